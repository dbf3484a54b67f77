package org.hexapla.archive;

import java.util.List;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Method;

/**
 * How a row of a translation stands to the original's.
 *
 * @param beads in reading order, every segment of the row's both sides in exactly one
 */
public record TranslatedRow(Method method, double confidence, List<TranslatedBead> beads) {
    public TranslatedRow {
        beads = List.copyOf(beads);
    }

    public Alignment alignment() {
        return new Alignment(beads.stream().map(TranslatedBead::bead).toList());
    }

    /**
     * Whether it links so many segments of the original and of the translation. Where one of them
     * was revised since, it may link others than there are.
     */
    public boolean links(int sources, int targets) {
        Alignment alignment = alignment();
        return alignment.sources() == sources && alignment.targets() == targets;
    }
}
