package org.hexapla.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.Numbering;

/**
 * What the aligner looks at in one list of segments beside its words: lengths, anchors, sentences
 * and how the segments follow one another, as numbers.
 */
public final class SegmentTraits {
    /** How many parts of a list are read at a time at most. */
    private static final int PARTS = 4;

    private static final int SHORTEST_PART = 64;
    private static final char ASCII = 0x80;

    /** No Chinese character stands before the radicals. */
    private static final char FIRST_CHINESE = 0x2E80;

    /**
     * How many letters a Chinese character is worth, so that names and figures in Latin letters
     * have their due among them, and a pair of languages says the same in both directions: with 3
     * the lengths of TICO-19 keep to those of the English the best, 3 in variance where single ones
     * had 5.
     */
    private static final int CHINESE = 3;

    private static final int LETTERS_OF_BARE = 10;
    private static final int LONGEST_BARE = 40;

    private final Language language;
    private final int[] lengths;
    private final int[] lengthsBefore;
    private final boolean[] bare;
    private final int[][] anchors;
    private final Seams seams;
    private final Edges edges;
    private final SentenceCounts sentences;

    /**
     * @param marks further anchors of each segment, beside those in its text; empty for none
     * @param names gives each anchor its number; shared by both lists, so that equal is equal
     */
    public SegmentTraits(
            List<String> segments,
            Language language,
            List<Set<String>> marks,
            Map<String, Integer> names) {
        this.language = language;
        seams = new Seams(segments);
        edges = new Edges(segments);
        sentences = new SentenceCounts(segments);
        int size = segments.size();
        lengths = new int[size];
        bare = new boolean[size];
        lengthsBefore = new int[size + 1];
        anchors = new int[size][];
        int length = Math.max(SHORTEST_PART, (size + PARTS - 1) / PARTS);
        List<Part> parts =
                IntStream.range(0, (size + length - 1) / length)
                        .parallel()
                        .map(part -> part * length)
                        .mapToObj(from -> part(segments, marks, from, length))
                        .toList();
        List<int[]> named = parts.stream().map(part -> numbers(part.names, names)).toList();
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(part -> take(parts.get(part), named.get(part)));
        for (int i = 0; i < size; i++) {
            lengthsBefore[i + 1] = lengthsBefore[i] + lengths[i];
        }
    }

    private static Part part(List<String> segments, List<Set<String>> marks, int from, int most) {
        return new Part(segments, marks, from, Math.min(most, segments.size() - from));
    }

    /** For the number that each anchor has in a part the one that it has everywhere. */
    private static int[] numbers(Numbering part, Map<String, Integer> names) {
        int[] numbers = new int[part.size()];
        for (int number = 0; number < numbers.length; number++) {
            int next = names.size();
            Integer known = names.putIfAbsent(part.string(number), next);
            numbers[number] = known == null ? next : known;
        }
        return numbers;
    }

    private void take(Part part, int[] named) {
        for (int i = 0; i < part.lengths.length; i++) {
            lengths[part.start + i] = part.lengths[i];
            bare[part.start + i] = part.bare[i];
            anchors[part.start + i] = distinct(renumbered(part.anchors[i], named));
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
        private final Numbering names = new Numbering();
        private final Numbering forms = new Numbering();
        private final List<int[]> anchorsOfForm = new ArrayList<>();
        private int[] found = new int[256];
        private int size;

        Part(List<String> segments, List<Set<String>> marks, int start, int length) {
            this.start = start;
            lengths = new int[length];
            bare = new boolean[length];
            anchors = new int[length][];
            for (int i = 0; i < length; i++) {
                String text = segments.get(start + i);
                bare[i] = isBare(text);
                lengths[i] = SegmentTraits.length(Anchors.withoutAddresses(text));
                anchors[i] = anchors(text, marks.isEmpty() ? Set.of() : marks.get(start + i));
            }
        }

        private int[] anchors(String text, Set<String> marks) {
            size = 0;
            Set<String> others = new LinkedHashSet<>();
            Anchors.of(text, others, this::addOfWord);
            others.forEach(anchor -> add(names.of(anchor)));
            marks.forEach(mark -> add(names.of(Anchors.MARK + mark)));
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

    /** Letters, digits and signs without white space; a Chinese character says more. */
    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            length += isPlain(letter) ? 1 : length(text, i);
        }
        return length;
    }

    private static boolean isPlain(char letter) {
        return letter > ' ' && letter < ASCII;
    }

    private static int length(String text, int at) {
        char letter = text.charAt(at);
        boolean second =
                at > 0
                        && Character.isLowSurrogate(letter)
                        && Character.isHighSurrogate(text.charAt(at - 1));
        if (second || Character.isWhitespace(letter)) {
            return 0;
        }
        boolean chinese = letter >= FIRST_CHINESE && Character.isIdeographic(text.codePointAt(at));
        return chinese ? CHINESE : 1;
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

    /** How many segments there are. */
    public int size() {
        return lengths.length;
    }

    /**
     * The code points of a segment but white space and web addresses, a Chinese character as three.
     */
    public int length(int segment) {
        return lengths[segment];
    }

    /** The same of so many segments together. */
    public int length(int start, int size) {
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

    /** How its segments begin and end. */
    Edges edges() {
        return edges;
    }

    /** The numbers of the segment's anchors, each once, in ascending order. */
    public int[] anchors(int segment) {
        return anchors[segment];
    }

    /** Whether the segment has hardly a letter, so that numbers are most of what it says. */
    boolean isBare(int segment) {
        return bare[segment];
    }
}
