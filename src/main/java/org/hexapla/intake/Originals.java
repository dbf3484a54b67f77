package org.hexapla.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.ReplacementCheck;
import org.hexapla.core.text.TextBody;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.platform.Part;

/**
 * Stores originals. The rows and sentences of one that was revised, or of one that revises another
 * document, keep their ids, and the translations follow. One that has lost most of the text that it
 * replaces is held instead, unless its sender insists.
 */
@Part
class Originals {
    /** About how much of the whole work is done when the original is stored. */
    static final double DONE = 0.4;

    private final Archive archive;
    private final Holding holding;
    private final Carrying carrying;
    private final Clock clock;

    @Inject
    Originals(Archive archive, Holding holding, Carrying carrying, Clock clock) {
        this.archive = archive;
        this.holding = holding;
        this.carrying = carrying;
        this.clock = clock;
    }

    /** Stores the text; the document is locked and its file kept by the caller. */
    Taken add(ReadDelivery read, Progress progress) {
        progress.at(Step.STORING, read.language(), Reading.DONE);
        Optional<TextBody> before =
                archive.newestText(read.symbol(), read.language()).map(VersionText::body);
        if (before.isPresent()) {
            return revise(before.get(), read, progress);
        }
        return carrying.forerunner(read.symbol(), read.language())
                .map(forerunner -> goOn(forerunner, read, progress))
                .orElseGet(() -> begin(read));
    }

    private Taken begin(ReadDelivery read) {
        TextBody nothing = new TextBody(read.language(), List.of());
        return store(read, named(read, nothing, Set.of(), 0).body(), List.of());
    }

    private Taken revise(TextBody old, ReadDelivery read, Progress progress) {
        List<Finding> findings = ReplacementCheck.findings(old, read.body());
        if (holding.isDue(read, findings)) {
            return holding.hold(read, findings);
        }
        Succession.Named named = named(read, old, Set.of(), 0);
        Taken taken = store(read, named.body(), findings);
        follow(old, named, read, progress);
        return taken;
    }

    private Taken goOn(Carrying.Forerunner forerunner, ReadDelivery read, Progress progress) {
        Succession.Named named =
                named(read, forerunner.body(), forerunner.rowsGiven(), forerunner.segmentsGiven());
        Taken taken = store(read, named.body(), List.of());
        List<String> told = new ArrayList<>(taken.warnings());
        told.addAll(carrying.begin(forerunner, taken, provenance(read), progress));
        return taken.telling(told);
    }

    /**
     * The text named after an earlier one.
     *
     * @param rowsGiven ids of rows that were given elsewhere
     * @param segmentsGiven the number of the last segment id that was
     */
    private Succession.Named named(
            ReadDelivery read, TextBody earlier, Set<String> rowsGiven, int segmentsGiven) {
        Set<String> given = archive.rowsGiven(read.symbol(), read.language());
        given.addAll(rowsGiven);
        int count = read.body().segments().size();
        int first = archive.reserveSegments(read.symbol(), read.language(), count, segmentsGiven);
        return new Succession(earlier, given, first).named(read.body());
    }

    /** What follows an original is stored later than it, and says so. */
    private Provenance provenance(ReadDelivery read) {
        return read.delivery().provenance(clock.instant());
    }

    private Taken store(ReadDelivery read, TextBody body, List<Finding> findings) {
        holding.clear(read);
        NewRevision revision = read.revision(body, Map.of(), provenance(read));
        int number = archive.add(read.symbol(), read.language(), revision);
        return Taken.stored(read, number, body, 0, findings);
    }

    /** What becomes of the translations; each gets a revision that follows the original. */
    private void follow(
            TextBody old, Succession.Named named, ReadDelivery read, Progress progress) {
        Provenance provenance = provenance(read);
        List<LanguageVersion> translations =
                archive.versions(read.symbol()).stream()
                        .filter(version -> !version.language().equals(old.language()))
                        .toList();
        double each = (1 - DONE) / Math.max(1, translations.size());
        double share = DONE;
        for (LanguageVersion version : translations) {
            Language language = version.language();
            progress.at(Step.ALIGNING, language, share);
            List<NewRevision> following =
                    new Followed(archive, old, named, provenance, read.learnt(language))
                            .by(version);
            progress.at(Step.STORING, language, share + each / 2);
            following.forEach(next -> archive.add(read.symbol(), language, next));
            share += each;
        }
    }
}
