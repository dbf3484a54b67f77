package org.hexapla.progress;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Tallies;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;

/** Tells the progress of one document, of a meeting or of everything. */
@Part
public class ProgressReports {
    private final Catalogue catalogue;
    private final Tallies tallies;

    @Inject
    ProgressReports(Catalogue catalogue, Tallies tallies) {
        this.catalogue = catalogue;
        this.tallies = tallies;
    }

    /**
     * @throws Refused if there is no such document
     */
    @Transactional
    public ProgressPage of(DocumentSymbol symbol) {
        Document document = catalogue.existing(symbol);
        return new ProgressPage(
                document.symbol().value(),
                "/documents/" + symbol.path(),
                tallies.of(symbol),
                List.of(),
                Language.OFFICIAL.stream()
                        .filter(language -> !document.appliesTo(language))
                        .toList());
    }

    /**
     * @throws Refused if there is no such meeting
     */
    @Transactional
    public ProgressPage of(MeetingCode code) {
        catalogue.existing(code);
        return new ProgressPage(
                code.value(),
                "/meetings/" + code.path(),
                tallies.of(code),
                catalogue.documents(code, null, null, Integer.MAX_VALUE).stream()
                        .map(
                                document ->
                                        new ProgressPage.Part(
                                                document.symbol().value(),
                                                "/documents/"
                                                        + document.symbol().path()
                                                        + "/progress"))
                        .toList(),
                List.of());
    }

    @Transactional
    public ProgressPage all() {
        return new ProgressPage(
                ProgressPage.ALL,
                "/",
                tallies.all(),
                catalogue.meetings().stream()
                        .map(
                                meeting ->
                                        new ProgressPage.Part(
                                                meeting.code().value(),
                                                "/progress?meeting=" + meeting.code().path()))
                        .toList(),
                List.of());
    }
}
