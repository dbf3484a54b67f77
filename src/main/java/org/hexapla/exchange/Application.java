package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.RowText;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Puts accepted texts into a version: the target segments of each accepted bead are replaced by
 * one, all others stay as they are.
 */
final class Application {
    private final Language language;
    private final Provenance provenance;
    private final @Nullable VersionText version;
    private final Map<String, List<Unit>> changed = new LinkedHashMap<>();
    private final Map<String, TranslatedRow> rows = new LinkedHashMap<>();
    private int nextSegment;

    /**
     * @param version the working revision's text as it is, or null where there is none
     * @param nextSegment the number of the first free segment id of the version
     */
    Application(
            Language language,
            Provenance provenance,
            @Nullable VersionText version,
            int nextSegment) {
        this.language = language;
        this.provenance = provenance;
        this.version = version;
        this.nextSegment = nextSegment;
    }

    /** A segment of a row to be, with the unit that it belongs to. */
    private record Piece(int unit, Segment segment, boolean isNew) {}

    /**
     * Applies the accepted decisions on one row.
     *
     * @param accepted by segment id; those of other rows are ignored
     */
    void apply(KitRow row, Map<String, Merge.Decision> accepted) {
        TranslatedRow before =
                KitRows.pairing(version, row.original(), KitRows.segments(row.targets()).size());
        List<Piece> pieces = new ArrayList<>();
        List<TranslatedBead> beads = new ArrayList<>();
        Map<Integer, KitBead> replaced = replaced(row, before, accepted);
        for (int i = 0; i < before.beads().size(); i++) {
            KitBead bead = replaced.get(i);
            if (bead == null) {
                beads.add(kept(before.beads().get(i), row, pieces));
            } else if (i == 0 || replaced.get(i - 1) != bead) {
                beads.add(replacement(bead, accepted.get(bead.segment().id()), row, pieces));
            }
        }
        rows.put(row.original().id(), paired(before, beads));
        changed.put(row.original().id(), units(row, pieces));
    }

    /**
     * Where all that stands in a row came through kits or was put there by a person, nothing of its
     * pairing is a guess: what has no translation has none yet.
     */
    private static TranslatedRow paired(TranslatedRow before, List<TranslatedBead> beads) {
        boolean isKnown =
                beads.stream()
                        .map(TranslatedBead::bead)
                        .allMatch(bead -> bead.target().isEmpty() || isSaid(bead.method()));
        if (!isKnown) {
            return new TranslatedRow(before.method(), before.confidence(), beads);
        }
        List<TranslatedBead> certain = beads.stream().map(Application::certain).toList();
        return before.confidence() < 1
                ? new TranslatedRow(Method.EXCHANGE, 1, certain)
                : new TranslatedRow(before.method(), before.confidence(), certain);
    }

    private static boolean isSaid(Method method) {
        return method == Method.EXCHANGE || method == Method.PERSON;
    }

    private static TranslatedBead certain(TranslatedBead bead) {
        Bead link = bead.bead();
        return isSaid(link.method())
                ? bead
                : new TranslatedBead(
                        new Bead(link.source(), link.target(), Method.EXCHANGE, 1),
                        bead.state(),
                        bead.subState(),
                        bead.locked(),
                        bead.provenance());
    }

    private static Map<Integer, KitBead> replaced(
            KitRow row, TranslatedRow before, Map<String, Merge.Decision> accepted) {
        Map<Integer, KitBead> replaced = new HashMap<>();
        for (KitBead bead : row.beads()) {
            for (int i = 0; i < before.beads().size(); i++) {
                if (accepted.containsKey(bead.segment().id()) && bead.covers(before, i)) {
                    replaced.put(i, bead);
                }
            }
        }
        return replaced;
    }

    private static TranslatedBead kept(TranslatedBead bead, KitRow row, List<Piece> pieces) {
        Span span = bead.bead().target();
        Span moved = new Span(pieces.size(), span.size());
        for (int i = span.start(); i < span.end(); i++) {
            pieces.add(piece(row, i));
        }
        Bead placed =
                new Bead(
                        bead.bead().source(),
                        moved,
                        bead.bead().method(),
                        bead.bead().confidence());
        return new TranslatedBead(
                placed, bead.state(), bead.subState(), bead.locked(), bead.provenance());
    }

    private static Piece piece(KitRow row, int index) {
        int n = 0;
        for (int unit = 0; unit < row.targets().size(); unit++) {
            List<Segment> segments = row.targets().get(unit).segments();
            if (index < n + segments.size()) {
                return new Piece(unit, segments.get(index - n), false);
            }
            n += segments.size();
        }
        throw new IllegalStateException("a bead leaves its row " + row.original().id());
    }

    private TranslatedBead replacement(
            KitBead bead, Merge.Decision decision, KitRow row, List<Piece> pieces) {
        CodedText text = Objects.requireNonNull(decision.text());
        boolean had = !bead.target().isEmpty();
        int unit =
                had
                        ? piece(row, bead.target().start()).unit()
                        : pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).unit();
        String after =
                had
                        ? piece(row, bead.target().end() - 1).segment().after()
                        : lineBreak(bead.segment().after());
        boolean sameText =
                bead.target().size() == 1
                        && piece(row, bead.target().start()).segment().content().equals(text);
        Segment segment =
                sameText
                        ? piece(row, bead.target().start()).segment()
                        : new Segment("s" + nextSegment++, text, after);
        pieces.add(new Piece(unit, segment, !sameText));
        Bead placed = new Bead(bead.original(), new Span(pieces.size() - 1, 1), Method.EXCHANGE, 1);
        return new TranslatedBead(placed, decision.state(), decision.subState(), false, provenance);
    }

    /** A line break after the source's sentence stands after the new one; blanks are language. */
    private static String lineBreak(String after) {
        return after.contains("\n") ? after : "";
    }

    private List<Unit> units(KitRow row, List<Piece> pieces) {
        Map<Integer, List<Segment>> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            byUnit.computeIfAbsent(piece.unit(), n -> new ArrayList<>()).add(spaced(pieces, i));
        }
        List<Unit> units = new ArrayList<>();
        byUnit.forEach((n, segments) -> units.add(unit(row, n, segments)));
        return units;
    }

    /** A new sentence is kept apart from its neighbours as the language does it. */
    private Segment spaced(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        boolean followed = i + 1 < pieces.size() && pieces.get(i + 1).unit() == piece.unit();
        boolean beside = followed && (piece.isNew() || pieces.get(i + 1).isNew());
        Segment segment = piece.segment();
        if (!beside || !segment.after().isEmpty() || language.isUnspaced()) {
            return segment;
        }
        return new Segment(segment.id(), segment.content(), " ");
    }

    private static Unit unit(KitRow row, int n, List<Segment> segments) {
        return row.targets().isEmpty()
                ? row.original().counterpart(segments)
                : row.targets().get(n).saying(segments);
    }

    /** Lays what is the same in all languages into a version that has no text yet. */
    void begin(TextBody original) {
        if (version != null && !version.body().isEmpty()) {
            return;
        }
        for (Unit unit : original.units()) {
            if (!unit.translatable()) {
                RowText copy = RowText.copyOf(unit, provenance);
                changed.put(unit.id(), copy.units());
                rows.put(unit.id(), copy.pairing());
            }
        }
    }

    /** A changed row as it is to be. */
    RowText row(String id) {
        return new RowText(changed.getOrDefault(id, List.of()), rows.get(id));
    }

    /** How the changed rows stand to the original, by row id. */
    Map<String, TranslatedRow> rows() {
        return rows;
    }

    /**
     * The whole text as it is to be. A row that was not there before stands after the row that
     * comes before it in the original.
     */
    TextBody body(TextBody original) {
        List<Unit> old = version == null ? List.of() : version.body().units();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            last.put(old.get(i).id(), i);
        }
        Map<Integer, List<Unit>> addedAfter = new HashMap<>();
        int anchor = -1;
        for (Unit unit : original.units()) {
            if (last.containsKey(unit.id())) {
                anchor = last.get(unit.id());
            } else if (changed.containsKey(unit.id())) {
                addedAfter
                        .computeIfAbsent(anchor, n -> new ArrayList<>())
                        .addAll(changed.get(unit.id()));
            }
        }
        List<Unit> units = new ArrayList<>(addedAfter.getOrDefault(-1, List.of()));
        for (int i = 0; i < old.size(); i++) {
            Unit unit = old.get(i);
            if (!changed.containsKey(unit.id())) {
                units.add(unit);
            } else if (last.get(unit.id()) == i) {
                units.addAll(changed.get(unit.id()));
            }
            units.addAll(addedAfter.getOrDefault(i, List.of()));
        }
        return new TextBody(language, units);
    }
}
