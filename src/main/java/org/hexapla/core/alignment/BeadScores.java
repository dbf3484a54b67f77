package org.hexapla.core.alignment;

/** Log-likelihood ratios of beads, counted from the beginning of one window. */
interface BeadScores {
    /** How much likelier these segments are together than apart; both sizes are at least 1. */
    double score(int sourceStart, int sources, int targetStart, int targets);
}
