package org.hexapla.format.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.language.Language;
import org.hexapla.format.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/** One part of a Word file that is made here, and the file of such parts. */
public final class WordWriter {
    public static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONSHIPS_TYPE =
            "application/vnd.openxmlformats-package.relationships+xml";

    // Any time will do, if it is always the same; the zip format begins with 1980.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    // An A4 page in twentieths of a point.
    private static final int SHORT_EDGE = 11906;
    private static final int LONG_EDGE = 16838;

    private final XmlOut out = new XmlOut();

    /** The part, for what only one kind of file writes. */
    public XmlOut out() {
        return out;
    }

    /** How wide an A4 page is, upright or on its side, in twentieths of a point. */
    static int pageWidth(boolean lying) {
        return lying ? LONG_EDGE : SHORT_EDGE;
    }

    /** Begins the part of the document. */
    public void beginDocument() {
        out.line("w:document").attribute("xmlns:w", WORD).attribute("xmlns:r", OFFICE);
        out.line("w:body");
    }

    /**
     * Ends the part of the document with its pages, measured in twentieths of a point.
     *
     * @param lying whether they lie on their side
     * @param margin around the text
     * @param edge between the edge of the page and its header and footer
     * @param around which of {@code header} and {@code footer} it has
     * @return the whole part
     */
    public byte[] endDocument(boolean lying, int margin, int edge, List<String> around) {
        // Word wants a paragraph after a table.
        out.line("w:p").end();
        out.line("w:sectPr");
        for (String kind : around) {
            out.line("w:" + kind + "Reference")
                    .attribute("w:type", "default")
                    .attribute("r:id", relationship(kind))
                    .end();
        }
        out.line("w:pgSz")
                .attribute("w:w", String.valueOf(pageWidth(lying)))
                .attribute("w:h", String.valueOf(pageWidth(!lying)))
                .attribute("w:orient", lying ? "landscape" : null)
                .end();
        out.line("w:pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) {
            out.attribute("w:" + side, String.valueOf(margin));
        }
        for (String kind : List.of("header", "footer")) {
            out.attribute("w:" + kind, String.valueOf(edge));
        }
        out.attribute("w:gutter", "0").end();
        return out.endLine().endLine().endLine().bytes();
    }

    /** The relationship of the document to {@code styles}, {@code header} or {@code footer}. */
    private static String relationship(String kind) {
        return switch (kind) {
            case "styles" -> "rId1";
            case "header" -> "rId2";
            case "footer" -> "rId3";
            default -> throw new IllegalArgumentException("no part " + kind);
        };
    }

    /**
     * A Word file; equal parts give equal bytes.
     *
     * @param around what stands around each page: its {@code header}, its {@code footer}
     */
    public static byte[] file(byte[] document, byte[] styles, Map<String, byte[]> around) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map<String, byte[]> sorted = new TreeMap<>(around).descendingMap();
        parts.put("[Content_Types].xml", contentTypes(List.copyOf(sorted.keySet())));
        parts.put(
                "_rels/.rels",
                relationships(Map.of("rId1", List.of("officeDocument", "word/document.xml"))));
        parts.put("word/document.xml", document);
        Map<String, List<String>> links = new TreeMap<>();
        links.put(relationship("styles"), List.of("styles", "styles.xml"));
        around.keySet()
                .forEach(kind -> links.put(relationship(kind), List.of(kind, kind + "1.xml")));
        parts.put("word/_rels/document.xml.rels", relationships(links));
        parts.put("word/styles.xml", styles);
        sorted.forEach((kind, part) -> parts.put("word/" + kind + "1.xml", part));
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] contentTypes(List<String> around) {
        XmlOut types = new XmlOut();
        types.line("Types").attribute("xmlns", PACKAGE + "content-types");
        byEnding(types, "rels", RELATIONSHIPS_TYPE);
        byEnding(types, "xml", "application/xml");
        override(types, "/word/document.xml", "document.main");
        override(types, "/word/styles.xml", "styles");
        around.forEach(kind -> override(types, "/word/" + kind + "1.xml", kind));
        return types.endLine().bytes();
    }

    private static void byEnding(XmlOut types, String ending, String type) {
        types.line("Default").attribute("Extension", ending).attribute("ContentType", type).end();
    }

    private static void override(XmlOut types, String part, String kind) {
        types.line("Override")
                .attribute("PartName", part)
                .attribute("ContentType", WORD_TYPE + kind + "+xml")
                .end();
    }

    /** Relationships by id, each a kind and a part. */
    private static byte[] relationships(Map<String, List<String>> links) {
        XmlOut part = new XmlOut();
        part.line("Relationships").attribute("xmlns", PACKAGE + "relationships");
        links.forEach(
                (id, link) ->
                        part.line("Relationship")
                                .attribute("Id", id)
                                .attribute("Type", OFFICE + "/" + link.get(0))
                                .attribute("Target", link.get(1))
                                .end());
        return part.endLine().bytes();
    }

    /**
     * Begins the part of the styles with what holds where no style says otherwise.
     *
     * @param size of letters in half points
     * @param complexSize the same for Arabic and its like
     */
    public void beginStyles(
            String font, String asianFont, String complexFont, String size, String complexSize) {
        out.line("w:styles").attribute("xmlns:w", WORD);
        out.line("w:docDefaults").line("w:rPrDefault").line("w:rPr");
        out.line("w:rFonts")
                .attribute("w:ascii", font)
                .attribute("w:hAnsi", font)
                .attribute("w:eastAsia", asianFont)
                .attribute("w:cs", complexFont)
                .end();
        valued("w:sz", size);
        valued("w:szCs", complexSize);
        out.endLine().endLine().endLine();
    }

    public void style(String type, String name, @Nullable String colour, @Nullable String size) {
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

    public void valued(String name, String value) {
        out.line(name).attribute("w:val", value).end();
    }

    /** Names the language of a run; Word keeps it by the kind of the script. */
    public void language(Language language) {
        out.inline("w:lang").attribute(script(language), locale(language)).end();
    }

    /** The attribute in which Word keeps the language of such letters. */
    static String script(Language language) {
        return language.isRightToLeft()
                ? "w:bidi"
                : List.of("zh", "ja", "ko").contains(language.primary()) ? "w:eastAsia" : "w:val";
    }

    /** What Word calls the language. */
    static String locale(Language language) {
        return language.equals(Language.CHINESE) ? "zh-CN" : language.tag();
    }

    /** The characters of a run, with its line breaks and tabs. */
    public void text(String text) {
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
