package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Texts by language tag: an ordered copy that nobody changes. */
final class Titles {
    private Titles() {}

    static Map<String, String> copy(Map<String, String> titles) {
        return Collections.unmodifiableMap(new TreeMap<>(titles));
    }

    /** Reads texts by language tag; none where there is no object. */
    static Map<String, String> of(@Nullable JsonObject json) {
        Map<String, String> texts = new TreeMap<>();
        if (json != null) {
            json.forEach((tag, text) -> texts.put(tag, ((JsonString) text).getString()));
        }
        return Collections.unmodifiableMap(texts);
    }

    static JsonObject json(Map<String, String> titles) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        titles.forEach(json::add);
        return json.build();
    }
}
