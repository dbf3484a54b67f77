package org.hexapla.archive;

import java.util.List;
import org.hexapla.core.alignment.Span;

/**
 * A row that an import changed.
 *
 * @param after the {@linkplain RowText#hash hash} of what the import left
 */
public record ImportedRow(String row, RowText before, String after, List<Place> places) {
    public ImportedRow {
        places = List.copyOf(places);
    }

    /**
     * Where a changed segment stood.
     *
     * @param segment its id in the kit
     * @param original the segments of the original's unit that it covered
     * @param target the segments of the row that it covered before
     */
    public record Place(String segment, Span original, Span target) {}
}
