package org.hexapla.archive;

import java.time.LocalDate;
import java.util.Map;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param titles by language tag
 * @param place as it is printed, such as {@code Geneva}; null where it is not known
 * @param process the slug of the process that it belongs to, or null
 */
public record Meeting(
        MeetingCode code,
        Map<String, String> titles,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        @Nullable String process) {
    public Meeting {
        titles = Titles.copy(titles);
    }
}
