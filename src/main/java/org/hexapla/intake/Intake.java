package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.archive.HeldVersion;
import org.hexapla.archive.HeldVersions;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Role;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.PairLexicon;
import org.hexapla.core.alignment.VersionAligner;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.LanguageCheck;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.VersionCheck;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.format.Formats;
import org.hexapla.format.MediaType;
import org.hexapla.format.ReadFile;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Takes in a file as one language version of a document. */
@Part
public class Intake {
    /** About how much of the work is done when a file is read, */
    private static final double READ = 0.2;

    /** an original written, whose translations then follow it, */
    static final double STORED = 0.4;

    /** or a translation aligned. */
    private static final double ALIGNED = 0.7;

    private final Formats formats;
    private final Archive archive;
    private final Catalogue catalogue;
    private final HeldVersions heldVersions;
    private final EarlierText earlierText;
    private final Carrying carrying;
    private final Files files;
    private final Clock clock;

    @Inject
    Intake(
            Formats formats,
            Archive archive,
            Catalogue catalogue,
            HeldVersions heldVersions,
            EarlierText earlierText,
            Carrying carrying,
            Files files,
            Clock clock) {
        this.formats = formats;
        this.archive = archive;
        this.catalogue = catalogue;
        this.heldVersions = heldVersions;
        this.earlierText = earlierText;
        this.carrying = carrying;
        this.files = files;
        this.clock = clock;
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
    public Taken accept(DocumentSymbol symbol, Language language, Delivery delivery) {
        return accept(symbol, language, delivery, Progress.UNTOLD);
    }

    /**
     * What can be answered before the file is read: that its bytes are held already.
     *
     * @throws Refused if the document is unknown or does not apply to the language, the original is
     *     not there yet, other bytes are held, or anything is and it is to be new
     */
    @Transactional
    public Optional<Taken> known(DocumentSymbol symbol, Language language, Delivery delivery) {
        Document document = catalogue.existing(symbol);
        document.requireAppliesTo(language);
        if (delivery.rendition()) {
            checkNew(symbol, language, delivery);
            return Optional.empty();
        }
        Optional<Taken> same = sameBytes(symbol, language, delivery);
        if (same.isEmpty() && !language.equals(document.originalLanguage())) {
            original(document);
        }
        return same;
    }

    /**
     * Refuses a file for what it is and how large, without reading it.
     *
     * @throws Refused as {@link #accept} would
     */
    public void refuseUnreadable(Delivery delivery) {
        if (!delivery.rendition()) {
            formats.refuseUnreadable(delivery.file().path());
        }
    }

    /** Takes a file in and tells how far it has come. */
    @Transactional
    Taken accept(DocumentSymbol symbol, Language language, Delivery delivery, Progress progress) {
        Optional<Taken> same = known(symbol, language, delivery);
        if (same.isPresent()) {
            return same.get();
        }
        if (delivery.rendition()) {
            return addRendition(symbol, language, delivery);
        }
        Document document = catalogue.existing(symbol);
        boolean isOriginal = language.equals(document.originalLanguage());
        progress.at(Step.READING, language, 0);
        // Reading and learning take the time; they are done before anybody else has to wait.
        ReadFile read = formats.read(delivery.file().path(), language);
        List<String> warnings = new ArrayList<>(read.warnings());
        checkLanguage(read.body(), language, delivery.warned(), warnings);
        Map<Language, List<PairLexicon>> learnt = learnt(document, language);

        carrying.lock(symbol);
        Optional<Taken> meanwhile = sameBytes(symbol, language, delivery);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        files.keep(delivery.file());
        StoredFile file = stored(symbol, language, delivery, read.mediaType(), true);
        tellOfNewStatus(symbol, language, delivery, warnings);
        return isOriginal
                ? addOriginal(
                        symbol, language, delivery, read.body(), file, warnings, learnt, progress)
                : addTranslation(
                        document,
                        language,
                        delivery,
                        read.body(),
                        file,
                        warnings,
                        learnt.getOrDefault(language, List.of()),
                        progress);
    }

    /** What other documents taught, for each language that is going to be aligned. */
    private Map<Language, List<PairLexicon>> learnt(Document document, Language language) {
        Language original = document.originalLanguage();
        List<Language> translations =
                language.equals(original)
                        ? archive.versions(document.symbol()).stream()
                                .map(LanguageVersion::language)
                                .toList()
                        : List.of(language);
        Map<Language, List<PairLexicon>> learnt = new HashMap<>();
        translations.forEach(
                one -> learnt.put(one, earlierText.lexicons(original, one, document.symbol())));
        return learnt;
    }

    /**
     * The bytes that are held already; a refusal where others are and nobody said to replace them.
     */
    private Optional<Taken> sameBytes(DocumentSymbol symbol, Language language, Delivery delivery) {
        Optional<Revision> newest = checkNew(symbol, language, delivery);
        Optional<StoredFile> carrier = newest.flatMap(Revision::carrier);
        if (newest.isEmpty() || carrier.isEmpty()) {
            if (newest.isEmpty()) {
                refuseToReplaceNothing(symbol, language, delivery);
            }
            refuseOverWork(symbol, language, delivery);
            return Optional.empty();
        }
        StoredFile file = carrier.get();
        if (file.sha256().equals(delivery.file().sha256())) {
            return Optional.of(
                    Taken.there(symbol, language, newest.get(), file.sha256(), file.size()));
        }
        if (delivery.expected().isEmpty()) {
            throw new AlreadyHeld(symbol, language);
        }
        checkExpected(file, delivery);
        refuseOverWork(symbol, language, delivery);
        return Optional.empty();
    }

    private static void checkExpected(StoredFile present, Delivery delivery) {
        if (delivery.expected().filter(tags -> !tags.allow(present.sha256())).isPresent()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "another-file-meanwhile",
                    "The file in If-Match is not the one that is held now. Look at the present one"
                            + " and repeat with its ETag.");
        }
    }

    /** The revision whose file a delivery would replace, unless it may replace none. */
    private Optional<Revision> checkNew(
            DocumentSymbol symbol, Language language, Delivery delivery) {
        Optional<Revision> newest = archive.version(symbol, language).flatMap(Intake::held);
        delivery.onlyNew().check(newest.isPresent(), symbol + " in " + language);
        return newest;
    }

    /** Not even {@code *} is true of what is not there (RFC 9110, section 13.1.1). */
    private static void refuseToReplaceNothing(
            DocumentSymbol symbol, Language language, Delivery delivery) {
        if (delivery.expected().isPresent()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "nothing-to-replace",
                    "There is no file of "
                            + symbol
                            + " in "
                            + language
                            + " that If-Match could be true of. Send it without If-Match.");
        }
    }

    /** A file that is sent without a status is official: not what all who replace one mean. */
    private void tellOfNewStatus(
            DocumentSymbol symbol, Language language, Delivery delivery, List<String> warnings) {
        archive.version(symbol, language)
                .flatMap(LanguageVersion::published)
                .filter(before -> before.status() != delivery.status())
                .ifPresent(
                        before ->
                                warnings.add(
                                        "Revision "
                                                + before.number()
                                                + " was "
                                                + before.status().word()
                                                + ", this one is "
                                                + delivery.status().word()
                                                + ". Say ?status= to have it otherwise."));
    }

    /**
     * The role that it takes to hand a file in now: a manager's for an official one, and where it
     * would stand beside or instead of what a manager answers for, an official text that is
     * published, unless it is a draft, or one that is held.
     */
    @Transactional
    public Role needed(
            DocumentSymbol symbol,
            Language language,
            TextStatus status,
            boolean draft,
            boolean rendition) {
        boolean managed =
                status == TextStatus.OFFICIAL
                        || isOfManagers(symbol, language, draft && !rendition);
        return managed ? Role.MANAGER : Role.TRANSLATOR;
    }

    private boolean isOfManagers(DocumentSymbol symbol, Language language, boolean draft) {
        boolean held =
                heldVersions
                        .of(symbol, language)
                        .filter(version -> version.status() == TextStatus.OFFICIAL)
                        .isPresent();
        return held
                || !draft
                        && archive.version(symbol, language)
                                .flatMap(LanguageVersion::published)
                                .filter(revision -> revision.status() == TextStatus.OFFICIAL)
                                .isPresent();
    }

    /** What people have changed and not yet published is not replaced by accident. */
    private void refuseOverWork(DocumentSymbol symbol, Language language, Delivery delivery) {
        if (!delivery.warned() && carrying.hasWork(symbol, language)) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "work-under-way",
                    symbol
                            + " in "
                            + language
                            + " has a working revision that this file would replace. Publish it"
                            + " first, or insist with accept=warned.");
        }
    }

    /** The revision whose file a delivery would replace. */
    private static Optional<Revision> held(LanguageVersion version) {
        Optional<Revision> working =
                version.working().filter(revision -> revision.carrier().isPresent());
        return working.isPresent() ? working : version.published();
    }

    private Taken addRendition(DocumentSymbol symbol, Language language, Delivery delivery) {
        String type = formats.recognise(delivery.file().path());
        archive.lock(symbol);
        Revision published =
                archive.version(symbol, language)
                        .flatMap(LanguageVersion::published)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Why.CONFLICT,
                                                "text-first",
                                                "A rendition shows a published text. Send the file"
                                                        + " that carries the text first, without"
                                                        + " rendition=true."));
        published.carrier().ifPresent(carrier -> checkExpected(carrier, delivery));
        boolean known =
                published.files().stream()
                        .anyMatch(file -> file.sha256().equals(delivery.file().sha256()));
        Files.Received rendition = delivery.file();
        Taken there =
                Taken.there(symbol, language, published, rendition.sha256(), rendition.size());
        if (known) {
            return there;
        }
        files.keep(rendition);
        StoredFile file = stored(symbol, language, delivery, type, false);
        archive.addFile(symbol, language, published.number(), file);
        return there.added();
    }

    private static StoredFile stored(
            DocumentSymbol symbol,
            Language language,
            Delivery delivery,
            String mediaType,
            boolean carriesText) {
        String ending = MediaType.of(mediaType).map(type -> "." + type.extension()).orElse("");
        String usual = symbol.slug() + "." + language + ending;
        return new StoredFile(
                delivery.file().sha256(),
                delivery.name().isEmpty() ? usual : delivery.name(),
                mediaType,
                delivery.file().size(),
                carriesText);
    }

    private static void checkLanguage(
            TextBody body, Language said, boolean insisted, List<String> warnings) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : body.units()) {
            text.append(unit.text()).append('\n');
        }
        Optional<Language> other = LanguageCheck.looksLikeAnother(text.toString(), said);
        if (other.isEmpty()) {
            return;
        }
        String odd =
                "The text looks like "
                        + other.get().tag()
                        + ", and it was said to be "
                        + said.tag()
                        + ".";
        if (!insisted) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-language",
                    odd + " If it is right nevertheless, repeat with accept=warned.");
        }
        warnings.add(odd);
    }

    private VersionText original(Document document) {
        DocumentSymbol symbol = document.symbol();
        Language language = document.originalLanguage();
        return archive.newestText(symbol, language)
                .orElseThrow(() -> new OriginalMissing(symbol, language));
    }

    private Taken addOriginal(
            DocumentSymbol symbol,
            Language language,
            Delivery delivery,
            TextBody read,
            StoredFile file,
            List<String> warnings,
            Map<Language, List<PairLexicon>> learnt,
            Progress progress) {
        progress.at(Step.STORING, language, READ);
        Optional<TextBody> before = archive.newestText(symbol, language).map(VersionText::body);
        Optional<Carrying.Forerunner> forerunner =
                before.isPresent() ? Optional.empty() : carrying.forerunner(symbol, language);
        TextBody earlier =
                before.or(() -> forerunner.map(Carrying.Forerunner::body))
                        .orElse(new TextBody(language, List.of()));
        Set<String> given = archive.rowsGiven(symbol, language);
        forerunner.ifPresent(one -> given.addAll(one.rowsGiven()));
        int beyond = forerunner.map(Carrying.Forerunner::segmentsGiven).orElse(0);
        int first = archive.reserveSegments(symbol, language, read.segments().size(), beyond);
        Succession.Named named = new Succession(earlier, given, first).named(read);
        TextBody body = named.body();
        Taken taken = add(symbol, language, delivery, body, Map.of(), file, 0, warnings, List.of());
        before.ifPresent(old -> follow(symbol, old, named, provenance(delivery), learnt, progress));
        List<String> told = new ArrayList<>(warnings);
        forerunner.ifPresent(
                one -> told.addAll(carrying.begin(one, taken, provenance(delivery), progress)));
        return taken.telling(told);
    }

    /** What became of the translations; each gets a revision that follows the original. */
    private void follow(
            DocumentSymbol symbol,
            TextBody old,
            Succession.Named named,
            Provenance provenance,
            Map<Language, List<PairLexicon>> learnt,
            Progress progress) {
        List<LanguageVersion> translations =
                archive.versions(symbol).stream()
                        .filter(version -> !version.language().equals(old.language()))
                        .toList();
        double each = (1 - STORED) / Math.max(1, translations.size());
        double share = STORED;
        for (LanguageVersion version : translations) {
            Language language = version.language();
            progress.at(Step.ALIGNING, language, share);
            List<PairLexicon> known = learnt.getOrDefault(language, List.of());
            List<NewRevision> following =
                    new Followed(archive, old, named, provenance, known).by(version);
            progress.at(Step.STORING, language, share + each / 2);
            following.forEach(next -> archive.add(symbol, language, next));
            share += each;
        }
    }

    private Taken addTranslation(
            Document document,
            Language language,
            Delivery delivery,
            TextBody read,
            StoredFile file,
            List<String> warnings,
            List<PairLexicon> learnt,
            Progress progress) {
        DocumentSymbol symbol = document.symbol();
        TextBody original = original(document).body();
        progress.at(Step.ALIGNING, language, READ);
        List<AlignedRow> rows = VersionAligner.align(original, read, learnt);
        List<Finding> findings = VersionCheck.findings(original, read, rows);
        if (!findings.isEmpty() && !delivery.warned()) {
            return hold(symbol, language, delivery, file, warnings, findings);
        }
        findings.stream()
                .map(Finding::says)
                .filter(says -> !warnings.contains(says))
                .forEach(warnings::add);
        progress.at(Step.STORING, language, ALIGNED);
        int first = archive.reserveSegments(symbol, language, read.segments().size());
        Translations fresh =
                Translations.placed(
                        original, read, rows, delivery.status(), provenance(delivery), first);
        Translations aligned =
                archive.newestText(symbol, language)
                        .map(before -> new KeptCorrections(original, before, fresh))
                        .map(kept -> kept.in(delivery.status(), provenance(delivery)))
                        .orElse(fresh);
        Taken taken =
                add(
                        symbol,
                        language,
                        delivery,
                        aligned.body(),
                        aligned.rows(),
                        file,
                        aligned.unpaired(),
                        warnings,
                        findings);
        carrying.goOn(symbol, language, provenance(delivery));
        return taken;
    }

    /** The hash of the file that is there; what was expected is true of it. */
    private @Nullable String replaced(DocumentSymbol symbol, Language language, Delivery delivery) {
        return archive.version(symbol, language)
                .flatMap(Intake::held)
                .flatMap(Revision::carrier)
                .map(StoredFile::sha256)
                .orElse(null);
    }

    private Taken hold(
            DocumentSymbol symbol,
            Language language,
            Delivery delivery,
            StoredFile file,
            List<String> warnings,
            List<Finding> findings) {
        heldVersions.hold(
                new HeldVersion(
                        symbol,
                        language,
                        file,
                        delivery.status(),
                        delivery.draft(),
                        delivery.expected().isPresent()
                                ? replaced(symbol, language, delivery)
                                : null,
                        findings,
                        clock.instant(),
                        delivery.who()));
        findings.forEach(finding -> warnings.add(finding.says()));
        return Taken.held(symbol, language, delivery.status(), file, warnings, findings);
    }

    private Taken add(
            DocumentSymbol symbol,
            Language language,
            Delivery delivery,
            TextBody body,
            Map<String, TranslatedRow> rows,
            StoredFile file,
            int unpaired,
            List<String> warnings,
            List<Finding> findings) {
        heldVersions.drop(symbol, language);
        NewRevision revision =
                new NewRevision(
                        delivery.status(),
                        body,
                        rows,
                        List.of(file),
                        provenance(delivery),
                        !delivery.draft());
        int number = archive.add(symbol, language, revision);
        return new Taken(
                symbol,
                language,
                number,
                delivery.status(),
                !delivery.draft(),
                true,
                false,
                file.sha256(),
                file.size(),
                body.units().size(),
                body.segments().size(),
                unpaired,
                warnings,
                findings);
    }

    private Provenance provenance(Delivery delivery) {
        return new Provenance(
                delivery.who(), clock.instant(), Provenance.Way.FILE, delivery.file().sha256());
    }
}
