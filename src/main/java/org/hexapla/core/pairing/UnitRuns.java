package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/**
 * Lists and tables: runs of neighbouring units of one kind and depth, or of the form of an entry. A
 * table is paired row by row, cell by cell; a list, or a table, that each language sorts for itself
 * is paired across.
 */
final class UnitRuns {
    /** What UnitsUnderDamage, a test class, saw right in made documents was more than this. */
    private static final double CROSSING = 0.98;

    private static final double TABLE = 0.98;

    private static final double ALONE = 1;

    private static final double SURE = 0.9;

    /** What speaks at most against a row for one cell: "3 p.m." and "15 h 00" look unlike. */
    private static final double UNLIKE = -2 * ALONE;

    private static final int SHORTEST = 3;
    private static final long MOST_CELLS = 1_000_000;
    private static final int MOST_COLUMNS = 12;

    /** What was printed without a bullet may have been read as headings, some of it. */
    private static final Pattern ENTRY = Pattern.compile("[^:：\\n]{1,60}[:：][^\\n]{1,120}");

    private final TextBody original;
    private final TextBody translation;
    private final UnitContents contents;
    private final UnitPairing pairing;

    private final List<Linked> all;

    UnitRuns(
            TextBody original,
            TextBody translation,
            UnitContents contents,
            UnitPairing pairing,
            List<Integer> sources,
            List<Integer> targets) {
        this.original = original;
        this.translation = translation;
        this.contents = contents;
        this.pairing = pairing;
        all = linked(runs(original, sources), runs(translation, targets));
    }

    /** A run in the original and the one in the translation that most of its contents link to. */
    private record Linked(List<Integer> sources, List<Integer> targets, int links) {}

    void pairTables() {
        links().filter(this::isTable).forEach(this::pairTable);
    }

    /** Pairs what is left of lists across, where an order of its own explains it beyond doubt. */
    void pairLists() {
        links().filter(linked -> !isTable(linked) && isFree(linked)).forEach(this::pairList);
    }

    private boolean isFree(Linked linked) {
        return linked.sources().stream().noneMatch(pairing::hasSource)
                && linked.targets().stream().noneMatch(pairing::hasTarget);
    }

    /** Runs that belong together, each once, with the one it has most links to. */
    private Stream<Linked> links() {
        Set<List<Integer>> done = new HashSet<>();
        List<Linked> links = new ArrayList<>();
        for (Linked linked : all) {
            boolean free = !done.contains(linked.sources()) && !done.contains(linked.targets());
            long cells = (long) linked.sources().size() * linked.targets().size();
            if (free && cells <= MOST_CELLS) {
                done.add(linked.sources());
                done.add(linked.targets());
                links.add(linked);
            }
        }
        return links.stream();
    }

    private static List<List<Integer>> runs(TextBody text, List<Integer> units) {
        List<List<Integer>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || !continues(text, units.get(i - 1), units.get(i))) {
                if (i - from >= SHORTEST) {
                    runs.add(units.subList(from, i));
                }
                from = i;
            }
        }
        return runs;
    }

    private static boolean continues(TextBody text, int before, int unit) {
        Unit one = text.units().get(before);
        Unit other = text.units().get(unit);
        return one.kind() == other.kind() && one.level() == other.level()
                || isEntry(one) && isEntry(other);
    }

    /** Whether it names something and says what belongs to it, as "Chile: Ms. A. Rojas". */
    private static boolean isEntry(Unit unit) {
        return ENTRY.matcher(unit.text()).matches();
    }

    private List<Linked> linked(List<List<Integer>> here, List<List<Integer>> there) {
        Map<Integer, List<Integer>> runOf = new HashMap<>();
        there.forEach(run -> run.forEach(unit -> runOf.put(unit, run)));
        List<Linked> linked = new ArrayList<>();
        for (List<Integer> run : here) {
            Map<List<Integer>, Integer> links = new HashMap<>();
            for (int unit : run) {
                contents.ofSource(unit)
                        .map(group -> runOf.get(group.targets().get(0)))
                        .ifPresent(other -> links.merge(other, 1, Integer::sum));
            }
            links.forEach((other, count) -> linked.add(new Linked(run, other, count)));
        }
        linked.sort(
                Comparator.comparingInt((Linked pair) -> -pair.links())
                        .thenComparing(pair -> pair.sources().get(0))
                        .thenComparing(pair -> pair.targets().get(0)));
        return linked;
    }

    private boolean isTable(Linked linked) {
        return original.units().get(linked.sources().get(0)).kind() == UnitKind.CELL
                && translation.units().get(linked.targets().get(0)).kind() == UnitKind.CELL;
    }

    private void pairList(Linked linked) {
        ListOrder order = order(linked, 1);
        if (order.crosses()) {
            for (int[] pair : order.crossing()) {
                int source = linked.sources().get(pair[0]);
                int target = linked.targets().get(pair[1]);
                pairing.add(source, target, Method.CONTENT, CROSSING);
            }
        }
    }

    private ListOrder order(Linked linked, int columns) {
        int rows = linked.sources().size() / columns;
        int others = linked.targets().size() / columns;
        double[][] alike = new double[rows][others];
        for (int i = 0; i < rows; i++) {
            List<Integer> row = linked.sources().subList(i * columns, (i + 1) * columns);
            for (int j = 0; j < others; j++) {
                alike[i][j] =
                        likeness(row, linked.targets().subList(j * columns, (j + 1) * columns));
            }
        }
        return new ListOrder(alike, ALONE * columns);
    }

    /** Of two rows. Where a cell of them is surely paired, others say little against it. */
    private double likeness(List<Integer> sources, List<Integer> targets) {
        double least = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < sources.size() && sources.size() > 1; column++) {
            int target = targets.get(column);
            boolean sure =
                    contents.ofSource(sources.get(column))
                            .filter(group -> group.confidence() >= SURE)
                            .filter(group -> group.targets().contains(target))
                            .isPresent();
            least = sure ? UNLIKE : least;
        }
        double likeness = 0;
        for (int column = 0; column < sources.size(); column++) {
            double ofCell = contents.likeness(sources.get(column), targets.get(column));
            likeness += Math.max(least, ofCell);
        }
        return likeness;
    }

    /**
     * The number of columns is nowhere said; the one that explains both tables best is taken. Where
     * cells paired one by one explain clearly more than any rows, single cells are missing, and the
     * table is left to the contents.
     */
    private void pairTable(Linked linked) {
        int columns = 0;
        ListOrder cells = order(linked, 1);
        double most = cells.worth(cells.inOrder()) - ListOrder.CLEARLY;
        List<int[]> rows = List.of();
        for (int count = 2; count <= MOST_COLUMNS; count++) {
            boolean whole =
                    linked.sources().size() % count == 0 && linked.targets().size() % count == 0;
            if (whole) {
                ListOrder order = order(linked, count);
                List<int[]> found = order.crosses() ? order.crossing() : order.inOrder();
                if (order.worth(found) > most) {
                    most = order.worth(found);
                    columns = count;
                    rows = found;
                }
            }
        }
        for (int[] row : rows) {
            for (int column = 0; column < columns; column++) {
                int source = linked.sources().get(row[0] * columns + column);
                int target = linked.targets().get(row[1] * columns + column);
                pairing.add(source, target, Method.STRUCTURE, TABLE);
            }
        }
    }
}
