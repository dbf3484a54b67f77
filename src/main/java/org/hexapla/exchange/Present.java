package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document that a kit is made from or merged into.
 *
 * @param target null where nothing is there in the target language
 */
record Present(
        VersionText source, VersionText original, @Nullable VersionText target, List<KitRow> rows) {
    Language from() {
        return source.body().language();
    }

    /** The same with some of its segments joined. */
    Present with(List<KitRow> joined) {
        return new Present(source, original, target, joined);
    }

    /** Its segments as a returned file meets them, in reading order. */
    List<Merge.Present> segments() {
        List<Merge.Present> all = new ArrayList<>();
        for (KitRow row : rows) {
            for (KitBead bead : row.beads()) {
                KitSegment segment = bead.segment();
                all.add(
                        new Merge.Present(
                                segment.id(),
                                row.original().id(),
                                segment.source(),
                                segment.target(),
                                segment.state(),
                                segment.subState(),
                                segment.locked()));
            }
        }
        return all;
    }

    /** The same by id. */
    Map<String, Merge.Present> byId() {
        Map<String, Merge.Present> all = new LinkedHashMap<>();
        segments().forEach(segment -> all.put(segment.id(), segment));
        return all;
    }
}
