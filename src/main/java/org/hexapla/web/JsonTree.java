package org.hexapla.web;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Set;
import org.hexapla.core.Refused;

/**
 * A JSON value as a parser comes to it, in which no object names a member twice. The parser itself
 * takes the last of them without a word, whatever strategy for keys it is given.
 */
final class JsonTree {
    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The next value, which the parser has read to its end then.
     *
     * @throws Refused if an object in it names a member twice, saying which one
     */
    static JsonValue read(JsonParser parser) {
        return new JsonTree(parser).value(parser.next(), "");
    }

    private JsonValue value(Event begin, String where) {
        return switch (begin) {
            case START_OBJECT -> object(where);
            case START_ARRAY -> array(where);
            default -> parser.getValue();
        };
    }

    private JsonValue object(String where) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            String path = where.isEmpty() ? name : where + "." + name;
            if (!names.add(name)) {
                throw twice(path);
            }
            object.add(name, value(parser.next(), path));
        }
        return object.build();
    }

    private JsonValue array(String where) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        int index = 0;
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            array.add(value(next, where + "[" + index++ + "]"));
        }
        return array.build();
    }

    static Refused twice(String path) {
        int most = JsonReader.LONGEST_NAME;
        return new Refused(
                Refused.Why.INVALID,
                "duplicate-member",
                "The member "
                        + path.substring(0, Math.min(path.length(), most))
                        + " stands twice in the body, so it is not clear which one is meant. Send"
                        + " it once.");
    }
}
