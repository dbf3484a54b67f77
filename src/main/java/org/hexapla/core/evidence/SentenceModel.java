package org.hexapla.core.evidence;

import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * How much likelier the two sides of a bead have the sentences they have together than apart. What
 * is one segment here and two there is, more often than not, two sentences on both sides, whatever
 * cut or joined them. How often the numbers agree that way, more than by chance, is learnt from the
 * text.
 */
final class SentenceModel {
    private static final double USUALLY = 0.15;
    private static final double PSEUDO = 20;
    private static final double SURE = 0.9;
    private static final double MOST_AGREEING = 0.95;

    /** What is expected of one side of a bead: no end of a sentence inside a segment, or some. */
    private static final int NONE = 0;

    private static final int SOME = 1;

    private final SentenceCounts source;
    private final SentenceCounts target;
    private final double[][] sourceApart;
    private final double[][] targetApart;
    private final double[] agreeing;
    private final double[][][] ofSource;
    private final double[][][] ofTarget;

    private SentenceModel(
            SentenceCounts source,
            SentenceCounts target,
            double[][] sourceApart,
            double[][] targetApart,
            double[] agreeing) {
        this.source = source;
        this.target = target;
        this.sourceApart = sourceApart;
        this.targetApart = targetApart;
        this.agreeing = agreeing;
        ofSource = scores(sourceApart, agreeing);
        ofTarget = scores(targetApart, agreeing);
    }

    /**
     * By how many segments there are, how many ends are expected in them and how many they have.
     */
    private static double[][][] scores(double[][] apart, double[] agreeing) {
        double[][][] scores = new double[apart.length][SentenceCounts.MOST + 1][];
        for (int size = 1; size < apart.length; size++) {
            for (int expected = 0; expected <= SentenceCounts.MOST; expected++) {
                double agrees = agreeing[expected == 0 ? NONE : SOME];
                double[] ofEnds = new double[SentenceCounts.MOST + 1];
                for (int ends = 0; ends < ofEnds.length; ends++) {
                    double gain = ends == expected ? agrees / apart[size][ends] : 0;
                    ofEnds[ends] = Math.log(gain + 1 - agrees);
                }
                scores[size][expected] = ofEnds;
            }
        }
        return scores;
    }

    /** Before anything is aligned: then sentences say nothing. */
    static SentenceModel first(SentenceCounts source, SentenceCounts target) {
        return new SentenceModel(source, target, shares(source), shares(target), new double[2]);
    }

    private static double[][] shares(SentenceCounts side) {
        double[][] shares = new double[BeadPriors.WIDEST + 1][];
        for (int size = 1; size < shares.length; size++) {
            shares[size] = side.shares(size);
        }
        return shares;
    }

    /** Learnt again from the beads that are sure and have text on both sides. */
    SentenceModel learnt(List<Bead> beads) {
        double[] all = {PSEUDO, PSEUDO};
        double[] agree = {PSEUDO * USUALLY, PSEUDO * USUALLY};
        for (Bead bead : beads) {
            if (bead.isPaired() && bead.confidence() >= SURE) {
                int k = bead.source().size();
                int l = bead.target().size();
                int ofSource = source.inside(bead.source().start(), k);
                int ofTarget = target.inside(bead.target().start(), l);
                count(expected(ofSource + k - l), ofTarget, targetApart[l], all, agree);
                count(expected(ofTarget + l - k), ofSource, sourceApart[k], all, agree);
            }
        }
        double[] shares = new double[all.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(MOST_AGREEING, agree[i] / all[i]);
        }
        return new SentenceModel(source, target, sourceApart, targetApart, shares);
    }

    private void count(int expected, int ends, double[] apart, double[] all, double[] agree) {
        int sort = expected == 0 ? NONE : SOME;
        all[sort]++;
        if (ends == expected) {
            double likely = Math.max(USUALLY, agreeing[sort]);
            agree[sort] += likely / (likely + (1 - likely) * apart[ends]);
        }
    }

    private static int expected(int ends) {
        return Math.max(0, Math.min(SentenceCounts.MOST, ends));
    }

    /** How many sentences end inside so many source segments. */
    int ofSource(int start, int size) {
        return source.inside(start, size);
    }

    /** The mean of what each side says, given the other. */
    double score(CutModel.Sources sources, int targetStart, int targets) {
        int size = sources.size();
        int inTarget = target.inside(targetStart, targets);
        int forward = expected(sources.ends() + size - targets);
        int back = expected(inTarget + targets - size);
        double both = ofTarget[targets][forward][inTarget] + ofSource[size][back][sources.ends()];
        return both / 2;
    }
}
