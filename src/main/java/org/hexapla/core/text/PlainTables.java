package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            int end = from;
            while (end < lines.size() && goesOn(from, end, gap)) {
                end++;
            }
            List<PrintedLine> rows =
                    lines.subList(from, end).stream().filter(line -> !isRule(line)).toList();
            int fewest = rows.size() < end - from ? FEWEST_RULED : FEWEST_ROWS;
            if (rows.size() < (gap == Gap.STROKES ? fewest : FEWEST_ROWS)) {
                continue;
            }
            List<List<Piece>> pieces = pieces(rows, gap);
            int read = gap == Gap.STROKES ? rows.size() : table(pieces);
            boolean pairs = pieces.stream().allMatch(row -> row.size() <= 2);
            if (read > 0 && (begun || !pairs || gap == Gap.STROKES)) {
                return put(from, pieces.subList(0, read), rows);
            }
            if (read > 0) {
                return leave(from, rows.get(read - 1));
            }
        }
        return from;
    }

    private int leave(int from, PrintedLine last) {
        int i = from;
        while (lines.get(i) != last) {
            out.add(lines.get(i++));
        }
        out.add(last);
        return i + 1;
    }

    /** How many of the rows are clearly those of a table; 0 if they are none. */
    private static int table(List<List<Piece>> pieces) {
        List<List<String>> said =
                pieces.stream().map(row -> row.stream().map(Piece::text).toList()).toList();
        return RowsOfCells.are(said) ? pieces.size() : 0;
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

    /** The pieces of as many rows as have blanks in the same columns. */
    private static List<List<Piece>> byStrips(List<PrintedLine> rows) {
        BlankStrips strips = BlankStrips.of(rows.get(0).text());
        int alike = 1;
        while (alike < rows.size()) {
            BlankStrips more = strips.with(BlankStrips.of(rows.get(alike).text()));
            boolean fewer = more.count() < strips.count() && alike >= FEWEST_ROWS;
            if (more.count() == 0 || fewer) {
                break;
            }
            strips = more;
            alike++;
        }
        List<List<Piece>> all = new ArrayList<>();
        for (PrintedLine row : rows.subList(0, alike)) {
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
