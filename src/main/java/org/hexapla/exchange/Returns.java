package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Files;
import org.hexapla.archive.ImportedRows;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.SentKits;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.platform.Part;
import org.hexapla.web.JsonReader;
import org.hexapla.web.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of kits: who took which away, what came back, what was decided on it. An import can
 * be looked at before it is applied, and taken back for 24 hours after.
 */
@Part
public class Returns {
    /** How long an import can be undone, and how long a request's key is remembered. */
    public static final Duration DAY = Duration.ofHours(24);

    private static final int MOST = 200;

    private final Exchange exchange;
    private final Archive archive;
    private final Catalogue catalogue;
    private final Imports imports;
    private final Kits kits;
    private final Files files;
    private final Clock clock;
    private final Undoing undoing;

    @Inject
    Returns(
            Exchange exchange,
            Archive archive,
            Catalogue catalogue,
            Imports imports,
            Kits kits,
            Files files,
            Clock clock) {
        this.exchange = exchange;
        this.archive = archive;
        this.catalogue = catalogue;
        this.imports = imports;
        this.kits = kits;
        this.files = files;
        this.clock = clock;
        undoing = new Undoing(archive, catalogue, imports, kits, files);
    }

    /**
     * What a program is answered.
     *
     * @param token names what was done, or would be
     * @param replayed whether the same request was answered before and nothing was done now
     */
    public record Answer(MergeReport report, String token, boolean replayed) {}

    /** What the database keeps of a time: whole microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Remembers that an account took a kit.
     *
     * @param query how it was asked for, without a question mark
     */
    @Transactional
    public void taken(TranslationKit kit, String account, String query) {
        if (!imports.isTaken(kit.id(), account)) {
            // Of two requests for the same kit at once, the second finds it taken.
            archive.lock(kit.symbol());
        }
        imports.taken(kit.id(), account, query, now());
    }

    /**
     * Tells what a file would change, or applies it at once.
     *
     * @param fileName the name that the file came under, or null
     * @throws Refused as {@link Judge#judge} does; if the texts moved on since the dry run that the
     *     terms name; if their key was given to another request
     */
    @Transactional
    public Answer bring(
            DocumentSymbol symbol,
            Files.Received file,
            @Nullable String fileName,
            Exchange.Meant meant,
            Account account,
            Terms terms,
            boolean dryRun) {
        archive.lock(symbol);
        String request =
                Fingerprint.of(
                        List.of("xliff ", symbol, file.sha256(), said(terms.choices()), meant));
        Optional<Answer> before =
                dryRun ? Optional.empty() : answered(account, terms.key(), request);
        if (before.isPresent()) {
            return before.get();
        }
        Provenance provenance = provenance(account, file.sha256());
        Judgement judged =
                exchange.judge(symbol, file.path(), meant, account, provenance, fileName);
        if (dryRun) {
            return new Answer(
                    judged.before(judged.decided(terms.choices())), judged.token(), false);
        }
        terms.check(judged.token());
        files.keep(file);
        long number =
                imports.add(symbol, judged.present().from(), judged.target(), provenance, fileName);
        Answer answer = apply(judged, terms, provenance, fileName, number);
        remember(account, terms.key(), request, number, provenance.when());
        return answer;
    }

    private Provenance provenance(Account account, String sha256) {
        return new Provenance(account.name(), now(), Provenance.Way.EXCHANGE, sha256);
    }

    /** The decisions as the same words whatever order they were given in. */
    private static String said(Choices choices) {
        return new TreeMap<>(choices.bySegment()) + " " + choices.others();
    }

    private Optional<Answer> answered(Account account, @Nullable String key, String request) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<Imports.Answered> answered =
                imports.answered(account.name(), key)
                        .filter(one -> one.at().plus(DAY).isAfter(now()));
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
        return Optional.of(new Answer(report(imported), "", true));
    }

    private void remember(
            Account account, @Nullable String key, String request, long number, Instant when) {
        if (key != null) {
            imports.answer(account.name(), key, new Imports.Answered(request, number, when));
        }
    }

    private Answer apply(
            Judgement judged,
            Terms terms,
            Provenance provenance,
            @Nullable String fileName,
            long number) {
        Exchange.Applied applied =
                exchange.apply(judged, terms.choices(), provenance, fileName, number);
        MergeReport report = judged.after(applied).of(number);
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
                provenance.when());
        return new Answer(report, judged.token(), false);
    }

    private String kept(Files.Content content) {
        try (Files.Received file = files.receive(content)) {
            files.keep(file);
            return file.sha256();
        }
    }

    /**
     * Keeps a file to be looked at and decided on.
     *
     * @return the number of its import; the same file of the same person, still to be applied,
     *     keeps its number
     * @throws Refused as {@link Judge#judge} does
     */
    @Transactional
    public long keep(
            DocumentSymbol symbol,
            Files.Received file,
            @Nullable String fileName,
            Account account) {
        archive.lock(symbol);
        Provenance provenance = provenance(account, file.sha256());
        Judgement judged =
                exchange.judge(
                        symbol,
                        file.path(),
                        Exchange.Meant.WHAT_IT_SAYS,
                        account,
                        provenance,
                        fileName);
        Optional<KitImport> known =
                imports.of(symbol, MOST).stream()
                        .filter(one -> one.sha256().equals(file.sha256()) && !one.isApplied())
                        .filter(one -> one.broughtBy().equals(account.name()))
                        .findFirst();
        files.keep(file);
        return known.isPresent()
                ? known.get().id()
                : imports.add(
                        symbol, judged.present().from(), judged.target(), provenance, fileName);
    }

    /** What came back to a document, the last first, at most 200. */
    @Transactional
    public List<KitImport> of(DocumentSymbol symbol) {
        catalogue.existing(symbol);
        return imports.of(symbol, MOST);
    }

    /**
     * A file that came back: as long as it is not applied, what it would change now.
     *
     * @throws Refused if there is none of that number
     */
    @Transactional
    public ReturnedFile look(DocumentSymbol symbol, long number, Account account) {
        KitImport imported = existing(symbol, number, account);
        if (imported.isApplied()) {
            return done(imported, account);
        }
        Judgement judged = judged(imported, account, provenance(account, imported.sha256()));
        Map<String, Merge.Present> here = here(judged);
        Map<String, CodedText> sources = new TreeMap<>();
        judged.returned().forEach(one -> sources.putIfAbsent(one.id(), one.source()));
        List<ReturnedFile.Line> lines = new ArrayList<>();
        for (Decision decision : judged.report().decisions()) {
            if (decision.outcome() != Outcome.UNCHANGED) {
                CodedText source = sources.get(decision.id());
                lines.add(line(decision, source, here.get(decision.id()), judged));
            }
        }
        return new ReturnedFile(
                catalogue.existing(symbol),
                imported,
                judged.before(judged.report()).counts(),
                lines,
                judged.before(judged.report()).notes(),
                judged.warnings(judged.report()),
                judged.token(),
                false);
    }

    private Judgement judged(KitImport imported, Account account, Provenance provenance) {
        return exchange.judge(
                imported.symbol(),
                files.path(imported.sha256()),
                new Exchange.Meant(imported.source(), imported.target()),
                account,
                provenance,
                imported.fileName());
    }

    private static Map<String, Merge.Present> here(Judgement judged) {
        Map<String, Merge.Present> here = new TreeMap<>();
        judged.present().segments().forEach(segment -> here.put(segment.id(), segment));
        return here;
    }

    private static ReturnedFile.Line line(
            Decision decision,
            @Nullable CodedText fileSource,
            Merge.@Nullable Present now,
            Judgement judged) {
        CodedText text = decision.text();
        Merge.Sent sent = judged.sent().get(decision.id());
        boolean takeable =
                Choices.isOpen(decision)
                        && now != null
                        && text != null
                        && Choices.taken(now, text, null, judged.cap()).outcome()
                                == Outcome.ACCEPTED;
        return new ReturnedFile.Line(
                decision.id(),
                decision.row(),
                decision.outcome(),
                decision.reason(),
                now == null ? fileSource : now.source(),
                now == null ? null : sourceThen(sent, now),
                decision.current(),
                text,
                Choices.isOpen(decision),
                takeable);
    }

    /** The source as it went out, where it is another one now. */
    private static @Nullable CodedText sourceThen(Merge.@Nullable Sent sent, Merge.Present now) {
        return sent == null || sent.source().equals(now.source().text())
                ? null
                : CodedText.of(sent.source());
    }

    private ReturnedFile done(KitImport imported, Account account) {
        MergeReport report = report(imported);
        Map<String, Merge.Present> here =
                exchange.segments(imported.symbol(), imported.source(), imported.target());
        Map<String, Merge.Sent> sent =
                kits.sent().broughtBack(imported).map(SentKits.SentKit::sent).orElse(Map.of());
        List<ReturnedFile.Line> lines = new ArrayList<>();
        for (MergeReport.Line line : report.segments()) {
            Merge.Present now = here.get(line.id());
            Merge.Sent then = sent.get(line.id());
            lines.add(
                    new ReturnedFile.Line(
                            line.id(),
                            line.row(),
                            Outcome.of(line.outcome()),
                            line.reason(),
                            now == null ? coded(then == null ? null : then.source()) : now.source(),
                            now == null ? null : sourceThen(then, now),
                            coded(line.current()),
                            coded(line.text()),
                            false,
                            false));
        }
        return new ReturnedFile(
                catalogue.existing(imported.symbol()),
                imported,
                imported.counts(),
                lines,
                report.notes(),
                report.warnings(),
                "",
                Undoing.isUndoable(imported, account, now()));
    }

    private static @Nullable CodedText coded(@Nullable String text) {
        return text == null ? null : CodedText.of(text);
    }

    private MergeReport report(KitImport imported) {
        Path path = files.path(Objects.requireNonNull(imported.report()));
        try (InputStream json = java.nio.file.Files.newInputStream(path)) {
            return JsonReader.read(json, MergeReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a merge report", e);
        }
    }

    private KitImport existing(DocumentSymbol symbol, long number, Account account) {
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

    /**
     * Applies a file that was kept.
     *
     * @throws Refused if somebody else brought it or it was applied before, and as {@link #bring}
     *     does
     */
    @Transactional
    public Answer apply(DocumentSymbol symbol, long number, Account account, Terms terms) {
        archive.lock(symbol);
        String request =
                Fingerprint.of(List.of("import ", symbol, " " + number, said(terms.choices())));
        Optional<Answer> before = answered(account, terms.key(), request);
        if (before.isPresent()) {
            return before.get();
        }
        KitImport imported = existing(symbol, number, account);
        refuseForeign(imported, account);
        if (imported.isApplied()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "already-applied",
                    "This file was applied already; nothing was applied again.");
        }
        Provenance provenance = provenance(account, imported.sha256());
        Judgement judged = judged(imported, account, provenance);
        terms.check(judged.token());
        Answer answer = apply(judged, terms, provenance, imported.fileName(), number);
        remember(account, terms.key(), request, number, provenance.when());
        return answer;
    }

    private static void refuseForeign(KitImport imported, Account account) {
        if (!imported.broughtBy().equals(account.name())) {
            throw new Refused(
                    Refused.Why.FORBIDDEN,
                    "not-yours",
                    "This file was brought by "
                            + imported.broughtBy()
                            + ", who decides on it. Bring it yourself to decide.");
        }
    }

    /**
     * Lets go of a file that was kept and not applied.
     *
     * @throws Refused if somebody else brought it
     */
    private void drop(KitImport imported, Account account) {
        refuseForeign(imported, account);
        imports.drop(imported.id());
    }

    /**
     * Lets go of a file that is not applied; takes back one that is.
     *
     * @throws Refused as {@link #undo} does
     */
    @Transactional
    public void remove(DocumentSymbol symbol, long number, Account account) {
        archive.lock(symbol);
        KitImport imported = existing(symbol, number, account);
        if (imported.isApplied()) {
            undoing.undone(imported, account, now());
        } else {
            drop(imported, account);
        }
    }

    /**
     * Takes back what an import changed and nobody has changed since: texts, states and where they
     * came from are again what they were. Its suggestions go with it. The history tells of it.
     *
     * @throws Refused if it is not applied, undone already or older than 24 hours, or the account
     *     neither brought it nor is a reviser
     */
    @Transactional
    public KitImport undo(DocumentSymbol symbol, long number, Account account) {
        archive.lock(symbol);
        return undoing.undone(existing(symbol, number, account), account, now());
    }
}
