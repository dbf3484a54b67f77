package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a table that no rule is drawn for, as they are found from its first line down:
 * pieces that stand exactly below each other, with a wide blank strip between the columns.
 *
 * <p>A line with a piece in each column begins a row of the table; so does one with pieces in
 * several, the first column among them. A line close below with nothing in the first column goes on
 * with the cells above it.
 */
final class AlignedRows {
    private static final double STRIP = 1.2;

    /** The same between all lines of the columns, since a cell of several lines may be full. */
    private static final double ROOM = 0.9;

    private static final double MOST_STEP = 2.6;
    private static final double CLOSE = 2.0;
    private static final double SAME_SIZE = 0.1;

    /** How many rows with something in each column show where the columns stand. */
    private static final int SHOWN = 2;

    /** The pieces of one row of the table, by column from the left; there may be none. */
    private final List<List<List<Run>>> table = new ArrayList<>();

    private final double[] lefts;
    private final double[] rights;
    private final boolean rightToLeft;
    private final double measure;
    private Row last;
    private int full;
    private int lines;

    private AlignedRows(Row first, double measure) {
        this.measure = measure;
        int columns = first.runs().size();
        lefts = new double[columns];
        rights = new double[columns];
        rightToLeft = first.rightToLeft();
        last = first;
        for (int column = 0; column < columns; column++) {
            lefts[column] = first.runs().get(column).left();
            rights[column] = first.runs().get(column).right();
        }
        begin(first, places(first).orElseThrow());
    }

    /**
     * The rows of a table from one line on, as far as they go; empty if none begins with it.
     *
     * @param measure how wide the pages of the document are set, in points
     */
    static Optional<AlignedRows> from(List<Row> lines, int at, double measure) {
        Row first = lines.get(at);
        if (first.runs().size() < 2 || first.cell() > 0 || first.column() || !hasStrips(first)) {
            return Optional.empty();
        }
        AlignedRows rows = new AlignedRows(first, measure);
        int next = at + 1;
        while (next < lines.size() && rows.takes(lines.get(next))) {
            next++;
        }
        rows.lines = next - at;
        return Optional.of(rows);
    }

    /** How many lines it takes. */
    int lines() {
        return lines;
    }

    int columns() {
        return lefts.length;
    }

    /** How many rows have something in each column. */
    int fullRows() {
        return full;
    }

    int rows() {
        return table.size();
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    double size() {
        return last.size();
    }

    double left(int column) {
        return lefts[column];
    }

    double right(int column) {
        return rights[column];
    }

    /** The pieces in one column, from top to bottom. */
    List<Run> column(int column) {
        return table.stream().flatMap(row -> row.get(column).stream()).toList();
    }

    /** The cells of a column that have something in them. */
    List<List<Run>> cells(int column) {
        return table.stream().map(row -> row.get(column)).filter(c -> !c.isEmpty()).toList();
    }

    /** All cells with something in them, in the order of reading. */
    List<Table.Cell> cells() {
        List<Table.Cell> cells = new ArrayList<>();
        for (int place = 0; place < table.size(); place++) {
            List<List<Run>> row = table.get(place);
            int first = cells.size();
            for (int column = 0; column < columns(); column++) {
                if (!row.get(column).isEmpty()) {
                    Table.Cell cell =
                            new Table.Cell(place, box(row.get(column), column), row.get(column));
                    cells.add(rightToLeft ? first : cells.size(), cell);
                }
            }
        }
        return cells;
    }

    /**
     * The room for a cell: as far as the next columns, for how wide a column is nothing shows; but
     * as far as its text where a line begins as the inside of a sentence does.
     */
    private Table.Box box(List<Run> cell, int column) {
        Run first = cell.get(0);
        double top = first.base() - first.size();
        double bottom = cell.get(cell.size() - 1).base();
        double left = lefts[column];
        double right = rights[column];
        if (cell.stream().skip(1).anyMatch(this::mayGoOn)) {
            return new Table.Box(left, top, right, bottom);
        }
        int next = rightToLeft ? column - 1 : column + 1;
        boolean outer = next < 0 || next == columns();
        if (rightToLeft) {
            double edge = Math.min(last.from(), last.to() - measure);
            left = Math.min(left, outer ? edge : rights[next]);
        } else {
            double edge = Math.max(last.to(), last.from() + measure);
            right = Math.max(right, outer ? edge : lefts[next]);
        }
        return new Table.Box(left, top, right, bottom);
    }

    private boolean mayGoOn(Run run) {
        String text = run.text(rightToLeft);
        return !text.isEmpty()
                && (Character.isLowerCase(text.codePointAt(0))
                        || Character.isDigit(text.codePointAt(0)));
    }

    private static boolean hasStrips(Row row) {
        for (int i = 1; i < row.runs().size(); i++) {
            if (row.runs().get(i).left() - row.runs().get(i - 1).right() < STRIP * row.size()) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(Row line) {
        double step = line.base() - last.base();
        boolean alike =
                line.cell() == 0
                        && !line.column()
                        && step > 0
                        && step < MOST_STEP * line.size()
                        && Math.abs(line.size() - last.size()) < SAME_SIZE * line.size();
        Optional<int[]> places = alike ? places(line) : Optional.empty();
        if (places.isEmpty()) {
            return false;
        }
        boolean first = places.get()[rightToLeft ? line.runs().size() - 1 : 0] == firstColumn();
        boolean whole = line.runs().size() == columns();
        if (whole || first && line.runs().size() > 1 && full >= SHOWN) {
            begin(line, places.get());
        } else if (!first && step < CLOSE * line.size()) {
            add(line, places.get());
        } else {
            return false;
        }
        last = line;
        return true;
    }

    private int firstColumn() {
        return rightToLeft ? columns() - 1 : 0;
    }

    /** The columns in which the pieces of a line stand; empty if one stands across a strip. */
    private Optional<int[]> places(Row line) {
        int[] places = new int[line.runs().size()];
        int column = 0;
        for (int i = 0; i < places.length; i++) {
            Run run = line.runs().get(i);
            while (column < columns() && !fits(run, column, line.size())) {
                column++;
            }
            if (column == columns()) {
                return Optional.empty();
            }
            places[i] = column++;
        }
        return Optional.of(places);
    }

    /** Whether a piece leaves the strips at both sides of a column free, and stands in it. */
    private boolean fits(Run run, int column, double size) {
        double strip = ROOM * size;
        boolean behind = column == 0 || run.left() - rights[column - 1] >= strip;
        boolean before = column + 1 == columns() || lefts[column + 1] - run.right() >= strip;
        return behind && before && run.left() < rights[column] && run.right() > lefts[column];
    }

    private void begin(Row line, int[] places) {
        List<List<Run>> row = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            row.add(new ArrayList<>());
        }
        table.add(row);
        full += places.length == columns() ? 1 : 0;
        add(line, places);
    }

    private void add(Row line, int[] places) {
        for (int i = 0; i < places.length; i++) {
            Run run = line.runs().get(i);
            table.get(table.size() - 1).get(places[i]).add(run);
            lefts[places[i]] = Math.min(lefts[places[i]], run.left());
            rights[places[i]] = Math.max(rights[places[i]], run.right());
        }
    }
}
