package org.hexapla.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Revision;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/**
 * Pairs a translation with an original that was revised. The translation's words stay as they are.
 * A bead that links the same sentences as before keeps its state; any other that has a text falls
 * back to {@code initial}, with the sub-state {@code hexapla:stale}, until somebody looks at it. A
 * row that a person has put right and that holds the same sentences stays as that person left it.
 */
final class Realignment {

    private final TextBody old;
    private final TextBody revised;
    private final Provenance provenance;
    private final List<PairLexicon> learnt;

    /**
     * @param learnt what other documents taught of the two languages
     */
    Realignment(TextBody old, TextBody revised, Provenance provenance, List<PairLexicon> learnt) {
        this.old = old;
        this.revised = revised;
        this.provenance = provenance;
        this.learnt = learnt;
    }

    /** The revision of a translation that follows {@code revision}: same files, same words. */
    NewRevision of(Revision revision, VersionText text) {
        Map<List<String>, TranslatedBead> known = beads(old, text.body(), text.rows());
        TextBody whole = whole(text.body());
        AlignedTranslation aligned =
                AlignedTranslation.aligned(
                        revised, moved(whole), revision.status(), provenance, learnt);
        TextBody body = withLabels(aligned.body(), whole);
        Map<String, List<Segment>> sources = revised.segmentsByRow();
        Map<String, List<Segment>> targets = body.segmentsByRow();
        Map<String, List<String>> corrected = corrected(text);
        Map<String, TranslatedRow> rows = new LinkedHashMap<>();
        aligned.rows()
                .forEach(
                        (id, row) -> {
                            List<String> now = segments(id, sources, targets);
                            if (now.equals(corrected.get(id))) {
                                rows.put(id, text.rows().get(id));
                                return;
                            }
                            List<TranslatedBead> beads = new ArrayList<>();
                            for (TranslatedBead bead : row.beads()) {
                                TranslatedBead before = known.get(key(bead, id, sources, targets));
                                beads.add(judged(bead, before));
                            }
                            rows.put(id, new TranslatedRow(row.method(), row.confidence(), beads));
                        });
        return new NewRevision(
                revision.status(),
                body,
                rows,
                revision.files(),
                provenance,
                revision.publishedAt() != null);
    }

    /** The sentences of each row that a person has put right: no machine changes it. */
    private Map<String, List<String>> corrected(VersionText text) {
        Map<String, List<Segment>> sources = old.segmentsByRow();
        Map<String, List<Segment>> targets = text.body().segmentsByRow();
        Map<String, List<String>> corrected = new HashMap<>();
        text.rows()
                .forEach(
                        (id, row) -> {
                            if (row.method() == Method.PERSON) {
                                corrected.put(id, segments(id, sources, targets));
                            }
                        });
        return corrected;
    }

    /** The ids of the sentences of a row: the original's, a bar, the translation's. */
    private static List<String> segments(
            String row, Map<String, List<Segment>> sources, Map<String, List<Segment>> targets) {
        List<Segment> source = sources.getOrDefault(row, List.of());
        List<Segment> target = targets.getOrDefault(row, List.of());
        List<String> ids = new ArrayList<>();
        add(ids, new Span(0, source.size()), source);
        ids.add("|");
        add(ids, new Span(0, target.size()), target);
        return ids;
    }

    /**
     * The translation with the labels that its originals have now: a paragraph that moved takes its
     * translation along, and one whose label went to another paragraph is found by its content.
     */
    private TextBody moved(TextBody translation) {
        Map<String, Unit> before = new HashMap<>();
        old.units().forEach(unit -> before.put(unit.id(), unit));
        Map<String, Unit> now = new HashMap<>();
        revised.units().forEach(unit -> now.put(firstSegment(unit), unit));
        Map<String, String> cameFrom = new HashMap<>();
        old.units()
                .forEach(
                        unit -> {
                            Unit heir = now.get(firstSegment(unit));
                            if (heir != null) {
                                cameFrom.put(heir.id(), unit.id());
                            }
                        });
        List<Unit> units = new ArrayList<>();
        for (Unit unit : translation.units()) {
            Unit source = before.get(unit.id());
            Unit heir = source == null ? null : now.get(firstSegment(source));
            boolean lost = heir == null && cameFrom.containsKey(unit.id()) && unit.label() != null;
            if (heir != null && unit.label() != null) {
                units.add(unit.labelled(heir.label()));
            } else {
                units.add(lost ? unit.labelled(null) : unit);
            }
        }
        return new TextBody(translation.language(), units);
    }

    private static String firstSegment(Unit unit) {
        return unit.segments().isEmpty() ? "" : unit.segments().get(0).id();
    }

    /** The text with the labels that the translation prints. */
    private static TextBody withLabels(TextBody aligned, TextBody printed) {
        Map<String, Unit> bySegment = new HashMap<>();
        for (Unit unit : printed.units()) {
            unit.segments().forEach(segment -> bySegment.put(segment.id(), unit));
        }
        List<Unit> units = new ArrayList<>();
        for (Unit unit : aligned.units()) {
            Unit own = bySegment.get(firstSegment(unit));
            units.add(own == null ? unit : unit.numberedAs(own));
        }
        return new TextBody(aligned.language(), units);
    }

    private static TranslatedBead judged(TranslatedBead bead, @Nullable TranslatedBead before) {
        if (before != null) {
            return new TranslatedBead(
                    bead.bead(),
                    before.state(),
                    before.subState(),
                    before.locked(),
                    before.provenance());
        }
        boolean empty = bead.bead().target().isEmpty();
        return new TranslatedBead(
                bead.bead(),
                SegmentState.INITIAL,
                empty ? null : SubState.STALE,
                false,
                bead.provenance());
    }

    private static Map<List<String>, TranslatedBead> beads(
            TextBody original, TextBody translation, Map<String, TranslatedRow> rows) {
        Map<String, List<Segment>> sources = original.segmentsByRow();
        Map<String, List<Segment>> targets = translation.segmentsByRow();
        Map<List<String>, TranslatedBead> beads = new HashMap<>();
        rows.forEach(
                (id, row) -> {
                    for (TranslatedBead bead : row.beads()) {
                        beads.put(key(bead, id, sources, targets), bead);
                    }
                });
        return beads;
    }

    /** What a bead links: the ids of its source segments, a bar, those of its target segments. */
    private static List<String> key(
            TranslatedBead bead,
            String row,
            Map<String, List<Segment>> sources,
            Map<String, List<Segment>> targets) {
        List<String> key = new ArrayList<>();
        add(key, bead.bead().source(), sources.getOrDefault(row, List.of()));
        key.add("|");
        add(key, bead.bead().target(), targets.getOrDefault(row, List.of()));
        return key;
    }

    private static void add(List<String> key, Span span, List<Segment> segments) {
        for (int i = span.start(); i < Math.min(span.end(), segments.size()); i++) {
            key.add(segments.get(i).id());
        }
    }

    /** Units that were cut where a row ended are put together again. */
    private static TextBody whole(TextBody body) {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : body.units()) {
            if (!unit.continues() || units.isEmpty()) {
                units.add(unit);
                continue;
            }
            Unit first = units.remove(units.size() - 1);
            List<Segment> segments = new ArrayList<>(first.segments());
            segments.addAll(unit.segments());
            units.add(first.cut(first.id(), segments, false));
        }
        return new TextBody(body.language(), units);
    }
}
