package org.hexapla.format.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** What is set small at the foot of a page or a column. */
final class SmallPrint {
    /** How far below the notes the number of the page stands at least, in sizes of their type. */
    private static final double APART = 1.6;

    /** The same below text where it is set small. */
    private static final double FAR = 2.5;

    private static final Pattern PAGE = Pattern.compile("[-–— ]*\\p{Nd}{1,4}[-–— ]*");

    private SmallPrint() {}

    /** The first line of the notes that are set small at the foot of the lines; -1 if none are. */
    static int notes(List<Row> rows, double usual) {
        int at = from(rows, usual);
        return at > 0 && at < rows.size() && startsWithNumber(rows.get(at)) && !isNumber(rows, at)
                ? at
                : -1;
    }

    /** Whether the small lines from one on are nothing but the number of the page. */
    private static boolean isNumber(List<Row> rows, int at) {
        return at == rows.size() - 1 && PAGE.matcher(rows.get(at).text()).matches();
    }

    /**
     * The lines without the number of the page, where it stands below notes, apart or larger, or
     * small and far below the text: on a single page nothing else tells that it is one.
     */
    static List<Row> withoutNumber(List<Row> rows, double usual) {
        int end = rows.size() - 1;
        if (end < 1 || !PAGE.matcher(rows.get(end).text()).matches()) {
            return rows;
        }
        List<Row> above = rows.subList(0, end);
        Row last = above.get(end - 1);
        boolean apart =
                rows.get(end).size() >= Row.SMALL * usual
                        || rows.get(end).base() - last.base() > APART * last.size();
        boolean small =
                rows.get(end).size() < Row.SMALL * usual
                        && rows.get(end).base() - last.base() > FAR * rows.get(end).size();
        return small || apart && notes(above, usual) >= 0 ? above : rows;
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
