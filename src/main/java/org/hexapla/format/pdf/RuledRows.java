package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table of which only the rules from left to right are drawn: between them stand its rows, and
 * its columns where nothing stands from the first rule to the last.
 *
 * <p>What is between two rules may be several rows. Its first column and another have something in
 * them. It is clearly one if its first column has one line, and clearly one a line if every line
 * has something in each of several columns; otherwise none of it is taken for a table.
 *
 * @param left where the rules begin, in points from the left
 * @param right where they end
 * @param rules how far from the top they stand, in order
 * @param runs what stands between them
 */
record RuledRows(
        double left, double right, List<Double> rules, List<Run> runs, boolean rightToLeft) {
    private static final double STRIP = 0.8;
    private static final int MANY = 3;

    /**
     * The cells, as wide as what stands in their columns; empty if it is not clear what they are.
     */
    Optional<List<Table.Box>> cells() {
        List<Double> edges = edges();
        if (edges.size() < 3) {
            return Optional.empty();
        }
        List<Table.Box> cells = new ArrayList<>();
        for (int i = 0; i + 1 < rules.size(); i++) {
            List<Double> rows = rows(rules.get(i), rules.get(i + 1), edges);
            for (int row = 0; row + 1 < rows.size(); row++) {
                for (int column = 0; column + 1 < edges.size(); column++) {
                    List<Run> own = inColumn(runs, edges, column);
                    cells.add(
                            new Table.Box(
                                    own.stream().mapToDouble(Run::left).min().orElse(left),
                                    rows.get(row),
                                    own.stream().mapToDouble(Run::right).max().orElse(right),
                                    rows.get(row + 1)));
                }
            }
            if (rows.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(cells);
    }

    /** Where columns begin and end: in the middle of the blank between them. */
    private List<Double> edges() {
        List<Run> across = new ArrayList<>(runs);
        across.sort(Comparator.comparingDouble(Run::left));
        List<Double> edges = new ArrayList<>(List.of(left));
        double end = Double.POSITIVE_INFINITY;
        for (Run run : across) {
            if (run.left() - end > STRIP * run.size()) {
                edges.add((end + run.left()) / 2);
            }
            end = end == Double.POSITIVE_INFINITY ? run.right() : Math.max(end, run.right());
        }
        edges.add(right);
        return edges;
    }

    /** Where the rows between two rules begin and end; empty if that is not clear. */
    private List<Double> rows(double top, double bottom, List<Double> edges) {
        List<Run> some =
                runs.stream().filter(run -> run.middle() > top && run.middle() < bottom).toList();
        List<Double> lines = bases(some);
        int first = rightToLeft ? edges.size() - 2 : 0;
        List<Run> names = inColumn(some, edges, first);
        if (names.isEmpty() || names.size() == some.size()) {
            return List.of();
        }
        if (bases(names).size() == 1) {
            return List.of(top, bottom);
        }
        int columns = edges.size() - 1;
        boolean full = columns >= MANY || lines.size() > MANY;
        for (int column = 0; column < columns; column++) {
            full &= bases(inColumn(some, edges, column)).size() == lines.size();
        }
        if (!full) {
            return List.of();
        }
        List<Double> rows = new ArrayList<>(List.of(top));
        lines.stream().limit(lines.size() - 1L).forEach(base -> rows.add(base + 0.2 * size(some)));
        rows.add(bottom);
        return rows;
    }

    private static double size(List<Run> some) {
        return some.stream().mapToDouble(Run::size).max().orElse(0);
    }

    private static List<Run> inColumn(List<Run> some, List<Double> edges, int column) {
        return some.stream()
                .filter(run -> run.left() > edges.get(column) && run.left() < edges.get(column + 1))
                .toList();
    }

    /** The baselines on which something stands, from the top. */
    private static List<Double> bases(List<Run> some) {
        List<Run> down = new ArrayList<>(some);
        down.sort(Comparator.comparingDouble(Run::base));
        List<Double> bases = new ArrayList<>();
        Run last = null;
        for (Run run : down) {
            if (last == null || !last.isLevelWith(run)) {
                bases.add(run.base());
                last = run;
            }
        }
        return bases;
    }
}
