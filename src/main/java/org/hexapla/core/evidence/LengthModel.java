package org.hexapla.core.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Logarithms;
import org.hexapla.core.alignment.Bead;

/**
 * How long a translation is, given how long its source is, against how long a segment is anyway.
 *
 * @param ratio target length for one unit of source length
 * @param variance of the target length, for each unit of length
 * @param mean of the logarithms of the target lengths
 * @param deviation of the same
 * @param doubt the part of the ratio by which it may be off
 */
public record LengthModel(
        double ratio, double variance, double mean, double deviation, double doubt) {
    private static final double FIRST_VARIANCE = 3;
    private static final double FIRST_DOUBT = 0.1;
    private static final double LEAST_VARIANCE = 2;
    private static final double MOST_VARIANCE = 40;
    private static final double FLOOR = 4;

    /** Some translations are much longer or shorter than they should be, whatever the reason. */
    private static final double LOWEST = -4.5;

    private static final double HIGHEST = 8;

    /** Deviations between two lengths beyond which {@link #score} is near its lowest. */
    private static final double FARTHEST = 4.5;

    private static final double SURE = 0.9;
    private static final double PSEUDO = 5;

    /** The part of the sums in the first guess of a long text. */
    private static final double HALF = 0.5;

    /** How long a text the usual ratio of two languages is worth beside that of the sums. */
    private static final double PSEUDO_LENGTH = 200;

    /** How many pairs of a coarse path the first guess is worth. */
    private static final double PSEUDO_PAIRS = 10;

    /** The median of the square of a standard normal variable. */
    private static final double MEDIAN_SQUARE = 0.455;

    /** Letters that say the same, English being 1; from translations of the same texts. */
    private static final Map<String, Double> WIDTH =
            Map.of("en", 1.0, "fr", 1.15, "es", 1.12, "ru", 1.09, "ar", 0.84, "zh", 0.94);

    /**
     * Before anything is aligned. Blocks that one side lacks spoil the ratio of the sums, the more
     * so the shorter the texts, and a free translation that of the languages; between the two lies
     * the first guess.
     */
    static LengthModel first(SegmentTraits source, SegmentTraits target) {
        Double from = WIDTH.get(source.language().primary());
        Double to = WIDTH.get(target.language().primary());
        double sums =
                (target.length(0, target.size()) + 1.0) / (source.length(0, source.size()) + 1.0);
        double shorter = Math.min(source.length(0, source.size()), target.length(0, target.size()));
        double ofSums = HALF * shorter / (PSEUDO_LENGTH + shorter);
        double ratio =
                from == null || to == null
                        ? sums
                        : Math.pow(to / from, 1 - ofSums) * Math.pow(sums, ofSums);
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < target.size(); j++) {
            double log = Math.log(Math.max(1, target.length(j)));
            sum += log;
            squares += log * log;
        }
        int count = Math.max(1, target.size());
        double mean = sum / count;
        double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
        return new LengthModel(ratio, FIRST_VARIANCE, mean, Math.max(0.4, spread), FIRST_DOUBT);
    }

    /** The lengths of two segments that answer each other. */
    public record Pair(double source, double target) {}

    /**
     * Moved toward what pairs of segments say, some of which are wrong or parts of longer beads:
     * medians bear with those.
     */
    LengthModel seen(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return this;
        }
        int count = pairs.size();
        double weight = count / (PSEUDO_PAIRS + count);
        double moved = Math.pow(ratio, 1 - weight) * Math.pow(medianRatio(pairs), weight);
        double[] squares =
                pairs.stream()
                        .mapToDouble(pair -> square(pair.source(), pair.target(), moved))
                        .sorted()
                        .toArray();
        double spread = squares[count / 2] / MEDIAN_SQUARE;
        double found = (1 - weight) * variance + weight * spread;
        return new LengthModel(moved, held(found), mean, deviation, doubt);
    }

    /** The ratio that divides the source text in two halves, one with less and one with more. */
    private static double medianRatio(List<Pair> pairs) {
        Pair[] ordered = pairs.toArray(Pair[]::new);
        Arrays.sort(ordered, Comparator.comparingDouble(pair -> pair.target() / pair.source()));
        double half = pairs.stream().mapToDouble(Pair::source).sum() / 2;
        int at = 0;
        double sum = ordered[0].source();
        while (sum < half) {
            sum += ordered[++at].source();
        }
        return ordered[at].target() / ordered[at].source();
    }

    private static double square(double source, double target, double ratio) {
        double error = target - ratio * source;
        return error * error / Math.max(1, (ratio * source + target) / 2);
    }

    private static double held(double variance) {
        return Math.min(MOST_VARIANCE, Math.max(LEAST_VARIANCE, variance));
    }

    /** Learnt again from the beads that are rather sure and have text on both sides. */
    LengthModel learnt(SegmentTraits source, SegmentTraits target, List<Bead> beads) {
        double from = PSEUDO * 100;
        double to = PSEUDO * 100 * ratio;
        for (Bead bead : beads) {
            if (isSure(bead)) {
                from += source.length(bead.source().start(), bead.source().size());
                to += target.length(bead.target().start(), bead.target().size());
            }
        }
        double newRatio = to / from;
        double errors = PSEUDO * variance;
        double count = PSEUDO;
        for (Bead bead : beads) {
            if (isSure(bead)) {
                double s = source.length(bead.source().start(), bead.source().size());
                double t = target.length(bead.target().start(), bead.target().size());
                errors += square(s, t, newRatio);
                count++;
            }
        }
        return new LengthModel(newRatio, held(errors / count), mean, deviation, 0);
    }

    private static boolean isSure(Bead bead) {
        return bead.isPaired() && bead.confidence() > SURE;
    }

    /**
     * Whether one text may be the translation of the other, going by length: else the two are so
     * many deviations apart that {@link #score} is near its lowest.
     */
    boolean mayFit(int source, int target) {
        double expected = ratio * source;
        double error = target - expected;
        double spread = spread(expected, target);
        return error * error <= FARTHEST * FARTHEST * spread;
    }

    private double spread(double expected, double target) {
        double off = doubt * expected;
        return variance * (expected + target) / 2 + FLOOR + off * off;
    }

    /** Logarithm of how much likelier the two lengths are together than apart. */
    public double score(int source, int target, int targets) {
        return score(source, target, apart(target, targets));
    }

    /**
     * The same where it is known how likely the target text has its length.
     *
     * @param apart as {@link #apart} says
     */
    public double score(int source, int target, double apart) {
        double expected = ratio * source;
        double spread = spread(expected, target);
        double error = target - expected;
        double together = -error * error / (2 * spread) - Logarithms.log(spread) / 2;
        return Math.min(HIGHEST, Math.max(LOWEST, together - apart));
    }

    /** Logarithm of how likely so many target segments have a length, whatever the source. */
    public double apart(int target, int targets) {
        double log = Math.log(Math.max(1, target));
        double off = (log - mean - Math.log(targets)) / deviation;
        return -off * off / 2 - Math.log(deviation) - log;
    }

    /** The most that {@link #score} ever says. */
    public static double highest() {
        return HIGHEST;
    }
}
