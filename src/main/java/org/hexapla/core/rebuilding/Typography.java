package org.hexapla.core.rebuilding;

import java.util.Map;
import java.util.Set;

/**
 * How the lines of a printed text look, where the file tells.
 *
 * @param looks by {@link PrintedLine#number}; of blank lines nothing is told
 * @param cells by the number of each line that stands in a table where in it
 * @param sizes how large the type of each line is, in whatever unit
 * @param runningOn the numbers of the lines that surely go on with the one before them
 */
public record Typography(
        Map<Integer, LineLook> looks,
        Map<Integer, TableLine> cells,
        Map<Integer, Double> sizes,
        Set<Integer> runningOn) {
    static final Typography UNTOLD = new Typography(Map.of(), Map.of(), Map.of(), Set.of());

    public Typography {
        looks = Map.copyOf(looks);
        cells = Map.copyOf(cells);
        sizes = Map.copyOf(sizes);
        runningOn = Set.copyOf(runningOn);
    }

    /** Whether anything is told, as by a file whose letters are set in type. */
    boolean isTold() {
        return !looks.isEmpty();
    }

    LineLook look(PrintedLine line) {
        return looks.getOrDefault(line.number(), LineLook.UNTOLD);
    }

    /** Where it stands in a table; in none, if it does not. */
    TableLine place(PrintedLine line) {
        return cells.getOrDefault(line.number(), TableLine.NONE);
    }

    boolean runsOn(PrintedLine line) {
        return runningOn.contains(line.number());
    }

    /** 0 where it is not told. */
    double size(PrintedLine line) {
        return sizes.getOrDefault(line.number(), 0.0);
    }
}
