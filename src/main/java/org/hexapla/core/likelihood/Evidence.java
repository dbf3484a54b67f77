package org.hexapla.core.likelihood;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.hexapla.core.lexicon.Lexicon;
import org.hexapla.core.lexicon.Lexicons;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document pair when beads are weighed. It does not change, so that several
 * threads may weigh by it, each with a {@link Scratch} of its own.
 */
final class Evidence {
    private final SegmentTraits source;
    private final SegmentTraits target;
    private final AnchorModel anchors;
    private final LengthModel lengths;
    private final CutModel cuts;
    private final BeadPriors priors;
    private final @Nullable Lexicons lexicons;
    private final double[] apart;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /** Room for the sums of one bead at a time. */
    static final class Scratch {
        private final AnchorModel.Row anchors;
        private final Lexicon.@Nullable Reading toTarget;
        private final Lexicon.@Nullable Reading toSource;

        private Scratch(AnchorModel anchors, @Nullable Lexicons lexicons) {
            this.anchors = anchors.new Row();
            toTarget = lexicons == null ? null : lexicons.toTarget().new Reading();
            toSource = lexicons == null ? null : lexicons.toSource().new Reading();
        }

        AnchorModel.Row anchors() {
            return anchors;
        }

        Lexicon.@Nullable Reading toTarget() {
            return toTarget;
        }

        Lexicon.@Nullable Reading toSource() {
            return toSource;
        }
    }

    Evidence(TextPair texts, Models models) {
        source = texts.source();
        target = texts.target();
        anchors = models.anchors();
        lengths = models.lengths();
        cuts = models.cuts();
        priors = models.priors();
        lexicons = models.lexicons();
        apart = new double[target.size() * BeadPriors.WIDEST];
        for (int at = 0; at < apart.length; at++) {
            int start = at / BeadPriors.WIDEST;
            int size = Math.min(at % BeadPriors.WIDEST + 1, target.size() - start);
            apart[at] = lengths.apart(target.length(start, size), size);
        }
    }

    boolean knowsWords() {
        return lexicons != null;
    }

    /** Gives the caller room that no other thread uses meanwhile. */
    void with(Consumer<Scratch> user) {
        Scratch free = idle.poll();
        Scratch scratch = free == null ? new Scratch(anchors, lexicons) : free;
        user.accept(scratch);
        idle.add(scratch);
    }

    LikelyShapes likely(Window window) {
        return new LikelyShapes(source, target, window, lengths);
    }

    int sourceLength(int start, int size) {
        return source.length(start, size);
    }

    /** What the lengths say for a bead. */
    double byLength(int sourceLength, int targetStart, int targets) {
        return lengths.score(
                sourceLength,
                target.length(targetStart, targets),
                apart[targetStart * BeadPriors.WIDEST + targets - 1]);
    }

    CutModel cuts() {
        return cuts;
    }

    BeadPriors priors() {
        return priors;
    }
}
