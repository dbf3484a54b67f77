package org.hexapla.index;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.hexapla.core.language.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Cuts words to what their forms share. Where a language writes accents a word has two stems, of
 * the word as it is written and of the word without accents: whoever types without accents finds
 * the same words. A language without rules keeps its words whole.
 */
final class Stems {
    private static final int MOST_KEPT = 100_000;

    private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL =
            Map.of(
                    "en", EnglishStemmer::new,
                    "fr", FrenchStemmer::new,
                    "es", SpanishStemmer::new,
                    "ru", RussianStemmer::new,
                    "pt", PortugueseStemmer::new,
                    "it", ItalianStemmer::new,
                    "de", GermanStemmer::new);

    private static final Map<String, Map<String, List<String>>> KEPT = new ConcurrentHashMap<>();

    private Stems() {}

    /** The stems of a word: one, or two that differ. */
    static List<String> of(String text, Token token, Language language) {
        String word = text.substring(token.start(), token.end());
        Map<String, List<String>> kept =
                KEPT.computeIfAbsent(language.primary(), key -> new ConcurrentHashMap<>());
        List<String> known = kept.get(word);
        if (known != null) {
            return known;
        }
        List<String> stems = stems(word, token.exact(), language.primary());
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(word, stems);
        return stems;
    }

    private static List<String> stems(String word, String exact, String language) {
        if (language.equals("ar")) {
            return List.of(arabic(exact));
        }
        Supplier<SnowballStemmer> rules = SNOWBALL.get(language);
        if (rules == null) {
            return List.of(exact);
        }
        String written = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = stem(exact, rules.get());
        String accented = Tokens.folded(stem(written, rules.get()));
        return plain.equals(accented) || accented.isEmpty()
                ? List.of(plain)
                : List.of(plain, accented);
    }

    private static String stem(String word, SnowballStemmer rules) {
        rules.setCurrent(word);
        rules.stem();
        return rules.getCurrent();
    }

    private static String arabic(String exact) {
        char[] letters = exact.toCharArray();
        return new String(letters, 0, new ArabicStemmer().stem(letters, letters.length));
    }
}
