package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.archive.ImportedRow;
import org.hexapla.archive.ImportedRow.Place;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.RowText;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import changed and nobody has changed since. A row that is as the import left
 * it becomes again what it was; of a row that was worked on since, or whose original was revised,
 * only the segments do that still come from the import and still translate the same sentences.
 */
final class Restoration {
    private final VersionText working;
    private final Provenance imported;
    private final Map<String, List<Unit>> present;
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, List<Unit>> restoredUnits = new LinkedHashMap<>();
    private final Map<String, TranslatedRow> restoredRows = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private int left;

    /**
     * Where a sentence of the original stands.
     *
     * @param at how many of its row stand before it
     */
    private record Standing(String row, int at) {}

    /**
     * A segment that was restored.
     *
     * @param now what the import had made of it
     * @param language the language it is written in
     */
    record Step(
            String row,
            Place place,
            RowText before,
            TranslatedBead now,
            String text,
            Language language) {
        /** The segment's text before the import; null where it had none. */
        @Nullable String oldText() {
            List<Segment> segments = new Cell(before.units()).apart(language);
            return place.target().isEmpty()
                    ? null
                    : KitRows.joined(segments, place.target()).text();
        }

        /** The lowest state that the segment had before the import. */
        SegmentState oldState() {
            SegmentState lowest = SegmentState.FINAL;
            TranslatedRow pairing = before.pairing();
            for (TranslatedBead bead : beads(pairing, place)) {
                lowest = lowest.atMost(bead.state());
            }
            return lowest;
        }
    }

    /**
     * @param original what it is a translation of, as that is now
     * @param working the working revision's text
     * @param imported what the beads that the import made say of where they come from
     */
    Restoration(TextBody original, VersionText working, Provenance imported) {
        this.working = working;
        this.imported = imported;
        this.present = working.body().byRow();
        for (Unit unit : original.units()) {
            for (int i = 0; i < unit.segments().size(); i++) {
                standing.put(unit.segments().get(i).id(), new Standing(unit.id(), i));
            }
        }
    }

    /** Restores what it can of one row, which may stand elsewhere by now. */
    void restore(ImportedRow row) {
        Map<String, Map<Integer, Place>> found = places(row);
        int kept = 0;
        for (Map.Entry<String, Map<Integer, Place>> one : found.entrySet()) {
            // What was put together since from two rows is taken apart by nobody but a person.
            if (!restoredUnits.containsKey(one.getKey())) {
                kept += one.getValue().size();
                restore(row, one.getKey(), one.getValue());
            }
        }
        left += row.places().size() - kept;
    }

    private void restore(ImportedRow row, String now, Map<Integer, Place> places) {
        List<Unit> units = present.getOrDefault(now, List.of());
        TranslatedRow pairing = Objects.requireNonNull(working.rows().get(now));
        Language language = working.body().language();
        List<Segment> segments = new Cell(units).apart(language);
        places.forEach(
                (at, place) -> {
                    TranslatedBead bead = pairing.beads().get(at);
                    String text = KitRows.joined(segments, bead.bead().target()).text();
                    steps.add(new Step(now, place, row.before(), bead, text, language));
                });
        boolean untouched = new RowText(units, pairing).hash().equals(row.after());
        if (untouched && now.equals(row.row())) {
            put(now, row.before().units(), row.before().pairing());
        } else {
            rebuild(now, row.before(), units, pairing, places);
        }
    }

    private void put(String row, List<Unit> units, @Nullable TranslatedRow pairing) {
        restoredUnits.put(row, units);
        if (pairing == null) {
            gone.add(row);
        } else {
            restoredRows.put(row, pairing);
        }
    }

    /** The beads that still are the import's: their places, by row and number of the bead. */
    private Map<String, Map<Integer, Place>> places(ImportedRow row) {
        Map<String, Map<Integer, Place>> found = new LinkedHashMap<>();
        for (Place place : row.places()) {
            Standing now =
                    standing.getOrDefault(
                            place.segment(), new Standing(row.row(), place.original().start()));
            TranslatedRow pairing = working.rows().get(now.row());
            Span source = new Span(now.at(), place.original().size());
            for (int i = 0; pairing != null && i < pairing.beads().size(); i++) {
                TranslatedBead bead = pairing.beads().get(i);
                if (bead.bead().source().equals(source) && isImported(bead)) {
                    found.computeIfAbsent(now.row(), id -> new LinkedHashMap<>()).put(i, place);
                }
            }
        }
        return found;
    }

    /** A draft that began with the published text says that its texts were carried there. */
    private boolean isImported(TranslatedBead bead) {
        Provenance own = bead.provenance();
        boolean carried =
                own.way() == Provenance.Way.CARRIED && !SubState.STALE.equals(bead.subState());
        return own.equals(imported)
                || carried
                        && own.who().equals(imported.who())
                        && own.when().equals(imported.when())
                        && Objects.equals(own.file(), imported.file());
    }

    /** A segment of the row to be, with the unit that it goes to. */
    private record Piece(int unit, Segment segment) {}

    private void rebuild(
            String row,
            RowText before,
            List<Unit> units,
            TranslatedRow pairing,
            Map<Integer, Place> places) {
        TranslatedRow old = before.pairing();
        List<Segment> oldSegments = KitRows.segments(before.units());
        List<Piece> pieces = new ArrayList<>();
        List<TranslatedBead> beads = new ArrayList<>();
        for (int i = 0; i < pairing.beads().size(); i++) {
            TranslatedBead bead = pairing.beads().get(i);
            List<Piece> own = pieces(units, bead.bead().target());
            Place place = places.get(i);
            if (place == null) {
                beads.add(placed(bead, 0, pieces.size()));
                pieces.addAll(own);
                continue;
            }
            int unit = own.isEmpty() ? 0 : own.get(0).unit();
            int moved = bead.bead().source().start() - place.original().start();
            for (TranslatedBead one : beads(old, place)) {
                beads.add(placed(one, moved, pieces.size()));
                Span target = one.bead().target();
                target.indices().forEach(n -> pieces.add(new Piece(unit, oldSegments.get(n))));
            }
        }
        List<Unit> rebuilt = new ArrayList<>();
        for (int n = 0; n < units.size(); n++) {
            int unit = n;
            List<Segment> segments =
                    pieces.stream().filter(p -> p.unit() == unit).map(Piece::segment).toList();
            if (!segments.isEmpty()) {
                rebuilt.add(units.get(n).saying(segments));
            }
        }
        put(row, rebuilt, new TranslatedRow(pairing.method(), pairing.confidence(), beads));
    }

    /** The beads that the segment stood for before; an open one where nothing was known. */
    private static List<TranslatedBead> beads(@Nullable TranslatedRow old, Place place) {
        List<TranslatedBead> covered = new ArrayList<>();
        if (old != null) {
            for (int i = 0; i < old.beads().size(); i++) {
                if (KitBead.covers(old, i, place.original(), place.target())) {
                    covered.add(old.beads().get(i));
                }
            }
        }
        if (covered.isEmpty() && !place.target().isEmpty()) {
            covered.add(KitRows.open(place.original(), place.target()));
        } else if (covered.isEmpty()) {
            place.original()
                    .indices()
                    .forEach(n -> covered.add(KitRows.open(new Span(n, 1), new Span(0, 0))));
        }
        return covered;
    }

    private static List<Piece> pieces(List<Unit> units, Span span) {
        List<Piece> pieces = new ArrayList<>();
        int n = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            for (Segment segment : units.get(unit).segments()) {
                if (span.holds(n++)) {
                    pieces.add(new Piece(unit, segment));
                }
            }
        }
        return pieces;
    }

    /**
     * @param by how many sentences came before its own in the row since
     * @param start where its translation begins
     */
    private static TranslatedBead placed(TranslatedBead bead, int by, int start) {
        Span source = bead.bead().source();
        Bead moved =
                new Bead(
                        new Span(source.start() + by, source.size()),
                        new Span(start, bead.bead().target().size()),
                        bead.bead().method(),
                        bead.bead().confidence());
        return new TranslatedBead(
                moved, bead.state(), bead.subState(), bead.locked(), bead.provenance());
    }

    /** The whole text as it is to be. */
    TextBody body() {
        List<Unit> units = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Unit unit : working.body().units()) {
            List<Unit> restored = restoredUnits.get(unit.id());
            if (restored == null) {
                units.add(unit);
            } else if (placed.add(unit.id())) {
                units.addAll(restored);
            }
        }
        return new TextBody(working.body().language(), units);
    }

    /** How the restored rows stand to the original, by row id. */
    Map<String, TranslatedRow> rows() {
        return restoredRows;
    }

    /** The rows that were not translated before the import and are not any more. */
    Set<String> gone() {
        return gone;
    }

    /** The segments that were restored, in the order of the rows. */
    List<Step> steps() {
        return steps;
    }

    /** How many segments were left alone, for somebody has changed them since. */
    int left() {
        return left;
    }
}
