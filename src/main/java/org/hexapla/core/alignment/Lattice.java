package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * All alignments of a window at once: the best one, and how much of the probability of all of them
 * goes through each of its beads.
 *
 * <ol>
 *   <li>Forward: for each cell the best score of a path to it and the sum over all paths.
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
    private static final double NEGLIGIBLE = -25;

    private final Band band;
    private final BeadScores scores;
    private final BeadPriors priors;
    private final int sources;
    private final int targets;
    private final double[] best;
    private final double[] before;
    private final double[] after;
    private final byte[] shapeTo;

    Lattice(Band band, int targets, BeadScores scores, BeadPriors priors) {
        this.band = band;
        this.scores = scores;
        this.priors = priors;
        this.sources = band.sources();
        this.targets = targets;
        int cells = Math.toIntExact(band.cells());
        best = new double[cells];
        before = new double[cells];
        after = new double[cells];
        shapeTo = new byte[cells];
    }

    /** The best alignment, its beads counted from the beginning of the window. */
    List<Bead> beads() {
        forward();
        backward();
        double all = before[band.cell(sources, targets)];
        List<Bead> beads = new ArrayList<>();
        int i = sources;
        int j = targets;
        while (i > 0 || j > 0) {
            int shape = shapeTo[band.cell(i, j)];
            int k = BeadPriors.sources(shape);
            int l = BeadPriors.targets(shape);
            double weight = TEMPER * weight(shape, i - k, j - l);
            double log = before[band.cell(i - k, j - l)] + weight + after[band.cell(i, j)] - all;
            double posterior = Math.min(1, Math.exp(log));
            beads.add(
                    new Bead(
                            new Span(i - k, k),
                            new Span(j - l, l),
                            Method.CONTENT,
                            Double.isNaN(posterior) ? 0 : posterior));
            i -= k;
            j -= l;
        }
        Collections.reverse(beads);
        return beads;
    }

    private void forward() {
        double[] terms = new double[BeadPriors.shapes()];
        for (int i = 0; i <= sources; i++) {
            for (int j = band.from(i); j <= band.to(i); j++) {
                int cell = band.cell(i, j);
                if (i + j == 0) {
                    continue;
                }
                best[cell] = NEVER;
                Arrays.fill(terms, NEVER);
                for (int shape = 0; shape < terms.length; shape++) {
                    int k = i - BeadPriors.sources(shape);
                    int l = j - BeadPriors.targets(shape);
                    if (!band.holds(k, l)) {
                        continue;
                    }
                    int earlier = band.cell(k, l);
                    double weight = weight(shape, k, l);
                    terms[shape] = before[earlier] + TEMPER * weight;
                    if (best[earlier] + weight > best[cell]) {
                        best[cell] = best[earlier] + weight;
                        shapeTo[cell] = (byte) shape;
                    }
                }
                before[cell] = logOfSum(terms);
            }
        }
    }

    private void backward() {
        double[] terms = new double[BeadPriors.shapes()];
        for (int i = sources; i >= 0; i--) {
            for (int j = band.to(i); j >= band.from(i); j--) {
                if (i == sources && j == targets) {
                    continue;
                }
                Arrays.fill(terms, NEVER);
                for (int shape = 0; shape < terms.length; shape++) {
                    int k = i + BeadPriors.sources(shape);
                    int l = j + BeadPriors.targets(shape);
                    if (band.holds(k, l)) {
                        terms[shape] = after[band.cell(k, l)] + TEMPER * weight(shape, i, j);
                    }
                }
                after[band.cell(i, j)] = logOfSum(terms);
            }
        }
    }

    private double weight(int shape, int i, int j) {
        int k = BeadPriors.sources(shape);
        int l = BeadPriors.targets(shape);
        double prior = priors.log(shape);
        return k == 0 || l == 0 ? prior : prior + scores.score(i, k, j, l);
    }

    private static double logOfSum(double[] terms) {
        double most = NEVER;
        for (double term : terms) {
            most = Math.max(most, term);
        }
        if (most == NEVER) {
            return NEVER;
        }
        double sum = 0;
        for (double term : terms) {
            sum += term - most > NEGLIGIBLE ? Math.exp(term - most) : 0;
        }
        return most + Math.log(sum);
    }
}
