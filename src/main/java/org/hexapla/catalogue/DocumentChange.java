package org.hexapla.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Document;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.web.LeftAside;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to be. Of the members, {@code meeting}, {@code kind} and {@code date} are
 * empty afterwards where they are left out; the others stay as they were.
 *
 * @param originalLanguage needed for a new document, but for one that applies to one language only
 * @param printed the symbol as the document prints it; for a new document, if left out, the symbol
 *     as it is spelled in the address
 * @param appliesTo the only languages that a corrigendum is meant for; empty for all
 * @param due when the document is expected in languages that it is not published in
 */
@LeftAside({
    "symbol",
    "languages",
    "parent",
    "relation",
    "modifiers",
    "modifiedBy",
    "supersededBy",
    "supersedes",
    "versions",
    "held"
})
record DocumentChange(
        Map<Language, String> titles,
        @Nullable MeetingCode meeting,
        @Nullable Language originalLanguage,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable String printed,
        @Nullable Boolean titleIsDescriptive,
        @Nullable Map<Language, String> notes,
        @Nullable List<Language> appliesTo,
        @Nullable Map<Language, LocalDate> due) {
    private static final int LONGEST_KIND = 80;
    private static final int LONGEST_PRINTED = 240;
    private static final int MOST_LANGUAGES = 10;

    /** What a page says of a new document. */
    static DocumentChange added(
            Map<Language, String> titles,
            @Nullable MeetingCode meeting,
            @Nullable Language originalLanguage) {
        return new DocumentChange(
                titles, meeting, originalLanguage, null, null, null, null, null, null, null);
    }

    /**
     * @param spelled the symbol as the address has it
     */
    Document to(String spelled, Optional<Document> before) {
        DocumentSymbol symbol = new DocumentSymbol(spelled);
        Language original = original(before);
        return new Document(
                symbol,
                printed(symbol, spelled, before),
                Entered.titles(titles),
                titleIsDescriptive == null
                        ? before.map(Document::titleDescriptive).orElse(false)
                        : titleIsDescriptive,
                notes == null
                        ? before.map(Document::notes).orElse(Map.of())
                        : Entered.texts("notes", notes),
                meeting,
                original,
                Entered.optional("kind", kind, LONGEST_KIND).orElse(null),
                date,
                appliesTo(symbol, original, before),
                due == null ? before.map(Document::due).orElse(Map.of()) : due);
    }

    private Set<Language> appliesTo(
            DocumentSymbol symbol, Language original, Optional<Document> before) {
        Set<Language> only =
                appliesTo == null
                        ? before.map(Document::appliesTo).orElse(Set.of())
                        : new LinkedHashSet<>(appliesTo);
        if (only.isEmpty()) {
            return only;
        }
        if (!symbol.isCorrigendum()) {
            throw new Unusable(
                    "not-a-corrigendum",
                    "Only a corrigendum applies to some languages alone; "
                            + symbol
                            + " is none. Leave \"appliesTo\" out.");
        }
        if (only.size() > MOST_LANGUAGES) {
            throw new Unusable(
                    "too-many-languages",
                    "\"appliesTo\" names at most 10 languages; leave it out for all.");
        }
        if (!only.contains(original)) {
            throw new Unusable(
                    "original-does-not-apply",
                    "\"appliesTo\" does not name "
                            + original
                            + ", the original language of the corrigendum itself.");
        }
        return only;
    }

    private Language original(Optional<Document> before) {
        if (originalLanguage != null) {
            return originalLanguage;
        }
        return before.map(Document::originalLanguage)
                .or(this::onlyLanguage)
                .orElseThrow(
                        () ->
                                new Unusable(
                                        "original-language-missing",
                                        "A new document needs its \"originalLanguage\", such as"
                                                + " \"en\"."));
    }

    private Optional<Language> onlyLanguage() {
        return appliesTo != null && appliesTo.size() == 1
                ? Optional.of(appliesTo.get(0))
                : Optional.empty();
    }

    private String printed(DocumentSymbol symbol, String spelled, Optional<Document> before) {
        Optional<String> given = Entered.optional("printed", printed, LONGEST_PRINTED);
        if (given.isPresent() && !new DocumentSymbol(given.get()).equals(symbol)) {
            throw new Unusable(
                    "another-symbol",
                    "\"printed\" spells the symbol of the address as the document prints it; "
                            + given.get()
                            + " is another symbol.");
        }
        return given.orElseGet(
                () ->
                        before.map(Document::printed)
                                .orElse(spelled.replaceAll("^[/\\s]+|[/\\s]+$", "")));
    }
}
