package org.hexapla.core.plausibility;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;
import org.hexapla.core.text.TextBody;

/**
 * Parts of a translation that stand elsewhere than in the original. Rows of lists that each
 * language sorts for itself cross singly; a part that was moved keeps its inner order. Many rows
 * that cross singly are odd too, unless one side of them is in alphabetical order.
 */
final class MovedBlocks {
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_LETTERS_A_ROW = 60;
    private static final double SHARE = 0.05;
    private static final double LEAST_TRUST = 0.5;
    private static final double LEAST_FITTING = 0.5;
    private static final double LEAST_WINS = 0.8;
    private static final int FEWEST_BEADS = 6;
    private static final int FEWEST_SCATTERED = 4;
    private static final double SCATTERED = 0.25;
    private static final double SORTED = 0.75;

    /** So many entries are in alphabetical order by chance once in 120 times. */
    private static final int FEWEST_ENTRIES = 5;

    /** For so many more entries one may stand elsewhere: by chance 1 in 40 lists is so sorted. */
    private static final int ENTRIES_A_STEP_BACK = 3;

    private static final Pattern NUMBER = Pattern.compile("^[^\\p{L}]+");
    private static final double MOST_UNLIKE_IN_SIZE = 2;
    private static final int MOST_RUNS = 4;
    private static final int LONGEST_COMPARED = 60;

    /**
     * A part that was moved: units from first to last of each side.
     *
     * @param share how much of the original's text it is
     * @param moved whether it stands elsewhere; else it stands in its place and was only not paired
     */
    record Block(
            int sourceFrom,
            int sourceTo,
            int targetFrom,
            int targetTo,
            double share,
            boolean moved) {}

    private record Step(int source, int target, int size) {}

    private MovedBlocks() {}

    /** Blocks whose rows were paired, across other rows. */
    static List<Block> crossing(PairedText paired) {
        List<Step> steps = steps(paired);
        boolean[] inOrder = inOrder(steps);
        List<Block> found = new ArrayList<>();
        if (isSortedList(paired, steps, inOrder)) {
            return found;
        }
        int i = 0;
        while (i < steps.size()) {
            int end = i + 1;
            while (end < steps.size()
                    && !inOrder[i]
                    && !inOrder[end]
                    && follows(steps.get(end - 1), steps.get(end))) {
                end++;
            }
            double size = 0;
            for (int k = i; k < end; k++) {
                size += steps.get(k).size();
            }
            boolean block =
                    !inOrder[i]
                            && end - i >= FEWEST_ROWS
                            && size >= FEWEST_LETTERS_A_ROW * (end - i)
                            && size >= SHARE * paired.original().total();
            if (block) {
                found.add(
                        new Block(
                                steps.get(i).source(),
                                steps.get(end - 1).source(),
                                steps.get(i).target(),
                                steps.get(end - 1).target(),
                                size / paired.original().total(),
                                true));
            }
            i = end;
        }
        return found;
    }

    /**
     * How much of the original's text stands in rows that cross others singly; 0 where that is no
     * more than a list may do, or where one side of those rows is sorted by its alphabet.
     */
    static double scattered(PairedText paired) {
        List<Step> steps = steps(paired);
        boolean[] inOrder = inOrder(steps);
        if (isSortedList(paired, steps, inOrder)) {
            return 0;
        }
        List<Step> crossing = new ArrayList<>();
        double size = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (!inOrder[i]) {
                crossing.add(steps.get(i));
                size += steps.get(i).size();
            }
        }
        double share = size / Math.max(1, paired.original().total());
        boolean odd =
                crossing.size() >= FEWEST_SCATTERED
                        && share >= SCATTERED
                        && size >= FEWEST_LETTERS_A_ROW * crossing.size()
                        && !isSorted(paired.original().text(), sources(crossing))
                        && !isSorted(paired.translation().text(), targets(crossing));
        return odd ? share : 0;
    }

    /**
     * Whether the rows from the first to the last that cross others are a list of entries, each of
     * one row or several, that one side or the other has in alphabetical order.
     */
    private static boolean isSortedList(PairedText paired, List<Step> steps, boolean[] inOrder) {
        int from = 0;
        while (from < steps.size() && inOrder[from]) {
            from++;
        }
        int to = steps.size();
        while (to > from && inOrder[to - 1]) {
            to--;
        }
        List<Step> heads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i == from || !follows(steps.get(i - 1), steps.get(i))) {
                heads.add(steps.get(i));
            }
        }
        return isAlphabetical(paired.original().text(), sources(heads))
                || isAlphabetical(paired.translation().text(), targets(heads));
    }

    /** Whether so few of the units stand before one that should precede them that it is meant. */
    private static boolean isAlphabetical(TextBody text, List<Integer> units) {
        return units.size() >= FEWEST_ENTRIES
                && ENTRIES_A_STEP_BACK * (units.size() - 1 - ascending(text, units))
                        <= units.size() - FEWEST_ENTRIES;
    }

    private static List<Integer> sources(List<Step> steps) {
        return steps.stream().map(Step::source).sorted().toList();
    }

    private static List<Integer> targets(List<Step> steps) {
        return steps.stream().map(Step::target).sorted().toList();
    }

    private static boolean isSorted(TextBody text, List<Integer> units) {
        return ascending(text, units) >= SORTED * (units.size() - 1);
    }

    private static int ascending(TextBody text, List<Integer> units) {
        Collator collator = Collator.getInstance(text.language().locale());
        int ascending = 0;
        for (int i = 1; i < units.size(); i++) {
            String before = name(text, units.get(i - 1));
            String after = name(text, units.get(i));
            ascending += collator.compare(before, after) <= 0 ? 1 : 0;
        }
        return ascending;
    }

    /** The text of a unit without a number before it. */
    private static String name(TextBody text, int unit) {
        return NUMBER.matcher(text.units().get(unit).text()).replaceFirst("");
    }

    private static boolean follows(Step one, Step next) {
        return next.target() > one.target() && next.target() - one.target() <= 2;
    }

    /** Each unit of the original with the unit of its first surely paired segment. */
    private static List<Step> steps(PairedText paired) {
        PairedText.Side original = paired.original();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < original.segments(); i++) {
            int partner = original.partner()[i];
            boolean isNew =
                    steps.isEmpty() || steps.get(steps.size() - 1).source() != original.unit()[i];
            if (partner >= 0 && isNew && original.trust()[i] >= LEAST_TRUST) {
                int size = LightTokens.size(original.text().units().get(original.unit()[i]).text());
                steps.add(new Step(original.unit()[i], paired.translation().unit()[partner], size));
            }
        }
        return steps;
    }

    /** Which steps are on the ascending chain that holds most text. */
    private static boolean[] inOrder(List<Step> steps) {
        int n = steps.size();
        double[] best = new double[n];
        int[] before = new int[n];
        // The best chains so far by the target they end at, each better than those before it.
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Step step = steps.get(i);
            Map.Entry<Integer, Integer> end = ends.floorEntry(step.target());
            before[i] = end == null ? -1 : end.getValue();
            best[i] = (end == null ? 0 : best[end.getValue()]) + 1 + step.size();
            Map.Entry<Integer, Integer> next = ends.higherEntry(step.target());
            while (next != null && best[next.getValue()] <= best[i]) {
                ends.remove(next.getKey());
                next = ends.higherEntry(step.target());
            }
            ends.put(step.target(), i);
        }
        int last = ends.isEmpty() ? -1 : ends.lastEntry().getValue();
        boolean[] chain = new boolean[n];
        for (int i = last; i >= 0; i = before[i]) {
            chain[i] = true;
        }
        return chain;
    }

    /**
     * Blocks that were not paired, most of them because they stand elsewhere: a stretch of the
     * original without a partner and one of the translation that turn out to be each other's.
     */
    static List<Block> unpaired(
            PairedText paired, List<OneSided.Run> missing, List<OneSided.Run> added) {
        List<Block> found = new ArrayList<>();
        List<OneSided.Run> free = new ArrayList<>(largest(added));
        for (OneSided.Run from : largest(missing)) {
            for (OneSided.Run to : free) {
                if (areAlikeInSize(paired, from, to) && areTheSame(paired, from, to)) {
                    PairedText.Side source = paired.original();
                    PairedText.Side target = paired.translation();
                    found.add(
                            new Block(
                                    source.unit()[from.from()],
                                    source.unit()[from.to() - 1],
                                    target.unit()[to.from()],
                                    target.unit()[to.to() - 1],
                                    from.alone() / source.total(),
                                    !OneSided.isBeside(source, target, from, to)));
                    free.remove(to);
                    break;
                }
            }
        }
        return found;
    }

    private static List<OneSided.Run> largest(List<OneSided.Run> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(OneSided.Run::alone).reversed())
                .limit(MOST_RUNS)
                .toList();
    }

    private static boolean areAlikeInSize(PairedText paired, OneSided.Run from, OneSided.Run to) {
        double expected =
                from.alone()
                        * paired.translation().total()
                        / Math.max(1, paired.original().total());
        return to.alone() <= MOST_UNLIKE_IN_SIZE * expected
                && expected <= MOST_UNLIKE_IN_SIZE * to.alone();
    }

    private static boolean areTheSame(PairedText paired, OneSided.Run from, OneSided.Run to) {
        Language source = paired.original().text().language();
        Language target = paired.translation().text().language();
        List<String> here = texts(paired.original(), from);
        List<String> there = texts(paired.translation(), to);
        Alignment alignment = new LikelihoodAligner().align(here, source, there, target);
        List<PartnerVote.Pair> pairs = new ArrayList<>();
        double sourceFitting = 0;
        double targetFitting = 0;
        double sourceTotal = 0;
        double targetTotal = 0;
        for (Bead bead : alignment.beads()) {
            String one = join(here, bead.source());
            String other = join(there, bead.target());
            sourceTotal += LightTokens.size(one);
            targetTotal += LightTokens.size(other);
            if (bead.isPaired()) {
                pairs.add(new PartnerVote.Pair(one, other));
                sourceFitting += bead.confidence() * LightTokens.size(one);
                targetFitting += bead.confidence() * LightTokens.size(other);
            }
        }
        return pairs.size() >= FEWEST_BEADS
                && sourceFitting >= LEAST_FITTING * sourceTotal
                && targetFitting >= LEAST_FITTING * targetTotal
                && new PartnerVote(pairs, paired.pairs()).share() >= LEAST_WINS;
    }

    /** The sentences that a run begins with; enough of them tell what it is. */
    private static List<String> texts(PairedText.Side side, OneSided.Run run) {
        int end = Math.min(run.to(), run.from() + LONGEST_COMPARED);
        return side.text().segments().subList(run.from(), end).stream()
                .map(segment -> segment.text())
                .toList();
    }

    private static String join(List<String> texts, Span span) {
        return String.join(" ", texts.subList(span.start(), span.end()));
    }
}
