package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * What one round of the search found.
 *
 * @param parts the beads of each window or block, in order, counted from the beginning of the lists
 */
record Paths(List<List<Bead>> parts) {
    private static final double DOUBTFUL = 0.85;

    /** Hardly anything is ever sure of fewer beads, which is no sign that they lack nothing. */
    private static final int FEWEST_IN_DOUBT = 30;

    private static final double FEW = 0.005;

    /** Beads enough to learn from, so that it hardly matters whether a few more move. */
    private static final int LONG = 300;

    private static final double FEW_OF_LONG = 0.05;

    /** The part of both sides without a partner above which a pair of texts falls apart. */
    private static final double APART = 0.25;

    private int size() {
        return parts.stream().mapToInt(List::size).sum();
    }

    /** The mean confidence of all beads, which is the part of them that is likely right. */
    double confidence() {
        return parts.stream()
                .flatMap(List::stream)
                .mapToDouble(Bead::confidence)
                .average()
                .orElse(1);
    }

    /** Whether hardly anything is sure. */
    boolean isDoubtful() {
        return size() >= FEWEST_IN_DOUBT && confidence() < DOUBTFUL;
    }

    /**
     * Whether a large part of both sides found no partner. So little is known of the words of such
     * a pair that nothing speaks for any bead; then the order and the lengths must do.
     *
     * @param sources how many source segments there are
     * @param targets how many target segments
     */
    boolean fallApart(int sources, int targets) {
        double inSource = 0;
        double inTarget = 0;
        for (List<Bead> path : parts) {
            for (Bead bead : path) {
                inSource += bead.target().isEmpty() ? bead.source().size() : 0;
                inTarget += bead.source().isEmpty() ? bead.target().size() : 0;
            }
        }
        return Math.min(inSource / sources, inTarget / targets) > APART;
    }

    /** Whether hardly a bead is in another place than in the round before. */
    boolean stayedSince(Paths before) {
        int moved = 0;
        for (int part = 0; part < parts.size(); part++) {
            moved += moved(before.parts.get(part), parts.get(part));
        }
        int beads = size();
        return moved <= beads * (beads < LONG ? FEW : FEW_OF_LONG);
    }

    /** How many beads of a path are not in the one before. */
    private static int moved(List<Bead> before, List<Bead> after) {
        int moved = 0;
        int at = 0;
        for (Bead bead : after) {
            while (at < before.size() && ends(before.get(at)) < ends(bead)) {
                at++;
            }
            boolean same =
                    at < before.size()
                            && before.get(at).source().equals(bead.source())
                            && before.get(at).target().equals(bead.target());
            moved += same ? 0 : 1;
        }
        return moved;
    }

    private static int ends(Bead bead) {
        return bead.source().end() + bead.target().end();
    }

    /**
     * The paths of the blocks joined to those of the windows.
     *
     * @param windows how many there are
     */
    Paths joined(List<Block> blocks, int windows) {
        List<List<Bead>> joined = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            joined.add(new ArrayList<>());
        }
        for (int block = 0; block < parts.size(); block++) {
            joined.get(blocks.get(block).window()).addAll(parts.get(block));
        }
        return new Paths(joined);
    }
}
