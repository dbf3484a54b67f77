package org.hexapla.index;

import java.time.LocalDate;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a hit has to be, beside matching; null asks for no limit.
 *
 * @param language in which language it matches
 * @param with which other language the row has to have
 * @param from the first day of the document's date
 * @param until the last day
 * @param status the text status of the version that matches
 * @param kind what sort of document, in any case
 */
public record Filter(
        @Nullable Language language,
        @Nullable Language with,
        @Nullable MeetingCode meeting,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String status,
        @Nullable String kind) {
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    Optional<Language> only() {
        return Optional.ofNullable(language);
    }
}
