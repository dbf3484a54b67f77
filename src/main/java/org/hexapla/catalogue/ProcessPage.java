package org.hexapla.catalogue;

import java.util.List;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.core.language.Language;
import org.hexapla.web.Page;

/**
 * A process: its meetings and when what happened.
 *
 * @param meetings by their first day
 */
public record ProcessPage(Process process, List<Meeting> meetings) implements Page {
    public ProcessPage {
        meetings = List.copyOf(meetings);
    }

    @Override
    public Object data() {
        return process;
    }

    public Title title(Language language) {
        return Title.of(process, language);
    }
}
