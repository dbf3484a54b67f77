package org.hexapla.core.alignment;

import java.util.Arrays;

/**
 * How likely each word of the one side makes each word of the other, and what that says for a
 * segment.
 */
final class Lexicon {
    private static final double LEAST_COVERAGE = 0.02;
    private static final double LARGE = 1e200;

    private final SegmentTraits given;
    private final SegmentTraits said;
    private final int[] first;
    private final int[] other;
    private final float[] chance;
    private final float[] gain;
    private final float[] rest;

    /**
     * @param first for each word of the given side, after the empty one, where its pairs begin
     * @param other the said word of each pair
     * @param chance of the said word under the given one
     * @param coverage of each said word: the part of its occurrences that the lexicon explains
     * @param share of each said word among all words of its side
     * @param trust the part of the coverage that holds in this text
     */
    Lexicon(
            SegmentTraits given,
            SegmentTraits said,
            int[] first,
            int[] other,
            float[] chance,
            double[] coverage,
            float[] share,
            double trust) {
        this.given = given;
        this.said = said;
        this.first = first;
        this.other = other;
        this.chance = chance;
        gain = new float[coverage.length];
        rest = new float[coverage.length];
        for (int word = 0; word < coverage.length; word++) {
            double part = trust * coverage[word];
            boolean covered = part > LEAST_COVERAGE;
            gain[word] = covered ? (float) (part / share[word]) : 0;
            rest[word] = covered ? (float) (1 - part) : 1;
        }
    }

    /** What the words read so far say for each word of the said side. */
    final class Sums {
        private final float[] sums = new float[said.vocabulary()];
        private int[] touched = new int[256];
        private int size;
        private int words;

        void clear() {
            for (int i = 0; i < size; i++) {
                sums[touched[i]] = 0;
            }
            size = 0;
            words = 0;
        }

        void add(int segment) {
            for (int word : given.words(segment)) {
                for (int at = first[word + 1]; at < first[word + 2]; at++) {
                    if (sums[other[at]] == 0) {
                        if (size == touched.length) {
                            touched = Arrays.copyOf(touched, size * 2);
                        }
                        touched[size++] = other[at];
                    }
                    sums[other[at]] += chance[at];
                }
            }
            words += given.words(segment).length;
        }

        /** How many words of a segment the words read explain, as an expectation. */
        double explained(int segment) {
            double explained = 0;
            double each = 1.0 / (words + 1);
            for (int word : said.words(segment)) {
                double by = gain[word] * sums[word] * each;
                explained += by / (by + rest[word]);
            }
            return explained;
        }

        /** How many words of a segment the lexicon claims to cover. */
        double covered(int segment) {
            double covered = 0;
            for (int word : said.words(segment)) {
                covered += 1 - rest[word];
            }
            return covered;
        }

        /**
         * Logarithm of how much likelier the words of a segment are, given the words read, than by
         * their frequency alone.
         */
        float score(int segment) {
            double logs = 0;
            double product = 1;
            double each = 1.0 / (words + 1);
            for (int word : said.words(segment)) {
                product *= gain[word] * sums[word] * each + rest[word];
                if (product > LARGE || product < 1 / LARGE) {
                    logs += Math.log(product);
                    product = 1;
                }
            }
            return (float) (logs + Math.log(product));
        }
    }

    /** Where the pairs of a given word begin. */
    int from(int word) {
        return first[word + 1];
    }

    /** Where the pairs of a given word end. */
    int to(int word) {
        return first[word + 2];
    }

    /** The said word of a pair. */
    int other(int pair) {
        return other[pair];
    }

    /** How likely the given word of a pair makes its said word. */
    double chance(int pair) {
        return chance[pair];
    }
}
