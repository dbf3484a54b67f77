package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Files;
import org.hexapla.archive.ImportedRows;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Part;

/**
 * Takes back what an import changed, as far as nobody has changed it since. A transaction is the
 * caller's, and nobody else writes to the document meanwhile.
 */
@Part
class Undoing {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Imports imports;
    private final Kits kits;
    private final Files files;

    @Inject
    Undoing(Archive archive, Catalogue catalogue, Imports imports, Kits kits, Files files) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.imports = imports;
        this.kits = kits;
        this.files = files;
    }

    /** Whether it could be taken back at that time, by that account. */
    static boolean isUndoable(KitImport imported, Account account, Instant now) {
        return obstacle(imported, account, now).isEmpty();
    }

    private static boolean mayUndo(KitImport imported, Account account) {
        boolean own = imported.broughtBy().equals(account.name());
        return account.may(own ? Role.TRANSLATOR : Role.REVISER, imported.target());
    }

    /**
     * Takes an import back.
     *
     * @throws Refused as {@link Returns#undo} does
     */
    KitImport undone(KitImport imported, Account account, Instant now) {
        refuseUndo(imported, account, now);
        Provenance provenance =
                new Provenance(account.name(), now, Provenance.Way.UNDO, imported.sha256());
        int restored = 0;
        int left = 0;
        String image = imported.image();
        if (image != null) {
            Restoration restoration = restoration(imported, image);
            restored = restoration.steps().size();
            left = restoration.left();
            if (restored > 0) {
                put(imported, restoration, provenance);
            }
        }
        kits.suggestions().settleOf(imported.id(), "undone", account.name(), now);
        return imports.undone(
                imported.id(), new KitImport.Undone(now, account.name(), restored, left));
    }

    private static void refuseUndo(KitImport imported, Account account, Instant now) {
        Optional<Refused> obstacle = obstacle(imported, account, now);
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
    }

    /** Why it can not be taken back at that time, by that account; empty if it can. */
    private static Optional<Refused> obstacle(KitImport imported, Account account, Instant now) {
        Instant applied = imported.appliedAt();
        if (applied == null) {
            return Optional.of(
                    new Refused(
                            Refused.Why.CONFLICT, "not-applied", "This file was not applied yet."));
        }
        if (imported.undone() != null) {
            return Optional.of(
                    new Refused(
                            Refused.Why.CONFLICT,
                            "already-undone",
                            "This import was undone already."));
        }
        if (!mayUndo(imported, account)) {
            return Optional.of(
                    new Refused(
                            Refused.Why.FORBIDDEN,
                            "not-yours",
                            "An import is undone by who brought it or by a reviser."));
        }
        if (applied.plus(Returns.DAY).isBefore(now)) {
            return Optional.of(
                    new Refused(
                            Refused.Why.CONFLICT,
                            "too-late",
                            "An import can be undone for 24 hours. Bring a file with the texts that"
                                    + " you want instead."));
        }
        return Optional.empty();
    }

    private Restoration restoration(KitImport imported, String image) {
        DocumentSymbol symbol = imported.symbol();
        Provenance made =
                new Provenance(
                        imported.broughtBy(),
                        Objects.requireNonNull(imported.appliedAt()),
                        Provenance.Way.EXCHANGE,
                        imported.sha256());
        VersionText original = newest(symbol, catalogue.existing(symbol).originalLanguage());
        VersionText text = newest(symbol, imported.target());
        Restoration restoration = new Restoration(original.body(), text, made);
        ImportedRows.read(files.path(image), restoration::restore);
        return restoration;
    }

    private VersionText newest(DocumentSymbol symbol, Language language) {
        return archive.version(symbol, language)
                .flatMap(LanguageVersion::newest)
                .flatMap(revision -> archive.text(symbol, language, revision.number()))
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.CONFLICT,
                                        "version-withdrawn",
                                        "The version was withdrawn since."));
    }

    private void put(KitImport imported, Restoration restoration, Provenance provenance) {
        DocumentSymbol symbol = imported.symbol();
        int revision =
                archive.beginWork(symbol, imported.target(), TextStatus.COURTESY, provenance);
        archive.change(
                symbol,
                imported.target(),
                restoration.body(),
                restoration.rows(),
                restoration.gone(),
                provenance);
        List<SegmentHistory.Change> changes = new ArrayList<>();
        for (Restoration.Step step : restoration.steps()) {
            changes.add(
                    new SegmentHistory.Change(
                            step.row(),
                            step.place().segment(),
                            provenance,
                            imported.fileName(),
                            step.text(),
                            step.oldText(),
                            step.now().state(),
                            step.oldState()));
        }
        kits.history().record(symbol, imported.target(), revision, changes);
    }
}
