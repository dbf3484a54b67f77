package org.hexapla.format.office;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link ReviewTable} that came back, wherever its rows stand now. Tracked insertions are
 * read as text and tracked deletions as gone, which is said.
 */
final class ReviewReader {
    // The states stand in our own words, which are those of XLIFF 2.
    private static final String WORDS = "2.1";
    private static final Pattern KIT =
            Pattern.compile(
                    Pattern.quote(ReviewTable.KIT_LINE)
                            + "\\s*([^;\\s]*)\\s*;\\s*([^;]+?)\\s*;\\s*([^;\\s]+)\\s*;\\s*([^;\\s]+)");
    private static final int MOST_NAMED = 10;

    // What a file of the size that is taken may hold, translated; a cell holds a sentence.
    private static final int MOST_LETTERS = 64 << 20;
    private static final int MOST_LETTERS_OF_A_CELL = 1 << 20;
    private static final char HYPHEN_THAT_STAYS = '\u2011';
    private static final char SOFT_HYPHEN = '\u00AD';

    private static final List<String> KNOWN =
            ReviewTable.HEADINGS.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    private static final int LONGEST_HEADING = 40;

    private final WordPackage file;
    private final List<ReturnedSegment> segments = new ArrayList<>();
    private final List<String> tracked = new ArrayList<>();
    private final List<String> withStrangers = new ArrayList<>();
    private final List<String> narrow = new ArrayList<>();
    private final Map<String, ReturnedNote> remarks = new HashMap<>();
    private int deleted;
    private int rows;
    private long letters;

    // Where the columns stand, by their headings; empty before the headings are read.
    private final Map<String, Integer> columns = new HashMap<>();

    private @Nullable String kit;
    private @Nullable String symbol;
    private @Nullable Language source;
    private @Nullable Language target;

    // Where the reader is.
    private boolean inDocument;
    private int tables;
    private StringBuilder text = new StringBuilder();
    private boolean begun;
    private @Nullable Row row;

    ReviewReader(WordPackage file) {
        this.file = file;
    }

    /** A row of the table while it is read. */
    private static final class Row {
        private final List<String> cells = new ArrayList<>();
        private final List<ReturnedNote> remarks = new ArrayList<>();
        private boolean isDeleted;
        private boolean isTracked;
        private boolean hasStrangers;

        /** Whether one of its cells was made one with a cell of another row. */
        private boolean isJoined;
    }

    ReturnedKit read() throws IOException {
        for (String part : file.all("header")) {
            read(part);
        }
        if (file.of("comments").isPresent()) {
            readRemarks(file.of("comments").get());
        }
        inDocument = true;
        read(file.document());
        if (source == null || rows == 0) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "no-review-table",
                    "This Word file is no table of a translation made here: the line \""
                            + ReviewTable.KIT_LINE
                            + " …\" of its header, or its table, is not there.");
        }
        return new ReturnedKit(
                WORDS,
                symbol == null ? "" : symbol,
                kit,
                source,
                target,
                segments,
                warnings(),
                List.of(),
                true);
    }

    private void read(String part) throws IOException {
        file.read(
                part,
                xml -> {
                    while (xml.advance()) {
                        if (xml.isStart()) {
                            start(xml);
                        } else if (xml.isEnd() && Word.isOwn(xml)) {
                            end(xml.name());
                        }
                    }
                });
    }

    private void start(SafeXml xml) {
        if (!Word.isOwn(xml)) {
            // Drawings and the like, and what stands for them in older programs.
            strange();
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "tbl" -> tables++;
            case "tr" -> row = tables == 1 ? new Row() : row;
            case "trPr" -> readRowProperties(xml);
            case "tc" -> begin(tables == 1);
            case "tcPr" -> readCellProperties(xml);
            case "p" -> paragraph();
            case "t" -> readText(xml);
            case "br", "cr" -> text.append('\n');
            case "tab", "ptab" -> text.append('\t');
            case "noBreakHyphen" -> text.append(HYPHEN_THAT_STAYS);
            case "softHyphen" -> text.append(SOFT_HYPHEN);
            case "sym" -> symbol(xml);
            case "ins", "moveTo" -> track();
            case "del", "moveFrom" -> {
                track();
                xml.skip();
            }
            case "commentReference" -> remark(xml);
            case "footnoteReference", "endnoteReference", "drawing", "object", "pict" -> {
                strange();
                xml.skip();
            }
            case "pPr", "rPr", "tblPr", "sectPr", "sdtPr", "instrText", "fldData" -> xml.skip();
            default -> {
                // What holds text is gone into, what does not is empty.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> tables--;
            case "tc" -> {
                if (tables == 1 && row != null) {
                    row.cells.add(text.toString());
                }
            }
            case "tr" -> {
                if (tables == 1 && row != null && inDocument) {
                    take(row);
                }
                row = tables == 1 ? null : row;
            }
            case "p" -> {
                if (tables == 0) {
                    find(text.toString());
                    begin(true);
                }
            }
            default -> {
                // Nothing ends that was begun here.
            }
        }
    }

    private void begin(boolean here) {
        if (here) {
            text = new StringBuilder();
            begun = false;
        }
    }

    private void paragraph() {
        if (begun) {
            text.append('\n');
        }
        begun = true;
    }

    private void readText(SafeXml xml) {
        while (xml.advance() && !xml.isEnd()) {
            if (xml.isText()) {
                String more = xml.text();
                letters += more.length();
                if (letters > MOST_LETTERS
                        || text.length() + more.length() > MOST_LETTERS_OF_A_CELL) {
                    throw SafeZip.tooFar();
                }
                text.append(more);
            }
        }
    }

    private void symbol(SafeXml xml) {
        String hex = Word.attribute(xml, "char");
        if (hex != null && hex.matches("[0-9A-Fa-f]{1,5}")) {
            text.appendCodePoint(Integer.parseInt(hex, 16));
        }
    }

    private void readRowProperties(SafeXml xml) {
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (row != null && tables == 1 && xml.isStart()) {
                row.isDeleted |= xml.isStart("del");
                row.isTracked |= xml.isStart("ins");
            }
        }
    }

    private void readCellProperties(SafeXml xml) {
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (row != null && tables == 1 && xml.isStart()) {
                row.isJoined |= xml.isStart("vMerge");
            }
        }
    }

    private void track() {
        if (row != null) {
            row.isTracked = true;
        }
    }

    private void strange() {
        if (row != null) {
            row.hasStrangers = true;
        }
    }

    private void remark(SafeXml xml) {
        ReturnedNote said = remarks.get(String.valueOf(Word.attribute(xml, "id")));
        if (row != null && said != null) {
            row.remarks.add(said);
        }
    }

    /** The remarks of Word itself, by their ids, each with its author. */
    private void readRemarks(String part) throws IOException {
        file.read(part, this::readRemarks);
        begin(true);
    }

    private void readRemarks(SafeXml xml) {
        String id = "";
        @Nullable String author = null;
        @Nullable Instant when = null;
        while (xml.advance()) {
            if (xml.isStart("comment")) {
                id = String.valueOf(Word.attribute(xml, "id"));
                author = Word.attribute(xml, "author");
                when = time(Word.attribute(xml, "date"));
                begin(true);
            } else if (xml.isStart("p")) {
                paragraph();
            } else if (xml.isStart("t")) {
                readText(xml);
            } else if (xml.isEnd("comment")) {
                remarks.put(id, new ReturnedNote(text.toString().strip(), author, when));
            }
        }
    }

    /** Word writes the time of its author's clock, with or without saying which zone that is. */
    private static @Nullable Instant time(@Nullable String written) {
        try {
            return written == null ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException noZone) {
            return null;
        }
    }

    private void find(String paragraph) {
        Matcher line = KIT.matcher(paragraph);
        if (source == null && line.find()) {
            kit = line.group(1);
            symbol = line.group(2);
            source = new Language(line.group(3));
            target = new Language(line.group(4));
        }
    }

    private void take(Row row) {
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
        return cells.stream().map(ReviewReader::heading).toList().containsAll(KNOWN);
    }

    /** Columns may have changed places; what one that nobody knows holds can not be guessed. */
    private void readHeadings(List<String> cells) {
        List<String> headings = cells.stream().map(ReviewReader::heading).toList();
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
        String target = trimmed(cell(row, ReviewTable.TARGET));
        segments.add(
                new ReturnedSegment(
                        id,
                        CodeMarks.read(trimmed(cell(row, ReviewTable.SOURCE))),
                        target.isEmpty() ? null : CodeMarks.read(target),
                        state(cell(row, ReviewTable.STATUS)),
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

    private static @Nullable String state(String cell) {
        String word = cell.strip().split("[\\s(]+")[0].toLowerCase(Locale.ROOT);
        return word.isEmpty() ? null : word;
    }

    private List<String> warnings() {
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
