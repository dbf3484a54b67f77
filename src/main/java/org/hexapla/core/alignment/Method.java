package org.hexapla.core.alignment;

import java.util.Locale;

/** How a pairing was found. */
public enum Method {
    /** By the same label on both sides. */
    LABEL,
    /** By place and kind: heading to heading, item to item. */
    STRUCTURE,
    /** By what the texts say. */
    CONTENT,
    /** By a translation made for it and brought back through an exchange file. */
    EXCHANGE,
    /** By a person; no machine changes it. */
    PERSON,
    /** Through the original language, never stored. */
    COMPOSED;

    /** The name used in JSON and in the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Method of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
