package org.hexapla.archive;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or will, in a process.
 *
 * @param date the day it begins, ISO 8601; a month or a year alone where no more is known
 * @param until its last day, or null
 * @param text what it is, in the words of whoever entered it
 * @param texts what it is in languages, by language tag
 * @param earlier the dates that were announced before this one
 */
public record ProcessEvent(
        String date,
        @Nullable String until,
        String text,
        Map<String, String> texts,
        List<EarlierDate> earlier) {
    public ProcessEvent {
        texts = Titles.copy(texts);
        earlier = List.copyOf(earlier);
    }

    /** What it is, as a reader of the language reads it. */
    public Wording text(Language language) {
        return Wording.of(text, texts, language);
    }

    /** Reads an event as it is stored, and as the records of the demo have it. */
    public static ProcessEvent of(JsonObject json) {
        JsonArray earlier = json.getJsonArray("earlier");
        List<EarlierDate> dates =
                earlier == null
                        ? List.of()
                        : earlier.getValuesAs(JsonObject.class).stream()
                                .map(EarlierDate::of)
                                .toList();
        return new ProcessEvent(
                json.getString("date"),
                json.getString("until", null),
                json.getString("text"),
                Titles.of(json.getJsonObject("texts")),
                dates);
    }

    /**
     * A date that no longer holds.
     *
     * @param text what was announced with it, such as another place; null for nothing
     * @param texts the same in languages, by language tag
     * @param since when it was changed, ISO 8601, or null where it is not known
     */
    public record EarlierDate(
            String date,
            @Nullable String until,
            @Nullable String text,
            Map<String, String> texts,
            @Nullable String since) {
        public EarlierDate {
            texts = Titles.copy(texts);
        }

        /** What was announced with it, as a reader of the language reads it. */
        public Optional<Wording> text(Language language) {
            return Optional.ofNullable(text).map(said -> Wording.of(said, texts, language));
        }

        private static EarlierDate of(JsonObject json) {
            return new EarlierDate(
                    json.getString("date"),
                    json.getString("until", null),
                    json.getString("text", null),
                    Titles.of(json.getJsonObject("texts")),
                    json.getString("since", null));
        }
    }
}
