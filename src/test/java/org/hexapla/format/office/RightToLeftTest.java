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
}
