package org.hexapla.archive;

import java.time.LocalDate;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * A document: what all its language versions share.
 *
 * @param printed the symbol as the document prints it
 * @param titles by language tag
 * @param titleDescriptive whether the title describes the document instead of being printed on it
 * @param notes what readers should know about its files, by language tag
 * @param kind what sort of document it is, or null
 * @param date its date, or null
 */
public record Document(
        DocumentSymbol symbol,
        String printed,
        Map<String, String> titles,
        boolean titleDescriptive,
        Map<String, String> notes,
        @Nullable MeetingCode meeting,
        Language originalLanguage,
        @Nullable String kind,
        @Nullable LocalDate date) {
    public Document {
        titles = Titles.copy(titles);
        notes = Titles.copy(notes);
    }
}
