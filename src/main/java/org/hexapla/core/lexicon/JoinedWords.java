package org.hexapla.core.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows Arabic words that are written together with a preposition of one letter (ب، ك، ل), with or
 * without a conjunction before it, for what they are without it. A word that merely begins with
 * such a letter is left whole: what remains without it has to be the commoner word, in the lexicon
 * and in the texts at hand together.
 */
final class JoinedWords {
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";
    private static final int SHORTEST = 3;

    /** Of languages that join nothing. */
    static final JoinedWords NONE = new JoinedWords(Map.of(), Optional.empty());

    private final Map<String, Integer> here;
    private final Optional<WordCounts> known;

    private JoinedWords(Map<String, Integer> here, Optional<WordCounts> known) {
        this.here = here;
        this.known = known;
    }

    /**
     * @param texts those at hand
     * @param known the lexicon that explains words of this language
     */
    static JoinedWords of(Stream<String> texts, Optional<WordCounts> known) {
        Map<String, Integer> here = new HashMap<>();
        texts.forEach(text -> Words.of(text).forEach(stem -> here.merge(stem, 1, Integer::sum)));
        return new JoinedWords(here, known);
    }

    /**
     * The stem of a word as it stands in a text, or that of what it is joined with a preposition.
     *
     * @param stem its stem as {@link Words} has it
     */
    String stem(String word, String stem) {
        String apart = apart(word);
        return apart != null && often(apart) > often(stem) ? apart : stem;
    }

    private static @Nullable String apart(String word) {
        String bare = Words.bare(word);
        int start = !bare.isEmpty() && CONJUNCTIONS.indexOf(bare.charAt(0)) >= 0 ? 1 : 0;
        boolean isJoined =
                bare.length() > start + SHORTEST && PREPOSITIONS.indexOf(bare.charAt(start)) >= 0;
        return isJoined ? Words.arabicStem(bare.substring(start + 1)) : null;
    }

    private float often(String stem) {
        Integer place = known.map(counts -> counts.saidPlaces().get(stem)).orElse(null);
        float seen = place == null ? 0 : known.orElseThrow().seen()[place];
        return seen + here.getOrDefault(stem, 0);
    }
}
