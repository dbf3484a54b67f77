package org.hexapla.progress;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
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
    private final Archive archive;
    private final Clock clock;

    @Inject
    ProgressReports(Catalogue catalogue, Tallies tallies, Archive archive, Clock clock) {
        this.catalogue = catalogue;
        this.tallies = tallies;
        this.archive = archive;
        this.clock = clock;
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
                document.originalLanguage(),
                tallies.of(symbol),
                List.of(),
                Language.OFFICIAL.stream()
                        .filter(language -> !document.appliesTo(language))
                        .toList(),
                expected(List.of(document)));
    }

    /**
     * @throws Refused if there is no such meeting
     */
    @Transactional
    public ProgressPage of(MeetingCode code) {
        catalogue.existing(code);
        List<Document> documents = catalogue.documents(code, null, null, Integer.MAX_VALUE);
        return new ProgressPage(
                code.value(),
                "/meetings/" + code.path(),
                null,
                tallies.of(code),
                documents.stream().map(ProgressReports::part).toList(),
                List.of(),
                expected(documents));
    }

    private static ProgressPage.Part part(Document document) {
        return new ProgressPage.Part(
                document.symbol().value(), "/documents/" + document.symbol().path() + "/progress");
    }

    /** What of some documents is expected and not published yet, the earliest first. */
    private List<ProgressPage.Expected> expected(List<Document> documents) {
        List<Document> some = documents.stream().filter(one -> !one.due().isEmpty()).toList();
        Map<DocumentSymbol, List<LanguageVersion>> versions =
                archive.versions(some.stream().map(Document::symbol).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ProgressPage.Expected> expected = new ArrayList<>();
        for (Document document : some) {
            List<LanguageVersion> held = versions.getOrDefault(document.symbol(), List.of());
            document.due()
                    .forEach(
                            (language, due) -> {
                                if (!isPublished(held, language)) {
                                    expected.add(
                                            new ProgressPage.Expected(
                                                    part(document),
                                                    language,
                                                    due,
                                                    due.isBefore(today)));
                                }
                            });
        }
        expected.sort(Comparator.comparing(ProgressPage.Expected::due));
        return expected;
    }

    private static boolean isPublished(List<LanguageVersion> versions, Language language) {
        return versions.stream()
                .anyMatch(v -> v.language().equals(language) && v.published().isPresent());
    }

    @Transactional
    public ProgressPage all() {
        return new ProgressPage(
                ProgressPage.ALL,
                "/",
                null,
                tallies.all(),
                catalogue.meetings().stream()
                        .map(
                                meeting ->
                                        new ProgressPage.Part(
                                                meeting.code().value(),
                                                "/progress?meeting=" + meeting.code().path()))
                        .toList(),
                List.of(),
                List.of());
    }
}
