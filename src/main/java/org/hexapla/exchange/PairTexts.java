package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/** Finds the texts of a language pair, row by row. */
@Part
class PairTexts {
    private final Archive archive;
    private final Catalogue catalogue;

    @Inject
    PairTexts(Archive archive, Catalogue catalogue) {
        this.archive = archive;
        this.catalogue = catalogue;
    }

    /**
     * The language that the document was written in.
     *
     * @throws Refused if it is not there
     */
    Language original(DocumentSymbol symbol) {
        return catalogue.existing(symbol).originalLanguage();
    }

    /**
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if the document or the source is not there, or nothing is translated into the
     *     target
     */
    Present present(DocumentSymbol symbol, Language source, Language target, boolean withWork) {
        Document document = catalogue.existing(symbol);
        refuseTarget(document, source, target);
        Map<Language, LanguageVersion> versions = new HashMap<>();
        archive.versions(symbol).forEach(version -> versions.put(version.language(), version));
        VersionText from = text(symbol, source, versions, withWork);
        boolean fromOriginal = source.equals(document.originalLanguage());
        VersionText original =
                fromOriginal ? from : text(symbol, document.originalLanguage(), versions, withWork);
        VersionText into =
                Optional.ofNullable(versions.get(target))
                        .flatMap(version -> version.seen(withWork))
                        .flatMap(revision -> archive.text(symbol, target, revision.number()))
                        .orElse(null);
        List<KitRow> rows = new KitRows(original, fromOriginal ? null : from, into).rows();
        return new Present(from, original, into, rows);
    }

    private static void refuseTarget(Document document, Language source, Language target) {
        if (source.equals(target)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "same-language",
                    "A kit goes from one language into another.");
        }
        document.requireAppliesTo(target);
        if (target.equals(document.originalLanguage())) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "target-is-original",
                    "The original of "
                            + document.symbol()
                            + " is in "
                            + target
                            + ". It is changed by sending a new file of it, not through a kit.");
        }
    }

    private VersionText text(
            DocumentSymbol symbol,
            Language language,
            Map<Language, LanguageVersion> versions,
            boolean withWork) {
        return Optional.ofNullable(versions.get(language))
                .flatMap(version -> version.seen(withWork))
                .flatMap(revision -> archive.text(symbol, language, revision.number()))
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "no-such-version",
                                        symbol
                                                + " is not here in "
                                                + language
                                                + ", so nothing can be translated from it."));
    }
}
