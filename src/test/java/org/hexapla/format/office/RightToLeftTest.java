package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightToLeftTest {
    @TempDir Path folder;

    private Map<String, String> rebuilt(Map<String, String> parts, Language target)
            throws IOException {
        return OfficeSample.rebuilt(folder, parts, target, "نص");
    }

    @Test
    void turnsTheParagraphsOfSlides() throws IOException {
        Map<String, String> parts = OfficeSample.slides(OfficeSample.slideText("Rivers"));
        String slide = rebuilt(parts, Language.ARABIC).get("ppt/slides/slide1.xml");
        assertTrue(slide.contains("<a:p><a:pPr algn=\"r\" rtl=\"1\"/>"), slide);
        String french = rebuilt(parts, Language.FRENCH).get("ppt/slides/slide1.xml");
        assertFalse(french.contains("rtl"), french);
    }

    @Test
    void leavesWhatIsCentredInTheMiddleAndWhatIsLatinAsItWas() {
        assertEquals(
                "<a:p><a:pPr algn=\"ctr\" rtl=\"1\"><a:buNone/></a:pPr><a:r><a:t>نص</a:t></a:r></a:p>"
                        + "<a:p><a:pPr algn=\"l\"/><a:r><a:t>ISO 9001</a:t></a:r></a:p>",
                RightToLeft.slide(
                        "<a:p><a:pPr algn=\"ctr\"><a:buNone/></a:pPr><a:r><a:t>نص</a:t></a:r></a:p>"
                                + "<a:p><a:pPr algn=\"l\"/><a:r><a:t>ISO 9001</a:t></a:r></a:p>"));
    }

    @Test
    void turnsSheets() throws IOException {
        Map<String, String> parts = rebuilt(OfficeSample.sheet("Country"), Language.ARABIC);
        String sheet =
                parts.entrySet().stream()
                        .filter(part -> part.getKey().startsWith("xl/worksheets/"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertTrue(sheet.contains("<sheetView rightToLeft=\"1\" workbookViewId=\"0\"/>"), sheet);
        assertTrue(sheet.indexOf("<sheetViews>") < sheet.indexOf("<sheetData"), sheet);
    }

    @Test
    void turnsTheViewThatASheetHas() {
        assertEquals(
                "<sheetViews><sheetView rightToLeft=\"1\" tabSelected=\"1\" workbookViewId=\"0\"/>"
                        + "</sheetViews>",
                RightToLeft.sheet(
                        "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"));
    }

    @Test
    void turnsTheStylesOfOpenDocuments() {
        assertEquals(
                "<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
                        + " style:writing-mode=\"rl-tb\" fo:text-align=\"start\"/></style:default-style>"
                        + "<style:page-layout-properties style:writing-mode=\"rl-tb\"/>",
                RightToLeft.document(
                        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
                                + " fo:text-align=\"left\" style:writing-mode=\"page\"/>"
                                + "</style:default-style>"
                                + "<style:page-layout-properties style:writing-mode=\"lr-tb\"/>"));
    }

    @Test
    void keepsTheTypeOfAnOpenDocumentFirst() throws IOException {
        Map<String, String> parts =
                rebuilt(OfficeSample.open("<text:p>One.</text:p>"), Language.ARABIC);
        assertEquals("mimetype", parts.keySet().iterator().next());
        assertTrue(parts.get("content.xml").contains("نص"), parts.toString());
    }

    /** A file in Arabic that is translated, as Arabic programs write it. */
    private Map<String, String> french(Map<String, String> parts) throws IOException {
        return OfficeSample.rebuilt(folder, parts, Language.ARABIC, Language.FRENCH, "Texte");
    }

    @Test
    void turnsSlidesBack() throws IOException {
        Map<String, String> parts = OfficeSample.slides(OfficeSample.slideText("نص"));
        String path = "ppt/slides/slide1.xml";
        String arabic = RightToLeft.slide(parts.get(path));
        assertTrue(arabic.contains("<a:pPr algn=\"r\" rtl=\"1\"/>"), arabic);
        parts.put(path, arabic);
        String slide = french(parts).get(path);
        assertTrue(slide.contains("Texte"), slide);
        assertTrue(slide.contains("algn=\"l\""), slide);
        assertFalse(slide.contains("rtl=\"1\""), slide);
    }

    @Test
    void leavesWhatIsNotTranslatedAsItWasRead() {
        String mixed =
                "<a:p><a:pPr rtl=\"1\" algn=\"ctr\"/><a:r><a:t>Texte</a:t></a:r></a:p>"
                        + "<a:p><a:pPr algn=\"r\" rtl=\"1\"/><a:r><a:t>نص</a:t></a:r></a:p>";
        assertEquals(mixed.replaceFirst(" rtl=\"1\"", ""), RightToLeft.slideBack(mixed));
    }

    @Test
    void turnsSheetsBack() throws IOException {
        Map<String, String> parts = OfficeSample.sheet("بلد");
        String path =
                parts.keySet().stream()
                        .filter(part -> part.startsWith("xl/worksheets/"))
                        .findFirst()
                        .orElseThrow();
        parts.put(path, RightToLeft.sheet(parts.get(path)));
        assertTrue(parts.get(path).contains("rightToLeft=\"1\""), parts.get(path));
        String sheet = french(parts).get(path);
        assertTrue(sheet.contains("<sheetView"), sheet);
        assertFalse(sheet.contains("rightToLeft"), sheet);
    }

    @Test
    void turnsOpenDocumentsBack() throws IOException {
        Map<String, String> parts = OfficeSample.open("<text:p>نص.</text:p>");
        parts.put(
                "styles.xml",
                "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                        + "<style:page-layout-properties style:writing-mode=\"rl-tb\"/>"
                        + "</office:document-styles>");
        String styles = french(parts).get("styles.xml");
        assertTrue(styles.contains("style:writing-mode=\"lr-tb\""), styles);
    }
}
