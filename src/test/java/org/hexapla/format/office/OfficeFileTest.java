package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFileTest {
    @TempDir Path folder;

    private List<Block> blocks(Path file) throws IOException {
        OfficeFile.Kind kind = OfficeFile.kind(file).orElseThrow();
        return OfficeFile.open(file, kind).blocks(Language.ENGLISH);
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(block -> block.text().text()).toList();
    }

    /** Every text in capitals, read back from the rebuilt file. */
    private List<String> rebuilt(Path file, Language target) throws IOException {
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks(file)) {
            CodedText text = block.text();
            texts.put(
                    block.resource(),
                    new CodedText(text.text().toUpperCase(java.util.Locale.ROOT), text.codes()));
        }
        OfficeFile.Kind kind = OfficeFile.kind(file).orElseThrow();
        Path written = folder.resolve("rebuilt");
        Files.write(written, OfficeFile.open(file, kind).rebuild(Language.ENGLISH, target, texts));
        assertEquals(Optional.of(kind), OfficeFile.kind(written));
        return texts(blocks(written));
    }

    @Test
    void readsSlidesInTheirOrderAndRebuildsThem() throws IOException {
        Path file =
                OfficeSample.file(
                        folder,
                        OfficeSample.slides(
                                OfficeSample.slideText("Rivers")
                                        + OfficeSample.slideText("The Nile is long."),
                                OfficeSample.slideText("Second slide")));
        assertEquals(List.of("Rivers", "The Nile is long.", "Second slide"), texts(blocks(file)));
        assertEquals(
                List.of("RIVERS", "THE NILE IS LONG.", "SECOND SLIDE"),
                rebuilt(file, Language.FRENCH));
    }

    @Test
    void readsSheetsCellByCellAndRebuildsThem() throws IOException {
        Path file = OfficeSample.file(folder, OfficeSample.sheet("Country", "Length", "Egypt"));
        List<Block> blocks = blocks(file);
        assertEquals(List.of("Country", "Length", "Egypt"), texts(blocks));
        assertTrue(blocks.stream().allMatch(block -> block.kind() == UnitKind.CELL));
        assertEquals(List.of("COUNTRY", "LENGTH", "EGYPT"), rebuilt(file, Language.SPANISH));
    }

    @Test
    void readsOpenDocumentsWithHeadingsAndBreaksAndRebuildsThem() throws IOException {
        Path file =
                OfficeSample.file(
                        folder,
                        OfficeSample.open(
                                "<text:h text:outline-level=\"1\">Report</text:h>"
                                        + "<text:p>The <text:span>Committee</text:span> met.</text:p>"
                                        + "<text:p>One<text:line-break/>two</text:p>"));
        List<Block> blocks = blocks(file);
        assertEquals(List.of("Report", "The Committee met.", "One\ntwo"), texts(blocks));
        assertEquals(UnitKind.HEADING, blocks.get(0).kind());
        List<String> upper = new ArrayList<>(List.of("REPORT", "THE COMMITTEE MET."));
        upper.add("ONE\nTWO");
        assertEquals(upper, rebuilt(file, Language.FRENCH));
    }

    private Path open(String body) throws IOException {
        return OfficeSample.file(folder, OfficeSample.open(body));
    }

    @Test
    void readsWhatAPictureShowsAsANote() throws Exception {
        var file = OfficeFileTest.class.getResource("archive-guide-en.odt");
        assertEquals(
                List.of("A map of the northern rivers"),
                blocks(Path.of(Objects.requireNonNull(file).toURI())).stream()
                        .filter(block -> block.kind() == UnitKind.NOTE)
                        .map(block -> block.text().text())
                        .toList());
    }

    @Test
    void countsNotesThatWereWrittenWithoutPages() throws IOException {
        String note =
                "<text:note text:note-class=\"footnote\"><text:note-citation>0</text:note-citation>"
                        + "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>";
        Path file = open("<text:p>One" + note + " and two" + note + ".</text:p>");
        assertEquals(
                List.of("1", "2"),
                blocks(file).stream()
                        .filter(block -> block.kind() == UnitKind.FOOTNOTE)
                        .map(Block::mark)
                        .toList());
    }

    private static final String DELETED =
            "<text:tracked-changes><text:changed-region><text:deletion>"
                    + "<text:p>Struck out.</text:p></text:deletion></text:changed-region>"
                    + "<text:changed-region><text:insertion/></text:changed-region>"
                    + "</text:tracked-changes>";

    @Test
    void leavesOutWhatIsDeletedHiddenOrACommentInAnOpenDocument() throws IOException {
        Path file =
                open(
                        DELETED
                                + "<text:p>One<office:annotation><dc:creator>Ada</dc:creator>"
                                + "<meta:creator-initials>AL</meta:creator-initials>"
                                + "<text:p>Really?</text:p></office:annotation> two.</text:p>"
                                + "<text:section text:display=\"none\"><text:p>Hidden.</text:p>"
                                + "</text:section><text:p>Three.</text:p>");
        assertEquals(List.of("One two.", "Three."), texts(blocks(file)));
        assertEquals(List.of("ONE TWO.", "THREE."), rebuilt(file, Language.FRENCH));
    }

    @Test
    void warnsOfChangesThatAreTrackedInAnOpenDocument() throws IOException {
        Path file = open(DELETED + "<text:p>One.</text:p>");
        List<String> warnings = OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT).warnings();
        assertTrue(warnings.toString().contains("1 inserted, 1 deleted"), warnings.toString());
        Path plain = open("<text:p>One.</text:p>");
        assertEquals(List.of(), OfficeFile.open(plain, OfficeFile.Kind.OPEN_TEXT).warnings());
    }

    @Test
    void putsTheNotesOfAnOpenDocumentAfterItsText() throws IOException {
        Path file =
                open(
                        "<text:p>One"
                                + note("endnote", "i", "At the end.")
                                + note("footnote", "1", "Of the page.</text:p><text:p>More.")
                                + " two.</text:p><text:p>Three.</text:p>");
        List<Block> blocks = blocks(file);
        assertEquals(
                List.of("One two.", "Three.", "Of the page.", "More.", "At the end."),
                texts(blocks));
        assertEquals(
                List.of("FOOTNOTE 1", "NOTE null", "FOOTNOTE i"),
                blocks.subList(2, 5).stream().map(b -> b.kind() + " " + b.mark()).toList());
        assertEquals(
                List.of("note i", "note 1"),
                blocks.get(0).text().codes().stream()
                        .map(code -> code.type() + " " + code.display())
                        .toList());
        assertEquals(
                List.of("ONE TWO.", "THREE.", "OF THE PAGE.", "MORE.", "AT THE END."),
                rebuilt(file, Language.FRENCH));
    }

    private static String note(String sort, String citation, String text) {
        return "<text:note text:note-class=\"%s\"><text:note-citation>%s</text:note-citation><text:note-body><text:p>%s</text:p></text:note-body></text:note>"
                .formatted(sort, citation, text);
    }

    @Test
    void knowsWhatASpanOfAnOpenDocumentLooksLike() throws IOException {
        Path file =
                open(
                        "<text:p><text:span text:style-name=\"T1\">Decides</text:span> to"
                                + " <text:span text:style-name=\"T9\">meet</text:span>.</text:p>");
        assertEquals(
                List.of("OPEN italic", "CLOSE italic", "OPEN other", "CLOSE other"),
                blocks(file).get(0).text().codes().stream()
                        .map(code -> code.kind() + " " + code.type())
                        .toList());
    }

    @Test
    void keepsTheTabsBreaksAndBlanksOfAnOpenDocument() throws IOException {
        String body =
                "<text:p>1.<text:tab/>One<text:line-break/>two<text:s text:c=\"2\"/>three"
                        + " <text:span>four</text:span> five</text:p>"
                        + "<text:p><text:s text:c=\"1\"/>Six"
                        + "<text:note><text:note-body><text:p>Seven</text:p></text:note-body></text:note>"
                        + " eight</text:p>";
        assertEquals(
                body.replace("two<text:s", "two <text:s").replace("c=\"2\"", "c=\"1\""),
                body(open(body)));
    }

    @Test
    void leavesTheLayoutOfAnOpenDocumentWhoseFileIsIndented() throws IOException {
        String body = "<text:p>\n\tOne\n\ttwo</text:p>";
        assertEquals(body, body(open(body)));
    }

    /** The body of the same file rebuilt with its own texts. */
    private String body(Path file) throws IOException {
        Path written = folder.resolve("blanks");
        Files.write(
                written,
                OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT)
                        .rebuild(Language.ENGLISH, Language.ENGLISH, Map.of()));
        try (ZipFile zip = new ZipFile(written.toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry("content.xml")).readAllBytes();
            String xml = new String(bytes, StandardCharsets.UTF_8);
            int from = xml.indexOf("<office:text>") + "<office:text>".length();
            // The filter ends lines behind paragraphs.
            return xml.substring(from, xml.indexOf("</office:text>"))
                    .replaceAll("(?<=</text:p>)\\n", "");
        }
    }

    @Test
    void countsTheListsOfAnOpenDocument() throws IOException {
        Path file =
                open(
                        list("xml:id=\"a\"", "<text:p>One</text:p>")
                                + list(
                                        "text:continue-list=\"a\"",
                                        "<text:p>Two</text:p><text:p>goes on</text:p>"
                                                + inner(
                                                        "<text:p>a</text:p>"
                                                                + inner("<text:p>i</text:p>")))
                                + list("text:continue-list=\"a\"", inner("<text:p>b</text:p>"))
                                + list("text:continue-list=\"a\"", "<text:p>Three</text:p>")
                                + list("", "<text:p>Anew</text:p>"));
        assertEquals(
                List.of(
                        "PARAGRAPH 0 1. One",
                        "PARAGRAPH 0 2. Two",
                        "PARAGRAPH 0 null goes on",
                        "ITEM 1 (a) a",
                        "ITEM 2 (i) i",
                        "ITEM 1 (b) b",
                        "PARAGRAPH 0 3. Three",
                        "PARAGRAPH 0 1. Anew"),
                blocks(file).stream()
                        .map(
                                b ->
                                        b.kind()
                                                + " "
                                                + b.level()
                                                + " "
                                                + b.mark()
                                                + " "
                                                + b.text().text())
                        .toList());
    }

    private static String list(String attributes, String items) {
        return "<text:list text:style-name=\"L1\" %s><text:list-item>%s</text:list-item></text:list>"
                .formatted(attributes, items);
    }

    private static String inner(String items) {
        return "<text:list><text:list-item>" + items + "</text:list-item></text:list>";
    }

    @Test
    void knowsTheTitleTheHeadingsAndTheCellsOfAnOpenDocument() throws IOException {
        Path file =
                open(
                        "<text:p text:style-name=\"P1\">Report</text:p>"
                                + "<text:h text:outline-level=\"2\">Findings</text:h>"
                                + "<table:table><table:table-row><table:table-cell><text:p>Nile</text:p>"
                                + "</table:table-cell></table:table-row></table:table>"
                                + "<text:table-of-content><text:index-body><text:p>1. Entry</text:p>"
                                + "</text:index-body></text:table-of-content><text:p>End</text:p>");
        assertEquals(
                List.of(
                        "TITLE 0 null",
                        "HEADING 2 null",
                        "CELL 0 null",
                        "PARAGRAPH 0 ",
                        "PARAGRAPH 0 null"),
                blocks(file).stream()
                        .map(b -> b.kind() + " " + b.level() + " " + b.mark())
                        .toList());
    }

    @Test
    void leavesAnUntouchedFileItsTexts() throws IOException {
        Path file = OfficeSample.file(folder, OfficeSample.sheet("Country", "Length"));
        Path written = folder.resolve("same");
        Files.write(
                written,
                OfficeFile.open(file, OfficeFile.Kind.SHEETS)
                        .rebuild(Language.ENGLISH, Language.FRENCH, Map.of()));
        assertEquals(List.of("Country", "Length"), texts(blocks(written)));
    }

    @Test
    void refusesAPartWithADocumentType() throws IOException {
        Map<String, String> parts = OfficeSample.open("<text:p>x</text:p>");
        parts.put("styles.xml", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>");
        Path file = OfficeSample.file(folder, parts);
        assertThrows(Refused.class, () -> OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT));
    }

    @Test
    void knowsNoOtherArchive() throws IOException {
        Path file = OfficeSample.file(folder, Map.of("a.xml", "<a/>"));
        assertEquals(Optional.empty(), OfficeFile.kind(file));
    }

    private Path slide(String paragraphs) throws IOException {
        return OfficeSample.file(folder, OfficeSample.slides(paragraphs));
    }

    private static String run(String properties, String text) {
        return "<a:r><a:rPr" + properties + "/><a:t>" + text + "</a:t></a:r>";
    }

    private static final String BROKEN =
            "<a:p>"
                    + run("", "Lamps and")
                    + "<a:br/>"
                    + run(" b=\"1\"", "boats")
                    + run("", " on ")
                    + "<a:fld id=\"{1}\" type=\"datetime1\"><a:rPr/><a:t>1 May</a:t></a:fld>"
                    + run("", ".")
                    + "</a:p>";

    @Test
    void readsLineBreaksFieldsAndBoldWordsOfSlides() throws IOException {
        List<Block> blocks = blocks(slide(OfficeSample.slideText("Lamps") + BROKEN));
        assertEquals(
                List.of("Lamps", "Lamps and\nboats on 1 May."),
                blocks.stream().map(block -> block.text().asRead()).toList());
        assertEquals(
                List.of("break", "bold", "bold", "other"),
                blocks.get(1).text().codes().stream().map(InlineCode::type).toList());
    }

    @Test
    void rebuildsLineBreaksAndFieldsOfSlides() throws IOException {
        Path file = slide(BROKEN);
        Block block = blocks(file).get(0);
        String place = Objects.requireNonNull(block.resource());
        String plain = block.text().text();
        List<InlineCode> codes = block.text().codes();
        // As it was read when nobody knew what these codes do.
        List<InlineCode> unknown =
                codes.stream()
                        .map(
                                code ->
                                        new InlineCode(
                                                code.id(),
                                                code.kind(),
                                                "other",
                                                code.position(),
                                                ""))
                        .toList();
        for (List<InlineCode> known : List.of(codes, unknown)) {
            byte[] bytes =
                    OfficeFile.open(file, OfficeFile.Kind.SLIDES)
                            .rebuild(
                                    Language.ENGLISH,
                                    Language.FRENCH,
                                    Map.of(place, new CodedText(plain.replace("L", "l"), known)));
            String slide = DocxParts.part(bytes, "ppt/slides/slide1.xml");
            assertTrue(slide.matches("(?s).*lamps and</a:t></a:r><a:br/><a:r>.*"), slide);
            assertTrue(slide.matches("(?s).*<a:rPr[^>]* b=\"1\"[^>]*/><a:t>boats</a:t>.*"), slide);
            assertTrue(slide.matches("(?s).* on </a:t></a:r><a:fld .*1 May.*</a:fld>.*"), slide);
        }
    }

    @Test
    void readsWhatPicturesOnSlidesShowAndNotWhatTheyAreCalled() throws IOException {
        Map<String, String> parts = OfficeSample.slides(OfficeSample.slideText("Lamps"));
        String picture =
                "<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"Picture 1\" descr=\"A map &amp; more\"/>"
                        + "<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>";
        parts.computeIfPresent(
                "ppt/slides/slide1.xml",
                (name, xml) -> xml.replace("</p:spTree>", picture + "</p:spTree>"));
        Path file = OfficeSample.file(folder, parts);
        List<Block> blocks = blocks(file);
        assertEquals(
                List.of("PARAGRAPH Lamps", "NOTE A map & more"),
                blocks.stream().map(block -> block.kind() + " " + block.text().text()).toList());
        for (Map<String, CodedText> texts :
                List.of(
                        Map.of(
                                Objects.requireNonNull(blocks.get(0).resource()),
                                CodedText.of("Lampes")),
                        Map.of(
                                Objects.requireNonNull(blocks.get(1).resource()),
                                CodedText.of("Une \"carte\" & plus")))) {
            byte[] bytes =
                    OfficeFile.open(file, OfficeFile.Kind.SLIDES)
                            .rebuild(Language.ENGLISH, Language.FRENCH, texts);
            String slide = DocxParts.part(bytes, "ppt/slides/slide1.xml");
            boolean described = texts.containsKey(blocks.get(1).resource());
            String said = described ? "Une &quot;carte&quot; &amp; plus" : "A map &amp; more";
            assertTrue(slide.contains("name=\"Picture 1\" descr=\"" + said + "\""), slide);
        }
    }

    private static String diagram(String name, String... paragraphs) {
        StringBuilder xml = new StringBuilder("<x:" + name);
        xml.append(" xmlns:x=\"urn:diagram\"");
        xml.append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        for (String paragraph : paragraphs) {
            xml.append("<x:t><a:bodyPr/><a:lstStyle/>").append(paragraph).append("</x:t>");
        }
        return xml + "</x:" + name + ">";
    }

    private Path withDiagram() throws IOException {
        Map<String, String> parts =
                OfficeSample.slides(
                        OfficeSample.slideText("Lamps"), OfficeSample.slideText("Boats"));
        String two = "<a:p>" + run("", "Light ") + run(" b=\"1\"", "them") + "</a:p>";
        parts.put("ppt/diagrams/data1.xml", diagram("data", OfficeSample.slideText("Oil"), two));
        parts.put(
                "ppt/diagrams/drawing1.xml",
                diagram("drawing", OfficeSample.slideText("Oil"), two));
        parts.put(
                "ppt/slides/_rels/slide1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships/diagramData\""
                        + " Target=\"../diagrams/data1.xml\"/></Relationships>");
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) ->
                        xml.replace(
                                "</Types>",
                                "<Override PartName=\"/ppt/diagrams/data1.xml\" ContentType=\""
                                        + "application/vnd.openxmlformats-officedocument"
                                        + ".drawingml.diagramData+xml\"/></Types>"));
        return OfficeSample.file(folder, parts);
    }

    @Test
    void readsADiagramBehindTheSlideThatShowsIt() throws IOException {
        assertEquals(List.of("Lamps", "Oil", "Light them", "Boats"), texts(blocks(withDiagram())));
    }

    @Test
    void rebuildsADiagramAndWhatWasDrawnOfIt() throws IOException {
        Path file = withDiagram();
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks(file)) {
            if (block.text().text().equals("Light them")) {
                texts.put(block.resource(), CodedText.of("Les allumer & <voir>"));
            }
        }
        byte[] bytes =
                OfficeFile.open(file, OfficeFile.Kind.SLIDES)
                        .rebuild(Language.ENGLISH, Language.FRENCH, texts);
        String data = DocxParts.part(bytes, "ppt/diagrams/data1.xml");
        assertTrue(data.contains("Les allumer &amp; &lt;voir"), data);
        assertEquals(-1, data.indexOf('\uFDD0'), data);
        String drawing = DocxParts.part(bytes, "ppt/diagrams/drawing1.xml");
        assertTrue(drawing.contains("<a:t>Les allumer &amp; &lt;voir&gt;</a:t>"), drawing);
        assertTrue(drawing.contains("<a:t>Oil</a:t>"), drawing);
        assertTrue(drawing.contains("<a:rPr b=\"1\"/><a:t></a:t>"), drawing);
    }
}
