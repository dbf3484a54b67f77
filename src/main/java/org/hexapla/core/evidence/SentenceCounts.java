package org.hexapla.core.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many sentences end inside the segments of a list, before their last one: a rough count, made
 * for each segment in the same way.
 */
final class SentenceCounts {
    /** More than so many ends are counted as so many. */
    static final int MOST = 6;

    private static final String STOPS = ".!?…。！？؟۔．";
    private static final String WIDE_STOPS = "。！？．";

    private final int[] before;

    SentenceCounts(List<String> segments) {
        before = new int[segments.size() + 1];
        IntStream.range(0, segments.size())
                .parallel()
                .forEach(i -> before[i + 1] = ends(segments.get(i)));
        Arrays.parallelPrefix(before, Integer::sum);
    }

    /**
     * Stops after a word of more than one capital letter, with a space and no small letter after
     * them: neither "J. Doe" nor "art. 7" is the end of anything. Chinese has no spaces.
     */
    private static int ends(String segment) {
        int ends = 0;
        boolean afterWord = false;
        boolean stopped = false;
        boolean wide = false;
        boolean apart = false;
        for (int i = 0; i < segment.length(); i++) {
            char letter = segment.charAt(i);
            if (STOPS.indexOf(letter) >= 0) {
                stopped = afterWord;
                wide = WIDE_STOPS.indexOf(letter) >= 0;
                apart = wide;
            } else if (Character.isWhitespace(letter)) {
                apart = true;
            } else if (Character.isLetterOrDigit(letter)) {
                ends += stopped && apart && begins(letter, wide) ? 1 : 0;
                stopped = false;
                afterWord = Character.isLetter(letter) && !isInitial(segment, i);
            }
        }
        return ends;
    }

    private static boolean begins(char letter, boolean afterWide) {
        return Character.isLetter(letter) ? !Character.isLowerCase(letter) : afterWide;
    }

    private static boolean isInitial(String segment, int at) {
        return Character.isUpperCase(segment.charAt(at))
                && (at == 0 || !Character.isLetter(segment.charAt(at - 1)));
    }

    /** How many end inside so many segments, those at the ends of segments left aside. */
    int inside(int start, int size) {
        return Math.min(MOST, before[start + size] - before[start]);
    }

    /** For each number of ends how likely so many neighbouring segments have it. */
    double[] shares(int size) {
        double[] counts = new double[MOST + 1];
        Arrays.fill(counts, 0.5);
        for (int start = 0; start + size < before.length; start++) {
            counts[inside(start, size)]++;
        }
        double sum = Arrays.stream(counts).sum();
        Arrays.setAll(counts, ends -> counts[ends] / sum);
        return counts;
    }
}
