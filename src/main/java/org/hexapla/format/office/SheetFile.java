package org.hexapla.format.office;

import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Outline;
import org.hexapla.core.print.Run;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.format.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a Word file for readers: a table with a column for each language, its name and worth
 * repeated above every page, the marks of the rows in the margin, each a link to its place on the
 * web; symbol, date and address at the head of the page, its number at the foot.
 */
public final class SheetFile {
    // In twentieths of a point.
    private static final int MARGIN = 1000;
    private static final int HEADER_EDGE = 500;
    private static final int MARK_WIDTH = 800;
    private static final int MOST_UPRIGHT = 2;

    private static final String SMALL = "Small";
    private static final String GREY = "595959";

    private final Sheet sheet;
    private final Outline outline = new Outline();
    private WordWriter word = new WordWriter();

    private SheetFile(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The sheet as a Word file; equal sheets give equal bytes. */
    public static byte[] write(Sheet sheet) {
        SheetFile file = new SheetFile(sheet);
        return WordWriter.file(
                file.document(),
                file.styles(),
                Map.of("header", file.header(), "footer", file.footer()));
    }

    private boolean isLying() {
        return sheet.columns().size() > MOST_UPRIGHT;
    }

    private int width() {
        return WordWriter.pageWidth(isLying()) - 2 * MARGIN;
    }

    private int columnWidth() {
        return (width() - MARK_WIDTH) / sheet.columns().size();
    }

    private byte[] styles() {
        word = new WordWriter();
        word.beginStyles("Times New Roman", "SimSun", "Times New Roman", "21", "25");
        word.style("paragraph", "Normal", null, null);
        word.style("paragraph", SMALL, GREY, "16");
        word.style("paragraph", "Note", null, "18");
        return word.out().endLine().bytes();
    }

    private byte[] header() {
        word = new WordWriter();
        word.out().line("w:hdr").attribute("xmlns:w", WordWriter.WORD);
        begin(SMALL, sheet.isRightToLeft());
        String dated = sheet.dated().isEmpty() ? "" : " · " + sheet.dated();
        plain(sheet.symbol() + dated + " · ");
        link(sheet.address(), sheet.address());
        word.out().endLine();
        return word.out().endLine().bytes();
    }

    private byte[] footer() {
        word = new WordWriter();
        XmlOut out = word.out();
        out.line("w:ftr").attribute("xmlns:w", WordWriter.WORD);
        out.line("w:p").line("w:pPr");
        word.valued("w:pStyle", SMALL);
        word.valued("w:jc", "center");
        out.endLine();
        out.line("w:fldSimple").attribute("w:instr", " PAGE ");
        plain("1");
        out.endLine().endLine();
        return out.endLine().bytes();
    }

    private byte[] document() {
        word = new WordWriter();
        word.beginDocument();
        table();
        return word.endDocument(isLying(), MARGIN, HEADER_EDGE, List.of("header", "footer"));
    }

    private void table() {
        XmlOut out = word.out();
        out.line("w:tbl").line("w:tblPr");
        if (sheet.isRightToLeft()) {
            out.line("w:bidiVisual").end();
        }
        out.line("w:tblW")
                .attribute("w:w", String.valueOf(width()))
                .attribute("w:type", "dxa")
                .end();
        out.line("w:tblLayout").attribute("w:type", "fixed").end();
        out.line("w:tblCellMar");
        for (String side : List.of("left", "right")) {
            out.line("w:" + side).attribute("w:w", "140").attribute("w:type", "dxa").end();
        }
        out.endLine().endLine().line("w:tblGrid");
        column(MARK_WIDTH);
        sheet.columns().forEach(column -> column(columnWidth()));
        out.endLine();
        headings();
        sheet.rows().forEach(this::row);
        out.endLine();
    }

    private void column(int width) {
        word.out().line("w:gridCol").attribute("w:w", String.valueOf(width)).end();
    }

    private void headings() {
        XmlOut out = word.out();
        out.line("w:tr").line("w:trPr").line("w:tblHeader").end().endLine();
        beginCell(MARK_WIDTH);
        begin(SMALL, sheet.isRightToLeft());
        out.endLine().endLine();
        for (Sheet.Column column : sheet.columns()) {
            boolean rightToLeft = column.language().isRightToLeft();
            beginCell(columnWidth());
            begin(null, rightToLeft);
            run(
                    new Run(column.language().ownName(), true, false, false, Run.Rise.NONE),
                    column.language(),
                    false);
            out.endLine();
            begin(SMALL, rightToLeft);
            if (!column.worth().isEmpty()) {
                run(
                        new Run(column.worth(), false, false, false, Run.Rise.NONE),
                        column.language(),
                        false);
            }
            out.endLine().endLine();
        }
        out.endLine();
    }

    private void row(Sheet.Row row) {
        XmlOut out = word.out();
        out.line("w:tr");
        beginCell(MARK_WIDTH);
        begin(SMALL, sheet.isRightToLeft());
        if (!row.mark().isEmpty()) {
            link(sheet.address(row), row.mark());
        }
        out.endLine().endLine();
        // Word counts from 0; a paragraph without is text.
        String level = row.isHeading() ? String.valueOf(outline.depth(row) - 1) : null;
        for (int i = 0; i < sheet.columns().size(); i++) {
            Language language = sheet.columns().get(i).language();
            CodedText text = row.cells().get(i);
            beginCell(columnWidth());
            begin(
                    row.isSmall() ? "Note" : null,
                    language.isRightToLeft(),
                    text.text().isBlank() ? null : level);
            for (Run run : Run.of(text)) {
                run(run, language, row.isHeading());
            }
            out.endLine().endLine();
        }
        out.endLine();
    }

    private void beginCell(int width) {
        XmlOut out = word.out();
        out.line("w:tc").line("w:tcPr");
        out.line("w:tcW").attribute("w:w", String.valueOf(width)).attribute("w:type", "dxa").end();
        out.endLine();
    }

    private void begin(@Nullable String style, boolean rightToLeft) {
        begin(style, rightToLeft, null);
    }

    /** Begins a paragraph; its properties stand in the order that the schema asks for. */
    private void begin(@Nullable String style, boolean rightToLeft, @Nullable String level) {
        XmlOut out = word.out();
        out.line("w:p").line("w:pPr");
        if (style != null) {
            word.valued("w:pStyle", style);
        }
        // Where nothing is said, a paragraph takes the direction of the table around it.
        out.line("w:bidi").attribute("w:val", rightToLeft ? null : "0").end();
        out.line("w:spacing").attribute("w:after", "80").end();
        if (level != null) {
            word.valued("w:outlineLvl", level);
        }
        out.endLine();
    }

    /** A run; its properties stand in the order that the schema asks for. */
    private void run(Run run, Language language, boolean bold) {
        XmlOut out = word.out();
        out.inline("w:r").inline("w:rPr");
        // Word knows each emphasis twice: the second is for scripts such as Arabic.
        if (bold || run.bold()) {
            out.inline("w:b").end().inline("w:bCs").end();
        }
        if (run.italic() && !isUpright(language)) {
            out.inline("w:i").end();
        }
        if (run.underlined()) {
            out.inline("w:u").attribute("w:val", "single").end();
        }
        if (run.rise() != Run.Rise.NONE) {
            String rise = run.rise() == Run.Rise.ABOVE ? "superscript" : "subscript";
            out.inline("w:vertAlign").attribute("w:val", rise).end();
        }
        if (language.isRightToLeft()) {
            out.inline("w:rtl").end();
        }
        word.language(language);
        out.end();
        word.text(run.text());
        out.end();
    }

    /** Whether nothing is slanted in a language: neither Chinese nor Arabic letters are. */
    private static boolean isUpright(Language language) {
        return language.isUnspaced() || language.isRightToLeft();
    }

    private void plain(String text) {
        word.out().inline("w:r");
        word.text(text);
        word.out().end();
    }

    /** A link as a field: it needs no relationship for each address. */
    private void link(String address, String shown) {
        String escaped = address.replace("\\", "\\\\").replace("\"", "%22");
        word.out().inline("w:fldSimple").attribute("w:instr", " HYPERLINK \"" + escaped + "\" ");
        plain(shown);
        word.out().end();
    }
}
