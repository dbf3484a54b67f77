package org.hexapla.core.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is peculiar to text that is written without spaces. */
public final class Han {
    private static final String WIDE =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF01-\\uFF60“”‘’…—·]";

    /** A run of single characters with a blank after each, as justified lines come out. */
    private static final Pattern SPREAD =
            Pattern.compile(
                    "(?<!" + WIDE + ")" + WIDE + "(?:[ \\u00A0]" + WIDE + "(?!" + WIDE + "))+");

    private Han() {}

    /** Whether a character fills a square: Chinese and Japanese letters and their punctuation. */
    public static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0x20000 && c <= 0x3FFFF;
    }

    /** Whether text may be broken on either side of the character without a space. */
    public static boolean isUnspaced(int c) {
        return isWide(c) || "“”‘’…—·".indexOf(c) >= 0;
    }

    /** The line without the blanks that were put between single characters. */
    public static String closed(String line) {
        String stripped = Blank.strip(line);
        boolean whole = SPREAD.matcher(stripped).matches();
        Matcher spread = SPREAD.matcher(line);
        StringBuilder out = new StringBuilder();
        while (spread.find()) {
            String run = spread.group();
            boolean sure = whole || run.length() >= 5;
            spread.appendReplacement(
                    out, Matcher.quoteReplacement(sure ? run.replaceAll("[ \\u00A0]", "") : run));
        }
        return spread.appendTail(out).toString();
    }
}
