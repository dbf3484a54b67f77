package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Files;
import org.hexapla.archive.HeldVersion;
import org.hexapla.archive.HeldVersions;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;

/** The files that were held because their text looked wrong, and what a person decides of them. */
@Part
public class HeldDrafts {
    private final Intake intake;
    private final Archive archive;
    private final HeldVersions heldVersions;
    private final Carrying carrying;
    private final Files files;

    @Inject
    HeldDrafts(
            Intake intake,
            Archive archive,
            HeldVersions heldVersions,
            Carrying carrying,
            Files files) {
        this.intake = intake;
        this.archive = archive;
        this.heldVersions = heldVersions;
        this.carrying = carrying;
        this.files = files;
    }

    /**
     * What is held.
     *
     * @throws Refused if nothing is
     */
    @Transactional
    public HeldVersion held(DocumentSymbol symbol, Language language) {
        return heldVersions
                .of(symbol, language)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "nothing-held",
                                        "No file of " + symbol + " in " + language + " is held."));
    }

    /** Where the bytes of a held file are; for reading only. */
    public Path path(HeldVersion held) {
        return files.path(held.file().sha256());
    }

    /**
     * Takes the held file in as its sender wanted it, its findings as warnings.
     *
     * @throws Refused if nothing is held, or the version has changed since
     */
    @Transactional
    public Taken accept(DocumentSymbol symbol, Language language, String who) {
        carrying.lock(symbol);
        HeldVersion held = held(symbol, language);
        refuseOverWork(symbol, language);
        // The bytes stay where they are kept, so what stands for their receipt is not closed.
        Files.Received file =
                new Files.Received(path(held), held.file().sha256(), held.file().size());
        Terms terms =
                new Terms(
                        held.status(),
                        held.draft(),
                        false,
                        true,
                        Optional.ofNullable(held.replaces()).map(EntityTags::of),
                        OnlyNew.UNASKED);
        String name = held.file().name();
        Taken taken = intake.accept(new Delivery(symbol, language, file, name, terms, who));
        heldVersions.drop(symbol, language);
        return taken;
    }

    /** Who accepts a held file insists on what is odd about it, not on replacing others' work. */
    private void refuseOverWork(DocumentSymbol symbol, Language language) {
        if (carrying.hasWork(symbol, language)) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "work-under-way",
                    symbol
                            + " in "
                            + language
                            + " has a working revision that this file would replace. Publish it"
                            + " first, or send the file again with accept=warned.");
        }
    }

    /**
     * Drops the held file.
     *
     * @throws Refused if nothing is held
     */
    @Transactional
    public void drop(DocumentSymbol symbol, Language language) {
        archive.lock(symbol);
        held(symbol, language);
        heldVersions.drop(symbol, language);
    }
}
