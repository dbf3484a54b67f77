package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables that no rule is drawn for: at least three rows with a piece in each column, whose pieces
 * stand exactly below each other, with a wide blank strip between the columns.
 *
 * <p>What may be something else stays lines: paragraphs and items with their marks before them,
 * lists of contents, text in columns, lines such as {@code Date: 5 May} set apart at the colon.
 */
final class AlignedTables {
    private static final int FEWEST_ROWS = 3;

    /** How near, in points, edges stand that are set on one line, and how many of them are. */
    private static final double NEAR = 2;

    private static final double MOSTLY = 0.6;
    private static final double BROAD = 12;
    private static final double FULL = 0.7;
    private static final double SHORT = 8;

    /** How many columns a table has at least of which some are of figures and others are not. */
    private static final int SEVERAL = 3;

    private static final Pattern MARK =
            Pattern.compile(
                    "[(\\[（]?[\\p{L}\\p{N}]{1,4}[.)\\]、）．–-]|[\\p{N}.]{1,8}|[^\\p{L}\\p{N}]{1,2}");
    private static final Pattern LED = Pattern.compile(".*[.·…]{4,}.*");
    private static final Pattern PAGE = Pattern.compile("\\p{Nd}{1,4}|[ivxlc]{1,8}");

    private final AlignedRows rows;
    private final List<Row> lines;

    private AlignedTables(AlignedRows rows, List<Row> lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /**
     * The tables that are clear before it is known where the page is cut into columns: with three
     * columns at least, of figures some and others not.
     *
     * @param measure how wide the pages of the document are set, in points
     */
    static List<Table> on(List<Row> lines, double measure) {
        List<Table> tables = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Optional<AlignedTables> found = at(lines, i, measure).filter(AlignedTables::hasFigures);
            found.ifPresent(table -> tables.add(table.table()));
            i += found.map(table -> table.rows.lines()).orElse(1);
        }
        return tables;
    }

    /** The same lines, with the cells of tables in place of the lines that hold them. */
    static List<Row> inCells(List<Row> lines, double measure) {
        List<Row> all = new ArrayList<>();
        int number = lines.stream().mapToInt(Row::cell).max().orElse(0);
        int before = lines.stream().mapToInt(row -> row.spot().table()).max().orElse(0);
        int i = 0;
        while (i < lines.size()) {
            Optional<AlignedTables> found = at(lines, i, measure);
            if (found.isPresent()) {
                Row line = lines.get(i);
                before++;
                for (Table.Cell cell : found.get().rows.cells()) {
                    Row.Spot spot = new Row.Spot(++number, before, cell.row());
                    for (Run run : cell.runs()) {
                        all.add(line.of(run).inCell(cell.box(), spot));
                    }
                }
            } else {
                all.add(lines.get(i));
            }
            i += found.map(table -> table.rows.lines()).orElse(1);
        }
        return all;
    }

    private static Optional<AlignedTables> at(List<Row> lines, int at, double measure) {
        return AlignedRows.from(lines, at, measure)
                .filter(rows -> rows.fullRows() >= FEWEST_ROWS)
                .map(rows -> new AlignedTables(rows, lines.subList(at, at + rows.lines())))
                .filter(AlignedTables::isClear);
    }

    private Table table() {
        List<Table.Cell> cells = rows.cells();
        Table.Box box = cells.get(0).box();
        for (Table.Cell cell : cells) {
            box = box.with(cell.box());
        }
        return new Table(box, cells);
    }

    private boolean isClear() {
        int entries = 0;
        for (int column = 0; column < rows.columns(); column++) {
            entries += isOfEntries(column) ? 1 : 0;
        }
        for (int column = 0; column < rows.columns(); column++) {
            if (!isAligned(rows.column(column)) || entries < 2 && isProse(column)) {
                return false;
            }
        }
        boolean led = lines.stream().anyMatch(row -> LED.matcher(row.text()).matches());
        return entries > 0 && !led && !hasMarks() && !listsPages();
    }

    private boolean hasFigures() {
        int figures = 0;
        for (int column = 0; column < rows.columns(); column++) {
            long cells = texts(column).stream().filter(AlignedTables::isFigures).count();
            figures += cells >= MOSTLY * rows.rows() ? 1 : 0;
        }
        return rows.columns() >= SEVERAL && figures > 0 && figures < rows.columns();
    }

    private static boolean isFigures(String text) {
        return text.codePoints().noneMatch(Character::isLetter);
    }

    /** Whether most stand on one line on the left, on the right, or around their middles. */
    private static boolean isAligned(List<Run> column) {
        return isAligned(column.stream().mapToDouble(Run::left).toArray())
                || isAligned(column.stream().mapToDouble(Run::right).toArray())
                || isAligned(column.stream().mapToDouble(r -> r.left() + r.right()).toArray());
    }

    private static boolean isAligned(double[] places) {
        for (double place : places) {
            int near = 0;
            for (double other : places) {
                near += Math.abs(place - other) < NEAR ? 1 : 0;
            }
            if (near >= Math.max(FEWEST_ROWS - 1, MOSTLY * places.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lines of a column, some words wide, fill it as those of running text do. */
    private boolean isProse(int column) {
        List<Run> runs = rows.column(column);
        double width = rows.right(column) - rows.left(column);
        long full = runs.stream().filter(run -> run.width() > FULL * width).count();
        return width > BROAD * rows.size() && full >= MOSTLY * runs.size();
    }

    /** Whether most of a column is figures or a word or two, as it is in no running text. */
    private boolean isOfEntries(int column) {
        long few =
                rows.cells(column).stream()
                        .filter(cell -> cell.size() == 1)
                        .map(cell -> cell.get(0))
                        .filter(run -> run.width() < SHORT * run.size())
                        .filter(run -> isOfFewWords(run.text(run.rightToLeft() > 0)))
                        .count();
        return few >= MOSTLY * rows.rows();
    }

    private static boolean isOfFewWords(String text) {
        return isFigures(text) || text.split("\\s+").length <= 2;
    }

    /** What the first lines of the cells of a column say, columns counted from the left. */
    private List<String> texts(int column) {
        boolean rightToLeft = rows.rightToLeft();
        return rows.cells(column).stream().map(cell -> cell.get(0).text(rightToLeft)).toList();
    }

    /** Whether the first column may be marks of paragraphs, or words with a colon. */
    private boolean hasMarks() {
        List<String> first = texts(rows.rightToLeft() ? rows.columns() - 1 : 0);
        long marks = first.stream().filter(text -> MARK.matcher(text).matches()).count();
        long colons = first.stream().filter(text -> text.matches(".*[:：]|[:：].*")).count();
        return marks * 2 >= first.size() || colons * 2 >= first.size();
    }

    /** Whether the last column may be the numbers of pages: they never become less. */
    private boolean listsPages() {
        int before = 0;
        int pages = 0;
        for (String text : texts(rows.rightToLeft() ? 0 : rows.columns() - 1)) {
            if (PAGE.matcher(text).matches()) {
                boolean number = Character.isDigit(text.charAt(0));
                int page = number ? Integer.parseInt(text) : 0;
                if (page < before) {
                    return false;
                }
                before = page;
                pages++;
            }
        }
        return pages >= rows.rows() - 1;
    }
}
