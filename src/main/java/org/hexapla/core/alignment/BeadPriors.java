package org.hexapla.core.alignment;

import java.util.List;

/** How often each shape of bead occurs, before anything of its content is known. */
final class BeadPriors {
    /** Source size and target size of every shape that is tried. */
    private static final int[][] SHAPES = {
        {1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {2, 3}, {3, 2}, {1, 4},
        {4, 1}, {1, 5}, {5, 1}
    };

    private static final double[] USUAL = {
        .82, .015, .015, .05, .05, .012, .01, .01, .004, .004, .003, .003, .002, .002
    };

    /** The most segments that one side of a bead may hold. */
    static final int WIDEST = 5;

    private static final double PSEUDO = 30;

    private final double[] logs;

    private BeadPriors(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        logs = new double[weights.length];
        for (int shape = 0; shape < weights.length; shape++) {
            logs[shape] = Math.log(weights[shape] / sum);
        }
    }

    static BeadPriors usual() {
        return new BeadPriors(USUAL);
    }

    /** The usual priors moved toward what was found in this document. */
    static BeadPriors learnt(List<Bead> beads) {
        double[] weights = new double[SHAPES.length];
        for (int shape = 0; shape < SHAPES.length; shape++) {
            weights[shape] = PSEUDO * USUAL[shape];
        }
        for (Bead bead : beads) {
            for (int shape = 0; shape < SHAPES.length; shape++) {
                if (SHAPES[shape][0] == bead.source().size()
                        && SHAPES[shape][1] == bead.target().size()) {
                    weights[shape]++;
                }
            }
        }
        return new BeadPriors(weights);
    }

    static int shapes() {
        return SHAPES.length;
    }

    static int sources(int shape) {
        return SHAPES[shape][0];
    }

    static int targets(int shape) {
        return SHAPES[shape][1];
    }

    double log(int shape) {
        return logs[shape];
    }
}
