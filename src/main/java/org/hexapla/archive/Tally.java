package org.hexapla.archive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.hexapla.core.translation.SegmentState;

/**
 * How much of the original is in which state in one language.
 *
 * @param segments segments of the original by state
 * @param words words of the original by state
 */
public record Tally(Map<SegmentState, Integer> segments, Map<SegmentState, Integer> words) {
    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        segments = full(segments);
        words = full(words);
    }

    private static Map<SegmentState, Integer> full(Map<SegmentState, Integer> some) {
        Map<SegmentState, Integer> all = new EnumMap<>(SegmentState.class);
        for (SegmentState state : SegmentState.values()) {
            all.put(state, some.getOrDefault(state, 0));
        }
        return Collections.unmodifiableMap(all);
    }

    public int allSegments() {
        return segments.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int allWords() {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same with what it lacks of {@code whole} counted as initial: nobody has begun it. */
    public Tally upTo(Tally whole) {
        int segmentsLeft = Math.max(0, whole.allSegments() - allSegments());
        int wordsLeft = Math.max(0, whole.allWords() - allWords());
        return plus(
                new Tally(
                        Map.of(SegmentState.INITIAL, segmentsLeft),
                        Map.of(SegmentState.INITIAL, wordsLeft)));
    }

    /**
     * The hundredths of the original's words that are translated at least, rounded down, so that
     * 100 means all.
     *
     * @param whole what there is to translate; what this one lacks of it nobody has begun
     */
    public int percentOf(Tally whole) {
        Tally all = upTo(whole);
        int done = all.allWords() - all.words().get(SegmentState.INITIAL);
        return all.allWords() == 0 ? 0 : (int) (100L * done / all.allWords());
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<SegmentState, Integer> bothSegments = new EnumMap<>(segments);
        other.segments.forEach((state, n) -> bothSegments.merge(state, n, Integer::sum));
        Map<SegmentState, Integer> bothWords = new EnumMap<>(words);
        other.words.forEach((state, n) -> bothWords.merge(state, n, Integer::sum));
        return new Tally(bothSegments, bothWords);
    }
}
