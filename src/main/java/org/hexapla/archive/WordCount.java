package org.hexapla.archive;

import com.ibm.icu.text.BreakIterator;
import java.util.Set;
import org.hexapla.core.language.Language;

/**
 * Counts words as ICU finds them by UAX #29, which is also where GMX-V (LISA 2007, ETSI GS LIS 004)
 * looks for their ends: numbers are words, punctuation is none, and the parts of a word with a
 * hyphen count each, as in {@code well-known}. In Chinese and Japanese, counts the letters instead,
 * and words of other scripts among them as words. Whatever tells a number of words counts here, so
 * that all of them agree.
 */
public final class WordCount {
    private static final Set<String> BY_CHARACTER = Set.of("zh", "ja");

    private final BreakIterator words;
    private final boolean characters;

    public WordCount(Language language) {
        this.words = BreakIterator.getWordInstance(language.locale());
        this.characters = countsCharacters(language);
    }

    /** Whether the words of a language are counted by their letters. */
    public static boolean countsCharacters(Language language) {
        return BY_CHARACTER.contains(language.primary());
    }

    public int of(String text) {
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            int status = words.getRuleStatus();
            if (status == BreakIterator.WORD_NONE) {
                continue;
            }
            boolean ideographs =
                    status >= BreakIterator.WORD_KANA && status < BreakIterator.WORD_IDEO_LIMIT;
            count += characters && ideographs ? text.codePointCount(start, end) : 1;
        }
        return count;
    }
}
