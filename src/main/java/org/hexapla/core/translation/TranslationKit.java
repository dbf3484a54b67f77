package org.hexapla.core.translation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What a translator takes away: one document, one language pair, at one revision of the source.
 *
 * @param id names the state that the kit was made from; the same state gives the same id
 * @param sourceRevision the number of the source's revision
 * @param alongside what goes along with the texts
 */
public record TranslationKit(
        String id,
        DocumentSymbol symbol,
        Language source,
        Language target,
        int sourceRevision,
        List<KitUnit> units,
        Alongside alongside) {
    public TranslationKit {
        units = List.copyOf(units);
    }

    /** A kit with nothing but texts. */
    public TranslationKit(
            String id,
            DocumentSymbol symbol,
            Language source,
            Language target,
            int sourceRevision,
            List<KitUnit> units) {
        this(id, symbol, source, target, sourceRevision, units, Alongside.NOTHING);
    }

    /**
     * What goes along with the texts of a kit. The maps write themselves in one order, since the
     * kit is named by what it holds.
     *
     * @param notes what people wrote on segments, by segment
     * @param riders the files of what tools wrote into earlier kits, by version of XLIFF, each by
     *     its SHA-256
     * @param elsewhere what other documents have for the sentence or one like it, by segment, the
     *     best first
     */
    public record Alongside(
            SortedMap<String, List<KitNote>> notes,
            SortedMap<String, String> riders,
            SortedMap<String, List<Elsewhere>> elsewhere) {
        public static final Alongside NOTHING =
                new Alongside(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        public Alongside {
            notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
            riders = Collections.unmodifiableSortedMap(new TreeMap<>(riders));
            elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
        }
    }

    /**
     * What somebody wrote on a segment.
     *
     * @param author as a file named him, or null
     * @param when as a file said, or null
     */
    public record KitNote(String text, @Nullable String author, @Nullable Instant when) {}

    /**
     * A sentence of another document that is like one of the kit, and its translation.
     *
     * @param source without codes
     * @param target without codes
     * @param likeness of its source to the kit's, in hundredths; 100 for the very sentence only
     * @param origin the address of its row: {@code X/1#p2}
     */
    public record Elsewhere(String source, String target, int likeness, String origin) {
        public Elsewhere {
            if (likeness < 0 || likeness > 100) {
                throw new IllegalArgumentException("a likeness of " + likeness + " hundredths");
            }
        }
    }

    /** A row of the document. {@code id} is the row's id. */
    public record KitUnit(
            String id, UnitKind kind, @Nullable Label label, List<KitSegment> segments) {
        public KitUnit {
            segments = List.copyOf(segments);
        }
    }

    /**
     * One bead.
     *
     * @param id the permanent id of the bead's first source segment
     * @param source its source segments with the white space between them
     * @param after white space between this bead and the next one of the unit
     * @param target its target segments likewise, or null where nothing is translated
     * @param subState what further the state says, such as {@code hexapla:mt}; null for nothing
     * @param locked whether the text may not be changed through a kit
     * @param before what stood here before the source was changed, or null where it was not
     */
    public record KitSegment(
            String id,
            CodedText source,
            String after,
            @Nullable CodedText target,
            SegmentState state,
            @Nullable String subState,
            boolean locked,
            @Nullable Before before) {

        /** A segment whose source was not changed. */
        public KitSegment(
                String id,
                CodedText source,
                String after,
                @Nullable CodedText target,
                SegmentState state,
                @Nullable String subState,
                boolean locked) {
            this(id, source, after, target, state, subState, locked, null);
        }

        /** Whether the source was changed after it was translated, and nobody looked since. */
        public boolean isStale() {
            return SubState.STALE.equals(subState);
        }
    }

    /**
     * A sentence as it was when it was translated.
     *
     * @param source its text then, without codes; null where that is not known, or where the kit is
     *     not made from the original
     * @param target its translation then, without codes
     */
    public record Before(@Nullable String source, String target) {}
}
