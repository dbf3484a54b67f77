package org.hexapla.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;

/**
 * A row of the document as a kit shows it.
 *
 * @param original the original's unit
 * @param targets the units of the target version in the row, in reading order
 * @param beads in reading order; those that only the target has are not among them
 */
record KitRow(Unit original, List<Unit> targets, List<KitBead> beads) {
    /**
     * The ids that the segments of the original have in the kit. One of several that are translated
     * as one has the first one's.
     */
    static Map<String, String> names(List<KitRow> rows) {
        Map<String, String> names = new HashMap<>();
        for (KitRow row : rows) {
            List<Segment> segments = row.original.segments();
            for (KitBead bead : row.beads) {
                for (int i = bead.original().start(); i < bead.original().end(); i++) {
                    names.put(segments.get(i).id(), bead.segment().id());
                }
            }
        }
        return names;
    }
}
