package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where pairs of units cross each other: the stretches between those pairs of the longest ascending
 * chain that no pair crosses.
 */
final class CrossedStretches {
    private static final int FEWEST_CROSSING = 3;

    /** How many pairs may be there by chance and make a stretch too large to look at. */
    private static final int MOST_DROPPED = 20;

    private final List<int[]> chain;
    private final List<int[]> crossing;
    private final boolean[] isCrossed;
    private int[] widest = {};

    private CrossedStretches(List<int[]> pairs) {
        chain = AnchorChain.ascending(pairs);
        crossing = new ArrayList<>(pairs);
        crossing.removeAll(chain);
        isCrossed = new boolean[chain.size()];
        int most = -1;
        for (int[] pair : crossing) {
            int count = 0;
            for (int c = 0; c < isCrossed.length; c++) {
                boolean crosses = pair[0] < chain.get(c)[0] != pair[1] < chain.get(c)[1];
                isCrossed[c] |= crosses;
                count += crosses ? 1 : 0;
            }
            widest = count > most ? pair : widest;
            most = Math.max(most, count);
        }
    }

    /**
     * The stretches of units that at least three pairs cross, in order. Pairs that cross most
     * others are left out as long as a stretch is too large.
     *
     * @param pairs a unit of the original and one of the translation each, the first ascending
     */
    static List<UnitStretch> of(List<int[]> pairs, List<Integer> sources, List<Integer> targets) {
        List<int[]> left = new ArrayList<>(pairs);
        for (int dropped = 0; dropped <= MOST_DROPPED; dropped++) {
            CrossedStretches crossed = new CrossedStretches(left);
            List<UnitStretch> found = crossed.found(sources, targets);
            if (found.stream().noneMatch(UnitStretch::isTooLarge)) {
                return found;
            }
            left.remove(crossed.widest);
        }
        return List.of();
    }

    private List<UnitStretch> found(List<Integer> sources, List<Integer> targets) {
        List<UnitStretch> found = new ArrayList<>();
        int[] from = {-1, -1};
        for (int c = 0; c <= isCrossed.length; c++) {
            if (c < isCrossed.length && isCrossed[c]) {
                continue;
            }
            boolean last = c == isCrossed.length;
            int[] to = last ? new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE} : chain.get(c);
            int start = from[0];
            long within = crossing.stream().filter(p -> p[0] > start && p[0] < to[0]).count();
            if (within >= FEWEST_CROSSING) {
                found.add(
                        new UnitStretch(
                                between(sources, from[0], to[0]),
                                between(targets, from[1], to[1])));
            }
            from = to;
        }
        return found;
    }

    private static List<Integer> between(List<Integer> units, int from, int to) {
        return units.stream().filter(unit -> unit > from && unit < to).toList();
    }
}
