package org.hexapla.core.alignment;

import java.util.List;

/**
 * The beads of one pair of segment lists, in reading order of both; every segment is in exactly one
 * bead.
 */
public record Alignment(List<Bead> beads) {
    /**
     * @throws IllegalArgumentException if a segment is left out or stands in two beads
     */
    public Alignment {
        beads = List.copyOf(beads);
        int source = 0;
        int target = 0;
        for (Bead bead : beads) {
            if (bead.source().start() != source || bead.target().start() != target) {
                throw new IllegalArgumentException("gap or overlap before " + bead);
            }
            source = bead.source().end();
            target = bead.target().end();
        }
    }

    /** The number of source segments. */
    public int sources() {
        return beads.isEmpty() ? 0 : beads.get(beads.size() - 1).source().end();
    }

    /** The number of target segments. */
    public int targets() {
        return beads.isEmpty() ? 0 : beads.get(beads.size() - 1).target().end();
    }

    public Alignment reversed() {
        return new Alignment(beads.stream().map(Bead::reversed).toList());
    }

    /**
     * Joins this alignment (source to hub) with another (hub to target) into one of source to
     * target: beads that share a hub segment come together, with the lowest confidence among them.
     *
     * @throws IllegalArgumentException if the two do not have the same number of hub segments
     */
    public Alignment through(Alignment next) {
        return new Composition(this, next).alignment();
    }
}
