package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.StateNames;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.likelihood.Window;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/**
 * Lists that each language has in its own order, such as delegations sorted by the names of their
 * States, each with its persons below it.
 *
 * <ol>
 *   <li>Where both sides have a list in alphabetical order ({@link SortedRuns}), its entries are
 *       paired by what they say, the order left aside; of which nothing is known stays alone.
 *   <li>Units that clearly answer each other, wherever they stand: where some cross others ({@link
 *       CrossedStretches}), the stretch is paired by ways that may jump ({@link BlockChances}), if
 *       these explain it clearly better than ways that never go back.
 *   <li>What follows step by step is a block ({@link BlockCut}). Each block is aligned by itself,
 *       all of them teaching one model; nothing in it is surer than that the block belongs there.
 *   <li>Where only one side has a list in alphabetical order, and what was known beforehand does
 *       not bear out that the other keeps the order, pairs by order are doubted.
 * </ol>
 */
final class ListBlocks {
    private static final int FEWEST_UNITS = 6;

    /** How likely together, a logarithm, two units are that clearly answer each other. */
    private static final double ANSWER = 5;

    /** How much less likely they are beside any others. */
    private static final double MARGIN = 2;

    /** The part of the heads of a sorted list that an alignment in order links to the other. */
    private static final double LINKED = 0.3;

    private static final double SURE = 0.9;

    /** The part of its games that a pair wins in a list whose order is borne out. */
    private static final double BORNE_OUT = 0.7;

    private static final double MOST_SURE = 0.97;
    private static final double ALONE = 0.93;
    private static final double DOUBTED = 0.5;

    private final TextBody original;
    private final TextBody translation;
    private final UnitContents contents;
    private final UnitPairing pairing;
    private final List<PairLexicon> learnt;

    ListBlocks(
            TextBody original,
            TextBody translation,
            UnitContents contents,
            UnitPairing pairing,
            List<PairLexicon> learnt) {
        this.original = original;
        this.translation = translation;
        this.contents = contents;
        this.pairing = pairing;
        this.learnt = learnt;
    }

    void pair(List<Integer> sources, List<Integer> targets) {
        if (Math.min(sources.size(), targets.size()) < FEWEST_UNITS) {
            return;
        }
        List<SortedRuns.Run> here = SortedRuns.of(original, sources);
        List<SortedRuns.Run> there = SortedRuns.of(translation, targets);
        pairSorted(here, there);
        List<int[]> answers =
                contents.clear(ANSWER, MARGIN).stream().filter(this::mayBeInAList).toList();
        for (UnitStretch crossed : CrossedStretches.of(answers, sources, targets)) {
            pairCrossed(crossed.free(pairing));
        }
        here.forEach(run -> doubt(linked(run.heads(), contents::ofSource)));
        there.forEach(run -> doubt(linked(run.heads(), contents::ofTarget)));
    }

    private boolean mayBeInAList(int[] pair) {
        return !pairing.hasSource(pair[0])
                && !pairing.hasTarget(pair[1])
                && original.units().get(pair[0]).kind() != UnitKind.CELL
                && translation.units().get(pair[1]).kind() != UnitKind.CELL;
    }

    private void pairSorted(List<SortedRuns.Run> here, List<SortedRuns.Run> there) {
        UnitStretch all = new UnitStretch(units(here), units(there)).free(pairing);
        if (all.isTooLarge()) {
            boolean[] heads = among(all.sources(), heads(here));
            boolean[] others = among(all.targets(), heads(there));
            pair(StateBlocks.of(original, translation, all, heads, others));
        }
        for (SortedRuns.Run run : here) {
            for (SortedRuns.Run other : there) {
                UnitStretch stretch = within(run, other).free(pairing);
                if (areLinked(run, other) && !stretch.isTooLarge() && !stretch.isEmpty()) {
                    boolean[] heads = among(stretch.sources(), run.heads());
                    boolean[] others = among(stretch.targets(), other.heads());
                    double[][] chances = chances(stretch, heads, others).ofNoOrder();
                    pair(new BlockCut(stretch, chances, heads, others, true).blocks());
                    leave(stretch);
                }
            }
        }
    }

    private static List<Integer> units(List<SortedRuns.Run> runs) {
        return runs.stream().flatMap(run -> run.units().stream()).sorted().toList();
    }

    private static List<Integer> heads(List<SortedRuns.Run> runs) {
        return runs.stream().flatMap(run -> run.heads().stream()).toList();
    }

    /** Whether many heads of the one list are beside heads of the other. */
    private boolean areLinked(SortedRuns.Run run, SortedRuns.Run other) {
        Set<Integer> heads = new HashSet<>(other.heads());
        long links =
                run.heads().stream()
                        .flatMap(head -> contents.ofSource(head).stream())
                        .filter(group -> !Collections.disjoint(group.targets(), heads))
                        .count();
        return links >= LINKED * Math.min(run.heads().size(), heads.size());
    }

    /**
     * The units of two lists, without those at an end that surely belong to what stands outside the
     * other list: where the last entry ends is nowhere said.
     */
    private UnitStretch within(SortedRuns.Run run, SortedRuns.Run other) {
        Set<Integer> here = new HashSet<>(run.units());
        Set<Integer> there = new HashSet<>(other.units());
        return new UnitStretch(
                trimmed(
                        run.units(),
                        unit ->
                                contents.ofSource(unit)
                                        .map(group -> mayBeIn(there, group, group.targets()))),
                trimmed(
                        other.units(),
                        unit ->
                                contents.ofTarget(unit)
                                        .map(group -> mayBeIn(here, group, group.sources()))));
    }

    private static boolean mayBeIn(
            Set<Integer> list, UnitPairing.Group group, List<Integer> partners) {
        return group.confidence() < SURE || !Collections.disjoint(partners, list);
    }

    private static List<Integer> trimmed(
            List<Integer> units, Function<Integer, Optional<Boolean>> mayBeIn) {
        List<Optional<Boolean>> may = units.stream().map(mayBeIn).toList();
        int from = 0;
        for (int i = 0; i < may.size() && !may.get(i).orElse(false); i++) {
            from = may.get(i).isPresent() ? i + 1 : from;
        }
        int to = may.size();
        for (int i = to - 1; i > from && !may.get(i).orElse(false); i--) {
            to = may.get(i).isPresent() ? i : to;
        }
        return units.subList(from, to);
    }

    private static boolean[] among(List<Integer> units, List<Integer> heads) {
        Set<Integer> all = new HashSet<>(heads);
        boolean[] among = new boolean[units.size()];
        for (int i = 0; i < among.length; i++) {
            among[i] = all.contains(units.get(i));
        }
        return among;
    }

    /** Pairs by order of the heads of a list that are free and have no label to go by. */
    private List<UnitPairing.Group> linked(
            List<Integer> heads, Function<Integer, Optional<UnitPairing.Group>> partner) {
        return heads.stream()
                .flatMap(head -> partner.apply(head).stream())
                .filter(group -> group.sources().size() == 1 && group.targets().size() == 1)
                .filter(group -> !pairing.hasSource(group.sources().get(0)))
                .filter(group -> !pairing.hasTarget(group.targets().get(0)))
                .filter(group -> original.units().get(group.sources().get(0)).label() == null)
                .toList();
    }

    /** Settles pairs that were found by order, as doubtful, unless they are borne out. */
    private void doubt(List<UnitPairing.Group> pairs) {
        if (pairs.size() >= FEWEST_UNITS && won(pairs) < BORNE_OUT) {
            for (UnitPairing.Group pair : pairs) {
                double confidence = Math.min(DOUBTED, pair.confidence());
                pairing.add(
                        new UnitPairing.Group(
                                pair.sources(), pair.targets(), pair.method(), confidence));
            }
        }
    }

    /** How often two units are more alike than each beside the partner of another pair. */
    private double won(List<UnitPairing.Group> pairs) {
        List<Integer> sources = pairs.stream().map(pair -> pair.sources().get(0)).toList();
        List<Integer> targets = pairs.stream().map(pair -> pair.targets().get(0)).toList();
        double[][] alike = contents.likeness(sources, targets, List.of());
        int won = 0;
        int games = 0;
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < i; j++) {
                won += alike[i][i] + alike[j][j] > alike[i][j] + alike[j][i] ? 1 : 0;
                games++;
            }
        }
        return 1.0 * won / games;
    }

    private void pairCrossed(UnitStretch stretch) {
        if (stretch.isEmpty()) {
            return;
        }
        boolean[] heads = heads(original, stretch.sources());
        boolean[] others = heads(translation, stretch.targets());
        chances(stretch, heads, others)
                .ofAnotherOrder()
                .ifPresent(
                        chances -> {
                            BlockCut cut = new BlockCut(stretch, chances, heads, others, false);
                            pair(cut.blocks());
                            leave(stretch);
                        });
    }

    private BlockChances chances(UnitStretch stretch, boolean[] heads, boolean[] others) {
        return new BlockChances(original, translation, contents, stretch, heads, others);
    }

    /** Which of the units begin an entry, going by their kind or by being the name of a State. */
    private static boolean[] heads(TextBody text, List<Integer> units) {
        StateNames states = StateNames.in(text.language());
        boolean[] heads = new boolean[units.size()];
        for (int i = 0; i < heads.length; i++) {
            Unit unit = text.units().get(units.get(i));
            heads[i] =
                    unit.kind() == UnitKind.HEADING
                            || unit.kind() == UnitKind.TITLE
                            || states.codeOfEntry(unit.text()).isPresent();
        }
        return heads;
    }

    private void pair(List<BlockCut.Block> blocks) {
        List<Integer> sources = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        for (BlockCut.Block block : blocks) {
            windows.add(
                    new Window(
                            new Span(sources.size(), block.sources().size()),
                            new Span(targets.size(), block.targets().size())));
            sources.addAll(block.sources());
            targets.addAll(block.targets());
        }
        List<List<Bead>> beads =
                UnitContents.beads(original, translation, sources, targets, windows, learnt);
        for (int block = 0; block < blocks.size(); block++) {
            double most = Math.min(MOST_SURE, blocks.get(block).confidence());
            for (Bead bead : beads.get(block)) {
                if (bead.isPaired()) {
                    pairing.add(
                            new UnitPairing.Group(
                                    sources.subList(bead.source().start(), bead.source().end()),
                                    targets.subList(bead.target().start(), bead.target().end()),
                                    Method.CONTENT,
                                    Math.min(most, bead.confidence())));
                }
            }
        }
    }

    /** What is still free has no partner. */
    private void leave(UnitStretch stretch) {
        UnitStretch left = stretch.free(pairing);
        pairing.leave(left.sources(), left.targets(), left.isEmpty() ? ALONE : DOUBTED);
    }
}
