package org.hexapla.core.pairing;

import java.util.List;

/**
 * Units of both sides that are looked at together.
 *
 * @param sources indices of units of the original, ascending
 * @param targets indices of units of the translation, ascending
 */
record UnitStretch(List<Integer> sources, List<Integer> targets) {
    private static final long MOST_CELLS = 1_000_000;

    boolean isEmpty() {
        return sources.isEmpty() || targets.isEmpty();
    }

    /** Whether comparing each unit with each takes too long. */
    boolean isTooLarge() {
        return (long) sources.size() * targets.size() > MOST_CELLS;
    }

    /** Those units of which nothing is settled yet. */
    UnitStretch free(UnitPairing pairing) {
        return new UnitStretch(
                sources.stream().filter(unit -> !pairing.hasSource(unit)).toList(),
                targets.stream().filter(unit -> !pairing.hasTarget(unit)).toList());
    }
}
