package org.hexapla.index;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a document share.
 *
 * @param mark differs whenever what readers see of the document differs
 * @param statuses the text status of each published language by its tag
 * @param meeting the code of its meeting, or null
 * @param date its date, or its meeting's, or null
 * @param kind what sort of document it is, or null
 */
public record PublishedDocument(
        DocumentSymbol symbol,
        String mark,
        Language original,
        Map<String, String> statuses,
        @Nullable String meeting,
        @Nullable LocalDate date,
        @Nullable String kind) {
    public PublishedDocument {
        statuses = Map.copyOf(new TreeMap<>(statuses));
    }
}
