package org.hexapla.core.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation", 1993) in one
 * direction: which word of the one language explains which of the other. It is learnt from beads
 * that were found already, on top of the counts that came with earlier text.
 *
 * <ol>
 *   <li>Collect every pair of words that stands in one bead, but those of which earlier text says
 *       that another given word made the said one; word 0 is the empty word.
 *   <li>Some rounds of expectation and maximisation, each bead weighing its confidence; the earlier
 *       counts are added in each. A round goes through the said words one by one, so that what it
 *       reads and writes for each lies close together.
 *   <li>In the last round take an absolute discount off each new count, so that what was seen once,
 *       in a bead that may be wrong, does not confirm itself; drop what is left with next to
 *       nothing.
 * </ol>
 */
final class WordTraining {
    private static final int ROUNDS = 4;
    private static final double DISCOUNT = 0.3;
    private static final float LEAST = 0.004f;
    private static final float LEAST_KEPT = 0.01f;
    private static final double SURE = 0.5;
    private static final double FREE = 2;

    private final SegmentTraits given;
    private final SegmentTraits said;
    private final float[] share;
    private final double[] seenBefore;
    private final double[] earlierTotal;
    private final double[] free;
    private final double[] ease;
    private final WordPairs pairs;
    private double[] seen;
    private float[] counts = new float[0];
    private float[] chances = new float[0];
    private boolean hasLearnt;
    private double[] totals;

    /**
     * @param given the side whose words are known
     * @param said the side whose words are explained by them
     * @param known counts of earlier text
     */
    WordTraining(SegmentTraits given, SegmentTraits said, List<WordCounts> known) {
        this.given = given;
        this.said = said;
        share = shares(said);
        seenBefore = new double[said.vocabulary()];
        earlierTotal = new double[given.vocabulary() + 1];
        EarlierText text = new EarlierText();
        known.forEach(text::know);
        free = new double[share.length];
        for (int word = 0; word < free.length; word++) {
            free[word] = FREE * share[word];
        }
        ease = new double[earlierTotal.length];
        for (int word = 0; word < ease.length; word++) {
            ease[word] = 1 / (earlierTotal[word] + FREE);
        }
        seen = seenBefore;
        totals = earlierTotal;
        pairs = new WordPairs(text.ordered(), free, ease);
        pairs.collect(new WordSamples(given, said, List.of(), false));
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

    /** Finds the words of this text in what is known of earlier ones. */
    private final class EarlierText {
        private int[] givenWords = new int[1024];
        private int[] saidWords = new int[1024];
        private float[] counts = new float[1024];
        private int size;

        void know(WordCounts known) {
            int[] saidHere = new int[known.said().length];
            Arrays.fill(saidHere, -1);
            for (int word = 0; word < said.vocabulary(); word++) {
                int at = Arrays.binarySearch(known.said(), said.word(word));
                if (at >= 0) {
                    saidHere[at] = word;
                    seenBefore[word] += known.seen()[at];
                }
            }
            for (int word = 0; word < given.vocabulary(); word++) {
                int at = Arrays.binarySearch(known.given(), given.word(word));
                if (at >= 0) {
                    earlierTotal[word + 1] += known.total()[at];
                    know(known, at, word + 1, saidHere);
                }
            }
        }

        private void know(WordCounts known, int row, int word, int[] saidHere) {
            for (int at = known.first()[row]; at < known.first()[row + 1]; at++) {
                int other = saidHere[known.other()[at]];
                if (other >= 0) {
                    if (size == counts.length) {
                        givenWords = Arrays.copyOf(givenWords, size * 2);
                        saidWords = Arrays.copyOf(saidWords, size * 2);
                        counts = Arrays.copyOf(counts, size * 2);
                    }
                    givenWords[size] = word;
                    saidWords[size] = other;
                    counts[size++] = known.count()[at];
                }
            }
        }

        WordPairs.Earlier ordered() {
            int[] first = new int[said.vocabulary() + 1];
            for (int at = 0; at < size; at++) {
                first[saidWords[at] + 1]++;
            }
            for (int word = 0; word + 1 < first.length; word++) {
                first[word + 1] += first[word];
            }
            int[] next = first.clone();
            int[] word = new int[size];
            float[] count = new float[size];
            for (int at = 0; at < size; at++) {
                int place = next[saidWords[at]]++;
                word[place] = givenWords[at];
                count[place] = counts[at];
            }
            return new WordPairs.Earlier(first, word, count);
        }
    }

    /**
     * Learns from beads; what was learnt from others before is forgotten.
     *
     * @param reversed whether {@code given} is the beads' target side
     */
    void learn(List<Bead> beads, boolean reversed) {
        List<Bead> sure = beads.stream().filter(WordTraining::isSure).toList();
        WordSamples samples = new WordSamples(given, said, sure, reversed);
        pairs.collect(samples);
        hasLearnt = !samples.isEmpty();
        totals = earlierTotal;
        seen = seenBefore.clone();
        if (!hasLearnt) {
            return;
        }
        makeRoom();
        for (int word = 0; word < seen.length; word++) {
            for (int at = pairs.from(word); at < pairs.to(word); at++) {
                counts[at] = (float) free[word];
            }
        }
        double[] parts = ease;
        for (int round = 1; round <= ROUNDS; round++) {
            double[] sums = earlierTotal.clone();
            for (int word = 0; word < seen.length; word++) {
                if (samples.to(word) - samples.from(word) == 1) {
                    expectOnce(samples, word, parts, sums);
                } else {
                    expect(samples, word, parts, sums);
                }
            }
            totals = sums;
            parts = inverse(totals);
        }
        for (int word = 0; word < seen.length; word++) {
            for (int at = samples.from(word); at < samples.to(word); at++) {
                seen[word] += samples.weight(at);
            }
        }
    }

    private void makeRoom() {
        if (counts.length < pairs.size()) {
            counts = new float[pairs.size() + pairs.size() / 8];
            chances = new float[counts.length];
        }
    }

    private static boolean isSure(Bead bead) {
        return bead.isPaired() && bead.confidence() >= SURE;
    }

    private static double[] inverse(double[] totals) {
        double[] inverse = new double[totals.length];
        for (int word = 0; word < totals.length; word++) {
            inverse[word] = totals[word] > 0 ? 1 / totals[word] : 0;
        }
        return inverse;
    }

    /** How likely the given word of a pair makes the said one, going by the round before. */
    private float chance(int pair, double[] parts) {
        return (float) ((counts[pair] + pairs.earlier(pair)) * parts[pairs.given(pair)]);
    }

    /**
     * Shares each occurrence of a said word out among the given words that may have made it.
     *
     * @param parts for each given word 1 divided by all that it made in the round before
     * @param sums for each given word what it made in this round so far
     */
    private void expect(WordSamples samples, int word, double[] parts, double[] sums) {
        for (int at = pairs.from(word); at < pairs.to(word); at++) {
            chances[at] = chance(at, parts);
            counts[at] = 0;
        }
        int[] places = pairs.places();
        for (int occurrence = samples.from(word); occurrence < samples.to(word); occurrence++) {
            int from = pairs.placesFrom(occurrence);
            int to = pairs.placesFrom(occurrence + 1);
            double sum = 0;
            for (int at = from; at < to; at++) {
                sum += chances[places[at]];
            }
            if (sum > 0) {
                double weight = samples.weight(occurrence) / sum;
                for (int at = from; at < to; at++) {
                    counts[places[at]] += (float) (weight * chances[places[at]]);
                }
            }
        }
        for (int at = pairs.from(word); at < pairs.to(word); at++) {
            sums[pairs.given(at)] += counts[at];
        }
    }

    /** The same for a word that occurs once, as every second one does. */
    private void expectOnce(WordSamples samples, int word, double[] parts, double[] sums) {
        int occurrence = samples.from(word);
        int pairsHere = pairs.placesFrom(occurrence + 1) - pairs.placesFrom(occurrence);
        if (pairsHere < pairs.to(word) - pairs.from(word)) {
            expect(samples, word, parts, sums);
            return;
        }
        double sum = 0;
        for (int at = pairs.from(word); at < pairs.to(word); at++) {
            float chance = chance(at, parts);
            counts[at] = chance;
            sum += chance;
        }
        float weight = sum > 0 ? (float) (samples.weight(occurrence) / sum) : 0;
        for (int at = pairs.from(word); at < pairs.to(word); at++) {
            counts[at] *= weight;
            sums[pairs.given(at)] += counts[at];
        }
    }

    /** What is left of a pair's count after the discount. */
    private double left(int pair) {
        double learnt = hasLearnt ? counts[pair] - DISCOUNT : 0;
        return Math.max(0, learnt) + pairs.earlier(pair);
    }

    /**
     * Learns from beads, see {@link #learn}, and says what that comes to.
     *
     * @param trust the part of its coverage that the lexicon may claim
     */
    Lexicon learnt(List<Bead> beads, boolean reversed, double trust) {
        learn(beads, reversed);
        return lexicon(trust);
    }

    Lexicon lexicon(double trust) {
        int[] first = new int[given.vocabulary() + 2];
        double[] explained = new double[said.vocabulary()];
        makeRoom();
        for (int word = 0; word < explained.length; word++) {
            for (int at = pairs.from(word); at < pairs.to(word); at++) {
                chances[at] = 0;
                int by = pairs.given(at);
                double chance = totals[by] > 0 ? left(at) / totals[by] : 0;
                if (by > 0 && chance >= LEAST) {
                    chances[at] = (float) chance;
                    explained[word] += left(at);
                    first[by + 1]++;
                }
            }
        }
        for (int word = 0; word <= given.vocabulary(); word++) {
            first[word + 1] += first[word];
        }
        int[] other = new int[first[first.length - 1]];
        float[] chance = new float[other.length];
        int[] next = first.clone();
        for (int word = 0; word < explained.length; word++) {
            for (int at = pairs.from(word); at < pairs.to(word); at++) {
                if (chances[at] > 0) {
                    int place = next[pairs.given(at)]++;
                    other[place] = word;
                    chance[place] = chances[at];
                }
            }
        }
        double[] coverage = new double[explained.length];
        for (int word = 0; word < coverage.length; word++) {
            coverage[word] = Math.min(1, explained[word] / (seen[word] + 1));
        }
        return new Lexicon(given, said, first, other, chance, coverage, share, trust);
    }

    /** What was learnt from the beads alone, to be kept for other texts. */
    WordCounts counts() {
        int[] saidWord = new int[pairs.size()];
        for (int word = 0; word < said.vocabulary(); word++) {
            Arrays.fill(saidWord, pairs.from(word), pairs.to(word), word);
        }
        Integer[] order =
                IntStream.range(0, hasLearnt ? pairs.size() : 0)
                        .filter(this::isWorthKeeping)
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(
                order,
                (one, two) -> {
                    int byGiven =
                            given.word(pairs.given(one) - 1)
                                    .compareTo(given.word(pairs.given(two) - 1));
                    return byGiven != 0
                            ? byGiven
                            : said.word(saidWord[one]).compareTo(said.word(saidWord[two]));
                });
        String[] from =
                Arrays.stream(order)
                        .map(at -> given.word(pairs.given(at) - 1))
                        .distinct()
                        .toArray(String[]::new);
        String[] to =
                Arrays.stream(order)
                        .map(at -> said.word(saidWord[at]))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        int[] first = new int[from.length + 1];
        int[] other = new int[order.length];
        float[] count = new float[order.length];
        float[] total = new float[from.length];
        float[] often = new float[to.length];
        int g = -1;
        String before = "";
        for (int i = 0; i < order.length; i++) {
            int word = pairs.given(order[i]);
            if (g < 0 || !given.word(word - 1).equals(before)) {
                before = given.word(word - 1);
                total[++g] = (float) (totals[word] - earlierTotal[word]);
            }
            first[g + 1] = i + 1;
            other[i] = Arrays.binarySearch(to, said.word(saidWord[order[i]]));
            count[i] = (float) (counts[order[i]] - DISCOUNT);
            int explained = saidWord[order[i]];
            often[other[i]] = (float) (seen[explained] - seenBefore[explained]);
        }
        return new WordCounts(from, to, first, other, count, total, often);
    }

    private boolean isWorthKeeping(int place) {
        int word = pairs.given(place);
        double left = counts[place] - DISCOUNT;
        double total = totals[word] - earlierTotal[word];
        return word > 0 && left >= DISCOUNT && left / total >= LEAST_KEPT;
    }
}
