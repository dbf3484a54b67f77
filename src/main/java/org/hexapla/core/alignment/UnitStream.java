package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * Pairs one stream of units, the body or the footnotes, of a translation with that of its original.
 *
 * <ol>
 *   <li>Align all units by content, a shared label or kind counting as an anchor.
 *   <li>Pair units whose label stands once on either side, even where they cross, unless the
 *       contents speak clearly for another pair.
 *   <li>Between labelled pairs that ascend on both sides, pair labels that are unique in the gap,
 *       then units one to one where both sides have the same kinds in the same order and the
 *       contents do not object.
 *   <li>What is left goes by content within its gap.
 * </ol>
 */
final class UnitStream {
    private static final double CERTAIN = 1;
    private static final double UNIQUE_IN_GAP = 0.97;
    private static final double SAME_STRUCTURE = 0.95;
    private static final double ONLY_STRUCTURE = 0.7;
    private static final double DOUBTFUL_LABEL = 0.8;
    private static final double OBJECTION = 0.9;
    private static final double UNLIKE = -2;
    private static final double CLEARLY = 6;
    private static final double MOST_BY_CONTENT = 0.95;

    private final TextBody original;
    private final TextBody translation;
    private final List<Integer> sources;
    private final List<Integer> targets;
    private final UnitPairing pairing;

    /**
     * @param sources the indices of the stream's units in the original, ascending
     * @param targets the same in the translation
     * @param pairing takes the pairs that are found
     */
    UnitStream(
            TextBody original,
            TextBody translation,
            List<Integer> sources,
            List<Integer> targets,
            UnitPairing pairing) {
        this.original = original;
        this.translation = translation;
        this.sources = sources;
        this.targets = targets;
        this.pairing = pairing;
    }

    void pair() {
        if (sources.isEmpty() || targets.isEmpty()) {
            return;
        }
        pairUniqueLabels();
        for (Gap gap : gaps()) {
            pairLabelsIn(gap);
        }
        for (Gap gap : gaps()) {
            pairRest(gap);
        }
    }

    /** Unpaired units between two pairs that ascend on both sides. */
    private record Gap(List<Integer> sources, List<Integer> targets) {}

    private void pairUniqueLabels() {
        Contents contents = new Contents();
        Map<Label, Integer> here = singles(original, sources);
        Map<Label, Integer> there = singles(translation, targets);
        here.forEach(
                (label, source) -> {
                    Integer target = there.get(label);
                    if (target != null && !contents.object(source, target)) {
                        pairing.add(source, target, Method.LABEL, contents.trust(source, target));
                    }
                });
    }

    /** What the texts of the whole stream say of pairs that were found by label. */
    private final class Contents {
        private final Fitting fitting = fitting(sources, targets);
        private final Map<Integer, UnitPairing.Group> ofSource = new HashMap<>();
        private final Map<Integer, UnitPairing.Group> ofTarget = new HashMap<>();

        Contents() {
            for (UnitPairing.Group group : groups(fitting, sources, targets)) {
                group.sources().forEach(unit -> ofSource.put(unit, group));
                group.targets().forEach(unit -> ofTarget.put(unit, group));
            }
        }

        /** Whether the two units are much less alike than those that the texts pair them with. */
        boolean object(int source, int target) {
            UnitPairing.Group one = ofSource.get(source);
            UnitPairing.Group other = ofTarget.get(target);
            if (one == null || other == null || one.equals(other)) {
                return false;
            }
            double alike = likeness(source, target);
            return alike < UNLIKE
                    && Math.min(one.confidence(), other.confidence()) >= OBJECTION
                    && likeness(source, one.targets().get(0)) > alike + CLEARLY
                    && likeness(other.sources().get(0), target) > alike + CLEARLY;
        }

        double trust(int source, int target) {
            return likeness(source, target) < 2 * UNLIKE ? DOUBTFUL_LABEL : CERTAIN;
        }

        private double likeness(int source, int target) {
            return fitting.likeness(
                    Collections.binarySearch(sources, source),
                    Collections.binarySearch(targets, target));
        }
    }

    /** Labels that stand once among the units, in reading order. */
    private static Map<Label, Integer> singles(TextBody text, List<Integer> units) {
        Map<Label, Integer> place = new LinkedHashMap<>();
        for (int unit : units) {
            text.units()
                    .get(unit)
                    .labelled()
                    .ifPresent(label -> place.merge(label, unit, (first, second) -> -1));
        }
        place.values().removeIf(unit -> unit < 0);
        return place;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int source = 0;
        int target = 0;
        for (int[] next : chain()) {
            int sourceEnd = Collections.binarySearch(sources, next[0]);
            int targetEnd = Collections.binarySearch(targets, next[1]);
            gaps.add(gap(source, sourceEnd, target, targetEnd));
            source = sourceEnd + 1;
            target = targetEnd + 1;
        }
        gaps.add(gap(source, sources.size(), target, targets.size()));
        return gaps;
    }

    private Gap gap(int sourceFrom, int sourceTo, int targetFrom, int targetTo) {
        return new Gap(
                sources.subList(sourceFrom, sourceTo).stream()
                        .filter(unit -> !pairing.hasSource(unit))
                        .toList(),
                targets.subList(targetFrom, targetTo).stream()
                        .filter(unit -> !pairing.hasTarget(unit))
                        .toList());
    }

    /** The pairs so far of this stream, less those that cross: the longest ascending chain. */
    private List<int[]> chain() {
        TreeMap<Integer, Integer> pairs = new TreeMap<>();
        for (UnitPairing.Group group : pairing.groups()) {
            if (Collections.binarySearch(sources, group.sources().get(0)) >= 0) {
                pairs.put(group.sources().get(0), group.targets().get(0));
            }
        }
        List<int[]> points = new ArrayList<>();
        pairs.forEach((source, target) -> points.add(new int[] {source, target}));
        return AnchorChain.ascending(points);
    }

    private void pairLabelsIn(Gap gap) {
        Map<Label, Integer> here = singles(original, gap.sources());
        Map<Label, Integer> there = singles(translation, gap.targets());
        List<int[]> points = new ArrayList<>();
        here.forEach(
                (label, source) -> {
                    if (there.containsKey(label)) {
                        points.add(new int[] {source, there.get(label)});
                    }
                });
        for (int[] pair : AnchorChain.ascending(points)) {
            pairing.add(pair[0], pair[1], Method.LABEL, UNIQUE_IN_GAP);
        }
    }

    private void pairRest(Gap gap) {
        if (gap.sources().isEmpty() || gap.targets().isEmpty()) {
            return;
        }
        List<UnitPairing.Group> byContent =
                groups(fitting(gap.sources(), gap.targets()), gap.sources(), gap.targets());
        if (!sameStructure(gap)) {
            byContent.forEach(pairing::add);
            return;
        }
        boolean agree =
                byContent.size() == gap.sources().size()
                        && byContent.stream().allMatch(UnitStream::isOneToOne);
        double surest =
                byContent.stream().mapToDouble(UnitPairing.Group::confidence).max().orElse(0);
        if (!agree && surest >= OBJECTION && gap.sources().size() > 1) {
            byContent.forEach(pairing::add);
            return;
        }
        double confidence = agree ? SAME_STRUCTURE : ONLY_STRUCTURE;
        for (int i = 0; i < gap.sources().size(); i++) {
            int target = gap.targets().get(i);
            pairing.add(gap.sources().get(i), target, Method.STRUCTURE, confidence);
        }
    }

    private static boolean isOneToOne(UnitPairing.Group group) {
        return group.sources().size() == 1 && group.targets().size() == 1;
    }

    private boolean sameStructure(Gap gap) {
        if (gap.sources().size() != gap.targets().size()) {
            return false;
        }
        for (int i = 0; i < gap.sources().size(); i++) {
            Unit source = original.units().get(gap.sources().get(i));
            Unit target = translation.units().get(gap.targets().get(i));
            if (source.kind() != target.kind()) {
                return false;
            }
        }
        return true;
    }

    private Fitting fitting(List<Integer> from, List<Integer> to) {
        return new Fitting(side(original, from), side(translation, to));
    }

    private static List<UnitPairing.Group> groups(
            Fitting fitting, List<Integer> from, List<Integer> to) {
        Window whole = new Window(new Span(0, from.size()), new Span(0, to.size()));
        List<UnitPairing.Group> groups = new ArrayList<>();
        for (Bead bead : fitting.align(List.of(whole)).get(0)) {
            if (!bead.source().isEmpty() && !bead.target().isEmpty()) {
                groups.add(
                        new UnitPairing.Group(
                                from.subList(bead.source().start(), bead.source().end()),
                                to.subList(bead.target().start(), bead.target().end()),
                                Method.CONTENT,
                                Math.min(MOST_BY_CONTENT, bead.confidence())));
            }
        }
        return groups;
    }

    private static Fitting.Side side(TextBody text, List<Integer> units) {
        List<String> segments = new ArrayList<>();
        List<Set<String>> marks = new ArrayList<>();
        for (int index : units) {
            Unit unit = text.units().get(index);
            segments.add(unit.text());
            Set<String> known = new TreeSet<>();
            known.add(AnchorModel.MARK + "kind " + unit.kind());
            unit.labelled().ifPresent(label -> known.add(AnchorModel.MARK + "label " + label));
            marks.add(known);
        }
        return new Fitting.Side(segments, text.language(), marks);
    }
}
