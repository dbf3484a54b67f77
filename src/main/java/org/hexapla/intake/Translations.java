package org.hexapla.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Document;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.VersionCheck;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.platform.Part;

/**
 * Aligns translations to their originals and stores them. One that looks wrong beside its original
 * is held instead, unless its sender insists.
 */
@Part
class Translations {
    /** About how much of the whole work is done when the translation is aligned. */
    private static final double ALIGNED = 0.7;

    private final Archive archive;
    private final Holding holding;
    private final Carrying carrying;
    private final Clock clock;

    @Inject
    Translations(Archive archive, Holding holding, Carrying carrying, Clock clock) {
        this.archive = archive;
        this.holding = holding;
        this.carrying = carrying;
        this.clock = clock;
    }

    /** Stores or holds the text; the document is locked and its file kept by the caller. */
    Taken add(ReadDelivery read, Document document, Progress progress) {
        progress.at(Step.ALIGNING, read.language(), Reading.DONE);
        TextBody original = original(document);
        List<AlignedRow> rows =
                VersionAligner.align(original, read.body(), read.learnt(read.language()));
        List<Finding> findings = VersionCheck.findings(original, read.body(), rows);
        if (holding.isDue(read, findings)) {
            return holding.hold(read, findings);
        }
        progress.at(Step.STORING, read.language(), ALIGNED);
        Provenance provenance = read.delivery().provenance(clock.instant());
        AlignedTranslation aligned = placed(read, original, rows, provenance);
        Taken taken = store(read, aligned, provenance, findings);
        carrying.goOn(read.symbol(), read.language(), provenance);
        return taken;
    }

    /**
     * The text that a document's translations are aligned to.
     *
     * @throws OriginalMissing if it is not there yet
     */
    TextBody original(Document document) {
        DocumentSymbol symbol = document.symbol();
        Language language = document.originalLanguage();
        return archive.newestText(symbol, language)
                .map(VersionText::body)
                .orElseThrow(() -> new OriginalMissing(symbol, language));
    }

    /** The translation in its rows, with what people had put right before. */
    private AlignedTranslation placed(
            ReadDelivery read, TextBody original, List<AlignedRow> rows, Provenance provenance) {
        DocumentSymbol symbol = read.symbol();
        Language language = read.language();
        int first = archive.reserveSegments(symbol, language, read.body().segments().size());
        AlignedTranslation fresh =
                AlignedTranslation.placed(
                        original, read.body(), rows, read.terms().status(), provenance, first);
        return archive.newestText(symbol, language)
                .map(before -> new KeptCorrections(original, before, fresh))
                .map(kept -> kept.in(read.terms().status(), provenance))
                .orElse(fresh);
    }

    private Taken store(
            ReadDelivery read,
            AlignedTranslation aligned,
            Provenance provenance,
            List<Finding> findings) {
        holding.clear(read);
        NewRevision revision = read.revision(aligned.body(), aligned.rows(), provenance);
        int number = archive.add(read.symbol(), read.language(), revision);
        return Taken.stored(read, number, aligned.body(), aligned.unpaired(), findings);
    }
}
