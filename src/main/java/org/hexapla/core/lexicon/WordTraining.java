package org.hexapla.core.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;

/**
 * IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation", 1993) in one
 * direction: which word of the one language explains which of the other. It is learnt from beads
 * that were found already, on top of the counts that came with earlier text.
 *
 * <ol>
 *   <li>Each bead's occurrence of a said word is shared out among the given words of the bead, as
 *       earlier text divides it; this collects the pairs of words that stand in one bead, but those
 *       of which earlier text says that another given word made the said one. Word 0 is the empty
 *       word.
 *   <li>Some more rounds of expectation and maximisation, each bead weighing its confidence; the
 *       earlier counts are added in each. A round goes through the said words one by one, so that
 *       what it reads and writes for each lies close together.
 *   <li>In the end take an absolute discount off each new count, so that what was seen once, in a
 *       bead that may be wrong, does not confirm itself; drop what is left with next to nothing.
 * </ol>
 */
final class WordTraining {
    private static final int ROUNDS = 4;
    private static final float DISCOUNT = 0.3f;
    private static final float LEAST = 0.004f;
    private static final float LEAST_KEPT = 0.01f;
    private static final double SURE = 0.5;
    private static final float FREE = 2;

    private final SegmentWords given;
    private final SegmentWords said;
    private final WordSamples.Occurrences occurrences;
    private final float[] share;
    private final double[] seenBefore;
    private final double[] earlierTotal;
    private final WordPairs pairs;
    private double[] seen;
    private boolean hasLearnt;
    private double[] totals;

    /**
     * @param given the side whose words are known
     * @param said the side whose words are explained by them
     * @param known counts of earlier text
     * @param occurrences how many of a word are learnt from
     */
    WordTraining(
            SegmentWords given,
            SegmentWords said,
            List<WordCounts> known,
            WordSamples.Occurrences occurrences) {
        this.given = given;
        this.said = said;
        this.occurrences = occurrences;
        share = shares(said);
        seenBefore = new double[said.vocabulary()];
        earlierTotal = new double[given.vocabulary() + 1];
        EarlierText text = new EarlierText();
        known.forEach(text::know);
        seen = seenBefore;
        totals = earlierTotal;
        pairs = new WordPairs(text.ordered(), free(), ease());
    }

    /** For each said word what every given word is taken to have made of it. */
    private float[] free() {
        float[] free = new float[share.length];
        for (int word = 0; word < free.length; word++) {
            free[word] = FREE * share[word];
        }
        return free;
    }

    /** For each given word 1 divided by all that it is taken to have made. */
    private float[] ease() {
        float[] ease = new float[earlierTotal.length];
        for (int word = 0; word < ease.length; word++) {
            ease[word] = (float) (1 / (earlierTotal[word] + FREE));
        }
        return ease;
    }

    private static float[] shares(SegmentWords side) {
        float[] shares = new float[side.vocabulary()];
        double total = 0;
        for (int i = 0; i < side.size(); i++) {
            for (int word : side.of(i)) {
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
                int at = known.saidPlaces().getOrDefault(said.word(word), -1);
                if (at >= 0) {
                    saidHere[at] = word;
                    seenBefore[word] += known.seen()[at];
                }
            }
            for (int word = 0; word < given.vocabulary(); word++) {
                int at = known.givenPlaces().getOrDefault(given.word(word), -1);
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
        WordSamples samples = new WordSamples(given, said, sure, reversed, occurrences);
        hasLearnt = !samples.isEmpty();
        totals = pairs.collect(samples, earlierTotal);
        for (int round = 2; hasLearnt && round <= ROUNDS; round++) {
            totals = pairs.sharedOut(samples, earlierTotal, inverse(totals));
        }
        seen = seenBefore.clone();
        for (int word = 0; word < seen.length; word++) {
            seen[word] += samples.seen(word);
        }
    }

    private static boolean isSure(Bead bead) {
        return bead.isPaired() && bead.confidence() >= SURE;
    }

    private static float[] inverse(double[] totals) {
        float[] inverse = new float[totals.length];
        for (int word = 0; word < totals.length; word++) {
            inverse[word] = totals[word] > 0 ? (float) (1 / totals[word]) : 0;
        }
        return inverse;
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
        int[] kept = new int[1024];
        float[] chances = new float[1024];
        int size = 0;
        for (int word = 0; word < explained.length; word++) {
            for (int at = pairs.from(word); at < pairs.to(word); at++) {
                float left = pairs.left(at, DISCOUNT);
                int by = pairs.given(at);
                if (left > 0 && by > 0 && left >= LEAST * totals[by]) {
                    if (size == kept.length) {
                        kept = Arrays.copyOf(kept, size * 2);
                        chances = Arrays.copyOf(chances, size * 2);
                    }
                    kept[size] = at;
                    chances[size++] = (float) (left / totals[by]);
                    explained[word] += left;
                    first[by + 1]++;
                }
            }
        }
        for (int word = 0; word <= given.vocabulary(); word++) {
            first[word + 1] += first[word];
        }
        int[] other = new int[size];
        float[] chance = new float[size];
        int[] next = first.clone();
        int word = 0;
        for (int at = 0; at < size; at++) {
            while (kept[at] >= pairs.to(word)) {
                word++;
            }
            int place = next[pairs.given(kept[at])]++;
            other[place] = word;
            chance[place] = chances[at];
        }
        double[] coverage = new double[explained.length];
        for (int at = 0; at < coverage.length; at++) {
            coverage[at] = Math.min(1, explained[at] / (seen[at] + 1));
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
            count[i] = pairs.count(order[i]) - DISCOUNT;
            int explained = saidWord[order[i]];
            often[other[i]] = (float) (seen[explained] - seenBefore[explained]);
        }
        return new WordCounts(from, to, first, other, count, total, often);
    }

    private boolean isWorthKeeping(int place) {
        int word = pairs.given(place);
        double left = pairs.count(place) - DISCOUNT;
        double total = totals[word] - earlierTotal[word];
        return word > 0 && left >= DISCOUNT && left / total >= LEAST_KEPT;
    }
}
