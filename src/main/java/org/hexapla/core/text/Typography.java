package org.hexapla.core.text;

import java.util.Map;

/**
 * How the lines of a printed text look, where the file tells.
 *
 * @param looks by {@link PrintedLine#number}; of blank lines nothing is told
 */
public record Typography(Map<Integer, LineLook> looks) {
    static final Typography UNTOLD = new Typography(Map.of());

    public Typography {
        looks = Map.copyOf(looks);
    }

    LineLook look(PrintedLine line) {
        return looks.getOrDefault(line.number(), LineLook.UNTOLD);
    }
}
