package org.hexapla.core.lexicon;

import java.util.Arrays;
import org.hexapla.core.Logarithms;

/**
 * How likely each word of the one side makes each word of the other, and what that says for a
 * segment.
 */
public final class Lexicon {
    private static final double LEAST_COVERAGE = 0.02;
    private static final double LARGE = 1e200;
    private static final float LARGE_PRODUCT = 1e20f;

    private final SegmentWords given;
    private final SegmentWords said;
    private final int[] first;
    private final int[] other;
    private final float[] chance;
    private final float[] gain;
    private final float[] rest;
    private final Covered covered;

    /**
     * @param first for each word of the given side, after the empty one, where its pairs begin
     * @param other the said word of each pair
     * @param chance of the said word under the given one
     * @param coverage of each said word: the part of its occurrences that the lexicon explains
     * @param share of each said word among all words of its side
     * @param trust the part of the coverage that holds in this text
     */
    Lexicon(
            SegmentWords given,
            SegmentWords said,
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
        this.covered = covered();
    }

    /**
     * The said words that are covered, in one numbering of their own: the others say nothing in any
     * bead.
     *
     * @param words how many there are
     * @param pairFirst for each given word where its pairs begin
     * @param pairWord the said word of each pair
     * @param pairGain chance of the said word under the given one, times the gain of the said word
     *     divided by its rest
     * @param segmentFirst for each said segment where its words begin
     * @param segmentWord the words of the segments
     * @param segmentRest logarithm of the rests of all words of each segment
     */
    private record Covered(
            int words,
            int[] pairFirst,
            int[] pairWord,
            float[] pairGain,
            int[] segmentFirst,
            int[] segmentWord,
            double[] segmentRest) {}

    private Covered covered() {
        int[] number = new int[gain.length];
        float[] factor = new float[gain.length];
        double[] logOfRest = new double[rest.length];
        int words = 0;
        for (int word = 0; word < gain.length; word++) {
            number[word] = gain[word] > 0 ? words++ : -1;
            if (gain[word] > 0) {
                factor[word] = gain[word] / rest[word];
                logOfRest[word] = Logarithms.log(rest[word]);
            }
        }
        int[] pairFirst = new int[given.vocabulary() + 1];
        int[] pairWord = new int[other.length];
        float[] pairGain = new float[other.length];
        int pairs = 0;
        for (int by = 0; by < given.vocabulary(); by++) {
            int to = to(by);
            for (int at = from(by); at < to; at++) {
                int word = number[other[at]];
                if (word >= 0) {
                    pairWord[pairs] = word;
                    pairGain[pairs++] = chance[at] * factor[other[at]];
                }
            }
            pairFirst[by + 1] = pairs;
        }
        int[] segmentFirst = new int[said.size() + 1];
        int[] segmentWord = new int[said.count(0, said.size()) + said.size()];
        double[] segmentRest = new double[said.size()];
        int size = 0;
        for (int segment = 0; segment < said.size(); segment++) {
            for (int word : said.of(segment)) {
                if (number[word] >= 0) {
                    segmentWord[size++] = number[word];
                    segmentRest[segment] += logOfRest[word];
                }
            }
            if (size % 2 == 1) {
                segmentWord[size++] = words;
            }
            segmentFirst[segment + 1] = size;
        }
        return new Covered(
                words, pairFirst, pairWord, pairGain, segmentFirst, segmentWord, segmentRest);
    }

    /**
     * Logarithm of how much likelier a said segment is, given 1 to 5 neighbouring segments, than by
     * the frequency of its words alone. Segments are read once, however many beads they begin.
     */
    public final class Reading {
        /** One more than are held at most, and a power of two. */
        private static final int SLOTS = 8;

        private final float[][] sums = new float[SLOTS][covered.words() + 1];
        private int start;
        private int end;

        /** Goes to the given segments from {@code from} up to, without it, {@code to}. */
        public void read(int from, int to) {
            boolean goesOn = from >= start && from <= end;
            while (start < (goesOn ? from : end)) {
                forget(start++);
            }
            if (!goesOn) {
                start = from;
                end = from;
            }
            while (end < to) {
                add(end++);
            }
        }

        private void add(int segment) {
            float[] sum = sums[segment % SLOTS];
            int[] words = covered.pairWord();
            float[] gains = covered.pairGain();
            for (int word : given.of(segment)) {
                int to = covered.pairFirst()[word + 1];
                for (int at = covered.pairFirst()[word]; at < to; at++) {
                    sum[words[at]] += gains[at];
                }
            }
        }

        private void forget(int segment) {
            float[] sum = sums[segment % SLOTS];
            int[] words = covered.pairWord();
            for (int word : given.of(segment)) {
                int to = covered.pairFirst()[word + 1];
                for (int at = covered.pairFirst()[word]; at < to; at++) {
                    sum[words[at]] = 0;
                }
            }
        }

        /**
         * Writes the scores of a said segment, given the first one, the first two and so on of the
         * segments read.
         *
         * @param most how many scores are wanted, 1 to 5; there is room for 3 even if fewer are
         */
        public void score(int segment, int most, float[] scores, int place) {
            scoreThree(segment, scores, place);
            for (int size = 4; size <= most; size++) {
                scores[place + size - 1] = score(segment, size);
            }
        }

        /**
         * What one segment, two and three say. Two words go into each product at a time, since each
         * product waits for the one before.
         */
        private void scoreThree(int segment, float[] scores, int place) {
            int[] words = covered.segmentWord();
            int from = covered.segmentFirst()[segment];
            int to = covered.segmentFirst()[segment + 1];
            float[] first = sums[start % SLOTS];
            float[] second = sums[(start + 1) % SLOTS];
            float[] third = sums[(start + 2) % SLOTS];
            float eachOfOne = each(1);
            float eachOfTwo = each(2);
            float eachOfThree = each(3);
            double rest = covered.segmentRest()[segment];
            double logsOne = rest;
            double logsTwo = rest;
            double logsThree = rest;
            float one = 1;
            float two = 1;
            float three = 1;
            for (int at = from; at < to; at += 2) {
                int word = words[at];
                int next = words[at + 1];
                float byOne = first[word];
                float byTwo = byOne + second[word];
                float byThree = byTwo + third[word];
                float nextByOne = first[next];
                float nextByTwo = nextByOne + second[next];
                float nextByThree = nextByTwo + third[next];
                one *= (1 + byOne * eachOfOne) * (1 + nextByOne * eachOfOne);
                two *= (1 + byTwo * eachOfTwo) * (1 + nextByTwo * eachOfTwo);
                three *= (1 + byThree * eachOfThree) * (1 + nextByThree * eachOfThree);
                if (one + two + three > LARGE_PRODUCT) {
                    logsOne += Logarithms.log(one);
                    logsTwo += Logarithms.log(two);
                    logsThree += Logarithms.log(three);
                    one = 1;
                    two = 1;
                    three = 1;
                }
            }
            scores[place] = (float) (logsOne + Logarithms.log(one));
            scores[place + 1] = (float) (logsTwo + Logarithms.log(two));
            scores[place + 2] = (float) (logsThree + Logarithms.log(three));
        }

        /** What 4 or 5 segments say of one. */
        private float score(int segment, int size) {
            int[] words = covered.segmentWord();
            int to = covered.segmentFirst()[segment + 1];
            float[] first = sums[start % SLOTS];
            float[] second = sums[(start + 1) % SLOTS];
            float[] third = sums[(start + 2) % SLOTS];
            float[] fourth = sums[(start + 3) % SLOTS];
            float[] fifth = sums[(start + size - 1) % SLOTS];
            float each = each(size);
            double logs = covered.segmentRest()[segment];
            float product = 1;
            for (int at = covered.segmentFirst()[segment]; at < to; at++) {
                int word = words[at];
                float sum = first[word] + second[word] + third[word] + fourth[word];
                if (size > 4) {
                    sum += fifth[word];
                }
                product *= 1 + sum * each;
                if (product > LARGE_PRODUCT) {
                    logs += Logarithms.log(product);
                    product = 1;
                }
            }
            return (float) (logs + Logarithms.log(product));
        }

        private float each(int size) {
            return 1f / (given.count(start, Math.min(size, end - start)) + 1);
        }
    }

    /** What the words read so far say for each word of the said side. */
    public final class Sums {
        private final float[] sums = new float[said.vocabulary()];
        private int[] touched = new int[256];
        private int size;
        private int words;

        /** Begins with no given segment. */
        public void clear() {
            for (int i = 0; i < size; i++) {
                sums[touched[i]] = 0;
            }
            size = 0;
            words = 0;
        }

        /** Reads a given segment. */
        public void add(int segment) {
            for (int word : given.of(segment)) {
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
            words += given.of(segment).length;
        }

        /** How many words of a segment the words read explain, as an expectation. */
        double explained(int segment) {
            double explained = 0;
            double each = 1.0 / (words + 1);
            for (int word : said.of(segment)) {
                double by = gain[word] * sums[word] * each;
                explained += by / (by + rest[word]);
            }
            return explained;
        }

        /** How many words of a segment the lexicon claims to cover. */
        double covered(int segment) {
            double covered = 0;
            for (int word : said.of(segment)) {
                covered += 1 - rest[word];
            }
            return covered;
        }

        /**
         * Logarithm of how much likelier the words of a segment are, given the words read, than by
         * their frequency alone.
         */
        public float score(int segment) {
            double logs = 0;
            double product = 1;
            double each = 1.0 / (words + 1);
            for (int word : said.of(segment)) {
                product *= gain[word] * sums[word] * each + rest[word];
                if (product > LARGE || product < 1 / LARGE) {
                    logs += Math.log(product);
                    product = 1;
                }
            }
            return (float) (logs + Logarithms.log(product));
        }
    }

    /** Where the pairs of a given word begin, in a numbering of all pairs from 0. */
    public int from(int word) {
        return first[word + 1];
    }

    /** Where the pairs of a given word end. */
    public int to(int word) {
        return first[word + 2];
    }

    /** The said word of a pair. */
    public int other(int pair) {
        return other[pair];
    }

    /** How likely the given word of a pair makes its said word, 0 to 1. */
    public double chance(int pair) {
        return chance[pair];
    }

    /** The numbers of a given segment's words, as often as they stand in it, ascending. */
    public int[] given(int segment) {
        return given.of(segment);
    }

    /** The same of a said segment, whose words have numbers of their own. */
    public int[] said(int segment) {
        return said.of(segment);
    }

    /** How many different said words there are; their numbers run from 0. */
    public int vocabulary() {
        return said.vocabulary();
    }
}
