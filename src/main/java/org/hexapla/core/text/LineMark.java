package org.hexapla.core.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Numerals;

/**
 * What a paragraph begins with when it is numbered or an item.
 *
 * @param mark the mark as printed, without the white space around it
 * @param end the offset at which the paragraph's own text begins
 * @param form how the mark is written
 */
public record LineMark(String mark, int end, Form form) {
    /** The ways in which marks are written, from the one that is surest. */
    public enum Form {
        BULLET,
        DASH,
        NUMBER,
        LETTER,
        LISTING,
        ARTICLE
    }

    private static final int DEEPEST = 6;

    private static final String SPACE = "[\\s\\u00A0\\u2007\\u202F\\u3000]";
    private static final String LETTERS = "\\p{IsLatin}{1,5}|\\p{IsCyrillic}|\\p{IsArabic}ـ?";
    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final Pattern BULLET =
            Pattern.compile(
                    "[•‣⁃▪▫◦●○■□◆◇►➢➤✓✔·∙\\uE000-\\uF8FF&&[^\\uE0F0\\uE0F1]]" + SPACE + "*");
    private static final Pattern DASH = Pattern.compile("[-–—−*]" + SPACE + "+");

    /** A number of four digits that is no year, such as one in a chronology; or a shorter one. */
    private static final String COUNT =
            "(?:(?![1１١۱][8９８9٨٩۸۹]|[2２٢۲][0０٠۰])\\p{Nd}{4}|\\p{Nd}{1,3})";

    /** From one time of the day to another, as in {@code 10.00 a 13.00 horas}. */
    static final String SPAN_OF_TIME =
            "\\p{Nd}{1,2}\\.\\p{Nd}{2}"
                    + SPACE
                    + "*(?:[-–—]|\\p{Ll}{1,2})"
                    + SPACE
                    + "*\\p{Nd}{1,2}\\.\\p{Nd}{2}(?!\\p{Nd})";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?!"
                            + SPAN_OF_TIME
                            + ")(?:\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})*"
                            + SPACE
                            + "?[.．)）](?:"
                            + SPACE
                            + "+|(?=[\\p{IsHan}\\p{IsArabic}“\"«]))"
                            + "|\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})+"
                            + SPACE
                            + "{1,}|"
                            + COUNT
                            + "、"
                            + SPACE
                            + "*|"
                            + COUNT
                            + SPACE
                            + "?[.．]"
                            + SPACE
                            + "+|"
                            + COUNT
                            + SPACE
                            + "?[-–]"
                            + SPACE
                            + "+(?=\\p{IsArabic})|\\p{Nd}{1,3}(?:\\t|"
                            + SPACE
                            + "{3,})(?=\\p{L}))");
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?:[(（]"
                            + SPACE
                            + "?(?:"
                            + LETTERS
                            + "|\\p{Nd}{1,3}|"
                            + HAN
                            + ")"
                            + SPACE
                            + "?[)）]|"
                            + PrintedMark.QUOTED
                            + "(?="
                            + SPACE
                            + "*\\p{IsArabic})|[㈠-㈩]|(?:\\p{IsLatin}|[ivx]{1,4}|\\p{IsCyrillic})[)）](?="
                            + SPACE
                            + "))"
                            + SPACE
                            + "*");
    private static final Pattern LISTING = Pattern.compile("[〇零一二三四五六七八九十百千]{1,7}、" + SPACE + "*");
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "第(?:[〇零一二三四五六七八九十百千]{1,9}|\\d{1,4})条[\\s\\u3000]+|"
                            + PrintedMark.ARTICLE_WORDS
                            + SPACE
                            + "(?:\\p{Nd}{1,4}|[IVXLC]{1,7}|premier)"
                            + SPACE
                            + "?[.:–—-]"
                            + SPACE
                            + "+");

    /** Whether the mark belongs to a list and not to a paragraph that has its own number. */
    public boolean isItem() {
        return form == Form.BULLET || form == Form.DASH || form == Form.LETTER;
    }

    /** How deep the heading stands that has this number: {@code 4.2} is the second level. */
    public int depth() {
        int parts = 1;
        for (int i = 1; i + 1 < mark.length(); i++) {
            boolean parted = mark.charAt(i) == '.' && Character.isDigit(mark.charAt(i + 1));
            parts += parted ? 1 : 0;
        }
        return Math.min(parts, DEEPEST);
    }

    /** The mark at the beginning of a text, if it has one and something stands after it. */
    public static Optional<LineMark> at(String text) {
        int from = 0;
        while (from < text.length() && Blank.is(text.charAt(from))) {
            from++;
        }
        for (Form form : Form.values()) {
            Matcher matcher = pattern(form).matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() < text.length()) {
                LineMark found = new LineMark(Blank.strip(matcher.group()), matcher.end(), form);
                return found.hasOrder() ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether this is the mark next to {@code before} in a list. */
    public boolean follows(LineMark before) {
        if (form != before.form) {
            return false;
        }
        if (form == Form.DASH) {
            return mark.equals(before.mark);
        }
        String own = Label.ofMark(mark).map(Label::value).orElse("");
        String other = Label.ofMark(before.mark).map(Label::value).orElse("");
        if (own.matches("\\d{1,4}") && other.matches("\\d{1,4}")) {
            return Integer.parseInt(own) == Integer.parseInt(other) + 1;
        }
        boolean letters = own.length() == 1 && other.length() == 1;
        boolean romans = Numerals.isRoman(own) && Numerals.isRoman(other);
        return letters && own.charAt(0) == other.charAt(0) + 1
                || romans && Numerals.roman(own) == Numerals.roman(other) + 1;
    }

    private boolean hasOrder() {
        return form == Form.BULLET || form == Form.DASH || Label.ofMark(mark).isPresent();
    }

    private static Pattern pattern(Form form) {
        return switch (form) {
            case BULLET -> BULLET;
            case DASH -> DASH;
            case NUMBER -> NUMBER;
            case LETTER -> LETTER;
            case LISTING -> LISTING;
            case ARTICLE -> ARTICLE;
        };
    }
}
