package org.hexapla.core.alignment;

import java.util.List;
import java.util.Map;

/**
 * How long a translation is, given how long its source is, against how long a segment is anyway.
 *
 * @param ratio target length for one unit of source length
 * @param variance of the target length, for each unit of length
 * @param mean of the logarithms of the target lengths
 * @param deviation of the same
 */
record LengthModel(double ratio, double variance, double mean, double deviation) {
    private static final double FIRST_VARIANCE = 6.8;
    private static final double LEAST_VARIANCE = 2;
    private static final double MOST_VARIANCE = 40;
    private static final double FLOOR = 4;
    private static final double LOWEST = -12;
    private static final double HIGHEST = 8;

    /** Deviations between two lengths beyond which {@link #score} is near its lowest. */
    private static final double FARTHEST = 4.5;

    private static final double SURE = 0.6;
    private static final double PSEUDO = 5;

    /** Letters that say the same, English being 1; from translations of the same texts. */
    private static final Map<String, Double> WIDTH =
            Map.of("en", 1.0, "fr", 1.15, "es", 1.12, "ru", 1.09, "ar", 0.84, "zh", 0.32);

    /**
     * Before anything is aligned. Known languages have their usual ratio, since whole blocks that
     * one side lacks would spoil the ratio of the sums.
     */
    static LengthModel first(SegmentTraits source, SegmentTraits target) {
        Double from = WIDTH.get(source.language().primary());
        Double to = WIDTH.get(target.language().primary());
        double sums =
                (target.length(0, target.size()) + 1.0) / (source.length(0, source.size()) + 1.0);
        double ratio = from == null || to == null ? sums : to / from;
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
        return new LengthModel(ratio, FIRST_VARIANCE, mean, Math.max(0.4, spread));
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
                double error = t - newRatio * s;
                errors += error * error / Math.max(1, (newRatio * s + t) / 2);
                count++;
            }
        }
        double found = Math.min(MOST_VARIANCE, Math.max(LEAST_VARIANCE, errors / count));
        return new LengthModel(newRatio, found, mean, deviation);
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
        double spread = variance * (expected + target) / 2 + FLOOR;
        return error * error <= FARTHEST * FARTHEST * spread;
    }

    /** Logarithm of how much likelier the two lengths are together than apart. */
    double score(int source, int target, int targets) {
        return score(source, target, apart(target, targets));
    }

    /**
     * The same where it is known how likely the target text has its length.
     *
     * @param apart as {@link #apart} says
     */
    double score(int source, int target, double apart) {
        double expected = ratio * source;
        double spread = variance * (expected + target) / 2 + FLOOR;
        double error = target - expected;
        double together = -error * error / (2 * spread) - Logarithms.log(spread) / 2;
        return Math.min(HIGHEST, Math.max(LOWEST, together - apart));
    }

    /** Logarithm of how likely so many target segments have a length, whatever the source. */
    double apart(int target, int targets) {
        double log = Math.log(Math.max(1, target));
        double off = (log - mean - Math.log(targets)) / deviation;
        return -off * off / 2 - Math.log(deviation) - log;
    }

    /** The most that {@link #score} ever says. */
    static double highest() {
        return HIGHEST;
    }
}
