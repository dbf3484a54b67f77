package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Unit;

/**
 * Rows in sections that a browser may leave undrawn while they are out of sight: each about as tall
 * as the others, so that the style sheet can say how tall that is. Half as long they are laid out
 * in two thirds of the time around an address, but a reader does not always land on it.
 */
final class Sections {
    /** The length of a section, as {@link #length} counts. */
    private static final int LONGEST = 4000;

    /** The space around a row, in letters. */
    private static final int ROW = 60;

    private Sections() {}

    static List<List<BitextRow>> of(List<BitextRow> rows) {
        List<List<BitextRow>> sections = new ArrayList<>();
        int from = 0;
        int length = 0;
        for (int i = 0; i < rows.size(); i++) {
            length += length(rows.get(i));
            if (length >= LONGEST || i + 1 == rows.size()) {
                sections.add(rows.subList(from, i + 1));
                from = i + 1;
                length = 0;
            }
        }
        return sections;
    }

    /**
     * How much room a row takes, in letters of its longest cell; the space around it counts too.
     */
    private static int length(BitextRow row) {
        int longest = 0;
        for (Map.Entry<Language, Cell> cell : row.cells().entrySet()) {
            int width = cell.getKey().isUnspaced() ? 2 : 1;
            int length = 0;
            for (Unit unit : cell.getValue().units()) {
                length += unit.text().length() * width;
            }
            longest = Math.max(longest, length);
        }
        return longest + ROW;
    }
}
