package org.hexapla.format.office;

import java.util.Locale;

/** Numbers as Word writes them in lists and notes, by the names of its number formats. */
public final class Numerals {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final int ROMAN_LIMIT = 4000;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Numerals() {}

    public static String of(String format, int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "lowerLetter" -> letters(LATIN, number);
            case "upperLetter" -> letters(LATIN, number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(RUSSIAN, number);
            case "russianUpper" -> letters(RUSSIAN, number).toUpperCase(Locale.ROOT);
            case "arabicAlpha" -> letters(ARABIC, number);
            case "arabicAbjad" -> letters(ABJAD, number);
            case "decimalZero" -> number < TEN ? "0" + number : Integer.toString(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital" ->
                    chinese(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    // After the last letter Word doubles them: aa, bb.
    private static String letters(String alphabet, int number) {
        int letter = (number - 1) % alphabet.length();
        int times = (number - 1) / alphabet.length() + 1;
        return alphabet.substring(letter, letter + 1).repeat(Math.min(times, TEN));
    }

    private static String roman(int number) {
        if (number >= ROMAN_LIMIT) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String chinese(int number) {
        if (number >= HUNDRED) {
            return Integer.toString(number);
        }
        int tens = number / TEN;
        int ones = number % TEN;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return ten + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int number) {
        return CHINESE.substring(number, number + 1);
    }
}
