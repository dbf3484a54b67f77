package org.hexapla.core.alignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;

/** What the aligner looks at in one list of segments: lengths, anchors and words, as numbers. */
final class SegmentTraits {
    private final Language language;
    private final int[] lengths;
    private final int[] lengthsBefore;
    private final int[][] anchors;
    private final int[][] words;
    private final int[] wordsBefore;
    private final String[] lexeme;

    /**
     * @param marks further anchors of each segment, beside those in its text; empty for none
     * @param names gives each anchor its number; shared by both lists, so that equal is equal
     */
    SegmentTraits(
            List<String> segments,
            Language language,
            List<Set<String>> marks,
            Map<String, Integer> names) {
        this.language = language;
        Map<String, Integer> lexemes = new HashMap<>();
        int size = segments.size();
        lengths = new int[size];
        lengthsBefore = new int[size + 1];
        anchors = new int[size][];
        words = new int[size][];
        wordsBefore = new int[size + 1];
        List<Content> contents =
                IntStream.range(0, size)
                        .parallel()
                        .mapToObj(i -> Content.of(segments.get(i)))
                        .toList();
        for (int i = 0; i < size; i++) {
            Content content = contents.get(i);
            lengths[i] = content.length();
            lengthsBefore[i + 1] = lengthsBefore[i] + lengths[i];
            Set<String> found = content.anchors();
            if (!marks.isEmpty()) {
                found.addAll(marks.get(i));
            }
            anchors[i] = numbers(found, names);
            words[i] = numbers(content.words(), lexemes);
            wordsBefore[i + 1] = wordsBefore[i] + words[i].length;
        }
        lexeme = new String[lexemes.size()];
        lexemes.forEach((word, number) -> lexeme[number] = word);
    }

    /** What one segment has; it takes longer to find than all that is counted afterwards. */
    private record Content(int length, Set<String> anchors, List<String> words) {
        static Content of(String text) {
            return new Content(SegmentTraits.length(text), Anchors.of(text), Words.of(text));
        }
    }

    private static int[] numbers(Collection<String> strings, Map<String, Integer> numbers) {
        int[] found = new int[strings.size()];
        int at = 0;
        for (String string : strings) {
            Integer known = numbers.get(string);
            found[at++] = known == null ? numbers.size() : known;
            if (known == null) {
                numbers.put(string, numbers.size());
            }
        }
        Arrays.sort(found);
        return found;
    }

    /** Letters, digits and signs without white space. */
    private static int length(String text) {
        return (int) text.codePoints().filter(point -> !Character.isWhitespace(point)).count();
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

    /** The numbers of the segment's anchors, each once, in ascending order. */
    int[] anchors(int segment) {
        return anchors[segment];
    }

    /** The numbers of the segment's words, as often as they stand in it, in ascending order. */
    int[] words(int segment) {
        return words[segment];
    }

    /** How many different words there are; their numbers run from 0. */
    int vocabulary() {
        return lexeme.length;
    }

    /** How many words a span has, repeated ones as often as they stand in it. */
    int words(Span span) {
        return words(span.start(), span.size());
    }

    int words(int start, int size) {
        return wordsBefore[start + size] - wordsBefore[start];
    }

    String word(int number) {
        return lexeme[number];
    }
}
