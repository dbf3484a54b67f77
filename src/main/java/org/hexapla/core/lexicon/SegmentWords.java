package org.hexapla.core.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Span;

/** The words of a list of segments, as numbers. */
final class SegmentWords {
    /** How many parts of a list are read at a time at most. */
    private static final int PARTS = 4;

    private static final int SHORTEST_PART = 64;

    private final int[][] words;
    private final int[] before;
    private final Numbering lexeme = new Numbering();

    /**
     * @param spaces puts words apart whose spaces were lost
     */
    SegmentWords(List<String> segments, LostSpaces spaces) {
        int size = segments.size();
        words = new int[size][];
        before = new int[size + 1];
        int length = Math.max(SHORTEST_PART, (size + PARTS - 1) / PARTS);
        List<Part> parts =
                IntStream.range(0, (size + length - 1) / length)
                        .parallel()
                        .map(part -> part * length)
                        .mapToObj(from -> part(segments, spaces, from, length))
                        .toList();
        List<int[]> numbers = parts.stream().map(part -> numbers(part.lexemes)).toList();
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(part -> take(parts.get(part), numbers.get(part)));
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + words[i].length;
        }
    }

    private static Part part(List<String> segments, LostSpaces spaces, int from, int most) {
        int to = Math.min(segments.size(), from + most);
        return new Part(segments.subList(from, to), spaces, from);
    }

    /** For the number that each word has in a part the one that it has everywhere. */
    private int[] numbers(Numbering part) {
        int[] numbers = new int[part.size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = lexeme.of(part, number);
        }
        return numbers;
    }

    private void take(Part part, int[] lexemes) {
        sort(part.words, lexemes);
        System.arraycopy(part.words, 0, words, part.start, part.words.length);
    }

    /**
     * Gives the words of each segment the numbers that they have everywhere, and puts these in
     * ascending order: all at once, by a list of the segments that have each word.
     */
    private void sort(int[][] words, int[] lexemes) {
        int[] first = new int[lexeme.size() + 1];
        for (int[] ofSegment : words) {
            for (int word : ofSegment) {
                first[lexemes[word] + 1]++;
            }
        }
        for (int word = 0; word < lexeme.size(); word++) {
            first[word + 1] += first[word];
        }
        int[] next = first.clone();
        int[] having = new int[first[lexeme.size()]];
        for (int segment = 0; segment < words.length; segment++) {
            for (int word : words[segment]) {
                having[next[lexemes[word]]++] = segment;
            }
        }
        int[] sizes = new int[words.length];
        for (int word = 0; word < lexeme.size(); word++) {
            for (int at = first[word]; at < first[word + 1]; at++) {
                int segment = having[at];
                words[segment][sizes[segment]++] = word;
            }
        }
    }

    /** What some segments have, numbered by itself, so that several parts can be read at a time. */
    private static final class Part {
        private final int start;
        private final int[][] words;
        private final Numbering lexemes = new Numbering();
        private int[] found = new int[256];
        private int size;

        Part(List<String> segments, LostSpaces spaces, int start) {
            this.start = start;
            words = new int[segments.size()][];
            for (int i = 0; i < words.length; i++) {
                size = 0;
                Words.of(
                        segments.get(i),
                        spaces,
                        (folded, from, to) -> add(lexemes.of(folded, from, to)));
                words[i] = Arrays.copyOf(found, size);
            }
        }

        private void add(int number) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = number;
        }
    }

    /** How many segments there are. */
    int size() {
        return words.length;
    }

    /** The numbers of the segment's words, as often as they stand in it, in ascending order. */
    int[] of(int segment) {
        return words[segment];
    }

    /** How many different words there are; their numbers run from 0. */
    int vocabulary() {
        return lexeme.size();
    }

    /** How many words a span has, repeated ones as often as they stand in it. */
    int count(Span span) {
        return count(span.start(), span.size());
    }

    int count(int start, int size) {
        return before[start + size] - before[start];
    }

    String word(int number) {
        return lexeme.string(number);
    }
}
