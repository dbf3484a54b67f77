package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds where a blank strip runs down between runs that fill the room on both sides of it. */
final class Columns {
    private static final int FEWEST_LINES = 4;
    private static final double LEAST_PITCH = 5;
    private static final double FILLED = 0.7;
    private static final double MOSTLY = 0.55;
    private static final double WORDS = 12;

    private final Rows rows;

    Columns(Rows rows) {
        this.rows = rows;
    }

    /** A blank strip between two columns: where it stands, and between which baselines it runs. */
    record Strip(double x, double top, double bottom, int lines) {}

    /**
     * The longest strip between two columns of some runs.
     *
     * @param gutters where other pages are cut into columns
     */
    Optional<Strip> strip(List<Run> some, List<Double> gutters) {
        double from = some.stream().mapToDouble(Run::left).min().orElse(0);
        double to = some.stream().mapToDouble(Run::right).max().orElse(0);
        Strip best = new Strip(0, 0, 0, 0);
        for (int percent = 25; percent <= 75; percent++) {
            best = longer(best, strip(from + (to - from) * percent / 100, some, false));
        }
        for (double gutter : gutters) {
            best = longer(best, strip(gutter, some, true));
        }
        return best.lines() == 0 ? Optional.empty() : Optional.of(best);
    }

    private static Strip longer(Strip one, Strip other) {
        return other.lines() > one.lines() ? other : one;
    }

    /** The longest strip at {@code x}; {@code known} if columns are cut there on other pages. */
    private Strip strip(double x, List<Run> some, boolean known) {
        List<Double> crossed = new ArrayList<>();
        crossed.add(Double.NEGATIVE_INFINITY);
        for (Run run : some) {
            if (run.left() < x && run.right() > x) {
                crossed.add(run.base());
            }
        }
        crossed.add(Double.POSITIVE_INFINITY);
        crossed.sort(Comparator.naturalOrder());
        Strip best = new Strip(x, 0, 0, 0);
        for (int i = 0; i + 1 < crossed.size(); i++) {
            double top = crossed.get(i);
            double bottom = crossed.get(i + 1);
            boolean tall = bottom - top > LEAST_PITCH * (known ? 2 : FEWEST_LINES);
            int lines = tall ? linesOfColumns(x, top, bottom, some, known) : 0;
            best = longer(best, new Strip(x, top, bottom, lines));
        }
        return best;
    }

    /** How many lines stand on both sides together; 0 if they are no columns. */
    private int linesOfColumns(double x, double top, double bottom, List<Run> some, boolean known) {
        List<Run> before = new ArrayList<>();
        List<Run> behind = new ArrayList<>();
        for (Run run : some) {
            if (run.base() > top && run.base() < bottom) {
                (run.right() <= x ? before : behind).add(run);
            }
        }
        int fewest = known ? 2 : FEWEST_LINES;
        if (before.size() < fewest || behind.size() < fewest) {
            return 0;
        }
        List<Row> one = rows.of(before);
        List<Row> other = rows.of(behind);
        boolean columns = known ? isBroad(one) && isBroad(other) : isColumn(one) && isColumn(other);
        return columns && one.size() >= fewest && other.size() >= fewest
                ? one.size() + other.size()
                : 0;
    }

    /** Whether most lines fill the room that the longest takes, and that is some words wide. */
    private static boolean isColumn(List<Row> rows) {
        if (rows.size() < FEWEST_LINES || !isBroad(rows)) {
            return false;
        }
        double from = rows.stream().mapToDouble(Row::left).min().orElse(0);
        double to = rows.stream().mapToDouble(Row::right).max().orElse(0);
        long full =
                rows.stream()
                        .filter(row -> row.right() - row.left() > FILLED * (to - from))
                        .count();
        return full >= MOSTLY * rows.size();
    }

    /** Whether the rows take more room than numbers before paragraphs do: some words. */
    private static boolean isBroad(List<Row> rows) {
        double from = rows.stream().mapToDouble(Row::left).min().orElse(0);
        double to = rows.stream().mapToDouble(Row::right).max().orElse(0);
        return !rows.isEmpty() && to - from > WORDS * rows.get(0).size();
    }
}
