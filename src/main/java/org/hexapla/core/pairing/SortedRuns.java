package org.hexapla.core.pairing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/**
 * Lists in the alphabetical order of their language: neighbouring units of one kind, or headings of
 * one depth with whatever stands below them. Where a list and its translation are both sorted, each
 * in its own language, the order of their entries says nothing of what belongs together.
 */
final class SortedRuns {
    private static final int FEWEST = 8;

    /** What a step back costs in steps forward: names are not sorted quite as Java sorts them. */
    private static final int BACKWARD = 6;

    /** An entry of a list is no long text. */
    private static final int LONGEST = 200;

    private static final Pattern NUMBERS =
            Pattern.compile("\\p{Nd}+|(?<!\\p{L})(?:[IVXLCivxlc]+|[\\p{L}&&\\P{IsHan}])(?!\\p{L})");

    private final TextBody text;
    private final List<Integer> units;
    private final Collator collator;

    /**
     * A sorted list.
     *
     * @param heads the units that are in alphabetical order
     * @param units these and what stands below them
     */
    record Run(List<Integer> heads, List<Integer> units) {}

    private SortedRuns(TextBody text, List<Integer> units) {
        this.text = text;
        this.units = units;
        collator = Collator.getInstance(text.language().locale());
        collator.setStrength(Collator.PRIMARY);
    }

    /** The sorted lists among the units of a text, the longest first; none has units of another. */
    static List<Run> of(TextBody text, List<Integer> units) {
        return new SortedRuns(text, units).found();
    }

    private List<Run> found() {
        List<Run> runs = new ArrayList<>();
        Map<Integer, List<Integer>> headings = new HashMap<>();
        List<Integer> neighbours = new ArrayList<>();
        for (int place = 0; place < units.size(); place++) {
            Unit unit = unit(place);
            boolean goesOn =
                    !neighbours.isEmpty()
                            && unit(place - 1).kind() == unit.kind()
                            && unit(place - 1).level() == unit.level();
            if (!goesOn) {
                addSorted(neighbours, place, runs);
                neighbours.clear();
            }
            neighbours.add(place);
            if (unit.kind() == UnitKind.HEADING) {
                headings.computeIfAbsent(unit.level(), level -> new ArrayList<>()).add(place);
            }
        }
        addSorted(neighbours, units.size(), runs);
        headings.values().forEach(places -> addSorted(places, units.size(), runs));
        runs.sort(Comparator.comparingInt((Run run) -> -run.heads().size()));
        List<Run> apart = new ArrayList<>();
        for (Run run : runs) {
            Predicate<Run> overlaps =
                    other -> other.units().stream().anyMatch(run.units()::contains);
            if (apart.stream().noneMatch(overlaps)) {
                apart.add(run);
            }
        }
        return apart;
    }

    private Unit unit(int place) {
        return text.units().get(units.get(place));
    }

    /**
     * Adds the sorted parts of some units, given by their places; the last may reach to the end.
     */
    private void addSorted(List<Integer> places, int end, List<Run> runs) {
        if (places.size() < FEWEST) {
            return;
        }
        int from = 0;
        int best = 0;
        int bestTo = 0;
        int sum = 0;
        for (int i = 1; i <= places.size(); i++) {
            boolean last = i == places.size();
            sum += last ? 0 : isAscending(places.get(i - 1), places.get(i)) ? 1 : -BACKWARD;
            if (sum > best) {
                best = sum;
                bestTo = i + 1;
            }
            if (last || sum <= 0 || sum <= best - 2 * BACKWARD) {
                if (bestTo - from >= FEWEST && best >= FEWEST - 1) {
                    int next = bestTo < places.size() ? places.get(bestTo) : end;
                    runs.add(run(places.subList(from, bestTo), next));
                }
                from = i;
                sum = 0;
                best = 0;
                bestTo = i;
            }
        }
    }

    private Run run(List<Integer> places, int end) {
        List<Integer> heads = places.stream().map(units::get).toList();
        return new Run(heads, List.copyOf(units.subList(places.get(0), end)));
    }

    /** Whether the one comes before the other in the alphabet, by more than a number. */
    private boolean isAscending(int place, int next) {
        String one = unit(place).text();
        String other = unit(next).text();
        return isName(one)
                && isName(other)
                && collator.compare(withoutNumbers(one), withoutNumbers(other)) < 0;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Character.isLetter(text.codePointAt(0));
    }

    /** Without digits, Roman numbers and single letters, such as "Annex" of "Annex B". */
    private static String withoutNumbers(String text) {
        return NUMBERS.matcher(text).replaceAll(" ").strip();
    }
}
