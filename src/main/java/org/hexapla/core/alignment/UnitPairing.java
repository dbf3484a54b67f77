package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.List;

/**
 * Which units of a translation stand for which unit of the original, before sentences are looked
 * at: groups, each of one or more neighbouring units on either side.
 */
final class UnitPairing {
    /**
     * Units that belong together.
     *
     * @param sources indices of units of the original, ascending, at least one
     * @param targets indices of units of the translation, ascending, at least one
     */
    record Group(List<Integer> sources, List<Integer> targets, Method method, double confidence) {
        Group {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final boolean[] sourceTaken;
    private final boolean[] targetTaken;

    UnitPairing(int sources, int targets) {
        sourceTaken = new boolean[sources];
        targetTaken = new boolean[targets];
    }

    void add(Group group) {
        for (int unit : group.sources()) {
            take(sourceTaken, unit);
        }
        for (int unit : group.targets()) {
            take(targetTaken, unit);
        }
        groups.add(group);
    }

    private static void take(boolean[] taken, int unit) {
        if (taken[unit]) {
            throw new IllegalStateException("unit " + unit + " is paired twice");
        }
        taken[unit] = true;
    }

    void add(int source, int target, Method method, double confidence) {
        add(new Group(List.of(source), List.of(target), method, confidence));
    }

    boolean hasSource(int unit) {
        return sourceTaken[unit];
    }

    boolean hasTarget(int unit) {
        return targetTaken[unit];
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }
}
