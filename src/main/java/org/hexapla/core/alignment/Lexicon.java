package org.hexapla.core.alignment;

import java.util.Arrays;
import java.util.List;

/**
 * IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation", 1993) in one
 * direction, learnt from beads that were found already: which word of the one language explains
 * which of the other.
 *
 * <ol>
 *   <li>Collect every pair of words that stands in one bead; word 0 is the empty word.
 *   <li>Four rounds of expectation and maximisation, each bead weighing its confidence.
 *   <li>In the last round take an absolute discount off each count, so that what was seen once, in
 *       a bead that may be wrong, does not confirm itself; drop what is left with next to nothing.
 * </ol>
 */
final class Lexicon {
    private static final int ROUNDS = 4;
    private static final double DISCOUNT = 0.3;
    private static final float LEAST = 0.004f;
    private static final double TRUST = 0.8;
    private static final int MOST_PAIRS = 6_000_000;
    private static final double SURE = 0.5;

    private final SegmentTraits given;
    private final SegmentTraits said;
    private long[] pairs;
    private float[] chances;
    private int[] firstPair;
    private final double[] explained;
    private final double[] count;
    private final float[] share;

    /**
     * @param given the side whose words are known
     * @param said the side whose words are explained by them
     * @param reversed whether {@code given} is the beads' target side
     */
    Lexicon(SegmentTraits given, SegmentTraits said, List<Bead> beads, boolean reversed) {
        this.given = given;
        this.said = said;
        explained = new double[said.vocabulary()];
        count = new double[said.vocabulary()];
        share = shares(said);
        List<Bead> sure = beads.stream().filter(Lexicon::isSure).toList();
        collect(sure, reversed);
        for (int round = 1; round <= ROUNDS; round++) {
            learn(sure, reversed, round == ROUNDS);
        }
        firstPair = index();
    }

    private static boolean isSure(Bead bead) {
        return !bead.source().isEmpty() && !bead.target().isEmpty() && bead.confidence() >= SURE;
    }

    private static float[] shares(SegmentTraits side) {
        float[] shares = new float[side.vocabulary()];
        double total = 0;
        for (int i = 0; i < side.size(); i++) {
            for (int word : side.words(i)) {
                shares[word]++;
                total++;
            }
        }
        for (int word = 0; word < shares.length; word++) {
            shares[word] /= (float) total;
        }
        return shares;
    }

    /** The words of a span, each once; from the given side shifted by one, after the empty word. */
    private int[] words(SegmentTraits side, Span span) {
        int[] all = side == given ? new int[] {0} : new int[0];
        for (int i = span.start(); i < span.end(); i++) {
            int[] words = side.words(i);
            int at = all.length;
            all = Arrays.copyOf(all, at + words.length);
            for (int word : words) {
                all[at++] = side == given ? word + 1 : word;
            }
        }
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private void collect(List<Bead> beads, boolean reversed) {
        long[] found = new long[1024];
        int size = 0;
        for (Bead bead : beads) {
            int[] from = words(given, reversed ? bead.target() : bead.source());
            int[] to = words(said, reversed ? bead.source() : bead.target());
            if ((long) size + (long) from.length * to.length > MOST_PAIRS) {
                break;
            }
            while (found.length < size + from.length * to.length) {
                found = Arrays.copyOf(found, found.length * 2);
            }
            for (int word : from) {
                for (int other : to) {
                    found[size++] = (long) word << 32 | other;
                }
            }
        }
        found = Arrays.copyOf(found, size);
        Arrays.sort(found);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[different++] = found[i];
            }
        }
        pairs = Arrays.copyOf(found, different);
        chances = new float[different];
        Arrays.fill(chances, 1f);
    }

    private void learn(List<Bead> beads, boolean reversed, boolean last) {
        double[] counts = new double[pairs.length];
        for (Bead bead : beads) {
            int[] from = words(given, reversed ? bead.target() : bead.source());
            int[] to = words(said, reversed ? bead.source() : bead.target());
            int[] places = new int[from.length];
            for (int word : to) {
                double sum = 0;
                for (int i = 0; i < from.length; i++) {
                    places[i] = Arrays.binarySearch(pairs, (long) from[i] << 32 | word);
                    sum += places[i] < 0 ? 0 : chances[places[i]];
                }
                count[word] += last ? bead.confidence() : 0;
                for (int i = 0; i < from.length && sum > 0; i++) {
                    if (places[i] >= 0) {
                        counts[places[i]] += bead.confidence() * chances[places[i]] / sum;
                    }
                }
            }
        }
        maximise(counts, last);
    }

    private void maximise(double[] counts, boolean last) {
        double[] totals = new double[given.vocabulary() + 1];
        for (int i = 0; i < pairs.length; i++) {
            totals[(int) (pairs[i] >> 32)] += counts[i];
        }
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            int word = (int) (pairs[i] >> 32);
            double left = last ? counts[i] - DISCOUNT : counts[i];
            float chance = totals[word] > 0 ? (float) (left / totals[word]) : 0;
            chances[i] = Math.max(0, chance);
            if (last && chance >= LEAST && word > 0) {
                pairs[kept] = pairs[i];
                chances[kept++] = chance;
                explained[(int) pairs[i]] += left;
            }
        }
        if (last) {
            pairs = Arrays.copyOf(pairs, kept);
            chances = Arrays.copyOf(chances, kept);
        }
    }

    private int[] index() {
        int[] first = new int[given.vocabulary() + 2];
        for (long pair : pairs) {
            first[(int) (pair >> 32) + 1]++;
        }
        for (int word = 0; word <= given.vocabulary(); word++) {
            first[word + 1] += first[word];
        }
        return first;
    }

    /**
     * Adds to {@code sums}, for each word of the said side, what the segment's words say for it.
     */
    void add(int segment, float[] sums) {
        for (int word : given.words(segment)) {
            for (int at = firstPair[word + 1]; at < firstPair[word + 2]; at++) {
                sums[(int) pairs[at]] += chances[at];
            }
        }
    }

    /**
     * Logarithm of how much likelier the words of a segment are, given words that say {@code sums}
     * for them, than by their frequency alone.
     *
     * @param givenWords how many words {@code sums} comes from
     */
    double score(int segment, float[] sums, int givenWords) {
        double score = 0;
        for (int word : said.words(segment)) {
            double coverage = TRUST * Math.min(1, explained[word] / (count[word] + 1));
            if (coverage > 0.02) {
                double chance = sums[word] / (givenWords + 1) / share[word];
                score += Math.log(coverage * chance + 1 - coverage);
            }
        }
        return score;
    }
}
