package org.hexapla.core.translation;

import java.util.Locale;
import org.hexapla.core.Refused;

/** What somebody decides on a returned text that was not simply accepted. */
public enum Choice {
    /** The returned text takes the place of the present one. */
    TAKE,
    /** The present text stays, the returned one is let go. */
    KEEP,
    /** The present text stays, the returned one is kept beside it as a suggestion. */
    LATER;

    /** The name used in JSON and in forms: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused if there is no such choice
     */
    public static Choice of(String word) {
        for (Choice choice : values()) {
            if (choice.word().equals(word)) {
                return choice;
            }
        }
        throw new Refused(
                Refused.Why.INVALID, "unknown-choice", "A decision is one of take, keep, later.");
    }
}
