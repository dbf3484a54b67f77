package org.hexapla.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Numerals;

/**
 * What all spellings of a symbol have in common, whatever stands between its parts: its letters and
 * numbers in order. {@code INF/2}, {@code inf-2}, {@code Inf. 02} and {@code INF２} have one key,
 * and so have {@code A/RES/217(III)} and {@code A/RES/217III}. Two symbols may have one key.
 *
 * @param value upper case; numbers without leading zeros, a full stop between two of them
 */
public record SymbolKey(String value) {
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+");

    /** The key of a spelling; empty where it has no letter and no digit. */
    public static SymbolKey of(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher part = PART.matcher(Numerals.asciiDigits(folded));
        StringBuilder key = new StringBuilder();
        boolean afterNumber = false;
        while (part.find()) {
            boolean isNumber = Character.isDigit(part.group().charAt(0));
            if (isNumber && afterNumber) {
                key.append('.');
            }
            key.append(isNumber ? part.group().replaceFirst("^0+(?=\\d)", "") : part.group());
            afterNumber = isNumber;
        }
        return new SymbolKey(key.toString());
    }

    /** The same without zeros and full stops, as SQL makes it of a symbol too. */
    public String bare() {
        return value.replaceAll("[0.]", "");
    }

    /**
     * How much of two keys is the same at their beginning and at their end, from 0 to 1: what is
     * left of a symbol in which one part is wrong.
     */
    public double likeness(SymbolKey other) {
        int shorter = Math.min(value.length(), other.value.length());
        int longer = Math.max(value.length(), other.value.length());
        int start = 0;
        while (start < shorter && value.charAt(start) == other.value.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && fromEnd(end) == other.fromEnd(end)) {
            end++;
        }
        return longer == 0 ? 0 : (double) (start + end) / longer;
    }

    private char fromEnd(int place) {
        return value.charAt(value.length() - 1 - place);
    }
}
