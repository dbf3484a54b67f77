package org.hexapla.index;

import java.util.List;

/**
 * Where a text matches a query.
 *
 * @param marks in the order of the text, none overlapping another
 * @param isWhole whether all that is looked for is in the text
 */
public record Matches(List<Mark> marks, boolean isWhole) {
    public Matches {
        marks = List.copyOf(marks);
    }
}
