package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Pairs the entries of a list with those of its translation by how alike they are: in the same
 * order, or across where each language sorts the list for itself. Time grows with the product of
 * the two sizes.
 */
final class ListOrder {
    /** How much better an order of its own must explain the list than the original's order. */
    static final double CLEARLY = 6;

    private static final double LEAST = 0;
    private static final double AHEAD = 2;

    private final double[][] alike;
    private final double alone;
    private final int sources;
    private final int targets;

    /**
     * @param alike for each source entry and each target entry how much likelier they are together
     *     than apart, a logarithm; at least one row
     * @param alone what an entry without a partner costs; entries are rarely left out of a list
     */
    ListOrder(double[][] alike, double alone) {
        this.alike = alike;
        this.alone = alone;
        sources = alike.length;
        targets = alike[0].length;
    }

    /** Whether the list is in another order, beyond doubt. */
    boolean crosses() {
        List<int[]> crossing = crossing();
        return AnchorChain.ascending(crossing).size() < crossing.size()
                && worth(crossing) > worth(inOrder()) + CLEARLY;
    }

    /** What the pairs explain: their likeness less the cost of what they leave alone. */
    double worth(List<int[]> pairs) {
        double worth = -alone * (sources + targets - 2.0 * pairs.size());
        for (int[] pair : pairs) {
            worth += alike[pair[0]][pair[1]];
        }
        return worth;
    }

    /** The best pairs that do not cross, source ascending. */
    List<int[]> inOrder() {
        double[][] best = new double[sources + 1][targets + 1];
        for (int i = 0; i <= sources; i++) {
            for (int j = 0; j <= targets; j++) {
                if (i + j > 0) {
                    double skip = Math.max(i == 0 ? -1e9 : best[i - 1][j], left(best, i, j));
                    double pair =
                            i == 0 || j == 0 ? -1e9 : best[i - 1][j - 1] + alike[i - 1][j - 1];
                    best[i][j] = Math.max(skip - alone, pair);
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = sources;
        int j = targets;
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j - 1] + alike[i - 1][j - 1]) {
                pairs.add(new int[] {--i, --j});
            } else if (best[i][j] == best[i - 1][j] - alone) {
                i--;
            } else {
                j--;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static double left(double[][] best, int i, int j) {
        return j == 0 ? -1e9 : best[i][j - 1];
    }

    /**
     * Pairs of entries each of which is the other's best by a margin, source ascending; again among
     * those left over, until nothing is clear any more.
     */
    List<int[]> crossing() {
        int[] partner = new int[sources];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[targets];
        boolean found = true;
        while (found) {
            found = false;
            for (int i = 0; i < sources; i++) {
                int j = partner[i] >= 0 ? -1 : bestTarget(i, taken);
                if (j >= 0 && alike[i][j] >= LEAST && aheadOfSources(i, j, partner)) {
                    partner[i] = j;
                    taken[j] = true;
                    found = true;
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            if (partner[i] >= 0) {
                pairs.add(new int[] {i, partner[i]});
            }
        }
        return pairs;
    }

    /** The free target that is best by a margin, or -1. */
    private int bestTarget(int i, boolean[] taken) {
        int best = -1;
        double second = -1e9;
        for (int j = 0; j < targets; j++) {
            if (!taken[j] && (best < 0 || alike[i][j] > alike[i][best])) {
                second = best < 0 ? second : alike[i][best];
                best = j;
            } else if (!taken[j]) {
                second = Math.max(second, alike[i][j]);
            }
        }
        return best >= 0 && alike[i][best] >= second + AHEAD ? best : -1;
    }

    private boolean aheadOfSources(int i, int j, int[] partner) {
        for (int other = 0; other < sources; other++) {
            if (other != i && partner[other] < 0 && alike[other][j] > alike[i][j] - AHEAD) {
                return false;
            }
        }
        return true;
    }
}
