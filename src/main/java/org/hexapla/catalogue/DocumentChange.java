package org.hexapla.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to be. Of the members, {@code meeting}, {@code kind} and {@code date} are
 * empty afterwards where they are left out; the others stay as they were.
 *
 * @param originalLanguage needed for a new document
 * @param printed the symbol as the document prints it; for a new document, if left out, the symbol
 *     as it is spelled in the address
 */
record DocumentChange(
        Map<Language, String> titles,
        @Nullable MeetingCode meeting,
        @Nullable Language originalLanguage,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable String printed,
        @Nullable Boolean titleIsDescriptive,
        @Nullable Map<Language, String> notes) {
    private static final int LONGEST_KIND = 80;
    private static final int LONGEST_PRINTED = 240;

    /**
     * @param spelled the symbol as the address has it
     */
    Document to(String spelled, Optional<Document> before) {
        DocumentSymbol symbol = new DocumentSymbol(spelled);
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
                original(before),
                Entered.optional("kind", kind, LONGEST_KIND).orElse(null),
                date);
    }

    private Language original(Optional<Document> before) {
        if (originalLanguage != null) {
            return originalLanguage;
        }
        return before.map(Document::originalLanguage)
                .orElseThrow(
                        () ->
                                new Unusable(
                                        "original-language-missing",
                                        "A new document needs its \"originalLanguage\", such as"
                                                + " \"en\"."));
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
