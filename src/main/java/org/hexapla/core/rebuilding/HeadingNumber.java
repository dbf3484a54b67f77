package org.hexapla.core.rebuilding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Numerals;
import org.hexapla.core.text.LineMark;
import org.hexapla.core.text.PrintedMark;

/**
 * The number that stands before a heading, and in which series it counts. Which series stands
 * within which differs from one document to the next; {@link HeadingLevels} finds it out.
 *
 * @param series which numbers count together with it
 * @param text the number as printed
 * @param parts of how many parts it is: {@code 4.2} of two
 */
record HeadingNumber(Series series, String text, int parts) {
    /** The ways in which headings are numbered. */
    enum Series {
        PART,
        CHAPTER,
        SECTION,
        ARTICLE,
        ROMAN,
        LETTER,
        DIGITS,
        BRACKETS
    }

    private static final String COUNT = "(?:[IVXLC]{1,7}|\\p{Nd}{1,3}|\\p{Lu})(?![\\p{L}\\p{Nd}])";
    private static final String HAN = "[〇零一二三四五六七八九十百]{1,5}";

    /** The Arabic for first, second and so on, as written before a heading. */
    private static final String ORDINALS =
            "(?:[أا]ولا|ثاني[اةً]|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|اثن)[اًى]*(?:\\s+عشر)?";

    private static final String LETTERS = "(?:[أا]لف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)";
    private static final Map<Series, Pattern> WORDED =
            Map.of(
                    Series.PART,
                    worded("part|partie|parte|часть", "الباب|الجزء", "部分|编"),
                    Series.CHAPTER,
                    worded("chapter|chapitre|cap[íi]tulo|глава", "الفصل", "章"),
                    Series.SECTION,
                    worded("section|secci[óo]n|раздел", "القسم|الفرع", "节"));
    private static final Pattern ROMAN =
            Pattern.compile(
                    "([IVXLC]{1,7})(?:[.)]|\\s[–—-])\\s+(?=\\S)|"
                            + ORDINALS
                            + "\\s*[:.)–—-]\\s*(?=\\S)|"
                            + HAN
                            + "[、.]\\s*(?=\\S)");
    private static final Pattern LETTER =
            Pattern.compile(
                    "([\\p{IsLatin}\\p{IsCyrillic}&&\\p{Lu}])(?:[.)]|\\s[–—-])\\s+(?=\\S)|"
                            + LETTERS
                            + "\\s*[.)–—-]\\s*(?=\\S)|[(（]"
                            + HAN
                            + "[)）]\\s*(?=\\S)");
    private static final List<Series> WORDS = List.of(Series.PART, Series.CHAPTER, Series.SECTION);

    private static Pattern worded(String words, String arabic, String han) {
        return Pattern.compile(
                "(?:(?iu:"
                        + words
                        + ")\\s+"
                        + COUNT
                        + "|(?:"
                        + arabic
                        + ")\\s+(?:ال\\p{IsArabic}+|\\p{Nd}{1,3})|第\\s*(?:"
                        + HAN
                        + "|\\d{1,3})\\s*(?:"
                        + han
                        + ")).*",
                Pattern.DOTALL);
    }

    /** The number at the beginning of a heading, if it has one. */
    static Optional<HeadingNumber> of(String heading) {
        String plain = Blank.strip(Normalizer.normalize(heading, Normalizer.Form.NFKC));
        for (Series series : WORDS) {
            if (WORDED.get(series).matcher(plain).matches()) {
                return Optional.of(new HeadingNumber(series, "", 1));
            }
        }
        if (PrintedMark.articleHeading(plain).isPresent()) {
            return Optional.of(new HeadingNumber(Series.ARTICLE, "", 1));
        }
        Matcher roman = ROMAN.matcher(plain);
        if (roman.lookingAt() && isRoman(roman.group(1))) {
            return Optional.of(new HeadingNumber(Series.ROMAN, text(roman), 1));
        }
        Matcher letter = LETTER.matcher(plain);
        if (letter.lookingAt()) {
            return Optional.of(new HeadingNumber(Series.LETTER, text(letter), 1));
        }
        return LineMark.at(plain).flatMap(HeadingNumber::of);
    }

    private static String text(Matcher number) {
        return number.group(1) == null ? "" : number.group(1);
    }

    private static boolean isRoman(String number) {
        return number == null || Numerals.isRoman(number.toLowerCase(Locale.ROOT));
    }

    private static Optional<HeadingNumber> of(LineMark mark) {
        return switch (mark.form()) {
            case NUMBER -> Optional.of(new HeadingNumber(Series.DIGITS, "", mark.depth()));
            case LETTER -> Optional.of(new HeadingNumber(Series.BRACKETS, "", 1));
            default -> Optional.empty();
        };
    }

    /** The same as a letter if it may be one and is the one after {@code before}. */
    HeadingNumber after(HeadingNumber before) {
        boolean next =
                series == Series.ROMAN
                        && before.series == Series.LETTER
                        && text.length() == 1
                        && before.text.length() == 1
                        && text.charAt(0) == before.text.charAt(0) + 1;
        return next ? new HeadingNumber(Series.LETTER, text, 1) : this;
    }
}
