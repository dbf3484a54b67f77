package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.DocumentFilter;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Tallies;
import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.jspecify.annotations.Nullable;

/** The meetings with what there is of their documents. */
@Part
public class Meetings {
    private final Catalogue catalogue;
    private final Archive archive;
    private final Tallies tallies;

    @Inject
    Meetings(Catalogue catalogue, Archive archive, Tallies tallies) {
        this.catalogue = catalogue;
        this.archive = archive;
        this.tallies = tallies;
    }

    @Transactional
    public MeetingsPage all() {
        return new MeetingsPage(catalogue.meetings());
    }

    /**
     * One meeting with all its documents.
     *
     * @param withWork whether the reader may see what is not published
     * @throws Refused if there is no such meeting
     */
    @Transactional
    public MeetingPage page(MeetingCode code, boolean withWork) {
        Meeting meeting = catalogue.existing(code);
        DocumentFilter ofMeeting = new DocumentFilter(code, null, null, null);
        List<Document> documents = catalogue.documents(ofMeeting, null, Integer.MAX_VALUE);
        Map<DocumentSymbol, List<LanguageVersion>> versions =
                archive.versions(documents.stream().map(Document::symbol).toList());
        return new MeetingPage(
                meeting,
                Optional.ofNullable(meeting.process()).flatMap(catalogue::process),
                documents.stream()
                        .map(
                                document ->
                                        Entry.of(
                                                document,
                                                versions.getOrDefault(document.symbol(), List.of()),
                                                withWork))
                        .toList(),
                tallies.of(code));
    }

    /**
     * Adds a meeting or changes it.
     *
     * @return whether it is new
     * @throws Refused if its process is not known, the change can not be made, or it is to be new
     *     and is not
     */
    @Transactional
    public boolean put(MeetingCode code, MeetingChange change, OnlyNew onlyNew) {
        Optional<Meeting> before = catalogue.meeting(code);
        onlyNew.check(before.isPresent(), "The meeting " + code);
        boolean isNew = catalogue.put(change.to(code, before));
        return onlyNew.written(before.isPresent(), isNew, "The meeting " + code);
    }

    /**
     * The same for a writer who says which states he knows.
     *
     * @param ifMatch null if any state will do
     * @throws Refused also if the meeting is in none of these states
     */
    @Transactional
    public boolean put(
            MeetingCode code, MeetingChange change, OnlyNew onlyNew, @Nullable EntityTags ifMatch) {
        if (ifMatch != null) {
            ifMatch.demand(
                    catalogue.locked(code).map(meeting -> page(code, true)), "The meeting " + code);
        }
        return put(code, change, onlyNew);
    }
}
