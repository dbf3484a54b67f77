package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Files;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of kits: who took which away, what came back, what was decided on it. An import can
 * be looked at before it is applied, and taken back for 24 hours after.
 */
@Part
public class Returns {
    /** How long an import can be undone, and how long a request's key is remembered. */
    public static final Duration DAY = Duration.ofHours(24);

    private final Judge judge;
    private final Acceptance acceptance;
    private final Undoing undoing;
    private final Looks looks;
    private final ImportLedger ledger;
    private final Imports imports;
    private final Archive archive;

    @Inject
    Returns(
            Judge judge,
            Acceptance acceptance,
            Undoing undoing,
            Looks looks,
            ImportLedger ledger,
            Imports imports,
            Archive archive) {
        this.judge = judge;
        this.acceptance = acceptance;
        this.undoing = undoing;
        this.looks = looks;
        this.ledger = ledger;
        this.imports = imports;
        this.archive = archive;
    }

    /**
     * What a program is answered.
     *
     * @param token names what was done, or would be
     * @param replayed whether the same request was answered before and nothing was done now
     */
    public record Answer(MergeReport report, String token, boolean replayed) {}

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
        imports.taken(kit.id(), account, query, ledger.now());
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
            Judge.Meant meant,
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
        Provenance provenance = ledger.provenance(account, file.sha256());
        Judgement judged = judge.judge(symbol, file.path(), meant, account, provenance, fileName);
        if (dryRun) {
            return new Answer(
                    judged.before(judged.decided(terms.choices())), judged.token(), false);
        }
        terms.check(judged.token());
        long number = ledger.add(judged, file, provenance, fileName);
        Answer answer = apply(judged, terms, provenance, fileName, number);
        ledger.remember(account, terms.key(), request, number, provenance.when());
        return answer;
    }

    /** The decisions as the same words whatever order they were given in. */
    private static String said(Choices choices) {
        return new TreeMap<>(choices.bySegment()) + " " + choices.others();
    }

    private Optional<Answer> answered(Account account, @Nullable String key, String request) {
        return ledger.answered(account, key, request).map(report -> new Answer(report, "", true));
    }

    private Answer apply(
            Judgement judged,
            Terms terms,
            Provenance provenance,
            @Nullable String fileName,
            long number) {
        Acceptance.Applied applied =
                acceptance.apply(judged, terms.choices(), provenance, fileName, number);
        MergeReport report = judged.after(applied).of(number);
        ledger.applied(number, judged, applied, report, provenance.when());
        return new Answer(report, judged.token(), false);
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
        Provenance provenance = ledger.provenance(account, file.sha256());
        Judgement judged =
                judge.judge(
                        symbol,
                        file.path(),
                        Judge.Meant.WHAT_IT_SAYS,
                        account,
                        provenance,
                        fileName);
        return ledger.addOnce(judged, file, provenance, fileName);
    }

    /**
     * A file that came back: as long as it is not applied, what it would change now.
     *
     * @throws Refused if there is none of that number
     */
    @Transactional
    public ReturnedFile look(DocumentSymbol symbol, long number, Account account) {
        return looks.at(ledger.existing(symbol, number, account), account);
    }

    /** What came back to a document, the last first, at most 200. */
    @Transactional
    public List<KitImport> of(DocumentSymbol symbol) {
        return ledger.of(symbol);
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
        KitImport imported = ledger.existing(symbol, number, account);
        refuseForeign(imported, account);
        if (imported.isApplied()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "already-applied",
                    "This file was applied already; nothing was applied again.");
        }
        Provenance provenance = ledger.provenance(account, imported.sha256());
        Judgement judged = judge.again(imported, account, provenance);
        terms.check(judged.token());
        Answer answer = apply(judged, terms, provenance, imported.fileName(), number);
        ledger.remember(account, terms.key(), request, number, provenance.when());
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
        KitImport imported = ledger.existing(symbol, number, account);
        if (imported.isApplied()) {
            undoing.undone(imported, account, ledger.now());
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
        return undoing.undone(ledger.existing(symbol, number, account), account, ledger.now());
    }
}
