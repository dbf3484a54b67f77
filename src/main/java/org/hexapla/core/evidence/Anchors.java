package org.hexapla.core.evidence;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays recognisable when a sentence is translated: numbers by their value, addresses, Latin
 * words by their beginning, names by their consonants.
 *
 * <p>An anchor is a string whose first letter tells its sort: {@code n} a number, {@code u} a web
 * address, {@code w} a short Latin word or the beginning of a longer one, {@code k} the consonants
 * of what may be a name, {@code m} what a caller says of a segment: its label or the like.
 */
final class Anchors {
    static final char NUMBER = 'n';
    static final char ADDRESS = 'u';
    static final char WORD = 'w';
    static final char NAME = 'k';
    static final char MARK = 'm';

    private static final int ASCII = 0x80;
    private static final int STEM = 5;
    private static final int MOST_DIGITS = 18;
    private static final int CONSONANTS = 3;

    // No pattern here may go back over what it has read: a segment may be a page of figures.
    private static final Pattern URL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{Nd}])(?:https?://|www\\.)[^\\s<>]++");
    private static final Pattern NUMERAL =
            Pattern.compile("\\p{Nd}++(?:[.,٫٬'’\\u00A0\\u202F ]\\p{Nd}++)*+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("['’\\u00A0\\u202F ٬]");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}+(?:[.,٬'’\\u00A0\\u202F ]\\d{3})++");

    /** Groups parted by one sign, decimals by another. */
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile(
                    "(?<whole>\\d{1,3}+(?<mark>[.,٬'’\\u00A0\\u202F ])\\d{3}(?:\\k<mark>\\d{3})*+)"
                            + "(?!\\k<mark>)[.,٫](?<part>\\d++)");

    private static final int GROUP = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u202F ]");
    private static final Pattern THREE = Pattern.compile("\\d{3}");
    private static final Pattern UP_TO_THREE = Pattern.compile("\\d{1,3}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /** Words for powers of ten that may follow a number, most specific first. */
    private static final Pattern SCALE =
            Pattern.compile(
                    "^[\\s\\u00A0]*(?:"
                            + "(?<e12>trillion|万亿|трлн|триллион|تريليون)"
                            + "|(?<e9>billion\\b|milliard|mil millones|十亿|млрд|миллиард|مليار|بليون)"
                            + "|(?<e8>亿|億)"
                            + "|(?<e6>million|mill[oó]n|百万|млн|миллион|مليون|ملايين)"
                            + "|(?<e4>万|萬)"
                            + "|(?<e3>thousand|mil\\b|mille\\b|千|тыс|ألف|آلاف))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int[] POWERS = {12, 9, 8, 6, 4, 3};

    /** The consonant of one alphabet that each letter stands for, by the letter; 0 for none. */
    private static final char[] FROM_OTHER_SCRIPTS =
            table(
                    "бb вf гg дd жs зs йi кk лl мm нn пb рr сs тd фf хk цs чs шs щs "
                            + "بb تd ثd جg حk خk دd ذd رr زs سs شs صs ضd طd ظs غg فf قk كk لl مm نn هh چs گg پb ڤf");

    private static final char[] FROM_LATIN =
            table("bb ck dd ff gg jg kk ll mm nn pb qk rr ss td vf wf xk zs hh");

    private Anchors() {}

    /** Takes words one after the other, each a part of a text. */
    interface Reader {
        void word(String text, int from, int to);
    }

    static Set<String> of(String text) {
        Set<String> anchors = new LinkedHashSet<>();
        of(text, anchors, (rest, from, to) -> anchors.addAll(ofWord(rest, from, to)));
        return anchors;
    }

    /**
     * Adds addresses and numbers, and gives the words that may hold anchors of their own, see
     * {@link #ofWord}, to a reader that may know them already.
     */
    static void of(String text, Set<String> anchors, Reader words) {
        String rest = addresses(text, anchors);
        numbers(rest, anchors);
        words(rest, words);
    }

    /** The text without its web addresses, which no translation makes longer or shorter. */
    static String withoutAddresses(String text) {
        return addresses(text, new LinkedHashSet<>());
    }

    private static char[] table(String pairs) {
        char[] table = new char[0x700];
        for (String pair : pairs.split(" ")) {
            table[pair.charAt(0)] = pair.charAt(1);
        }
        return table;
    }

    private static String addresses(String text, Set<String> anchors) {
        if (!mayHoldAddress(text)) {
            return text;
        }
        Matcher matcher = URL.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            anchors.add(ADDRESS + matcher.group().toLowerCase(Locale.ROOT));
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }

    /** A quick look, since hardly any segment does. */
    private static boolean mayHoldAddress(String text) {
        if (text.contains("://")) {
            return true;
        }
        for (int dot = text.indexOf('.', 3); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (text.regionMatches(true, dot - 3, "www", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static void numbers(String text, Set<String> anchors) {
        if (!mayHoldNumber(text)) {
            return;
        }
        Matcher matcher = NUMERAL.matcher(text);
        while (matcher.find()) {
            String digits = inOrder(western(matcher.group()), text);
            int power = power(text, matcher.end());
            if (GROUPED.matcher(digits).matches()) {
                number(NO_DIGIT.matcher(digits).replaceAll(""), power, anchors);
                continue;
            }
            Matcher decimal = GROUPED_DECIMAL.matcher(digits);
            if (decimal.matches()) {
                String whole = NO_DIGIT.matcher(decimal.group("whole")).replaceAll("");
                number(whole + "." + decimal.group("part"), power, anchors);
                continue;
            }
            for (String piece : BETWEEN_NUMBERS.split(digits, -1)) {
                number(piece.replace(',', '.').replace('٫', '.'), power, anchors);
            }
        }
    }

    /**
     * A number as it is meant. Who writes Arabic and parts thousands by blanks often writes the
     * last group first, 000 1 for a thousand, since a line from right to left shows it as 1 000.
     */
    private static String inOrder(String digits, String text) {
        String[] groups = BLANKS.split(digits, -1);
        int last = groups.length - 1;
        if (last == 0 || groups[last].startsWith("0") || !isThousands(groups, last)) {
            return digits;
        }
        boolean backward =
                groups[0].startsWith("0")
                        || groups[last].length() < GROUP && ARABIC.matcher(text).find();
        if (!backward) {
            return digits;
        }
        List<String> turned = Arrays.asList(groups);
        Collections.reverse(turned);
        return String.join(" ", turned);
    }

    /** Whether all groups before the last have three digits, and that one no more. */
    private static boolean isThousands(String[] groups, int last) {
        return UP_TO_THREE.matcher(groups[last]).matches()
                && Arrays.stream(groups, 0, last).allMatch(group -> THREE.matcher(group).matches());
    }

    private static boolean mayHoldNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isDigit(letter) || Character.isSurrogate(letter)) {
                return true;
            }
        }
        return false;
    }

    private static void number(String digits, int power, Set<String> anchors) {
        boolean plain = digits.length() <= MOST_DIGITS && PLAIN.matcher(digits).matches();
        String value =
                plain
                        ? new BigDecimal(digits)
                                .scaleByPowerOfTen(power)
                                .stripTrailingZeros()
                                .toPlainString()
                        : digits;
        anchors.add(NUMBER + value);
    }

    private static int power(String text, int end) {
        Matcher scale = SCALE.matcher(text).region(end, Math.min(text.length(), end + 20));
        if (!scale.find()) {
            return 0;
        }
        for (int power : POWERS) {
            if (scale.group("e" + power) != null) {
                return power;
            }
        }
        return 0;
    }

    private static String western(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints()
                .forEach(
                        point -> {
                            int value = Character.digit(point, 10);
                            plain.appendCodePoint(value < 0 ? point : '0' + value);
                        });
        return plain.toString();
    }

    private static void words(String text, Reader words) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (Character.isLetter(point)) {
                while (end < text.length() && goesOn(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                if (isName(text, i, end) || isLatin(point) && end - i > 1) {
                    words.word(text, i, end);
                }
            }
            i = end;
        }
    }

    private static boolean goesOn(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLatin(int letter) {
        return script(letter) == Character.UnicodeScript.LATIN;
    }

    /** The script of a letter, which the library looks up in a long list. */
    private static Character.UnicodeScript script(int letter) {
        return letter < ASCII ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter);
    }

    private static boolean isName(String text, int start, int end) {
        int letter = text.codePointAt(start);
        return end - start > CONSONANTS && mayBeginName(letter, script(letter));
    }

    /** The anchors of a word that stands in a text. */
    static Set<String> ofWord(String text, int start, int end) {
        Set<String> anchors = new LinkedHashSet<>();
        boolean latin = isLatin(text.codePointAt(start));
        String word = text.substring(start, end);
        String plain = latin ? folded(word) : word.toLowerCase(Locale.ROOT);
        if (latin && word.length() > 1) {
            anchors.add(WORD + plain.substring(0, Math.min(STEM, plain.length())));
        }
        if (isName(text, start, end)) {
            String skeleton = skeleton(plain, latin);
            if (skeleton.length() >= CONSONANTS) {
                anchors.add(NAME + skeleton);
            }
        }
        return anchors;
    }

    /** Capitals mark names in two scripts; Arabic has none, so each longer word may be one. */
    private static boolean mayBeginName(int letter, Character.UnicodeScript script) {
        return switch (script) {
            case LATIN, CYRILLIC -> Character.isUpperCase(letter);
            case ARABIC -> true;
            default -> false;
        };
    }

    private static String folded(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The consonants of a word in one alphabet for all scripts, doubled ones once. */
    private static String skeleton(String folded, boolean latin) {
        String plain = folded.startsWith("ال") ? folded.substring(2) : folded;
        plain = plain.replace("ph", "f").replace("sh", "s").replace("ch", "s").replace("kh", "k");
        char[] table = latin ? FROM_LATIN : FROM_OTHER_SCRIPTS;
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            char consonant = letter < table.length ? table[letter] : 0;
            if (consonant == 0) {
                continue;
            }
            int length = consonants.length();
            if (length == 0 || consonants.charAt(length - 1) != consonant) {
                consonants.append(consonant);
            }
        }
        return consonants.toString();
    }
}
