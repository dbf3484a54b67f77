package org.hexapla.core.text;

import java.util.Locale;
import org.hexapla.core.language.Language;
import org.hexapla.core.script.Numerals;

/**
 * How a language prints the number or letter of a label before a text, after the documents of the
 * United Nations: {@code (b)} in English and Chinese, {@code b)} in French, Spanish and Russian,
 * {@code (ب)} in Arabic, where a Roman number is one in quotation marks.
 */
final class MarkStyle {
    private static final String ROMAN_LETTERS = "ivx";

    private MarkStyle() {}

    /** The mark of a label's last part. */
    static String of(Label label, Language language) {
        String path = label.value();
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1).replaceFirst("^p(?=\\d)", "");
        if (Character.isDigit(last.charAt(0))) {
            return last + ".";
        }
        if (last.matches("a\\d.*")) {
            return article(last.substring(1), language);
        }
        return letter(last, language);
    }

    private static String article(String number, Language language) {
        return switch (language.tag()) {
            case "ar" -> "المادة " + number + ".";
            case "es" -> "Artículo " + number + ".";
            case "ru" -> "Статья " + number + ".";
            case "zh" -> "第" + number + "条";
            default -> "Article " + number + ".";
        };
    }

    private static String letter(String part, Language language) {
        return switch (language.tag()) {
            case "ar" -> arabic(part);
            case "es", "fr", "ru" -> part + ")";
            default -> "(" + part + ")";
        };
    }

    /** A single letter that is also a Roman number is that: lists of so many letters are rare. */
    private static String arabic(String part) {
        boolean alone = part.length() == 1 && !ROMAN_LETTERS.contains(part);
        boolean doubled = part.length() == 2 && part.charAt(0) == part.charAt(1);
        if (alone || doubled && !part.equals("ii") && !part.equals("xx")) {
            String letter = Numerals.abjad(part.charAt(0));
            return "(" + letter.repeat(part.length()) + ")";
        }
        String lower = part.toLowerCase(Locale.ROOT);
        return Numerals.isRoman(lower) ? "‘" + Numerals.roman(lower) + "’" : "(" + part + ")";
    }
}
