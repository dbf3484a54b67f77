package org.hexapla.core.corpus;

import org.hexapla.core.alignment.Bead;

/**
 * A bead with what its two sides say.
 *
 * @param source the segments of the one side, put together again; empty where it has none
 * @param target the same of the other
 */
public record TextBead(String source, String target, Bead bead) {
    /** The confidence as it is written: three digits. */
    static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
