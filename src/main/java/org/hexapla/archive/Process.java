package org.hexapla.archive;

import java.util.List;
import java.util.Map;
import org.hexapla.core.text.MeetingCode;

/**
 * A line of meetings and events over years.
 *
 * @param slug its name in addresses, such as {@code ip-and-ai}
 * @param titles by language tag
 * @param meetings by their first day
 * @param events by date
 */
public record Process(
        String slug,
        Map<String, String> titles,
        List<MeetingCode> meetings,
        List<ProcessEvent> events) {
    public Process {
        titles = Titles.copy(titles);
        meetings = List.copyOf(meetings);
        events = List.copyOf(events);
    }
}
