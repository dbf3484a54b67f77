package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.archive.ImportedRow;
import org.hexapla.archive.Kits;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.RowText;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.Recutting;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Alongside;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.Riders;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Gives out translation kits and takes them back. */
@Part
public class Exchange {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Formats formats;
    private final Files files;
    private final Clock clock;

    @Inject
    Exchange(
            Archive archive,
            Catalogue catalogue,
            Kits kits,
            Formats formats,
            Files files,
            Clock clock) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.formats = formats;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The state of a document that a kit is made from or merged into.
     *
     * @param target null where nothing is there in the target language
     */
    record Present(
            VersionText source,
            VersionText original,
            @Nullable VersionText target,
            List<KitRow> rows) {
        Language from() {
            return source.body().language();
        }
    }

    /**
     * What a returned file would change.
     *
     * @param kit the kit it came from, or null where that is not known
     * @param followed what was decided, and what was sent
     * @param cap the highest state that whoever brings it may give
     * @param notes what people wrote on segments
     * @param alsoHolds what else the file holds
     * @param version the version of XLIFF that it is in
     * @param riders what its tool wrote into it for itself
     */
    record Judgement(
            DocumentSymbol symbol,
            Present present,
            Language target,
            @Nullable String kit,
            Successors.Followed followed,
            List<Merge.Returned> returned,
            SegmentState cap,
            List<String> warnings,
            List<Kits.Note> notes,
            List<String> alsoHolds,
            String version,
            Riders riders) {
        Merge.Report report() {
            return followed.report();
        }

        /** What was sent, by segment id, as far as that is known. */
        Map<String, Merge.Sent> sent() {
            return followed.sent();
        }

        /** What is done of it after the decisions of whoever brought the file. */
        Merge.Report decided(Choices choices) {
            return followed.marked(
                    choices.applied(report(), segments(present.rows()), returned, cap));
        }

        /**
         * Names what would be done: as long as it is equal, the file has the outcome that was
         * shown, segment by segment.
         */
        String token() {
            return Fingerprint.of(report().decisions());
        }

        /** What kept texts from being taken until somebody decided so, in one word, by segment. */
        Map<String, String> obstacles() {
            Map<String, String> obstacles = new HashMap<>();
            for (Decision decision : report().decisions()) {
                if (Choices.isOpen(decision)) {
                    obstacles.put(decision.id(), decision.outcome().word());
                }
            }
            return obstacles;
        }

        /** What is told of it before anything is done. */
        MergeReport before(Merge.Report decided) {
            return MergeReport.of(decided, true, warnings(decided), notes, alsoHolds, null);
        }

        /** What is told of it once it is done. */
        MergeReport after(Applied applied) {
            List<String> told = warnings(applied.report());
            return MergeReport.of(
                    applied.report(), false, told, notes, alsoHolds, applied.revision());
        }

        /** What was odd about the file, and what is lost by what was decided. */
        List<String> warnings(Merge.Report decided) {
            List<String> all = new ArrayList<>(warnings);
            all.addAll(Losses.of(decided, segments(present.rows())));
            return all;
        }
    }

    /**
     * What applying a file did.
     *
     * @param revision the working revision that the changes are in; null where nothing changed
     * @param rows what the changed rows were before
     */
    record Applied(Merge.Report report, @Nullable Integer revision, List<ImportedRow> rows) {}

    /**
     * Makes a kit of the whole texts as they are, for any tool, and remembers what went out.
     *
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if the document or the source is not there, or the target is the original
     */
    @Transactional
    public TranslationKit kit(
            DocumentSymbol symbol, Language source, Language target, boolean withWork) {
        return kit(symbol, KitOrder.whole(source, target), withWork);
    }

    /**
     * Makes a kit of the texts as they are, and remembers what went out.
     *
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if the document or the source is not there, the target is the original, or
     *     there is nothing of what is wanted
     */
    @Transactional
    public TranslationKit kit(DocumentSymbol symbol, KitOrder order, boolean withWork) {
        Present present = present(symbol, order.source(), order.target(), withWork);
        List<KitUnit> units = new KitUnits(archive, symbol, order, present).units();
        boolean empty =
                units.stream()
                        .flatMap(unit -> unit.segments().stream())
                        .noneMatch(order.tool()::shows);
        if (empty) {
            throw nothing(symbol, order);
        }
        Alongside along =
                withWork
                        ? alongside().of(symbol, order.source(), order.target())
                        : Alongside.NOTHING;
        TranslationKit unnamed = kit("", symbol, order, present, units, along);
        String name = Fingerprint.of(order, unnamed);
        TranslationKit kit = kit(name, symbol, order, present, units, along);
        if (!kits.isKnown(name)) {
            // Of two who ask for the same new kit at once, the second finds it.
            archive.lock(symbol);
            kits.remember(kit, order.tool().name(), order.units().word(), clock.instant());
        }
        return kit;
    }

    /**
     * What the revisions of the original changed of a translation, unpublished texts too: the
     * segments of a kit of the changes, none where nothing did. Nothing is remembered.
     *
     * @throws Refused if the document or its original is not there, or the target is the original
     */
    @Transactional
    public List<KitUnit> changes(DocumentSymbol symbol, Language target) {
        Language source = catalogue.existing(symbol).originalLanguage();
        KitOrder order = new KitOrder(source, target, UnitChoice.CHANGED, ToolProfile.generic());
        return new KitUnits(archive, symbol, order, present(symbol, source, target, true)).units();
    }

    private static TranslationKit kit(
            String id,
            DocumentSymbol symbol,
            KitOrder order,
            Present present,
            List<KitUnit> units,
            Alongside along) {
        return new TranslationKit(
                id,
                symbol,
                order.source(),
                order.target(),
                present.source().revision(),
                units,
                along);
    }

    private RidersAlong alongside() {
        return new RidersAlong(kits, formats, files);
    }

    /** The kit as a file for the tool that it was ordered for. */
    byte[] file(TranslationKit kit, KitOrder order, XliffVersion version) {
        Riders riders = alongside().riders(kit.alongside(), version);
        return formats.xliff(kit, version, order.tool(), riders);
    }

    private static Refused nothing(DocumentSymbol symbol, KitOrder order) {
        return new Refused(
                Refused.Why.NOT_FOUND,
                "nothing-to-translate",
                switch (order.units()) {
                    case ALL -> "There is no text in " + symbol + " to be translated.";
                    case OPEN ->
                            "Nothing of "
                                    + symbol
                                    + " is open in "
                                    + order.target()
                                    + ": every segment is translated from the present original.";
                    case CHANGED ->
                            "No source of "
                                    + symbol
                                    + " was changed since it was translated into "
                                    + order.target()
                                    + ".";
                });
    }

    private Present present(
            DocumentSymbol symbol, Language source, Language target, boolean withWork) {
        Document document =
                catalogue
                        .document(symbol)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Why.NOT_FOUND,
                                                "no-such-document",
                                                "There is no document " + symbol + "."));
        refuseTarget(document, source, target);
        Map<Language, LanguageVersion> versions = new HashMap<>();
        archive.versions(symbol).forEach(version -> versions.put(version.language(), version));
        VersionText from = text(symbol, source, versions, withWork);
        boolean fromOriginal = source.equals(document.originalLanguage());
        VersionText original =
                fromOriginal ? from : text(symbol, document.originalLanguage(), versions, withWork);
        VersionText into =
                Optional.ofNullable(versions.get(target))
                        .flatMap(version -> version.seen(withWork))
                        .flatMap(revision -> archive.text(symbol, target, revision.number()))
                        .orElse(null);
        List<KitRow> rows = new KitRows(original, fromOriginal ? null : from, into).rows();
        return new Present(from, original, into, rows);
    }

    private static void refuseTarget(Document document, Language source, Language target) {
        if (source.equals(target)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "same-language",
                    "A kit goes from one language into another.");
        }
        document.requireAppliesTo(target);
        if (target.equals(document.originalLanguage())) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "target-is-original",
                    "The original of "
                            + document.symbol()
                            + " is in "
                            + target
                            + ". It is changed by sending a new file of it, not through a kit.");
        }
    }

    private VersionText text(
            DocumentSymbol symbol,
            Language language,
            Map<Language, LanguageVersion> versions,
            boolean withWork) {
        return Optional.ofNullable(versions.get(language))
                .flatMap(version -> version.seen(withWork))
                .flatMap(revision -> archive.text(symbol, language, revision.number()))
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "no-such-version",
                                        symbol
                                                + " is not here in "
                                                + language
                                                + ", so nothing can be translated from it."));
    }

    /**
     * Takes a kit back: tells what its texts would change and, unless it is a dry run, changes it,
     * all of it or, after a failure, nothing. The same file a second time changes nothing.
     *
     * @param fileName the name that the file came under, or null
     * @throws Refused if the file can not be read, is of another document or language, or the
     *     account may not translate into its language
     */
    @Transactional
    public MergeReport merge(
            DocumentSymbol symbol,
            Files.Received file,
            @Nullable String fileName,
            Account account,
            boolean dryRun) {
        return merge(symbol, file, fileName, Meant.WHAT_IT_SAYS, account, dryRun);
    }

    /** The languages meant by whoever brings a file that holds several; null for what it says. */
    record Meant(@Nullable Language source, @Nullable Language target) {
        static final Meant WHAT_IT_SAYS = new Meant(null, null);
    }

    /** Takes back a kit, a table of a review or a translation memory of the document. */
    @Transactional
    MergeReport merge(
            DocumentSymbol symbol,
            Files.Received file,
            @Nullable String fileName,
            Meant meant,
            Account account,
            boolean dryRun) {
        Provenance provenance =
                new Provenance(
                        account.name(), clock.instant(), Provenance.Way.EXCHANGE, file.sha256());
        Judgement judged = judge(symbol, file.path(), meant, account, provenance, fileName);
        if (dryRun) {
            return judged.before(judged.report());
        }
        // Whole, so that nothing of what a tool wrote into it is lost.
        files.keep(file);
        return judged.after(apply(judged, Choices.NONE, provenance, fileName, null));
    }

    /**
     * Tells what the texts of a file would change, and keeps others from changing them until the
     * transaction ends.
     *
     * @param provenance who brings it, when
     * @throws Refused as {@link #merge} does
     */
    Judgement judge(
            DocumentSymbol symbol,
            Path file,
            Meant meant,
            Account account,
            Provenance provenance,
            @Nullable String fileName) {
        ReturnedKit read = formats.readReturned(file, meant.source(), meant.target());
        Optional<Kits.SentKit> sent =
                Optional.ofNullable(read.kit())
                        .flatMap(kits::find)
                        .filter(kit -> kit.symbol().equals(symbol));
        Strangers strangers = new Strangers(archive, catalogue, kits, symbol);
        ReturnedKit called = strangers.called(read, sent);
        Language target = target(symbol, called, sent);
        if (!account.may(Role.TRANSLATOR, target)) {
            throw new Refused(
                    Refused.Why.FORBIDDEN,
                    "another-language",
                    "The account " + account.name() + " does not translate into " + target + ".");
        }
        archive.lock(symbol);
        Language source = sent.map(Kits.SentKit::source).orElse(called.source());
        Present exported = present(symbol, source, target, true);
        List<Merge.Present> here = segments(exported.rows());
        ReturnedKit returned = strangers.placed(called, here);
        Map<String, Merge.Sent> sentTexts =
                sent.map(Kits.SentKit::sent)
                        .orElseGet(() -> strangers.sent(returned.source(), target));
        ReturnedStates states = ReturnedStates.of(formats, returned, sent, sentTexts, here);
        SegmentState highest = highestState(account.role());
        Recutting.Result cut =
                returned.byText()
                        ? Recutting.Result.uncut(states.segments())
                        : Recutting.of(
                                parts(exported.rows(), sentTexts),
                                pieces(returned, states.segments()),
                                target);
        KitJoins joins = new KitJoins(exported.rows(), cut.joined());
        Present present =
                new Present(
                        exported.source(),
                        exported.original(),
                        exported.target(),
                        joins.rows(exported.rows()));
        Map<String, Merge.Sent> joinedTexts = joins.sent(sentTexts);
        Successors.Followed followed =
                new Successors(archive, symbol, present)
                        .follow(
                                Merge.report(
                                        segments(present.rows()),
                                        joinedTexts,
                                        cut.returned(),
                                        highest),
                                joinedTexts);
        Merge.Report report = followed.report();
        List<String> warnings = warnings(returned, sent);
        warnings.addAll(states.warnings(report, highest));
        warnings.addAll(cut.warnings());
        List<Kits.Note> notes =
                notes(returned, cut.names(), present.rows(), provenance, fileName, warnings);
        notes.removeIf(kits.known(symbol, target, notes)::contains);
        Riders.Read riders = alongside().in(file, read, returned, cut.names(), present.rows());
        warnings.addAll(riders.warnings());
        return new Judgement(
                symbol,
                present,
                target,
                sent.map(Kits.SentKit::id).orElse(null),
                followed,
                cut.returned(),
                highest,
                warnings,
                notes,
                returned.alsoHolds(),
                returned.version(),
                riders.riders());
    }

    /** How far a state may be raised by whoever brings a kit. */
    private static SegmentState highestState(Role role) {
        return switch (role) {
            case READER -> SegmentState.INITIAL;
            case TRANSLATOR -> SegmentState.TRANSLATED;
            case REVISER -> SegmentState.REVIEWED;
            case MANAGER, ADMIN -> SegmentState.FINAL;
        };
    }

    private static Language target(
            DocumentSymbol symbol, ReturnedKit returned, Optional<Kits.SentKit> sent) {
        if (!isOf(returned.original(), symbol)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-document",
                    "The file says that it is of "
                            + shortened(returned.original())
                            + ", not of "
                            + symbol
                            + ". Bring it back to the document it was made from.");
        }
        Language target = returned.target();
        if (target == null && sent.isPresent()) {
            target = sent.get().target();
        }
        if (target == null) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "no-target-language",
                    "The file does not say which language it is translated into.");
        }
        Language into = target;
        boolean otherPair =
                sent.filter(
                                kit ->
                                        !into.isFormOf(kit.target())
                                                || !returned.source().isFormOf(kit.source()))
                        .isPresent();
        if (otherPair) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-language",
                    "The file says "
                            + returned.source()
                            + " to "
                            + into
                            + ", but its kit was made for "
                            + sent.get().source()
                            + " to "
                            + sent.get().target()
                            + ".");
        }
        return sent.map(Kits.SentKit::target).orElse(into);
    }

    private static boolean isOf(String original, DocumentSymbol symbol) {
        try {
            return new DocumentSymbol(original).equals(symbol);
        } catch (Refused e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    static List<Merge.Present> segments(List<KitRow> rows) {
        List<Merge.Present> all = new ArrayList<>();
        for (KitRow row : rows) {
            for (KitBead bead : row.beads()) {
                KitSegment segment = bead.segment();
                all.add(
                        new Merge.Present(
                                segment.id(),
                                row.original().id(),
                                segment.source(),
                                segment.target(),
                                segment.state(),
                                segment.subState(),
                                segment.locked()));
            }
        }
        return all;
    }

    /** The segments of a file as pieces of the text, with the states that count. */
    private static List<Recutting.Piece> pieces(
            ReturnedKit returned, List<Merge.Returned> segments) {
        List<Recutting.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            ReturnedKit.ReturnedSegment segment = returned.segments().get(i);
            pieces.add(
                    new Recutting.Piece(
                            segments.get(i),
                            segment.row(),
                            segment.after(),
                            segment.afterTarget()));
        }
        return pieces;
    }

    /** The segments that are here, with the sources that the kit had. */
    private static Map<String, List<Recutting.Part>> parts(
            List<KitRow> rows, Map<String, Merge.Sent> sent) {
        Map<String, List<Recutting.Part>> parts = new HashMap<>();
        for (KitRow row : rows) {
            List<Recutting.Part> own = new ArrayList<>();
            for (KitBead bead : row.beads()) {
                String id = bead.segment().id();
                Merge.Sent then = sent.get(id);
                own.add(
                        new Recutting.Part(
                                id, then == null ? bead.segment().source().text() : then.source()));
            }
            parts.put(row.original().id(), own);
        }
        return parts;
    }

    /** The notes of a file; one on a segment that is not here is only told of. */
    private static List<Kits.Note> notes(
            ReturnedKit returned,
            Map<String, String> names,
            List<KitRow> rows,
            Provenance provenance,
            @Nullable String fileName,
            List<String> warnings) {
        Map<String, String> rowIds = new HashMap<>();
        for (KitRow row : rows) {
            row.beads().forEach(bead -> rowIds.put(bead.segment().id(), row.original().id()));
        }
        List<Kits.Note> notes = new ArrayList<>();
        for (ReturnedKit.ReturnedSegment segment : returned.segments()) {
            String id = names.getOrDefault(segment.id(), segment.id());
            String row = rowIds.get(id);
            for (ReturnedKit.ReturnedNote note : segment.notes()) {
                if (row == null) {
                    warnings.add(
                            "A note is on segment "
                                    + shortened(id)
                                    + ", which is not here: "
                                    + shortened(note.text()));
                } else {
                    notes.add(
                            new Kits.Note(
                                    row,
                                    id,
                                    note.text(),
                                    note.author() == null ? null : shortened(note.author()),
                                    note.when(),
                                    provenance,
                                    fileName));
                }
            }
        }
        return notes;
    }

    private List<String> warnings(ReturnedKit returned, Optional<Kits.SentKit> sent) {
        List<String> warnings = new ArrayList<>(returned.warnings());
        warnings.addAll(Strangers.warnings(returned, sent));
        if (sent.isEmpty() && !returned.byText()) {
            warnings.add(
                    "The file does not name a kit that was made here; its own source was compared"
                            + " with the present one.");
        }
        return warnings;
    }

    /**
     * Does what was judged, after the decisions of whoever brought the file.
     *
     * @param imported the import that suggestions belong to, or null
     */
    Applied apply(
            Judgement judged,
            Choices choices,
            Provenance provenance,
            @Nullable String fileName,
            @Nullable Long imported) {
        Merge.Report report = judged.decided(choices);
        Map<String, Decision> accepted = new LinkedHashMap<>();
        report.with(Outcome.ACCEPTED).forEach(decision -> accepted.put(decision.id(), decision));
        Applied applied = new Applied(report, null, List.of());
        if (!accepted.isEmpty()) {
            applied = change(judged, report, accepted, provenance, fileName);
        }
        List<Kits.Suggestion> suggestions = new ArrayList<>();
        for (Decision decision : report.decisions()) {
            if (isSuggestion(decision) && choices.on(decision.id()) != Choice.KEEP) {
                String id = judged.followed().former().getOrDefault(decision, decision.id());
                suggestions.add(suggestion(decision, id, provenance));
            }
        }
        DocumentSymbol symbol = judged.symbol();
        if (!suggestions.isEmpty() && archive.version(symbol, judged.target()).isPresent()) {
            Language from = judged.present().from();
            kits.suggest(symbol, judged.target(), suggestions, from, imported);
        }
        remember(judged, provenance, fileName);
        return applied;
    }

    private void remember(Judgement judged, Provenance provenance, @Nullable String fileName) {
        kits.note(judged.symbol(), judged.target(), judged.notes());
        alongside()
                .keep(
                        judged.symbol(),
                        judged.present().from(),
                        judged.target(),
                        judged.version(),
                        judged.riders());
        kits.returned(
                judged.symbol(),
                judged.target(),
                new Kits.ReturnedFile(
                        judged.kit(),
                        Objects.requireNonNull(provenance.file()),
                        fileName,
                        provenance.who(),
                        provenance.when(),
                        judged.alsoHolds()));
    }

    private Applied change(
            Judgement judged,
            Merge.Report report,
            Map<String, Decision> accepted,
            Provenance provenance,
            @Nullable String fileName) {
        DocumentSymbol symbol = judged.symbol();
        Language target = judged.target();
        int revision = archive.beginWork(symbol, target, TextStatus.COURTESY, provenance);
        VersionText working = archive.text(symbol, target, revision).orElseThrow();
        int first = archive.reserveSegments(symbol, target, accepted.size());
        Application application = new Application(target, provenance, working, first);
        Map<String, String> obstacles = judged.obstacles();
        List<Kits.Change> changes = new ArrayList<>();
        List<ImportedRow> rows = new ArrayList<>();
        for (KitRow row : judged.present().rows()) {
            List<ImportedRow.Place> places = new ArrayList<>();
            for (KitBead bead : row.beads()) {
                Decision decision = accepted.get(bead.segment().id());
                if (decision != null) {
                    String despite = obstacles.get(decision.id());
                    changes.add(change(row, bead, decision, despite, provenance, fileName));
                    places.add(
                            new ImportedRow.Place(decision.id(), bead.original(), bead.target()));
                }
            }
            if (!places.isEmpty()) {
                application.apply(row, accepted);
                rows.add(imported(row, working, application, places));
            }
        }
        archive.change(
                symbol,
                target,
                application.body(judged.present().original().body()),
                application.rows(),
                provenance);
        kits.record(symbol, target, revision, changes);
        return new Applied(report, revision, rows);
    }

    private static ImportedRow imported(
            KitRow row,
            VersionText working,
            Application application,
            List<ImportedRow.Place> places) {
        String id = row.original().id();
        RowText before = new RowText(row.targets(), working.rows().get(id));
        return new ImportedRow(id, before, application.row(id).hash(), places);
    }

    /**
     * Puts a text in the place of a segment's because somebody decided so.
     *
     * @param source the language that the segment's id is of
     * @throws Refused if the account may not translate into the language, the segment is gone, its
     *     text is locked or the codes would break
     */
    void take(
            DocumentSymbol symbol,
            Language source,
            Language target,
            Kits.Suggestion suggestion,
            Account account) {
        Present present = present(symbol, source, target, true);
        Successors.Found found =
                new Successors(archive, symbol, present).find(suggestion.segment());
        if (found == null) {
            throw segmentGone();
        }
        SegmentState cap = highestState(account.role());
        Decision taken = Choices.taken(found.now(), suggestion.text(), null, cap);
        Decision decision = found.source() == null ? taken : Successors.stale(taken);
        if (decision.outcome() != Outcome.ACCEPTED) {
            throw new Refused(Refused.Why.CONFLICT, "not-taken", decision.reason());
        }
        Merge.Report report = new Merge.Report(List.of(decision));
        Decision waiting = decision.was(Outcome.of(suggestion.outcome()));
        Judgement judged =
                new Judgement(
                        symbol,
                        present,
                        target,
                        null,
                        new Successors.Followed(
                                new Merge.Report(List.of(waiting)), Map.of(), Map.of()),
                        List.of(),
                        cap,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        Riders.NONE);
        Provenance provenance =
                new Provenance(
                        account.name(),
                        clock.instant(),
                        Provenance.Way.PERSON,
                        suggestion.provenance().file());
        change(judged, report, Map.of(decision.id(), decision), provenance, null);
    }

    private static Refused segmentGone() {
        return new Refused(
                Refused.Why.CONFLICT,
                "segment-gone",
                "The sentence that this translates is not in the document any more. Drop the"
                        + " suggestion, or copy its text where it belongs.");
    }

    /** The segments of a pair as they are being worked on, by id, in reading order. */
    Map<String, Merge.Present> segments(DocumentSymbol symbol, Language source, Language target) {
        Map<String, Merge.Present> found = new LinkedHashMap<>();
        segments(present(symbol, source, target, true).rows())
                .forEach(segment -> found.put(segment.id(), segment));
        return found;
    }

    /** The same, and what became of those that are not there any more. */
    Successors successors(DocumentSymbol symbol, Language source, Language target) {
        return new Successors(archive, symbol, present(symbol, source, target, true));
    }

    private static Kits.Change change(
            KitRow row,
            KitBead bead,
            Decision decision,
            @Nullable String despite,
            Provenance provenance,
            @Nullable String fileName) {
        CodedText old = bead.segment().target();
        CodedText text = Objects.requireNonNull(decision.text());
        return new Kits.Change(
                row.original().id(),
                decision.id(),
                provenance,
                fileName,
                old == null ? null : old.text(),
                text.text(),
                bead.segment().state(),
                decision.state(),
                decision.worded(),
                despite);
    }

    private static boolean isSuggestion(Decision decision) {
        boolean held =
                decision.outcome() == Outcome.STALE
                        || decision.outcome() == Outcome.CONFLICT
                        || decision.outcome() == Outcome.BROKEN_CODES;
        return held && decision.text() != null;
    }

    /**
     * @param id that of the segment that was translated, which may have another one by now
     */
    private static Kits.Suggestion suggestion(Decision decision, String id, Provenance provenance) {
        return new Kits.Suggestion(
                Objects.requireNonNullElse(decision.row(), ""),
                id,
                decision.outcome().word(),
                decision.reason(),
                Objects.requireNonNull(decision.text()),
                provenance);
    }

    /** The name that the table of a review is downloaded under. */
    static String reviewName(TranslationKit kit) {
        return kit.symbol().slug() + "." + kit.source() + "-" + kit.target() + ".docx";
    }

    /** The name that a whole kit is downloaded under. */
    public static String fileName(
            DocumentSymbol symbol, Language source, Language target, String version) {
        return fileName(symbol, KitOrder.whole(source, target), version);
    }

    /** The name that a kit is downloaded under. */
    static String fileName(DocumentSymbol symbol, KitOrder order, String version) {
        String part = order.units() == UnitChoice.ALL ? "" : "." + order.units().word();
        String pair = order.source() + "-" + order.target();
        return symbol.slug() + "." + pair + part + "." + version + ".xlf";
    }
}
