package org.hexapla.core.rebuilding;

import java.util.List;
import java.util.function.ToIntFunction;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;

/**
 * How far the lines of a text were filled, in columns.
 *
 * @param width the width of a full line
 * @param edge the column up to which lines were filled as far as the next word had room, as
 *     programs do that break lines of plain text; 0 if they were not
 */
record Measure(int width, int edge) {
    /** More columns than a line on paper has. */
    static final int PAPER = 120;

    /** The columns that a measure has at least in which lines are broken. */
    static final int NARROWEST = 36;

    /** The columns that a measure has at most in which lines are broken. */
    private static final int BROADEST = 100;

    private static final double RAGGED = 0.8;
    private static final double SQUARE = 0.94;

    /** As many columns are left at most where lines are filled letter by letter. */
    private static final int SQUARES = 5;

    private static final double HALF = 0.5;

    /** The widest that at least two lines in a hundred reach; one long line does not count. */
    static int widest(List<PrintedLine> lines, ToIntFunction<PrintedLine> width) {
        int[] widths =
                lines.stream().filter(line -> !line.isBlank()).mapToInt(width).sorted().toArray();
        if (widths.length == 0) {
            return 0;
        }
        int above = widths.length < 4 ? 0 : Math.max(1, widths.length / 50);
        return widths[widths.length - 1 - above];
    }

    /** The column up to which a line goes. */
    static int taken(PrintedLine line) {
        return line.indent() + line.width();
    }

    /** Whether lines were filled to the column. */
    boolean isExact() {
        return edge > 0;
    }

    /** Whether the line is so full that the next one's first word had no room in it. */
    boolean isFull(PrintedLine line, PrintedLine next) {
        return isExact() ? reachesEdge(line, next) : reachesWidth(line, next);
    }

    /**
     * Between words, whether the next one had no room; between letters without blanks, any. Many
     * programs take the marks above letters for letters.
     */
    private boolean reachesEdge(PrintedLine line, PrintedLine next) {
        int marked = line.indent() + line.stripped().length();
        int taken = Math.max(taken(line), marked);
        return isUnspaced(line) ? taken > edge - SQUARES : taken + 1 + firstWord(next) > edge;
    }

    private boolean reachesWidth(PrintedLine line, PrintedLine next) {
        return isUnspaced(line)
                ? line.width() >= width * SQUARE - 2
                : line.width() + 1 + firstWord(next) > width * RAGGED;
    }

    private static boolean isUnspaced(PrintedLine line) {
        String text = line.stripped();
        return !text.isEmpty() && Han.isUnspaced(text.codePointBefore(text.length()));
    }

    private static int firstWord(PrintedLine line) {
        int width = 0;
        for (char c : line.stripped().toCharArray()) {
            if (Blank.is(c) || Han.isWide(c) && width > 0) {
                break;
            }
            width += Han.isWide(c) ? 2 : 1;
        }
        return width;
    }

    /** Whether the line takes less than half of what lines were filled to. */
    boolean isHalfEmpty(PrintedLine line) {
        return taken(line) < HALF * edge;
    }

    /** Whether the line is at least such a part of a full one, in a measure that paper has. */
    boolean isPart(PrintedLine line, int part) {
        return line.width() * part >= width && width <= PAPER;
    }

    /** Whether lines may have been broken at all in a measure so broad. */
    boolean isOfBrokenLines() {
        return width <= BROADEST;
    }
}
