package org.hexapla.core.likelihood;

import java.util.function.IntFunction;
import org.hexapla.core.alignment.Span;

/** For each number, a word's or an anchor's, the segments of a span that have it, ascending. */
final class Postings {
    private final int[] first;
    private final int[] segments;

    /**
     * @param numbers how many numbers there are
     * @param of the numbers of a segment, ascending, repeated ones side by side
     */
    Postings(int numbers, Span span, IntFunction<int[]> of) {
        first = new int[numbers + 1];
        for (int i = span.start(); i < span.end(); i++) {
            int before = -1;
            for (int number : of.apply(i)) {
                first[number + 1] += number == before ? 0 : 1;
                before = number;
            }
        }
        for (int number = 0; number < numbers; number++) {
            first[number + 1] += first[number];
        }
        segments = new int[first[numbers]];
        int[] next = first.clone();
        for (int i = span.start(); i < span.end(); i++) {
            int before = -1;
            for (int number : of.apply(i)) {
                if (number != before) {
                    segments[next[number]++] = i - span.start();
                }
                before = number;
            }
        }
    }

    /** How many segments have the number. */
    int size(int number) {
        return first[number + 1] - first[number];
    }

    int from(int number) {
        return first[number];
    }

    int to(int number) {
        return first[number + 1];
    }

    /** Index of the segment at a place, from the span's beginning. */
    int segment(int place) {
        return segments[place];
    }
}
