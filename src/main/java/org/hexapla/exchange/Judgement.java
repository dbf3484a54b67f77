package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.format.xliff.Riders;
import org.jspecify.annotations.Nullable;

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
        List<NoteBook.Note> notes,
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
        return followed.marked(choices.applied(report(), present.segments(), returned, cap));
    }

    /**
     * Names what would be done: as long as it is equal, the file has the outcome that was shown,
     * segment by segment.
     */
    String token() {
        return Fingerprint.of(report());
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
    MergeReport after(Acceptance.Applied applied) {
        List<String> told = warnings(applied.report());
        return MergeReport.of(applied.report(), false, told, notes, alsoHolds, applied.revision());
    }

    /** What was odd about the file, and what is lost by what was decided. */
    List<String> warnings(Merge.Report decided) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(Losses.of(decided, present.segments()));
        return all;
    }
}
