package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Two texts, aligned; written by {@link CorpusFormat}. */
public sealed interface AlignedText permits AlignedLines, AlignedDocument {
    /** What was aligned. */
    ParallelText texts();

    /** What is odd about the texts, in sentences for the one who sent them. */
    List<String> warnings();

    /** The beads with their texts, in the order of the source; each segment is in one of them. */
    Iterator<TextBead> beads();

    /** Those of the beads that are as sure as {@code least}, which is 0 for all. */
    default Stream<TextBead> beads(double least) {
        Iterable<TextBead> all = this::beads;
        return StreamSupport.stream(all.spliterator(), false)
                .filter(bead -> bead.bead().confidence() >= least);
    }

    /** How many beads there are. */
    int size();

    /** Writes all as one JSON object, but of the beads only those as sure as {@code least}. */
    void writeJson(JsonOut json, double least) throws IOException;
}
