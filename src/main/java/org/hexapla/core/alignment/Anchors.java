package org.hexapla.core.alignment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
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
 * of what may be a name.
 */
final class Anchors {
    static final char NUMBER = 'n';
    static final char ADDRESS = 'u';
    static final char WORD = 'w';
    static final char NAME = 'k';

    private static final int STEM = 5;
    private static final int MOST_DIGITS = 18;
    private static final int CONSONANTS = 3;

    // No pattern here may go back over what it has read: a segment may be a page of figures.
    private static final Pattern URL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{Nd}])(?:https?://|www\\.)[^\\s<>]++");
    private static final Pattern NUMERAL =
            Pattern.compile("\\p{Nd}++(?:[.,٫٬'’\\u00A0\\u202F ]\\p{Nd}++)*+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}+(?:[.,٬'’\\u00A0\\u202F ]\\d{3})++");

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

    private static final String FROM_OTHER_SCRIPTS =
            "бb вf гg дd жs зs йi кk лl мm нn пb рr сs тd фf хk цs чs шs щs "
                    + "بb تd ثd جg حk خk دd ذd رr زs سs شs صs ضd طd ظs غg فf قk كk لl مm نn هh چs گg پb ڤf";
    private static final String FROM_LATIN =
            "bb ck dd ff gg jg kk ll mm nn pb qk rr ss td vf wf xk zs hh";

    private Anchors() {}

    static Set<String> of(String text) {
        Set<String> anchors = new LinkedHashSet<>();
        String rest = addresses(text, anchors);
        numbers(rest, anchors);
        words(rest, anchors);
        return anchors;
    }

    private static String addresses(String text, Set<String> anchors) {
        Matcher matcher = URL.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            anchors.add(ADDRESS + matcher.group().toLowerCase(Locale.ROOT));
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }

    private static void numbers(String text, Set<String> anchors) {
        Matcher matcher = NUMERAL.matcher(text);
        while (matcher.find()) {
            String digits = western(matcher.group());
            int power = power(text, matcher.end());
            if (GROUPED.matcher(digits).matches()) {
                number(digits.replaceAll("\\D", ""), power, anchors);
                continue;
            }
            for (String piece : digits.split("['’\\u00A0\\u202F ٬]", -1)) {
                number(piece.replace(',', '.').replace('٫', '.'), power, anchors);
            }
        }
    }

    private static void number(String digits, int power, Set<String> anchors) {
        boolean plain = digits.length() <= MOST_DIGITS && digits.matches("\\d+(\\.\\d+)?");
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

    private static void words(String text, Set<String> anchors) {
        Matcher matcher = LETTERS.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
            boolean latin = script == Character.UnicodeScript.LATIN;
            if (latin && word.length() > 1) {
                String folded = folded(word);
                anchors.add(WORD + folded.substring(0, Math.min(STEM, folded.length())));
            }
            if (mayBeName(word, script)) {
                String skeleton = skeleton(word, latin);
                if (skeleton.length() >= CONSONANTS) {
                    anchors.add(NAME + skeleton);
                }
            }
        }
    }

    /** Capitals mark names in two scripts; Arabic has none, so each longer word may be one. */
    private static boolean mayBeName(String word, Character.UnicodeScript script) {
        if (word.length() <= CONSONANTS) {
            return false;
        }
        return switch (script) {
            case LATIN, CYRILLIC -> Character.isUpperCase(word.codePointAt(0));
            case ARABIC -> true;
            default -> false;
        };
    }

    private static String folded(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The consonants of a word in one alphabet for all scripts, doubled ones once. */
    private static String skeleton(String word, boolean latin) {
        String plain = latin ? folded(word) : word.toLowerCase(Locale.ROOT);
        if (plain.startsWith("ال")) {
            plain = plain.substring(2);
        }
        plain = plain.replace("ph", "f").replace("sh", "s").replace("ch", "s").replace("kh", "k");
        String table = latin ? FROM_LATIN : FROM_OTHER_SCRIPTS;
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            int at = table.indexOf(" " + plain.charAt(i));
            boolean first = table.charAt(0) == plain.charAt(i);
            if (at < 0 && !first) {
                continue;
            }
            char consonant = table.charAt(first ? 1 : at + 2);
            int length = consonants.length();
            if (length == 0 || consonants.charAt(length - 1) != consonant) {
                consonants.append(consonant);
            }
        }
        return consonants.toString();
    }
}
