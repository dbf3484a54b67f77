package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;

/** Two texts, aligned; written by {@link CorpusFormat}. */
public sealed interface AlignedText permits AlignedLines, AlignedDocument {
    /** What was aligned. */
    ParallelText texts();

    /** The beads with their texts, in the order of the source; each segment is in one of them. */
    Iterator<TextBead> beads();

    /** How many beads there are. */
    int size();

    /** Writes all as one JSON object. */
    void writeJson(JsonOut json) throws IOException;
}
