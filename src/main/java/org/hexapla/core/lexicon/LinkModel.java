package org.hexapla.core.lexicon;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** IBM Model 1 in one direction. */
final class LinkModel {
    private static final int ROUNDS = 8;
    private static final double NULL_SHARE = 0.2;

    /** As how many times what a lexicon knows was seen. */
    private static final double SEEN = 6;

    /** How likely a lexicon has to make a word, to be believed where one pair alone shows it. */
    private static final float LEAST_KNOWN = 0.05f;

    private final List<int[]> given;
    private final List<int[]> said;

    private final List<int[]> links;
    private final List<float[]> near;
    private final boolean isTurned;

    private float[] chance = new float[1024];
    private float[] known = new float[1024];
    private int[] givenOf = new int[1024];
    private final int[] seen;
    private int size;
    private final int words;
    private final double empty;

    /**
     * @param links for each pair the number of each two words, row by row of its target
     * @param near likewise how likely they are partners by where they stand alone
     * @param isTurned whether the target's words are given
     */
    LinkModel(
            List<int[]> given,
            List<int[]> said,
            List<int[]> links,
            List<float[]> near,
            boolean isTurned,
            KnownWords lexicon) {
        this.given = given;
        this.said = said;
        this.links = links;
        this.near = near;
        this.isTurned = isTurned;
        words = lexicon.given().length;
        empty = NULL_SHARE / Math.max(1, lexicon.said().length);
        for (int pair = 0; pair < given.size(); pair++) {
            read(pair, lexicon);
        }
        seen = seen(links, size);
        for (int round = 0; round < ROUNDS; round++) {
            learn();
        }
    }

    /** In how many pairs each two words stand; pairs that say the same are one. */
    private static int[] seen(List<int[]> links, int size) {
        int[] seen = new int[size];
        int[] last = new int[size];
        Set<IntBuffer> different = new HashSet<>();
        for (int[] pair : links) {
            if (different.add(IntBuffer.wrap(pair))) {
                for (int link : pair) {
                    seen[link] += last[link] == different.size() ? 0 : 1;
                    last[link] = different.size();
                }
            }
        }
        return seen;
    }

    /** Where in the numbers of a pair that of two of its words stands. */
    private int at(int pair, int word, int other) {
        return isTurned
                ? word * said.get(pair).length + other
                : other * given.get(pair).length + word;
    }

    private void read(int pair, KnownWords lexicon) {
        int[] from = given.get(pair);
        int[] to = said.get(pair);
        int[] numbers = links.get(pair);
        for (int place = 0; place < numbers.length; place++) {
            int i = isTurned ? place / to.length : place % from.length;
            int j = isTurned ? place % to.length : place / from.length;
            if (numbers[place] == size) {
                add(from[i], lexicon.chance(from[i], to[j]), lexicon);
            }
        }
    }

    private void add(int word, float likely, KnownWords lexicon) {
        if (size == chance.length) {
            chance = Arrays.copyOf(chance, size * 2);
            known = Arrays.copyOf(known, size * 2);
            givenOf = Arrays.copyOf(givenOf, size * 2);
        }
        known[size] = likely;
        givenOf[size] = word;
        chance[size] = (1 + (float) SEEN * likely * lexicon.said().length) / lexicon.said().length;
        size++;
    }

    private void learn() {
        float[] counts = new float[size];
        float[] totals = new float[words];
        for (int link = 0; link < size; link++) {
            counts[link] = (float) SEEN * known[link];
            totals[givenOf[link]] += counts[link];
        }
        for (int pair = 0; pair < given.size(); pair++) {
            int[] numbers = links.get(pair);
            float[] weights = near.get(pair);
            int width = given.get(pair).length;
            for (int j = 0; j < said.get(pair).length; j++) {
                double sum = empty;
                for (int i = 0; i < width; i++) {
                    int at = at(pair, i, j);
                    sum += chance[numbers[at]] * weights[at];
                }
                for (int i = 0; i < width; i++) {
                    int at = at(pair, i, j);
                    int link = numbers[at];
                    double part = chance[link] * weights[at] / sum;
                    counts[link] += (float) part;
                    totals[givenOf[link]] += (float) part;
                }
            }
        }
        for (int link = 0; link < size; link++) {
            float total = totals[givenOf[link]];
            chance[link] = total > 0 ? counts[link] / total : 0;
        }
    }

    /** Whether more than this one pair, or the lexicon, tells that given words make a said one. */
    boolean isBorneOut(int pair, boolean[] by, int j) {
        int[] numbers = links.get(pair);
        for (int i = 0; i < by.length; i++) {
            int link = numbers[at(pair, i, j)];
            if (by[i] && (seen[link] > 1 || known[link] >= LEAST_KNOWN)) {
                return true;
            }
        }
        return false;
    }

    /**
     * For each said word of a pair how much of it those given words explain, 0 to 1.
     *
     * @param aside given words that are not to be counted at all
     */
    double[] explained(int pair, boolean[] by, boolean[] aside) {
        int[] numbers = links.get(pair);
        float[] weights = near.get(pair);
        int width = given.get(pair).length;
        double[] explained = new double[said.get(pair).length];
        for (int j = 0; j < explained.length; j++) {
            double sum = empty;
            double part = 0;
            for (int i = 0; i < width; i++) {
                int at = at(pair, i, j);
                double one = aside[i] ? 0 : chance[numbers[at]] * weights[at];
                sum += one;
                part += by[i] ? one : 0;
            }
            explained[j] = part / sum;
        }
        return explained;
    }
}
