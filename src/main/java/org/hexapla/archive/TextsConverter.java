package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts by language tag as a JSON object, where they are few, short, and never asked for one by
 * one. Public because JPA insists.
 */
@Converter
public class TextsConverter implements AttributeConverter<Map<String, String>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, String> texts) {
        return Titles.json(texts == null ? Map.of() : texts).toString();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return Map.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return Titles.of(reader.readObject());
        }
    }
}
