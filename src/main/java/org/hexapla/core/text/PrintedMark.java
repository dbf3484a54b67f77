package org.hexapla.core.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Numerals;

/** Reads what stands printed before a paragraph: a number, a letter, the name of an article. */
public final class PrintedMark {
    static final String ARTICLE_WORDS =
            "(?:Article|ARTICLE|Art[íi]culo|ART[ÍI]CULO|Статья|СТАТЬЯ|المادة|مادة)";
    private static final List<String> ARABIC_ORDINALS =
            List.of(
                    "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة",
                    "الثامنة", "التاسعة", "العاشرة");
    private static final List<String> FIRST =
            List.of("premier", "1er", "primero", "1°", "1º", "первая");

    /** An article's number after its word, or in Chinese between 第 and 条. */
    private static final Pattern ARTICLE =
            Pattern.compile(
                    ARTICLE_WORDS
                            + "\\s+\\(?(\\d{1,4}(?:er|°|º)?(?:\\s?(?:bis|ter|quater))?|[IVXLC]{1,7}"
                            + "|premier|PREMIER|[Pp]rimero|\\p{IsArabic}+)\\)?\\s*[.:\\-–—]?"
                            + "|第\\s*((?:[〇零一二三四五六七八九十百千]\\s?){1,9}|\\d{1,4})\\s*条");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})*(?:bis|ter)?");
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?!"
                            + LineMark.SPAN_OF_TIME
                            + ")(\\d{1,3}(?:\\.\\d{1,3}){1,5})[.)]?(?:[\\s:–—-]|$|(?=\\p{IsHan}))");

    /** How Arabic texts of the United Nations write the Roman numbers of other languages. */
    static final String QUOTED = "[‘’‛'](\\p{Nd}{1,2})[‘’‛']";

    private static final Pattern ARABIC_ROMAN = Pattern.compile(QUOTED);
    private static final Pattern WRAPPING = Pattern.compile("^[\\[(]?(.*?)[\\])]?[.,:)\\-–]?$");

    private PrintedMark() {}

    /** The mark without brackets, in ASCII digits and lower case Latin; empty for a bullet. */
    static Optional<String> normalised(String mark) {
        String plain = folded(mark);
        Matcher article = ARTICLE.matcher(plain);
        if (article.matches()) {
            return article(article);
        }
        Matcher roman = ARABIC_ROMAN.matcher(plain);
        if (roman.matches()) {
            return Optional.of(Numerals.toRoman(Integer.parseInt(roman.group(1))));
        }
        boolean listing = plain.endsWith("、");
        Matcher wrapped = WRAPPING.matcher(listing ? chopped(plain) : plain);
        if (!wrapped.matches()) {
            return Optional.empty();
        }
        String core = wrapped.group(1).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        OptionalInt han = Numerals.han(core);
        if (han.isPresent()) {
            int value = han.getAsInt();
            return Optional.of(listing ? String.valueOf(value) : Numerals.letter(value));
        }
        return plainPart(core.replace("ـ", ""));
    }

    /** The article's label at the beginning of a text, such as {@code a12}. */
    public static Optional<String> articleHeading(String text) {
        Matcher article = ARTICLE.matcher(folded(text));
        return article.lookingAt() && endsThere(article, folded(text))
                ? article(article)
                : Optional.empty();
    }

    /** The number of a section within a chapter, such as {@code 4.2}, before a heading's words. */
    public static Optional<String> section(String text) {
        Matcher section = SECTION.matcher(folded(text));
        return section.lookingAt() ? Optional.of(section.group(1)) : Optional.empty();
    }

    private static boolean endsThere(Matcher article, String text) {
        int end = article.end();
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** The ASCII digits of a mark, or {@code otherwise} if it has none. */
    static String digitsOr(String mark, String otherwise) {
        String digits = folded(mark).replaceAll("\\D", "");
        return digits.isEmpty() ? otherwise : digits;
    }

    private static String folded(String mark) {
        String normal = Normalizer.normalize(mark, Normalizer.Form.NFKC);
        return Blank.strip(Numerals.asciiDigits(normal));
    }

    private static String chopped(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static Optional<String> article(Matcher found) {
        String number = found.group(1) == null ? found.group(2) : found.group(1);
        String bare = number.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        int ordinal = ARABIC_ORDINALS.indexOf(bare) + 1;
        OptionalInt han = Numerals.han(bare);
        if (FIRST.contains(bare)) {
            return Optional.of("a1");
        }
        if (ordinal > 0 || han.isPresent()) {
            return Optional.of("a" + (ordinal > 0 ? ordinal : han.getAsInt()));
        }
        if (Numerals.isRoman(bare)) {
            return Optional.of("a" + Numerals.roman(bare));
        }
        return Character.isDigit(bare.charAt(0)) ? Optional.of("a" + bare) : Optional.empty();
    }

    private static Optional<String> plainPart(String core) {
        if (NUMBER.matcher(core).matches()) {
            return Optional.of(core);
        }
        if (core.length() == 1) {
            int ordinal = Numerals.ordinal(core.charAt(0));
            return ordinal > 0 ? Optional.of(Numerals.letter(ordinal)) : Optional.empty();
        }
        boolean doubled = core.length() == 2 && core.charAt(0) == core.charAt(1);
        boolean letters = core.matches("[a-z]{2}") && doubled;
        return Numerals.isRoman(core) || letters ? Optional.of(core) : Optional.empty();
    }
}
