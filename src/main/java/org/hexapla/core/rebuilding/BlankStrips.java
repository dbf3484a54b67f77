package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hexapla.core.script.Blank;

/**
 * The columns that are blank in all of some lines of plain text.
 *
 * @param blank counted from 0, a Chinese letter taking two; all behind the end of a line
 * @param from how many of them are blank before the first text of any line
 * @param to where the last text of any line ends
 */
record BlankStrips(BitSet blank, int from, int to) {
    private static final int LEAST = 2;

    static BlankStrips of(String line) {
        BitSet blank = new BitSet();
        int column = 0;
        int from = -1;
        int to = 0;
        for (int i = 0; i < line.length(); i++) {
            int width = PrintedLine.width(line.substring(i, i + 1));
            if (Blank.is(line.charAt(i))) {
                blank.set(column, column + width);
            } else {
                from = from < 0 ? column : from;
                to = column + width;
            }
            column += width;
        }
        return new BlankStrips(blank, Math.max(from, 0), to);
    }

    /** Those that are blank in the lines of both. */
    BlankStrips with(BlankStrips other) {
        int end = Math.max(to, other.to);
        BitSet both = open(end);
        both.and(other.open(end));
        return new BlankStrips(both, Math.min(from, other.from), end);
    }

    private BitSet open(int end) {
        BitSet open = (BitSet) blank.clone();
        open.set(to, Math.max(to, end));
        return open;
    }

    /** How many strips of at least two columns have text on both sides. */
    int count() {
        return strips().size();
    }

    private List<Integer> strips() {
        List<Integer> strips = new ArrayList<>();
        for (int at = blank.nextSetBit(from); at >= 0 && at < to; ) {
            int end = blank.nextClearBit(at);
            if (end - at >= LEAST && end < to && at > from) {
                strips.add(at);
            }
            at = blank.nextSetBit(end);
        }
        return strips;
    }

    /** Where, in UTF-16 code units, the strips begin in a line. */
    List<Integer> cuts(String line) {
        List<Integer> cuts = new ArrayList<>();
        int column = 0;
        int at = 0;
        for (int strip : strips()) {
            while (at < line.length() && column < strip) {
                column += PrintedLine.width(line.substring(at, at + 1));
                at++;
            }
            cuts.add(at);
        }
        return cuts;
    }
}
