package org.hexapla.bitext;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;

/**
 * What a person says of some rows of a translation: which of its sentences stand in them, and which
 * go together with which of the original. Worded as the bitext is in JSON, so that what was got can
 * be edited and sent back; members that say nothing of this are left aside.
 *
 * @param rows each row once
 */
record RowsPatch(List<Row> rows) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(-1);

    RowsPatch {
        rows = List.copyOf(rows);
    }

    /**
     * @param id the id of a row that is there
     * @param sources the ids of the original's sentences that the person saw there, or empty where
     *     they are not told
     * @param segments the ids of the translation's sentences that stand in it from now on, or empty
     *     for those that do
     * @param links in reading order
     */
    record Row(
            String id,
            Optional<List<String>> sources,
            Optional<List<String>> segments,
            List<Link> links) {}

    /**
     * Sentences that go together, counted from 0 in their row; one side may be empty.
     *
     * @param source those of the original
     * @param target those of the translation
     */
    record Link(List<Integer> source, List<Integer> target) {}

    /**
     * The two languages of a correction, one of which has to be the original's.
     *
     * @throws Refused if {@code languages} is not a list of two
     */
    static List<Language> languages(JsonObject json) {
        List<Language> languages = new ArrayList<>();
        for (JsonValue value : array(json, "languages", "")) {
            if (!(value instanceof JsonString tag)) {
                throw wrong("languages holds two languages, such as \"en\" and \"zh\".");
            }
            languages.add(new Language(tag.getString()));
        }
        if (languages.size() != 2 || languages.get(0).equals(languages.get(1))) {
            throw wrong("A correction has two languages, the original's and the translation's.");
        }
        return languages;
    }

    /**
     * @throws Refused if it is not worded so
     */
    static RowsPatch of(JsonObject json, Language original, Language translation) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue value : array(json, "rows", "")) {
            JsonObject row = object(value, "rows");
            if (!(row.get("id") instanceof JsonString id)) {
                throw wrong("Every row has its id, such as \"p11\".");
            }
            if (!ids.add(id.getString())) {
                throw wrong("The row " + id.getString() + " stands there twice.");
            }
            rows.add(row(row, id.getString(), original, translation));
        }
        if (rows.isEmpty()) {
            throw wrong("rows is empty: there is nothing to correct.");
        }
        return new RowsPatch(rows);
    }

    private static Row row(JsonObject row, String id, Language original, Language translation) {
        List<Link> links = new ArrayList<>();
        for (JsonValue value : array(row, "beads", id)) {
            List<Integer> source = List.of();
            List<Integer> target = List.of();
            for (Map.Entry<String, JsonValue> side : object(value, id).entrySet()) {
                if (side.getValue() instanceof JsonArray indices) {
                    Language language = new Language(side.getKey());
                    if (language.equals(original)) {
                        source = indices(indices, id);
                    } else if (language.equals(translation)) {
                        target = indices(indices, id);
                    } else {
                        throw wrong(
                                "A bead of the row "
                                        + id
                                        + " names "
                                        + language
                                        + ", which is not one of the two languages.");
                    }
                }
            }
            links.add(new Link(source, target));
        }
        return new Row(id, segments(row, id, original), segments(row, id, translation), links);
    }

    private static Optional<List<String>> segments(JsonObject row, String id, Language language) {
        JsonValue cells = row.get("cells");
        if (cells == null) {
            return Optional.empty();
        }
        for (Map.Entry<String, JsonValue> cell : object(cells, id).entrySet()) {
            if (new Language(cell.getKey()).equals(language)) {
                List<String> ids = new ArrayList<>();
                for (JsonValue value : array(object(cell.getValue(), id), "segments", id)) {
                    if (!(object(value, id).get("id") instanceof JsonString segment)) {
                        throw wrong("Every segment of the row " + id + " has its id.");
                    }
                    ids.add(segment.getString());
                }
                return Optional.of(List.copyOf(ids));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> indices(JsonArray array, String row) {
        List<Integer> indices = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
                throw wrong("The beads of the row " + row + " hold places counted from 0.");
            }
            indices.add(number.bigDecimalValue().min(MOST).max(LEAST).intValue());
        }
        return indices;
    }

    private static JsonArray array(JsonObject json, String name, String row) {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw wrong(
                row.isEmpty()
                        ? "A correction has the list " + name + "."
                        : "The row " + row + " lacks the list " + name + ".");
    }

    private static JsonObject object(JsonValue value, String where) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrong("Something in " + where + " is not an object.");
    }

    private static Refused wrong(String message) {
        return new Refused(Refused.Why.INVALID, "malformed-correction", message);
    }
}
