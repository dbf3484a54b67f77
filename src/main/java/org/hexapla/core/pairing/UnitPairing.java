package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.alignment.Method;

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
    private final Map<Integer, Double> sourcesAlone = new HashMap<>();
    private final Map<Integer, Double> targetsAlone = new HashMap<>();

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

    /** Says of units that they have no partner, and how sure that is. */
    void leave(List<Integer> sources, List<Integer> targets, double confidence) {
        for (int unit : sources) {
            take(sourceTaken, unit);
            sourcesAlone.put(unit, confidence);
        }
        for (int unit : targets) {
            take(targetTaken, unit);
            targetsAlone.put(unit, confidence);
        }
    }

    /** How sure it is that a unit of the original has no partner, where that was said. */
    Optional<Double> aloneOfSource(int unit) {
        return Optional.ofNullable(sourcesAlone.get(unit));
    }

    /** How sure it is that a unit of the translation has no partner, where that was said. */
    Optional<Double> aloneOfTarget(int unit) {
        return Optional.ofNullable(targetsAlone.get(unit));
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

    /** Whether it is settled what becomes of a unit of the original. */
    boolean hasSource(int unit) {
        return sourceTaken[unit];
    }

    /** Whether it is settled what becomes of a unit of the translation. */
    boolean hasTarget(int unit) {
        return targetTaken[unit];
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }
}
