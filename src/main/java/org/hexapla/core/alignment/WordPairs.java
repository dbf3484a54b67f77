package org.hexapla.core.alignment;

import java.util.Arrays;

/**
 * The pairs of words that stand together in a bead or in earlier text. Those of one said word are
 * neighbours, so that a table of the given words is enough to find a pair; the first given word is
 * the empty one.
 */
final class WordPairs {
    /** The part of a said word that a given one must seem to have made, to be looked at at all. */
    private static final double UNLIKELY = 0.001;

    private final Earlier before;
    private final double[] free;
    private final double[] ease;
    private final int[] first;
    private int[] given = new int[1024];
    private float[] earlier = new float[1024];
    private int[] occurrence = new int[1];
    private int[] places = new int[1024];

    /** What earlier text says, ordered by the said word; a pair may come more than once. */
    record Earlier(int[] first, int[] given, float[] count) {}

    /**
     * @param free for each said word what every given word is taken to have made of it
     * @param ease for each given word 1 divided by all that it made
     */
    WordPairs(Earlier before, double[] free, double[] ease) {
        this.before = before;
        this.free = free;
        this.ease = ease;
        first = new int[free.length + 1];
    }

    /**
     * Collects the pairs of earlier text and those of the beads, but those of which earlier text
     * says that another given word made the said one. Forgets those of other beads, whose room is
     * used again: it is the most that learning takes.
     */
    void collect(WordSamples samples) {
        occurrence = new int[samples.occurrences() + 1];
        int[] placeOf = new int[ease.length];
        Arrays.fill(placeOf, -1);
        float[] known = new float[ease.length];
        double[] likely = new double[ease.length];
        int[] givenWords = samples.givenWords();
        int end = 0;
        for (int word = 0; word < free.length; word++) {
            int start = first[word];
            int size = earlier(word, start, placeOf, known);
            for (int at = samples.from(word); at < samples.to(word); at++) {
                int from = samples.givenFrom(samples.bead(at));
                int to = samples.givenFrom(samples.bead(at) + 1);
                double sum = 0;
                for (int i = from; i < to; i++) {
                    int other = givenWords[i];
                    double by = (known[other] + free[word]) * ease[other];
                    likely[i - from] = by;
                    sum += by;
                }
                double least = sum * UNLIKELY;
                makeRoom(size, end, to - from);
                for (int i = from; i < to; i++) {
                    if (likely[i - from] >= least) {
                        int other = givenWords[i];
                        int place = placeOf[other];
                        if (place < start) {
                            place = size++;
                            placeOf[other] = place;
                            given[place] = other;
                            earlier[place] = 0;
                        }
                        places[end++] = place;
                    }
                }
                occurrence[at + 1] = end;
            }
            for (int at = before.first()[word]; at < before.first()[word + 1]; at++) {
                known[before.given()[at]] = 0;
            }
            first[word + 1] = size;
        }
    }

    /** Begins a said word with its pairs in earlier text; says where they end. */
    private int earlier(int word, int start, int[] placeOf, float[] known) {
        int size = start;
        int from = before.first()[word];
        int to = before.first()[word + 1];
        makeRoom(start, 0, to - from);
        for (int at = from; at < to; at++) {
            int other = before.given()[at];
            if (placeOf[other] < start) {
                placeOf[other] = size;
                earlier[size] = 0;
                given[size++] = other;
            }
            earlier[placeOf[other]] += before.count()[at];
            known[other] = earlier[placeOf[other]];
        }
        return size;
    }

    private void makeRoom(int size, int end, int more) {
        if (size + more > given.length) {
            given = Arrays.copyOf(given, (size + more) * 2);
            earlier = Arrays.copyOf(earlier, given.length);
        }
        if (end + more > places.length) {
            places = Arrays.copyOf(places, (end + more) * 2);
        }
    }

    int size() {
        return first[first.length - 1];
    }

    /** Where the pairs of a said word begin. */
    int from(int said) {
        return first[said];
    }

    /** Where the pairs of a said word end. */
    int to(int said) {
        return first[said + 1];
    }

    /** The given word of a pair, 0 for the empty one. */
    int given(int pair) {
        return given[pair];
    }

    /** How often earlier text has the pair, as an expectation. */
    float earlier(int pair) {
        return earlier[pair];
    }

    /** The pairs that may have made each occurrence of a word, one occurrence after the other. */
    int[] places() {
        return places;
    }

    /** Where the pairs of an occurrence begin in {@link #places}; those before it end there. */
    int placesFrom(int at) {
        return occurrence[at];
    }
}
