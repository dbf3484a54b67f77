package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.jspecify.annotations.Nullable;

/** Makes one of the segments that a translator's tool made one of. */
final class KitJoins {
    private final List<List<String>> joined;
    private final Language language;
    private final Map<String, List<KitBead>> beads = new HashMap<>();
    private final Map<String, KitBead> wholes = new HashMap<>();

    /**
     * @param rows the rows as they are
     * @param joined the ids of segments that are one now; where they do not stand together here,
     *     they are left as they are
     * @param language the language translated into
     */
    KitJoins(List<KitRow> rows, List<List<String>> joined, Language language) {
        this.language = language;
        this.joined = joined;
        if (!joined.isEmpty()) {
            rows.forEach(this::join);
        }
    }

    private void join(KitRow row) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < row.beads().size(); i++) {
            places.put(row.beads().get(i).segment().id(), i);
        }
        for (List<String> ids : joined) {
            Integer from = places.get(ids.get(0));
            int to = from == null ? 0 : from + ids.size();
            if (from != null && to <= row.beads().size()) {
                List<KitBead> parts = row.beads().subList(from, to);
                KitBead whole = isTogether(parts, ids) ? whole(row, parts) : null;
                if (whole != null) {
                    beads.put(ids.get(0), parts);
                    wholes.put(ids.get(0), whole);
                }
            }
        }
    }

    private static boolean isTogether(List<KitBead> parts, List<String> ids) {
        return parts.stream().map(part -> part.segment().id()).toList().equals(ids);
    }

    private @Nullable KitBead whole(KitRow row, List<KitBead> parts) {
        Span original = union(parts.stream().map(KitBead::original).toList());
        Span target = union(parts.stream().map(KitBead::target).toList());
        if (original == null || target == null) {
            return null;
        }
        List<Segment> targets = new Cell(row.targets()).apart(language);
        KitSegment segment = parts.get(0).segment();
        for (KitBead part : parts.subList(1, parts.size())) {
            segment = joined(segment, part.segment());
        }
        CodedText text = target.isEmpty() ? null : KitRows.joined(targets, target);
        KitSegment translated =
                new KitSegment(
                        segment.id(),
                        segment.source(),
                        segment.after(),
                        text,
                        segment.state(),
                        segment.subState(),
                        segment.locked());
        return new KitBead(translated, original, target);
    }

    private static KitSegment joined(KitSegment one, KitSegment next) {
        return new KitSegment(
                one.id(),
                one.source().then(CodedText.of(one.after())).then(next.source()),
                next.after(),
                one.target(),
                one.state().atMost(next.state()),
                null,
                one.locked() || next.locked());
    }

    /** The span over all, or null if there is something between them. */
    private static @Nullable Span union(List<Span> spans) {
        Span union = new Span(0, 0);
        for (Span span : spans) {
            if (union.isEmpty()) {
                union = span;
            } else if (!span.isEmpty()) {
                if (span.start() != union.end()) {
                    return null;
                }
                union = new Span(union.start(), union.size() + span.size());
            }
        }
        return union;
    }

    /** The rows with one segment in the place of those that were joined. */
    List<KitRow> rows(List<KitRow> rows) {
        if (wholes.isEmpty()) {
            return rows;
        }
        List<KitRow> joinedRows = new ArrayList<>();
        for (KitRow row : rows) {
            List<KitBead> kept = new ArrayList<>();
            int skip = 0;
            for (KitBead bead : row.beads()) {
                KitBead whole = wholes.get(bead.segment().id());
                if (whole != null) {
                    kept.add(whole);
                    skip = beads.get(bead.segment().id()).size();
                } else if (skip <= 0) {
                    kept.add(bead);
                }
                skip--;
            }
            joinedRows.add(new KitRow(row.original(), row.targets(), kept));
        }
        return joinedRows;
    }

    /** What was sent, likewise. What was sent of the parts and is here no more is no whole. */
    Map<String, Merge.Sent> sent(Map<String, Merge.Sent> sent) {
        if (wholes.isEmpty()) {
            return sent;
        }
        Map<String, Merge.Sent> all = new HashMap<>(sent);
        wholes.forEach((id, whole) -> join(id, whole, all));
        return all;
    }

    private void join(String id, KitBead whole, Map<String, Merge.Sent> all) {
        StringBuilder source = new StringBuilder();
        StringBuilder target = new StringBuilder();
        boolean asHere = true;
        boolean translated = false;
        @Nullable SegmentState state = SegmentState.FINAL;
        String between = "";
        for (KitBead part : beads.get(id)) {
            Merge.Sent one = all.remove(part.segment().id());
            if (one == null) {
                return;
            }
            String text = one.target();
            asHere &= one.isText(part.segment().target());
            SegmentState own = one.state();
            state = state == null || own == null ? null : state.atMost(own);
            translated |= text != null;
            source.append(between).append(one.source());
            target.append(text == null ? "" : text);
            between = part.segment().after();
        }
        CodedText now = whole.segment().target();
        boolean same = asHere && now != null;
        String then = same ? now.text() : target.toString();
        all.put(
                id,
                new Merge.Sent(
                        source.toString(),
                        translated ? then : null,
                        same ? now.codes() : null,
                        state,
                        null));
    }
}
