package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Files;
import org.hexapla.archive.ImportedRows;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.JsonReader;
import org.hexapla.web.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of files that came back: the files, what became of them, and the keys of the
 * requests that were answered. A transaction is the caller's.
 */
@Part
class ImportLedger {
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final Imports imports;
    private final Files files;
    private final Clock clock;

    @Inject
    ImportLedger(Catalogue catalogue, Imports imports, Files files, Clock clock) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /** What the database keeps of a time: whole microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Provenance provenance(Account account, String sha256) {
        return new Provenance(account.name(), now(), Provenance.Way.EXCHANGE, sha256);
    }

    /** What came back to a document, the last first, at most 200. */
    List<KitImport> of(DocumentSymbol symbol) {
        catalogue.existing(symbol);
        return imports.of(symbol, MOST);
    }

    /**
     * @throws Refused if nothing of that number came back to the document, or the account may not
     *     translate into its language
     */
    KitImport existing(DocumentSymbol symbol, long number, Account account) {
        KitImport imported =
                imports.find(number)
                        .filter(one -> one.symbol().equals(symbol))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Why.NOT_FOUND,
                                                "no-such-import",
                                                "No file with this number came back to "
                                                        + symbol
                                                        + "."));
        account.requireTranslator(imported.target());
        return imported;
    }

    /** Keeps a file and gives it a number. */
    long add(
            Judgement judged,
            Files.Received file,
            Provenance provenance,
            @Nullable String fileName) {
        files.keep(file);
        return number(judged, provenance, fileName);
    }

    /** The same; a file that its bringer brought before and has still to apply keeps its number. */
    long addOnce(
            Judgement judged,
            Files.Received file,
            Provenance provenance,
            @Nullable String fileName) {
        Optional<KitImport> known =
                imports.of(judged.symbol(), MOST).stream()
                        .filter(one -> one.sha256().equals(file.sha256()) && !one.isApplied())
                        .filter(one -> one.broughtBy().equals(provenance.who()))
                        .findFirst();
        files.keep(file);
        return known.map(KitImport::id).orElseGet(() -> number(judged, provenance, fileName));
    }

    private long number(Judgement judged, Provenance provenance, @Nullable String fileName) {
        return imports.add(
                judged.symbol(), judged.present().from(), judged.target(), provenance, fileName);
    }

    /** Writes down what applying a file did, and what the changed rows were before. */
    void applied(
            long number,
            Judgement judged,
            Acceptance.Applied applied,
            MergeReport report,
            Instant when) {
        String image =
                applied.rows().isEmpty()
                        ? null
                        : kept(out -> ImportedRows.write(applied.rows(), out));
        imports.applied(
                number,
                new Imports.Result(
                        judged.kit(),
                        judged.alsoHolds(),
                        report.counts(),
                        applied.revision(),
                        kept(out -> JsonWriter.write(report, out)),
                        image),
                when);
    }

    private String kept(Files.Content content) {
        try (Files.Received file = files.receive(content)) {
            files.keep(file);
            return file.sha256();
        }
    }

    /** What was told of a file when it was applied. */
    MergeReport report(KitImport imported) {
        Path path = files.path(Objects.requireNonNull(imported.report()));
        try (InputStream json = java.nio.file.Files.newInputStream(path)) {
            return JsonReader.read(json, MergeReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a merge report", e);
        }
    }

    /**
     * What was told of the same request when it was answered within the last 24 hours.
     *
     * @param key the header {@code Idempotency-Key}, or null
     * @throws Refused if the key was given to another request
     */
    Optional<MergeReport> answered(Account account, @Nullable String key, String request) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<Imports.Answered> answered =
                imports.answered(account.name(), key)
                        .filter(one -> one.at().plus(Returns.DAY).isAfter(now()));
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        if (!answered.get().fingerprint().equals(request)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "idempotency-key-reused",
                    "This Idempotency-Key was given to another request within the last 24 hours."
                            + " Give every request a key of its own.");
        }
        KitImport imported = imports.find(answered.get().importId()).orElseThrow();
        return Optional.of(report(imported));
    }

    void remember(
            Account account, @Nullable String key, String request, long number, Instant when) {
        if (key != null) {
            imports.answer(account.name(), key, new Imports.Answered(request, number, when));
        }
    }
}
