package org.hexapla.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * What speaks for a bead because of how its segments are cut, whatever words they have: a sentence
 * was cut or sentences were run together on the way here, so how its segments follow one another,
 * and how many sentences its sides have; and how the sides begin and end. Before anything is
 * aligned it says nothing.
 */
public final class CutModel {
    private final SeamModel sourceSeams;
    private final SeamModel targetSeams;
    private final SentenceModel sentences;
    private final EdgeModel edges;

    private CutModel(
            SeamModel sourceSeams,
            SeamModel targetSeams,
            SentenceModel sentences,
            EdgeModel edges) {
        this.sourceSeams = sourceSeams;
        this.targetSeams = targetSeams;
        this.sentences = sentences;
        this.edges = edges;
    }

    static CutModel first(SegmentTraits source, SegmentTraits target) {
        return new CutModel(
                SeamModel.first(source.seams()),
                SeamModel.first(target.seams()),
                SentenceModel.first(source.sentences(), target.sentences()),
                EdgeModel.first(source.edges(), target.edges()));
    }

    /** Learnt from the beads that are sure and have text on both sides, window by window. */
    CutModel learnt(List<List<Bead>> paths) {
        List<Bead> all = new ArrayList<>();
        paths.forEach(all::addAll);
        return new CutModel(
                sourceSeams.learnt(paths, Bead::source),
                targetSeams.learnt(paths, Bead::target),
                sentences.learnt(all),
                edges.learnt(all));
    }

    /**
     * The source side of beads.
     *
     * @param size how many segments it has
     * @param bySeams what the seams between them say
     * @param ends how many sentences end inside them
     * @param edges how they begin and end, see {@link EdgeModel#ofSource}
     */
    public record Sources(int size, double bySeams, int ends, int edges) {}

    /**
     * What the segments from a place on say as the source side of beads, whatever stands beside
     * them.
     */
    public Sources sources(int start, int size) {
        return new Sources(
                size,
                sourceSeams.within(start, size),
                sentences.ofSource(start, size),
                edges.ofSource(start, size));
    }

    /** What it says for a bead, as the logarithm of a ratio of likelihoods. */
    public double score(Sources sources, int targetStart, int targets) {
        return sources.bySeams()
                + targetSeams.within(targetStart, targets)
                + sentences.score(sources, targetStart, targets)
                + edges.score(sources.edges(), targetStart, targets);
    }
}
