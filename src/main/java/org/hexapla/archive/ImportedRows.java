package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.hexapla.core.Sha256;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * Rows that an import changed as a file: a JSON object a line, in UTF-8. Short arrays stand for
 * what there is much of, so that the file is not much larger than the texts.
 */
public final class ImportedRows {
    private static final CodesConverter CODES = new CodesConverter();

    private ImportedRows() {}

    /** Writes rows, one a line; leaves the stream open. */
    public static void write(List<ImportedRow> rows, OutputStream out) throws IOException {
        for (ImportedRow row : rows) {
            JsonArrayBuilder places = JSON.createArrayBuilder();
            for (ImportedRow.Place place : row.places()) {
                places.add(span(span(place(place), place.original()), place.target()));
            }
            JsonObjectBuilder line =
                    JSON.createObjectBuilder()
                            .add("row", row.row())
                            .add("before", json(row.before()))
                            .add("after", row.after())
                            .add("places", places);
            out.write((line.build() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonArrayBuilder place(ImportedRow.Place place) {
        return JSON.createArrayBuilder().add(place.segment());
    }

    /** Reads rows one after the other. */
    public static void read(Path file, Consumer<ImportedRow> rows) {
        try (BufferedReader lines = java.nio.file.Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader reader = JSON.createReader(new StringReader(line))) {
                    rows.accept(row(reader.readObject()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading what an import changed", e);
        }
    }

    private static ImportedRow row(JsonObject line) {
        List<ImportedRow.Place> places =
                line.getJsonArray("places").getValuesAs(JsonArray.class).stream()
                        .map(
                                place ->
                                        new ImportedRow.Place(
                                                place.getString(0), span(place, 1), span(place, 3)))
                        .toList();
        return new ImportedRow(
                line.getString("row"),
                text(line.getJsonObject("before")),
                line.getString("after"),
                places);
    }

    static String hash(RowText row) {
        return Sha256.hex(json(row).build().toString());
    }

    private static JsonObjectBuilder json(RowText row) {
        JsonArrayBuilder units = JSON.createArrayBuilder();
        row.units().forEach(unit -> units.add(json(unit)));
        JsonObjectBuilder json = JSON.createObjectBuilder().add("units", units);
        TranslatedRow pairing = row.pairing();
        if (pairing != null) {
            JsonArrayBuilder beads = JSON.createArrayBuilder();
            pairing.beads().forEach(bead -> beads.add(json(bead)));
            json.add("method", pairing.method().word())
                    .add("confidence", pairing.confidence())
                    .add("beads", beads);
        }
        return json;
    }

    private static RowText text(JsonObject json) {
        List<Unit> units =
                json.getJsonArray("units").getValuesAs(JsonObject.class).stream()
                        .map(ImportedRows::unit)
                        .toList();
        if (!json.containsKey("method")) {
            return new RowText(units, null);
        }
        List<TranslatedBead> beads =
                json.getJsonArray("beads").getValuesAs(JsonArray.class).stream()
                        .map(ImportedRows::bead)
                        .toList();
        Method method = Method.of(json.getString("method"));
        double confidence = json.getJsonNumber("confidence").doubleValue();
        return new RowText(units, new TranslatedRow(method, confidence, beads));
    }

    private static JsonObjectBuilder json(Unit unit) {
        JsonArrayBuilder segments = JSON.createArrayBuilder();
        for (Segment segment : unit.segments()) {
            JsonArrayBuilder one =
                    JSON.createArrayBuilder()
                            .add(segment.id())
                            .add(segment.text())
                            .add(segment.after());
            String codes = CODES.convertToDatabaseColumn(segment.content().codes());
            segments.add(codes == null ? one : one.add(codes));
        }
        Label label = unit.label();
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("id", unit.id()).add("kind", unit.kind().word());
        word(json, "label", label == null ? null : label.value());
        word(json, "mark", unit.mark());
        word(json, "resource", unit.resource());
        if (!unit.translatable()) {
            json.add("translatable", false);
        }
        return json.add("level", unit.level())
                .add("continues", unit.continues())
                .add("segments", segments);
    }

    private static JsonObjectBuilder word(
            JsonObjectBuilder json, String name, @Nullable String word) {
        return word == null ? json : json.add(name, word);
    }

    private static Unit unit(JsonObject json) {
        String label = json.getString("label", null);
        return new Unit(
                json.getString("id"),
                UnitKind.of(json.getString("kind")),
                label == null ? null : new Label(label),
                json.getString("mark", null),
                json.getInt("level"),
                json.getJsonArray("segments").getValuesAs(JsonArray.class).stream()
                        .map(ImportedRows::segment)
                        .toList(),
                json.getString("resource", null),
                json.getBoolean("continues"),
                json.getBoolean("translatable", true));
    }

    private static Segment segment(JsonArray json) {
        String codes = json.size() > 3 ? json.getString(3) : null;
        CodedText content = new CodedText(json.getString(1), CODES.convertToEntityAttribute(codes));
        return new Segment(json.getString(0), content, json.getString(2));
    }

    private static JsonArrayBuilder json(TranslatedBead bead) {
        Provenance provenance = bead.provenance();
        JsonArrayBuilder json =
                span(span(JSON.createArrayBuilder(), bead.bead().source()), bead.bead().target())
                        .add(bead.bead().method().word())
                        .add(bead.bead().confidence())
                        .add(bead.state().word())
                        .add(bead.locked())
                        .add(provenance.who())
                        .add(provenance.when().toString())
                        .add(provenance.way().word());
        return word(word(json, bead.subState()), provenance.file());
    }

    private static JsonArrayBuilder word(JsonArrayBuilder json, @Nullable String word) {
        return word == null ? json.addNull() : json.add(word);
    }

    private static @Nullable String word(JsonArray json, int at) {
        return json.isNull(at) ? null : json.getString(at);
    }

    private static TranslatedBead bead(JsonArray json) {
        Bead bead =
                new Bead(
                        span(json, 0),
                        span(json, 2),
                        Method.of(json.getString(4)),
                        json.getJsonNumber(5).doubleValue());
        Provenance provenance =
                new Provenance(
                        json.getString(8),
                        Instant.parse(json.getString(9)),
                        Provenance.Way.of(json.getString(10)),
                        word(json, 12));
        return new TranslatedBead(
                bead,
                SegmentState.of(json.getString(6)),
                word(json, 11),
                json.getBoolean(7),
                provenance);
    }

    private static JsonArrayBuilder span(JsonArrayBuilder json, Span span) {
        return json.add(span.start()).add(span.size());
    }

    private static Span span(JsonArray json, int at) {
        return new Span(json.getInt(at), json.getInt(at + 1));
    }
}
