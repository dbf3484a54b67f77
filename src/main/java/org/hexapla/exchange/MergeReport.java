package org.hexapla.exchange;

import java.util.List;
import org.hexapla.archive.KitImport;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a returned kit changed, or would change.
 *
 * @param segments all but the unchanged ones, in the file's order
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

    static MergeReport of(
            Merge.Report report,
            boolean dryRun,
            List<String> warnings,
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
                revision,
                importNumber);
    }

    KitImport.Counts counts() {
        return new KitImport.Counts(accepted, unchanged, stale, conflict, brokenCodes, unknown);
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
