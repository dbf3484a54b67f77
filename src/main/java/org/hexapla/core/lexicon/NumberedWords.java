package org.hexapla.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.lexicon.WordLinks.Piece;
import org.hexapla.core.lexicon.WordLinks.Place;
import org.hexapla.core.lexicon.WordLinks.Placed;

/** Reads texts of one language and gives every word of them a number: the same stem, the same. */
final class NumberedWords {
    private final Map<String, Integer> names = new HashMap<>();
    private final JoinedWords joined;

    NumberedWords(JoinedWords joined) {
        this.joined = joined;
    }

    /** The words by their stems. */
    Map<String, Integer> names() {
        return names;
    }

    Placed of(List<Piece> pieces) {
        List<Integer> words = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = piece.text();
            int i = 0;
            while (i < text.length()) {
                int point = text.codePointAt(i);
                int end = end(text, i);
                if (Character.isLetterOrDigit(point)) {
                    add(piece, i, end, words, places);
                    int next = end < text.length() ? end(text, end) : end;
                    boolean isPair =
                            Character.isIdeographic(point)
                                    && end < text.length()
                                    && Character.isIdeographic(text.codePointAt(end));
                    if (isPair) {
                        add(piece, i, next, words, places);
                    }
                }
                i = end;
            }
        }
        return new Placed(words.stream().mapToInt(Integer::intValue).toArray(), places);
    }

    /** Where the word or sign that begins at a place ends; an ideograph is a word. */
    private static int end(String text, int start) {
        int point = text.codePointAt(start);
        int end = start + Character.charCount(point);
        if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
            return end;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean goesOn = Character.isLetterOrDigit(next) || isMark(next);
            if (!goesOn || Character.isIdeographic(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private void add(Piece piece, int start, int end, List<Integer> words, List<Place> places) {
        String word = piece.text().substring(start, end);
        List<String> stems = Words.of(word);
        boolean isPair = stems.size() == 3 && Character.isIdeographic(word.codePointAt(0));
        if (!stems.isEmpty()) {
            String name = isPair ? stems.get(1) : joined.stem(word, stems.get(0));
            words.add(names.computeIfAbsent(name, one -> names.size()));
            places.add(new Place(piece.start() + start, piece.start() + end));
        }
    }
}
