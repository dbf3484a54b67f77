package org.hexapla.core.alignment;

import java.util.Arrays;
import java.util.List;

/**
 * The part of the matrix that is searched: for every number of source segments read, from 0 to all,
 * the least and the greatest number of target segments that may have been read by then. Both grow
 * or stay, and neighbouring rows overlap, so that a path always exists.
 */
final class Band {
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

    /** All cells at most {@code radius} away from the places where the beads meet. */
    static Band around(List<Bead> path, int sources, int targets, int radius) {
        int[] from = new int[sources + 1];
        int[] to = new int[sources + 1];
        Arrays.fill(from, targets);
        from[0] = 0;
        to[0] = Math.min(targets, radius);
        for (Bead bead : path) {
            for (int i = bead.source().start(); i <= bead.source().end(); i++) {
                from[i] = Math.min(from[i], Math.max(0, bead.target().start() - radius));
                to[i] = Math.max(to[i], Math.min(targets, bead.target().end() + radius));
            }
        }
        return ending(from, to, targets);
    }

    /** Cells near the line through the given points, which ascend in both coordinates. */
    static Band along(int[] sourceAt, int[] targetAt, int sources, int targets, int radius) {
        int[] from = new int[sources + 1];
        int[] to = new int[sources + 1];
        int next = 1;
        for (int i = 0; i <= sources; i++) {
            while (next < sourceAt.length - 1 && sourceAt[next] < i) {
                next++;
            }
            double span = Math.max(1, sourceAt[next] - sourceAt[next - 1]);
            double part = (i - sourceAt[next - 1]) / span;
            double middle = targetAt[next - 1] + part * (targetAt[next] - targetAt[next - 1]);
            from[i] = (int) Math.max(0, Math.min(targets, middle - radius));
            to[i] = (int) Math.max(0, Math.min(targets, middle + radius));
        }
        return ending(from, to, targets);
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
