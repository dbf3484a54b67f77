package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A first rough way through a long window: anchors that stand once on either side, of which the
 * longest chain that ascends on both sides is kept (a longest increasing subsequence, found by
 * binary search in the ends of the best chains so far).
 */
final class AnchorChain {
    private AnchorChain() {}

    static Band band(
            SegmentTraits source, SegmentTraits target, Window window, int anchors, int radius) {
        int[] sourceAt = singles(source, window.source(), anchors);
        int[] targetAt = singles(target, window.target(), anchors);
        List<int[]> points = new ArrayList<>();
        for (int anchor = 0; anchor < anchors; anchor++) {
            if (sourceAt[anchor] >= 0 && targetAt[anchor] >= 0) {
                points.add(new int[] {sourceAt[anchor], targetAt[anchor]});
            }
        }
        points.sort(
                (one, other) ->
                        one[0] != other[0]
                                ? Integer.compare(one[0], other[0])
                                : Integer.compare(other[1], one[1]));
        List<int[]> chain = ascending(points);
        int sources = window.source().size();
        int targets = window.target().size();
        chain.add(0, new int[] {0, 0});
        chain.add(new int[] {sources, targets});
        return Band.along(
                chain.stream().mapToInt(point -> point[0]).toArray(),
                chain.stream().mapToInt(point -> point[1]).toArray(),
                sources,
                targets,
                radius);
    }

    /** Where in the span each anchor stands; below 0 if not exactly once. */
    private static int[] singles(SegmentTraits side, Span span, int anchors) {
        int[] place = new int[anchors];
        Arrays.fill(place, -1);
        for (int i = span.start(); i < span.end(); i++) {
            for (int anchor : side.anchors(i)) {
                place[anchor] = place[anchor] == -1 ? i - span.start() : -2;
            }
        }
        return place;
    }

    /** The longest chain of points that ascend in both; the points ascend in the first already. */
    static List<int[]> ascending(List<int[]> points) {
        int[] last = new int[points.size()];
        int[] previous = new int[points.size()];
        int length = 0;
        for (int p = 0; p < points.size(); p++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (points.get(last[middle])[1] < points.get(p)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[p] = low == 0 ? -1 : last[low - 1];
            last[low] = p;
            length = Math.max(length, low + 1);
        }
        List<int[]> chain = new ArrayList<>();
        for (int p = length == 0 ? -1 : last[length - 1]; p >= 0; p = previous[p]) {
            chain.add(points.get(p));
        }
        Collections.reverse(chain);
        return chain;
    }
}
