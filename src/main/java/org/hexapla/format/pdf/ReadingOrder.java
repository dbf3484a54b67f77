package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The order in which a page is read: its head, then its text with tables cell by cell and columns
 * one after the other, the notes at the foot of the columns, its foot.
 */
final class ReadingOrder {
    private final Rows rows;
    private final List<Table> tables;
    private final double usual;
    private final List<Double> gutters;
    private final List<Row> notes = new ArrayList<>();

    /**
     * @param usual the size of most of the document's type, in points
     * @param gutters where other pages of the document are cut into columns
     */
    ReadingOrder(Rows rows, List<Table> tables, double usual, List<Double> gutters) {
        this.rows = rows;
        this.tables = tables;
        this.usual = usual;
        this.gutters = gutters;
    }

    /** The lines of the page, whose runs that stand in no table are given; called once. */
    List<Row> of(List<Run> runs) {
        List<Run> head = new ArrayList<>();
        List<Run> body = new ArrayList<>();
        List<Run> tail = new ArrayList<>();
        divide(runs, head, body, tail);
        List<Row> read = new ArrayList<>(rows.of(head));
        read.addAll(readAround(body));
        read.addAll(SmallPrint.from(read, usual), notes);
        read.addAll(rows.of(tail));
        return read;
    }

    /**
     * Takes small lines above the text and the line that stands apart at the foot away from the
     * columns: running titles and page numbers belong to the page.
     */
    private void divide(List<Run> runs, List<Run> head, List<Run> body, List<Run> tail) {
        double top =
                runs.stream()
                        .filter(run -> run.size() >= Row.SMALL * usual)
                        .mapToDouble(Run::base)
                        .min()
                        .orElse(Double.NEGATIVE_INFINITY);
        double[] bases = runs.stream().mapToDouble(Run::base).sorted().toArray();
        double foot = bases.length == 0 ? 0 : bases[bases.length - 1];
        double above = foot;
        for (double base : bases) {
            above = foot - base > 0.3 * usual ? base : above;
        }
        boolean apart = foot - above > 1.8 * usual;
        for (Run run : runs) {
            boolean small = run.size() < Row.SMALL * usual;
            boolean isFoot = small && apart && foot - run.base() < 0.3 * usual;
            (small && run.base() < top ? head : isFoot ? tail : body).add(run);
        }
    }

    /** Reads what stands above each table, then its cells, one after the other. */
    private List<Row> readAround(List<Run> some) {
        List<Row> read = new ArrayList<>();
        List<Run> left = new ArrayList<>(some);
        int number = 0;
        int found = 0;
        for (Table table : tables) {
            List<Run> above =
                    left.stream().filter(run -> run.middle() < table.box().top()).toList();
            left.removeAll(above);
            read.addAll(columns(above, gutters));
            found++;
            for (Table.Cell cell : table.cells()) {
                Row.Spot spot = new Row.Spot(++number, found, cell.row());
                rows.of(cell.runs()).forEach(row -> read.add(row.inCell(cell.box(), spot)));
            }
        }
        read.addAll(columns(left, gutters));
        return read;
    }

    /** Reads columns one after the other, with what stands above and below them. */
    private List<Row> columns(List<Run> some, List<Double> gutters) {
        Optional<Columns.Strip> found = new Columns(rows).strip(some, gutters);
        if (found.isEmpty()) {
            return rows.of(some);
        }
        Columns.Strip strip = found.get();
        List<Run> above = new ArrayList<>();
        List<Run> first = new ArrayList<>();
        List<Run> second = new ArrayList<>();
        List<Run> below = new ArrayList<>();
        for (Run run : some) {
            boolean before = run.base() <= strip.top();
            boolean after = run.base() >= strip.bottom();
            boolean isFirst = run.right() <= strip.x() != rows.rightToLeft();
            (before ? above : after ? below : isFirst ? first : second).add(run);
        }
        List<Row> read = new ArrayList<>(columns(above, gutters));
        for (List<Run> column : List.of(first, second)) {
            read.addAll(column(column));
        }
        read.addAll(columns(below, gutters));
        return read;
    }

    /** The lines of a column; the notes at its foot go to those of the page. */
    private List<Row> column(List<Run> column) {
        List<Row> read = columns(column, List.of());
        double from = share(read.stream().mapToDouble(Row::left), 0.2);
        double to = share(read.stream().mapToDouble(Row::right), 0.8);
        int foot = SmallPrint.notes(read, usual);
        int end = foot < 0 ? read.size() : foot;
        notes.addAll(read.subList(end, read.size()));
        return read.subList(0, end).stream().map(row -> row.inColumn(from, to)).toList();
    }

    /** The value below which that share of the values lies; a running title may stand out. */
    private static double share(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
