package org.hexapla.exchange;

import java.time.Instant;
import java.util.ArrayList;
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
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.jspecify.annotations.Nullable;

/** Lays out the rows of a document for one language pair. */
final class KitRows {
    private final VersionText original;
    private final @Nullable VersionText source;
    private final @Nullable VersionText target;
    private final Map<String, List<Unit>> sourceUnits;
    private final Map<String, List<Unit>> targetUnits;

    /**
     * @param source the version translated from, or null if that is the original
     * @param target the version translated into, or null if there is none yet
     */
    KitRows(VersionText original, @Nullable VersionText source, @Nullable VersionText target) {
        this.original = original;
        this.source = source;
        this.target = target;
        this.sourceUnits = source == null ? Map.of() : source.body().byRow();
        this.targetUnits = target == null ? Map.of() : target.body().byRow();
    }

    /** The rows in the original's order, without what is the same in all languages. */
    List<KitRow> rows() {
        List<KitRow> rows = new ArrayList<>();
        for (Unit unit : original.body().units()) {
            if (unit.translatable()) {
                rows.add(row(unit));
            }
        }
        return rows;
    }

    private KitRow row(Unit unit) {
        List<Unit> targets = targetUnits.getOrDefault(unit.id(), List.of());
        List<Segment> from =
                source == null
                        ? unit.segments()
                        : apart(source, sourceUnits.getOrDefault(unit.id(), List.of()));
        List<Segment> into = target == null ? List.of() : apart(target, targets);
        TranslatedRow pairing = pairing(target, unit, into.size());
        List<KitBead> beads =
                source == null ? direct(pairing, from, into) : composed(unit, pairing, from, into);
        return new KitRow(unit, targets, beads);
    }

    private static List<Segment> apart(VersionText text, List<Unit> units) {
        return new Cell(units).apart(text.body().language());
    }

    static List<Segment> segments(List<Unit> units) {
        List<Segment> all = new ArrayList<>();
        for (Unit unit : units) {
            all.addAll(unit.segments());
        }
        return all;
    }

    /**
     * How a row is paired. Where nothing is stored that fits the original's present segments, as
     * after a revision of the original, every segment of either side stands in one open bead.
     */
    static TranslatedRow pairing(@Nullable VersionText version, Unit unit, int targets) {
        TranslatedRow stored = version == null ? null : version.rows().get(unit.id());
        int sources = unit.segments().size();
        if (stored != null && stored.links(sources, targets)) {
            return stored;
        }
        List<TranslatedBead> beads = new ArrayList<>();
        if (targets > 0) {
            beads.add(open(new Span(0, sources), new Span(0, targets)));
        } else {
            for (int i = 0; i < sources; i++) {
                beads.add(open(new Span(i, 1), new Span(0, 0)));
            }
        }
        return new TranslatedRow(Method.STRUCTURE, 0.5, beads);
    }

    /** A bead of which nothing is known but its place. */
    static TranslatedBead open(Span source, Span target) {
        return new TranslatedBead(
                new Bead(source, target, Method.STRUCTURE, 0.5),
                SegmentState.INITIAL,
                null,
                false,
                new Provenance("", Instant.EPOCH, Provenance.Way.FILE, null));
    }

    private static List<KitBead> direct(
            TranslatedRow row, List<Segment> sources, List<Segment> targets) {
        List<KitBead> beads = new ArrayList<>();
        for (TranslatedBead bead : row.beads()) {
            Span source = bead.bead().source();
            if (!source.isEmpty()) {
                beads.add(
                        new KitBead(
                                segment(sources, source, targets, bead.bead().target(), bead),
                                source,
                                bead.bead().target()));
            }
        }
        return beads;
    }

    private List<KitBead> composed(
            Unit unit, TranslatedRow row, List<Segment> sources, List<Segment> targets) {
        Alignment toOriginal = pairing(source, unit, sources.size()).alignment().reversed();
        List<KitBead> beads = new ArrayList<>();
        for (Bead bead : toOriginal.through(row.alignment()).beads()) {
            if (bead.source().isEmpty()) {
                continue;
            }
            Span hub = hub(toOriginal, bead.source(), row, bead.target());
            TranslatedBead model = weakest(row, hub, bead.target());
            beads.add(
                    new KitBead(
                            segment(sources, bead.source(), targets, bead.target(), model),
                            hub,
                            bead.target()));
        }
        return beads;
    }

    private static Span hub(Alignment toOriginal, Span source, TranslatedRow row, Span target) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Bead bead : toOriginal.beads()) {
            if (overlaps(bead.source(), source) && !bead.target().isEmpty()) {
                from = Math.min(from, bead.target().start());
                to = Math.max(to, bead.target().end());
            }
        }
        for (TranslatedBead bead : row.beads()) {
            if (overlaps(bead.bead().target(), target) && !bead.bead().source().isEmpty()) {
                from = Math.min(from, bead.bead().source().start());
                to = Math.max(to, bead.bead().source().end());
            }
        }
        return from > to ? new Span(to, 0) : new Span(from, to - from);
    }

    private static boolean overlaps(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Of the stored beads that a composed one covers, that with the lowest state. */
    private static TranslatedBead weakest(TranslatedRow row, Span hub, Span target) {
        TranslatedBead weakest = open(new Span(0, 1), new Span(0, 0));
        boolean found = false;
        for (TranslatedBead bead : row.beads()) {
            boolean covered =
                    overlaps(bead.bead().source(), hub) || overlaps(bead.bead().target(), target);
            if (covered && (!found || bead.state().compareTo(weakest.state()) < 0)) {
                weakest = bead;
                found = true;
            }
        }
        return weakest;
    }

    private static KitSegment segment(
            List<Segment> sources,
            Span source,
            List<Segment> targets,
            Span target,
            TranslatedBead bead) {
        boolean last = source.end() == sources.size();
        return new KitSegment(
                sources.get(source.start()).id(),
                joined(sources, source),
                last ? "" : sources.get(source.end() - 1).after(),
                target.isEmpty() ? null : joined(targets, target),
                bead.state(),
                bead.subState(),
                bead.locked());
    }

    /** The segments of a span with the white space between them. */
    static CodedText joined(List<Segment> segments, Span span) {
        return Segment.joined(segments.subList(span.start(), span.end()));
    }
}
