package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that no rule is drawn for: at least three lines in a row of as many pieces each, whose
 * pieces stand exactly below each other, with a wide blank strip between the columns.
 *
 * <p>What may be something else stays lines: paragraphs and items with their marks before them,
 * lists of contents, text in columns, lines such as {@code Date: 5 May} set apart at the colon.
 */
final class AlignedRows {
    private static final int FEWEST_ROWS = 3;
    private static final double STRIP = 1.2;
    private static final double MOST_STEP = 2.6;
    private static final double SAME_SIZE = 0.1;

    /** How near, in points, edges stand that are set on one line, and how many of them are. */
    private static final double NEAR = 2;

    private static final double MOSTLY = 0.6;
    private static final double BROAD = 12;
    private static final double FULL = 0.7;
    private static final double SHORT = 8;
    private static final Pattern MARK =
            Pattern.compile(
                    "[(\\[（]?[\\p{L}\\p{N}]{1,4}[.)\\]、）．]|[\\p{N}.]{1,8}|[^\\p{L}\\p{N}]{1,2}");
    private static final Pattern LED = Pattern.compile(".*[.·…]{4,}.*");
    private static final Pattern PAGE = Pattern.compile("\\p{Nd}{1,4}|[ivxlc]{1,8}");

    private final List<Row> rows;

    private AlignedRows(List<Row> rows) {
        this.rows = rows;
    }

    /** The same rows, with the cells of tables in place of the lines that hold them. */
    static List<Row> inCells(List<Row> rows) {
        List<Row> all = new ArrayList<>();
        int number = rows.stream().mapToInt(Row::cell).max().orElse(0);
        int i = 0;
        while (i < rows.size()) {
            int end = i + 1;
            while (end < rows.size() && isTable(rows.subList(i, end + 1))) {
                end++;
            }
            List<Row> some = rows.subList(i, end);
            if (end - i >= FEWEST_ROWS && new AlignedRows(some).isClear()) {
                for (Row row : some) {
                    for (Row cell : row.inPieces()) {
                        all.add(cell.inCell(box(cell), ++number));
                    }
                }
                i = end;
            } else {
                all.add(rows.get(i));
                i++;
            }
        }
        return all;
    }

    private static Table.Box box(Row cell) {
        double top = cell.base() - cell.size();
        return new Table.Box(cell.left(), top, cell.right(), cell.base());
    }

    /** Whether the rows have as many pieces each, with blank strips between their columns. */
    private static boolean isTable(List<Row> rows) {
        Row last = rows.get(rows.size() - 1);
        Row before = rows.get(rows.size() - 2);
        double step = last.base() - before.base();
        boolean alike =
                last.runs().size() > 1
                        && last.runs().size() == before.runs().size()
                        && last.cell() == 0
                        && before.cell() == 0
                        && !last.column()
                        && !before.column()
                        && step > 0
                        && step < MOST_STEP * last.size()
                        && Math.abs(last.size() - before.size()) < SAME_SIZE * last.size();
        return alike && new AlignedRows(rows).hasStrips();
    }

    private int columns() {
        return rows.get(0).runs().size();
    }

    private List<Run> column(int column) {
        return rows.stream().map(row -> row.runs().get(column)).toList();
    }

    private boolean hasStrips() {
        for (int column = 1; column < columns(); column++) {
            double end = column(column - 1).stream().mapToDouble(Run::right).max().orElse(0);
            double begin = column(column).stream().mapToDouble(Run::left).min().orElse(0);
            if (begin - end < STRIP * rows.get(0).size()) {
                return false;
            }
        }
        return true;
    }

    private boolean isClear() {
        for (int column = 0; column < columns(); column++) {
            if (!isAligned(column(column)) || isProse(column)) {
                return false;
            }
        }
        boolean entries = false;
        for (int column = 0; column < columns(); column++) {
            entries |= isOfEntries(column);
        }
        boolean led = rows.stream().anyMatch(row -> LED.matcher(row.text()).matches());
        return entries && !led && !hasMarks() && !listsPages();
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
        List<Run> runs = column(column);
        double from = runs.stream().mapToDouble(Run::left).min().orElse(0);
        double to = runs.stream().mapToDouble(Run::right).max().orElse(0);
        long full = runs.stream().filter(run -> run.width() > FULL * (to - from)).count();
        return to - from > BROAD * rows.get(0).size() && full >= MOSTLY * runs.size();
    }

    /** Whether most of a column is figures or a word or two, as it is in no running text. */
    private boolean isOfEntries(int column) {
        long few =
                column(column).stream()
                        .filter(run -> run.width() < SHORT * run.size())
                        .filter(run -> isOfFewWords(run.text(run.rightToLeft() > 0)))
                        .count();
        return few >= MOSTLY * rows.size();
    }

    private static boolean isOfFewWords(String text) {
        boolean figures = text.codePoints().noneMatch(Character::isLetter);
        return figures || text.split("\\s+").length <= 2;
    }

    private List<String> texts(int column) {
        boolean rightToLeft = rows.get(0).rightToLeft();
        int at = rightToLeft ? columns() - 1 - column : column;
        return column(at).stream().map(run -> run.text(rightToLeft)).toList();
    }

    /** Whether the first column may be marks of paragraphs, or words with a colon. */
    private boolean hasMarks() {
        List<String> first = texts(0);
        long marks = first.stream().filter(text -> MARK.matcher(text).matches()).count();
        long colons = first.stream().filter(text -> text.matches(".*[:：]|[:：].*")).count();
        return marks * 2 >= first.size() || colons * 2 >= first.size();
    }

    /** Whether the last column may be the numbers of pages: they never become less. */
    private boolean listsPages() {
        int before = 0;
        int pages = 0;
        for (String text : texts(columns() - 1)) {
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
        return pages >= rows.size() - 1;
    }
}
