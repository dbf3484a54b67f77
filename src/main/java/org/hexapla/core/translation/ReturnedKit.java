package org.hexapla.core.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a translator, as read and not yet believed.
 *
 * @param version the version of XLIFF whose words the states are in, such as {@code 1.2}
 * @param original the document that the file says it is of: the symbol, as written there; empty
 *     where it says nothing
 * @param kit the id of the kit that the file says it came from, or null if the tool dropped it
 * @param source the source language that the file names
 * @param target the target language that the file names, or null
 * @param warnings what was odd and could be read nevertheless, each one a sentence
 * @param alsoHolds names of elements and namespaces that the file holds and nobody here asks for
 * @param byText whether segments may be found by their source text where their ids are not ours, as
 *     in a memory or in the format of a tool that gives ids of its own
 */
public record ReturnedKit(
        String version,
        String original,
        @Nullable String kit,
        Language source,
        @Nullable Language target,
        List<ReturnedSegment> segments,
        List<String> warnings,
        List<String> alsoHolds,
        boolean byText,
        @Nullable String tool) {
    public ReturnedKit {
        segments = List.copyOf(segments);
        warnings = List.copyOf(warnings);
        alsoHolds = List.copyOf(alsoHolds);
    }

    /** A file in the words of its format. */
    public ReturnedKit(
            String version,
            String original,
            @Nullable String kit,
            Language source,
            @Nullable Language target,
            List<ReturnedSegment> segments,
            List<String> warnings,
            List<String> alsoHolds,
            boolean byText) {
        this(version, original, kit, source, target, segments, warnings, alsoHolds, byText, null);
    }

    /** A file with our ids that holds nothing but texts, states and notes, as far as is known. */
    public ReturnedKit(
            String version,
            String original,
            @Nullable String kit,
            Language source,
            @Nullable Language target,
            List<ReturnedSegment> segments,
            List<String> warnings) {
        this(version, original, kit, source, target, segments, warnings, List.of(), false);
    }

    /** The same with more to be said of the file. */
    public ReturnedKit inspected(List<String> more, List<String> holds) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ReturnedKit(
                version, original, kit, source, target, segments, all, holds, byText, tool);
    }

    /** The same file, where its document and its languages are called otherwise here. */
    public ReturnedKit called(String document, Language newSource, @Nullable Language newTarget) {
        return new ReturnedKit(
                version, document, kit, newSource, newTarget, segments, warnings, alsoHolds, byText,
                tool);
    }

    /** The same file, whose segments may be found by their source texts. */
    public ReturnedKit foundByText() {
        return new ReturnedKit(
                version, original, kit, source, target, segments, warnings, alsoHolds, true, tool);
    }

    /** The same file with other segments. */
    public ReturnedKit with(List<ReturnedSegment> others) {
        return new ReturnedKit(
                version, original, kit, source, target, others, warnings, alsoHolds, byText, tool);
    }

    /**
     * A segment that came back.
     *
     * @param id its id in the file
     * @param source the source text that the file holds, only for comparing
     * @param target the translation, or null where there is none
     * @param state the state as written in the file's own version of XLIFF, or null; where 1.2
     *     marks the unit as approved, {@code approved} and a space stand before it
     * @param row the row that the file has it in, by the id that the kit gave it, or null
     * @param after what stands between its source and the next one's
     * @param afterTarget the same between the translations, or null
     * @param notes what people wrote on it, ours not among them
     */
    public record ReturnedSegment(
            String id,
            CodedText source,
            @Nullable CodedText target,
            @Nullable String state,
            @Nullable String subState,
            @Nullable String row,
            String after,
            @Nullable String afterTarget,
            List<ReturnedNote> notes) {
        public ReturnedSegment {
            notes = List.copyOf(notes);
        }

        /** A segment without notes, of which it is not known where in the file it stands. */
        public ReturnedSegment(
                String id,
                CodedText source,
                @Nullable CodedText target,
                @Nullable String state,
                @Nullable String subState) {
            this(id, source, target, state, subState, null, "", null, List.of());
        }

        /** The same segment under another id, its translation with our names of its codes. */
        ReturnedSegment placed(String newId, @Nullable CodedText newTarget) {
            return new ReturnedSegment(
                    newId, source, newTarget, state, subState, row, after, afterTarget, notes);
        }
    }

    /**
     * A note on a segment.
     *
     * @param author as the file names him, or null
     * @param when as the file says, or null
     */
    public record ReturnedNote(String text, @Nullable String author, @Nullable Instant when) {}
}
