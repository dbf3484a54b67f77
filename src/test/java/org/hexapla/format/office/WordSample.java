package org.hexapla.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files as Word writes them, made part by part so that a test can show what is in them. */
public final class WordSample {
    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WordSample() {}

    /** A file with that body and the styles, lists, header and two footnotes that all share. */
    public static WordSample of(String... paragraphs) {
        WordSample sample = new WordSample();
        sample.parts.put("[Content_Types].xml", contentTypes());
        sample.parts.put(
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"r1\" Type=\""
                                + RELATION
                                + "officeDocument\" Target=\"word/document.xml\"/>"));
        sample.parts.put(
                "word/document.xml",
                part(
                        "document",
                        "<w:body>"
                                + String.join("", paragraphs)
                                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r4\"/></w:sectPr>"
                                + "</w:body>"));
        sample.parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        relation(1, "styles")
                                + relation(2, "numbering")
                                + relation(3, "footnotes")
                                + relation(4, "header")));
        sample.parts.put("word/styles.xml", part("styles", styles()));
        sample.parts.put("word/numbering.xml", part("numbering", lists()));
        sample.parts.put("word/footnotes.xml", part("footnotes", notes()));
        sample.parts.put(
                "word/header.xml", part("hdr", paragraph("", run("", "A/CONF.1/1 – page header"))));
        return sample;
    }

    /** The same file with one part written otherwise. */
    public WordSample with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public WordSample without(String name) {
        parts.remove(name);
        return this;
    }

    public Path in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sample", ".docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    static String styled(String style, String... runs) {
        return paragraph("<w:pStyle w:val=\"" + style + "\"/>", runs);
    }

    static String listed(int level, String... runs) {
        return paragraph(
                "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>", runs);
    }

    public static String plain(String... runs) {
        return paragraph("", runs);
    }

    public static String paragraph(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t xml:space=\"preserve\">"
                + text
                + "</w:t></w:r>";
    }

    public static String text(String text) {
        return run("", text);
    }

    public static String bold(String text) {
        return run("<w:b/>", text);
    }

    static String note(int id) {
        return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                + "<w:footnoteReference w:id=\""
                + id
                + "\"/></w:r>";
    }

    static String table(String... cells) {
        return "<w:tbl><w:tr><w:tc>"
                + String.join("</w:tc><w:tc>", cells)
                + "</w:tc></w:tr></w:tbl>";
    }

    public static String part(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:"
                + root
                + " "
                + WORD
                + ">"
                + content
                + "</w:"
                + root
                + ">";
    }

    private static String relation(int id, String kind) {
        return "<Relationship Id=\"r"
                + id
                + "\" Type=\""
                + RELATION
                + kind
                + "\" Target=\""
                + kind
                + ".xml\"/>";
    }

    private static String relations(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    private static String contentTypes() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("document", "document.main")
                + override("styles", "styles")
                + override("numbering", "numbering")
                + override("footnotes", "footnotes")
                + override("header", "header")
                + "</Types>";
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/word/"
                + part
                + ".xml\" ContentType=\""
                + TYPE
                + kind
                + "+xml\"/>";
    }

    private static String styles() {
        return style("Normal", "Normal", "")
                + style("Title", "Title", "")
                + style("H1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
                + style("Own", "Our heading", "<w:basedOn w:val=\"H1\"/>")
                + style("TOC1", "toc 1", "");
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\""
                + id
                + "\"><w:name w:val=\""
                + name
                + "\"/>"
                + more
                + "</w:style>";
    }

    private static String lists() {
        return "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "decimal", "%1.")
                + level(1, "lowerLetter", "(%2)")
                + level(2, "bullet", "·")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\""
                + level
                + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + format
                + "\"/><w:lvlText w:val=\""
                + text
                + "\"/></w:lvl>";
    }

    // Word numbers notes by their order in the body, whatever their ids.
    private static String notes() {
        String mark = "<w:r><w:footnoteRef/></w:r>";
        return "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p>"
                + "</w:footnote><w:footnote w:id=\"2\">"
                + paragraph("", mark, text(" See document A/2."))
                + "</w:footnote><w:footnote w:id=\"3\">"
                + paragraph("", mark, text(" Adopted in "), run("<w:i/>", "Geneva"), text("."))
                + "</w:footnote>";
    }
}
