package org.hexapla.bitext;

import java.util.Locale;
import org.hexapla.core.Refused;

/** How the languages of a row stand to each other on the page. */
public enum View {
    /** Paragraph beside paragraph. */
    COLUMNS,
    /** Each paragraph above its translations. */
    STACKED,
    /** Sentence beside sentence. */
    LINES;

    /** The name used in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name; also how JAX-RS reads a parameter.
     *
     * @throws Refused if there is no such view
     */
    public static View fromString(String word) {
        for (View view : values()) {
            if (view.word().equals(word)) {
                return view;
            }
        }
        throw new Refused(
                Refused.Why.INVALID,
                "unknown-view",
                "The view is one of columns, stacked and lines.");
    }
}
