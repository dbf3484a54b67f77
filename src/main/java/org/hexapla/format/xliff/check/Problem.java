package org.hexapla.format.xliff.check;

import java.util.Locale;

/**
 * Something that is wrong in a file.
 *
 * @param line where, counted from 1; of an element the line on which its tag ends
 * @param name the stable name of the kind of problem, in lower case with hyphens
 * @param message a sentence for people
 */
public record Problem(int line, Severity severity, String name, String message) {
    /** How bad it is. */
    public enum Severity {
        /** The file breaks a rule of its version. */
        ERROR,
        /** It is odd, or not advised. */
        WARNING;

        /** The name used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
