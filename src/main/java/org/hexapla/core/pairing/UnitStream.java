package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * Pairs one stream of units, the body or the footnotes, of a translation with that of its original.
 *
 * <ol>
 *   <li>Align all units by content, labels left aside.
 *   <li>Pair tables row by row, and lists that each language sorts for itself across.
 *   <li>Read the translation's labels as the original counts, where numbers are off.
 *   <li>Pair units whose label stands once on either side, even where they cross, unless the
 *       contents speak clearly for another pair; with them go neighbours that the contents say are
 *       glued to them and that no label calls elsewhere.
 *   <li>Between labelled pairs that ascend on both sides, pair labels that are unique in the gap,
 *       then units one to one where both sides have the same kinds in the same order and the
 *       contents do not object.
 *   <li>What is left goes by content within its gap.
 * </ol>
 */
final class UnitStream {
    // Confidences: the shares of rows that were right for each kind of evidence, as measured by
    // UnitsUnderDamage, a test class, over made documents with every kind of damage: .997 of 12,264
    // by label alone, all of 2,515 by a label read otherwise or unique only in its gap, .999 of
    // 13,899 by structure that the contents bear out. All but the first claim less than that, since
    // real documents are looser. Labels claim 1, so that what is known of the sentences below them
    // is not cut off, unless the contents say something else: of 41 such pairs among 36,000 by
    // label
    // 16 were right. ONLY_STRUCTURE was too rare there to be measured.
    private static final double SAME_LABEL = 1;
    private static final double RENUMBERED = 0.99;
    private static final double GLUED = 0.97;
    private static final double UNIQUE_IN_GAP = 0.97;
    private static final double SAME_STRUCTURE = 0.99;
    private static final double ONLY_STRUCTURE = 0.7;
    private static final double DOUBTFUL_LABEL = 0.4;
    private static final double OBJECTION = 0.9;
    private static final double LIKELY = 0.6;
    private static final double UNLIKE = -2;
    private static final double ALIKE = 2;
    private static final double CLEARLY = 6;

    private final TextBody original;
    private final TextBody translation;
    private final List<Integer> sources;
    private final List<Integer> targets;
    private final UnitPairing pairing;
    private final List<PairLexicon> learnt;

    /**
     * @param sources the indices of the stream's units in the original, ascending
     * @param targets the same in the translation
     * @param pairing takes the pairs that are found
     * @param learnt what earlier text taught of the two languages
     */
    UnitStream(
            TextBody original,
            TextBody translation,
            List<Integer> sources,
            List<Integer> targets,
            UnitPairing pairing,
            List<PairLexicon> learnt) {
        this.learnt = learnt;
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
        UnitContents contents =
                new UnitContents(original, translation, sources, targets, null, learnt);
        UnitRuns runs = new UnitRuns(original, translation, contents, pairing, sources, targets);
        runs.pairTables();
        new ListBlocks(original, translation, contents, pairing, learnt).pair(sources, targets);
        runs.pairLists();
        Map<Integer, Label> labels = Renumbering.labels(original, translation, targets, contents);
        new Labelled(contents, labels).pair();
        for (Gap gap : gaps()) {
            pairLabelsIn(gap, labels, contents);
        }
        for (Gap gap : gaps()) {
            pairRest(gap, labels, contents);
        }
    }

    /** Unpaired units between two pairs that ascend on both sides. */
    private record Gap(List<Integer> sources, List<Integer> targets) {}

    /** Pairs units whose label stands once on either side. */
    private final class Labelled {
        private final UnitContents contents;
        private final Map<Integer, Label> labels;
        private final Map<Label, Integer> here;
        private final Map<Label, Integer> there;

        Labelled(UnitContents contents, Map<Integer, Label> labels) {
            this.contents = contents;
            this.labels = labels;
            here = singles(labelsOf(original, sources), sources);
            there = singles(labels, targets);
        }

        void pair() {
            here.forEach(
                    (label, source) -> {
                        Integer target = there.get(label);
                        boolean free =
                                target != null
                                        && !pairing.hasSource(source)
                                        && !pairing.hasTarget(target);
                        if (free && !object(contents, source, target)) {
                            pairing.add(whole(source, target));
                        }
                    });
        }

        /** The pair, with what the contents glue to either of it if that has no other partner. */
        private UnitPairing.Group whole(int source, int target) {
            double trust = trust(source, target);
            Optional<UnitPairing.Group> glued = contents.ofSource(source);
            boolean more =
                    glued.isPresent()
                            && glued.get().targets().contains(target)
                            && glued.get().sources().size() + glued.get().targets().size() > 2
                            && glued.get().confidence() >= LIKELY
                            && glued.get().sources().stream().allMatch(u -> goes(u, source))
                            && glued.get().targets().stream().allMatch(u -> comes(u, target));
            return more
                    ? new UnitPairing.Group(
                            glued.get().sources(),
                            glued.get().targets(),
                            Method.LABEL,
                            Math.min(trust, GLUED))
                    : new UnitPairing.Group(List.of(source), List.of(target), Method.LABEL, trust);
        }

        private boolean goes(int unit, int source) {
            Optional<Label> label = original.units().get(unit).labelled();
            return unit == source
                    || !pairing.hasSource(unit)
                            && label.map(own -> !there.containsKey(own)).orElse(true);
        }

        private boolean comes(int unit, int target) {
            Label label = labels.get(unit);
            return unit == target
                    || !pairing.hasTarget(unit) && (label == null || !here.containsKey(label));
        }

        private double trust(int source, int target) {
            boolean backed =
                    contents.ofSource(source)
                            .filter(group -> group.targets().contains(target))
                            .isPresent();
            if (!backed && contents.likeness(source, target) < ALIKE) {
                return DOUBTFUL_LABEL;
            }
            Optional<Label> printed = translation.units().get(target).labelled();
            boolean asPrinted = printed.equals(Optional.ofNullable(labels.get(target)));
            return asPrinted ? SAME_LABEL : RENUMBERED;
        }
    }

    /** Whether the two units are much less alike than those that the texts pair them with. */
    private static boolean object(UnitContents contents, int source, int target) {
        Optional<UnitPairing.Group> one = contents.ofSource(source);
        Optional<UnitPairing.Group> other = contents.ofTarget(target);
        if (one.equals(other)) {
            return false;
        }
        double alike = contents.likeness(source, target);
        boolean elsewhere =
                one.filter(group -> group.confidence() >= OBJECTION)
                        .map(group -> contents.likeness(source, group.targets().get(0)))
                        .filter(better -> better > alike + CLEARLY)
                        .isPresent();
        boolean fromElsewhere =
                other.filter(group -> group.confidence() >= OBJECTION)
                        .map(group -> contents.likeness(group.sources().get(0), target))
                        .filter(better -> better > alike + CLEARLY)
                        .isPresent();
        return alike < UNLIKE && (elsewhere || one.isEmpty()) && (fromElsewhere || other.isEmpty());
    }

    private static Map<Integer, Label> labelsOf(TextBody text, List<Integer> units) {
        Map<Integer, Label> labels = new LinkedHashMap<>();
        for (int unit : units) {
            text.units().get(unit).labelled().ifPresent(label -> labels.put(unit, label));
        }
        return labels;
    }

    /** Labels that stand once among the units, in reading order. */
    private static Map<Label, Integer> singles(Map<Integer, Label> labels, List<Integer> units) {
        Map<Label, Integer> place = new LinkedHashMap<>();
        for (int unit : units) {
            if (labels.containsKey(unit)) {
                place.merge(labels.get(unit), unit, (first, second) -> -1);
            }
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

    private void pairLabelsIn(Gap gap, Map<Integer, Label> labels, UnitContents contents) {
        Map<Label, Integer> here = singles(labelsOf(original, gap.sources()), gap.sources());
        Map<Label, Integer> there = singles(labels, gap.targets());
        List<int[]> points = new ArrayList<>();
        here.forEach(
                (label, source) -> {
                    Integer target = there.get(label);
                    if (target != null && !object(contents, source, target)) {
                        points.add(new int[] {source, target});
                    }
                });
        for (int[] pair : AnchorChain.ascending(points)) {
            pairing.add(pair[0], pair[1], Method.LABEL, UNIQUE_IN_GAP);
        }
    }

    private void pairRest(Gap gap, Map<Integer, Label> labels, UnitContents contents) {
        if (gap.sources().isEmpty() || gap.targets().isEmpty()) {
            return;
        }
        List<UnitPairing.Group> byContent =
                contents.within(gap.sources(), gap.targets())
                        .orElseGet(() -> again(gap, labels).groups());
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

    /** A gap looked at for itself, now with the labels as anchors. */
    private UnitContents again(Gap gap, Map<Integer, Label> labels) {
        return new UnitContents(
                original, translation, gap.sources(), gap.targets(), labels, learnt);
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
}
