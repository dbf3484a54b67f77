package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/**
 * A stretch of source segments and a stretch of target segments that are aligned to each other.
 *
 * @param source counted from the beginning of the source list
 * @param target counted from the beginning of the target list
 */
public record Window(Span source, Span target) {
    /** Beads counted from the beginnings of the lists, now from those of the window. */
    public List<Bead> relative(List<Bead> beads) {
        return moved(beads, -source.start(), -target.start());
    }

    /** Beads counted from the window's beginnings, now from those of the lists. */
    List<Bead> absolute(List<Bead> beads) {
        return moved(beads, source.start(), target.start());
    }

    /** How large the matrix is that its paths lead through. */
    long cells() {
        return (source.size() + 1L) * (target.size() + 1L);
    }

    private static List<Bead> moved(List<Bead> beads, int sources, int targets) {
        List<Bead> moved = new ArrayList<>(beads.size());
        for (Bead bead : beads) {
            Span from = bead.source().shifted(sources);
            Span to = bead.target().shifted(targets);
            moved.add(new Bead(from, to, bead.method(), bead.confidence()));
        }
        return moved;
    }
}
