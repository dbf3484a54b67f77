package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hexapla.core.Logarithms;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.evidence.BeadPriors;

/**
 * All alignments of a window at once: the best one, and how much of the probability of all of them
 * goes through each of its beads.
 *
 * <ol>
 *   <li>Forward: for each cell, and each kind of the bead that ended there, the best score of a
 *       path to it and the sum over all paths.
 *   <li>Backward: the sum over all paths from it to the end.
 *   <li>A bead's posterior is the sum before it, times its own weight, times the sum after it,
 *       divided by the sum over everything.
 * </ol>
 *
 * <p>The evidence is counted as if its pieces were independent, which they are not; the sums
 * therefore weigh every logarithm by {@link #TEMPER}, so that the posterior is nearer to the share
 * of beads that turn out right.
 */
final class Lattice {
    static final double TEMPER = 0.8;
    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final int KINDS = BeadPriors.KINDS;
    private static final int NO_SHAPE = BeadPriors.shapes();

    private final Band band;
    private final BeadWeights weights;
    private final BeadPriors priors;
    private final int sources;
    private final int targets;
    private final double[] best;
    private final double[] before;
    private final double[] after;

    /** The sums over all paths to a cell that go on with a bead of each kind. */
    private final double[] leaving;

    private final byte[] shapeTo;
    private final byte[] kindBefore;
    private final double[] terms = new double[NO_SHAPE];

    /** How likely a bead of one kind is followed by one of another, tempered. */
    private final double[][] passing = new double[KINDS][KINDS];

    Lattice(Band band, int targets, BeadWeights weights, BeadPriors priors) {
        this.band = band;
        this.weights = weights;
        this.priors = priors;
        this.sources = band.sources();
        this.targets = targets;
        int places = Math.toIntExact(band.cells() * KINDS);
        best = new double[places];
        before = new double[places];
        after = new double[places];
        leaving = new double[places];
        shapeTo = new byte[places];
        kindBefore = new byte[places];
        for (int from = 0; from < KINDS; from++) {
            for (int kind = 0; kind < KINDS; kind++) {
                passing[from][kind] = Math.exp(TEMPER * priors.next(from, kind));
            }
        }
        forward();
        backward();
    }

    private int place(int i, int j, int kind) {
        return band.cell(i, j) * KINDS + kind;
    }

    /** Source segments of the bead of a kind and, if it is paired, a shape. */
    private static int sources(int kind, int shape) {
        return switch (kind) {
            case BeadPriors.PAIRED -> BeadPriors.sources(shape);
            case BeadPriors.SOURCE_ALONE -> 1;
            default -> 0;
        };
    }

    private static int targets(int kind, int shape) {
        return switch (kind) {
            case BeadPriors.PAIRED -> BeadPriors.targets(shape);
            case BeadPriors.TARGET_ALONE -> 1;
            default -> 0;
        };
    }

    /** The best alignment, its beads counted from the beginning of the window. */
    List<Bead> beads() {
        double all = after[place(0, 0, BeadPriors.PAIRED)];
        List<Bead> beads = new ArrayList<>();
        int i = sources;
        int j = targets;
        int kind = bestKind(i, j);
        while (i > 0 || j > 0) {
            int at = place(i, j, kind);
            int shape = shapeTo[at];
            int k = sources(kind, shape);
            int l = targets(kind, shape);
            double log = leaving[place(i - k, j - l, kind)] + weight(kind, shape, i - k, j - l);
            double posterior = Math.min(1, Math.exp(log + after[at] - all));
            beads.add(
                    new Bead(
                            new Span(i - k, k),
                            new Span(j - l, l),
                            Method.CONTENT,
                            Double.isNaN(posterior) ? 0 : posterior));
            i -= k;
            j -= l;
            kind = kindBefore[at];
        }
        Collections.reverse(beads);
        return beads;
    }

    private int bestKind(int i, int j) {
        int most = 0;
        for (int kind = 1; kind < KINDS; kind++) {
            if (best[place(i, j, kind)] > best[place(i, j, most)]) {
                most = kind;
            }
        }
        return most;
    }

    /** Tempered weight of a bead, without what its kind costs after the kind before. */
    private double weight(int kind, int shape, int i, int j) {
        return kind == BeadPriors.PAIRED ? TEMPER * weights.weight(shape, i, j) : 0;
    }

    /** Says how the sums over the paths to a cell go on with each kind. */
    private void leave(int at) {
        double one = before[at];
        double two = before[at + 1];
        double three = before[at + 2];
        double most = Math.max(one, Math.max(two, three));
        if (most == NEVER) {
            Arrays.fill(leaving, at, at + KINDS, NEVER);
            return;
        }
        one = Logarithms.exp(one - most);
        two = Logarithms.exp(two - most);
        three = Logarithms.exp(three - most);
        for (int kind = 0; kind < KINDS; kind++) {
            double sum = one * passing[0][kind] + two * passing[1][kind] + three * passing[2][kind];
            leaving[at + kind] = most + Logarithms.log(sum);
        }
    }

    /**
     * The part of all alignments that passes through the outermost cells of each row of the band,
     * where the band leaves something out: as good as nothing if it did not cut the best path.
     */
    double[] edges() {
        double[] edges = new double[sources + 1];
        for (int i = 0; i <= sources; i++) {
            int low = band.from(i);
            int high = band.to(i);
            edges[i] += low > 0 ? share(i, low) : 0;
            edges[i] += high < targets ? share(i, high) : 0;
        }
        return edges;
    }

    private double share(int i, int j) {
        double share = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int at = place(i, j, kind);
            share += Math.exp(before[at] + after[at] - after[place(0, 0, BeadPriors.PAIRED)]);
        }
        return share;
    }

    private void forward() {
        Arrays.fill(best, NEVER);
        Arrays.fill(before, NEVER);
        best[place(0, 0, BeadPriors.PAIRED)] = 0;
        before[place(0, 0, BeadPriors.PAIRED)] = 0;
        double[] bestLeaving = new double[Math.toIntExact(band.cells())];
        byte[] kindLeaving = new byte[bestLeaving.length];
        for (int i = 0; i <= sources; i++) {
            for (int j = band.from(i); j <= band.to(i); j++) {
                if (i + j > 0) {
                    forwardPaired(i, j, bestLeaving, kindLeaving);
                    forwardAlone(i, j, BeadPriors.SOURCE_ALONE);
                    forwardAlone(i, j, BeadPriors.TARGET_ALONE);
                }
                int cell = band.cell(i, j);
                leave(cell * KINDS);
                kindLeaving[cell] = (byte) bestBefore(i, j, BeadPriors.PAIRED);
                bestLeaving[cell] = bestLeaving(i, j, kindLeaving[cell], BeadPriors.PAIRED);
            }
        }
    }

    private void forwardPaired(int i, int j, double[] bestLeaving, byte[] kindLeaving) {
        int at = place(i, j, BeadPriors.PAIRED);
        int size = 0;
        for (int shape = 0; shape < NO_SHAPE; shape++) {
            int k = i - BeadPriors.sources(shape);
            int l = j - BeadPriors.targets(shape);
            if (!band.holds(k, l)) {
                continue;
            }
            double weight = weights.weight(shape, k, l);
            if (weight == NEVER) {
                continue;
            }
            int cell = band.cell(k, l);
            terms[size++] = leaving[cell * KINDS + BeadPriors.PAIRED] + TEMPER * weight;
            double score = bestLeaving[cell] + weight;
            if (score > best[at]) {
                best[at] = score;
                shapeTo[at] = (byte) shape;
                kindBefore[at] = kindLeaving[cell];
            }
        }
        before[at] = Logarithms.ofSum(terms, size);
    }

    private void forwardAlone(int i, int j, int kind) {
        int k = i - sources(kind, 0);
        int l = j - targets(kind, 0);
        if (!band.holds(k, l)) {
            return;
        }
        int at = place(i, j, kind);
        before[at] = leaving[place(k, l, kind)];
        int from = bestBefore(k, l, kind);
        best[at] = bestLeaving(k, l, from, kind);
        kindBefore[at] = (byte) from;
    }

    /** The kind of the bead before one of a kind that begins in a cell, on the best path. */
    private int bestBefore(int i, int j, int kind) {
        int most = 0;
        for (int from = 1; from < KINDS; from++) {
            if (bestLeaving(i, j, from, kind) > bestLeaving(i, j, most, kind)) {
                most = from;
            }
        }
        return most;
    }

    private double bestLeaving(int i, int j, int from, int kind) {
        return best[place(i, j, from)] + priors.next(from, kind);
    }

    private void backward() {
        Arrays.fill(after, NEVER);
        for (int i = sources; i >= 0; i--) {
            for (int j = band.to(i); j >= band.from(i); j--) {
                int at = place(i, j, 0);
                if (i == sources && j == targets) {
                    Arrays.fill(after, at, at + KINDS, 0);
                    continue;
                }
                double paired = afterPaired(i, j);
                double source =
                        band.holds(i + 1, j)
                                ? after[place(i + 1, j, BeadPriors.SOURCE_ALONE)]
                                : NEVER;
                double target =
                        band.holds(i, j + 1)
                                ? after[place(i, j + 1, BeadPriors.TARGET_ALONE)]
                                : NEVER;
                reach(at, paired, source, target);
            }
        }
    }

    /** Says how the paths go on from a cell, going by how they do with each kind. */
    private void reach(int at, double paired, double source, double target) {
        double most = Math.max(paired, Math.max(source, target));
        if (most == NEVER) {
            return;
        }
        double one = Logarithms.exp(paired - most);
        double two = Logarithms.exp(source - most);
        double three = Logarithms.exp(target - most);
        for (int kind = 0; kind < KINDS; kind++) {
            double[] next = passing[kind];
            double sum =
                    one * next[BeadPriors.PAIRED]
                            + two * next[BeadPriors.SOURCE_ALONE]
                            + three * next[BeadPriors.TARGET_ALONE];
            after[at + kind] = most + Logarithms.log(sum);
        }
    }

    private double afterPaired(int i, int j) {
        int size = 0;
        for (int shape = 0; shape < NO_SHAPE; shape++) {
            double weight = weights.weight(shape, i, j);
            int k = i + BeadPriors.sources(shape);
            int l = j + BeadPriors.targets(shape);
            if (weight != NEVER && band.holds(k, l)) {
                terms[size++] = after[place(k, l, BeadPriors.PAIRED)] + TEMPER * weight;
            }
        }
        return Logarithms.ofSum(terms, size);
    }
}
