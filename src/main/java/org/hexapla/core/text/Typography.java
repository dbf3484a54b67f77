package org.hexapla.core.text;

import java.util.Map;

/**
 * How the lines of a printed text look, where the file tells.
 *
 * @param looks by {@link PrintedLine#number}; of blank lines nothing is told
 * @param cells the cells of tables by the number of each line that stands in one; lines of one cell
 *     have the same, which is above 0
 */
public record Typography(Map<Integer, LineLook> looks, Map<Integer, Integer> cells) {
    static final Typography UNTOLD = new Typography(Map.of(), Map.of());

    public Typography {
        looks = Map.copyOf(looks);
        cells = Map.copyOf(cells);
    }

    LineLook look(PrintedLine line) {
        return looks.getOrDefault(line.number(), LineLook.UNTOLD);
    }
}
