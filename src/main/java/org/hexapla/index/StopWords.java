package org.hexapla.index;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.hexapla.core.language.Language;

/**
 * Words that stand in any text of a language and say nothing of what it is about, by Lucene's
 * lists. They are searched like all others; they are only not taken for translations of anything.
 */
final class StopWords {
    private static final Map<String, CharArraySet> WORDS =
            Map.of(
                    "ar", ArabicAnalyzer.getDefaultStopSet(),
                    "en", EnglishAnalyzer.getDefaultStopSet(),
                    "es", SpanishAnalyzer.getDefaultStopSet(),
                    "fr", FrenchAnalyzer.getDefaultStopSet(),
                    "ru", RussianAnalyzer.getDefaultStopSet());

    private StopWords() {}

    static boolean holds(String word, Language language) {
        CharArraySet words = WORDS.get(language.primary());
        return words != null && words.contains(word.toLowerCase(Locale.ROOT));
    }
}
