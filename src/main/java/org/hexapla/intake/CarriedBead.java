package org.hexapla.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Provenance.Way;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/**
 * A bead of the translation of a document that was revised.
 *
 * @param sources its segments of the original there
 * @param targets its segments of the translation
 * @param places for each of these the unit it stands in
 */
record CarriedBead(
        TranslatedBead bead, List<Segment> sources, List<Segment> targets, List<Unit> places) {

    /**
     * The beads of a row. Where what is stored does not fit the original any more, as after a
     * revision that nobody looked at, all of it is one stale bead.
     */
    static List<CarriedBead> of(Unit source, List<Unit> targets, @Nullable TranslatedRow row) {
        List<Segment> segments = new Cell(targets).segments();
        List<Unit> places = new ArrayList<>();
        targets.forEach(unit -> unit.segments().forEach(segment -> places.add(unit)));
        int there = source.segments().size();
        boolean fits = row != null && row.links(there, segments.size());
        List<CarriedBead> beads = new ArrayList<>();
        for (TranslatedBead bead : fits ? row.beads() : whole(there, segments.size())) {
            Span from = bead.bead().source();
            Span to = bead.bead().target();
            beads.add(
                    new CarriedBead(
                            bead,
                            source.segments().subList(from.start(), from.end()),
                            segments.subList(to.start(), to.end()),
                            places.subList(to.start(), to.end())));
        }
        return beads;
    }

    private static List<TranslatedBead> whole(int sources, int targets) {
        if (targets == 0) {
            return List.of();
        }
        Bead bead = new Bead(new Span(0, sources), new Span(0, targets), Method.STRUCTURE, .5);
        Provenance nobody = new Provenance("", java.time.Instant.EPOCH, Way.CARRIED, null);
        return List.of(
                new TranslatedBead(bead, SegmentState.INITIAL, SubState.STALE, false, nobody));
    }

    boolean isPaired() {
        return bead.bead().isPaired();
    }

    /** Whether its sources stand there again, from a place on. */
    boolean isAt(List<Segment> now, int from) {
        if (sources.isEmpty() || from + sources.size() > now.size()) {
            return false;
        }
        for (int i = 0; i < sources.size(); i++) {
            if (!now.get(from + i).id().equals(sources.get(i).id())) {
                return false;
            }
        }
        return true;
    }

    /** Its texts with the codes named, and the notes numbered, as in its sources now. */
    List<Segment> targets(List<Segment> now) {
        CodedText present = Segment.joined(now);
        Map<String, InlineCode> renamed = new HashMap<>();
        List<InlineCode> old = Segment.joined(sources).codes();
        boolean alike = old.size() == present.codes().size();
        for (int i = 0; alike && i < old.size(); i++) {
            InlineCode code = present.codes().get(i);
            alike = code.kind() == old.get(i).kind() && code.type().equals(old.get(i).type());
            renamed.put(name(old.get(i)), code);
        }
        if (!alike) {
            return new CodeNaming(present).rename(targets);
        }
        List<Segment> named = new ArrayList<>();
        for (Segment segment : targets) {
            List<InlineCode> codes = new ArrayList<>();
            for (InlineCode code : segment.content().codes()) {
                codes.add(renamed.getOrDefault(name(code), code).at(code.position()));
            }
            named.add(segment.with(new CodedText(segment.text(), codes)));
        }
        return named;
    }

    private static String name(InlineCode code) {
        return code.kind() + " " + code.id();
    }

    /**
     * What is known of its target side, at a place in another row.
     *
     * @param way how all that is carried comes; a draft that goes on says still how each text came
     */
    TranslatedBead at(Span source, Span target, Way way) {
        return carried(
                bead,
                new Bead(source, target, bead.bead().method(), bead.bead().confidence()),
                way);
    }

    private static TranslatedBead carried(TranslatedBead old, Bead bead, Way way) {
        Provenance before = old.provenance();
        Provenance now =
                way == Way.CARRIED
                        ? new Provenance(before.who(), before.when(), way, before.file())
                        : before;
        return new TranslatedBead(bead, old.state(), old.subState(), old.locked(), now);
    }

    /** A row as it was, but for the way that it came. */
    static TranslatedRow carried(TranslatedRow row, Way way) {
        return new TranslatedRow(
                row.method(),
                row.confidence(),
                row.beads().stream().map(bead -> carried(bead, bead.bead(), way)).toList());
    }
}
