package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A page of a PDF, put into lines in the order of reading.
 *
 * <p>Characters become runs, in the order in which they were drawn. Where a blank strip runs down
 * between runs that fill the room on both sides of it, those are columns and are read one after the
 * other (recursive cuts, after Nagy and Seth 1984). Tables are read cell by cell, everything else
 * line by line.
 */
final class Page {
    private static final int FEWEST_LINES = 4;
    private static final double LEAST_PITCH = 5;
    private static final double FILLED = 0.7;
    private static final double MOSTLY = 0.55;
    private static final double MORE_ROOM = 1.22;
    private static final double ROOM = 1.0;
    private static final double MOST_INDENT = 5;
    private static final double WORDS = 12;

    private final List<Run> runs = new ArrayList<>();
    private final List<Shape> shapes;
    private final List<Table> tables;
    private final double left;
    private final double right;
    private final boolean rightToLeft;

    /**
     * @param shapes what is drawn around the letters, and between them
     */
    Page(List<Glyph> glyphs, List<Shape> shapes) {
        int direction = usualDirection(glyphs);
        this.shapes = direction == 0 ? shapes : List.of();
        Run open = null;
        for (Glyph glyph : glyphs) {
            if (glyph.direction() != direction) {
                continue;
            }
            if (open != null && open.takes(glyph)) {
                open.add(glyph);
            } else if (!glyph.isBlank()) {
                open = new Run(glyph);
                runs.add(open);
            }
        }
        left = runs.stream().mapToDouble(Run::left).min().orElse(0);
        right = runs.stream().mapToDouble(Run::right).max().orElse(0);
        rightToLeft = runs.stream().mapToInt(Run::rightToLeft).sum() > 0;
        tables = clear(Table.on(this.shapes, runs, rightToLeft));
    }

    /** Those that nothing stands beside, so that it is clear when they are read. */
    private List<Table> clear(List<Table> all) {
        List<Table> clear = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Table table : all) {
            boolean alone =
                    runs.stream().noneMatch(run -> table.isLevelWith(run) && !table.holds(run));
            if (alone && table.box().top() >= end) {
                clear.add(table);
                end = table.box().bottom();
            }
        }
        return clear;
    }

    private boolean isInTable(Run run) {
        return tables.stream().anyMatch(table -> table.holds(run));
    }

    private static int usualDirection(List<Glyph> glyphs) {
        Map<Integer, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(glyph.direction(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    Stream<Run> runs() {
        return runs.stream();
    }

    /** The runs of its first line, or of its last. */
    List<Run> edge(boolean top) {
        Comparator<Run> down = Comparator.comparingDouble(Run::base);
        return runs.stream()
                .min(top ? down : down.reversed())
                .map(first -> runs.stream().filter(first::isLevelWith).toList())
                .orElse(List.of());
    }

    /** Whether more room than between lines parts the first line, or the last, from the others. */
    boolean isEdgeApart(boolean top, double usual) {
        List<Row> rows = rows(runs);
        int at = top ? 1 : rows.size() - 1;
        return rows.size() > 1
                && rows.get(at).base() - rows.get(at - 1).base() > MORE_ROOM * pitch(rows, usual);
    }

    /** Takes runs off the page. */
    void drop(Collection<Run> some) {
        runs.removeAll(some);
    }

    /** What some of its runs say, from top to bottom. */
    String said(Predicate<Run> some) {
        return rows(runs.stream().filter(some).toList()).stream()
                .map(Row::text)
                .collect(Collectors.joining("\n"));
    }

    /** Where the page is cut into columns, in points from the left; empty if it is not. */
    Optional<Double> gutter() {
        return strip(runs.stream().filter(run -> !isInTable(run)).toList(), List.of())
                .map(Strip::x);
    }

    /**
     * The page's lines.
     *
     * @param type the document's type
     * @param gutters where other pages of it are cut into columns
     */
    PageLines lines(BodyType type, List<Double> gutters) {
        double usual = type.size();
        List<Run> head = new ArrayList<>();
        List<Run> body = new ArrayList<>();
        List<Run> tail = new ArrayList<>();
        divide(usual, head, body, tail);
        List<Row> notes = new ArrayList<>();
        List<Row> rows = new ArrayList<>(rows(head));
        rows.addAll(readAround(body, usual, gutters, notes));
        rows.addAll(smallFrom(rows, usual), notes);
        rows.addAll(rows(tail));
        List<Shape> bullets = Shape.signs(shapes, usual);
        List<Row> marked = rows.stream().map(row -> row.after(bullets)).toList();
        return lines(AlignedRows.inCells(marked), type);
    }

    private static PageLines lines(List<Row> rows, BodyType type) {
        double usual = type.size();
        double pitch = pitch(rows, usual);
        double indent = indent(rows, pitch, usual);
        int foot = foot(rows, usual);
        PageLines out = new PageLines();
        for (int i = 0; i < rows.size(); i++) {
            Row before = i == 0 ? null : rows.get(i - 1);
            Row row = rows.get(i);
            if (i == foot) {
                out.rule();
            } else if (before != null && (row.cell() > 0 || before.cell() > 0)) {
                out.begin(row.cell() != before.cell() || isNextInCell(before, row));
            } else if (before != null && goesOn(before, row, pitch, usual, indent)) {
                out.fill(row, row.look(type));
                continue;
            } else if (before != null) {
                boolean apart =
                        isApart(before, row, pitch, usual)
                                || isFirst(row, indent)
                                || hasRoom(rows, i, pitch, usual);
                out.begin(apart);
            }
            if (row.column()) {
                out.fill(row, row.look(type));
            } else {
                out.add(row, row.look(type));
            }
        }
        // The last column goes on over the page.
        if (!rows.isEmpty()
                && rows.get(rows.size() - 1).column()
                && rows.get(rows.size() - 1).reachesEdge()) {
            out.lengthenLast();
        }
        return out;
    }

    /**
     * Whether the line of a column goes on with the one above it, or at the top of the next column
     * with the one at the foot of the last. Those are set again to one measure, as if there were no
     * columns: whoever reads lines judges by their width what is a paragraph.
     */
    private static boolean goesOn(Row before, Row row, double pitch, double usual, double indent) {
        boolean together = before.column() && row.column() && before.reachesEdge();
        boolean turned = row.base() < before.base();
        return together
                && !row.bullet()
                && !isFirst(row, indent)
                && Math.abs(row.size() - before.size()) < 0.04 * usual
                && (turned || !isApart(before, row, pitch, usual));
    }

    // ---- the order of reading

    /**
     * Takes small lines above the text and the line that stands apart at the foot away from the
     * columns: running titles and page numbers belong to the page.
     */
    private void divide(double usual, List<Run> head, List<Run> body, List<Run> tail) {
        List<Run> runs = this.runs.stream().filter(run -> !isInTable(run)).toList();
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
    private List<Row> readAround(
            List<Run> some, double usual, List<Double> gutters, List<Row> notes) {
        List<Row> rows = new ArrayList<>();
        List<Run> left = new ArrayList<>(some);
        int number = 0;
        for (Table table : tables) {
            List<Run> above =
                    left.stream().filter(run -> run.middle() < table.box().top()).toList();
            left.removeAll(above);
            rows.addAll(read(above, usual, gutters, notes));
            for (Table.Cell cell : table.cells()) {
                int own = ++number;
                rows(cell.runs()).forEach(row -> rows.add(row.inCell(cell.box(), own)));
            }
        }
        rows.addAll(read(left, usual, gutters, notes));
        return rows;
    }

    private List<Row> read(List<Run> some, double usual, List<Double> gutters, List<Row> notes) {
        Optional<Strip> found = strip(some, gutters);
        if (found.isEmpty()) {
            return rows(some);
        }
        Strip strip = found.get();
        List<Run> above = new ArrayList<>();
        List<Run> first = new ArrayList<>();
        List<Run> second = new ArrayList<>();
        List<Run> below = new ArrayList<>();
        for (Run run : some) {
            boolean before = run.base() <= strip.top();
            boolean after = run.base() >= strip.bottom();
            boolean isFirst = run.right() <= strip.x() != rightToLeft;
            (before ? above : after ? below : isFirst ? first : second).add(run);
        }
        List<Row> rows = new ArrayList<>(read(above, usual, gutters, notes));
        for (List<Run> column : List.of(first, second)) {
            rows.addAll(column(column, usual, notes));
        }
        rows.addAll(read(below, usual, gutters, notes));
        return rows;
    }

    /** The lines of a column; the notes at its foot go to those of the page. */
    private List<Row> column(List<Run> column, double usual, List<Row> notes) {
        List<Row> rows = read(column, usual, List.of(), notes);
        double from = share(rows.stream().mapToDouble(Row::left), 0.2);
        double to = share(rows.stream().mapToDouble(Row::right), 0.8);
        int foot = foot(rows, usual);
        int end = foot < 0 ? rows.size() : foot;
        notes.addAll(rows.subList(end, rows.size()));
        return rows.subList(0, end).stream().map(row -> row.inColumn(from, to)).toList();
    }

    /** The value below which that share of the values lies; a running title may stand out. */
    private static double share(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private List<Row> rows(List<Run> runs) {
        List<Run> down = new ArrayList<>(runs);
        down.sort(Comparator.comparingDouble(Run::base));
        List<List<Run>> lines = new ArrayList<>();
        for (Run run : down) {
            List<Run> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || !last.get(0).isLevelWith(run)) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(run);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Run::left)));
        return lines.stream().map(this::row).toList();
    }

    /** On a page that is read from the right, every line is, a Latin one among them too. */
    private Row row(List<Run> line) {
        int letters = line.stream().mapToInt(Run::rightToLeft).sum();
        return new Row(whole(line), left, right, false, rightToLeft || letters > 0, false, 0);
    }

    /** What was drawn in pieces, because its type changes, as one run again. */
    private static List<Run> whole(List<Run> line) {
        List<Run> joined = new ArrayList<>();
        for (Run run : line) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.meets(run)) {
                joined.set(joined.size() - 1, last.with(run));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** A blank strip between two columns: where it stands, and between which baselines it runs. */
    private record Strip(double x, double top, double bottom, int lines) {}

    private Optional<Strip> strip(List<Run> some, List<Double> gutters) {
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
        List<Row> one = rows(before);
        List<Row> other = rows(behind);
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

    /** Whether a cell's line begins another paragraph: its first word had room above it. */
    private static boolean isNextInCell(Row before, Row row) {
        double room = before.to() - before.from() - before.width();
        double step = row.base() - before.base();
        return row.bullet()
                || step > MORE_ROOM * 1.35 * row.size()
                || room > row.firstWord() + 2 * ROOM * row.size();
    }

    // ---- the room between lines

    /**
     * The distance between two lines of a paragraph in the usual size: the commonest on the page.
     */
    private static double pitch(List<Row> rows, double usual) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            double step = rows.get(i).base() - rows.get(i - 1).base();
            boolean alike = isUsual(rows.get(i), usual) && isUsual(rows.get(i - 1), usual);
            if (alike && step > 0 && step < 3 * usual) {
                counts.merge(Math.round(step), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(one -> one.getValue() * 2 >= most)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(1.3 * usual);
    }

    /** The distance between lines as small or large as this one. */
    private static double pitch(Row row, double pitch, double usual) {
        return row.size() > Row.LARGER * usual
                ? Math.max(pitch, Math.min(1.2, pitch / usual) * row.size())
                : Math.min(pitch, 1.35 * row.size());
    }

    private static boolean isUsual(Row row, double usual) {
        return Math.abs(row.size() - usual) < 0.04 * usual;
    }

    /**
     * By how much the first lines of paragraphs are indented on the page: what at least two lines
     * share that are followed, without more room, by one at the edge. 0 if none are.
     */
    private static double indent(List<Row> rows, double pitch, double usual) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            boolean further =
                    row.cell() == 0
                            && row.indent() > 0.8 * usual
                            && row.indent() < MOST_INDENT * usual;
            Row next = rows.get(i + 1);
            boolean paragraph = !isApart(row, next, pitch, usual) && next.indent() < 0.3 * usual;
            if (further && isUsual(row, usual) && paragraph) {
                counts.merge(Math.round(row.indent()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(one -> (double) one.getKey())
                .orElse(0.0);
    }

    /** Whether the line is indented as the first lines of paragraphs are. */
    private static boolean isFirst(Row row, double indent) {
        return indent > 0 && Math.abs(row.indent() - indent) < 0.2 * row.size();
    }

    /**
     * Whether the first word of a line had room on the line above it, so that a paragraph ends
     * between them. A few lines together are measured by the page, more of them by the widest: a
     * quotation may be set narrow.
     */
    private static boolean hasRoom(List<Row> rows, int at, double pitch, double usual) {
        Row before = rows.get(at - 1);
        Row row = rows.get(at);
        int from = at - 1;
        while (from > 0 && !isApart(rows.get(from - 1), rows.get(from), pitch, usual)) {
            from--;
        }
        int to = at + 1;
        while (to < rows.size() && !isApart(rows.get(to - 1), rows.get(to), pitch, usual)) {
            to++;
        }
        boolean few = to - from < FEWEST_LINES;
        List<Row> block = rows.subList(from, to);
        List<Row> measure = few ? usualBeside(before, rows, usual) : block;
        double left = measure.stream().mapToDouble(Row::left).min().orElse(before.from());
        double right = measure.stream().mapToDouble(Row::right).max().orElse(before.to());
        double room = before.rightToLeft() ? before.left() - left : right - before.right();
        return room > row.firstWord() + 2 * ROOM * row.size();
    }

    /** The lines in usual type in the same column as one; a title above may be set wider. */
    private static List<Row> usualBeside(Row one, List<Row> rows, double usual) {
        return rows.stream()
                .filter(row -> row.from() == one.from() && row.to() == one.to())
                .filter(row -> row.cell() == one.cell() && isUsual(row, usual))
                .toList();
    }

    private static boolean isApart(Row before, Row row, double pitch, double usual) {
        double step = row.base() - before.base();
        if (Math.abs(row.size() - before.size()) > 0.04 * usual) {
            return true;
        }
        double expected = isUsual(row, usual) ? pitch : pitch(row, pitch, usual);
        return step < 0 || step > MORE_ROOM * expected;
    }

    // ---- notes

    /** The first line of the notes that are set small at the foot of the lines; -1 if none are. */
    private static int foot(List<Row> rows, double usual) {
        int at = smallFrom(rows, usual);
        return at > 0 && at < rows.size() && startsWithNumber(rows.get(at)) ? at : -1;
    }

    private static int smallFrom(List<Row> rows, double usual) {
        int at = rows.size();
        while (at > 0
                && rows.get(at - 1).cell() == 0
                && rows.get(at - 1).size() < Row.SMALL * usual) {
            at--;
        }
        return at;
    }

    private static boolean startsWithNumber(Row row) {
        String text = row.text();
        return !text.isEmpty()
                && (Character.isDigit(text.charAt(0))
                        || Character.getType(text.charAt(0)) == Character.OTHER_NUMBER
                        || text.charAt(0) == '*');
    }
}
