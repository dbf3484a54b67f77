package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.StateNames;
import org.hexapla.core.text.TextBody;

/**
 * How likely the units of a stretch are partners where it may be in another order: by ways that may
 * jump, from the original to the translation and back, of which the smaller chance counts. What is
 * likely, and what is sure outside the stretch, teaches words; then all is weighed again.
 */
final class BlockChances {
    /** How much better a way that goes back must explain a stretch, a logarithm. */
    private static final double CLEARLY = 6;

    /** What speaks against two units that name two States. */
    private static final double OTHER_STATE = -8;

    private static final double JUMPS_AT_HEAD = 0.5;
    private static final double JUMPS = 0.05;

    /** Where order says nothing, each entry may stand anywhere. */
    private static final double ALWAYS = 0.99;

    /** How many units the usual chance of a jump is worth beside those of the stretch. */
    private static final double PSEUDO = 4;

    private static final int ROUNDS_OF_JUMPS = 2;

    /** The part of all jumps that end at a head, where there are heads. */
    private static final double LANDS_AT_HEAD = 0.8;

    private static final double LIKELY = 0.5;
    private static final double SURE = 0.9;
    private static final int ROUNDS = 3;

    private final TextBody original;
    private final TextBody translation;
    private final UnitContents contents;
    private final UnitStretch stretch;
    private final boolean[] heads;
    private final boolean[] others;
    private final double[][] alike;

    /**
     * @param heads which units of the original's side begin an entry, as far as can be seen
     * @param others the same of the translation's
     */
    BlockChances(
            TextBody original,
            TextBody translation,
            UnitContents contents,
            UnitStretch stretch,
            boolean[] heads,
            boolean[] others) {
        this.original = original;
        this.translation = translation;
        this.contents = contents;
        this.stretch = stretch;
        this.heads = heads;
        this.others = others;
        alike = alike(List.of());
    }

    /**
     * For each unit of the original and of the translation how likely they are partners; nothing
     * where a way that never goes back explains the stretch about as well.
     */
    Optional<double[][]> ofAnotherOrder() {
        double[] jumps = jumps(alike, heads, others);
        double[] landing = landing(others);
        double there = new JumpingPath(alike, jumps, landing, true).worth();
        double inOrder = new JumpingPath(alike, jumps, landing, false).worth();
        if (there < inOrder + CLEARLY) {
            return Optional.empty();
        }
        return Optional.of(chances(jumps, jumps(turned(alike), others, heads)));
    }

    /** The same where the order of the heads says nothing. */
    double[][] ofNoOrder() {
        return chances(jumps(heads, ALWAYS, JUMPS), jumps(others, ALWAYS, JUMPS));
    }

    private double[][] chances(double[] jumps, double[] back) {
        double[][] chances = chances(alike, jumps, back);
        for (int round = 0; round < ROUNDS; round++) {
            chances = chances(alike(teachers(chances)), jumps, back);
        }
        return chances;
    }

    private double[][] chances(double[][] likeness, double[] jumps, double[] back) {
        double[][] there = new JumpingPath(likeness, jumps, landing(others), true).sum().pairs();
        double[][] here =
                new JumpingPath(turned(likeness), back, landing(heads), true).sum().pairs();
        for (int i = 0; i < there.length; i++) {
            for (int j = 0; j < there[i].length; j++) {
                there[i][j] = Math.min(there[i][j], here[j][i]);
            }
        }
        return there;
    }

    private double[][] alike(List<UnitPairing.Group> teachers) {
        double[][] likeness = contents.likeness(stretch.sources(), stretch.targets(), teachers);
        List<Optional<String>> here = states(original, stretch.sources());
        List<Optional<String>> there = states(translation, stretch.targets());
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j < likeness[i].length; j++) {
                boolean bothKnown = here.get(i).isPresent() && there.get(j).isPresent();
                if (bothKnown && !here.get(i).equals(there.get(j))) {
                    likeness[i][j] = Math.min(likeness[i][j], OTHER_STATE);
                }
            }
        }
        return likeness;
    }

    private static List<Optional<String>> states(TextBody text, List<Integer> units) {
        StateNames names = StateNames.in(text.language());
        return units.stream()
                .map(unit -> names.codeOfEntry(text.units().get(unit).text()))
                .toList();
    }

    /** The pairs outside the stretch that are sure, and those within that are likely. */
    private List<UnitPairing.Group> teachers(double[][] chances) {
        Set<Integer> sources = new HashSet<>(stretch.sources());
        Set<Integer> targets = new HashSet<>(stretch.targets());
        List<UnitPairing.Group> teachers = new ArrayList<>();
        for (UnitPairing.Group group : contents.groups()) {
            boolean outside =
                    Collections.disjoint(group.sources(), sources)
                            && Collections.disjoint(group.targets(), targets);
            if (outside && group.confidence() >= SURE) {
                teachers.add(group);
            }
        }
        for (int i = 0; i < chances.length; i++) {
            for (int j = 0; j < chances[i].length; j++) {
                if (chances[i][j] >= LIKELY) {
                    List<Integer> source = List.of(stretch.sources().get(i));
                    List<Integer> target = List.of(stretch.targets().get(j));
                    teachers.add(
                            new UnitPairing.Group(source, target, Method.CONTENT, chances[i][j]));
                }
            }
        }
        return teachers;
    }

    /** How likely a jump ends at each unit. */
    private static double[] landing(boolean[] heads) {
        int count = 0;
        for (boolean head : heads) {
            count += head ? 1 : 0;
        }
        double anywhere = (count == 0 ? 1 : 1 - LANDS_AT_HEAD) / heads.length;
        double[] landing = new double[heads.length];
        for (int j = 0; j < landing.length; j++) {
            landing[j] = anywhere + (heads[j] ? LANDS_AT_HEAD / count : 0);
        }
        return landing;
    }

    /** How likely the way jumps before each unit: learnt for heads and for the rest. */
    private static double[] jumps(double[][] alike, boolean[] heads, boolean[] others) {
        double[] jumps = jumps(heads, JUMPS_AT_HEAD, JUMPS);
        for (int round = 0; round < ROUNDS_OF_JUMPS; round++) {
            double[] jumped = new JumpingPath(alike, jumps, landing(others), true).sum().jumped();
            double[] counts = {PSEUDO, PSEUDO};
            double[] sums = {PSEUDO * JUMPS, PSEUDO * JUMPS_AT_HEAD};
            for (int i = 0; i < heads.length; i++) {
                counts[heads[i] ? 1 : 0]++;
                sums[heads[i] ? 1 : 0] += jumped[i];
            }
            jumps = jumps(heads, sums[1] / counts[1], sums[0] / counts[0]);
        }
        return jumps;
    }

    private static double[] jumps(boolean[] heads, double atHead, double elsewhere) {
        double[] jumps = new double[heads.length];
        Arrays.setAll(jumps, i -> heads[i] ? atHead : elsewhere);
        return jumps;
    }

    private static double[][] turned(double[][] matrix) {
        double[][] turned = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }
}
