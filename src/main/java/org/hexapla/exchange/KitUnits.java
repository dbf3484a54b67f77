package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.archive.Archive;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;

/** Chooses what of a document's rows stands in a kit. */
final class KitUnits {
    private final KitOrder order;
    private final List<KitRow> rows;
    private final boolean fromOriginal;
    private final Past past;

    KitUnits(Archive archive, DocumentSymbol symbol, KitOrder order, Present present) {
        this.order = order;
        this.rows = present.rows();
        this.fromOriginal = present.source() == present.original();
        this.past =
                new Past(
                        archive,
                        symbol,
                        present.original().body().language(),
                        order.target(),
                        present.target());
    }

    List<KitUnit> units() {
        List<KitUnit> units = new ArrayList<>();
        for (KitRow row : rows) {
            List<KitSegment> segments = segments(row);
            if (!segments.isEmpty()) {
                units.add(
                        new KitUnit(
                                row.original().id(),
                                row.original().kind(),
                                row.original().label(),
                                segments));
            }
        }
        return units;
    }

    private List<KitSegment> segments(KitRow row) {
        List<KitSegment> segments = new ArrayList<>();
        for (KitBead bead : row.beads()) {
            boolean isNew = order.units() == UnitChoice.CHANGED && past.isNew(row, bead);
            if (order.units().holds(bead.segment(), isNew)) {
                segments.add(bead.segment().isStale() ? since(row, bead) : bead.segment());
            }
        }
        return segments;
    }

    /** The segment with what it was; the original's text says nothing in a kit from elsewhere. */
    private KitSegment since(KitRow row, KitBead bead) {
        Before before = past.before(row, bead);
        KitSegment segment = bead.segment();
        return new KitSegment(
                segment.id(),
                segment.source(),
                segment.after(),
                segment.target(),
                segment.state(),
                segment.subState(),
                segment.locked(),
                before == null || fromOriginal ? before : new Before(null, before.target()));
    }
}
