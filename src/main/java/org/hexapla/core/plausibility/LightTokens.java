package org.hexapla.core.plausibility;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row is compared by when it is asked whether its partner fits: beginnings of words, pairs
 * of Chinese characters, numbers. Coarser than what the aligner scores with, and so no repetition
 * of its judgement.
 */
final class LightTokens {
    private static final int STEM = 5;
    private static final int MOST_TOKENS = 150;
    private static final int LONGEST_LOOK = 4000;
    private static final Pattern TOKEN =
            Pattern.compile("\\p{Nd}+|\\p{IsHan}+|[\\p{L}&&[^\\p{IsHan}]]+");

    private LightTokens() {}

    /** The tokens that a text begins with, at most some 150 of them. */
    static Set<String> of(String text) {
        String look = text.substring(0, Math.min(LONGEST_LOOK, text.length()));
        Set<String> found = new HashSet<>();
        Matcher matcher = TOKEN.matcher(Normalizer.normalize(look, Normalizer.Form.NFKD));
        while (found.size() < MOST_TOKENS && matcher.find()) {
            String token = matcher.group();
            int first = token.codePointAt(0);
            if (Character.isDigit(first)) {
                found.add(digits(token));
            } else if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN) {
                pairs(token, found);
            } else {
                String lower = token.toLowerCase(Locale.ROOT);
                String bare =
                        lower.length() > STEM && lower.startsWith("ال")
                                ? lower.substring(2)
                                : lower;
                found.add(bare.substring(0, Math.min(STEM, bare.length())));
            }
        }
        return found;
    }

    private static String digits(String token) {
        StringBuilder ascii = new StringBuilder();
        token.codePoints().forEach(c -> ascii.append(Character.digit(c, 10)));
        return ascii.toString();
    }

    private static void pairs(String run, Set<String> found) {
        for (int i = 0; i + 1 < run.length(); i++) {
            found.add(run.substring(i, i + 2));
        }
    }

    /** In how many of the rows each token stands. */
    static Map<String, Integer> frequencies(List<Set<String>> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> row.forEach(token -> counts.merge(token, 1, Integer::sum)));
        return counts;
    }

    /** The size of a text in letters and digits, a Chinese character as three. */
    static int size(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).map(LightTokens::weight).sum();
    }

    /** The size of a text in letters, a Chinese character as three. */
    static int letters(String text) {
        return text.codePoints().filter(Character::isLetter).map(LightTokens::weight).sum();
    }

    private static int weight(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN ? 3 : 1;
    }
}
