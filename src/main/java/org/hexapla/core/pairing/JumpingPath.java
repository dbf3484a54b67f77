package org.hexapla.core.pairing;

import java.util.Arrays;

/**
 * A way through two lists that goes on step by step but may jump to any other place: each entry of
 * the one list has a partner in the other or none, and the partners of neighbours are mostly
 * neighbours. A hidden Markov model after Vogel, Ney & Tillmann (1996), entries without a partner
 * after Och & Ney (2003), summed up forward and backward. Time grows with the product of the two
 * sizes.
 */
final class JumpingPath {
    /** The part of each logarithm that counts: the evidence is not as independent as it looks. */
    private static final double EVIDENCE = 0.8;

    private static final double LEAST = -10;
    private static final double MOST = 25;
    private static final double FIRST_ALONE = 0.03;
    private static final double NEXT_ALONE = 0.4;
    private static final double SKIPS = 0.06;
    private static final int FARTHEST_SKIP = 4;

    private final double[][] fits;
    private final double[] jumps;
    private final double[] landing;
    private final boolean mayGoBack;
    private final double[][] paired;
    private final double[][] alone;
    private final double[] scales;
    private double worth;

    /**
     * @param alike for each entry and each entry of the other list how much likelier they are
     *     together than apart, a logarithm
     * @param jumps how likely the way jumps before each entry
     * @param landing how likely a jump ends at each entry of the other list, 1 in all
     * @param mayGoBack whether a jump may lead back, so that the other list may be in another order
     */
    JumpingPath(double[][] alike, double[] jumps, double[] landing, boolean mayGoBack) {
        this.jumps = jumps;
        this.landing = landing;
        this.mayGoBack = mayGoBack;
        fits = new double[alike.length][];
        for (int i = 0; i < alike.length; i++) {
            fits[i] =
                    Arrays.stream(alike[i])
                            .map(one -> Math.exp(EVIDENCE * Math.max(LEAST, Math.min(MOST, one))))
                            .toArray();
        }
        paired = new double[alike.length][landing.length];
        alone = new double[alike.length][landing.length + 1];
        scales = new double[alike.length];
        forward();
    }

    /** Logarithm of how likely the one list is, given the other. */
    double worth() {
        return worth;
    }

    private void forward() {
        int targets = landing.length;
        double[] ready = new double[targets + 1];
        ready[0] = 1;
        double[] left = new double[targets + 1];
        left[0] = FIRST_ALONE;
        for (int i = 0; i < fits.length; i++) {
            double[] before = ready;
            double passed = 0;
            double all = Arrays.stream(before).sum();
            double scale = 0;
            for (int j = 0; j < targets; j++) {
                passed += before[j];
                double from = jumps[i] * landing[j] * (mayGoBack ? all : passed);
                paired[i][j] = fits[i][j] * (from + (1 - jumps[i]) * near(before, j));
                scale += paired[i][j];
            }
            alone[i] = left.clone();
            scale += Arrays.stream(left).sum();
            scales[i] = scale;
            worth += Math.log(scale);
            ready = new double[targets + 1];
            for (int p = 0; p <= targets; p++) {
                alone[i][p] /= scale;
                double pairedThere = p == 0 ? 0 : paired[i][p - 1] / scale;
                if (p > 0) {
                    paired[i][p - 1] = pairedThere;
                }
                ready[p] = (1 - FIRST_ALONE) * pairedThere + (1 - NEXT_ALONE) * alone[i][p];
                left[p] = FIRST_ALONE * pairedThere + NEXT_ALONE * alone[i][p];
            }
        }
    }

    /** How likely the way comes to a place by a step or by leaving out a few. */
    private static double near(double[] before, int j) {
        double near = (1 - SKIPS) * before[j];
        for (int skip = 1; skip < FARTHEST_SKIP && skip <= j; skip++) {
            near += SKIPS / (FARTHEST_SKIP - 1) * before[j - skip];
        }
        return near;
    }

    /**
     * What all ways together say.
     *
     * @param pairs for each entry and each of the other list how likely they are partners
     * @param jumped for each entry how likely the way jumped before it
     */
    record Sum(double[][] pairs, double[] jumped) {}

    /** The sum over all ways, which may go back. */
    Sum sum() {
        int targets = landing.length;
        double[][] pairs = new double[fits.length][targets];
        double[] jumped = new double[fits.length];
        double[] afterPair = new double[targets];
        Arrays.fill(afterPair, 1);
        double[] afterNone = new double[targets + 1];
        Arrays.fill(afterNone, 1);
        for (int i = fits.length - 1; i >= 0; i--) {
            double[] worthThere = new double[targets];
            double landed = 0;
            for (int j = 0; j < targets; j++) {
                pairs[i][j] = paired[i][j] * afterPair[j];
                worthThere[j] = fits[i][j] * afterPair[j] / scales[i];
                landed += landing[j] * worthThere[j];
            }
            double leaving = 0;
            double[] sums = new double[targets + 1];
            double[] none = new double[targets + 1];
            for (int p = 0; p <= targets; p++) {
                double near = (1 - jumps[i]) * nearAfter(worthThere, p);
                sums[p] = jumps[i] * landed + near;
                none[p] = afterNone[p] / scales[i];
                leaving += i == 0 ? p == 0 ? 1 : 0 : ready(i - 1, p);
            }
            jumped[i] = leaving * jumps[i] * landed;
            for (int p = 0; p <= targets; p++) {
                afterNone[p] = (1 - NEXT_ALONE) * sums[p] + NEXT_ALONE * none[p];
                if (p > 0) {
                    afterPair[p - 1] = (1 - FIRST_ALONE) * sums[p] + FIRST_ALONE * none[p];
                }
            }
        }
        return new Sum(pairs, jumped);
    }

    private double ready(int i, int p) {
        double pairedThere = p == 0 ? 0 : paired[i][p - 1];
        return (1 - FIRST_ALONE) * pairedThere + (1 - NEXT_ALONE) * alone[i][p];
    }

    private static double nearAfter(double[] worthThere, int p) {
        double near = p < worthThere.length ? (1 - SKIPS) * worthThere[p] : 0;
        for (int skip = 1; skip < FARTHEST_SKIP && p + skip < worthThere.length; skip++) {
            near += SKIPS / (FARTHEST_SKIP - 1) * worthThere[p + skip];
        }
        return near;
    }
}
