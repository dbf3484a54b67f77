package org.hexapla.exchange;

import java.util.List;
import org.hexapla.archive.Document;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Merge.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A file that came back, as people look at it: what it would change, or what it did.
 *
 * @param counts what becomes, or became, of its segments
 * @param lines all but the unchanged ones, in the file's order
 * @param notes what people wrote on segments in the file
 * @param token names what would be done; empty once it is done
 * @param isUndoable whether the reader may still take it back
 */
public record ReturnedFile(
        Document document,
        KitImport imported,
        KitImport.Counts counts,
        List<Line> lines,
        List<MergeReport.NoteLine> notes,
        List<String> warnings,
        String token,
        boolean isUndoable) {
    public ReturnedFile {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /**
     * One segment.
     *
     * @param row the id of its row, or null if it is not here
     * @param isOpen whether it waits for a decision
     * @param isTakeable whether it can be decided to take it
     */
    public record Line(
            String id,
            @Nullable String row,
            Outcome outcome,
            String reason,
            Texts texts,
            boolean isOpen,
            boolean isTakeable) {
        /** What is proposed before anybody has decided. */
        public Choice proposed() {
            return isTakeable && BroughtBefore.isOwn(reason) ? Choice.TAKE : Choice.LATER;
        }
    }

    /**
     * The texts of a segment, here and in the file.
     *
     * @param source the source as it is here; if it is not here, the one in the file, or of a file
     *     that was applied the source as it went out, or null
     * @param sourceThen the source as it went out, where that is another text
     * @param current what is here, or was before it was accepted
     * @param returned what came back
     */
    public record Texts(
            @Nullable CodedText source,
            @Nullable CodedText sourceThen,
            @Nullable CodedText current,
            @Nullable CodedText returned) {}
}
