package org.hexapla.index;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Json;

/** What an entry keeps of its row to show it: all of it, as JSON. */
final class Kept {
    private Kept() {}

    static String write(RowEntry entry) {
        PublishedDocument document = entry.document();
        JsonObjectBuilder json =
                Json.JSON
                        .createObjectBuilder()
                        .add("symbol", document.symbol().value())
                        .add("original", document.original().tag())
                        .add("row", entry.row().id())
                        .add("label", entry.row().label());
        if (document.meeting() != null) {
            json.add("meeting", document.meeting());
        }
        if (document.date() != null) {
            json.add("date", document.date().toString());
        }
        if (document.kind() != null) {
            json.add("kind", document.kind());
        }
        JsonObjectBuilder cells = Json.JSON.createObjectBuilder();
        entry.row()
                .cells()
                .forEach(
                        (language, cell) ->
                                cells.add(
                                        language.tag(),
                                        cell(cell, document.statuses().get(language.tag()))));
        return json.add("cells", cells).build().toString();
    }

    private static JsonObjectBuilder cell(PublishedCell cell, String status) {
        JsonArrayBuilder links = Json.JSON.createArrayBuilder();
        for (PublishedCell.Link link : cell.links()) {
            links.add(link.sourceStart())
                    .add(link.sourceSize())
                    .add(link.targetStart())
                    .add(link.targetSize());
        }
        return Json.JSON
                .createObjectBuilder()
                .add("status", status)
                .add("segments", Json.JSON.createArrayBuilder(cell.segments()))
                .add("links", links);
    }

    static FoundRow read(String kept) {
        try (JsonReader reader = Json.JSON.createReader(new StringReader(kept))) {
            return found(reader.readObject());
        }
    }

    private static FoundRow found(JsonObject json) {
        Map<Language, PublishedCell> cells = new LinkedHashMap<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> cell : json.getJsonObject("cells").entrySet()) {
            JsonObject value = cell.getValue().asJsonObject();
            cells.put(new Language(cell.getKey()), cell(value));
            statuses.put(cell.getKey(), value.getString("status"));
        }
        String date = json.getString("date", null);
        return new FoundRow(
                new PublishedDocument(
                        new DocumentSymbol(json.getString("symbol")),
                        "",
                        new Language(json.getString("original")),
                        statuses,
                        json.getString("meeting", null),
                        date == null ? null : LocalDate.parse(date),
                        json.getString("kind", null)),
                new PublishedRow(json.getString("row"), json.getString("label"), cells));
    }

    private static PublishedCell cell(JsonObject json) {
        List<String> segments =
                json.getJsonArray("segments").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        JsonArray numbers = json.getJsonArray("links");
        List<PublishedCell.Link> links = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 4) {
            links.add(
                    new PublishedCell.Link(
                            numbers.getInt(i),
                            numbers.getInt(i + 1),
                            numbers.getInt(i + 2),
                            numbers.getInt(i + 3)));
        }
        return new PublishedCell(segments, links);
    }
}
