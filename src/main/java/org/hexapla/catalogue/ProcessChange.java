package org.hexapla.catalogue;

import java.util.HashMap;
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

    /**
     * An event as it is entered; dates are days, months or years of ISO 8601.
     *
     * @param text in English, or whatever it was entered in
     * @param texts what it is in languages; left out they stay what they were of the same text
     */
    record Event(
            String date,
            @Nullable String until,
            @Nullable String text,
            @Nullable Map<Language, String> texts,
            List<Earlier> earlier) {
        /**
         * @param before the texts in languages that are kept of each text
         */
        ProcessEvent kept(Map<String, Map<String, String>> before) {
            PartialDate.checkOrder(date, until);
            Worded worded =
                    Worded.of("text", text, texts, Entered.LONGEST_TEXT, before)
                            .orElseThrow(
                                    () ->
                                            new Unusable(
                                                    "empty-text",
                                                    "The event of " + date + " has no text."));
            return new ProcessEvent(
                    date,
                    until,
                    worded.text(),
                    worded.texts(),
                    earlier.stream().map(one -> one.kept(before)).toList());
        }
    }

    /** A date that no longer holds, as it is entered. */
    record Earlier(
            String date,
            @Nullable String until,
            @Nullable String text,
            @Nullable Map<Language, String> texts,
            @Nullable String since) {
        ProcessEvent.EarlierDate kept(Map<String, Map<String, String>> before) {
            PartialDate.checkOrder(date, until);
            if (since != null) {
                PartialDate.of(since);
            }
            Optional<Worded> said = Worded.of("text", text, texts, Entered.LONGEST_TEXT, before);
            return new ProcessEvent.EarlierDate(
                    date,
                    until,
                    said.map(Worded::text).orElse(null),
                    said.map(Worded::texts).orElse(Map.of()),
                    since);
        }
    }

    Process to(String slug, Optional<Process> before) {
        List<MeetingCode> kept =
                meetings == null
                        ? before.map(Process::meetings).orElse(List.of())
                        : meetings.stream().distinct().toList();
        Map<String, Map<String, String>> texts = texts(before);
        return new Process(
                slug,
                Entered.titles(titles),
                kept,
                events.stream().map(event -> event.kept(texts)).toList());
    }

    private static Map<String, Map<String, String>> texts(Optional<Process> before) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (ProcessEvent event : before.map(Process::events).orElse(List.of())) {
            texts.put(event.text(), event.texts());
            for (ProcessEvent.EarlierDate earlier : event.earlier()) {
                if (earlier.text() != null) {
                    texts.put(earlier.text(), earlier.texts());
                }
            }
        }
        return texts;
    }
}
