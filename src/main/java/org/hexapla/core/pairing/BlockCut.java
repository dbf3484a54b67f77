package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stretch that is in another order into blocks: a unit and its partner begin one, and those
 * that follow step by step on both sides go on with it, up to the next head. Units without a
 * partner go with what they stand beside.
 */
final class BlockCut {
    /** Instead of a block: the unit belongs to none. */
    private static final int NOWHERE = -1;

    private static final double LEAST = 0.3;

    private final UnitStretch stretch;
    private final boolean[] heads;
    private final boolean[] others;
    private final boolean isSorted;
    private final int[] partner;
    private final double[] sure;
    private final int[] back;
    private final int[] blockOfSource;
    private final int[] blockOfTarget;

    /**
     * A block and what it is the translation of.
     *
     * @param confidence how sure it is that the two belong together, 0 to 1
     */
    record Block(List<Integer> sources, List<Integer> targets, double confidence) {}

    /**
     * @param chances for each unit of the original and of the translation how likely they are
     *     partners
     * @param heads which units of the original's side begin an entry
     * @param others the same of the translation's
     * @param isSorted whether the order of heads says nothing, so that one without a partner does
     *     not go with what it stands beside
     */
    BlockCut(
            UnitStretch stretch,
            double[][] chances,
            boolean[] heads,
            boolean[] others,
            boolean isSorted) {
        this.stretch = stretch;
        this.heads = heads;
        this.others = others;
        this.isSorted = isSorted;
        partner = new int[heads.length];
        sure = new double[heads.length];
        back = new int[others.length];
        blockOfSource = new int[heads.length];
        blockOfTarget = new int[others.length];
        Arrays.fill(partner, NOWHERE);
        Arrays.fill(back, NOWHERE);
        for (int i = 0; i < heads.length; i++) {
            int best = best(chances[i]);
            if (chances[i][best] >= LEAST && isBest(chances, i, best)) {
                partner[i] = best;
                back[best] = i;
                sure[i] = chances[i][best];
            }
        }
    }

    private static int best(double[] chances) {
        int best = 0;
        for (int j = 1; j < chances.length; j++) {
            best = chances[j] > chances[best] ? j : best;
        }
        return best;
    }

    private static boolean isBest(double[][] chances, int source, int target) {
        for (int i = 0; i < chances.length; i++) {
            if (i != source && chances[i][target] >= chances[source][target]) {
                return false;
            }
        }
        return true;
    }

    /** The blocks in the original's order; units that are in none belong nowhere. */
    List<Block> blocks() {
        int count = numberSources();
        if (count == 0) {
            return List.of();
        }
        numberTargets();
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < count; block++) {
            blocks.add(
                    new Block(
                            in(block, blockOfSource, stretch.sources()),
                            in(block, blockOfTarget, stretch.targets()),
                            surest(block)));
        }
        return blocks;
    }

    private static List<Integer> in(int block, int[] blockOf, List<Integer> units) {
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < blockOf.length; i++) {
            if (blockOf[i] == block) {
                in.add(units.get(i));
            }
        }
        return in;
    }

    private double surest(int block) {
        double surest = 0;
        for (int i = 0; i < sure.length; i++) {
            surest = blockOfSource[i] == block ? Math.max(surest, sure[i]) : surest;
        }
        return surest;
    }

    /** Numbers the blocks by their places in the original; returns how many there are. */
    private int numberSources() {
        int block = -1;
        int last = -1;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] != NOWHERE) {
                boolean beginsEntry = heads[i] && others[partner[i]];
                boolean goesOn =
                        last >= 0 && !beginsEntry && nextPaired(partner[last]) == partner[i];
                block += goesOn ? 0 : 1;
                fill(blockOfSource, heads, last + 1, i, goesOn, block);
                blockOfSource[i] = block;
                last = i;
            }
        }
        fill(blockOfSource, heads, last + 1, partner.length, true, block);
        return block + 1;
    }

    private int nextPaired(int j) {
        int next = j + 1;
        while (next < back.length && back[next] == NOWHERE) {
            next++;
        }
        return next;
    }

    private void numberTargets() {
        int last = -1;
        int block = NOWHERE;
        for (int j = 0; j < back.length; j++) {
            if (back[j] != NOWHERE) {
                boolean goesOn = last >= 0 && blockOfSource[back[j]] == block;
                block = blockOfSource[back[j]];
                fill(blockOfTarget, others, last + 1, j, goesOn, block);
                blockOfTarget[j] = block;
                last = j;
            }
        }
        fill(blockOfTarget, others, last + 1, back.length, true, block);
    }

    /**
     * What stands between two pairs of a block belongs to it; between two blocks it ends the one
     * before, up to a head. In a sorted list a head without a partner belongs nowhere, nor does
     * what stands below it.
     */
    private void fill(
            int[] blockOf, boolean[] begins, int from, int to, boolean goesOn, int block) {
        int head = from;
        while (head < to && !begins[head]) {
            head++;
        }
        int before = goesOn || from == 0 ? block : blockOf[from - 1];
        Arrays.fill(blockOf, from, head, before);
        Arrays.fill(blockOf, head, to, isSorted ? NOWHERE : block);
    }
}
