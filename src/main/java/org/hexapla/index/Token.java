package org.hexapla.index;

/**
 * A word of a text, or one character of a script that is written without spaces.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 * @param exact how it is compared: without case, accents, vowel signs and forms of letters
 */
record Token(int start, int end, String exact) {
    /** Whether it is one character that stands for itself, such as a Chinese one. */
    boolean isCharacter() {
        return Tokens.standsAlone(exact.codePointAt(0));
    }
}
