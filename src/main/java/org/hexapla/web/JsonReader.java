package org.hexapla.web;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into values: the way back of {@link JsonWriter}.
 *
 * <p>A member that is missing or null is null where the component is {@code @Nullable}, empty where
 * it is a list, set or map, and refused elsewhere. Members that a record does not know are refused
 * in what somebody sends, by their names: ignored, they would be taken for done. In what was
 * written here, perhaps by an earlier version, they are ignored.
 */
public final class JsonReader {
    /** The parser repeats what it could not read. */
    private static final int LONGEST_REASON = 300;

    static final int LONGEST_NAME = 60;

    private final boolean ignoresUnknown;

    private JsonReader(boolean ignoresUnknown) {
        this.ignoresUnknown = ignoresUnknown;
    }

    /**
     * Reads what {@link JsonWriter} wrote of a record.
     *
     * @throws Refused if it is not JSON, or not of this type
     */
    public static <T extends Record> T read(InputStream json, Class<T> type) {
        return type.cast(new JsonReader(true).read(parse(json), type, ""));
    }

    /**
     * Reads the body of a request.
     *
     * @throws Refused if it is not JSON, or not of this type, saying which member is wrong
     */
    static Object request(InputStream body, Type type) {
        return new JsonReader(false).read(parse(body), type, "");
    }

    /**
     * Parses a body.
     *
     * @throws Refused if it is not JSON, names a member twice, or is more than its stream gives
     */
    static JsonValue parse(InputStream body) {
        try (JsonParser parser =
                JSON.createParserFactory(Map.of()).createParser(body, StandardCharsets.UTF_8)) {
            JsonValue value = JsonTree.read(parser);
            // Trips over whatever comes behind it.
            parser.hasNext();
            return value;
        } catch (StackOverflowError e) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "not-json",
                    "The JSON is nested too deeply to be read.",
                    e);
        } catch (Refused e) {
            throw e;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Refused(
                    Refused.Why.INVALID, "not-json", "The body is not JSON: " + reason(e), e);
        } catch (RuntimeException e) {
            // The parser keeps its limits of depth and of numbers by exceptions of any type.
            throw new Refused(
                    Refused.Why.INVALID,
                    "not-json",
                    "The JSON can not be read: it is nested too deeply, or a number is too long.",
                    e);
        }
    }

    /**
     * Reads one value of a type.
     *
     * @param where how to call it when refusing, such as {@code startsOn}
     * @throws Refused if the JSON is not of this type, saying which member is wrong
     */
    private Object read(JsonValue json, Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            return readMany(json, generic, where);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isInstance(json)) {
            return json;
        }
        if (JsonValue.class.isAssignableFrom(wanted)) {
            throw wrong(where, "can not be " + named(json));
        }
        if (wanted.isRecord() && !JsonWriter.isWord(wanted)) {
            return readRecord(json, wanted, where);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return readTruth(json, where);
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return readNumber(json, wanted, where);
        }
        return readWord(json, wanted, where);
    }

    private Object readMany(JsonValue json, ParameterizedType generic, String where) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] of = generic.getActualTypeArguments();
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            object(json, where)
                    .forEach(
                            (name, value) -> {
                                String path = where + "." + name;
                                Object key = word(name, (Class<?>) of[0], where);
                                if (map.put(key, read(value, of[1], path)) != null) {
                                    // zh and zh-CN are one language.
                                    throw JsonTree.twice(path);
                                }
                            });
            return map;
        }
        List<Object> items = new ArrayList<>();
        for (JsonValue item : array(json, where)) {
            items.add(read(item, of[0], where + "[" + items.size() + "]"));
        }
        return raw == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private Object readRecord(JsonValue json, Class<?> wanted, String where) {
        JsonObject object = object(json, where);
        RecordComponent[] components = wanted.getRecordComponents();
        if (!ignoresUnknown) {
            refuseUnknown(object, wanted, where);
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            JsonValue member = object.getOrDefault(name, JsonValue.NULL);
            String path = where.isEmpty() ? name : where + "." + name;
            values[i] =
                    member == JsonValue.NULL
                            ? absent(components[i], path)
                            : read(member, components[i].getGenericType(), path);
        }
        return construct(wanted, values);
    }

    private static void refuseUnknown(JsonObject object, Class<?> wanted, String where) {
        Set<String> known = new LinkedHashSet<>();
        for (RecordComponent component : wanted.getRecordComponents()) {
            known.add(component.getName());
        }
        LeftAside leftAside = wanted.getAnnotation(LeftAside.class);
        List<String> others = leftAside == null ? List.of() : List.of(leftAside.value());
        for (String name : object.keySet()) {
            if (!known.contains(name) && !others.contains(name)) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "unknown-member",
                        "The member "
                                + (where.isEmpty() ? "" : where + ".")
                                + name.substring(0, Math.min(name.length(), LONGEST_NAME))
                                + " is not known here. Known are "
                                + String.join(", ", known)
                                + ".");
            }
        }
    }

    private static @Nullable Object absent(RecordComponent component, String where) {
        Class<?> type = component.getType();
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        throw wrong(where, "is missing");
    }

    private static Object construct(Class<?> wanted, @Nullable Object... values) {
        Class<?>[] types =
                Arrays.stream(wanted.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = wanted.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("while reading " + wanted, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("while reading " + wanted, e);
        }
    }

    private static Object readTruth(JsonValue json, String where) {
        if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
            return json == JsonValue.TRUE;
        }
        throw wrong(where, "is true or false");
    }

    private static Object readNumber(JsonValue json, Class<?> wanted, String where) {
        if (!(json instanceof JsonNumber number)) {
            throw wrong(where, "is a number");
        }
        try {
            if (wanted == int.class || wanted == Integer.class) {
                return number.intValueExact();
            }
            if (wanted == long.class || wanted == Long.class) {
                return number.longValueExact();
            }
            return number.doubleValue();
        } catch (ArithmeticException e) {
            throw wrong(where, "is a whole number that is not too large");
        }
    }

    private static Object readWord(JsonValue json, Class<?> wanted, String where) {
        if (!(json instanceof JsonString string)) {
            throw wrong(where, "is a string, not " + named(json));
        }
        return word(string.getString(), wanted, where);
    }

    private static Object word(String text, Class<?> wanted, String where) {
        if (wanted == String.class) {
            return text;
        }
        if (wanted.isEnum()) {
            return constant(text, wanted, where);
        }
        try {
            if (wanted == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (wanted == Instant.class) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw wrong(where, "is a date as ISO 8601 writes it, such as 2019-09-27");
        }
        if (JsonWriter.isWord(wanted)) {
            return construct(wanted, text);
        }
        throw new IllegalArgumentException("no reading of " + wanted + " from JSON");
    }

    private static Object constant(String text, Class<?> wanted, String where) {
        List<String> known = new ArrayList<>();
        for (Object constant : wanted.getEnumConstants()) {
            String word = JsonWriter.word((Enum<?>) constant);
            if (word.equals(text)) {
                return constant;
            }
            known.add(word);
        }
        throw wrong(where, "is one of " + String.join(", ", known));
    }

    private static JsonObject object(JsonValue json, String where) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw wrong(where, "is an object, not " + named(json));
    }

    private static JsonArray array(JsonValue json, String where) {
        if (json instanceof JsonArray array) {
            return array;
        }
        throw wrong(where, "is an array, not " + named(json));
    }

    private static String named(JsonValue json) {
        return switch (json.getValueType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "a truth value";
            case NULL -> "null";
        };
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        if (message == null) {
            return "it ends too early.";
        }
        return message.length() > LONGEST_REASON
                ? message.substring(0, LONGEST_REASON) + "…"
                : message;
    }

    private static Refused wrong(String where, String what) {
        String subject = where.isEmpty() ? "The body " : "The member " + where + " ";
        return new Refused(Refused.Why.INVALID, "wrong-member", subject + what + ".");
    }
}
