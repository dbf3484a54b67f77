package org.hexapla.intake;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Lineage;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Origin;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Published;
import org.hexapla.archive.Revision;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.platform.Part;

/**
 * Takes texts along from a document to the one that revises it: the ids of rows and sentences when
 * the revised original comes, and the translations as drafts, then or when they come.
 *
 * <p>Documents are locked from the oldest to the newest, so that nobody waits for one who waits for
 * him, and a translation that comes while the document is being revised is not overlooked.
 */
@Part
class Carrying {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Lineage lineage;

    @Inject
    Carrying(Archive archive, Catalogue catalogue, Lineage lineage) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.lineage = lineage;
    }

    /**
     * The text that a revised original goes on from.
     *
     * @param rowsGiven the ids of all rows it ever had
     * @param segmentsGiven the number of the last segment id given in it
     */
    record Forerunner(
            Document document, VersionText text, Set<String> rowsGiven, int segmentsGiven) {
        /** The text with one unit for each row, as originals have it. */
        TextBody body() {
            boolean isOriginal = text.body().language().equals(document.originalLanguage());
            return isOriginal ? text.body() : Turned.byRow(text.body());
        }
    }

    /** Makes other writers wait: of the document and, before it, of the one that it revises. */
    void lock(DocumentSymbol symbol) {
        lineage.before(symbol).ifPresent(archive::lock);
        archive.lock(symbol);
    }

    /** Whether people have work in hand that a file would replace. */
    boolean hasWork(DocumentSymbol symbol, Language language) {
        return lineage.hasWork(symbol, language);
    }

    /**
     * What a first original goes on from: the original before it, or what that document says in the
     * language where it was written in another one; none where it says nothing.
     */
    Optional<Forerunner> forerunner(DocumentSymbol symbol, Language language) {
        return lineage.before(symbol)
                .map(catalogue::existing)
                .flatMap(document -> forerunner(document, language));
    }

    private Optional<Forerunner> forerunner(Document document, Language language) {
        DocumentSymbol symbol = document.symbol();
        Set<String> rows = archive.rowsGiven(symbol, document.originalLanguage());
        rows.addAll(archive.rowsGiven(symbol, language));
        return lineage.last(symbol, language)
                .map(
                        text ->
                                new Forerunner(
                                        document,
                                        text,
                                        rows,
                                        archive.segmentsGiven(symbol, language)));
    }

    /**
     * Tells where the ids of a revised original come from, and carries all translations of the
     * document before it.
     *
     * @return what is to be told of it, each a sentence
     */
    List<String> begin(
            Forerunner forerunner, Taken taken, Provenance provenance, Progress progress) {
        DocumentSymbol before = forerunner.document().symbol();
        lineage.tell(
                taken.symbol(),
                taken.language(),
                new Origin(taken.revision(), before, forerunner.text().revision()));
        return carryAll(before, taken, provenance, progress);
    }

    private List<String> carryAll(
            DocumentSymbol before, Taken taken, Provenance provenance, Progress progress) {
        List<String> carried = new ArrayList<>();
        List<LanguageVersion> translations =
                archive.versions(before).stream()
                        .filter(version -> !version.language().equals(taken.language()))
                        .toList();
        double share = Originals.DONE;
        for (LanguageVersion version : translations) {
            Language language = version.language();
            progress.at(Step.CARRYING, language, share);
            share += (1 - Originals.DONE) / translations.size();
            if (carry(before, taken.symbol(), language, provenance)) {
                carried.add(language.tag());
                goOn(taken.symbol(), language, provenance);
            }
        }
        return carried.isEmpty()
                ? List.of()
                : List.of(
                        "Translations were carried over from "
                                + before
                                + " as working revisions: "
                                + String.join(", ", carried)
                                + ".");
    }

    /** A translation was published; what came of it before its transaction ends is part of it. */
    void published(@Observes Published event) {
        goOn(event.symbol(), event.language(), event.provenance());
    }

    /**
     * Carries a translation to the document that revises this one, and on from there, where that
     * has nothing in the language but what was carried before.
     */
    void goOn(DocumentSymbol symbol, Language language, Provenance provenance) {
        Optional<DocumentSymbol> after = lineage.after(symbol);
        if (after.isEmpty()) {
            return;
        }
        archive.lock(after.get());
        if (carry(symbol, after.get(), language, provenance)) {
            goOn(after.get(), language, provenance);
        }
    }

    /**
     * @return whether there is a draft now that was not there before
     */
    private boolean carry(
            DocumentSymbol from, DocumentSymbol to, Language language, Provenance provenance) {
        Document earlier = catalogue.existing(from);
        Document later = catalogue.existing(to);
        Language hub = later.originalLanguage();
        boolean fits = later.appliesTo(language) && !language.equals(hub);
        if (!fits || !isOpen(to, language)) {
            return false;
        }
        Optional<Revision> revision =
                archive.version(from, language).flatMap(LanguageVersion::newest);
        Optional<VersionText> text =
                revision.flatMap(one -> archive.text(from, language, one.number()));
        Optional<VersionText> old = lineage.last(from, hub);
        Optional<VersionText> now = lineage.last(to, hub);
        if (text.isEmpty() || old.isEmpty() || now.isEmpty()) {
            return false;
        }
        Provenance way =
                new Provenance(
                        provenance.who(),
                        provenance.when(),
                        Provenance.Way.CARRIED,
                        provenance.file());
        Turned seen = seen(earlier, old.get(), text.get());
        return draft(seen.original(), seen.text(), now.get().body(), way, revision.get())
                .map(draft -> add(from, to, revision.get(), draft))
                .isPresent();
    }

    /** The text beside the language that is the original's now. */
    private Turned seen(Document earlier, VersionText old, VersionText text) {
        Language former = earlier.originalLanguage();
        if (old.body().language().equals(former)) {
            return new Turned(old.body(), text);
        }
        TextBody original =
                lineage.last(earlier.symbol(), former).map(VersionText::body).orElseThrow();
        return Turned.of(original, old, text);
    }

    /** Whether nobody's work and nothing that was ever published is there. */
    private boolean isOpen(DocumentSymbol symbol, Language language) {
        LanguageVersion there = archive.version(symbol, language).orElse(null);
        return there == null
                || there.published().isEmpty()
                        && there.withdrawnReason() == null
                        && !lineage.hasWork(symbol, language);
    }

    private static Optional<NewRevision> draft(
            TextBody old, VersionText text, TextBody now, Provenance way, Revision revision) {
        // Either document may have had revisions of its own since they parted, so that what is
        // the same is found in the texts once more, not by the ids alone.
        Succession.Named named = new Succession(old, Set.of(), beyond(old, now)).named(now);
        return new CarriedText(old, text, named, now, way).draft(revision);
    }

    /** A number that no segment id of either text has. */
    private static int beyond(TextBody old, TextBody now) {
        int most = 0;
        for (TextBody body : List.of(old, now)) {
            for (Segment segment : body.segments()) {
                String digits = segment.id().replaceAll("\\D", "");
                most = Math.max(most, digits.isEmpty() ? 0 : Integer.parseInt(digits));
            }
        }
        return most + 1;
    }

    private int add(DocumentSymbol from, DocumentSymbol to, Revision revision, NewRevision draft) {
        Language language = draft.body().language();
        archive.reserveSegments(to, language, 0, archive.segmentsGiven(from, language));
        int number = archive.add(to, language, draft);
        lineage.tell(to, language, new Origin(number, from, revision.number()));
        return number;
    }
}
