package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables that go on over the end of a page, put together again: the head that is printed anew on
 * each page stands once, and a row that the end of a page parts is one row.
 *
 * <p>Nothing may stand between the two parts once furniture and notes are taken out. The head is
 * the rows with which the table began, word by word in the same columns. A row surely goes on where
 * the page ends within a sentence in one of its cells; it also does where the next page has nothing
 * in its first column, unless other rows of the table have nothing there either. Where it has
 * something there, that has to go on too.
 */
final class BrokenTables {
    private final Typography type;
    private final List<PrintedLine> lines;
    private final List<PrintedLine> out = new ArrayList<>();

    private BrokenTables(List<PrintedLine> lines, Typography type) {
        this.lines = lines;
        this.type = type;
    }

    static List<PrintedLine> mended(List<PrintedLine> lines, Typography type) {
        if (type.cells().isEmpty()) {
            return lines;
        }
        BrokenTables tables = new BrokenTables(lines, type);
        tables.mend();
        return tables.out;
    }

    private void mend() {
        int i = 0;
        while (i < lines.size()) {
            if (table(i) == 0) {
                out.add(lines.get(i));
                i++;
                continue;
            }
            int end = end(i);
            List<BrokenRow> whole = rows(i, end);
            int first = end;
            for (int next = next(end); next < lines.size(); next = next(end)) {
                end = end(next);
                whole = new TableParts(whole, rows(next, end)).together();
            }
            if (end == first) {
                out.addAll(lines.subList(i, end));
            } else {
                whole.forEach(row -> row.printTo(out));
            }
            i = end;
        }
    }

    private List<BrokenRow> rows(int from, int to) {
        return BrokenRow.of(lines.subList(from, to), type);
    }

    private int table(int line) {
        return type.place(lines.get(line)).table();
    }

    /** Behind the last line of the table that begins with a line. */
    private int end(int from) {
        int end = from + 1;
        for (int i = end; i < lines.size(); i++) {
            if (table(i) == table(from)) {
                end = i + 1;
            } else if (!lines.get(i).isBlank()) {
                break;
            }
        }
        return end;
    }

    /** Where a table begins on the next page with nothing before it; behind all lines if none. */
    private int next(int end) {
        boolean cut = false;
        for (int i = end; i < lines.size(); i++) {
            cut |= lines.get(i).cut();
            if (!lines.get(i).isBlank()) {
                return cut && table(i) > 0 ? i : lines.size();
            }
        }
        return lines.size();
    }
}
