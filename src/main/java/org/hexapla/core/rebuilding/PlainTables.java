package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.text.LineMark;

/**
 * Tables of a plain text as programs write them: lines one after the other whose cells are parted
 * by upright strokes, by tabs, or by two blanks at least that stand in the same columns in all of
 * them. Their cells become lines of their own; lines of dashes between them are no text.
 *
 * <p>Strokes say by themselves that a table is meant, where as many stand in each line; of the
 * others {@link RowsOfCells} decides. Pairs that open a text are none: so mastheads stand. A cell
 * of several lines ends a table.
 */
final class PlainTables {
    private static final int FEWEST_ROWS = 3;

    /** As many rows are enough between strokes where lines of dashes part them. */
    private static final int FEWEST_RULED = 2;

    private static final String STROKE = "[|│┃]";
    private static final Pattern RULE =
            Pattern.compile("(?=.*(?:-{2}|={2}|─{2}|━{2}|═{2}))[-=+:|_ ─━═│┃┌┬┐├┼┤└┴┘╞╪╡]+");
    private static final Pattern TIME = Pattern.compile("\\p{Nd}{1,2}\\.\\p{Nd}{2}\\s.*");
    private static final Pattern NAMED = Pattern.compile("[^\\t]*?[:：](?:\\t| {2}).*");

    /** How the cells of a line are parted. */
    private enum Gap {
        STROKES(STROKE),
        TABS("\t"),
        BLANKS("[ \\u00A0\\u3000]{2}");

        private final Pattern pattern;

        Gap(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        int in(String line) {
            return (int) pattern.matcher(line).results().count();
        }
    }

    private final List<PrintedLine> lines;
    private final List<PrintedLine> out = new ArrayList<>();
    private int cells;

    /** By the ways in which cells are parted, the line before which no table begins. */
    private final int[] refused = new int[Gap.values().length];

    private boolean begun;

    private PlainTables(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** The lines with the cells of tables in place of the lines that hold them. */
    static List<PrintedLine> inCells(List<PrintedLine> lines) {
        PlainTables tables = new PlainTables(lines);
        int i = 0;
        while (i < lines.size()) {
            int end = tables.read(i);
            if (end == i) {
                tables.begun |= !lines.get(i).isBlank();
                tables.out.add(lines.get(i));
                end++;
            }
            i = end;
        }
        return tables.out;
    }

    /** Whether a line has nothing but what may part the rows of a table. */
    static boolean isRule(PrintedLine line) {
        return RULE.matcher(line.stripped()).matches();
    }

    /** Reads a table that begins with a line; gives the line behind it, or that line. */
    private int read(int from) {
        for (Gap gap : Gap.values()) {
            int end = from < refused[gap.ordinal()] ? from : end(from, gap);
            List<PrintedLine> rows =
                    lines.subList(from, end).stream().filter(line -> !isRule(line)).toList();
            List<List<Piece>> pieces = pieces(rows, gap);
            boolean ruled = gap == Gap.STROKES && rows.size() < end - from;
            if (rows.size() < (ruled ? FEWEST_RULED : FEWEST_ROWS) || !areCells(pieces, gap)) {
                // Nobody asks again, else a long text of such lines would take forever.
                refused[gap.ordinal()] = Math.max(end, refused[gap.ordinal()]);
                continue;
            }
            boolean pairs = pieces.stream().allMatch(row -> row.size() <= 2);
            return begun || !pairs || gap == Gap.STROKES
                    ? put(from, pieces, rows)
                    : leave(from, rows.get(rows.size() - 1));
        }
        return from;
    }

    /** Behind the last line that may be of a table, which a line may begin. */
    private int end(int from, Gap gap) {
        BlankStrips strips = null;
        int rows = 0;
        int end = from;
        while (end < lines.size() && goesOn(from, end, gap)) {
            if (gap == Gap.BLANKS && !isRule(lines.get(end))) {
                BlankStrips own = BlankStrips.of(lines.get(end).text());
                BlankStrips all = strips == null ? own : strips.with(own);
                boolean fewer = strips != null && all.count() < strips.count();
                if (all.count() == 0 || fewer && rows >= FEWEST_ROWS) {
                    break;
                }
                strips = all;
                rows++;
            }
            end++;
        }
        return end;
    }

    private int leave(int from, PrintedLine last) {
        int i = from;
        while (lines.get(i) != last) {
            out.add(lines.get(i++));
        }
        out.add(last);
        return i + 1;
    }

    private static boolean areCells(List<List<Piece>> pieces, Gap gap) {
        return gap == Gap.STROKES
                || RowsOfCells.are(
                        pieces.stream()
                                .map(row -> row.stream().map(Piece::text).toList())
                                .toList());
    }

    private boolean goesOn(int from, int at, Gap gap) {
        PrintedLine line = lines.get(at);
        String own = line.stripped();
        if (line.isBlank() || line.isInTable() || at > from && line.cut()) {
            return false;
        }
        if (isRule(line)) {
            return gap == Gap.STROKES || at > from;
        }
        if (gap == Gap.STROKES) {
            int first = from;
            while (isRule(lines.get(first))) {
                first++;
            }
            return gap.in(own) > 0 && gap.in(own) == gap.in(lines.get(first).stripped());
        }
        boolean marked = LineMark.at(own).isPresent() && !TIME.matcher(own).matches();
        return gap.in(own) > 0 && !marked && !NAMED.matcher(own).matches();
    }

    /** A cell of a line: where it begins and ends in it. */
    private record Piece(int from, int to, String text) {
        static void add(List<Piece> pieces, String line, int from, int to) {
            String inside = line.substring(from, to);
            String text = Blank.strip(inside);
            if (!text.isEmpty()) {
                int begin = from + inside.indexOf(text);
                pieces.add(new Piece(begin, begin + text.length(), text));
            }
        }
    }

    private static List<List<Piece>> pieces(List<PrintedLine> rows, Gap gap) {
        if (gap == Gap.BLANKS) {
            return byStrips(rows);
        }
        List<List<Piece>> all = new ArrayList<>();
        for (PrintedLine row : rows) {
            List<Piece> pieces = new ArrayList<>();
            Matcher matcher = gap.pattern.matcher(row.text());
            int from = 0;
            while (matcher.find()) {
                Piece.add(pieces, row.text(), from, matcher.start());
                from = matcher.end();
            }
            Piece.add(pieces, row.text(), from, row.text().length());
            all.add(pieces);
        }
        return all;
    }

    /** The pieces of rows that have blanks in the same columns. */
    private static List<List<Piece>> byStrips(List<PrintedLine> rows) {
        BlankStrips strips = BlankStrips.of("");
        for (PrintedLine row : rows) {
            BlankStrips own = BlankStrips.of(row.text());
            strips = row == rows.get(0) ? own : strips.with(own);
        }
        List<List<Piece>> all = new ArrayList<>();
        for (PrintedLine row : rows) {
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            for (int at : strips.cuts(row.text())) {
                Piece.add(pieces, row.text(), from, at);
                from = at;
            }
            Piece.add(pieces, row.text(), from, row.text().length());
            all.add(pieces);
        }
        return all;
    }

    /** Adds the cells, and what stands between the rows as blank lines. */
    private int put(int from, List<List<Piece>> pieces, List<PrintedLine> rows) {
        int i = from;
        for (int row = 0; row < pieces.size(); i++) {
            PrintedLine line = lines.get(i);
            if (line != rows.get(row)) {
                out.add(line.with(""));
                continue;
            }
            for (Piece piece : pieces.get(row)) {
                out.add(new PrintedLine(piece.text(), line.number(), line.cut(), ++cells));
            }
            row++;
        }
        while (i < lines.size() && isRule(lines.get(i))) {
            out.add(lines.get(i).with(""));
            i++;
        }
        return i;
    }
}
