package org.hexapla.job;

import java.util.Locale;

/** What a work is doing at a moment. */
public enum Step {
    /** The file is read, and its sentences found. */
    READING,
    /** What was read is written to the database. */
    STORING,
    /** A translation is paired with its original. */
    ALIGNING,
    /** A translation is taken along to a document that revises another. */
    CARRYING,
    /** What a file that came back would change is found out and applied. */
    MERGING;

    /** The name used in JSON, in the database and in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
