package org.hexapla.core.lexicon;

import java.text.Normalizer;

/**
 * Texts in the letters that they are compared by. What a printer's program leaves in a text changes
 * no word of it: soft hyphens, signs of direction, blanks without width, strokes that widen Arabic
 * words, Arabic letters as they are joined, letters and digits as wide as a Chinese character, and
 * the radicals that PDFs have for some of these.
 */
public final class PlainLetters {
    /** Below it all letters are plain. */
    private static final char SOFT_HYPHEN = 0x00AD;

    private static final char TATWEEL = 0x0640;

    private PlainLetters() {}

    /** The text composed (NFC), in plain letters and without what nobody sees. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= SOFT_HYPHEN && (isUnseen(letter) || isForm(letter) || isAccent(letter))) {
                return plain(text);
            }
        }
        return text;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isForm(letter)) {
                plain.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC));
            } else if (!isUnseen(letter)) {
                plain.append(letter);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isUnseen(char letter) {
        return letter == TATWEEL || Character.getType(letter) == Character.FORMAT;
    }

    /** Whether a letter is another one in a certain form; signs keep theirs, which says more. */
    private static boolean isForm(char letter) {
        return letter >= 0x2F00 && letter <= 0x2FD5
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFB00 && letter <= 0xFB06
                || letter >= 0xFB50 && letter <= 0xFDFB && Character.isLetter(letter)
                || letter >= 0xFE70 && letter <= 0xFEFC
                || letter >= 0xFF10 && letter <= 0xFF19
                || letter >= 0xFF21 && letter <= 0xFF3A
                || letter >= 0xFF41 && letter <= 0xFF5A;
    }

    private static boolean isAccent(char letter) {
        return letter >= 0x0300 && letter <= 0x036F;
    }
}
