package org.hexapla.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;

/**
 * A text of a document as if another of its languages had been the original: what a revision that
 * was first written in that language goes on from. Its beads are those of the other language turned
 * round and, for a third one, composed with its own.
 *
 * @param original the text that is taken for the original, each row of it one unit
 * @param text the other one with its beads to it; a row whose beads do not fit has none
 */
record Turned(TextBody original, VersionText text) {
    /**
     * @param former the original as it was written
     * @param bridge the translation that is taken for the original
     * @param text another translation, or the original itself
     */
    static Turned of(TextBody former, VersionText bridge, VersionText text) {
        Map<String, List<Unit>> rows = bridge.body().byRow();
        boolean itself = text.body().language().equals(former.language());
        Map<String, TranslatedRow> turned = new LinkedHashMap<>();
        for (Unit unit : former.units()) {
            TranslatedRow to = bridge.rows().get(unit.id());
            TranslatedRow from = text.rows().get(unit.id());
            int there = new Cell(rows.getOrDefault(unit.id(), List.of())).segments().size();
            boolean fits = to != null && fits(to, unit) && to.alignment().targets() == there;
            if (fits && itself) {
                turned.put(unit.id(), reversed(to));
            } else if (fits && from != null && fits(from, unit)) {
                turned.put(unit.id(), composed(to, from));
            }
        }
        return new Turned(
                byRow(bridge.body()), new VersionText(text.revision(), text.body(), turned));
    }

    /** A translation with one unit for each row. */
    static TextBody byRow(TextBody body) {
        List<Unit> units = new ArrayList<>();
        body.byRow().forEach((id, row) -> units.add(whole(id, row, body.language())));
        return new TextBody(body.language(), units);
    }

    private static boolean fits(TranslatedRow row, Unit original) {
        return row.alignment().sources() == original.segments().size();
    }

    private static Unit whole(String id, List<Unit> row, Language language) {
        return row.get(0).cut(id, new Cell(row).apart(language), false);
    }

    private static TranslatedRow reversed(TranslatedRow row) {
        List<TranslatedBead> beads = new ArrayList<>();
        for (TranslatedBead bead : row.beads()) {
            beads.add(at(bead.bead().reversed(), bead));
        }
        return new TranslatedRow(row.method(), row.confidence(), beads);
    }

    /** The beads between two translations; each says of itself what the worst of its parts does. */
    private static TranslatedRow composed(TranslatedRow to, TranslatedRow from) {
        Alignment alignment = to.alignment().reversed().through(from.alignment());
        List<TranslatedBead> beads = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            TranslatedBead worst = worst(from, bead.target());
            beads.add(
                    at(
                            new Bead(
                                    bead.source(),
                                    bead.target(),
                                    worst.bead().method(),
                                    bead.confidence()),
                            worst));
        }
        double confidence = Math.min(to.confidence(), from.confidence());
        return new TranslatedRow(from.method(), confidence, beads);
    }

    private static TranslatedBead at(Bead bead, TranslatedBead like) {
        boolean open = bead.target().isEmpty();
        return new TranslatedBead(
                bead,
                open ? SegmentState.INITIAL : like.state(),
                open ? null : like.subState(),
                !open && like.locked(),
                like.provenance());
    }

    private static TranslatedBead worst(TranslatedRow row, Span targets) {
        TranslatedBead worst =
                new TranslatedBead(
                        new Bead(new Span(0, 1), new Span(0, 0), Method.STRUCTURE, 0.5),
                        SegmentState.FINAL,
                        null,
                        false,
                        new Provenance("", Instant.EPOCH, Provenance.Way.CARRIED, null));
        boolean found = false;
        for (TranslatedBead bead : row.beads()) {
            Span own = bead.bead().target();
            boolean part = own.start() < targets.end() && targets.start() < own.end();
            if (part && (!found || bead.state().compareTo(worst.state()) < 0)) {
                worst = bead;
                found = true;
            }
        }
        return worst;
    }
}
