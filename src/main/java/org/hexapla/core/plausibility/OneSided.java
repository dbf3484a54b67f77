package org.hexapla.core.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Large stretches of one side that the other side has nothing for.
 *
 * <p>A stretch is a run of segments with the greatest sum, a segment without a partner counting its
 * size and one with a partner twice its size times its confidence against it: so a short line that
 * was paired by mistake within a missing page does not hide the page.
 */
final class OneSided {
    private static final int FEWEST_SEGMENTS = 3;
    private static final int FEWEST_LETTERS = 250;
    private static final double AGAINST = 2;

    /**
     * A run of segments without partners.
     *
     * @param from its first segment
     * @param to the segment after its last
     * @param alone the size of those in it that have no partner
     */
    record Run(int from, int to, double alone) {}

    private OneSided() {}

    /** The runs that hold at least that share of the side's text, in reading order. */
    static List<Run> runs(PairedText.Side side, double share) {
        List<Run> found = new ArrayList<>();
        double least = Math.max(FEWEST_LETTERS, share * side.total());
        find(side, 0, side.segments(), least, found);
        found.sort(Comparator.comparingInt(Run::from));
        return found;
    }

    private static void find(
            PairedText.Side side, int from, int to, double least, List<Run> found) {
        int start = from;
        double sum = 0;
        double best = 0;
        int bestFrom = from;
        int bestTo = from;
        for (int i = from; i < to; i++) {
            sum += value(side, i);
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                bestFrom = start;
                bestTo = i + 1;
            }
        }
        if (best < least) {
            return;
        }
        if (bestTo - bestFrom >= FEWEST_SEGMENTS) {
            found.add(new Run(bestFrom, bestTo, alone(side, bestFrom, bestTo)));
        }
        find(side, from, bestFrom, least, found);
        find(side, bestTo, to, least, found);
    }

    private static double value(PairedText.Side side, int segment) {
        return side.partner()[segment] < 0
                ? side.size()[segment]
                : -AGAINST * side.trust()[segment] * side.size()[segment];
    }

    static double alone(PairedText.Side side, int from, int to) {
        double alone = 0;
        for (int i = from; i < to; i++) {
            alone += side.partner()[i] < 0 ? side.size()[i] : 0;
        }
        return alone;
    }

    /** The size of what the other side has without a partner where this run would stand. */
    static double beside(PairedText.Side side, PairedText.Side other, Run run) {
        int before = before(side, run);
        int after = after(side, other, run);
        return before < after ? alone(other, before + 1, after) : 0;
    }

    /** Whether a run of the other side stands where this one would. */
    static boolean isBeside(PairedText.Side side, PairedText.Side other, Run run, Run there) {
        return before(side, run) < there.from() && there.to() <= after(side, other, run);
    }

    /** The partner of the last segment before a run that has one, or -1. */
    private static int before(PairedText.Side side, Run run) {
        int before = -1;
        for (int i = run.from() - 1; i >= 0 && before < 0; i--) {
            before = side.partner()[i];
        }
        return before;
    }

    /** The partner of the first segment after a run that has one, or the other side's end. */
    private static int after(PairedText.Side side, PairedText.Side other, Run run) {
        int after = other.segments();
        for (int i = side.segments() - 1; i >= run.to(); i--) {
            after = side.partner()[i] < 0 ? after : side.partner()[i];
        }
        return after;
    }
}
