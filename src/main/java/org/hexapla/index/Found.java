package org.hexapla.index;

import java.util.List;

/**
 * A part of what was found, the best first.
 *
 * @param total how many rows match; at least so many where {@code isExact} is false
 */
public record Found(List<FoundRow> rows, long total, boolean isExact) {
    public Found {
        rows = List.copyOf(rows);
    }
}
