package org.hexapla.format.print;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Outline;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.UnitKind;

/**
 * A sheet as it is read aloud. Languages side by side are a table, row after row, the languages
 * heading its columns and the marks its rows, so that one language can be followed down and another
 * looked for across. One language alone is headings, paragraphs, lists and notes.
 */
final class Reading {
    private final Structure structure;
    private final Sheet sheet;
    private final Outline outline = new Outline();
    private final Tag head;

    /** The table, or where one language is alone the document. */
    private final Tag whole;

    private final List<Tag> columns = new ArrayList<>();
    private UnitKind before = UnitKind.END;
    private Tag list;
    private Tag row;
    private boolean isMarked;
    private String type = "P";

    Reading(Structure structure, Sheet sheet) {
        this.structure = structure;
        this.sheet = sheet;
        Tag document = structure.document();
        head = document.add("P").add("Link");
        whole = isTable() ? document.add("Table") : document;
        list = whole;
        row = whole;
        if (isTable()) {
            Tag names = whole.add("TR");
            names.add("TD");
            sheet.columns().forEach(column -> columns.add(names.add("TH").heading("Column")));
        }
    }

    private boolean isTable() {
        return sheet.columns().size() > 1;
    }

    private Language language(int column) {
        return sheet.columns().get(column).language();
    }

    /** What document it is, as a link to it. */
    Tag head() {
        return head;
    }

    /** The next of what is said of a column. */
    Tag columnHead(int column) {
        return (isTable() ? columns.get(column) : whole).add("P").in(language(column));
    }

    /** Goes on to a row, which is not empty; its mark is asked for before its cells. */
    void turnTo(Sheet.Row next) {
        type = next.isHeading() ? "H" + outline.depth(next) : "P";
        if (isTable()) {
            row = whole.add("TR");
            if (next.mark().isEmpty()) {
                row.add("TD");
            }
        } else if (next.kind() == UnitKind.ITEM) {
            list = before == UnitKind.ITEM ? list : whole.add("L");
            row = list.add("LI");
        } else {
            row = next.isSmall() ? structure.note(whole) : whole.add(type);
        }
        before = next.kind();
        isMarked = !next.mark().isEmpty();
    }

    /** The mark of the row as a link to its place; it has one. */
    Tag mark() {
        if (isTable()) {
            return row.add("TH").heading("Row").add("Link");
        }
        boolean labels = row.type().equals("LI") || row.type().equals("Note");
        return (labels ? row.add("Lbl") : row).add("Link");
    }

    /** The next cell of the row, in which nothing is said. */
    void silence(int column) {
        if (isTable()) {
            row.add("TD").in(language(column));
        }
    }

    /** What is said in the next cell of the row. */
    Tag cell(int column, boolean isNote) {
        if (isTable()) {
            Tag cell = row.add("TD").in(language(column));
            boolean isPlain = type.equals("P");
            return isNote ? structure.note(cell) : isPlain ? cell : cell.add(type);
        }
        if (row.type().equals("LI")) {
            return row.add("LBody").in(language(column));
        }
        return (isMarked ? row.add("Span") : row).in(language(column));
    }
}
