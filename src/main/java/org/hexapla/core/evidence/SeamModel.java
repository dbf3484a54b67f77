package org.hexapla.core.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/**
 * How much likelier the seams of one side are inside a bead than between two. Most segments that
 * are joined are whole sentences and follow each other like others; some are the parts of a
 * sentence that was cut, which seldom looks like the end of one. How many, and what seams look like
 * in this text anyway, is learnt from it: where every segment ends with a comma that says nothing.
 */
final class SeamModel {
    /** How often each kind of seam is met in a text that nothing is known of. */
    private static final double[] USUAL = {.7, .02, .04, .02, .2, .02};

    /** The same where a sentence was cut. */
    private static final double[] CUT = {.02, .02, .31, .45, .05, .15};

    /** How many seams the usual ones are worth beside those of the text. */
    private static final double PSEUDO = 10;

    /** The part of the joined segments that was cut, in a text where that is often seen. */
    private static final double USUALLY_CUT = 0.25;

    /** The part of all seams that look like cuts, above which it is often seen. */
    private static final double OFTEN = 0.1;

    private static final double PSEUDO_CUT = 8;
    private static final double SURE = 0.9;

    /** The most that one seam says, for or against. */
    private static final double MOST = 4;

    private final Seams seams;
    private final double[] cut;
    private final double[] between;
    private final double share;
    private final double[] sums;

    private SeamModel(Seams seams, double[] between, double share) {
        this.seams = seams;
        this.between = between;
        this.share = share;
        cut = cased(CUT, seams);
        sums = new double[seams.size() + 1];
        for (int i = 0; i < seams.size(); i++) {
            int kind = seams.before(i);
            double gain = Math.log(inside(kind) / between[kind]);
            sums[i + 1] = sums[i] + Math.max(-MOST, Math.min(MOST, gain));
        }
    }

    /** Where letters are neither large nor small, no segment begins with a small one. */
    private static double[] cased(double[] shares, Seams seams) {
        double[] cased = shares.clone();
        if (!seams.hasCase()) {
            for (int kind = 0; kind < cased.length; kind += 2) {
                cased[kind] += cased[kind + Seams.GOES_ON];
            }
        }
        return cased;
    }

    private double inside(int kind) {
        return (1 - share) * between[kind] + share * cut[kind];
    }

    /** Before anything is aligned: then seams say nothing. */
    static SeamModel first(Seams seams) {
        return new SeamModel(seams, cased(USUAL, seams), 0);
    }

    /** Learnt from the beads that are sure and have text on both sides, window by window. */
    SeamModel learnt(List<List<Bead>> paths, Function<Bead, Span> side) {
        double[] counts = cased(USUAL, seams);
        Arrays.setAll(counts, kind -> PSEUDO * counts[kind]);
        double joined = PSEUDO_CUT;
        double usually = usuallyCut();
        double expected = Math.max(share, usually);
        double parts = PSEUDO_CUT * usually;
        for (List<Bead> path : paths) {
            boolean sure = false;
            for (Bead bead : path) {
                Span span = side.apply(bead);
                boolean follows = sure;
                sure = bead.isPaired() && bead.confidence() >= SURE;
                if (follows && sure) {
                    counts[seams.before(span.start())]++;
                }
                for (int i = span.start() + 1; sure && i < span.end(); i++) {
                    int kind = seams.before(i);
                    joined++;
                    parts +=
                            expected
                                    * cut[kind]
                                    / ((1 - expected) * between[kind] + expected * cut[kind]);
                }
            }
        }
        double sum = Arrays.stream(counts).sum();
        Arrays.setAll(counts, kind -> counts[kind] / sum);
        return new SeamModel(seams, counts, parts / joined);
    }

    /** Next to nothing in a text in which no seam looks like a cut. */
    private double usuallyCut() {
        int like = 0;
        for (int i = 1; i < seams.size(); i++) {
            like += seams.before(i) == Seams.STOP || seams.before(i) == Seams.OPEN ? 0 : 1;
        }
        return USUALLY_CUT * Math.min(1, like / (OFTEN * seams.size()));
    }

    /** What the seams inside a bead say for it. */
    double within(int start, int size) {
        return sums[start + size] - sums[start + 1];
    }
}
