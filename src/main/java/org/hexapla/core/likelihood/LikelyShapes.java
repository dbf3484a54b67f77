package org.hexapla.core.likelihood;

import org.hexapla.core.evidence.BeadPriors;
import org.hexapla.core.evidence.Evidence;

/**
 * Which beads of a window are worth weighing. Of those with three segments or more most have sides
 * that differ so much in length that nothing else could make up for it.
 */
final class LikelyShapes {
    private static final int FEW = 2;

    private final Evidence evidence;
    private final Window window;

    LikelyShapes(Evidence evidence, Window window) {
        this.evidence = evidence;
        this.window = window;
    }

    /** For each cell of a band the shapes that a bead may have which begins there, as bits. */
    short[] in(Band band) {
        short[] shapes = new short[Math.toIntExact(band.cells())];
        for (int i = 0; i <= band.sources(); i++) {
            for (int j = band.from(i); j <= band.to(i); j++) {
                int likely = 0;
                for (int shape = 0; shape < BeadPriors.shapes(); shape++) {
                    int sources = BeadPriors.sources(shape);
                    int targets = BeadPriors.targets(shape);
                    boolean mayBe = sources + targets <= FEW || fits(sources, targets, i, j);
                    likely |= mayBe ? 1 << shape : 0;
                }
                shapes[band.cell(i, j)] = (short) likely;
            }
        }
        return shapes;
    }

    private boolean fits(int sources, int targets, int i, int j) {
        if (i + sources > window.source().size() || j + targets > window.target().size()) {
            return false;
        }
        return evidence.mayFit(
                window.source().start() + i, sources, window.target().start() + j, targets);
    }
}
