package org.hexapla.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;

/**
 * A revision that readers see.
 *
 * @param revision its number
 */
public record Publication(
        DocumentSymbol symbol,
        Language language,
        TextStatus status,
        int revision,
        Instant publishedAt) {

    static Publication of(Object... row) {
        return new Publication(
                new DocumentSymbol((String) row[0]),
                new Language((String) row[1]),
                TextStatus.of((String) row[2]),
                (Integer) row[3],
                ((OffsetDateTime) row[4]).toInstant());
    }
}
