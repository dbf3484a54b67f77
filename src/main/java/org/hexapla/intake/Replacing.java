package org.hexapla.intake;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/**
 * Says which file one that is handed in may replace, and what its sender should know about that:
 * none where it is to be new, else the one that was named, and no work of people unless the sender
 * insists.
 */
@Part
class Replacing {
    private final Archive archive;
    private final Carrying carrying;

    @Inject
    Replacing(Archive archive, Carrying carrying) {
        this.archive = archive;
        this.carrying = carrying;
    }

    /**
     * Makes other writers wait, and looks once more whether the bytes are held.
     *
     * @throws Refused as {@link #sameBytes} does
     */
    Optional<Taken> lock(Delivery delivery) {
        carrying.lock(delivery.symbol());
        return sameBytes(delivery);
    }

    /**
     * The bytes that are held already.
     *
     * @throws Refused where others are held and nobody said to replace them
     */
    Optional<Taken> sameBytes(Delivery delivery) {
        Optional<Revision> newest = replaceable(delivery);
        if (newest.isEmpty()) {
            refuseToReplaceNothing(delivery);
        }
        Optional<StoredFile> carrier = newest.flatMap(Revision::carrier);
        if (carrier.isPresent()) {
            if (carrier.get().sha256().equals(delivery.file().sha256())) {
                return Optional.of(there(delivery, newest.get()));
            }
            if (delivery.terms().expected().isEmpty()) {
                throw new AlreadyHeld(delivery.symbol(), delivery.language());
            }
            refuseUnlessExpected(carrier.get(), delivery);
        }
        refuseOverWork(delivery);
        return Optional.empty();
    }

    /** What its sender is told of bytes that are held: of what text, and what it is worth. */
    private Taken there(Delivery delivery, Revision revision) {
        Taken there = Taken.there(delivery, revision);
        Taken counted =
                archive.text(delivery.symbol(), delivery.language(), revision.number())
                        .map(there::counting)
                        .orElse(there);
        return revision.status() == delivery.terms().status()
                ? counted
                : counted.telling(
                        List.of(
                                "This very file is held as revision "
                                        + revision.number()
                                        + ", which is "
                                        + revision.status().word()
                                        + ". Sending it again does not change that."));
    }

    /**
     * The revision whose file a delivery would replace.
     *
     * @throws Refused where there is one and the file is to be new
     */
    Optional<Revision> replaceable(Delivery delivery) {
        Optional<Revision> newest = held(delivery);
        String what = delivery.symbol() + " in " + delivery.language();
        delivery.terms().onlyNew().check(newest.isPresent(), what);
        return newest;
    }

    /** Refuses to replace another file than the sender named. */
    static void refuseUnlessExpected(StoredFile present, Delivery delivery) {
        if (delivery.terms().expected().filter(tags -> !tags.allow(present.sha256())).isPresent()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "another-file-meanwhile",
                    "The file in If-Match is not the one that is held now. Look at the present one"
                            + " and repeat with its ETag.");
        }
    }

    /** The hash of the file that its sender named; empty if none was. */
    Optional<String> replaced(Delivery delivery) {
        return delivery.terms()
                .expected()
                .flatMap(tags -> held(delivery))
                .flatMap(Revision::carrier)
                .map(StoredFile::sha256);
    }

    /**
     * A warning that a file changes the status of what it replaces. One that is sent without a
     * status is official: not what all who replace one mean.
     */
    Optional<String> newStatus(Delivery delivery) {
        return archive.version(delivery.symbol(), delivery.language())
                .flatMap(LanguageVersion::published)
                .filter(before -> before.status() != delivery.terms().status())
                .map(
                        before ->
                                "Revision "
                                        + before.number()
                                        + " was "
                                        + before.status().word()
                                        + ", this one is "
                                        + delivery.terms().status().word()
                                        + ". Say ?status= to have it otherwise.");
    }

    private Optional<Revision> held(Delivery delivery) {
        return archive.version(delivery.symbol(), delivery.language()).flatMap(Replacing::held);
    }

    /** The revision whose file another one replaces. */
    static Optional<Revision> held(LanguageVersion version) {
        Optional<Revision> working =
                version.working().filter(revision -> revision.carrier().isPresent());
        return working.isPresent() ? working : version.published();
    }

    /** Not even {@code *} is true of what is not there (RFC 9110, section 13.1.1). */
    private static void refuseToReplaceNothing(Delivery delivery) {
        if (delivery.terms().expected().isPresent()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "nothing-to-replace",
                    "There is no file of "
                            + delivery.symbol()
                            + " in "
                            + delivery.language()
                            + " that If-Match could be true of. Send it without If-Match.");
        }
    }

    /** What people have changed and not yet published is not replaced by accident. */
    private void refuseOverWork(Delivery delivery) {
        DocumentSymbol symbol = delivery.symbol();
        if (!delivery.terms().warned() && carrying.hasWork(symbol, delivery.language())) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "work-under-way",
                    symbol
                            + " in "
                            + delivery.language()
                            + " has a working revision that this file would replace. Publish it"
                            + " first, or insist with accept=warned.");
        }
    }
}
