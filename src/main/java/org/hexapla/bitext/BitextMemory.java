package org.hexapla.bitext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.archive.Document;
import org.hexapla.archive.Revision;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.PairedBead;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.corpus.Tmx;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.Segment;
import org.hexapla.core.translation.SegmentState;

/**
 * What the languages of a document say alike, as a translation memory: each unit is what the beads
 * of a row hold together, in all languages that are sure enough of it. What is the same in all
 * languages is no translation of anything.
 */
public final class BitextMemory {
    private final Document document;
    private final Languages languages;
    private final List<BitextRow> rows;
    private final SegmentStates states;
    private final SegmentTimes times;
    private final Map<Language, Revision> revisions;
    private final double least;

    BitextMemory(
            Document document,
            Languages languages,
            List<BitextRow> rows,
            SegmentStates states,
            SegmentTimes times,
            Map<Language, Revision> revisions,
            double least) {
        this.document = document;
        this.languages = languages;
        this.rows = rows;
        this.states = states;
        this.times = times;
        this.revisions = revisions;
        this.least = least;
    }

    /** The segments of a row that say the same, in one language. */
    private record Part(Language language, Span segments, Optional<Bead> weakest) {
        double confidence() {
            return weakest.map(Bead::confidence).orElse(1.0);
        }

        Part and(Bead bead) {
            boolean weaker = weakest.isEmpty() || bead.confidence() < confidence();
            int start = Math.min(segments.start(), bead.target().start());
            int end = Math.max(segments.end(), bead.target().end());
            return new Part(
                    language, new Span(start, end - start), weaker ? Optional.of(bead) : weakest);
        }
    }

    /** The name to keep the memory under. */
    String fileName() {
        return document.symbol().slug()
                + "."
                + languages.list().stream().map(Language::tag).collect(Collectors.joining("-"))
                + ".tmx";
    }

    /** Writes it as TMX, the same bytes for the same texts; neither flushes nor closes. */
    void write(Appendable out) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("x-document", document.symbol().value());
        for (Language language : languages.list()) {
            if (revisions.containsKey(language)) {
                String number = Integer.toString(revisions.get(language).number());
                properties.put("x-revision-" + language.tag(), number);
            }
        }
        Tmx.write(source(), properties, units().iterator(), out);
    }

    private Language source() {
        return languages.list().get(0);
    }

    /** The units in the order of the rows. */
    Stream<MemoryUnit> units() {
        return rows.stream().flatMap(this::units);
    }

    private Stream<MemoryUnit> units(BitextRow row) {
        if (row.beads().isEmpty() || !row.isTranslatable()) {
            return Stream.empty();
        }
        return groups(row).stream()
                .map(base -> sure(row, base))
                .filter(parts -> parts.size() > 1 && parts.get(0).language().equals(source()))
                .map(parts -> unit(row, parts));
    }

    /** Runs of segments of the language that the beads start from, held together by any bead. */
    private static List<Span> groups(BitextRow row) {
        int size = row.cells().get(row.beads().get(0).source()).segments().size();
        boolean[] joined = new boolean[size];
        for (PairedBead paired : row.beads()) {
            for (int i = paired.bead().source().start() + 1;
                    i < paired.bead().source().end();
                    i++) {
                joined[i] = true;
            }
        }
        List<Span> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || !joined[i]) {
                groups.add(new Span(start, i - start));
                start = i;
            }
        }
        return groups;
    }

    /** What each language asked for says of a run, where it is sure enough. */
    private List<Part> sure(BitextRow row, Span base) {
        Map<Language, Part> parts = new LinkedHashMap<>();
        Language hub = row.beads().get(0).source();
        parts.put(hub, new Part(hub, base, Optional.empty()));
        for (PairedBead paired : row.beads()) {
            Bead bead = paired.bead();
            boolean within = !bead.source().isEmpty() && base.holds(bead.source().start());
            if (within && !bead.target().isEmpty()) {
                parts.merge(
                        paired.target(),
                        new Part(paired.target(), bead.target(), Optional.of(bead)),
                        (before, more) -> before.and(bead));
            }
        }
        return languages.list().stream()
                .filter(parts::containsKey)
                .map(parts::get)
                .filter(part -> part.confidence() >= least)
                .toList();
    }

    private MemoryUnit unit(BitextRow row, List<Part> parts) {
        Bead weakest =
                parts.stream()
                        .flatMap(part -> part.weakest().stream())
                        .min((one, other) -> Double.compare(one.confidence(), other.confidence()))
                        .orElseThrow();
        String segment = segments(row, parts.get(0)).get(0).id();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("x-row", row.id());
        properties.put("x-segment", segment);
        return new MemoryUnit(
                document.symbol().value() + "#" + row.id() + "/" + segment,
                new MemoryUnit.Link(weakest.method(), weakest.confidence()),
                properties,
                parts.stream().map(part -> variant(row, part, parts.size() > 2)).toList());
    }

    private static List<Segment> segments(BitextRow row, Part part) {
        return row.cells()
                .get(part.language())
                .apart(part.language())
                .subList(part.segments().start(), part.segments().end());
    }

    private MemoryUnit.Variant variant(BitextRow row, Part part, boolean several) {
        List<Segment> segments = segments(row, part);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(
                "x-segments", segments.stream().map(Segment::id).collect(Collectors.joining(" ")));
        properties.put("x-state", state(row, part).word());
        if (several && part.weakest().isPresent()) {
            properties.put(Tmx.METHOD, part.weakest().get().method().word());
            properties.put(Tmx.CONFIDENCE, MemoryUnit.written(part.confidence()));
        }
        return new MemoryUnit.Variant(
                part.language(),
                Segment.joined(segments),
                times.created(part.language()),
                times.changed(part.language(), row.id(), part.segments()),
                properties);
    }

    /** The lowest state of its segments. */
    private SegmentState state(BitextRow row, Part part) {
        SegmentState lowest = SegmentState.FINAL;
        for (int i = part.segments().start(); i < part.segments().end(); i++) {
            lowest = lowest.atMost(states.of(part.language(), row.id(), i));
        }
        return lowest;
    }
}
