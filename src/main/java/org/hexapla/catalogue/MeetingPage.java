package org.hexapla.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.archive.Progress;
import org.hexapla.core.language.Language;
import org.hexapla.web.Page;

/** A meeting: its documents in the six languages, how far they are, when what happens. */
public record MeetingPage(
        Meeting meeting, Optional<Process> process, List<Entry> documents, Progress progress)
        implements Page {
    public MeetingPage {
        documents = List.copyOf(documents);
    }

    @Override
    public Object data() {
        Map<String, Object> json = MeetingsPage.members(meeting);
        json.put("documents", documents.stream().map(Entry::data).toList());
        return json;
    }

    public Title title(Language language) {
        return Title.of(meeting, language);
    }

    public Dates dates(Language language) {
        return Dates.in(language);
    }
}
