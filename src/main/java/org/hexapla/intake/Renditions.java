package org.hexapla.intake;

import jakarta.inject.Inject;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Files;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.core.Refused;
import org.hexapla.format.Formats;
import org.hexapla.platform.Part;

/** Adds files that show a published text in another format. Nothing is read from them. */
@Part
class Renditions {
    private final Formats formats;
    private final Archive archive;
    private final Files files;

    @Inject
    Renditions(Formats formats, Archive archive, Files files) {
        this.formats = formats;
        this.archive = archive;
        this.files = files;
    }

    /**
     * @throws Refused if nothing is published, or another file than the sender expects
     */
    Taken add(Delivery delivery) {
        String mediaType = formats.recognise(delivery.file().path());
        archive.lock(delivery.symbol());
        Revision published = published(delivery);
        published.carrier().ifPresent(carrier -> Replacing.refuseUnlessExpected(carrier, delivery));
        StoredFile rendition = delivery.rendition(mediaType);
        Taken there = Taken.there(delivery, published);
        if (published.files().stream().anyMatch(file -> file.sha256().equals(rendition.sha256()))) {
            return there;
        }
        files.keep(delivery.file());
        archive.addFile(delivery.symbol(), delivery.language(), published.number(), rendition);
        return there.added();
    }

    private Revision published(Delivery delivery) {
        return archive.version(delivery.symbol(), delivery.language())
                .flatMap(LanguageVersion::published)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.CONFLICT,
                                        "text-first",
                                        "A rendition shows a published text. Send the file that"
                                                + " carries the text first, without"
                                                + " rendition=true."));
    }
}
