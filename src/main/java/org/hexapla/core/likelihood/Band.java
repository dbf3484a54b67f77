package org.hexapla.core.likelihood;

import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.Bead;

/**
 * The part of the matrix that is searched: for every number of source segments read, from 0 to all,
 * the least and the greatest number of target segments that may have been read by then. Both grow
 * or stay, and neighbouring rows overlap, so that a path always exists.
 */
final class Band {
    /** Where nothing is known between two points for so long, only cells near the diagonal. */
    private static final long MOST_OF_GAP = 500_000;

    private final int[] from;
    private final int[] to;
    private final long[] offset;

    /** Takes over the arrays and widens them where a path could not get through. */
    private Band(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        int last = from.length - 1;
        from[0] = 0;
        for (int i = last - 1; i >= 0; i--) {
            from[i] = Math.min(from[i], from[i + 1]);
        }
        for (int i = 1; i <= last; i++) {
            to[i] = Math.max(to[i], to[i - 1]);
            from[i] = Math.min(from[i], to[i - 1]);
        }
        offset = new long[from.length + 1];
        for (int i = 0; i <= last; i++) {
            offset[i + 1] = offset[i] + to[i] - from[i] + 1;
        }
    }

    static Band full(int sources, int targets) {
        int[] to = new int[sources + 1];
        Arrays.fill(to, targets);
        return new Band(new int[sources + 1], to);
    }

    /** All cells at most {@code radius} away from the rectangles of the beads. */
    static Band around(List<Bead> path, int sources, int targets, int radius) {
        int[] from = new int[sources + 1];
        int[] to = new int[sources + 1];
        Arrays.fill(from, targets);
        from[0] = 0;
        for (Bead bead : path) {
            int end = Math.min(sources, bead.source().end() + radius);
            for (int i = Math.max(0, bead.source().start() - radius); i <= end; i++) {
                from[i] = Math.min(from[i], Math.max(0, bead.target().start() - radius));
                to[i] = Math.max(to[i], Math.min(targets, bead.target().end() + radius));
            }
        }
        return ending(from, to, targets);
    }

    /**
     * The rectangles between neighbouring points and all cells at most {@code margin} away from
     * them. What is wide of a wrong point is found as the band grows. Of a very large rectangle
     * only the part near its diagonal is taken.
     *
     * @param points ascending in both coordinates
     */
    static Band through(List<CoarsePath.Point> points, int sources, int targets, int margin) {
        int[] from = new int[sources + 1];
        int[] to = new int[sources + 1];
        Arrays.fill(from, targets);
        int size = points.size();
        for (int p = -1; p < size; p++) {
            boolean first = p < 0;
            boolean last = p + 1 >= size;
            int sourceFrom = first ? 0 : points.get(p).source();
            int targetFrom = first ? 0 : points.get(p).target();
            int sourceTo = last ? sources : points.get(p + 1).source() + 1;
            int targetTo = last ? targets : points.get(p + 1).target() + 1;
            int start = Math.max(0, sourceFrom - margin);
            int end = Math.min(sources, sourceTo + margin);
            double slope = (targetTo - targetFrom) / (double) Math.max(1, sourceTo - sourceFrom);
            int wide = (int) (MOST_OF_GAP / Math.max(1, sourceTo - sourceFrom));
            for (int i = start; i <= end; i++) {
                int middle = targetFrom + (int) (slope * (i - sourceFrom));
                int low = Math.max(targetFrom, middle - wide) - margin;
                int high = Math.min(targetTo, middle + wide) + margin;
                from[i] = Math.min(from[i], Math.max(0, Math.min(targets, low)));
                to[i] = Math.max(to[i], Math.max(0, Math.min(targets, high)));
            }
        }
        return ending(from, to, targets);
    }

    /** The band made wider by as many cells in every row as {@code more} says, on both sides. */
    Band widened(int[] more, int targets) {
        int[] low = from.clone();
        int[] high = to.clone();
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.max(0, low[i] - more[i]);
            high[i] = Math.min(targets, high[i] + more[i]);
        }
        return new Band(low, high);
    }

    private static Band ending(int[] from, int[] to, int targets) {
        to[to.length - 1] = targets;
        return new Band(from, to);
    }

    int from(int source) {
        return from[source];
    }

    int to(int source) {
        return to[source];
    }

    int sources() {
        return from.length - 1;
    }

    long cells() {
        return offset[offset.length - 1];
    }

    boolean holds(int source, int target) {
        return source >= 0
                && source < from.length
                && target >= from[source]
                && target <= to[source];
    }

    int cell(int source, int target) {
        return (int) (offset[source] + target - from[source]);
    }
}
