package org.hexapla.archive;

import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * A row of a translation: its units in reading order and how they stand to the original.
 *
 * @param pairing null where nothing is known of it, as before anybody translated the row
 */
public record RowText(List<Unit> units, @Nullable TranslatedRow pairing) {
    public RowText {
        units = List.copyOf(units);
    }

    /**
     * What a translation shows of a unit that is not translated.
     *
     * @param way who began the translation, when, by which file
     */
    public static RowText copyOf(Unit original, Provenance way) {
        Span all = new Span(0, original.segments().size());
        TranslatedBead same =
                new TranslatedBead(
                        new Bead(all, all, Method.STRUCTURE, 1),
                        SegmentState.FINAL,
                        null,
                        false,
                        new Provenance(way.who(), way.when(), Provenance.Way.CARRIED, way.file()));
        return new RowText(
                List.of(original.copy()), new TranslatedRow(Method.STRUCTURE, 1, List.of(same)));
    }

    /** Equal for equal rows: a SHA-256 in hexadecimal digits. */
    public String hash() {
        return ImportedRows.hash(this);
    }
}
