package org.hexapla.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;

/** The smallest slides, sheets and open documents that show what a test is about. */
public final class OfficeSample {
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    /** A title's style and a list of numbers, letters and Roman numbers. */
    private static final String OPEN_STYLES =
            "<office:automatic-styles>"
                    + "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                    + "<style:style style:name=\"T1\"><style:text-properties"
                    + " fo:font-style=\"italic\"/></style:style>"
                    + "<text:list-style style:name=\"L1\">"
                    + level(1, "1", "", ".")
                    + level(2, "a", "(", ")")
                    + level(3, "i", "(", ")")
                    + "<text:list-level-style-bullet text:level=\"4\"><style:text-properties"
                    + " fo:font-weight=\"bold\"/></text:list-level-style-bullet>"
                    + "</text:list-style></office:automatic-styles>";

    private OfficeSample() {}

    private static String level(int level, String format, String prefix, String suffix) {
        return "<text:list-level-style-number text:level=\"%d\" style:num-format=\"%s\" style:num-prefix=\"%s\" style:num-suffix=\"%s\"/>"
                .formatted(level, format, prefix, suffix);
    }

    /** Slides, each of paragraphs that are given as runs in DrawingML. */
    static Map<String, String> slides(String... slides) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(TYPES);
        types.append(override("ppt/presentation.xml", "presentationml.presentation.main"));
        StringBuilder ids = new StringBuilder();
        StringBuilder relations = new StringBuilder(RELATIONS);
        for (int i = 1; i <= slides.length; i++) {
            String slide = "slides/slide" + i + ".xml";
            types.append(override("ppt/" + slide, "presentationml.slide"));
            ids.append("<p:sldId id=\"").append(255 + i);
            ids.append("\" r:id=\"r").append(i).append("\"/>");
            relations.append(relation(i, "slide", slide));
            parts.put(
                    "ppt/" + slide,
                    "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                            + "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
                            + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Text\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>"
                            + slides[i - 1]
                            + "</p:txBody></p:sp></p:spTree></p:cSld></p:sld>");
        }
        parts.put("[Content_Types].xml", types + "</Types>");
        parts.put(
                "_rels/.rels",
                RELATIONS
                        + relation(1, "officeDocument", "ppt/presentation.xml")
                        + "</Relationships>");
        parts.put(
                "ppt/presentation.xml",
                "<p:presentation"
                        + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                        + " xmlns:r=\""
                        + OFFICE
                        + "\"><p:sldIdLst>"
                        + ids
                        + "</p:sldIdLst></p:presentation>");
        parts.put("ppt/_rels/presentation.xml.rels", relations + "</Relationships>");
        return parts;
    }

    static String slideText(String text) {
        return "<a:p><a:r><a:t>" + text + "</a:t></a:r></a:p>";
    }

    /** One sheet with a row of texts. */
    static Map<String, String> sheet(String... texts) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                TYPES
                        + override("xl/workbook.xml", "spreadsheetml.sheet.main")
                        + override("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")
                        + override("xl/sharedStrings.xml", "spreadsheetml.sharedStrings")
                        + override("xl/styles.xml", "spreadsheetml.styles")
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                RELATIONS + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + main
                        + "\" xmlns:r=\""
                        + OFFICE
                        + "\"><sheets><sheet name=\"Rivers\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                        + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS
                        + relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml")
                        + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\""
                        + main
                        + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders><border/></borders>"
                        + "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\""
                        + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>");
        StringBuilder cells = new StringBuilder();
        StringBuilder strings = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            char column = (char) ('A' + i);
            cells.append("<c r=\"").append(column).append("1\" t=\"s\"><v>").append(i);
            cells.append("</v></c>");
            strings.append("<si><t>").append(texts[i]).append("</t></si>");
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\""
                        + main
                        + "\"><sheetData><row r=\"1\">"
                        + cells
                        + "</row></sheetData></worksheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + main + "\" count=\"1\" uniqueCount=\"1\">" + strings + "</sst>");
        return parts;
    }

    /**
     * A workbook whose sheet has the texts A, B, C … to be named by number, whatever cells a test
     * wants and these formats.
     *
     * @param sheet what stands in the sheet's element
     * @param formats the codes of the styles, of which cells name the place
     */
    public static Map<String, String> cells(String sheet, List<String> texts, String... formats) {
        Map<String, String> parts = sheet(texts.toArray(String[]::new));
        String name = "xl/worksheets/sheet1.xml";
        String begin = parts.get(name).replaceFirst("<sheetData>.*", "");
        parts.put(name, begin + sheet + "</worksheet>");
        StringBuilder codes = new StringBuilder("<numFmts>");
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            codes.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(170 + i, formats[i]));
            styles.append("<xf numFmtId=\"").append(170 + i).append("\"/>");
        }
        String own = parts.get("xl/styles.xml");
        own = own.replace("<fonts", codes + "</numFmts><fonts");
        own = own.replace("</cellXfs>", styles + "</cellXfs>");
        parts.put("xl/styles.xml", own);
        return parts;
    }

    /** An open document with that body. */
    static Map<String, String> open(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        parts.put(
                "content.xml",
                "<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + OPEN_STYLES
                        + "<office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
        return parts;
    }

    public static Path file(Path folder, Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "sample", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String xml = part.getKey().equals("mimetype") ? "" : "<?xml version=\"1.0\"?>";
                byte[] bytes = (xml + part.getValue()).getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (xml.isEmpty()) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/"
                + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + type
                + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r"
                + id
                + "\" Type=\""
                + OFFICE
                + "/"
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    /**
     * The parts of an English file that is rebuilt in another language, with one text everywhere.
     */
    static Map<String, String> rebuilt(
            Path folder, Map<String, String> parts, Language target, String text)
            throws IOException {
        return rebuilt(folder, parts, Language.ENGLISH, target, text);
    }

    /** The same from a file in another language. */
    static Map<String, String> rebuilt(
            Path folder, Map<String, String> parts, Language source, Language target, String text)
            throws IOException {
        Path file = file(folder, parts);
        OfficeFile opened = OfficeFile.open(file, OfficeFile.kind(file).orElseThrow());
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : opened.blocks(source)) {
            texts.put(block.resource(), CodedText.of(text));
        }
        Map<String, String> found = new LinkedHashMap<>();
        byte[] bytes = opened.rebuild(source, target, texts);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return found;
    }
}
