package org.hexapla.core.alignment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence as the lexicon counts them: folded in case and form and cut to a stem. Of
 * Chinese each character counts as a word, since a short document repeats few longer ones.
 */
final class Words {
    private static final int STEM = 6;
    private static final int STEM_CYRILLIC = 5;
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+|[?!;:()%？！；：（）％؟؛٪]");
    private static final String MARKS = "？?！!；;：:（(）)％%؟?؛;٪%";
    private static final Pattern ARABIC_PREFIX = Pattern.compile("^(?:و|ف)?(?:بال|كال|لل|ال)?");
    private static final Pattern ARABIC_SUFFIX = Pattern.compile("(?:ها|هم|ات|ون|ين|ية|ه|ة|ي)$");
    private static final Pattern ARABIC_MARKS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher matcher = TOKEN.matcher(folded);
        while (matcher.find()) {
            add(matcher.group(), words);
        }
        return words;
    }

    private static void add(String token, List<String> words) {
        int first = token.codePointAt(0);
        int mark = MARKS.indexOf(first);
        if (!Character.isLetterOrDigit(first)) {
            words.add(mark < 0 || mark % 2 == 1 ? token : MARKS.substring(mark + 1, mark + 2));
        } else if (Character.isIdeographic(first)) {
            token.codePoints().forEach(point -> words.add(Character.toString(point)));
        } else {
            words.add(stem(token, Character.UnicodeScript.of(first)));
        }
    }

    private static String stem(String token, Character.UnicodeScript script) {
        return switch (script) {
            case ARABIC -> arabic(token);
            case CYRILLIC -> token.substring(0, Math.min(STEM_CYRILLIC, token.length()));
            default -> token.substring(0, Math.min(STEM, token.length()));
        };
    }

    private static String arabic(String token) {
        String bare = ARABIC_MARKS.matcher(token).replaceAll("").replaceAll("[أإآ]", "ا");
        String stem = ARABIC_PREFIX.matcher(bare).replaceFirst("");
        stem = stem.length() < 3 ? bare : stem;
        String shorter = ARABIC_SUFFIX.matcher(stem).replaceFirst("");
        return shorter.length() < 3 ? stem : shorter;
    }
}
