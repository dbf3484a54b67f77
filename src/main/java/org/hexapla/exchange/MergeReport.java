package org.hexapla.exchange;

import java.time.Instant;
import java.util.List;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a returned kit changed, or would change.
 *
 * @param segments all but the unchanged ones, in the file's order
 * @param notes what people wrote on segments
 * @param alsoHolds what else the file holds, by names of elements and namespaces; it is kept with
 *     the file
 * @param revision the working revision that the changes are in; null where nothing was applied
 * @param importId the number by which it can be looked at again and undone; null in a dry run
 */
public record MergeReport(
        boolean dryRun,
        int accepted,
        int unchanged,
        int stale,
        int conflict,
        int brokenCodes,
        int unknown,
        List<String> warnings,
        List<Line> segments,
        List<NoteLine> notes,
        List<String> alsoHolds,
        @Nullable Integer revision,
        @Nullable Long importId) {

    /**
     * One segment of the report.
     *
     * @param text what came back
     * @param current what is here, or was before it was accepted
     * @param state the state after the merge, in the words of XLIFF 2
     */
    public record Line(
            String id,
            @Nullable String row,
            String outcome,
            String reason,
            @Nullable String text,
            @Nullable String current,
            String state) {}

    /**
     * A note of the file.
     *
     * @param id the segment it is on
     * @param author as the file names him, or null
     * @param when as the file says, or null
     */
    public record NoteLine(
            String id, String row, String text, @Nullable String author, @Nullable Instant when) {}

    static MergeReport of(
            Merge.Report report,
            boolean dryRun,
            List<String> warnings,
            List<NoteBook.Note> notes,
            List<String> alsoHolds,
            @Nullable Integer revision) {
        return new MergeReport(
                dryRun,
                report.count(Outcome.ACCEPTED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.STALE),
                report.count(Outcome.CONFLICT),
                report.count(Outcome.BROKEN_CODES),
                report.count(Outcome.UNKNOWN),
                warnings,
                report.decisions().stream()
                        .filter(decision -> decision.outcome() != Outcome.UNCHANGED)
                        .map(MergeReport::line)
                        .toList(),
                notes.stream().map(MergeReport::line).toList(),
                alsoHolds,
                revision,
                null);
    }

    /** The same under the number of its import. */
    MergeReport of(long importNumber) {
        return new MergeReport(
                dryRun,
                accepted,
                unchanged,
                stale,
                conflict,
                brokenCodes,
                unknown,
                warnings,
                segments,
                notes,
                alsoHolds,
                revision,
                importNumber);
    }

    KitImport.Counts counts() {
        return new KitImport.Counts(accepted, unchanged, stale, conflict, brokenCodes, unknown);
    }

    private static NoteLine line(NoteBook.Note note) {
        return new NoteLine(note.segment(), note.row(), note.text(), note.author(), note.when());
    }

    private static Line line(Decision decision) {
        return new Line(
                decision.id(),
                decision.row(),
                decision.outcome().word(),
                decision.reason(),
                text(decision.text()),
                text(decision.current()),
                decision.state().word());
    }

    private static @Nullable String text(@Nullable CodedText text) {
        return text == null ? null : text.text();
    }
}
