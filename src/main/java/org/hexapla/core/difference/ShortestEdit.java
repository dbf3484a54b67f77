package org.hexapla.core.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from one sequence to another by deleting and inserting, after Eugene W. Myers,
 * "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), section 3:
 *
 * <ol>
 *   <li>What both begin and end with is set aside.
 *   <li>Steps are counted up. For every diagonal (old index minus new index) the furthest point
 *       that so many steps reach is kept; from there equal tokens are followed for nothing.
 *   <li>Once the end is reached, the kept points are walked back, and what was followed for nothing
 *       is what both have.
 * </ol>
 *
 * <p>Time and memory grow with the square of the number of steps, so after 1,000 of them what is
 * left between the common ends counts as wholly different.
 */
final class ShortestEdit {
    private static final int MOST_STEPS = 1000;

    private final List<Token> old;
    private final List<Token> young;
    private final int[] partners;

    private ShortestEdit(List<Token> old, List<Token> young) {
        this.old = old;
        this.young = young;
        this.partners = new int[old.size()];
        Arrays.fill(partners, -1);
    }

    /** For each old token the index of the new one that it is, or -1 where it was deleted. */
    static int[] between(List<Token> old, List<Token> young) {
        ShortestEdit edit = new ShortestEdit(old, young);
        edit.find();
        return edit.partners;
    }

    private void find() {
        int start = 0;
        int oldEnd = old.size();
        int youngEnd = young.size();
        while (start < oldEnd && start < youngEnd && isSame(start, start)) {
            partners[start] = start;
            start++;
        }
        while (oldEnd > start && youngEnd > start && isSame(oldEnd - 1, youngEnd - 1)) {
            partners[--oldEnd] = --youngEnd;
        }
        middle(start, oldEnd - start, youngEnd - start);
    }

    private boolean isSame(int i, int j) {
        return old.get(i).key().equals(young.get(j).key());
    }

    private void middle(int start, int rows, int columns) {
        int most = Math.min(rows + columns, MOST_STEPS);
        int[] reached = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int steps = 0; steps <= most; steps++) {
            trace.add(Arrays.copyOfRange(reached, most - steps, most + steps + 3));
            for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                int at = most + 1 + diagonal;
                boolean inserts = isInsertion(reached, at, diagonal, steps);
                int i = inserts ? reached[at + 1] : reached[at - 1] + 1;
                int j = i - diagonal;
                while (i < rows && j < columns && isSame(start + i, start + j)) {
                    i++;
                    j++;
                }
                reached[at] = i;
                if (i >= rows && j >= columns) {
                    walkBack(trace, start, rows, columns);
                    return;
                }
            }
        }
    }

    /** Whether a point is reached from the diagonal above it, by an insertion. */
    private static boolean isInsertion(int[] reached, int at, int diagonal, int steps) {
        return diagonal == -steps || diagonal != steps && reached[at - 1] < reached[at + 1];
    }

    private void walkBack(List<int[]> trace, int start, int rows, int columns) {
        int i = rows;
        int j = columns;
        for (int steps = trace.size() - 1; steps >= 0; steps--) {
            // The part of the furthest points that this number of steps looked at.
            int[] reached = trace.get(steps);
            int diagonal = i - j;
            int at = steps + 1 + diagonal;
            boolean inserts = isInsertion(reached, at, diagonal, steps);
            int fromI = inserts ? reached[at + 1] : reached[at - 1];
            int fromJ = fromI - (inserts ? diagonal + 1 : diagonal - 1);
            int firstI = steps == 0 ? 0 : inserts ? fromI : fromI + 1;
            while (i > firstI) {
                i--;
                j--;
                partners[start + i] = start + j;
            }
            i = fromI;
            j = fromJ;
        }
    }
}
