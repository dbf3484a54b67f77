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
 * @param process the slug of its process; left out it stays as it was, for the process may have
 *     named this meeting; an empty text takes the meeting out
 */
@LeftAside({"code", "documents"})
record MeetingChange(
        Map<Language, String> titles,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
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
        return new Meeting(
                code,
                Entered.titles(titles),
                startsOn,
                endsOn,
                Entered.optional("place", place, LONGEST_PLACE).orElse(null),
                slug);
    }
}
