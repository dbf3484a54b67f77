package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/**
 * Inline codes as a JSON array of arrays: id, kind, type, position, display. Public because JPA
 * insists.
 */
@Converter
public class CodesConverter implements AttributeConverter<List<InlineCode>, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<InlineCode> codes) {
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (InlineCode code : codes) {
            all.add(
                    JSON.createArrayBuilder()
                            .add(code.id())
                            .add(code.kind().name())
                            .add(code.type())
                            .add(code.position())
                            .add(code.display()));
        }
        return all.build().toString();
    }

    @Override
    public List<InlineCode> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(CodesConverter::code)
                    .toList();
        }
    }

    private static InlineCode code(JsonArray parts) {
        return new InlineCode(
                parts.getString(0),
                InlineCode.Kind.valueOf(parts.getString(1)),
                parts.getString(2),
                parts.getInt(3),
                parts.getString(4));
    }
}
