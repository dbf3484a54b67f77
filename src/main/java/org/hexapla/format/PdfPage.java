package org.hexapla.format;

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
 * other (recursive cuts, after Nagy and Seth 1984). Tables whose rules are drawn are read cell by
 * cell; everything else line by line, so that the cells of other tables stand in rows.
 */
final class PdfPage {
    private static final int FEWEST_LINES = 4;
    private static final double LEAST_PITCH = 5;
    private static final double FILLED = 0.7;
    private static final double MOSTLY = 0.55;
    private static final double MORE_ROOM = 1.22;
    private static final double ROOM = 1.0;
    private static final double MOST_INDENT = 5;
    private static final double WORDS = 12;

    private final List<PdfRun> runs = new ArrayList<>();
    private final List<PdfShape> shapes;
    private final List<PdfTable> tables;
    private final double left;
    private final double right;
    private final boolean rightToLeft;

    /**
     * @param shapes what is drawn around the letters, and between them
     */
    PdfPage(List<PdfGlyph> glyphs, List<PdfShape> shapes) {
        int direction = usualDirection(glyphs);
        this.shapes = direction == 0 ? shapes : List.of();
        PdfRun open = null;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.direction() != direction) {
                continue;
            }
            if (open != null && open.takes(glyph)) {
                open.add(glyph);
            } else if (!glyph.isBlank()) {
                open = new PdfRun(glyph);
                runs.add(open);
            }
        }
        left = runs.stream().mapToDouble(PdfRun::left).min().orElse(0);
        right = runs.stream().mapToDouble(PdfRun::right).max().orElse(0);
        rightToLeft = runs.stream().mapToInt(PdfRun::rightToLeft).sum() > 0;
        tables = clear(PdfTable.on(this.shapes, runs, rightToLeft));
    }

    /** Those that nothing stands beside, so that it is clear when they are read. */
    private List<PdfTable> clear(List<PdfTable> all) {
        List<PdfTable> clear = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (PdfTable table : all) {
            boolean alone =
                    runs.stream().noneMatch(run -> table.isLevelWith(run) && !table.holds(run));
            if (alone && table.box().top() >= end) {
                clear.add(table);
                end = table.box().bottom();
            }
        }
        return clear;
    }

    private boolean isInTable(PdfRun run) {
        return tables.stream().anyMatch(table -> table.holds(run));
    }

    private static int usualDirection(List<PdfGlyph> glyphs) {
        Map<Integer, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(glyph.direction(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    Stream<PdfRun> runs() {
        return runs.stream();
    }

    /** The runs of its first line, or of its last. */
    List<PdfRun> edge(boolean top) {
        Comparator<PdfRun> down = Comparator.comparingDouble(PdfRun::base);
        return runs.stream()
                .min(top ? down : down.reversed())
                .map(first -> runs.stream().filter(first::isLevelWith).toList())
                .orElse(List.of());
    }

    /** Whether more room than between lines parts the first line, or the last, from the others. */
    boolean isEdgeApart(boolean top, double usual) {
        List<PdfRow> rows = rows(runs);
        int at = top ? 1 : rows.size() - 1;
        return rows.size() > 1
                && rows.get(at).base() - rows.get(at - 1).base() > MORE_ROOM * pitch(rows, usual);
    }

    /** Takes runs off the page. */
    void drop(Collection<PdfRun> some) {
        runs.removeAll(some);
    }

    /** What some of its runs say, from top to bottom. */
    String said(Predicate<PdfRun> some) {
        return rows(runs.stream().filter(some).toList()).stream()
                .map(PdfRow::text)
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
    PageLines lines(PdfType type, List<Double> gutters) {
        double usual = type.size();
        List<PdfRun> head = new ArrayList<>();
        List<PdfRun> body = new ArrayList<>();
        List<PdfRun> tail = new ArrayList<>();
        divide(usual, head, body, tail);
        List<PdfRow> notes = new ArrayList<>();
        List<PdfRow> rows = new ArrayList<>(rows(head));
        rows.addAll(readAround(body, usual, gutters, notes));
        rows.addAll(smallFrom(rows, usual), notes);
        rows.addAll(rows(tail));
        List<PdfShape> bullets = PdfShape.signs(shapes, usual);
        return lines(rows.stream().map(row -> row.after(bullets)).toList(), type);
    }

    private static PageLines lines(List<PdfRow> rows, PdfType type) {
        double usual = type.size();
        double pitch = pitch(rows, usual);
        double indent = indent(rows, pitch, usual);
        int foot = foot(rows, usual);
        PageLines out = new PageLines();
        for (int i = 0; i < rows.size(); i++) {
            PdfRow before = i == 0 ? null : rows.get(i - 1);
            PdfRow row = rows.get(i);
            if (i == foot) {
                out.rule();
            } else if (before != null && (row.cell() > 0 || before.cell() > 0)) {
                out.begin(row.cell() != before.cell() || isNextInCell(before, row));
            } else if (before != null && goesOn(before, row, pitch, usual, indent)) {
                out.fill(row.text(), row.look(type));
                continue;
            } else if (before != null) {
                boolean apart =
                        isApart(before, row, pitch, usual)
                                || isFirst(row, indent)
                                || hasRoom(rows, i, pitch, usual);
                out.begin(apart);
            }
            if (row.column()) {
                out.fill(row.text(), row.look(type));
            } else {
                out.add(row.text(), row.look(type), row.cell());
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
    private static boolean goesOn(
            PdfRow before, PdfRow row, double pitch, double usual, double indent) {
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
    private void divide(double usual, List<PdfRun> head, List<PdfRun> body, List<PdfRun> tail) {
        List<PdfRun> runs = this.runs.stream().filter(run -> !isInTable(run)).toList();
        double top =
                runs.stream()
                        .filter(run -> run.size() >= PdfRow.SMALL * usual)
                        .mapToDouble(PdfRun::base)
                        .min()
                        .orElse(Double.NEGATIVE_INFINITY);
        double[] bases = runs.stream().mapToDouble(PdfRun::base).sorted().toArray();
        double foot = bases.length == 0 ? 0 : bases[bases.length - 1];
        double above = foot;
        for (double base : bases) {
            above = foot - base > 0.3 * usual ? base : above;
        }
        boolean apart = foot - above > 1.8 * usual;
        for (PdfRun run : runs) {
            boolean small = run.size() < PdfRow.SMALL * usual;
            boolean isFoot = small && apart && foot - run.base() < 0.3 * usual;
            (small && run.base() < top ? head : isFoot ? tail : body).add(run);
        }
    }

    /** Reads what stands above each table, then its cells, one after the other. */
    private List<PdfRow> readAround(
            List<PdfRun> some, double usual, List<Double> gutters, List<PdfRow> notes) {
        List<PdfRow> rows = new ArrayList<>();
        List<PdfRun> left = new ArrayList<>(some);
        int number = 0;
        for (PdfTable table : tables) {
            List<PdfRun> above =
                    left.stream().filter(run -> run.middle() < table.box().top()).toList();
            left.removeAll(above);
            rows.addAll(read(above, usual, gutters, notes));
            for (PdfTable.Cell cell : table.cells()) {
                int own = ++number;
                rows(cell.runs()).forEach(row -> rows.add(row.inCell(cell.box(), own)));
            }
        }
        rows.addAll(read(left, usual, gutters, notes));
        return rows;
    }

    private List<PdfRow> read(
            List<PdfRun> some, double usual, List<Double> gutters, List<PdfRow> notes) {
        Optional<Strip> found = strip(some, gutters);
        if (found.isEmpty()) {
            return rows(some);
        }
        Strip strip = found.get();
        List<PdfRun> above = new ArrayList<>();
        List<PdfRun> first = new ArrayList<>();
        List<PdfRun> second = new ArrayList<>();
        List<PdfRun> below = new ArrayList<>();
        for (PdfRun run : some) {
            boolean before = run.base() <= strip.top();
            boolean after = run.base() >= strip.bottom();
            boolean isFirst = run.right() <= strip.x() != rightToLeft;
            (before ? above : after ? below : isFirst ? first : second).add(run);
        }
        List<PdfRow> rows = new ArrayList<>(read(above, usual, gutters, notes));
        for (List<PdfRun> column : List.of(first, second)) {
            rows.addAll(column(column, usual, notes));
        }
        rows.addAll(read(below, usual, gutters, notes));
        return rows;
    }

    /** The lines of a column; the notes at its foot go to those of the page. */
    private List<PdfRow> column(List<PdfRun> column, double usual, List<PdfRow> notes) {
        List<PdfRow> rows = read(column, usual, List.of(), notes);
        double from = share(rows.stream().mapToDouble(PdfRow::left), 0.2);
        double to = share(rows.stream().mapToDouble(PdfRow::right), 0.8);
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

    private List<PdfRow> rows(List<PdfRun> runs) {
        List<PdfRun> down = new ArrayList<>(runs);
        down.sort(Comparator.comparingDouble(PdfRun::base));
        List<List<PdfRun>> lines = new ArrayList<>();
        for (PdfRun run : down) {
            List<PdfRun> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || !last.get(0).isLevelWith(run)) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(run);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfRun::left)));
        return lines.stream().map(this::row).toList();
    }

    /** On a page that is read from the right, every line is, a Latin one among them too. */
    private PdfRow row(List<PdfRun> line) {
        int letters = line.stream().mapToInt(PdfRun::rightToLeft).sum();
        return new PdfRow(whole(line), left, right, false, rightToLeft || letters > 0, false, 0);
    }

    /** What was drawn in pieces, because its type changes, as one run again. */
    private static List<PdfRun> whole(List<PdfRun> line) {
        List<PdfRun> joined = new ArrayList<>();
        for (PdfRun run : line) {
            PdfRun last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
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

    private Optional<Strip> strip(List<PdfRun> some, List<Double> gutters) {
        double from = some.stream().mapToDouble(PdfRun::left).min().orElse(0);
        double to = some.stream().mapToDouble(PdfRun::right).max().orElse(0);
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
    private Strip strip(double x, List<PdfRun> some, boolean known) {
        List<Double> crossed = new ArrayList<>();
        crossed.add(Double.NEGATIVE_INFINITY);
        for (PdfRun run : some) {
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
    private int linesOfColumns(
            double x, double top, double bottom, List<PdfRun> some, boolean known) {
        List<PdfRun> before = new ArrayList<>();
        List<PdfRun> behind = new ArrayList<>();
        for (PdfRun run : some) {
            if (run.base() > top && run.base() < bottom) {
                (run.right() <= x ? before : behind).add(run);
            }
        }
        int fewest = known ? 2 : FEWEST_LINES;
        if (before.size() < fewest || behind.size() < fewest) {
            return 0;
        }
        List<PdfRow> one = rows(before);
        List<PdfRow> other = rows(behind);
        boolean columns = known ? isBroad(one) && isBroad(other) : isColumn(one) && isColumn(other);
        return columns && one.size() >= fewest && other.size() >= fewest
                ? one.size() + other.size()
                : 0;
    }

    /** Whether most lines fill the room that the longest takes, and that is some words wide. */
    private static boolean isColumn(List<PdfRow> rows) {
        if (rows.size() < FEWEST_LINES || !isBroad(rows)) {
            return false;
        }
        double from = rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        double to = rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
        long full =
                rows.stream()
                        .filter(row -> row.right() - row.left() > FILLED * (to - from))
                        .count();
        return full >= MOSTLY * rows.size();
    }

    /** Whether the rows take more room than numbers before paragraphs do: some words. */
    private static boolean isBroad(List<PdfRow> rows) {
        double from = rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        double to = rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
        return !rows.isEmpty() && to - from > WORDS * rows.get(0).size();
    }

    /** Whether a cell's line begins another paragraph: its first word had room above it. */
    private static boolean isNextInCell(PdfRow before, PdfRow row) {
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
    private static double pitch(List<PdfRow> rows, double usual) {
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
    private static double pitch(PdfRow row, double pitch, double usual) {
        return row.size() > PdfRow.LARGER * usual
                ? Math.max(pitch, Math.min(1.2, pitch / usual) * row.size())
                : Math.min(pitch, 1.35 * row.size());
    }

    private static boolean isUsual(PdfRow row, double usual) {
        return Math.abs(row.size() - usual) < 0.04 * usual;
    }

    /**
     * By how much the first lines of paragraphs are indented on the page: what at least two lines
     * share that are followed, without more room, by one at the edge. 0 if none are.
     */
    private static double indent(List<PdfRow> rows, double pitch, double usual) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            PdfRow row = rows.get(i);
            boolean further =
                    row.cell() == 0
                            && row.indent() > 0.8 * usual
                            && row.indent() < MOST_INDENT * usual;
            PdfRow next = rows.get(i + 1);
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
    private static boolean isFirst(PdfRow row, double indent) {
        return indent > 0 && Math.abs(row.indent() - indent) < 0.2 * row.size();
    }

    /**
     * Whether the first word of a line had room on the line above it, so that a paragraph ends
     * between them. A few lines together are measured by the page, more of them by the widest: a
     * quotation may be set narrow.
     */
    private static boolean hasRoom(List<PdfRow> rows, int at, double pitch, double usual) {
        PdfRow before = rows.get(at - 1);
        PdfRow row = rows.get(at);
        int from = at - 1;
        while (from > 0 && !isApart(rows.get(from - 1), rows.get(from), pitch, usual)) {
            from--;
        }
        int to = at + 1;
        while (to < rows.size() && !isApart(rows.get(to - 1), rows.get(to), pitch, usual)) {
            to++;
        }
        boolean few = to - from < FEWEST_LINES;
        List<PdfRow> block = rows.subList(from, to);
        double left =
                few ? before.from() : block.stream().mapToDouble(PdfRow::left).min().orElse(0);
        double right =
                few ? before.to() : block.stream().mapToDouble(PdfRow::right).max().orElse(0);
        double room = before.rightToLeft() ? before.left() - left : right - before.right();
        return room > row.firstWord() + 2 * ROOM * row.size();
    }

    private static boolean isApart(PdfRow before, PdfRow row, double pitch, double usual) {
        double step = row.base() - before.base();
        if (Math.abs(row.size() - before.size()) > 0.04 * usual) {
            return true;
        }
        double expected = isUsual(row, usual) ? pitch : pitch(row, pitch, usual);
        return step < 0 || step > MORE_ROOM * expected;
    }

    // ---- notes

    /** The first line of the notes that are set small at the foot of the lines; -1 if none are. */
    private static int foot(List<PdfRow> rows, double usual) {
        int at = smallFrom(rows, usual);
        return at > 0 && at < rows.size() && startsWithNumber(rows.get(at)) ? at : -1;
    }

    private static int smallFrom(List<PdfRow> rows, double usual) {
        int at = rows.size();
        while (at > 0
                && rows.get(at - 1).cell() == 0
                && rows.get(at - 1).size() < PdfRow.SMALL * usual) {
            at--;
        }
        return at;
    }

    private static boolean startsWithNumber(PdfRow row) {
        String text = row.text();
        return !text.isEmpty()
                && (Character.isDigit(text.charAt(0))
                        || Character.getType(text.charAt(0)) == Character.OTHER_NUMBER
                        || text.charAt(0) == '*');
    }
}
