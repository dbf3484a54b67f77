package org.hexapla.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.core.language.Language;

/**
 * A document in a list.
 *
 * @param standings how it stands in each of the six languages, and in others that it has
 */
public record Entry(Document document, List<Standing> standings) {
    public Entry {
        standings = List.copyOf(standings);
    }

    static Entry of(Document document, List<LanguageVersion> versions, boolean withWork) {
        Map<Language, LanguageVersion> known = new HashMap<>();
        versions.forEach(version -> known.put(version.language(), version));
        Set<Language> languages = new LinkedHashSet<>(Language.OFFICIAL);
        versions.forEach(version -> languages.add(version.language()));
        languages.addAll(document.due().keySet());
        return new Entry(
                document,
                languages.stream()
                        .map(language -> Standing.of(document, language, known, withWork))
                        .toList());
    }

    /** How it stands in the six languages alone. */
    public List<Standing> official() {
        return standings.stream().filter(standing -> standing.language().isOfficial()).toList();
    }

    public Title title(Language language) {
        return Title.of(document.titles(), language, document.printed());
    }

    Map<String, Object> data() {
        Map<String, Object> json = members(document);
        Map<String, Object> languages = new LinkedHashMap<>();
        for (Standing standing : standings) {
            languages.put(standing.language().tag(), standing.data());
        }
        json.put("languages", languages);
        return json;
    }

    /** What is known of a document without its versions. */
    static Map<String, Object> members(Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", document.symbol());
        json.put("printed", document.printed());
        json.put("titles", document.titles());
        json.put("titleIsDescriptive", document.titleDescriptive());
        json.put("notes", document.notes());
        json.put("meeting", document.meeting());
        json.put("originalLanguage", document.originalLanguage());
        json.put("kind", document.kind());
        json.put("date", document.date());
        if (!document.appliesTo().isEmpty()) {
            json.put("appliesTo", document.appliesTo());
        }
        if (!document.due().isEmpty()) {
            json.put("due", document.due());
        }
        return json;
    }
}
