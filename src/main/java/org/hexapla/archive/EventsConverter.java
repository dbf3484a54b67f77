package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a process as JSON: they are shown as a whole and never asked for one by one. Public
 * because JPA insists.
 */
@Converter
public class EventsConverter implements AttributeConverter<List<ProcessEvent>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable List<ProcessEvent> events) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (ProcessEvent event : events == null ? List.<ProcessEvent>of() : events) {
            JsonArrayBuilder earlier = JSON.createArrayBuilder();
            for (ProcessEvent.EarlierDate date : event.earlier()) {
                JsonObjectBuilder one = JSON.createObjectBuilder().add("date", date.date());
                put(one, "until", date.until());
                put(one, "text", date.text());
                put(one, date.texts());
                put(one, "since", date.since());
                earlier.add(one);
            }
            JsonObjectBuilder one = JSON.createObjectBuilder().add("date", event.date());
            put(one, "until", event.until());
            one.add("text", event.text());
            put(one, event.texts());
            all.add(one.add("earlier", earlier));
        }
        return all.build().toString();
    }

    private static void put(JsonObjectBuilder object, String key, @Nullable String value) {
        if (value != null) {
            object.add(key, value);
        }
    }

    private static void put(JsonObjectBuilder object, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            object.add("texts", Titles.json(texts));
        }
    }

    @Override
    public List<ProcessEvent> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ProcessEvent::of)
                    .toList();
        }
    }
}
