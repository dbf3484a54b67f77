package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;

/** What the aligner looks at in one list of segments: lengths, anchors and words, as numbers. */
final class SegmentTraits {
    /** How many parts of a list are read at a time at most. */
    private static final int PARTS = 4;

    private static final int SHORTEST_PART = 64;
    private static final char ASCII = 0x80;
    private static final int LETTERS_OF_BARE = 10;
    private static final int LONGEST_BARE = 40;

    private final Language language;
    private final int[] lengths;
    private final int[] lengthsBefore;
    private final boolean[] bare;
    private final int[][] anchors;
    private final int[][] words;
    private final int[] wordsBefore;
    private final Seams seams;
    private final SentenceCounts sentences;
    private final Numbering lexeme = new Numbering();

    /**
     * @param marks further anchors of each segment, beside those in its text; empty for none
     * @param spaces puts words apart whose spaces were lost
     * @param names gives each anchor its number; shared by both lists, so that equal is equal
     */
    SegmentTraits(
            List<String> segments,
            Language language,
            List<Set<String>> marks,
            LostSpaces spaces,
            Map<String, Integer> names) {
        this.language = language;
        seams = new Seams(segments);
        sentences = new SentenceCounts(segments);
        int size = segments.size();
        lengths = new int[size];
        bare = new boolean[size];
        lengthsBefore = new int[size + 1];
        anchors = new int[size][];
        words = new int[size][];
        wordsBefore = new int[size + 1];
        int length = Math.max(SHORTEST_PART, (size + PARTS - 1) / PARTS);
        List<Part> parts =
                IntStream.range(0, (size + length - 1) / length)
                        .parallel()
                        .map(part -> part * length)
                        .mapToObj(from -> part(segments, marks, spaces, from, length))
                        .toList();
        ForkJoinTask<List<int[]>> naming =
                ForkJoinTask.adapt(
                                () ->
                                        parts.stream()
                                                .map(part -> numbers(part.names, names))
                                                .toList())
                        .fork();
        List<int[]> lexemes = parts.stream().map(part -> numbers(part.lexemes)).toList();
        List<int[]> named = naming.join();
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(part -> take(parts.get(part), lexemes.get(part), named.get(part)));
        for (int i = 0; i < size; i++) {
            lengthsBefore[i + 1] = lengthsBefore[i] + lengths[i];
            wordsBefore[i + 1] = wordsBefore[i] + words[i].length;
        }
    }

    private static Part part(
            List<String> segments, List<Set<String>> marks, LostSpaces spaces, int from, int most) {
        return new Part(segments, marks, spaces, from, Math.min(most, segments.size() - from));
    }

    /** For the number that each word has in a part the one that it has everywhere. */
    private int[] numbers(Numbering part) {
        int[] numbers = new int[part.size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = lexeme.of(part, number);
        }
        return numbers;
    }

    /** The same for anchors. */
    private static int[] numbers(Numbering part, Map<String, Integer> names) {
        int[] numbers = new int[part.size()];
        for (int number = 0; number < numbers.length; number++) {
            int next = names.size();
            Integer known = names.putIfAbsent(part.string(number), next);
            numbers[number] = known == null ? next : known;
        }
        return numbers;
    }

    private void take(Part part, int[] lexemes, int[] named) {
        for (int i = 0; i < part.lengths.length; i++) {
            lengths[part.start + i] = part.lengths[i];
            words[part.start + i] = part.words[i];
            bare[part.start + i] = part.bare[i];
            anchors[part.start + i] = distinct(renumbered(part.anchors[i], named));
        }
        sort(part.words, lexemes);
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

    private static int[] renumbered(int[] numbers, int[] others) {
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = others[numbers[at]];
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private static int[] distinct(int[] ascending) {
        int size = 0;
        for (int number : ascending) {
            if (size == 0 || ascending[size - 1] != number) {
                ascending[size++] = number;
            }
        }
        return size == ascending.length ? ascending : Arrays.copyOf(ascending, size);
    }

    /** What some segments have, numbered by itself, so that several parts can be read at a time. */
    private static final class Part {
        private final int start;
        private final int[] lengths;
        private final boolean[] bare;
        private final int[][] anchors;
        private final int[][] words;
        private final Numbering names = new Numbering();
        private final Numbering lexemes = new Numbering();
        private final Numbering forms = new Numbering();
        private final List<int[]> anchorsOfForm = new ArrayList<>();
        private int[] found = new int[256];
        private int size;

        Part(
                List<String> segments,
                List<Set<String>> marks,
                LostSpaces spaces,
                int start,
                int length) {
            this.start = start;
            lengths = new int[length];
            bare = new boolean[length];
            anchors = new int[length][];
            words = new int[length][];
            for (int i = 0; i < length; i++) {
                String text = segments.get(start + i);
                bare[i] = isBare(text);
                lengths[i] = SegmentTraits.length(Anchors.withoutAddresses(text));
                anchors[i] = anchors(text, marks.isEmpty() ? Set.of() : marks.get(start + i));
                size = 0;
                Words.of(text, spaces, (folded, from, to) -> add(lexemes.of(folded, from, to)));
                words[i] = Arrays.copyOf(found, size);
            }
        }

        private int[] anchors(String text, Set<String> marks) {
            size = 0;
            Set<String> others = new LinkedHashSet<>();
            Anchors.of(text, others, this::addOfWord);
            others.forEach(anchor -> add(names.of(anchor)));
            marks.forEach(mark -> add(names.of(mark)));
            return Arrays.copyOf(found, size);
        }

        /** Adds the anchors of a word; of one that was met before they are known. */
        private void addOfWord(String text, int from, int to) {
            int form = forms.of(text, from, to);
            if (form == anchorsOfForm.size()) {
                Set<String> anchorsHere = Anchors.ofWord(text, from, to);
                anchorsOfForm.add(anchorsHere.stream().mapToInt(name -> names.of(name)).toArray());
            }
            for (int anchor : anchorsOfForm.get(form)) {
                add(anchor);
            }
        }

        private void add(int number) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = number;
        }
    }

    /** Letters, digits and signs without white space. */
    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            length += isPlain(letter) || counts(text, i) ? 1 : 0;
        }
        return length;
    }

    private static boolean isPlain(char letter) {
        return letter > ' ' && letter < ASCII;
    }

    private static boolean counts(String text, int at) {
        char letter = text.charAt(at);
        boolean second =
                at > 0
                        && Character.isLowSurrogate(letter)
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return !second && !Character.isWhitespace(letter);
    }

    private static boolean isBare(String text) {
        if (text.length() > LONGEST_BARE) {
            return false;
        }
        return text.codePoints().filter(Character::isLetter).count() <= LETTERS_OF_BARE;
    }

    Language language() {
        return language;
    }

    int size() {
        return lengths.length;
    }

    int length(int segment) {
        return lengths[segment];
    }

    int length(int start, int size) {
        return lengthsBefore[start + size] - lengthsBefore[start];
    }

    /** How many sentences end inside its segments. */
    SentenceCounts sentences() {
        return sentences;
    }

    /** How its segments follow one another. */
    Seams seams() {
        return seams;
    }

    /** The numbers of the segment's anchors, each once, in ascending order. */
    int[] anchors(int segment) {
        return anchors[segment];
    }

    /** Whether the segment has hardly a letter, so that numbers are most of what it says. */
    boolean isBare(int segment) {
        return bare[segment];
    }

    /** The numbers of the segment's words, as often as they stand in it, in ascending order. */
    int[] words(int segment) {
        return words[segment];
    }

    /** How many different words there are; their numbers run from 0. */
    int vocabulary() {
        return lexeme.size();
    }

    /** How many words a span has, repeated ones as often as they stand in it. */
    int words(Span span) {
        return words(span.start(), span.size());
    }

    int words(int start, int size) {
        return wordsBefore[start + size] - wordsBefore[start];
    }

    String word(int number) {
        return lexeme.string(number);
    }
}
