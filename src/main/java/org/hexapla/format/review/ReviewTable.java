package org.hexapla.format.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.office.WordPackage;
import org.hexapla.format.office.WordWriter;
import org.hexapla.format.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * A kit as a table in a Word file, for people without a translation tool: one row for each segment,
 * with its id, source, target, status and a column for comments. Target, status and comment may be
 * edited, and rows may be moved, taken out or repeated.
 *
 * <p>The page's header names the kit, so that the file can come back.
 */
public final class ReviewTable {
    /** What the line in the header begins with that names the kit. */
    static final String KIT_LINE = "hexapla-kit:";

    static final String ID = "ID";
    static final String SOURCE = "Source";
    static final String TARGET = "Target";
    static final String STATUS = "Status";
    static final String COMMENT = "Comment";

    /** The words above the columns. */
    static final List<String> HEADINGS = List.of(ID, SOURCE, TARGET, STATUS, COMMENT);

    // In twentieths of a point; the columns share a page that lies on its side.
    private static final int MARGIN = 850;
    private static final int HEADER_EDGE = 400;
    private static final int[] WIDTHS = {1000, 5400, 5400, 1200, 2138};

    private final TranslationKit kit;
    private WordWriter word = new WordWriter();

    private ReviewTable(TranslationKit kit) {
        this.kit = kit;
    }

    /** The kit as a Word file; equal kits give equal bytes. */
    public static byte[] write(TranslationKit kit) {
        return new ReviewTable(kit).bytes();
    }

    /**
     * Reads a table that came back.
     *
     * @throws org.hexapla.core.Refused if it is no such table, or no Word file that may be read
     */
    public static ReturnedKit read(Path file) throws IOException {
        return new ReviewReader(WordPackage.openToStream(file)).read();
    }

    private byte[] bytes() {
        return WordWriter.file(document(), styles(), Map.of("header", header()));
    }

    private byte[] styles() {
        word = new WordWriter();
        word.beginStyles("Calibri", "SimSun", "Arial", "21", "23");
        word.style("paragraph", "Normal", null, null);
        word.style("paragraph", "Small", "808080", "14");
        word.style("character", "CodeMark", "8A5A00", null);
        return word.out().endLine().bytes();
    }

    private byte[] header() {
        word = new WordWriter();
        XmlOut out = word.out();
        out.line("w:hdr").attribute("xmlns:w", WordWriter.WORD);
        paragraph("Small", false, null, CodedText.of(kitLine()));
        return out.endLine().bytes();
    }

    private String kitLine() {
        return String.join(
                "; ",
                KIT_LINE + " " + kit.id(),
                kit.symbol().value(),
                kit.source().tag(),
                kit.target().tag(),
                "revision " + kit.sourceRevision());
    }

    private byte[] document() {
        word = new WordWriter();
        word.beginDocument();
        paragraph(
                null,
                false,
                null,
                CodedText.of(
                        kit.symbol().value()
                                + ", "
                                + kit.source().ownName()
                                + " \u2192 "
                                + kit.target().ownName()));
        paragraph(
                "Small",
                false,
                null,
                CodedText.of(
                        "Edit target, status (translated, reviewed, final) and comment; keep the"
                                + " ids and the marks in brackets, which may move with their words."
                                + " Bring the file back to the document that it is from."));
        table();
        return word.endDocument(true, MARGIN, HEADER_EDGE, List.of("header"));
    }

    private void table() {
        XmlOut out = word.out();
        out.line("w:tbl").line("w:tblPr");
        out.line("w:tblW").attribute("w:w", "5000").attribute("w:type", "pct").end();
        out.line("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.line("w:" + side)
                    .attribute("w:val", "single")
                    .attribute("w:sz", "4")
                    .attribute("w:space", "0")
                    .attribute("w:color", "C0C0C0")
                    .end();
        }
        out.endLine();
        out.line("w:tblLayout").attribute("w:type", "fixed").end();
        out.endLine().line("w:tblGrid");
        for (int width : WIDTHS) {
            out.line("w:gridCol").attribute("w:w", Integer.toString(width)).end();
        }
        out.endLine();
        headings();
        for (KitUnit unit : kit.units()) {
            for (KitSegment segment : unit.segments()) {
                row(unit, segment);
            }
        }
        out.endLine();
    }

    private void headings() {
        XmlOut out = word.out();
        out.line("w:tr").line("w:trPr").line("w:tblHeader").end().endLine();
        for (int i = 0; i < WIDTHS.length; i++) {
            cell(i, null, false, null, CodedText.of(HEADINGS.get(i)));
        }
        out.endLine();
    }

    private void row(KitUnit unit, KitSegment segment) {
        XmlOut out = word.out();
        CodedText target = segment.target() == null ? CodedText.EMPTY : segment.target();
        String state = segment.target() == null ? "" : segment.state().word();
        out.line("w:tr").line("w:trPr").line("w:cantSplit").end().endLine();
        cell(0, "Small", false, null, CodedText.of(unit.id() + "\n" + segment.id()));
        cell(1, null, kit.source().isRightToLeft(), kit.source(), segment.source());
        cell(2, null, kit.target().isRightToLeft(), kit.target(), target);
        String locked = segment.locked() ? " (locked)" : "";
        cell(3, "Small", false, null, CodedText.of(state + locked));
        cell(4, null, kit.target().isRightToLeft(), kit.target(), CodedText.EMPTY);
        out.endLine();
    }

    private void cell(
            int column,
            @Nullable String style,
            boolean rightToLeft,
            @Nullable Language language,
            CodedText content) {
        XmlOut out = word.out();
        out.line("w:tc").line("w:tcPr");
        out.line("w:tcW")
                .attribute("w:w", Integer.toString(WIDTHS[column]))
                .attribute("w:type", "dxa")
                .end();
        out.endLine();
        paragraph(style, rightToLeft, language, content);
        out.endLine();
    }

    private void paragraph(
            @Nullable String style,
            boolean rightToLeft,
            @Nullable Language language,
            CodedText content) {
        XmlOut out = word.out();
        out.line("w:p").line("w:pPr");
        if (style != null) {
            word.valued("w:pStyle", style);
        }
        if (rightToLeft) {
            out.line("w:bidi").end();
        }
        out.endLine();
        for (CodeMarks.Piece piece : CodeMarks.pieces(content)) {
            run(piece, rightToLeft, language);
        }
        out.endLine();
    }

    private void run(CodeMarks.Piece piece, boolean rightToLeft, @Nullable Language language) {
        XmlOut out = word.out();
        out.inline("w:r").inline("w:rPr");
        if (piece.isMark()) {
            word.valued("w:rStyle", "CodeMark");
        }
        if (rightToLeft) {
            out.inline("w:rtl").end();
        }
        if (language != null) {
            word.language(language);
        }
        out.end();
        word.text(piece.text());
        out.end();
    }
}
