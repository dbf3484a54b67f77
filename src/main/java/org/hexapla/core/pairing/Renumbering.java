package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;

/**
 * Reads the labels of a translation as its original counts: where from some point on every number
 * is one off, or numbers begin again, what belongs together by content tells by how much.
 *
 * <ol>
 *   <li>A label is a counter, its outermost number, and the rest: {@code 5.b} is 5 and {@code .b}.
 *   <li>Each pair found by content whose rests are equal is a witness for the difference of its
 *       counters.
 *   <li>Along the translation the likeliest course of differences is found (Viterbi 1967): each
 *       witness that agrees counts for it, each that does not against it, and every change costs
 *       more than one witness is worth, so that a single wrong pair changes nothing.
 * </ol>
 *
 * <p>Linear in the units; articles, paragraphs and footnotes are counted each for themselves.
 */
final class Renumbering {
    private static final Pattern COUNTER = Pattern.compile("(\\D*)(\\d{1,6})(.*)");
    private static final double WITNESS = 0.8;
    private static final double CHANGE = 2.5;
    private static final double NOT_AS_PRINTED = 1.5;

    /** A label taken apart. */
    private record Counter(String series, int number, String rest) {
        static Optional<Counter> of(Label label) {
            Matcher parts = COUNTER.matcher(label.value());
            return parts.matches()
                    ? Optional.of(
                            new Counter(
                                    parts.group(1),
                                    Integer.parseInt(parts.group(2)),
                                    parts.group(3)))
                    : Optional.empty();
        }

        Label plus(int difference) {
            return new Label(series + (number + difference) + rest);
        }
    }

    /** A labelled unit of the translation; for which difference it bears witness, how strongly. */
    private record Place(int unit, Counter counter, int difference, double weight) {}

    private final TextBody original;
    private final TextBody translation;
    private final UnitContents contents;

    private Renumbering(TextBody original, TextBody translation, UnitContents contents) {
        this.original = original;
        this.translation = translation;
        this.contents = contents;
    }

    /** The labels of the translation's units, each as the original would give it. */
    static Map<Integer, Label> labels(
            TextBody original, TextBody translation, List<Integer> targets, UnitContents contents) {
        Renumbering renumbering = new Renumbering(original, translation, contents);
        Map<String, List<Place>> series = new TreeMap<>();
        Map<Integer, Label> labels = new HashMap<>();
        for (int unit : targets) {
            Optional<Label> label = translation.units().get(unit).labelled();
            label.ifPresent(printed -> labels.put(unit, printed));
            label.flatMap(Counter::of)
                    .ifPresent(
                            counter ->
                                    series.computeIfAbsent(counter.series(), s -> new ArrayList<>())
                                            .add(renumbering.place(unit, counter)));
        }
        series.values().forEach(places -> rename(places, labels));
        return labels;
    }

    private Place place(int unit, Counter counter) {
        Optional<UnitPairing.Group> group = contents.ofTarget(unit);
        if (group.isEmpty()
                || group.get().confidence() < WITNESS
                || group.get().targets().get(0) != unit) {
            return new Place(unit, counter, 0, 0);
        }
        Optional<Counter> there =
                original.units().get(group.get().sources().get(0)).labelled().flatMap(Counter::of);
        boolean comparable =
                there.isPresent()
                        && there.get().series().equals(counter.series())
                        && there.get().rest().equals(counter.rest());
        return comparable
                ? new Place(
                        unit,
                        counter,
                        there.get().number() - counter.number(),
                        group.get().confidence())
                : new Place(unit, counter, 0, 0);
    }

    private static void rename(List<Place> places, Map<Integer, Label> labels) {
        TreeSet<Integer> seen = new TreeSet<>(List.of(0));
        places.stream().filter(place -> place.weight() > 0).forEach(p -> seen.add(p.difference()));
        if (seen.size() == 1) {
            return;
        }
        List<Integer> differences = new ArrayList<>(seen);
        int[] course = course(places, differences);
        for (int i = 0; i < course.length; i++) {
            Counter counter = places.get(i).counter();
            if (counter.number() + differences.get(course[i]) > 0) {
                Label label = counter.plus(differences.get(course[i]));
                labels.put(places.get(i).unit(), label);
            }
        }
    }

    /** Which of the differences holds at each place. */
    private static int[] course(List<Place> places, List<Integer> differences) {
        int states = differences.size();
        int[][] before = new int[places.size()][states];
        double[] worth = new double[states];
        for (int state = 0; state < states; state++) {
            worth[state] = differences.get(state) == 0 ? 0 : -NOT_AS_PRINTED;
        }
        for (int i = 0; i < places.size(); i++) {
            int best = best(worth);
            double changed = worth[best] - CHANGE;
            for (int state = 0; state < states; state++) {
                boolean stay = worth[state] >= changed;
                before[i][state] = stay ? state : best;
                boolean agrees = differences.get(state) == places.get(i).difference();
                double witness = places.get(i).weight();
                worth[state] = Math.max(worth[state], changed) + (agrees ? witness : -witness);
            }
        }
        int[] course = new int[places.size()];
        int state = best(worth);
        for (int i = places.size() - 1; i >= 0; i--) {
            course[i] = state;
            state = before[i][state];
        }
        return course;
    }

    private static int best(double[] worth) {
        List<Double> all = new ArrayList<>();
        for (double one : worth) {
            all.add(one);
        }
        return all.indexOf(Collections.max(all));
    }
}
