package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Revision;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;

/** Finds the texts that somebody may see of a document. */
final class ShownTexts {
    private final Archive archive;
    private final Catalogue catalogue;
    private final EarlierRevisions earlier;

    ShownTexts(Archive archive, Catalogue catalogue, EarlierRevisions earlier) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.earlier = earlier;
    }

    /**
     * What may be seen now.
     *
     * @param asked the languages; where none are given, the original and one more
     * @param preferred the language to show beside the original where none are given
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if there is no such document, or its original may not be seen
     */
    Shown present(
            DocumentSymbol symbol,
            Optional<Languages> asked,
            Language preferred,
            boolean withWork) {
        Document document = catalogue.existing(symbol);
        Map<Language, LanguageVersion> versions = versions(symbol);
        Map<Language, Revision> seen = new LinkedHashMap<>();
        versions.forEach(
                (language, version) ->
                        version.seen(withWork).ifPresent(revision -> seen.put(language, revision)));
        return shown(document, versions, seen, asked, preferred);
    }

    /**
     * What could be seen before.
     *
     * @param revision the number of the original's revision
     * @throws Refused likewise, and if there is no such revision, it was never published, or was
     *     withdrawn
     */
    Shown earlier(
            DocumentSymbol symbol, int revision, Optional<Languages> asked, Language preferred) {
        Document document = catalogue.existing(symbol);
        Map<Language, LanguageVersion> versions = versions(symbol);
        Map<Language, Revision> seen = earlier.seen(document, versions.values(), revision);
        return shown(document, versions, seen, asked, preferred);
    }

    private Map<Language, LanguageVersion> versions(DocumentSymbol symbol) {
        Map<Language, LanguageVersion> versions = new LinkedHashMap<>();
        archive.versions(symbol).forEach(version -> versions.put(version.language(), version));
        return versions;
    }

    private Shown shown(
            Document document,
            Map<Language, LanguageVersion> versions,
            Map<Language, Revision> seen,
            Optional<Languages> asked,
            Language preferred) {
        DocumentSymbol symbol = document.symbol();
        Languages languages = asked.orElseGet(() -> usual(document, seen, preferred));
        Language hub = document.originalLanguage();
        if (!seen.containsKey(hub)) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-text-yet",
                    symbol + " has no published text in " + languages + " yet.");
        }
        Map<Language, VersionText> texts = new HashMap<>();
        for (Language language : languages.list()) {
            if (seen.containsKey(language)) {
                texts.put(language, text(symbol, language, seen));
            }
        }
        texts.computeIfAbsent(hub, language -> text(symbol, language, seen));
        return new Shown(document, languages, versions, seen, texts);
    }

    private static Languages usual(
            Document document, Map<Language, Revision> seen, Language preferred) {
        Language hub = document.originalLanguage();
        List<Language> two = new ArrayList<>(List.of(hub));
        if (!preferred.equals(hub) && seen.containsKey(preferred)) {
            two.add(preferred);
        } else {
            seen.keySet().stream()
                    .filter(language -> !language.equals(hub))
                    .findFirst()
                    .ifPresent(two::add);
        }
        return new Languages(two);
    }

    private VersionText text(
            DocumentSymbol symbol, Language language, Map<Language, Revision> seen) {
        return archive.text(symbol, language, seen.get(language).number()).orElseThrow();
    }
}
