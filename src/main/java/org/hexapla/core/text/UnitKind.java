package org.hexapla.core.text;

import java.util.Locale;

/** What a unit is in its document. */
public enum UnitKind {
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    FOOTNOTE,
    CELL,
    NOTE,
    END;

    /** The name used in JSON and in the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static UnitKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
