package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.archive.ProcessEvent;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Adds what the demo's JSON files describe, each in its own transaction, where it is not there. */
@Part
class DemoRecords {
    private final Catalogue catalogue;
    private final Archive archive;

    @Inject
    DemoRecords(Catalogue catalogue, Archive archive) {
        this.catalogue = catalogue;
        this.archive = archive;
    }

    @Transactional
    void process(JsonObject json) {
        String slug = json.getString("slug");
        if (catalogue.process(slug).isEmpty()) {
            List<ProcessEvent> events =
                    json.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                            .map(ProcessEvent::of)
                            .toList();
            // The meetings name their process themselves when they come.
            catalogue.put(new Process(slug, texts(json, "titles"), List.of(), events));
        }
    }

    private static Map<String, String> texts(JsonObject json, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonObject object = json.getJsonObject(key);
        if (object != null) {
            object.forEach((tag, text) -> texts.put(tag, ((JsonString) text).getString()));
        }
        return texts;
    }

    private static @Nullable LocalDate date(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key, null)).map(LocalDate::parse).orElse(null);
    }

    /**
     * @return whether it was added
     */
    @Transactional
    boolean meeting(JsonObject json) {
        MeetingCode code = new MeetingCode(json.getString("code"));
        if (catalogue.meeting(code).isPresent()) {
            return false;
        }
        return catalogue.put(
                new Meeting(
                        code,
                        texts(json, "titles"),
                        date(json, "startsOn"),
                        date(json, "endsOn"),
                        json.getString("place", null),
                        texts(json, "places"),
                        json.getString("process", null)));
    }

    @Transactional
    void document(JsonObject json, MeetingCode meeting) {
        DocumentSymbol symbol = new DocumentSymbol(json.getString("symbol"));
        if (catalogue.document(symbol).isEmpty()) {
            catalogue.put(
                    new Document(
                            symbol,
                            json.getString("printed"),
                            texts(json, "titles"),
                            json.getBoolean("titleIsDescriptive", false),
                            texts(json, "note"),
                            meeting,
                            new Language(json.getString("originalLanguage")),
                            json.getString("kind", null),
                            date(json, "date")));
        }
    }

    @Transactional
    boolean holds(DocumentSymbol symbol, Language language) {
        return archive.version(symbol, language).isPresent();
    }

    @Transactional
    void note(DocumentSymbol symbol, Language language, JsonObject version) {
        Map<String, String> notes = texts(version, "note");
        String english = notes.get(Language.ENGLISH.tag());
        if (english != null) {
            archive.note(symbol, language, english, notes);
        }
    }
}
