package org.hexapla.web;

import org.hexapla.core.Refused;

/** A parameter that says yes or no: {@code true} or {@code false}, and nothing else. */
public record Flag(boolean on) {
    /** What a parameter is where the address does not have it. */
    public static final String OFF = "false";

    /**
     * Reads the words; also how JAX-RS reads a parameter.
     *
     * @throws Refused for any other word, since what was meant would be guessed
     */
    public static Flag valueOf(String word) {
        if (!word.equals("true") && !word.equals(OFF)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "not-a-flag",
                    "A parameter of this kind is true or false, and "
                            + (word.isEmpty() ? "nothing" : word)
                            + " is neither.");
        }
        return new Flag(word.equals("true"));
    }
}
