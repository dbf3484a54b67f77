package org.hexapla.core.alignment;

import java.util.Arrays;

/**
 * The pairs of words that stand together in a bead or in earlier text, and how often the given word
 * of each made the said one. Those of one said word are neighbours; the first given word is the
 * empty one.
 *
 * <p>While a said word is looked at, what is known of its pairs stands in tables of all given
 * words, so that a bead's words are enough to find its pairs.
 */
final class WordPairs {
    /** The part of a said word that a given one must seem to have made, to be looked at at all. */
    private static final double UNLIKELY = 0.004;

    /** One in so many pairs of words in beads, or a few more, is collected. */
    private static final int COLLECTED = 3;

    private final Earlier before;
    private final double[] free;
    private final double[] ease;

    /**
     * For each said word where its pairs begin: first those of beads, then others known earlier.
     */
    private final int[] first;

    private final int[] firstOther;
    private int[] given = new int[1024];
    private float[] earlier = new float[1024];
    private float[] count = new float[1024];

    private final float[] chance;
    private final float[] made;
    private final int[] placeOf;
    private float[] parts = new float[256];

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
        firstOther = new int[free.length];
        chance = new float[ease.length];
        made = new float[ease.length];
        placeOf = new int[ease.length];
    }

    /**
     * The first round: collects the pairs of earlier text and those of the beads, but those of
     * which earlier text says that another given word made the said one. Forgets those of other
     * beads.
     *
     * @param known for each given word what it made in earlier text
     * @return for each given word what it made in all
     */
    double[] collect(WordSamples samples, double[] known) {
        double[] sums = known.clone();
        makeRoom(samples.pairs() / COLLECTED, 0);
        Arrays.fill(placeOf, -1);
        for (int word = 0; word < free.length; word++) {
            knowEarlier(word);
            int start = first[word];
            int size = start;
            for (int at = samples.from(word); at < samples.to(word); at++) {
                size = collect(samples, at, word, size);
            }
            for (int at = start; at < size; at++) {
                sums[given[at]] += count[at];
            }
            firstOther[word] = size;
            first[word + 1] = others(word, start, size);
        }
        return sums;
    }

    /** Spreads what earlier text has of a said word over the table of the given words. */
    private void knowEarlier(int word) {
        for (int at = before.first()[word]; at < before.first()[word + 1]; at++) {
            made[before.given()[at]] += before.count()[at];
        }
    }

    /** Shares one occurrence out, and adds pairs that are new; says where they end now. */
    private int collect(WordSamples samples, int occurrence, int word, int from) {
        int[] words = samples.givenWords();
        int begin = samples.givenFrom(samples.bead(occurrence));
        int length = samples.givenFrom(samples.bead(occurrence) + 1) - begin;
        makeRoom(from + length, length);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            int by = words[begin + i];
            double likely = (made[by] + free[word]) * ease[by];
            parts[i] = (float) likely;
            sum += likely;
        }
        float least = (float) (sum * UNLIKELY);
        float share = (float) (samples.weight(word, occurrence) / sum);
        int size = from;
        for (int i = 0; i < length; i++) {
            if (parts[i] >= least) {
                int by = words[begin + i];
                int place = placeOf[by];
                if (place < first[word]) {
                    place = size++;
                    placeOf[by] = place;
                    given[place] = by;
                    earlier[place] = made[by];
                    count[place] = 0;
                }
                count[place] += share * parts[i];
            }
        }
        return size;
    }

    /** Adds the pairs that only earlier text has, and clears the table; says where they end. */
    private int others(int word, int start, int from) {
        int size = from;
        makeRoom(from + before.first()[word + 1] - before.first()[word], 0);
        for (int at = before.first()[word]; at < before.first()[word + 1]; at++) {
            int by = before.given()[at];
            if (placeOf[by] < start) {
                placeOf[by] = size;
                given[size] = by;
                earlier[size] = made[by];
                count[size++] = 0;
            }
            made[by] = 0;
        }
        return size;
    }

    private void makeRoom(int size, int length) {
        if (size > given.length) {
            given = Arrays.copyOf(given, size * 2);
            earlier = Arrays.copyOf(earlier, given.length);
            count = Arrays.copyOf(count, given.length);
        }
        if (length > parts.length) {
            parts = new float[length * 2];
        }
    }

    /**
     * A further round: shares each occurrence of a said word out among the given words that may
     * have made it, going by the round before.
     *
     * @param known for each given word what it made in earlier text
     * @param each for each given word 1 divided by all that it made in the round before
     * @return for each given word what it made in this round
     */
    double[] sharedOut(WordSamples samples, double[] known, float[] each) {
        double[] sums = known.clone();
        for (int word = 0; word < free.length; word++) {
            if (samples.to(word) - samples.from(word) == 1) {
                shareOnce(samples.weight(word, samples.from(word)), word, each, sums);
            } else {
                share(samples, word, each, sums);
            }
        }
        return sums;
    }

    private void share(WordSamples samples, int word, float[] each, double[] sums) {
        for (int at = first[word]; at < firstOther[word]; at++) {
            int by = given[at];
            chance[by] = (count[at] + earlier[at]) * each[by];
        }
        for (int at = samples.from(word); at < samples.to(word); at++) {
            share(samples, word, at);
        }
        for (int at = first[word]; at < firstOther[word]; at++) {
            int by = given[at];
            count[at] = made[by];
            sums[by] += made[by];
            made[by] = 0;
            chance[by] = 0;
        }
    }

    private void share(WordSamples samples, int word, int occurrence) {
        int[] words = samples.givenWords();
        int begin = samples.givenFrom(samples.bead(occurrence));
        int end = samples.givenFrom(samples.bead(occurrence) + 1);
        // Two sums, since each addition waits for the one before.
        float even = 0;
        float odd = 0;
        for (int i = begin; i + 1 < end; i += 2) {
            even += chance[words[i]];
            odd += chance[words[i + 1]];
        }
        float sum = even + odd + ((end - begin) % 2 == 0 ? 0 : chance[words[end - 1]]);
        if (sum > 0) {
            float share = (float) (samples.weight(word, occurrence) / sum);
            for (int i = begin; i < end; i++) {
                made[words[i]] += share * chance[words[i]];
            }
        }
    }

    /** The same for a word that occurs once, as every second one does. */
    private void shareOnce(double weight, int word, float[] each, double[] sums) {
        double sum = 0;
        for (int at = first[word]; at < firstOther[word]; at++) {
            count[at] = (count[at] + earlier[at]) * each[given[at]];
            sum += count[at];
        }
        float share = sum > 0 ? (float) (weight / sum) : 0;
        for (int at = first[word]; at < firstOther[word]; at++) {
            count[at] *= share;
            sums[given[at]] += count[at];
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

    /** How often a pair stood in earlier text and, less a discount, in the beads. */
    float left(int pair, float discount) {
        float learnt = count[pair] - discount;
        return earlier[pair] + (learnt > 0 ? learnt : 0);
    }

    /** How often the beads have the pair, as an expectation. */
    float count(int pair) {
        return count[pair];
    }
}
