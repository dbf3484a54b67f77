package org.hexapla.core.evidence;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the segments of a list follow one another: whether one ends as a sentence does, and the next
 * begins as one. Where a sentence was cut, at the end of a line or a page or by the rules of a
 * tool, its parts show it.
 */
final class Seams {
    /** How many kinds of seam there are; they run from 0. */
    static final int KINDS = 6;

    /** A full stop, a comma or the like, neither: what stands at the end of the segment before. */
    static final int STOP = 0;

    static final int PAUSE = 2;
    static final int OPEN = 4;

    /** Added where the segment after the seam begins with a small letter. */
    static final int GOES_ON = 1;

    private static final String STOPS = ".!?…。！？؟۔．";
    private static final String PAUSES = ",;:،؛，；：、";

    private final byte[] kinds;
    private final boolean hasCase;

    Seams(List<String> segments) {
        kinds = new byte[segments.size()];
        IntStream.range(1, kinds.length)
                .parallel()
                .forEach(i -> kinds[i] = kind(segments.get(i - 1), segments.get(i)));
        int letters = 0;
        int cased = 0;
        for (String segment : segments) {
            int first = firstLetter(segment);
            letters += first < 0 ? 0 : 1;
            cased += first >= 0 && isCased(segment.codePointAt(first)) ? 1 : 0;
        }
        hasCase = cased * 2 > letters;
    }

    private static boolean isCased(int letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }

    private static byte kind(String before, String after) {
        return (byte) (end(before) + (goesOn(after) ? GOES_ON : 0));
    }

    private static int end(String segment) {
        for (int at = segment.length(); at > 0; ) {
            int letter = segment.codePointBefore(at);
            at -= Character.charCount(letter);
            if (STOPS.indexOf(letter) >= 0) {
                return STOP;
            }
            if (PAUSES.indexOf(letter) >= 0 || isDash(letter)) {
                return PAUSE;
            }
            if (Character.isLetterOrDigit(letter)) {
                return OPEN;
            }
        }
        return OPEN;
    }

    static boolean isDash(int letter) {
        return Character.getType(letter) == Character.DASH_PUNCTUATION;
    }

    /** Whether the first letter is a small one, and not that of a list, as in "a)". */
    private static boolean goesOn(String segment) {
        int first = firstLetter(segment);
        if (first < 0 || !Character.isLowerCase(segment.codePointAt(first))) {
            return false;
        }
        int next = segment.offsetByCodePoints(first, 1);
        return next == segment.length() || ".)".indexOf(segment.charAt(next)) < 0;
    }

    /** Where the first letter or digit stands; negative if there is none. */
    private static int firstLetter(String segment) {
        for (int at = 0; at < segment.length(); at++) {
            if (Character.isLetterOrDigit(segment.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    int size() {
        return kinds.length;
    }

    /** The kind of the seam before a segment, which is not the first. */
    int before(int segment) {
        return kinds[segment];
    }

    /** Whether most segments begin in a script that has large and small letters. */
    boolean hasCase() {
        return hasCase;
    }
}
