package org.hexapla.core.corpus;

import java.util.Locale;
import org.hexapla.core.Refused;

/** What a line of a text file is. */
public enum CorpusUnit {
    /** Each line is one segment already, blank ones too. */
    LINE,
    /** The lines are as printed: paragraphs are rebuilt from them and split into sentences. */
    DOCUMENT;

    /** The name used outside: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused if there is no such unit
     */
    public static CorpusUnit of(String word) {
        for (CorpusUnit unit : values()) {
            if (unit.word().equals(word)) {
                return unit;
            }
        }
        throw new Refused(
                Refused.Why.INVALID,
                "unknown-unit",
                "The unit is line (each line is one segment) or document (the text is rebuilt"
                        + " from its lines).");
    }
}
