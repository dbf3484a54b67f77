package org.hexapla.core.rebuilding;

import java.util.List;
import org.hexapla.core.text.LineMark;

/**
 * Finds the column up to which lines were filled, if they were: hardly one is longer, many come
 * near it, and those that surely go on, since the next one begins small, left no room for its first
 * word. In a script without small letters most of the broad ones have to be full so. Printed lines
 * are not, since letters have several widths.
 */
final class FilledEdge {
    /** Of how many lines it has to be seen, until it says something. */
    private static final int SEEN = 5;

    /** How near to the measure, in columns, many lines end that are filled to the column. */
    private static final int EDGE = 6;

    private static final double WIDE = 0.75;
    private static final double RARELY = 0.03;
    private static final double FEW = 0.3;
    private static final double MANY = 0.4;
    private static final double LARGELY = 0.7;
    private static final double NEARLY_ALL = 0.85;

    private final Measure measure;
    private int all;
    private int over;
    private int broad;
    private int near;
    private int full;
    private int small;
    private int large;
    private int filled;

    private FilledEdge(List<PrintedLine> lines) {
        int edge = Measure.widest(lines, Measure::taken);
        measure = new Measure(edge, edge);
        for (int i = 0; i + 1 < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (!line.isBlank()) {
                count(line, lines.get(i + 1));
            }
        }
    }

    /** The column; 0 where lines were not filled so. */
    static int of(List<PrintedLine> lines) {
        FilledEdge found = new FilledEdge(lines);
        return found.isSharp() && (found.holdsByCase() || found.holdsWithoutCase())
                ? found.measure.edge()
                : 0;
    }

    private void count(PrintedLine line, PrintedLine next) {
        int taken = Measure.taken(line);
        all += taken > 0 ? 1 : 0;
        over += taken > measure.edge() ? 1 : 0;
        boolean follows = !next.isBlank() && !next.cut();
        if (!follows || line.endsSentence() || taken < WIDE * measure.edge()) {
            return;
        }
        if (LineMark.at(next.text()).isPresent()) {
            return;
        }
        boolean fills = measure.isFull(line, next);
        broad++;
        near += taken > measure.edge() - EDGE ? 1 : 0;
        full += fills ? 1 : 0;
        small += next.beginsSmall() ? 1 : 0;
        large += Character.isUpperCase(next.stripped().codePointAt(0)) ? 1 : 0;
        filled += next.beginsSmall() && fills ? 1 : 0;
    }

    private boolean isSharp() {
        return measure.edge() > Measure.NARROWEST
                && over <= Math.max(1, RARELY * all)
                && broad >= SEEN
                && near >= MANY * broad;
    }

    private boolean holdsByCase() {
        return small >= SEEN && filled >= NEARLY_ALL * small;
    }

    private boolean holdsWithoutCase() {
        return small + large <= FEW * broad && full >= LARGELY * broad;
    }
}
