package org.hexapla.core.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a sentence as the lexicon counts them: folded in case and form and cut to a stem. Of
 * Chinese each character counts as a word, and each two neighbours: most words have two, and what a
 * lexicon has not seen together it may still know apart.
 */
final class Words {
    private static final int ASCII = 0x80;
    private static final int STEM = 6;
    private static final int STEM_CYRILLIC = 5;
    private static final int SHORTEST_ARABIC = 3;

    /** Signs that say something, in each script's form, each before the form that stands for it. */
    private static final String MARKS = "？?！!；;：:（(）)％%؟?؛;٪%";

    private static final String PLAIN_MARKS = "?!;:()%";
    private static final String[] ARABIC_ARTICLES = {"بال", "كال", "ال", "لل"};
    private static final String[] ARABIC_ENDINGS = {
        "ها", "هم", "ات", "ون", "ين", "ية", "ه", "ة", "ي"
    };

    private Words() {}

    /** Takes words one after the other, each a part of a text. */
    interface Reader {
        void word(String text, int from, int to);
    }

    /** All of them, in order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        of(text, (from, start, end) -> words.add(from.substring(start, end)));
        return words;
    }

    static void of(String text, Reader reader) {
        of(text, LostSpaces.NONE, reader);
    }

    /** The same, with words put apart whose spaces were lost. */
    static void of(String text, LostSpaces spaces, Reader reader) {
        String folded = folded(text);
        int i = 0;
        while (i < folded.length()) {
            int point = folded.codePointAt(i);
            int end = i + Character.charCount(point);
            if (isLetter(point)) {
                if (Character.isIdeographic(point)) {
                    chinese(folded, i, end, reader);
                } else {
                    end = endOfWord(folded, end);
                    stem(folded, i, end, script(point), spaces, reader);
                }
            } else if (Character.isDigit(point)) {
                while (end < folded.length() && Character.isDigit(folded.charAt(end))) {
                    end++;
                }
                reader.word(folded, i, Math.min(i + STEM, end));
            } else if (point != ' ') {
                mark(point, reader);
            }
            i = end;
        }
    }

    private static void chinese(String text, int start, int end, Reader reader) {
        reader.word(text, start, end);
        if (end < text.length()) {
            int next = text.codePointAt(end);
            if (Character.isIdeographic(next)) {
                reader.word(text, start, end + Character.charCount(next));
            }
        }
    }

    private static String folded(String text) {
        String form =
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return form.toLowerCase(Locale.ROOT);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!isLetter(point) || Character.isIdeographic(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** The script of a letter, which the library looks up in a long list. */
    private static Character.UnicodeScript script(int letter) {
        return letter < ASCII ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter);
    }

    private static boolean isLetter(int point) {
        if (Character.isLetter(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static void mark(int point, Reader reader) {
        int plain = PLAIN_MARKS.indexOf(point);
        int mark = plain < 0 ? MARKS.indexOf(point) : -1;
        if (plain >= 0) {
            reader.word(PLAIN_MARKS, plain, plain + 1);
        } else if (mark >= 0) {
            reader.word(MARKS, mark + 1, mark + 2);
        }
    }

    private static void stem(
            String text,
            int from,
            int to,
            Character.UnicodeScript script,
            LostSpaces spaces,
            Reader reader) {
        switch (script) {
            case ARABIC -> {
                for (String word : spaces.apart(bare(text.substring(from, to)))) {
                    String stem = arabicStem(word);
                    reader.word(stem, 0, stem.length());
                }
            }
            case CYRILLIC -> reader.word(text, from, Math.min(from + STEM_CYRILLIC, to));
            default -> reader.word(text, from, Math.min(from + STEM, to));
        }
    }

    /** A word without the commonest prefixes and one ending, where enough is left. */
    static String arabicStem(String bare) {
        int start = bare.startsWith("و") || bare.startsWith("ف") ? 1 : 0;
        for (String article : ARABIC_ARTICLES) {
            if (bare.startsWith(article, start)) {
                start += article.length();
                break;
            }
        }
        String stem = bare.length() - start < SHORTEST_ARABIC ? bare : bare.substring(start);
        for (String ending : ARABIC_ENDINGS) {
            if (stem.endsWith(ending)) {
                int left = stem.length() - ending.length();
                return left < SHORTEST_ARABIC ? stem : stem.substring(0, left);
            }
        }
        return stem;
    }

    /** Without vowel signs. */
    static String bare(String token) {
        StringBuilder bare = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char letter = token.charAt(i);
            boolean sign = letter >= '\u064B' && letter <= '\u065F';
            if (sign || letter == '\u0670' || letter == '\u0640') {
                continue;
            }
            bare.append(letter == 'أ' || letter == 'إ' || letter == 'آ' ? 'ا' : letter);
        }
        return bare.toString();
    }
}
