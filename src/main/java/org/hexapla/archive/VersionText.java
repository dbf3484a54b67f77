package org.hexapla.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;

/**
 * The text of one revision.
 *
 * @param revision the revision's number
 * @param body its units in its own reading order; each unit's id is the id of its row
 * @param rows by row id, in the original's order; empty for the original itself
 */
public record VersionText(int revision, TextBody body, Map<String, TranslatedRow> rows) {
    public VersionText {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** A row with the segments that its beads count, of the original and of the translation. */
    public record Linked(
            String id, TranslatedRow row, List<Segment> source, List<Segment> target) {}

    /**
     * The rows with what they link, in the original's order; without those that link other segments
     * than there are.
     *
     * @param original the text that the beads count
     */
    public List<Linked> linked(TextBody original) {
        Map<String, List<Segment>> sources = original.segmentsByRow();
        Map<String, List<Segment>> targets = body.segmentsByRow();
        List<Linked> linked = new ArrayList<>();
        rows.forEach(
                (id, row) -> {
                    List<Segment> source = sources.getOrDefault(id, List.of());
                    List<Segment> target = targets.getOrDefault(id, List.of());
                    if (row.links(source.size(), target.size())) {
                        linked.add(new Linked(id, row, source, target));
                    }
                });
        return linked;
    }
}
