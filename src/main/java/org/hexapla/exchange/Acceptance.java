package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hexapla.archive.Archive;
import org.hexapla.archive.ImportedRow;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.RowText;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.format.xliff.Riders;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts into a translation because somebody decided so: what came back in a file, or one
 * suggestion. A transaction is the caller's.
 */
@Part
class Acceptance {
    private final PairTexts texts;
    private final RidersAlong along;
    private final Archive archive;
    private final Kits kits;
    private final Clock clock;

    @Inject
    Acceptance(PairTexts texts, RidersAlong along, Archive archive, Kits kits, Clock clock) {
        this.texts = texts;
        this.along = along;
        this.archive = archive;
        this.kits = kits;
        this.clock = clock;
    }

    /**
     * What applying a file did.
     *
     * @param revision the working revision that the changes are in; null where nothing changed
     * @param rows what the changed rows were before
     */
    record Applied(Merge.Report report, @Nullable Integer revision, List<ImportedRow> rows) {}

    /**
     * Does what was judged, after the decisions of whoever brought the file.
     *
     * @param imported the import that suggestions belong to
     */
    Applied apply(
            Judgement judged,
            Choices choices,
            Provenance provenance,
            @Nullable String fileName,
            long imported) {
        Merge.Report report = judged.decided(choices);
        Map<String, Decision> accepted = new LinkedHashMap<>();
        report.with(Outcome.ACCEPTED).forEach(decision -> accepted.put(decision.id(), decision));
        Applied applied = new Applied(report, null, List.of());
        if (!accepted.isEmpty()) {
            applied = change(judged, report, accepted, provenance, fileName);
        }
        List<SuggestionBook.Suggestion> suggestions = new ArrayList<>();
        for (Decision decision : report.decisions()) {
            if (isSuggestion(decision) && choices.on(decision.id()) != Choice.KEEP) {
                String id = judged.followed().former().getOrDefault(decision, decision.id());
                suggestions.add(suggestion(decision, id, provenance));
            }
        }
        DocumentSymbol symbol = judged.symbol();
        if (!suggestions.isEmpty() && archive.version(symbol, judged.target()).isPresent()) {
            Language from = judged.present().from();
            kits.suggestions().suggest(symbol, judged.target(), suggestions, from, imported);
        }
        remember(judged);
        return applied;
    }

    private void remember(Judgement judged) {
        kits.notes().note(judged.symbol(), judged.target(), judged.notes());
        along.keep(
                judged.symbol(),
                judged.present().from(),
                judged.target(),
                judged.version(),
                judged.riders());
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
        application.begin(judged.present().original().body());
        Map<String, String> obstacles = judged.obstacles();
        List<SegmentHistory.Change> changes = new ArrayList<>();
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
        kits.history().record(symbol, target, revision, changes);
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
     * @param at the segment that it is put at; null for the one that it was made for, or that one's
     *     successor
     * @throws Refused if the account may not translate into the language, the segment is gone, its
     *     text is locked or the codes would break
     */
    void take(
            DocumentSymbol symbol,
            Language source,
            Language target,
            SuggestionBook.Suggestion suggestion,
            @Nullable String at,
            Account account) {
        Present present = texts.present(symbol, source, target, true);
        Successors successors = new Successors(archive, symbol, present);
        Successors.Found found =
                at == null
                        ? successors.find(suggestion.segment())
                        : successors.placed(suggestion.segment(), at);
        if (found == null) {
            throw at == null ? segmentGone() : noSuchPlace();
        }
        SegmentState cap = SegmentState.highestOf(account.role());
        Decision taken = Choices.taken(found.now(), suggestion.text(), null, cap);
        if (at != null && taken.outcome() == Outcome.BROKEN_CODES) {
            // Codes of another sentence say nothing here; its words do.
            CodedText words = CodedText.of(suggestion.text().text());
            taken = Choices.taken(found.now(), words, null, cap);
        }
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
                "The sentence that this translates is not in the document any more. Take it for"
                        + " another sentence, or drop it.");
    }

    static Refused noSuchPlace() {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "no-such-segment",
                "The sentence chosen for this text is not in the document. Choose another one.");
    }

    private static SegmentHistory.Change change(
            KitRow row,
            KitBead bead,
            Decision decision,
            @Nullable String despite,
            Provenance provenance,
            @Nullable String fileName) {
        CodedText old = bead.segment().target();
        CodedText text = Objects.requireNonNull(decision.text());
        return new SegmentHistory.Change(
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
    private static SuggestionBook.Suggestion suggestion(
            Decision decision, String id, Provenance provenance) {
        return new SuggestionBook.Suggestion(
                Objects.requireNonNullElse(decision.row(), ""),
                id,
                decision.outcome().word(),
                decision.reason(),
                Objects.requireNonNull(decision.text()),
                provenance);
    }
}
