package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.platform.Part;

/** Takes in a file as one language version of a document. */
@Part
public class Intake {
    private final Catalogue catalogue;
    private final Reading reading;
    private final Replacing replacing;
    private final Originals originals;
    private final Translations translations;
    private final Renditions renditions;
    private final Files files;

    @Inject
    Intake(
            Catalogue catalogue,
            Reading reading,
            Replacing replacing,
            Originals originals,
            Translations translations,
            Renditions renditions,
            Files files) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.replacing = replacing;
        this.originals = originals;
        this.translations = translations;
        this.renditions = renditions;
        this.files = files;
    }

    /**
     * Stores the file and its text. When this returns and its transaction is committed, both are on
     * disk. A translation that looks wrong is held instead, unless the sender insists: its file is
     * kept, its text is not, and nobody's page shows it.
     *
     * @throws Refused if the document is unknown or does not apply to the language, the original is
     *     not there yet, other bytes are held or anything is and it is to be new, the file can not
     *     be read, or its text is in another language than said
     */
    @Transactional
    public Taken accept(Delivery delivery) {
        return accept(delivery, Progress.UNTOLD);
    }

    /**
     * What can be answered before the file is read: that its bytes are held already.
     *
     * @throws Refused if the document is unknown or does not apply to the language, the original is
     *     not there yet, other bytes are held, or anything is and it is to be new
     */
    @Transactional
    public Optional<Taken> known(Delivery delivery) {
        Document document = catalogue.existing(delivery.symbol());
        document.requireAppliesTo(delivery.language());
        if (delivery.terms().rendition()) {
            replacing.replaceable(delivery);
            return Optional.empty();
        }
        Optional<Taken> same = replacing.sameBytes(delivery);
        if (same.isEmpty() && !isOriginal(delivery, document)) {
            translations.original(document);
        }
        return same;
    }

    /**
     * Refuses a file for what it is and how large, without reading it.
     *
     * @throws Refused as {@link #accept} would
     */
    public void refuseUnreadable(Delivery delivery) {
        if (!delivery.terms().rendition()) {
            reading.refuseUnreadable(delivery);
        }
    }

    /** Takes a file in and tells how far it has come. */
    @Transactional
    Taken accept(Delivery delivery, Progress progress) {
        Optional<Taken> same = known(delivery);
        if (same.isPresent()) {
            return same.get();
        }
        if (delivery.terms().rendition()) {
            return renditions.add(delivery);
        }
        Document document = catalogue.existing(delivery.symbol());
        progress.at(Step.READING, delivery.language(), 0);
        ReadDelivery read = reading.read(delivery, document.originalLanguage());

        Optional<Taken> meanwhile = replacing.lock(delivery);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        files.keep(delivery.file());
        ReadDelivery kept = read.telling(replacing.newStatus(delivery));
        return isOriginal(delivery, document)
                ? originals.add(kept, progress)
                : translations.add(kept, document, progress);
    }

    private static boolean isOriginal(Delivery delivery, Document document) {
        return delivery.language().equals(document.originalLanguage());
    }
}
