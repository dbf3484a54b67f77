package org.hexapla.core.plausibility;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something odd about a translation, or about an original that replaces one.
 *
 * @param sort what is odd
 * @param says one or two sentences in English that say it, with the places
 * @param where the places, the most telling first; empty where it is the whole
 * @param measured what was measured, each a share of 0 to 1 or a count
 */
public record Finding(Sort sort, String says, List<Stretch> where, Map<String, Double> measured) {
    public Finding {
        where = List.copyOf(where);
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
    }

    /** The ways in which a version can be wrong. */
    public enum Sort {
        /** Its paragraphs do not say what those of the original, or of the one before, say. */
        ANOTHER_DOCUMENT,
        /** It is in another language than it was said to be. */
        ANOTHER_LANGUAGE,
        /** A part of it is in another language. */
        PARTLY_ANOTHER_LANGUAGE,
        /** It is the original's text, not translated. */
        NOT_TRANSLATED,
        /** Its parts stand in another order. */
        ANOTHER_ORDER,
        /** A large part of the original, or of the one before, is not there. */
        PART_MISSING,
        /** It has a large part that the original has not. */
        PART_ADDED;

        /** The name used in JSON and in the database: lower case with hyphens. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Sort of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
