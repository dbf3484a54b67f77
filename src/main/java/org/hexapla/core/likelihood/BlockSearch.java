package org.hexapla.core.likelihood;

import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.evidence.Evidence;

/**
 * Finds the best path through a block, in a band that grows where more than a trace of the
 * probability of all paths runs along its edge.
 */
final class BlockSearch {
    /** How often the band may grow where no more than a coarse path is known, and later. */
    private static final int MOVES = 5;

    private static final int MOVES_LATER = 3;

    /** Begins as narrow as can be, since the band grows where the path comes near its edge. */
    private static final int MARGIN = 1;

    /** A cell of the band takes some 150 bytes while its block is searched. */
    private static final long MOST_CELLS = 2_000_000;

    private static final int STEP = 8;
    private static final double EDGE = 1e-4;

    private final Evidence evidence;
    private final Window part;
    private final boolean whole;
    private final List<CoarsePath.Point> points;

    BlockSearch(Evidence evidence, Block block) {
        this.evidence = evidence;
        part = block.part();
        whole = block.whole();
        points = block.points();
    }

    /** The best path where no more is known than a coarse one. */
    List<Bead> first() {
        int targets = part.target().size();
        return best(
                whole ? full() : Band.through(points, part.source().size(), targets, MARGIN),
                MOVES);
    }

    /** The best path near the one found before. */
    List<Bead> near(List<Bead> path) {
        int sources = part.source().size();
        int targets = part.target().size();
        return best(
                whole ? full() : Band.around(part.relative(path), sources, targets, MARGIN),
                MOVES_LATER);
    }

    private Band full() {
        return Band.full(part.source().size(), part.target().size());
    }

    /** The best path in the band, which grows where the search came near its edge. */
    private List<Bead> best(Band first, int moves) {
        int targets = part.target().size();
        Band band = first;
        BeadWeights weights = new BeadWeights(evidence, part, band, null);
        for (int move = 0; ; move++) {
            Lattice lattice = new Lattice(band, targets, weights, evidence.priors());
            int[] more = more(lattice.edges(), move);
            Band wider = more.length == 0 ? band : band.widened(more, targets);
            if (move == moves || more.length == 0 || wider.cells() > MOST_CELLS) {
                return part.absolute(lattice.beads());
            }
            weights = new BeadWeights(evidence, part, wider, weights);
            band = wider;
        }
    }

    /** By how much each row of the band has to grow; empty if none. */
    private static int[] more(double[] edges, int move) {
        int[] more = new int[edges.length];
        boolean any = false;
        int step = STEP << move;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > EDGE) {
                any = true;
                int end = Math.min(more.length, i + step + 1);
                Arrays.fill(more, Math.max(0, i - step), end, step);
            }
        }
        return any ? more : new int[0];
    }
}
