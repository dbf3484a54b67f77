package org.hexapla.archive;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a text or a state comes from.
 *
 * @param who the account
 * @param way how it came in
 * @param file the SHA-256 of the file that brought it, or null
 */
public record Provenance(String who, Instant when, Way way, @Nullable String file) {
    /** How a text or a state came in. */
    public enum Way {
        /** With a file of the whole version. */
        FILE,
        /** With a translation kit. */
        EXCHANGE,
        /** By a person on a page or through the API. */
        PERSON,
        /** From the document that this one revises; who and when are of the text there. */
        CARRIED,
        /** By taking back what a translation kit had changed. */
        UNDO;

        /** The name used in JSON and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The way that is called so in the database. */
        public static Way of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
