package org.hexapla.format.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
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

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONSHIPS_TYPE =
            "application/vnd.openxmlformats-package.relationships+xml";

    // An A4 page on its side, in twentieths of a point, and what its columns share of it.
    private static final String LONG_EDGE = "16838";
    private static final String SHORT_EDGE = "11906";
    private static final String MARGIN = "850";
    private static final int[] WIDTHS = {1000, 5400, 5400, 1200, 2138};

    // Any time will do, if it is always the same; the zip format begins with 1980.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TranslationKit kit;
    private XmlOut out = new XmlOut();

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relationships("officeDocument", "word/document.xml"));
            put(zip, "word/document.xml", document());
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    relationships("styles", "styles.xml", "header", "header1.xml"));
            put(zip, "word/styles.xml", styles());
            put(zip, "word/header1.xml", header());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private byte[] contentTypes() {
        out = new XmlOut();
        out.line("Types").attribute("xmlns", PACKAGE + "content-types");
        byEnding("rels", RELATIONSHIPS_TYPE);
        byEnding("xml", "application/xml");
        override("/word/document.xml", WORD_TYPE + "document.main+xml");
        override("/word/styles.xml", WORD_TYPE + "styles+xml");
        override("/word/header1.xml", WORD_TYPE + "header+xml");
        return out.endLine().bytes();
    }

    private void byEnding(String ending, String type) {
        out.line("Default").attribute("Extension", ending).attribute("ContentType", type).end();
    }

    private void override(String part, String type) {
        out.line("Override").attribute("PartName", part).attribute("ContentType", type).end();
    }

    /** Relationships rId1, rId2 …, of the kinds and to the parts given in turn. */
    private byte[] relationships(String... kindsAndParts) {
        out = new XmlOut();
        out.line("Relationships").attribute("xmlns", PACKAGE + "relationships");
        for (int i = 0; i < kindsAndParts.length; i += 2) {
            out.line("Relationship")
                    .attribute("Id", "rId" + (i / 2 + 1))
                    .attribute("Type", OFFICE + "/" + kindsAndParts[i])
                    .attribute("Target", kindsAndParts[i + 1])
                    .end();
        }
        return out.endLine().bytes();
    }

    private byte[] styles() {
        out = new XmlOut();
        out.line("w:styles").attribute("xmlns:w", WORD);
        out.line("w:docDefaults").line("w:rPrDefault").line("w:rPr");
        out.line("w:rFonts")
                .attribute("w:ascii", "Calibri")
                .attribute("w:hAnsi", "Calibri")
                .attribute("w:eastAsia", "SimSun")
                .attribute("w:cs", "Arial")
                .end();
        valued("w:sz", "21");
        valued("w:szCs", "23");
        out.endLine().endLine().endLine();
        style("paragraph", "Normal", null, null);
        style("paragraph", "Small", "808080", "14");
        style("character", "CodeMark", "8A5A00", null);
        return out.endLine().bytes();
    }

    private void style(String type, String name, @Nullable String colour, @Nullable String size) {
        out.line("w:style").attribute("w:type", type).attribute("w:styleId", name);
        out.attribute("w:default", name.equals("Normal") ? "1" : null);
        valued("w:name", name);
        out.line("w:rPr");
        if (colour != null) {
            valued("w:color", colour);
        }
        if (size != null) {
            valued("w:sz", size);
            valued("w:szCs", size);
        }
        out.endLine().endLine();
    }

    private void valued(String name, String value) {
        out.line(name).attribute("w:val", value).end();
    }

    private byte[] header() {
        out = new XmlOut();
        out.line("w:hdr").attribute("xmlns:w", WORD);
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
        out = new XmlOut();
        out.line("w:document").attribute("xmlns:w", WORD).attribute("xmlns:r", OFFICE);
        out.line("w:body");
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
        out.line("w:p").end();
        out.line("w:sectPr");
        out.line("w:headerReference")
                .attribute("w:type", "default")
                .attribute("r:id", "rId2")
                .end();
        out.line("w:pgSz")
                .attribute("w:w", LONG_EDGE)
                .attribute("w:h", SHORT_EDGE)
                .attribute("w:orient", "landscape")
                .end();
        out.line("w:pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) {
            out.attribute("w:" + side, MARGIN);
        }
        out.attribute("w:header", "400").attribute("w:footer", "400").attribute("w:gutter", "0");
        out.end().endLine().endLine().endLine();
        return out.bytes();
    }

    private void table() {
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
        out.line("w:tr").line("w:trPr").line("w:tblHeader").end().endLine();
        for (int i = 0; i < WIDTHS.length; i++) {
            cell(i, null, false, null, CodedText.of(HEADINGS.get(i)));
        }
        out.endLine();
    }

    private void row(KitUnit unit, KitSegment segment) {
        CodedText target = segment.target() == null ? CodedText.EMPTY : segment.target();
        String state = segment.target() == null ? "" : segment.state().word();
        out.line("w:tr").line("w:trPr").line("w:cantSplit").end().endLine();
        cell(0, "Small", false, null, CodedText.of(unit.id() + "\n" + segment.id()));
        cell(1, null, isRightToLeft(kit.source()), kit.source(), segment.source());
        cell(2, null, isRightToLeft(kit.target()), kit.target(), target);
        String locked = segment.locked() ? " (locked)" : "";
        cell(3, "Small", false, null, CodedText.of(state + locked));
        cell(4, null, isRightToLeft(kit.target()), kit.target(), CodedText.EMPTY);
        out.endLine();
    }

    private static boolean isRightToLeft(Language language) {
        return language.direction().equals("rtl");
    }

    private void cell(
            int column,
            @Nullable String style,
            boolean rightToLeft,
            @Nullable Language language,
            CodedText content) {
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
        out.line("w:p").line("w:pPr");
        if (style != null) {
            valued("w:pStyle", style);
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
        out.inline("w:r").inline("w:rPr");
        if (piece.isMark()) {
            valued("w:rStyle", "CodeMark");
        }
        if (rightToLeft) {
            out.inline("w:rtl").end();
        }
        if (language != null) {
            out.inline("w:lang").attribute(script(language), locale(language)).end();
        }
        out.end();
        text(piece.text());
        out.end();
    }

    /** Word keeps the language of a text by the kind of its script. */
    private static String script(Language language) {
        return isRightToLeft(language)
                ? "w:bidi"
                : List.of("zh", "ja", "ko").contains(language.primary()) ? "w:eastAsia" : "w:val";
    }

    private static String locale(Language language) {
        return language.equals(Language.CHINESE) ? "zh-CN" : language.tag();
    }

    private void text(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                if (i > from) {
                    out.inline("w:t").attribute("xml:space", "preserve");
                    out.text(text.substring(from, i)).end();
                }
                if (!end) {
                    out.inline(text.charAt(i) == '\n' ? "w:br" : "w:tab").end();
                }
                from = i + 1;
            }
        }
    }
}
