package org.hexapla.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Process;
import org.hexapla.archive.ProcessEvent;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.web.LeftAside;
import org.jspecify.annotations.Nullable;

/**
 * What a process is to be; events that are left out are gone afterwards.
 *
 * @param meetings left out they stay as they were, for a meeting may have named this process
 */
@LeftAside("slug")
record ProcessChange(
        Map<Language, String> titles, @Nullable List<MeetingCode> meetings, List<Event> events) {

    /** An event as it is entered; dates are days, months or years of ISO 8601. */
    record Event(String date, @Nullable String until, String text, List<Earlier> earlier) {
        ProcessEvent kept() {
            PartialDate.checkOrder(date, until);
            return new ProcessEvent(
                    date,
                    until,
                    Entered.text("events", text),
                    earlier.stream().map(Earlier::kept).toList());
        }
    }

    /** A date that no longer holds, as it is entered. */
    record Earlier(
            String date, @Nullable String until, @Nullable String text, @Nullable String since) {
        ProcessEvent.EarlierDate kept() {
            PartialDate.checkOrder(date, until);
            if (since != null) {
                PartialDate.of(since);
            }
            String said = text == null ? null : Entered.text("earlier", text);
            return new ProcessEvent.EarlierDate(date, until, said, since);
        }
    }

    Process to(String slug, Optional<Process> before) {
        List<MeetingCode> kept =
                meetings == null
                        ? before.map(Process::meetings).orElse(List.of())
                        : meetings.stream().distinct().toList();
        return new Process(
                slug, Entered.titles(titles), kept, events.stream().map(Event::kept).toList());
    }
}
