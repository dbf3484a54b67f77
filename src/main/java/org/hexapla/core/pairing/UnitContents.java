package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.StateNames;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.likelihood.Fitting;
import org.hexapla.core.likelihood.Likeness;
import org.hexapla.core.likelihood.Window;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of two streams of units say of each other. Labels are kept out of it at first, so
 * that the texts can bear witness for or against them.
 */
final class UnitContents {
    private static final double MOST_BY_CONTENT = 0.97;

    private final List<Integer> sources;
    private final List<Integer> targets;
    private final Likeness likeness;
    private final List<UnitPairing.Group> groups;
    private final Map<Integer, UnitPairing.Group> bySource = new HashMap<>();
    private final Map<Integer, UnitPairing.Group> byTarget = new HashMap<>();

    /**
     * @param labels the labels of the translation's units that count as anchors, as the original
     *     would give them; null where labels are not to be looked at
     * @param learnt what earlier text taught of the two languages
     */
    UnitContents(
            TextBody original,
            TextBody translation,
            List<Integer> sources,
            List<Integer> targets,
            @Nullable Map<Integer, Label> labels,
            List<PairLexicon> learnt) {
        this.sources = sources;
        this.targets = targets;
        Map<Integer, Label> own = new HashMap<>();
        if (labels != null) {
            for (int unit : sources) {
                original.units().get(unit).labelled().ifPresent(label -> own.put(unit, label));
            }
        }
        Fitting fitting =
                new Fitting(
                        side(original, sources, own),
                        side(translation, targets, labels == null ? Map.of() : labels),
                        learnt);
        groups = found(fitting);
        likeness = fitting.likeness();
        for (UnitPairing.Group group : groups) {
            group.sources().forEach(unit -> bySource.put(unit, group));
            group.targets().forEach(unit -> byTarget.put(unit, group));
        }
    }

    private static Fitting.Side side(
            TextBody text, List<Integer> units, Map<Integer, Label> labels) {
        List<String> segments = new ArrayList<>();
        List<Set<String>> marks = new ArrayList<>();
        StateNames states = StateNames.in(text.language());
        for (int index : units) {
            Unit unit = text.units().get(index);
            segments.add(unit.text());
            Set<String> known = new TreeSet<>();
            known.add("kind " + unit.kind());
            states.codeOfEntry(unit.text()).ifPresent(code -> known.add("state " + code));
            if (labels.containsKey(index)) {
                known.add("label " + labels.get(index));
            }
            marks.add(known);
        }
        return new Fitting.Side(segments, text.language(), marks);
    }

    /**
     * The beads of each window into units in any order, counted from the beginning of the lists.
     */
    static List<List<Bead>> beads(
            TextBody original,
            TextBody translation,
            List<Integer> sources,
            List<Integer> targets,
            List<Window> windows,
            List<PairLexicon> learnt) {
        return new Fitting(
                        side(original, sources, Map.of()),
                        side(translation, targets, Map.of()),
                        learnt)
                .align(windows);
    }

    private List<UnitPairing.Group> found(Fitting fitting) {
        Window whole = new Window(new Span(0, sources.size()), new Span(0, targets.size()));
        List<UnitPairing.Group> found = new ArrayList<>();
        for (Bead bead : fitting.align(List.of(whole)).get(0)) {
            if (bead.isPaired()) {
                found.add(
                        new UnitPairing.Group(
                                sources.subList(bead.source().start(), bead.source().end()),
                                targets.subList(bead.target().start(), bead.target().end()),
                                Method.CONTENT,
                                Math.min(MOST_BY_CONTENT, bead.confidence())));
            }
        }
        return found;
    }

    /** The units that belong together, in order, none without a partner. */
    List<UnitPairing.Group> groups() {
        return groups;
    }

    Optional<UnitPairing.Group> ofSource(int unit) {
        return Optional.ofNullable(bySource.get(unit));
    }

    Optional<UnitPairing.Group> ofTarget(int unit) {
        return Optional.ofNullable(byTarget.get(unit));
    }

    /** How much likelier the two units are together than apart, a logarithm. */
    double likeness(int source, int target) {
        return likeness.of(
                Collections.binarySearch(sources, source),
                Collections.binarySearch(targets, target));
    }

    /**
     * The same of many units, by what is known of the words too: beforehand, and from pairs.
     *
     * @param teachers pairs of units, which may cross each other
     */
    double[][] likeness(
            List<Integer> someSources,
            List<Integer> someTargets,
            List<UnitPairing.Group> teachers) {
        List<Bead> beads = teachers.stream().map(this::bead).toList();
        return likeness.of(places(sources, someSources), places(targets, someTargets), beads);
    }

    private Bead bead(UnitPairing.Group group) {
        int source = Collections.binarySearch(sources, group.sources().get(0));
        int target = Collections.binarySearch(targets, group.targets().get(0));
        return new Bead(
                new Span(source, group.sources().size()),
                new Span(target, group.targets().size()),
                group.method(),
                group.confidence());
    }

    private static List<Integer> places(List<Integer> all, List<Integer> some) {
        return some.stream().map(unit -> Collections.binarySearch(all, unit)).toList();
    }

    /** Units that clearly answer each other wherever they stand, source ascending. */
    List<int[]> clear(double least, double margin) {
        return likeness.clear(least, margin).stream()
                .map(pair -> new int[] {sources.get(pair.source()), targets.get(pair.target())})
                .toList();
    }

    /**
     * The groups among the given units; empty if some group has units both among them and outside,
     * so that this view of the whole says nothing sound about the part.
     */
    Optional<List<UnitPairing.Group>> within(List<Integer> someSources, List<Integer> someTargets) {
        Set<Integer> from = new HashSet<>(someSources);
        Set<Integer> to = new HashSet<>(someTargets);
        Set<UnitPairing.Group> touched = new HashSet<>();
        someSources.forEach(unit -> ofSource(unit).ifPresent(touched::add));
        someTargets.forEach(unit -> ofTarget(unit).ifPresent(touched::add));
        for (UnitPairing.Group group : touched) {
            if (!from.containsAll(group.sources()) || !to.containsAll(group.targets())) {
                return Optional.empty();
            }
        }
        return Optional.of(groups.stream().filter(touched::contains).toList());
    }
}
