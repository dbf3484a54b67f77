package org.hexapla.core.script;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as six languages write them in the marks of paragraphs. */
public final class Numerals {
    private static final String HAN = "〇一二三四五六七八九";

    /** Ten, a hundred, a thousand. */
    private static final String HAN_POWERS = "十百千";

    /** The Arabic letters in the order in which they number things. */
    private static final String ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    /** The Russian letters that number things; ё, й, ъ, ы and ь do not. */
    private static final String AZBUKA = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static final Pattern ROMAN =
            Pattern.compile("(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");

    private Numerals() {}

    /** The text with the digits of all scripts as ASCII digits. */
    public static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                                out.append((char) ('0' + Character.digit(c, 10)));
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }

    /** The value of a Chinese number below ten thousand, such as 三十一; empty if it is none. */
    public static OptionalInt han(String text) {
        int sum = 0;
        int digit = 0;
        boolean any = false;
        for (char c : text.toCharArray()) {
            int value = HAN.indexOf(c == '零' ? '〇' : c);
            int power = HAN_POWERS.indexOf(c) + 1;
            if (value >= 0) {
                digit = digit * 10 + value;
            } else if (power > 0) {
                sum += (any ? Math.max(digit, 1) : 1) * (int) Math.pow(10, power);
                digit = 0;
            } else {
                return OptionalInt.empty();
            }
            any = true;
        }
        return any ? OptionalInt.of(sum + digit) : OptionalInt.empty();
    }

    public static boolean isRoman(String lower) {
        return ROMAN.matcher(lower).matches();
    }

    /** A number below a hundred as a Roman one in lower case; nought as itself. */
    public static String toRoman(int number) {
        if (number == 0) {
            return "0";
        }
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
        return tens[number / 10] + ones[number % 10];
    }

    /** The value of a Roman number in lower case. */
    public static int roman(String lower) {
        int sum = 0;
        int after = 0;
        for (int i = lower.length() - 1; i >= 0; i--) {
            int value =
                    switch (lower.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        case 'l' -> 50;
                        case 'c' -> 100;
                        case 'd' -> 500;
                        default -> 1000;
                    };
            sum += value < after ? -value : value;
            after = Math.max(after, value);
        }
        return sum;
    }

    /** The place of a letter in the order that numbers things, from 1; 0 if it numbers nothing. */
    public static int ordinal(char letter) {
        char lower = Character.toLowerCase(letter);
        if (lower >= 'a' && lower <= 'z') {
            return lower - 'a' + 1;
        }
        int arabic = ABJAD.indexOf("أإآ".indexOf(letter) >= 0 ? 'ا' : letter);
        return arabic >= 0 ? arabic + 1 : AZBUKA.indexOf(lower) + 1;
    }

    /** The Arabic letter at the place that a Latin one has. */
    public static String abjad(char latin) {
        String letter = ABJAD.substring(latin - 'a', latin - 'a' + 1);
        return letter.equals("ا") ? "أ" : letter;
    }

    /** The Latin letter at a place from 1; the number itself beyond the 26th. */
    public static String letter(int ordinal) {
        boolean one = ordinal >= 1 && ordinal <= 26;
        return one ? String.valueOf((char) ('a' + ordinal - 1)) : String.valueOf(ordinal);
    }
}
