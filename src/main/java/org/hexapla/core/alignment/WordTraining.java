package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 *       counts are added in each.
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
    private static final int MOST_OCCURRENCES = 8_000_000;
    private static final int MOST_WORDS = 250;
    private static final double SURE = 0.5;
    private static final double FREE = 2;

    /** The part of a said word that a given one must seem to have made, to be looked at at all. */
    private static final double UNLIKELY = 0.001;

    private final SegmentTraits given;
    private final SegmentTraits said;
    private final PairTable pairs;
    private final float[] share;
    private final double[] seenBefore;
    private double[] seen = new double[0];
    private final Map<Spans, Sample> before = new HashMap<>();
    private float[] earlier = new float[0];
    private final double[] earlierTotal;
    private float[] chances = new float[0];
    private double[] counts = new double[0];
    private double[] totals = new double[0];

    /** Where a bead stands on the given side and on the said one. */
    private record Spans(Span given, Span said) {}

    /**
     * One bead as word numbers.
     *
     * @param to the said words
     * @param ends for each said word where its pairs end in {@code places}
     * @param places of the pairs of each said word with the given words that may have made it
     */
    private record Sample(Spans spans, int[] to, int[] ends, int[] places, double weight) {}

    /**
     * @param given the side whose words are known
     * @param said the side whose words are explained by them
     * @param known counts of earlier text
     */
    WordTraining(SegmentTraits given, SegmentTraits said, List<WordCounts> known) {
        this.given = given;
        this.said = said;
        pairs = new PairTable(1 << 12);
        share = shares(said);
        seenBefore = new double[said.vocabulary()];
        earlierTotal = new double[given.vocabulary() + 1];
        known.forEach(this::know);
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

    private void know(WordCounts counts) {
        int[] saidHere = new int[counts.said().length];
        Arrays.fill(saidHere, -1);
        for (int word = 0; word < said.vocabulary(); word++) {
            int known = Arrays.binarySearch(counts.said(), said.word(word));
            if (known >= 0) {
                saidHere[known] = word;
                seenBefore[word] += counts.seen()[known];
            }
        }
        for (int word = 0; word < given.vocabulary(); word++) {
            int known = Arrays.binarySearch(counts.given(), given.word(word));
            if (known >= 0) {
                earlierTotal[word + 1] += counts.total()[known];
                know(counts, known, word, saidHere);
            }
        }
    }

    private void know(WordCounts counts, int known, int word, int[] saidHere) {
        for (int at = counts.first()[known]; at < counts.first()[known + 1]; at++) {
            int other = saidHere[counts.other()[at]];
            if (other >= 0) {
                int place = pairs.place(word + 1, other);
                if (place >= earlier.length) {
                    earlier = Arrays.copyOf(earlier, Math.max(1024, place * 2));
                }
                earlier[place] += counts.count()[at];
            }
        }
    }

    /**
     * Learns from beads; what was learnt from others before is forgotten.
     *
     * @param reversed whether {@code given} is the beads' target side
     */
    void learn(List<Bead> beads, boolean reversed) {
        List<Sample> samples = samples(beads, reversed);
        int size = pairs.size();
        earlier = Arrays.copyOf(earlier, size);
        chances = new float[size];
        counts = new double[size];
        for (int at = 0; at < size; at++) {
            double known = earlier[at] + FREE * share[pairs.second(at)];
            chances[at] = (float) (known / (earlierTotal[pairs.first(at)] + FREE));
        }
        int rounds = samples.isEmpty() ? 0 : ROUNDS;
        for (int round = 1; round <= rounds; round++) {
            expect(samples);
            maximise();
        }
        seen = seenBefore.clone();
        for (Sample sample : samples) {
            for (int word : sample.to()) {
                seen[word] += sample.weight();
            }
        }
        totals = sums();
    }

    private List<Sample> samples(List<Bead> beads, boolean reversed) {
        List<Bead> sure = beads.stream().filter(WordTraining::isSure).toList();
        long occurrences = 0;
        for (Bead bead : sure) {
            occurrences +=
                    (long) given.words(reversed ? bead.target() : bead.source())
                            * said.words(reversed ? bead.source() : bead.target());
        }
        int step = (int) (1 + occurrences / MOST_OCCURRENCES);
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < sure.size(); at += step) {
            samples.add(sample(sure.get(at), reversed));
        }
        before.clear();
        samples.forEach(sample -> before.put(sample.spans(), sample));
        return samples;
    }

    /** Most beads of a round were there in the one before, with all their pairs. */
    private Sample sample(Bead bead, boolean reversed) {
        Span givenSpan = reversed ? bead.target() : bead.source();
        Span saidSpan = reversed ? bead.source() : bead.target();
        Spans spans = new Spans(givenSpan, saidSpan);
        Sample known = before.get(spans);
        if (known != null) {
            return new Sample(spans, known.to(), known.ends(), known.places(), bead.confidence());
        }
        int[] from = distinct(given, givenSpan, 1);
        int[] to = distinct(said, saidSpan, 0);
        int[] ends = new int[to.length];
        int[] places = new int[from.length * to.length];
        double[] likely = new double[from.length];
        int next = 0;
        for (int i = 0; i < to.length; i++) {
            double least = likely(from, to[i], likely) * UNLIKELY;
            for (int j = 0; j < from.length; j++) {
                if (likely[j] >= least) {
                    places[next++] = pairs.place(from[j], to[i]);
                }
            }
            ends[i] = next;
        }
        return new Sample(spans, to, ends, Arrays.copyOf(places, next), bead.confidence());
    }

    private float earlier(int place) {
        return place < earlier.length ? earlier[place] : 0;
    }

    /** How likely each of the given words makes a said word before anything is learnt; the sum. */
    private double likely(int[] from, int word, double[] likely) {
        double sum = 0;
        double free = FREE * share[word];
        for (int j = 0; j < from.length; j++) {
            double total = earlierTotal[from[j]];
            int place = seenBefore[word] > 0 && total > 0 ? pairs.find(from[j], word) : -1;
            likely[j] = ((place < 0 ? 0 : earlier(place)) + free) / (total + FREE);
            sum += likely[j];
        }
        return sum;
    }

    private static boolean isSure(Bead bead) {
        return bead.isPaired() && bead.confidence() >= SURE;
    }

    /** The words of a span, each once, shifted by the given number and after the empty word. */
    private static int[] distinct(SegmentTraits side, Span span, int shift) {
        IntStream words =
                IntStream.range(span.start(), span.end())
                        .flatMap(i -> Arrays.stream(side.words(i)))
                        .map(word -> word + shift)
                        .distinct()
                        .limit(MOST_WORDS);
        return (shift > 0 ? IntStream.concat(IntStream.of(0), words) : words).sorted().toArray();
    }

    private void expect(List<Sample> samples) {
        Arrays.fill(counts, 0);
        for (Sample sample : samples) {
            int[] places = sample.places();
            int from = 0;
            for (int end : sample.ends()) {
                double sum = 0;
                for (int at = from; at < end; at++) {
                    sum += chances[places[at]];
                }
                if (sum > 0) {
                    double weight = sample.weight() / sum;
                    for (int at = from; at < end; at++) {
                        counts[places[at]] += weight * chances[places[at]];
                    }
                }
                from = end;
            }
        }
    }

    private void maximise() {
        double[] sums = sums();
        for (int at = 0; at < chances.length; at++) {
            double total = sums[pairs.first(at)];
            chances[at] = total > 0 ? (float) ((counts[at] + earlier[at]) / total) : 0;
        }
    }

    private double[] sums() {
        double[] sums = earlierTotal.clone();
        for (int at = 0; at < counts.length; at++) {
            sums[pairs.first(at)] += counts[at];
        }
        return sums;
    }

    /** What is left of a pair's count after the discount. */
    private double left(int place) {
        return Math.max(0, counts[place] - DISCOUNT) + earlier[place];
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
        boolean[] kept = new boolean[chances.length];
        for (int at = 0; at < chances.length; at++) {
            int word = pairs.first(at);
            double chance = totals[word] > 0 ? left(at) / totals[word] : 0;
            kept[at] = word > 0 && chance >= LEAST;
            if (kept[at]) {
                chances[at] = (float) chance;
                explained[pairs.second(at)] += left(at);
                first[word + 1]++;
            }
        }
        for (int word = 0; word <= given.vocabulary(); word++) {
            first[word + 1] += first[word];
        }
        int[] other = new int[first[first.length - 1]];
        float[] chance = new float[other.length];
        int[] next = first.clone();
        for (int at = 0; at < chances.length; at++) {
            if (kept[at]) {
                int place = next[pairs.first(at)]++;
                other[place] = pairs.second(at);
                chance[place] = chances[at];
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
        Integer[] order =
                IntStream.range(0, counts.length)
                        .filter(this::isWorthKeeping)
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(
                order,
                (one, two) -> {
                    int byGiven =
                            given.word(pairs.first(one) - 1)
                                    .compareTo(given.word(pairs.first(two) - 1));
                    return byGiven != 0
                            ? byGiven
                            : said.word(pairs.second(one)).compareTo(said.word(pairs.second(two)));
                });
        String[] from =
                Arrays.stream(order)
                        .map(at -> given.word(pairs.first(at) - 1))
                        .distinct()
                        .toArray(String[]::new);
        String[] to =
                Arrays.stream(order)
                        .map(at -> said.word(pairs.second(at)))
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
            int word = pairs.first(order[i]);
            if (g < 0 || !given.word(word - 1).equals(before)) {
                before = given.word(word - 1);
                total[++g] = (float) (totals[word] - earlierTotal[word]);
            }
            first[g + 1] = i + 1;
            other[i] = Arrays.binarySearch(to, said.word(pairs.second(order[i])));
            count[i] = (float) (counts[order[i]] - DISCOUNT);
            int explained = pairs.second(order[i]);
            often[other[i]] = (float) (seen[explained] - seenBefore[explained]);
        }
        return new WordCounts(from, to, first, other, count, total, often);
    }

    private boolean isWorthKeeping(int place) {
        int word = pairs.first(place);
        double left = counts[place] - DISCOUNT;
        double total = totals[word] - earlierTotal[word];
        return word > 0 && left >= DISCOUNT && left / total >= LEAST_KEPT;
    }
}
