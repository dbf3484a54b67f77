package org.hexapla.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.lexicon.Lexicon;
import org.hexapla.core.lexicon.Lexicons;
import org.hexapla.core.lexicon.WordLearning;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document pair so far: at first what is usual, then what the beads teach that
 * were found.
 *
 * @param trust the part of their coverage that the lexicons may claim here, 0 to 1
 * @param lexicons absent as long as nothing is known of the words
 */
public record Models(
        AnchorModel anchors,
        LengthModel lengths,
        CutModel cuts,
        BeadPriors priors,
        double trust,
        @Nullable Lexicons lexicons) {
    /** What the lexicons may claim before any bead has borne them out. */
    public static final double FIRST_TRUST = 0.75;

    /** What can be known without having looked at any bead. */
    public static Models first(TextPair texts, WordLearning words, BeadPriors priors) {
        return new Models(
                texts.anchors(),
                LengthModel.first(texts.source(), texts.target()),
                CutModel.first(texts.source(), texts.target()),
                priors,
                FIRST_TRUST,
                words.knowsEarlierText() ? words.learnt(List.of(), FIRST_TRUST) : null);
    }

    /**
     * With the lengths moved toward those of segments that a coarse path puts beside each other.
     */
    public Models seen(List<LengthModel.Pair> pairs) {
        return new Models(anchors, lengths.seen(pairs), cuts, priors, trust, lexicons);
    }

    /**
     * Learnt again from what was found.
     *
     * @param paths the beads of each part of the texts, in order
     */
    public Models learnt(TextPair texts, WordLearning words, List<List<Bead>> paths) {
        List<Bead> all = new ArrayList<>();
        paths.forEach(all::addAll);
        double trusted = lexicons == null ? trust : lexicons.borneOut(all, trust);
        return new Models(
                texts.anchors().learnt(all),
                lengths.learnt(texts.source(), texts.target(), all),
                cuts.learnt(paths),
                priors.learnt(paths),
                trusted,
                words.learnt(all, trusted));
    }

    /** Which target words the source words make, if anything is known of them. */
    public @Nullable Lexicon toTarget() {
        return lexicons == null ? null : lexicons.toTarget();
    }
}
