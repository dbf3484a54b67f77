package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of six pages with lines at the upper edges of which some are for the pages only. */
class RunningTitlesTest {
    private static final List<String> SECTIONS =
            List.of("Rivers", "Lakes and Ponds", "Boats", "Bridges", "Ferries", "The Harbour");

    @TempDir Path folder;

    private PDPageContentStream content;

    private void line(String text, double size, double x, double y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), (float) size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    /** The name of the section stands at the upper edge of its page, and larger in the text. */
    private String report(String above, double size, double apart) throws IOException {
        Path file = folder.resolve("report.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < SECTIONS.size(); i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                content = new PDPageContentStream(pdf, page);
                line(above.formatted(i + 1, SECTIONS.get(i)), size, 72, 780);
                line("2." + (i + 1) + " " + SECTIONS.get(i), 14, 72, 780 - apart);
                for (int row = 0; row < 12; row++) {
                    String text = "Sentence number %d of page %d is as long as it has to be here.";
                    line(text.formatted(row, i), 10, 72, 760 - apart - 12 * row);
                }
                content.close();
            }
            pdf.save(file.toFile());
        }
        return PdfFile.read(file).text();
    }

    @Test
    void dropsTitlesThatChangeWithTheSectionAndSayItsName() throws IOException {
        String text = report("CHAPTER 2. WATERS   2.%d. %S", 10, 40);
        assertEquals(1, text.split("CHAPTER 2", -1).length - 1, "the first page keeps its own");
        for (String section : SECTIONS) {
            assertTrue(text.contains(section), section);
        }
    }

    @Test
    void keepsALineThatSaysWhatNoOtherDoes() throws IOException {
        String text = report("Question %d asks about something else than %s do", 10, 40);
        assertTrue(text.contains("Question 4 asks about"), text);
    }

    @Test
    void keepsTheTitlesOfSlides() throws IOException {
        String text = report("%2$s", 24, 60);
        assertEquals(12, SECTIONS.stream().mapToInt(name -> text.split(name, -1).length - 1).sum());
    }

    @Test
    void keepsTheFirstLineOfThePagesOfAText() throws IOException {
        String text = report("2.%d %s", 10, 12);
        assertFalse(text.isBlank());
        assertEquals(12, SECTIONS.stream().mapToInt(name -> text.split(name, -1).length - 1).sum());
    }
}
