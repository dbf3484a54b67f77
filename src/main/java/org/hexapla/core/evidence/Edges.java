package org.hexapla.core.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the segments of a list begin and end: with a mark of speech, a digit or a small letter; with
 * a full stop, a question mark or nothing.
 */
final class Edges {
    /** How many kinds of beginning or of end there are; they run from 0. */
    static final int KINDS = 6;

    private static final int LETTER = 0;
    private static final int SMALL_LETTER = 1;
    private static final int DIGIT = 2;
    private static final int SPEECH = 3;
    private static final int OTHER = 4;

    private static final int STOP = 0;
    private static final int QUESTION = 1;
    private static final int CALL = 2;
    private static final int COLON = 3;
    private static final int PAUSE = 4;
    private static final int OPEN = 5;

    private static final String STOPS = ".…。۔．";
    private static final String QUESTIONS = "?？؟";
    private static final String CALLS = "!！";
    private static final String COLONS = ":：";
    private static final String PAUSES = ",;،؛，；、";
    private static final String QUOTES = "\"“”„«»「『‹›‘'";

    private final byte[] begins;
    private final byte[] ends;

    Edges(List<String> segments) {
        begins = new byte[segments.size()];
        ends = new byte[segments.size()];
        IntStream.range(0, begins.length)
                .parallel()
                .forEach(
                        i -> {
                            begins[i] = (byte) beginning(segments.get(i));
                            ends[i] = (byte) end(segments.get(i));
                        });
    }

    private static int beginning(String segment) {
        for (int at = 0; at < segment.length(); ) {
            int letter = segment.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetter(letter)) {
                return Character.isLowerCase(letter) ? SMALL_LETTER : LETTER;
            }
            if (Character.isDigit(letter)) {
                return DIGIT;
            }
            if (QUOTES.indexOf(letter) >= 0 || Seams.isDash(letter)) {
                return SPEECH;
            }
            if (!Character.isWhitespace(letter) && letter != '¿' && letter != '¡') {
                return OTHER;
            }
        }
        return OTHER;
    }

    private static int end(String segment) {
        for (int at = segment.length(); at > 0; ) {
            int letter = segment.codePointBefore(at);
            at -= Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                return OPEN;
            }
            if (STOPS.indexOf(letter) >= 0) {
                return STOP;
            }
            if (QUESTIONS.indexOf(letter) >= 0) {
                return QUESTION;
            }
            if (CALLS.indexOf(letter) >= 0) {
                return CALL;
            }
            if (COLONS.indexOf(letter) >= 0) {
                return COLON;
            }
            if (PAUSES.indexOf(letter) >= 0) {
                return PAUSE;
            }
        }
        return OPEN;
    }

    /** The share of each kind of beginning among the segments; none is 0. */
    double[] beginnings() {
        return shares(begins);
    }

    /** The same of the ends. */
    double[] ends() {
        return shares(ends);
    }

    private static double[] shares(byte[] kinds) {
        double each = 1.0 / (kinds.length + KINDS);
        double[] shares = new double[KINDS];
        Arrays.fill(shares, each);
        for (byte kind : kinds) {
            shares[kind] += each;
        }
        return shares;
    }

    /** How a segment begins. */
    int beginning(int segment) {
        return begins[segment];
    }

    /** How a segment ends. */
    int end(int segment) {
        return ends[segment];
    }
}
