package org.hexapla.core.rebuilding;

import java.util.List;
import org.hexapla.core.text.LineMark;

/**
 * Of the lines that do not end a sentence and have another right below, how many are so full that
 * its first word had no room.
 *
 * @param lines how many there are
 * @param all the sum of their widths
 * @param filled that of the full ones
 * @param later how many there are from the first full one on, below the masthead
 * @param half how many of those are at least half as wide as a full one
 * @param broad how many of all are that, or half as wide as paper
 * @param even how many of these are full, and not wider than full lines are
 */
record Filling(int lines, int all, int filled, int later, int half, int broad, int even) {
    /** Of how many lines it has to be seen how full they are, until that says something. */
    private static final int SEEN = 5;

    private static final int FEWEST_BROAD = 4;
    private static final double CLEAR = 0.9;
    private static final double HALF = 0.5;
    private static final double WIDER = 1.05;
    private static final double MOST = 0.75;
    private static final double FEW = 0.3;

    static Filling of(List<PrintedLine> lines, int width) {
        Measure measure = new Measure(width, 0);
        int count = 0;
        int all = 0;
        int filled = 0;
        int later = 0;
        int halves = 0;
        int broad = 0;
        int even = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            PrintedLine next = lines.get(i + 1);
            boolean open =
                    !line.isBlank() && !next.isBlank() && !next.cut() && !line.endsSentence();
            if (open && LineMark.at(next.text()).isEmpty()) {
                boolean full = measure.isFull(line, next);
                count++;
                all += line.width();
                filled += full ? line.width() : 0;
                later += full || later > 0 ? 1 : 0;
                halves += later > 0 && line.width() * 2 >= width ? 1 : 0;
                boolean isBroad = line.width() * 2 >= Math.min(width, Measure.PAPER);
                broad += isBroad ? 1 : 0;
                even += isBroad && full && line.width() <= WIDER * width ? 1 : 0;
            }
        }
        return new Filling(count, all, filled, later, halves, broad, even);
    }

    /** Whether most that are not short are of any length, as whole paragraphs are. */
    boolean isUneven() {
        return broad >= FEWEST_BROAD && even < HALF * broad;
    }

    /** Whether each of them is full, though there may be few. */
    boolean isClear() {
        return filled > 0 && filled > CLEAR * all;
    }

    /** Whether few of them are full; not where too few lines were seen to tell. */
    boolean isPoor() {
        return lines >= SEEN && (double) filled / all < FEW;
    }

    /** Whether tiny lines stand among full ones, as names of groups do among their entries. */
    boolean hasTinyOnes() {
        return later >= SEEN && half < MOST * later;
    }
}
