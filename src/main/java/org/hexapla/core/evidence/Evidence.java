package org.hexapla.core.evidence;

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
public final class Evidence {
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
    public static final class Scratch {
        private final AnchorModel.Row anchors;
        private final Lexicon.@Nullable Reading toTarget;
        private final Lexicon.@Nullable Reading toSource;

        private Scratch(AnchorModel anchors, @Nullable Lexicons lexicons) {
            this.anchors = anchors.new Row();
            toTarget = lexicons == null ? null : lexicons.toTarget().new Reading();
            toSource = lexicons == null ? null : lexicons.toSource().new Reading();
        }

        /** For the anchors of one bead after the other. */
        public AnchorModel.Row anchors() {
            return anchors;
        }

        /**
         * For what source segments say of target words; absent if nothing is known of the words.
         */
        public Lexicon.@Nullable Reading toTarget() {
            return toTarget;
        }

        /** The same the other way round. */
        public Lexicon.@Nullable Reading toSource() {
            return toSource;
        }
    }

    /** Makes ready for weighing what is known up to now. */
    public Evidence(TextPair texts, Models models) {
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

    /** Whether the words say anything. */
    public boolean knowsWords() {
        return lexicons != null;
    }

    /** Gives the caller room that no other thread uses meanwhile. */
    public void with(Consumer<Scratch> user) {
        Scratch free = idle.poll();
        Scratch scratch = free == null ? new Scratch(anchors, lexicons) : free;
        user.accept(scratch);
        idle.add(scratch);
    }

    /**
     * Whether one run of segments may be the translation of another, going by length: else they are
     * so far apart that nothing else could make up for it.
     */
    public boolean mayFit(int sourceStart, int sources, int targetStart, int targets) {
        return lengths.mayFit(
                source.length(sourceStart, sources), target.length(targetStart, targets));
    }

    /** The length of so many source segments. */
    public int sourceLength(int start, int size) {
        return source.length(start, size);
    }

    /** What the lengths say for a bead. */
    public double byLength(int sourceLength, int targetStart, int targets) {
        return lengths.score(
                sourceLength,
                target.length(targetStart, targets),
                apart[targetStart * BeadPriors.WIDEST + targets - 1]);
    }

    /** What cut and joined sentences say. */
    public CutModel cuts() {
        return cuts;
    }

    /** What beads are to be expected. */
    public BeadPriors priors() {
        return priors;
    }
}
