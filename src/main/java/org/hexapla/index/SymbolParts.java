package org.hexapla.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A symbol as its runs of letters and of digits: what all spellings of it have in common. {@code
 * inf 2}, {@code INF/2}, {@code Inf.2} and {@code inf2} are {@code inf 2}.
 */
final class SymbolParts {
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+");
    private static final int MOST = 24;
    private static final int LONGEST = 120;

    private SymbolParts() {}

    static String of(String symbol) {
        String folded = Normalizer.normalize(symbol, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringJoiner parts = new StringJoiner(" ");
        PART.matcher(folded).results().forEach(part -> parts.add(part.group()));
        return parts.toString();
    }

    /** The parts of what was typed, if it may be a symbol: letters, digits, and not too long. */
    static Optional<String> ofQuery(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String parts = of(typed.replaceAll("[\"'“”«»]", " "));
        Matcher part = PART.matcher(parts);
        int count = 0;
        boolean hasLetter = false;
        boolean hasDigit = false;
        while (part.find()) {
            count++;
            boolean digit = Character.isDigit(part.group().charAt(0));
            hasDigit |= digit;
            hasLetter |= !digit;
        }
        boolean may = count >= 2 && count <= MOST && hasLetter && hasDigit;
        return may ? Optional.of(parts) : Optional.empty();
    }
}
