package org.hexapla.format.review;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.format.office.Word;
import org.hexapla.format.office.WordPackage;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;
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

    // What a file of the size that is taken may hold, translated; a cell holds a sentence.
    private static final int MOST_LETTERS = 64 << 20;
    private static final int MOST_LETTERS_OF_A_CELL = 1 << 20;
    private static final char HYPHEN_THAT_STAYS = '\u2011';
    private static final char SOFT_HYPHEN = '\u00AD';

    private final WordPackage file;
    private final ReviewRows rows = new ReviewRows();
    private final Map<String, ReturnedNote> remarks = new HashMap<>();
    private long letters;

    private @Nullable String kit;
    private @Nullable String symbol;
    private @Nullable Language source;
    private @Nullable Language target;

    // Where the reader is.
    private boolean inDocument;
    private int tables;
    private StringBuilder text = new StringBuilder();
    private boolean begun;
    private ReviewRows.@Nullable Row row;

    ReviewReader(WordPackage file) {
        this.file = file;
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
        if (source == null || rows.areNone()) {
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
                rows.segments(),
                rows.warnings(),
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
            case "tr" -> row = tables == 1 ? new ReviewRows.Row() : row;
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
                    rows.take(row);
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
}
