package org.hexapla.core.evidence;

import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * What bead is to be expected before anything of its content is known: whether it has text on both
 * sides, given whether the one before had, and then of which shape.
 *
 * <p>Segments without a partner come in blocks: a page header, a paragraph that one version lacks.
 * The first of a block is rare, the next one is not.
 */
public final class BeadPriors {
    /**
     * How many kinds of bead there are: text on both sides, source text alone, target text alone.
     */
    public static final int KINDS = 3;

    public static final int PAIRED = 0;
    public static final int SOURCE_ALONE = 1;
    public static final int TARGET_ALONE = 2;

    /** Source size and target size of every shape that is tried. */
    private static final int[][] SHAPES = {
        {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {2, 3}, {3, 2}, {1, 4}, {4, 1}, {1, 5},
        {5, 1}
    };

    private static final double[] USUAL = {
        .85, .05, .05, .012, .01, .01, .004, .004, .003, .003, .002, .002
    };

    /**
     * How often each kind follows each kind. Two blocks that are missing on different sides seldom
     * stand beside each other; where that came cheap, free translations fell apart.
     */
    private static final double[][] USUALLY_NEXT = {
        {.94, .03, .03}, {.58, .4, .02}, {.58, .02, .4}
    };

    /** The same for texts that are taken to be whole on both sides. */
    private static final double[][] SELDOM_NEXT = {
        {.996, .002, .002}, {.89, .1, .01}, {.89, .01, .1}
    };

    /** The most segments that one side of a bead may hold. */
    public static final int WIDEST = 5;

    /** How many beads the usual priors are worth beside those of the document. */
    private static final double PSEUDO = 60;

    private static final double PSEUDO_WHOLE = 100;

    private static final int[][] BY_SIZE = new int[WIDEST + 1][WIDEST + 1];

    static {
        for (int shape = 0; shape < SHAPES.length; shape++) {
            BY_SIZE[SHAPES[shape][0]][SHAPES[shape][1]] = shape;
        }
    }

    private static final int[] SOURCES =
            Arrays.stream(SHAPES).mapToInt(sizes -> sizes[0]).toArray();
    private static final int[] TARGETS =
            Arrays.stream(SHAPES).mapToInt(sizes -> sizes[1]).toArray();

    private final double[][] base;
    private final double[] ofShape;
    private final double[][] ofNext = new double[KINDS][];

    private BeadPriors(double[][] base, double[] shapes, double[][] next) {
        this.base = base;
        ofShape = logs(shapes);
        for (int kind = 0; kind < KINDS; kind++) {
            ofNext[kind] = logs(next[kind]);
        }
    }

    private static double[] logs(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] logs = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            logs[i] = Math.log(weights[i] / sum);
        }
        return logs;
    }

    /** What is expected of a text of which nothing is known. */
    public static BeadPriors usual() {
        return new BeadPriors(USUALLY_NEXT, USUAL, USUALLY_NEXT);
    }

    /** For free translations of whole texts, in which hardly anything is left out. */
    public static BeadPriors ofWholeTexts() {
        return new BeadPriors(SELDOM_NEXT, USUAL, SELDOM_NEXT);
    }

    /**
     * These priors moved toward what was found in this document, window by window; a bead counts by
     * its confidence.
     */
    BeadPriors learnt(List<List<Bead>> paths) {
        double[] shapes = times(PSEUDO, USUAL);
        double[][] next = new double[KINDS][];
        for (int kind = 0; kind < KINDS; kind++) {
            next[kind] = times(base == SELDOM_NEXT ? PSEUDO_WHOLE : PSEUDO, base[kind]);
        }
        for (List<Bead> path : paths) {
            int before = PAIRED;
            for (Bead bead : path) {
                int kind = kind(bead);
                next[before][kind] += bead.confidence();
                before = kind;
                if (kind == PAIRED) {
                    shapes[shape(bead.source().size(), bead.target().size())] += bead.confidence();
                }
            }
        }
        return new BeadPriors(base, shapes, next);
    }

    private static double[] times(double factor, double[] weights) {
        double[] product = weights.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }

    private static int kind(Bead bead) {
        if (bead.target().isEmpty()) {
            return SOURCE_ALONE;
        }
        return bead.source().isEmpty() ? TARGET_ALONE : PAIRED;
    }

    /** How many shapes a bead with text on both sides may have; they are numbered from 0. */
    public static int shapes() {
        return SHAPES.length;
    }

    /** How many source segments a bead of the shape has. */
    public static int sources(int shape) {
        return SOURCES[shape];
    }

    /** How many target segments a bead of the shape has. */
    public static int targets(int shape) {
        return TARGETS[shape];
    }

    /** The shape of a bead with so many segments on either side. */
    public static int shape(int sources, int targets) {
        return BY_SIZE[sources][targets];
    }

    /** Logarithm of the share of the shape among the beads with text on both sides. */
    public double log(int shape) {
        return ofShape[shape];
    }

    /** Logarithm of how likely a bead of one kind is followed by one of another. */
    public double next(int kind, int following) {
        return ofNext[kind][following];
    }
}
