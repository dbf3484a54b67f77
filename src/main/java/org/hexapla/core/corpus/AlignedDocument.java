package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.VersionCheck;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/** Two documents, aligned row by row. */
record AlignedDocument(ParallelDocument texts, List<Row> rows, List<String> warnings)
        implements AlignedText {
    /**
     * What both sides say in one place.
     *
     * @param id the id of the source's unit; for what only the target says, the target's id with
     *     its language behind it
     * @param face the unit that gives the row its label and kind
     * @param source segments in reading order, each with the white space after it
     * @param target the same of the other side, of several units perhaps
     */
    record Row(
            String id,
            Unit face,
            Method method,
            double confidence,
            List<Segment> source,
            List<Segment> target,
            Alignment beads) {}

    static AlignedDocument of(ParallelDocument texts, List<AlignedRow> aligned) {
        Set<String> taken = new HashSet<>();
        texts.original().units().forEach(unit -> taken.add(unit.id()));
        List<Row> rows = new ArrayList<>();
        for (AlignedRow row : aligned) {
            rows.add(row(texts, row, taken));
        }
        return new AlignedDocument(texts, List.copyOf(rows), warnings(texts, aligned));
    }

    private static List<String> warnings(ParallelDocument texts, List<AlignedRow> aligned) {
        TextBody original = texts.original();
        TextBody translation = texts.translation();
        List<String> warnings =
                new ArrayList<>(
                        LanguageWarning.of(
                                texts.source(),
                                texts(original),
                                texts.target(),
                                texts(translation)));
        if (warnings.isEmpty()) {
            VersionCheck.findings(original, translation, aligned).stream()
                    .map(Finding::says)
                    .forEach(warnings::add);
        }
        return List.copyOf(warnings);
    }

    private static List<String> texts(TextBody body) {
        return body.segments().stream().map(Segment::text).toList();
    }

    private static Row row(ParallelDocument texts, AlignedRow row, Set<String> taken) {
        List<Segment> target = segments(texts.translation(), row.parts());
        if (row.sourceUnit() == AlignedRow.NONE) {
            Unit face = texts.translation().units().get(row.parts().get(0).unit());
            String id = free(face.id() + "-" + texts.target().tag(), taken);
            return row(id, face, row, List.of(), target);
        }
        Unit face = texts.original().units().get(row.sourceUnit());
        return row(face.id(), face, row, face.segments(), target);
    }

    private static Row row(
            String id, Unit face, AlignedRow row, List<Segment> source, List<Segment> target) {
        return new Row(id, face, row.method(), row.confidence(), source, target, row.beads());
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int n = 2; !taken.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /** The segments of the parts; between two units stands what parts words in the language. */
    private static List<Segment> segments(TextBody body, List<UnitPart> parts) {
        String gap = body.language().isUnspaced() ? "" : " ";
        List<Segment> all = new ArrayList<>();
        for (UnitPart part : parts) {
            Span span = part.segments();
            Unit unit = body.units().get(part.unit());
            all.addAll(unit.segments().subList(span.start(), span.end()));
            if (!span.isEmpty()) {
                Segment last = all.remove(all.size() - 1);
                String after = last.after().isEmpty() ? gap : last.after();
                all.add(new Segment(last.id(), last.content(), after));
            }
        }
        return all;
    }

    @Override
    public Iterator<TextBead> beads() {
        return rows.stream()
                .flatMap(row -> row.beads().beads().stream().map(bead -> withTexts(row, bead)))
                .iterator();
    }

    @Override
    public int size() {
        return rows.stream().mapToInt(row -> row.beads().beads().size()).sum();
    }

    private static TextBead withTexts(Row row, Bead bead) {
        return new TextBead(
                text(part(row.source(), bead.source())),
                text(part(row.target(), bead.target())),
                bead);
    }

    private static List<Segment> part(List<Segment> segments, Span span) {
        return segments.subList(span.start(), span.end());
    }

    private static String text(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(segment.text()).append(segment.after());
        }
        return text.toString().strip();
    }

    @Override
    public void writeJson(JsonOut json, double least) throws IOException {
        json.object();
        json.head(this);
        json.name("rows").lines();
        for (Row row : rows) {
            write(row, json, least);
        }
        json.end().end();
    }

    private void write(Row row, JsonOut json, double least) throws IOException {
        json.object();
        json.name("id").value(row.id());
        if (row.face().label() != null) {
            json.name("label").value(row.face().label().value());
        }
        json.name("kind").value(row.face().kind().word());
        json.name("method").value(row.method().word());
        json.name("confidence").value(TextBead.rounded(row.confidence()));
        json.name("cells").object();
        write(texts.source(), row.source(), json);
        write(texts.target(), row.target(), json);
        json.end();
        json.name("beads").array();
        for (Bead bead : row.beads().beads()) {
            if (bead.confidence() >= least) {
                json.bead(bead, texts.source().tag(), texts.target().tag());
            }
        }
        json.end().end();
    }

    private static void write(Language language, List<Segment> segments, JsonOut json)
            throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        json.name(language.tag()).object();
        json.name("text").value(text(segments));
        json.name("segments").array();
        for (Segment segment : segments) {
            json.object();
            json.name("id").value(segment.id());
            json.name("text").value(segment.text());
            json.end();
        }
        json.end().end();
    }
}
