package org.hexapla.core.lexicon;

import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * How the words of each side of two lists of segments explain those of the other.
 *
 * @param toTarget the source words given, the target words explained
 * @param toSource the other way round
 */
public record Lexicons(Lexicon toTarget, Lexicon toSource) {
    private static final double LEAST_TRUST = 0.2;
    private static final double MOST_TRUST = 0.9;
    private static final double PSEUDO_WORDS = 50;
    private static final double SURE = 0.9;

    /** Beads asked how far the lexicons can be trusted: a long text tells no more than some. */
    private static final int WITNESSES = 300;

    /**
     * The part of their coverage that the sure beads bear out: less in a text of another field.
     *
     * @param trust the part that they claim themselves
     */
    public double borneOut(List<Bead> beads, double trust) {
        Lexicon.Sums ofTarget = toTarget.new Sums();
        Lexicon.Sums ofSource = toSource.new Sums();
        double explained = PSEUDO_WORDS;
        double covered = PSEUDO_WORDS;
        int step = 1 + beads.size() / WITNESSES;
        for (int at = 0; at < beads.size(); at += step) {
            Bead bead = beads.get(at);
            if (bead.confidence() < SURE || !bead.isPaired()) {
                continue;
            }
            ofTarget.clear();
            ofSource.clear();
            bead.source().indices().forEach(ofTarget::add);
            bead.target().indices().forEach(ofSource::add);
            for (int i = bead.source().start(); i < bead.source().end(); i++) {
                explained += ofSource.explained(i);
                covered += ofSource.covered(i);
            }
            for (int j = bead.target().start(); j < bead.target().end(); j++) {
                explained += ofTarget.explained(j);
                covered += ofTarget.covered(j);
            }
        }
        return Math.max(LEAST_TRUST, Math.min(MOST_TRUST, trust * explained / covered));
    }
}
