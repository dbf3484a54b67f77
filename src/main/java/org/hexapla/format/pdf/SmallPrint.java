package org.hexapla.format.pdf;

import java.util.List;

/** What is set small at the foot of a page or a column. */
final class SmallPrint {
    private SmallPrint() {}

    /** The first line of the notes that are set small at the foot of the lines; -1 if none are. */
    static int notes(List<Row> rows, double usual) {
        int at = from(rows, usual);
        return at > 0 && at < rows.size() && startsWithNumber(rows.get(at)) ? at : -1;
    }

    /** The first of the small lines at the end; behind the last line if there are none. */
    static int from(List<Row> rows, double usual) {
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
