package org.hexapla.core.alignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.Language;

/** What the aligner looks at in one list of segments: lengths, anchors and words, as numbers. */
final class SegmentTraits {
    private final Language language;
    private final int[] lengths;
    private final int[] lengthsBefore;
    private final int[][] anchors;
    private final int[][] words;
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
        for (int i = 0; i < size; i++) {
            String text = segments.get(i);
            lengths[i] = length(text);
            lengthsBefore[i + 1] = lengthsBefore[i] + lengths[i];
            Set<String> found = Anchors.of(text);
            if (!marks.isEmpty()) {
                found.addAll(marks.get(i));
            }
            anchors[i] = numbers(found, names);
            words[i] = numbers(Words.of(text), lexemes);
        }
        lexeme = new String[lexemes.size()];
        lexemes.forEach((word, number) -> lexeme[number] = word);
    }

    private static int[] numbers(Collection<String> strings, Map<String, Integer> numbers) {
        int[] found = new int[strings.size()];
        int at = 0;
        for (String string : strings) {
            found[at++] = numbers.computeIfAbsent(string, name -> numbers.size());
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
        int count = 0;
        for (int i = span.start(); i < span.end(); i++) {
            count += words[i].length;
        }
        return count;
    }

    String word(int number) {
        return lexeme[number];
    }
}
