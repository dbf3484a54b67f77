package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;

/**
 * A translation whose rows and beads a person has put right. Its words stay as they are, in their
 * order; a paragraph of which a part stands in another row is cut there. What still links the same
 * sentences keeps its state; what links others has the lowest state of the links it is made of; a
 * sentence of the original that was not translated counts as what the person may make of it.
 */
final class CorrectedText {
    private static final double CERTAIN = 1;
    private static final String TWICE = " is named twice; it stands in one row.";

    private final TextBody original;
    private final VersionText before;
    private final Provenance provenance;
    private final SegmentState most;
    private final Map<String, TranslatedBead> sourceLinks = new HashMap<>();
    private final Map<String, TranslatedBead> targetLinks = new HashMap<>();
    private final Map<List<String>, TranslatedBead> links = new HashMap<>();
    private final Map<String, TranslatedRow> rows = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final TextBody body;

    /**
     * @param original the text that the translation's beads count
     * @param before the translation as it is
     * @param provenance who corrects it, when
     * @param most the highest state that the person may give
     * @throws Refused if a row is not there, the sentences named are not those of the rows, or the
     *     beads do not cover a row
     */
    CorrectedText(
            TextBody original,
            VersionText before,
            RowsPatch patch,
            Provenance provenance,
            SegmentState most) {
        this.original = original;
        this.before = before;
        this.provenance = provenance;
        this.most = most;
        remember();
        this.body = before.body().placed(moved(patch));
        Map<String, List<Segment>> sources = original.segmentsByRow();
        Map<String, List<Segment>> targets = body.segmentsByRow();
        for (RowsPatch.Row row : patch.rows()) {
            List<Segment> source = sources.getOrDefault(row.id(), List.of());
            List<Segment> target = targets.getOrDefault(row.id(), List.of());
            row.sources().ifPresent(seen -> refuseOtherOriginal(row.id(), seen, source));
            row.segments().ifPresent(named -> refuseOtherOrder(row.id(), named, target));
            if (source.isEmpty() && target.isEmpty()) {
                gone.add(row.id());
            } else {
                rows.put(
                        row.id(),
                        new TranslatedRow(Method.PERSON, CERTAIN, beads(row, source, target)));
            }
        }
    }

    /** The whole text as it is to be. */
    TextBody body() {
        return body;
    }

    /** The rows that were corrected, by id. */
    Map<String, TranslatedRow> rows() {
        return rows;
    }

    /** The rows that only the translation had and that hold nothing any more. */
    Set<String> gone() {
        return gone;
    }

    /** Keeps what is known of each sentence and of what it is linked with. */
    private void remember() {
        for (VersionText.Linked linked : before.linked(original)) {
            for (TranslatedBead bead : linked.row().beads()) {
                links.put(key(bead.bead(), linked.source(), linked.target()), bead);
                ids(bead.bead().source(), linked.source())
                        .forEach(segment -> sourceLinks.put(segment, bead));
                ids(bead.bead().target(), linked.target())
                        .forEach(segment -> targetLinks.put(segment, bead));
            }
        }
    }

    private static List<String> ids(Span span, List<Segment> segments) {
        return segments.subList(span.start(), span.end()).stream().map(Segment::id).toList();
    }

    private static List<String> key(Bead bead, List<Segment> source, List<Segment> target) {
        List<String> key = new ArrayList<>(ids(bead.source(), source));
        key.add("|");
        key.addAll(ids(bead.target(), target));
        return key;
    }

    /** The row of each sentence that is to stand in a row that was named with its sentences. */
    private Map<String, String> moved(RowsPatch patch) {
        Map<String, List<Segment>> targets = before.body().segmentsByRow();
        Set<String> known = new HashSet<>(targets.keySet());
        original.units().forEach(unit -> known.add(unit.id()));
        Map<String, String> moved = new HashMap<>();
        Set<String> there = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (RowsPatch.Row row : patch.rows()) {
            if (!known.contains(row.id())) {
                throw unusable("no-such-row", "There is no row " + row.id() + " in this document.");
            }
            Optional<List<String>> segments = row.segments();
            if (segments.isPresent()) {
                targets.getOrDefault(row.id(), List.of()).forEach(one -> there.add(one.id()));
                for (String segment : segments.get()) {
                    if (!named.add(segment)) {
                        throw unusable("segments-differ", "The segment " + segment + TWICE);
                    }
                    moved.put(segment, row.id());
                }
            }
        }
        if (!there.equals(named)) {
            Set<String> missing = new TreeSet<>(there);
            missing.removeAll(named);
            named.removeAll(there);
            throw unusable(
                    "segments-differ",
                    "The rows named hold other segments than the correction: missing "
                            + missing
                            + ", from elsewhere "
                            + named
                            + ". Name every row that gives or gets one, each segment once.");
        }
        return moved;
    }

    private static void refuseOtherOriginal(String row, List<String> seen, List<Segment> source) {
        if (!seen.equals(source.stream().map(Segment::id).toList())) {
            throw unusable(
                    "another-original",
                    "The original's row "
                            + row
                            + " has other segments than the correction names: it was revised since."
                            + " Get the rows again and correct these.");
        }
    }

    private static void refuseOtherOrder(String row, List<String> named, List<Segment> target) {
        if (!named.equals(target.stream().map(Segment::id).toList())) {
            throw unusable(
                    "segments-out-of-order",
                    "The segments of the row "
                            + row
                            + " are named in another order than they are"
                            + " read in. A correction moves sentences between rows, not within the"
                            + " text.");
        }
    }

    private List<TranslatedBead> beads(
            RowsPatch.Row row, List<Segment> source, List<Segment> target) {
        List<TranslatedBead> beads = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (RowsPatch.Link link : row.links()) {
            Span sources = span(row.id(), link.source(), from, source.size());
            Span targets = span(row.id(), link.target(), to, target.size());
            if (sources.isEmpty() && targets.isEmpty()) {
                throw uncovered(row.id(), "one of them is empty");
            }
            Bead bead = new Bead(sources, targets, Method.PERSON, CERTAIN);
            beads.add(judged(bead, source, target));
            from = sources.end();
            to = targets.end();
        }
        if (from < source.size() || to < target.size()) {
            throw uncovered(
                    row.id(),
                    "they end at %d and %d of %d and %d sentences"
                            .formatted(from, to, source.size(), target.size()));
        }
        return beads;
    }

    private static Span span(String row, List<Integer> places, int from, int size) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) != from + i || places.get(i) >= size) {
                throw uncovered(row, places.get(i) + " is not the next sentence");
            }
        }
        return new Span(from, places.size());
    }

    private static Refused uncovered(String row, String what) {
        return unusable(
                "beads-do-not-cover",
                "The beads of the row "
                        + row
                        + " hold every sentence of both languages once, in reading order, counted"
                        + " from 0; here "
                        + what
                        + ".");
    }

    private TranslatedBead judged(Bead bead, List<Segment> source, List<Segment> target) {
        TranslatedBead same = links.get(key(bead, source, target));
        if (same != null) {
            return new TranslatedBead(
                    bead, same.state(), same.subState(), same.locked(), same.provenance());
        }
        if (bead.target().isEmpty()) {
            return new TranslatedBead(bead, SegmentState.INITIAL, null, false, provenance);
        }
        List<String> targets = ids(bead.target(), target);
        List<String> sources = ids(bead.source(), source);
        if (!targetLinks.keySet().containsAll(targets)) {
            return new TranslatedBead(
                    bead, SegmentState.INITIAL, SubState.STALE, false, provenance);
        }
        List<TranslatedBead> parts =
                Stream.concat(
                                targets.stream().map(targetLinks::get),
                                sources.stream().filter(this::wasTranslated).map(sourceLinks::get))
                        .toList();
        TranslatedBead lowest =
                parts.stream().min(Comparator.comparing(TranslatedBead::state)).orElseThrow();
        SegmentState state =
                sources.stream().allMatch(this::wasTranslated)
                        ? lowest.state()
                        : lowest.state().atMost(most);
        return new TranslatedBead(
                bead,
                state,
                state == lowest.state() ? lowest.subState() : null,
                parts.stream().anyMatch(TranslatedBead::locked),
                provenance);
    }

    private boolean wasTranslated(String source) {
        TranslatedBead link = sourceLinks.get(source);
        return link != null && !link.bead().target().isEmpty();
    }

    private static Refused unusable(String type, String message) {
        return new Refused(Refused.Why.UNPROCESSABLE, type, message);
    }
}
