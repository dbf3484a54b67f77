package org.hexapla.core.evidence;

import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * How much likelier the two sides of a bead begin and end as they do together than apart: questions
 * answer questions, speech answers speech, a heading without a stop another one. Which kinds answer
 * each other, and how often, is learnt from the text: the one marks speech with quotation marks,
 * the other with dashes, a third not at all.
 */
final class EdgeModel {
    /** How many beads whose sides have nothing to do with each other the text begins with. */
    private static final double PSEUDO = 10;

    private static final double SURE = 0.9;

    /** The most that one edge says, for or against. */
    private static final double MOST = 2;

    /** A question mark is counted among the words as well, and where one edge agrees both may. */
    private static final double WEIGHT = 0.7;

    private final Edges source;
    private final Edges target;
    private final double[][] ofBeginning;
    private final double[][] ofEnd;

    private EdgeModel(Edges source, Edges target, double[][] ofBeginning, double[][] ofEnd) {
        this.source = source;
        this.target = target;
        this.ofBeginning = ofBeginning;
        this.ofEnd = ofEnd;
    }

    /** Before anything is aligned: then edges say nothing. */
    static EdgeModel first(Edges source, Edges target) {
        double[][] nothing = new double[Edges.KINDS][Edges.KINDS];
        return new EdgeModel(source, target, nothing, nothing);
    }

    /** Learnt from the beads that are sure and have text on both sides. */
    EdgeModel learnt(List<Bead> beads) {
        double[][] beginnings = apart(source.beginnings(), target.beginnings());
        double[][] ends = apart(source.ends(), target.ends());
        for (Bead bead : beads) {
            if (bead.isPaired() && bead.confidence() >= SURE) {
                int from = source.beginning(bead.source().start());
                beginnings[from][target.beginning(bead.target().start())]++;
                int to = source.end(bead.source().end() - 1);
                ends[to][target.end(bead.target().end() - 1)]++;
            }
        }
        return new EdgeModel(source, target, ratios(beginnings), ratios(ends));
    }

    /** How often the kinds of both sides meet by chance. */
    private static double[][] apart(double[] source, double[] target) {
        double[][] counts = new double[Edges.KINDS][Edges.KINDS];
        for (int one = 0; one < Edges.KINDS; one++) {
            for (int other = 0; other < Edges.KINDS; other++) {
                counts[one][other] = PSEUDO * source[one] * target[other];
            }
        }
        return counts;
    }

    private static double[][] ratios(double[][] counts) {
        double all = 0;
        double[] ofSource = new double[Edges.KINDS];
        double[] ofTarget = new double[Edges.KINDS];
        for (int one = 0; one < Edges.KINDS; one++) {
            for (int other = 0; other < Edges.KINDS; other++) {
                all += counts[one][other];
                ofSource[one] += counts[one][other];
                ofTarget[other] += counts[one][other];
            }
        }
        double[][] ratios = new double[Edges.KINDS][Edges.KINDS];
        for (int one = 0; one < Edges.KINDS; one++) {
            for (int other = 0; other < Edges.KINDS; other++) {
                double ratio = Math.log(counts[one][other] * all / ofSource[one] / ofTarget[other]);
                ratios[one][other] = Math.max(-MOST, Math.min(MOST, WEIGHT * ratio));
            }
        }
        return ratios;
    }

    /** How so many source segments begin and end, as one number. */
    int ofSource(int start, int size) {
        return source.beginning(start) * Edges.KINDS + source.end(start + size - 1);
    }

    /**
     * What the edges say for a bead, as the logarithm of a ratio of likelihoods.
     *
     * @param ofSource how its source side begins and ends
     */
    double score(int ofSource, int targetStart, int targets) {
        int beginning = target.beginning(targetStart);
        int end = target.end(targetStart + targets - 1);
        return ofBeginning[ofSource / Edges.KINDS][beginning] + ofEnd[ofSource % Edges.KINDS][end];
    }
}
