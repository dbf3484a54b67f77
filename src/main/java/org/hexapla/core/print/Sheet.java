package org.hexapla.core.print;

import java.time.LocalDate;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A document set out for paper: what stands above each page, and the rows.
 *
 * @param symbol as the document prints it
 * @param date the date of the document, or null
 * @param address where the same can be read on the web, whole; a row is at {@code #} and its id
 * @param columns the languages from the side where reading begins, one at least
 */
public record Sheet(
        String symbol,
        @Nullable LocalDate date,
        String address,
        List<Column> columns,
        List<Row> rows) {
    /**
     * A language.
     *
     * @param title the document's title in it, or as near to it as there is; may be empty
     * @param worth what its text is worth, in the language itself: {@code official · revision 2}
     */
    public record Column(Language language, String title, String worth) {}

    /**
     * What stands beside each other.
     *
     * @param id of the row in the document
     * @param level depth of a heading as the document has it, 1 being the highest; 0 for the rest
     * @param mark what stands in the margin, such as {@code 11} or {@code (b)}; may be empty
     * @param cells one for each column, empty where a language says nothing
     */
    public record Row(String id, UnitKind kind, int level, String mark, List<CodedText> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isHeading() {
            return kind == UnitKind.TITLE || kind == UnitKind.HEADING;
        }

        /** Whether it is one of the notes, which are set smaller. */
        public boolean isSmall() {
            return kind == UnitKind.FOOTNOTE || kind == UnitKind.NOTE;
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row has a cell for each column");
        }
    }

    /** Whether the first column stands at the right: where its language begins to be read. */
    public boolean isRightToLeft() {
        return columns.get(0).language().isRightToLeft();
    }

    /** The date as every country reads it, or nothing. */
    public String dated() {
        return date == null ? "" : date.toString();
    }

    /** Where a row can be read on the web. */
    public String address(Row row) {
        return address + "#" + row.id();
    }
}
