package org.hexapla.core.translation;

import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a translator, as read and not yet believed.
 *
 * @param version the XLIFF version, such as {@code 1.2}
 * @param original the document that the file says it is of: the symbol, as written there
 * @param kit the id of the kit that the file says it came from, or null if the tool dropped it
 * @param source the source language that the file names
 * @param target the target language that the file names, or null
 * @param warnings what was odd and could be read nevertheless, each one a sentence
 */
public record ReturnedKit(
        String version,
        String original,
        @Nullable String kit,
        Language source,
        @Nullable Language target,
        List<ReturnedSegment> segments,
        List<String> warnings) {
    public ReturnedKit {
        segments = List.copyOf(segments);
        warnings = List.copyOf(warnings);
    }

    /**
     * A segment that came back.
     *
     * @param id its id in the file
     * @param source the source text that the file holds, only for comparing
     * @param target the translation, or null where there is none
     * @param state the state as written in the file's own version of XLIFF, or null; where 1.2
     *     marks the unit as approved, {@code approved} and a space stand before it
     */
    public record ReturnedSegment(
            String id,
            CodedText source,
            @Nullable CodedText target,
            @Nullable String state,
            @Nullable String subState) {}
}
