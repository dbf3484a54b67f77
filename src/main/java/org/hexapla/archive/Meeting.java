package org.hexapla.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param titles by language tag
 * @param place as it is printed, such as {@code Geneva}; null where it is not known
 * @param places what the place is called in languages, by language tag
 * @param process the slug of the process that it belongs to, or null
 */
public record Meeting(
        MeetingCode code,
        Map<String, String> titles,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        Map<String, String> places,
        @Nullable String process) {
    public Meeting {
        titles = Titles.copy(titles);
        places = Titles.copy(places);
    }

    /** The place as a reader of the language calls it. */
    public Optional<Wording> place(Language language) {
        return Optional.ofNullable(place).map(text -> Wording.of(text, places, language));
    }
}
