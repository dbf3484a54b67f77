package org.hexapla.format.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hexapla.core.Refused;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;

/**
 * Makes segments of the rows of a review's table, whatever order its columns have come to stand in,
 * and notes what was odd about them.
 */
final class ReviewRows {
    private static final int MOST_NAMED = 10;
    private static final List<String> KNOWN =
            ReviewTable.HEADINGS.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    private static final int LONGEST_HEADING = 40;

    private final List<ReturnedSegment> segments = new ArrayList<>();
    private final List<String> tracked = new ArrayList<>();
    private final List<String> withStrangers = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final List<String> narrow = new ArrayList<>();
    private int deleted;
    private int rows;

    // Where the columns stand, by their headings; empty before the headings are read.
    private final Map<String, Integer> columns = new HashMap<>();

    /** A row of the table while it is read. */
    static final class Row {
        final List<String> cells = new ArrayList<>();
        final List<ReturnedNote> remarks = new ArrayList<>();
        boolean isDeleted;
        boolean isTracked;
        boolean hasStrangers;

        /** Whether one of its cells was made one with a cell of another row. */
        boolean isJoined;
    }

    /** Takes the next row, which may be the headings. */
    void take(Row row) {
        List<String> cells = row.cells;
        if (cells.stream().allMatch(String::isBlank) && row.remarks.isEmpty()) {
            return;
        }
        if (columns.isEmpty() || areHeadings(cells)) {
            readHeadings(cells);
        } else if (row.isDeleted) {
            deleted++;
        } else {
            rows++;
            takeSegment(row);
        }
    }

    private static boolean areHeadings(List<String> cells) {
        return cells.stream().map(ReviewRows::heading).toList().containsAll(KNOWN);
    }

    /** Columns may have changed places; what one that nobody knows holds can not be guessed. */
    private void readHeadings(List<String> cells) {
        List<String> headings = cells.stream().map(ReviewRows::heading).toList();
        if (headings.size() != KNOWN.size() || !headings.containsAll(KNOWN)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "unknown-columns",
                    "The columns of the table are headed "
                            + named(headings)
                            + ". Head them "
                            + String.join(", ", ReviewTable.HEADINGS)
                            + ", each once, in any order, without any other column, and send the"
                            + " file again.");
        }
        for (String heading : KNOWN) {
            columns.put(heading, headings.indexOf(heading));
        }
    }

    private static String heading(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        return word.length() > LONGEST_HEADING ? word.substring(0, LONGEST_HEADING) + "…" : word;
    }

    private String cell(Row row, String heading) {
        Integer column = columns.get(heading.toLowerCase(Locale.ROOT));
        return row.cells.get(Objects.requireNonNull(column));
    }

    private void takeSegment(Row row) {
        if (row.cells.size() != columns.size() || row.isJoined) {
            narrow.add(id(row.cells.get(0)));
            return;
        }
        String id = id(cell(row, ReviewTable.ID));
        if (row.isTracked) {
            tracked.add(id);
        }
        if (row.hasStrangers) {
            withStrangers.add(id);
        }
        List<ReturnedNote> notes = new ArrayList<>(row.remarks);
        String comment = cell(row, ReviewTable.COMMENT).strip();
        if (!comment.isEmpty()) {
            notes.add(0, new ReturnedNote(comment, null, null));
        }
        CodedText source = CodeMarks.read(trimmed(cell(row, ReviewTable.SOURCE)));
        String written = trimmed(cell(row, ReviewTable.TARGET));
        String target = TypedMarks.read(written, source);
        if (!target.equals(written)) {
            typed.add(id);
        }
        segments.add(
                new ReturnedSegment(
                        id,
                        source,
                        target.isEmpty() ? null : CodeMarks.read(target),
                        StatusWords.read(cell(row, ReviewTable.STATUS)),
                        null,
                        null,
                        "",
                        null,
                        notes));
    }

    /** The segment's id, which stands below the row's; a name of our own where there is none. */
    private String id(String cell) {
        String[] words = cell.strip().split("\\s+");
        String last = words[words.length - 1];
        return last.isEmpty() ? "row " + rows : last;
    }

    /** Without the empty paragraphs that editing leaves at either end. */
    private static String trimmed(String cell) {
        return cell.replaceAll("^\n+|\n+$", "");
    }

    /** The segments of the rows, in their order. */
    List<ReturnedSegment> segments() {
        return Collections.unmodifiableList(segments);
    }

    boolean areNone() {
        return rows == 0;
    }

    /** What was odd about the rows. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!tracked.isEmpty()) {
            warnings.add(
                    "The file holds tracked changes, read as if they were accepted: "
                            + named(tracked)
                            + ".");
        }
        if (deleted > 0) {
            warnings.add("Rows whose deletion is tracked were left out: " + deleted + ".");
        }
        if (!withStrangers.isEmpty()) {
            warnings.add(
                    "Pictures, notes or shapes put into the table were left out: "
                            + named(withStrangers)
                            + ".");
        }
        if (!typed.isEmpty()) {
            warnings.add(
                    "Marks typed with square brackets were read as marks of codes: "
                            + named(typed)
                            + ".");
        }
        if (!narrow.isEmpty()) {
            warnings.add(
                    "Rows that have other columns than the table were not read: "
                            + named(narrow)
                            + ".");
        }
        return Collections.unmodifiableList(warnings);
    }

    private static String named(List<String> ids) {
        String some = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
        return ids.size() > MOST_NAMED
                ? some + " and " + (ids.size() - MOST_NAMED) + " more"
                : some;
    }
}
