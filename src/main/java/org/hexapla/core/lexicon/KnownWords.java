package org.hexapla.core.lexicon;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lexicon knows of the words at hand, by their numbers. */
record KnownWords(@Nullable WordCounts counts, int[] given, int[] said) {
    static KnownWords of(
            Optional<WordCounts> counts, Map<String, Integer> given, Map<String, Integer> said) {
        return counts.map(
                        known ->
                                new KnownWords(
                                        known,
                                        found(given, known.givenPlaces()),
                                        found(said, known.saidPlaces())))
                .orElse(new KnownWords(null, new int[given.size()], new int[said.size()]));
    }

    private static int[] found(Map<String, Integer> names, Map<String, Integer> known) {
        int[] places = new int[names.size()];
        names.forEach((name, number) -> places[number] = known.getOrDefault(name, -1));
        return places;
    }

    /** How likely one word makes another; 0 where nothing is known. */
    float chance(int word, int other) {
        if (counts == null || given[word] < 0 || said[other] < 0) {
            return 0;
        }
        int from = counts.first()[given[word]];
        int to = counts.first()[given[word] + 1];
        int at = Arrays.binarySearch(counts.other(), from, to, said[other]);
        return at < 0 ? 0 : counts.count()[at] / counts.total()[given[word]];
    }
}
