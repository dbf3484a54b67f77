package org.hexapla.web;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON in UTF-8, by their components.
 *
 * <p>A record becomes an object, its components in order; one with a single String component
 * becomes that string ({@code Language}, {@code DocumentSymbol}). Enums are written by their {@code
 * word()}, else by name in lower case with hyphens. What is null or an empty Optional is left out.
 * Collections are arrays, maps are objects with their keys as strings, numbers and truth values
 * themselves, anything else (dates, times, UUIDs, URIs) its {@code toString}.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /** Writes one value; leaves the stream open. */
    public static void write(Object value, OutputStream body) {
        JsonGenerator json = JSON.createGenerator(new Unclosed(body));
        put(json, null, value);
        json.close();
    }

    /** One value as a text. */
    public static String text(Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(value, json);
        return json.toString(StandardCharsets.UTF_8);
    }

    private static void put(JsonGenerator json, @Nullable String name, Object value) {
        if (isObject(value)) {
            start(json, name, true);
            members(json, value);
            json.writeEnd();
        } else if (value instanceof Collection<?> items) {
            start(json, name, false);
            items.forEach(item -> put(json, null, item));
            json.writeEnd();
        } else if (name == null) {
            json.write(scalar(value));
        } else {
            json.write(name, scalar(value));
        }
    }

    private static boolean isObject(Object value) {
        return (value instanceof Map && !(value instanceof JsonValue))
                || (value instanceof Record && !isWord(value.getClass()));
    }

    /** Whether values of this type are written as one string. */
    static boolean isWord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getType() == String.class;
    }

    private static void start(JsonGenerator json, @Nullable String name, boolean object) {
        if (name == null && object) {
            json.writeStartObject();
        } else if (name == null) {
            json.writeStartArray();
        } else if (object) {
            json.writeStartObject(name);
        } else {
            json.writeStartArray(name);
        }
    }

    private static void members(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> member(json, word(key), member));
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            member(json, component.getName(), call(component.getAccessor(), value));
        }
    }

    private static void member(JsonGenerator json, String name, @Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present != null) {
            put(json, name, present);
        }
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Double || value instanceof Float) {
            return JSON.createValue(new BigDecimal(value.toString()));
        }
        if (value instanceof Number number) {
            return JSON.createValue(number.longValue());
        }
        return JSON.createValue(word(value));
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        if (isWord(value.getClass())) {
            Method accessor = value.getClass().getRecordComponents()[0].getAccessor();
            return String.valueOf(call(accessor, value));
        }
        return value.toString();
    }

    /** The name of a constant as it is said outside: its own word, else its name with hyphens. */
    static String word(Enum<?> constant) {
        try {
            Method word = constant.getDeclaringClass().getMethod("word");
            return String.valueOf(call(word, constant));
        } catch (NoSuchMethodException unspoken) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static @Nullable Object call(Method accessor, Object value) {
        try {
            // Records that only one package knows are written too.
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("while writing " + accessor + " as JSON", e);
        }
    }

    /** The server closes its streams itself. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream body) {
            super(body);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
