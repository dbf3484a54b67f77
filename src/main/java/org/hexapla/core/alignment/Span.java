package org.hexapla.core.alignment;

import java.util.stream.IntStream;

/**
 * Neighbouring segments of a list.
 *
 * @param start index of the first one, from 0
 * @param size how many; 0 for none, which then stands before {@code start}
 */
public record Span(int start, int size) {
    public Span {
        if (start < 0 || size < 0) {
            throw new IllegalArgumentException("a span starts at or after 0 and is not negative");
        }
    }

    /** Index after the last one. */
    public int end() {
        return start + size;
    }

    public IntStream indices() {
        return IntStream.range(start, end());
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean holds(int index) {
        return index >= start && index < end();
    }

    /** The same span counted from a list that begins {@code by} earlier. */
    public Span shifted(int by) {
        return new Span(start + by, size);
    }
}
