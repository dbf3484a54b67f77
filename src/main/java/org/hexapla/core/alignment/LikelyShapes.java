package org.hexapla.core.alignment;

/**
 * Which beads of a window are worth weighing. Of those with four segments or more most have sides
 * that differ so much in length that nothing else could make up for it.
 */
final class LikelyShapes {
    private static final int FEW = 3;

    private final SegmentTraits source;
    private final SegmentTraits target;
    private final Window window;
    private final LengthModel lengths;

    LikelyShapes(SegmentTraits source, SegmentTraits target, Window window, LengthModel lengths) {
        this.source = source;
        this.target = target;
        this.window = window;
        this.lengths = lengths;
    }

    /**
     * @param i first source segment, counted from the beginning of the window
     * @param j first target segment, likewise
     */
    boolean mayBe(int sources, int targets, int i, int j) {
        return sources + targets <= FEW || fits(sources, targets, i, j);
    }

    private boolean fits(int sources, int targets, int i, int j) {
        if (i < 0
                || j < 0
                || i + sources > window.source().size()
                || j + targets > window.target().size()) {
            return false;
        }
        return lengths.mayFit(
                source.length(window.source().start() + i, sources),
                target.length(window.target().start() + j, targets));
    }
}
