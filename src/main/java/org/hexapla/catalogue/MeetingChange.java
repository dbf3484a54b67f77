package org.hexapla.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Meeting;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.web.LeftAside;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is to be; what is left out is empty afterwards.
 *
 * @param place in English, or as it is called where the meeting is held
 * @param places what the place is called in languages; left out they stay as long as the place does
 * @param process the slug of its process; left out it stays as it was, for the process may have
 *     named this meeting; an empty text takes the meeting out
 */
@LeftAside({"code", "documents"})
record MeetingChange(
        Map<Language, String> titles,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        @Nullable Map<Language, String> places,
        @Nullable String process) {
    private static final int LONGEST_PLACE = 400;

    Meeting to(MeetingCode code, Optional<Meeting> before) {
        if (endsOn != null && (startsOn == null || endsOn.isBefore(startsOn))) {
            throw new Unusable(
                    "dates-in-disorder", "A meeting ends on the day it starts or later.");
        }
        String slug =
                process == null
                        ? before.map(Meeting::process).orElse(null)
                        : Entered.optional("process", process, LONGEST_PLACE).orElse(null);
        Optional<Worded> worded = Worded.of("place", place, places, LONGEST_PLACE, places(before));
        return new Meeting(
                code,
                Entered.titles(titles),
                startsOn,
                endsOn,
                worded.map(Worded::text).orElse(null),
                worded.map(Worded::texts).orElse(Map.of()),
                slug);
    }

    private static Map<String, Map<String, String>> places(Optional<Meeting> before) {
        return before.filter(meeting -> meeting.place() != null)
                .map(meeting -> Map.of(String.valueOf(meeting.place()), meeting.places()))
                .orElse(Map.of());
    }
}
