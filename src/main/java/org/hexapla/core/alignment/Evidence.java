package org.hexapla.core.alignment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
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
    private final BeadPriors priors;
    private final @Nullable Lexicons lexicons;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /** How the words of each side explain those of the other. */
    record Lexicons(Lexicon toTarget, Lexicon toSource) {}

    /** Room for the sums of one bead at a time. */
    static final class Scratch {
        private final AnchorModel.Row anchors;
        private final Lexicon.@Nullable Sums toTarget;
        private final Lexicon.@Nullable Sums toSource;

        private Scratch(AnchorModel anchors, @Nullable Lexicons lexicons) {
            this.anchors = anchors.new Row();
            toTarget = lexicons == null ? null : lexicons.toTarget().new Sums();
            toSource = lexicons == null ? null : lexicons.toSource().new Sums();
        }

        AnchorModel.Row anchors() {
            return anchors;
        }

        Lexicon.@Nullable Sums toTarget() {
            return toTarget;
        }

        Lexicon.@Nullable Sums toSource() {
            return toSource;
        }
    }

    /**
     * @param lexicons absent if nothing is known of the words
     */
    Evidence(
            SegmentTraits source,
            SegmentTraits target,
            AnchorModel anchors,
            LengthModel lengths,
            BeadPriors priors,
            @Nullable Lexicons lexicons) {
        this.source = source;
        this.target = target;
        this.anchors = anchors;
        this.lengths = lengths;
        this.priors = priors;
        this.lexicons = lexicons;
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

    int targetLength(int start, int size) {
        return target.length(start, size);
    }

    LengthModel lengths() {
        return lengths;
    }

    BeadPriors priors() {
        return priors;
    }
}
