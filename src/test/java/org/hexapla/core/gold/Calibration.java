package org.hexapla.core.gold;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Says whether confidences mean what they claim: of the beads that were given about 0.9, how many
 * stand so in gold.
 */
final class Calibration {
    /** Where each bucket ends; the last one takes 1 too. */
    private static final double[] ENDS = {
        0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.999, 1
    };

    private final long[] beads = new long[ENDS.length];
    private final long[] right = new long[ENDS.length];
    private final double[] claimed = new double[ENDS.length];

    void add(Collection<Link> gold, Link found, double confidence) {
        Set<Link> wanted = gold instanceof Set<Link> set ? set : new HashSet<>(gold);
        int bucket = 0;
        while (bucket < ENDS.length - 1 && confidence >= ENDS[bucket]) {
            bucket++;
        }
        beads[bucket]++;
        claimed[bucket] += confidence;
        right[bucket] += wanted.contains(found) ? 1 : 0;
    }

    void add(Calibration other) {
        for (int i = 0; i < ENDS.length; i++) {
            beads[i] += other.beads[i];
            right[i] += other.right[i];
            claimed[i] += other.claimed[i];
        }
    }

    /** The mean distance between what was claimed and what was so, each bead weighing alike. */
    double error() {
        double distance = 0;
        long all = 0;
        for (int i = 0; i < ENDS.length; i++) {
            distance += Math.abs(claimed[i] - right[i]);
            all += beads[i];
        }
        return all == 0 ? 0 : distance / all;
    }

    /** The table, a bucket a line. */
    String table() {
        StringBuilder table = new StringBuilder("confidence       beads  claimed  right\n");
        for (int i = 0; i < ENDS.length; i++) {
            if (beads[i] > 0) {
                table.append(
                        String.format(
                                Locale.ROOT,
                                "%.3f - %.3f %8d    %.3f  %.3f%n",
                                i == 0 ? 0 : ENDS[i - 1],
                                ENDS[i],
                                beads[i],
                                claimed[i] / beads[i],
                                (double) right[i] / beads[i]));
            }
        }
        return table + String.format(Locale.ROOT, "mean distance from the claim: %.4f", error());
    }
}
