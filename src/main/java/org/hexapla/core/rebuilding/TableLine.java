package org.hexapla.core.rebuilding;

/**
 * Where a printed line stands in a table.
 *
 * @param cell the cell, counted from 1 through the document
 * @param table the table, counted likewise: one that goes on over a page is several
 * @param row the row of its table, counted from 0
 * @param left where the column begins, in points from the left edge of the page
 * @param right where it ends
 * @param room how much of the column the line leaves free, in sizes of its type
 */
public record TableLine(int cell, int table, int row, double left, double right, double room) {
    static final TableLine NONE = new TableLine(0, 0, 0, 0, 0, 0);

    /** The same behind so many other cells, each of which may be a table. */
    public TableLine after(int cells) {
        return new TableLine(cell + cells, table + cells, row, left, right, room);
    }

    /** The same place where it goes on with another cell. */
    TableLine inCell(TableLine other) {
        return new TableLine(other.cell, other.table, other.row, left, right, room);
    }

    /** Whether it stands in the same column as another line, of another page perhaps. */
    boolean isAbove(TableLine other) {
        double common = Math.min(right, other.right) - Math.max(left, other.left);
        double broader = Math.max(right - left, other.right - other.left);
        return common > broader / 2;
    }
}
