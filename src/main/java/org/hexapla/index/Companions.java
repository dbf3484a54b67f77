package org.hexapla.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.hexapla.core.language.Language;

/**
 * Words of the partners of hits that keep company with what was looked for: they stand in most of
 * these rows and in few others, by Dice's coefficient. So they most likely translate it, whatever
 * the two languages are. A word that stands in half of these rows because it stands in half of all
 * rows says nothing: it has to be twice as frequent here as elsewhere, and be no stop word of its
 * language. Where there are few hits more is asked of a word, for in few rows words come together
 * by chance; of fewer than three nothing is said.
 */
final class Companions {
    private static final int FEWEST = 3;
    private static final int FEW = 6;
    private static final double OF_FEW = 0.8;
    private static final double OF_MANY = 0.5;
    private static final double SHARE = 0.6;
    private static final double LIFT = 2;
    private static final int MOST_TRIED = 16;

    /** A term of the index and where it stands in a text. */
    private record Place(String term, int start, int end) {}

    private final Language language;

    Companions(Language language) {
        this.language = language;
    }

    /**
     * Where companions stand in each text.
     *
     * @param texts what rows that match say in this language
     * @param total how many rows match in all
     * @param all how many rows there are in this language
     * @param rowsWith in how many rows of all a term stands
     */
    List<List<Mark>> in(List<String> texts, long total, long all, ToLongFunction<String> rowsWith) {
        List<List<Place>> places = texts.stream().map(this::places).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (List<Place> text : places) {
            Set<String> own = new LinkedHashSet<>();
            text.forEach(place -> own.add(place.term()));
            own.forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        Set<String> companions = new HashSet<>();
        if (texts.size() >= FEWEST) {
            counts.entrySet().stream()
                    .filter(count -> count.getValue() >= SHARE * texts.size())
                    .sorted(Comparator.comparing(count -> -count.getValue()))
                    .limit(MOST_TRIED)
                    .filter(
                            count ->
                                    isClose(
                                            (double) count.getValue() / texts.size() * total,
                                            total,
                                            all,
                                            rowsWith.applyAsLong(count.getKey())))
                    .forEach(count -> companions.add(count.getKey()));
        }
        return places.stream().map(text -> marks(text, companions)).toList();
    }

    private static boolean isClose(double together, long total, long all, long rows) {
        boolean tells = together * all >= LIFT * total * rows;
        return tells && 2 * together / (total + rows) >= (total < FEW ? OF_FEW : OF_MANY);
    }

    private static List<Mark> marks(List<Place> text, Set<String> companions) {
        return text.stream()
                .filter(place -> companions.contains(place.term()))
                .map(place -> new Mark(place.start(), place.end(), 0))
                .toList();
    }

    private List<Place> places(String text) {
        List<Token> tokens = Tokens.of(text);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!language.isUnspaced()) {
                if (!StopWords.holds(text.substring(token.start(), token.end()), language)) {
                    String stem = Stems.of(text, token, language).get(0);
                    places.add(new Place(stem, token.start(), token.end()));
                }
            } else if (i + 1 < tokens.size()) {
                Token next = tokens.get(i + 1);
                boolean arePair =
                        token.isCharacter() && next.isCharacter() && token.end() == next.start();
                if (arePair) {
                    places.add(new Place(token.exact() + next.exact(), token.start(), next.end()));
                }
            }
        }
        return places;
    }
}
