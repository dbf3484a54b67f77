package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Two texts, aligned; written by {@link CorpusFormat}. */
public sealed interface AlignedText permits AlignedLines, AlignedDocument {
    /** What was aligned. */
    ParallelText texts();

    /** What is odd about the texts, in sentences for the one who sent them. */
    List<String> warnings();

    /** The beads with their texts, in the order of the source; each segment is in one of them. */
    Iterator<TextBead> beads();

    /** How many beads there are. */
    int size();

    /** Writes all as one JSON object. */
    void writeJson(JsonOut json) throws IOException;
}
