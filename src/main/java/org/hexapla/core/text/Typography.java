package org.hexapla.core.text;

import java.util.Map;

/**
 * How the lines of a printed text look, where the file tells.
 *
 * @param looks by {@link PrintedLine#number}; of blank lines nothing is told
 * @param cells the cells of tables by the number of each line that stands in one; lines of one cell
 *     have the same, which is above 0
 * @param sizes how large the type of each line is, in whatever unit
 */
public record Typography(
        Map<Integer, LineLook> looks, Map<Integer, Integer> cells, Map<Integer, Double> sizes) {
    static final Typography UNTOLD = new Typography(Map.of(), Map.of(), Map.of());

    public Typography {
        looks = Map.copyOf(looks);
        cells = Map.copyOf(cells);
        sizes = Map.copyOf(sizes);
    }

    LineLook look(PrintedLine line) {
        return looks.getOrDefault(line.number(), LineLook.UNTOLD);
    }

    /** 0 where it is not told. */
    double size(PrintedLine line) {
        return sizes.getOrDefault(line.number(), 0.0);
    }
}
