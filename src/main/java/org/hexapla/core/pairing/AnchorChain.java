package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps of many pairs of places the longest chain that ascends on both sides: a longest increasing
 * subsequence, found by binary search in the ends of the best chains so far.
 */
final class AnchorChain {
    private AnchorChain() {}

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
