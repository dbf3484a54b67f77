package org.hexapla.index;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes a text apart into what is compared when it is searched. Letters, digits and the marks on
 * them make words; all else stands between them. Each letter of a script without spaces is a token
 * of its own. The language does not matter, so a name is found in every language.
 */
final class Tokens {
    private static final Set<UnicodeScript> UNSPACED =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private static final Set<UnicodeScript> VOWEL_SIGNS =
            Set.of(UnicodeScript.INHERITED, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    private static final int MOST_KEPT = 200_000;

    /** Words are few and come again. */
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private static final char TATWEEL = '\u0640';
    private static final char BREVE = '\u0306';

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                end = standsAlone(point) ? end : endOfWord(text, end);
                String exact = kept(text.substring(i, end));
                if (!exact.isEmpty()) {
                    tokens.add(new Token(i, end, exact));
                }
            }
            i = end;
        }
        return tokens;
    }

    private static String kept(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String known = FOLDED.get(word);
        if (known != null) {
            return known;
        }
        if (FOLDED.size() > MOST_KEPT) {
            FOLDED.clear();
        }
        String folded = folded(word);
        FOLDED.put(word, folded);
        return folded;
    }

    static boolean standsAlone(int point) {
        return point > 0xE00
                && (Character.isIdeographic(point) || UNSPACED.contains(UnicodeScript.of(point)));
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!isWithinWord(point) || standsAlone(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static boolean isWithinWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || isMark(type)
                || type == Character.FORMAT && point != '\u200B';
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * A word as it is compared. Accents, Arabic vowel signs and the stretching of letters are
     * dropped; the forms of alef, ya and ta marbuta fall together, as do {@code ё} and {@code е};
     * {@code й} stays a letter. Digits of any script become ASCII ones.
     */
    static String folded(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        int point;
        for (int i = 0; i < apart.length(); i += Character.charCount(point)) {
            point = apart.codePointAt(i);
            if (Character.getType(point) == Character.NON_SPACING_MARK) {
                fold(folded, point);
            } else if (Character.getType(point) != Character.FORMAT && point != TATWEEL) {
                append(folded, point);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static void fold(StringBuilder folded, int mark) {
        int last = folded.length() - 1;
        if (mark == BREVE && last >= 0 && folded.charAt(last) == 'и') {
            folded.setCharAt(last, 'й');
        } else if (!VOWEL_SIGNS.contains(UnicodeScript.of(mark))) {
            folded.appendCodePoint(mark);
        }
    }

    private static void append(StringBuilder folded, int point) {
        switch (point) {
            case 'ى', 'ی' -> folded.append('ي');
            case 'ة' -> folded.append('ه');
            case 'ک' -> folded.append('ك');
            case 'ٱ' -> folded.append('ا');
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'đ' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            default -> {
                int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
                folded.appendCodePoint(digit < 0 ? point : '0' + digit);
            }
        }
    }
}
