package org.hexapla.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** A piece of JSON that the contract shows: what programs send, or what they get at least. */
record Example(JsonObject json) {
    private static final String ANY_TEXT = "…";
    private static final String SHARE = "0..1";

    /**
     * Reads one of the shipped examples.
     *
     * @param own what stands for each name in <code>${}</code>
     */
    static Example of(String name, Map<String, String> own) {
        try (InputStream in = Example.class.getResourceAsStream("contract/" + name + ".json")) {
            String text = new String(in.readAllBytes(), UTF_8);
            for (Map.Entry<String, String> one : own.entrySet()) {
                text = text.replace("${" + one.getKey() + "}", one.getValue());
            }
            Assertions.assertFalse(text.contains("${"), text);
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return new Example(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is sent. */
    String text() {
        return json.toString();
    }

    /** The same without a member, for what is sent and never told. */
    Example without(String member) {
        return new Example(Json.createObjectBuilder(json).remove(member).build());
    }

    /** Holds an answer to all that is shown here; it may say more. */
    void assertIn(JsonObject answer) {
        assertHolds("", json, answer);
    }

    private static void assertHolds(String where, JsonValue shown, JsonValue told) {
        Assertions.assertNotNull(told, where + " is missing");
        if (shown instanceof JsonObject object) {
            Assertions.assertInstanceOf(JsonObject.class, told, where);
            object.forEach(
                    (name, value) ->
                            assertHolds(where + "/" + name, value, told.asJsonObject().get(name)));
        } else if (shown instanceof JsonArray array) {
            Assertions.assertInstanceOf(JsonArray.class, told, where);
            Assertions.assertEquals(array.size(), told.asJsonArray().size(), where + ": " + told);
            for (int i = 0; i < array.size(); i++) {
                assertHolds(where + "/" + i, array.get(i), told.asJsonArray().get(i));
            }
        } else if (shown instanceof JsonString text && text.getString().equals(ANY_TEXT)) {
            Assertions.assertInstanceOf(JsonString.class, told, where);
        } else if (shown instanceof JsonString text && text.getString().equals(SHARE)) {
            double share = Assertions.assertInstanceOf(JsonNumber.class, told, where).doubleValue();
            Assertions.assertTrue(share >= 0 && share <= 1, where + ": " + share);
        } else {
            Assertions.assertEquals(shown, told, where);
        }
    }
}
