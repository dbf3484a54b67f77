package org.hexapla.archive;

import com.ibm.icu.text.BreakIterator;
import org.hexapla.core.language.Language;

/**
 * Counts words as ICU finds them by UAX #29; in Chinese and other languages without spaces, counts
 * the letters instead, and words of other scripts among them as words.
 */
final class WordCount {
    private final BreakIterator words;
    private final boolean characters;

    WordCount(Language language) {
        this.words = BreakIterator.getWordInstance(language.locale());
        this.characters = language.isUnspaced();
    }

    int of(String text) {
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
