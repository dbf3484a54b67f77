package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A table whose rules are drawn, with its cells. Only what the rules make clear is one: lines from
 * left to right and from top to bottom that meet, around at least two columns and two rows of cells
 * in which something stands. A cell reaches as far as no rule stands, over several columns or rows
 * too.
 *
 * @param cells in the order of reading
 */
record Table(Box box, List<Cell> cells) {
    private static final double NEAR = 3;
    private static final double COVERED = 0.5;
    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_RULES = 3;
    private static final int MOST_RULES = 2000;
    private static final int MOST_PLACES = 4000;

    /** A rectangle in points from the upper left corner of the page. */
    record Box(double left, double top, double right, double bottom) {
        boolean holds(Run run) {
            double middle = run.left() + run.width() / 2;
            return from(middle, run.middle()) == 0;
        }

        /** How far a place is from it, in points. */
        double from(double x, double y) {
            double across = Math.max(0, Math.max(left - x, x - right));
            double down = Math.max(0, Math.max(top - y, y - bottom));
            return across + down;
        }

        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    /**
     * A cell with what stands in it.
     *
     * @param row the row in which it begins, counted from 0
     */
    record Cell(int row, Box box, List<Run> runs) {}

    /**
     * A rule, or some that go on with each other.
     *
     * @param at how far it stands from the top, or from the left if it is upright
     */
    private record Rule(boolean upright, double at, double from, double to) {
        boolean meets(Rule other) {
            return upright != other.upright
                    && other.at > from - NEAR
                    && other.at < to + NEAR
                    && at > other.from - NEAR
                    && at < other.to + NEAR;
        }

        boolean isAsLong(Rule other) {
            return Math.abs(from - other.from) < NEAR && Math.abs(to - other.to) < NEAR;
        }

        boolean covers(double place, double begin, double end) {
            double common = Math.min(to, end) - Math.max(from, begin);
            return Math.abs(at - place) < NEAR && common > COVERED * (end - begin);
        }
    }

    /** Whether the run stands as high on the page as some of the table. */
    boolean isLevelWith(Run run) {
        return run.middle() >= box.top() && run.middle() <= box.bottom();
    }

    boolean holds(Run run) {
        return box.holds(run);
    }

    /** The tables of a page from top to bottom. */
    static List<Table> on(List<Shape> shapes, List<Run> runs, boolean rightToLeft) {
        List<Rule> rules = new ArrayList<>(merged(shapes, true));
        rules.addAll(merged(shapes, false));
        if (rules.size() > MOST_RULES) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        List<Rule> alone = new ArrayList<>();
        for (List<Rule> group : groups(rules)) {
            boolean single = group.size() == 1 && !group.get(0).upright;
            alone.addAll(single ? group : List.of());
            new Grid(group).table(runs, rightToLeft).ifPresent(tables::add);
        }
        tables.addAll(between(alone, runs, rightToLeft));
        tables.sort(Comparator.comparingDouble(table -> table.box.top()));
        return tables;
    }

    /** The tables between rules from left to right that are equally long and meet no others. */
    private static List<Table> between(List<Rule> rules, List<Run> runs, boolean rightToLeft) {
        List<Table> tables = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        left.sort(Comparator.comparingDouble(Rule::at));
        while (left.size() >= FEWEST_RULES) {
            Rule first = left.get(0);
            List<Rule> alike = left.stream().filter(first::isAsLong).toList();
            left.removeAll(alike);
            int from = 0;
            while (from + FEWEST_RULES <= alike.size()) {
                int to = alike.size();
                Optional<Table> found = Optional.empty();
                while (found.isEmpty() && to - from >= FEWEST_RULES) {
                    found = between(alike.subList(from, to), runs, rightToLeft, first);
                    to--;
                }
                found.ifPresent(tables::add);
                from = found.isPresent() ? to : from + 1;
            }
        }
        return tables;
    }

    private static Optional<Table> between(
            List<Rule> rules, List<Run> runs, boolean rightToLeft, Rule first) {
        Box whole = new Box(first.from, first.at, first.to, rules.get(rules.size() - 1).at);
        List<Run> inside = runs.stream().filter(whole::holds).toList();
        List<Double> places = rules.stream().map(Rule::at).toList();
        return new RuledRows(first.from, first.to, places, inside, rightToLeft)
                .cells()
                .flatMap(cells -> of(whole, cells, inside, rightToLeft));
    }

    /** The table with these cells; empty if too few have something in them. */
    private static Optional<Table> of(
            Box whole, List<Box> boxes, List<Run> inside, boolean rightToLeft) {
        Map<Box, List<Run>> texts = new HashMap<>();
        for (Run run : inside) {
            run.parts(boxes)
                    .forEach(
                            (box, part) ->
                                    texts.computeIfAbsent(box, key -> new ArrayList<>()).add(part));
        }
        return isTable(texts.keySet().stream().toList())
                ? Optional.of(new Table(whole, inOrder(texts, rightToLeft)))
                : Optional.empty();
    }

    private static List<Cell> inOrder(Map<Box, List<Run>> texts, boolean rightToLeft) {
        Comparator<Cell> across = Comparator.comparingDouble(cell -> cell.box.left());
        Comparator<Cell> down = Comparator.comparingDouble(cell -> cell.box.top());
        List<Double> tops = texts.keySet().stream().map(Box::top).distinct().sorted().toList();
        return texts.entrySet().stream()
                .map(t -> new Cell(tops.indexOf(t.getKey().top()), t.getKey(), t.getValue()))
                .sorted(down.thenComparing(rightToLeft ? across.reversed() : across))
                .toList();
    }

    private static boolean isTable(List<Box> filled) {
        return filled.size() >= FEWEST_CELLS
                && filled.stream().mapToDouble(Box::left).distinct().count() > 1
                && filled.stream().mapToDouble(Box::top).distinct().count() > 1;
    }

    private static Stream<Rule> rules(Shape shape) {
        if (shape.isAcross()) {
            double at = (shape.top() + shape.bottom()) / 2;
            return Stream.of(new Rule(false, at, shape.left(), shape.right()));
        }
        if (shape.isUpright()) {
            double at = (shape.left() + shape.right()) / 2;
            return Stream.of(new Rule(true, at, shape.top(), shape.bottom()));
        }
        if (shape.filled()) {
            return Stream.of();
        }
        return Stream.of(
                new Rule(false, shape.top(), shape.left(), shape.right()),
                new Rule(false, shape.bottom(), shape.left(), shape.right()),
                new Rule(true, shape.left(), shape.top(), shape.bottom()),
                new Rule(true, shape.right(), shape.top(), shape.bottom()));
    }

    /** Pieces that go on with each other as one: rules are often drawn cell by cell. */
    private static List<Rule> merged(List<Shape> shapes, boolean upright) {
        Map<Long, List<Rule>> byPlace = new TreeMap<>();
        shapes.stream()
                .flatMap(Table::rules)
                .filter(rule -> rule.upright == upright)
                .sorted(Comparator.comparingDouble(Rule::at))
                .forEach(
                        rule ->
                                byPlace.computeIfAbsent(
                                                place(byPlace, rule), k -> new ArrayList<>())
                                        .add(rule));
        List<Rule> merged = new ArrayList<>();
        for (List<Rule> level : byPlace.values()) {
            level.sort(Comparator.comparingDouble(Rule::from));
            Rule open = level.get(0);
            for (Rule rule : level) {
                if (rule.from < open.to + NEAR) {
                    open = new Rule(upright, open.at, open.from, Math.max(open.to, rule.to));
                } else {
                    merged.add(open);
                    open = rule;
                }
            }
            merged.add(open);
        }
        return merged;
    }

    private static long place(Map<Long, List<Rule>> byPlace, Rule rule) {
        long here = Math.round(rule.at);
        return byPlace.containsKey(here - 1) ? here - 1 : here;
    }

    /** Rules that meet, directly or over others. */
    private static List<List<Rule>> groups(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < group.size(); i++) {
                Rule one = group.get(i);
                List<Rule> met = left.stream().filter(one::meets).toList();
                group.addAll(met);
                left.removeAll(met);
            }
            groups.add(group);
        }
        return groups;
    }

    /** The places between rules that meet. */
    private static final class Grid {
        private final List<Rule> rules;
        private final double[] columns;
        private final double[] rows;

        Grid(List<Rule> rules) {
            this.rules = rules;
            columns = edges(true);
            rows = edges(false);
        }

        /** Where rules stand, and where those of the other direction end, without repetition. */
        private double[] edges(boolean upright) {
            List<Double> all = new ArrayList<>();
            rules.stream()
                    .filter(rule -> rule.upright == upright)
                    .forEach(rule -> all.add(rule.at));
            List<Rule> across = rules.stream().filter(rule -> rule.upright != upright).toList();
            across.stream().mapToDouble(Rule::from).min().ifPresent(all::add);
            across.stream().mapToDouble(Rule::to).max().ifPresent(all::add);
            all.sort(Comparator.naturalOrder());
            List<Double> apart = new ArrayList<>();
            for (double edge : all) {
                if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > NEAR) {
                    apart.add(edge);
                }
            }
            return apart.stream().mapToDouble(Double::doubleValue).toArray();
        }

        Optional<Table> table(List<Run> runs, boolean rightToLeft) {
            boolean grid = columns.length > 2 && rows.length > 2;
            if (!grid || (long) columns.length * rows.length > MOST_PLACES) {
                return Optional.empty();
            }
            Box whole =
                    new Box(
                            columns[0],
                            rows[0],
                            columns[columns.length - 1],
                            rows[rows.length - 1]);
            List<Run> inside = runs.stream().filter(whole::holds).toList();
            return of(whole, boxes(), inside, rightToLeft);
        }

        /** The cells: places between which no rule stands are one. */
        private List<Box> boxes() {
            int across = columns.length - 1;
            int down = rows.length - 1;
            int[] cell = new int[across * down];
            for (int i = 0; i < cell.length; i++) {
                cell[i] = i;
            }
            for (int row = 0; row < down; row++) {
                for (int column = 0; column < across; column++) {
                    int at = row * across + column;
                    if (column > 0 && !isRuled(true, columns[column], rows[row], rows[row + 1])) {
                        join(cell, at, at - 1);
                    }
                    if (row > 0
                            && !isRuled(false, rows[row], columns[column], columns[column + 1])) {
                        join(cell, at, at - across);
                    }
                }
            }
            Map<Integer, Box> boxes = new TreeMap<>();
            for (int at = 0; at < cell.length; at++) {
                int row = at / across;
                int column = at % across;
                Box place = new Box(columns[column], rows[row], columns[column + 1], rows[row + 1]);
                boxes.merge(cell[at], place, Box::with);
            }
            return List.copyOf(boxes.values());
        }

        private static void join(int[] cell, int one, int other) {
            int from = cell[one];
            int to = cell[other];
            for (int i = 0; i < cell.length; i++) {
                cell[i] = cell[i] == from ? to : cell[i];
            }
        }

        private boolean isRuled(boolean upright, double place, double from, double to) {
            return rules.stream()
                    .anyMatch(rule -> rule.upright == upright && rule.covers(place, from, to));
        }
    }
}
