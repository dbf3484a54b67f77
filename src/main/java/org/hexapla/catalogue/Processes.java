package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.jspecify.annotations.Nullable;

/** The processes with their meetings. */
@Part
public class Processes {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 80;

    private final Catalogue catalogue;

    @Inject
    Processes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Transactional
    public ProcessesPage all() {
        return new ProcessesPage(catalogue.processes());
    }

    /**
     * One process with its meetings.
     *
     * @throws Refused if there is no such process
     */
    @Transactional
    public ProcessPage page(String slug) {
        Process process = catalogue.existing(slug);
        List<Meeting> meetings = process.meetings().stream().map(catalogue::existing).toList();
        return new ProcessPage(process, meetings);
    }

    /**
     * Adds a process or changes it.
     *
     * @return whether it is new
     * @throws Refused if one of its meetings is not known, the change can not be made, or it is to
     *     be new and is not
     */
    @Transactional
    public boolean put(String slug, ProcessChange change, OnlyNew onlyNew) {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "bad-slug",
                    "The name of a process in its address is at most 80 lower-case letters a to z,"
                            + " digits and hyphens between them, such as ip-and-ai.");
        }
        Optional<Process> before = catalogue.process(slug);
        onlyNew.check(before.isPresent(), "The process " + slug);
        boolean isNew = catalogue.put(change.to(slug, before));
        return onlyNew.written(before.isPresent(), isNew, "The process " + slug);
    }

    /**
     * The same for a writer who says which states he knows.
     *
     * @param ifMatch null if any state will do
     * @throws Refused also if the process is in none of these states
     */
    @Transactional
    public boolean put(
            String slug, ProcessChange change, OnlyNew onlyNew, @Nullable EntityTags ifMatch) {
        if (ifMatch != null) {
            ifMatch.demand(
                    catalogue.locked(slug).map(process -> page(slug)), "The process " + slug);
        }
        return put(slug, change, onlyNew);
    }
}
