package org.hexapla.core.alignment;

import java.util.List;

/**
 * One row of a translation aligned to its original: a unit of the original and what says it.
 *
 * @param sourceUnit index of the original's unit, or {@link #NONE} for a row that only the
 *     translation has
 * @param parts the translation's units of the row in reading order; empty where it has none
 * @param method how the row was paired
 * @param confidence probability that the pairing is right, 0 to 1
 * @param beads the segments of the original's unit aligned to those of the parts, counted from 0
 *     through all parts
 */
public record AlignedRow(
        int sourceUnit, List<UnitPart> parts, Method method, double confidence, Alignment beads) {
    /** Instead of an index: the original has no such unit. */
    public static final int NONE = -1;

    public AlignedRow {
        parts = List.copyOf(parts);
    }
}
