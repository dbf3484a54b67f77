package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.Place;
import org.hexapla.core.plausibility.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about a held file, as JSON: it is shown as a whole and never asked for one by one.
 * Public because JPA insists.
 */
@Converter
public class FindingsConverter implements AttributeConverter<List<Finding>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable List<Finding> findings) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Finding finding : findings == null ? List.<Finding>of() : findings) {
            JsonArrayBuilder where = JSON.createArrayBuilder();
            for (Stretch stretch : finding.where()) {
                where.add(
                        JSON.createObjectBuilder()
                                .add("original", stretch.original())
                                .add("first", json(stretch.first()))
                                .add("last", json(stretch.last())));
            }
            JsonObjectBuilder measured = JSON.createObjectBuilder();
            finding.measured().forEach(measured::add);
            all.add(
                    JSON.createObjectBuilder()
                            .add("sort", finding.sort().word())
                            .add("says", finding.says())
                            .add("where", where)
                            .add("measured", measured));
        }
        return all.build().toString();
    }

    private static JsonObjectBuilder json(Place place) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("row", place.row())
                        .add("number", place.number())
                        .add("words", place.words());
        if (place.label() != null) {
            json.add("label", place.label());
        }
        return json;
    }

    @Override
    public List<Finding> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(FindingsConverter::finding)
                    .toList();
        }
    }

    private static Finding finding(JsonObject json) {
        List<Stretch> where =
                json.getJsonArray("where").getValuesAs(JsonObject.class).stream()
                        .map(
                                stretch ->
                                        new Stretch(
                                                stretch.getBoolean("original"),
                                                place(stretch.getJsonObject("first")),
                                                place(stretch.getJsonObject("last"))))
                        .toList();
        Map<String, Double> measured = new LinkedHashMap<>();
        json.getJsonObject("measured")
                .forEach((name, value) -> measured.put(name, ((JsonNumber) value).doubleValue()));
        return new Finding(
                Finding.Sort.of(json.getString("sort")), json.getString("says"), where, measured);
    }

    private static Place place(JsonObject json) {
        return new Place(
                json.getString("row"),
                json.getString("label", null),
                json.getInt("number"),
                json.getString("words"));
    }
}
