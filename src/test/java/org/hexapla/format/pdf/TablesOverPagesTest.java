package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that begin on one page and end on the next. */
class TablesOverPagesTest {
    private static final double[] EDGES = {72, 152, 332, 522};
    private static final int TOP = 740;
    private static final int LEADING = 12;

    @TempDir Path folder;

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream content;
    private double y;

    private void page(String header) throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        write(72, 800, 10, header);
        write(290, 30, 10, String.valueOf(pdf.getNumberOfPages()));
        y = TOP;
    }

    private void write(double x, double at, int size, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.newLineAtOffset((float) x, (float) at);
        content.showText(text);
        content.endText();
    }

    private void rule(double x, double from, double toX, double to) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo((float) x, (float) from);
        content.lineTo((float) toX, (float) to);
        content.stroke();
    }

    /** A row with rules all around each cell, whose lines are parted by a stroke. */
    private void row(String... cells) throws IOException {
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            String[] own = cells[i].split("\\|");
            for (int line = 0; line < own.length; line++) {
                write(EDGES[i] + 3, y - 11 - LEADING * line, 10, own[line]);
            }
            lines = Math.max(lines, own.length);
        }
        double bottom = y - LEADING * lines - 4;
        rule(72, y, 522, y);
        rule(72, bottom, 522, bottom);
        for (double edge : EDGES) {
            rule(edge, y, edge, bottom);
        }
        y = bottom;
    }

    private List<String> cells() throws IOException {
        content.close();
        Path file = folder.resolve("table.pdf");
        pdf.save(file.toFile());
        pdf.close();
        List<String> cells = new ArrayList<>();
        for (Unit unit : new Formats().read(file, Language.ENGLISH).body().units()) {
            if (unit.kind() == UnitKind.CELL) {
                cells.add(unit.text());
            }
        }
        return cells;
    }

    private void firstPage(String... last) throws IOException {
        page("Harbours and what was found in them");
        row("Port", "What was found", "What is to be done");
        row("Alder", "Nothing was wanting in the ancient|register.", "Nothing.");
        row(last);
    }

    private void secondPage() throws IOException {
        page("Harbours and what was found in them");
        row("Port", "What was found", "What is to be done");
    }

    @Test
    void aHeadThatEachPageRepeatsStandsOnce() throws IOException {
        firstPage("Birch", "A lamp was broken.", "It is to be mended.");
        secondPage();
        row("Cedar", "Two lamps were broken.", "They are to be mended.");
        row("Dune", "Three lamps were broken.", "They are to be sold.");
        assertEquals(
                List.of(
                        "Port",
                        "What was found",
                        "What is to be done",
                        "Alder",
                        "Nothing was wanting in the ancient register.",
                        "Nothing.",
                        "Birch",
                        "A lamp was broken.",
                        "It is to be mended.",
                        "Cedar",
                        "Two lamps were broken.",
                        "They are to be mended.",
                        "Dune",
                        "Three lamps were broken.",
                        "They are to be sold."),
                cells());
    }

    @Test
    void aRowThatThePagePartsIsOne() throws IOException {
        firstPage(
                "Birch",
                "A lamp was broken when the|inspectors came, and nobody",
                "The lamp is to be mended before");
        secondPage();
        row("", "knew since when.", "the winter comes.");
        row("Cedar", "Two lamps were broken.", "They are to be mended.");
        List<String> cells = cells();
        assertEquals(
                List.of(
                        "Birch",
                        "A lamp was broken when the inspectors came, and nobody knew since when.",
                        "The lamp is to be mended before the winter comes.",
                        "Cedar"),
                cells.subList(6, 10));
    }

    @Test
    void aCellThatStandsOnTheNextPageAloneBelongsToItsRow() throws IOException {
        firstPage("Birch", "A lamp was broken when the|inspectors came.", "Nothing.");
        page("Harbours and what was found in them");
        row("", "It had been so for years.", "");
        row("Cedar", "Two lamps were broken.", "They are to be mended.");
        assertEquals(
                List.of(
                        "Birch",
                        "A lamp was broken when the inspectors came.",
                        "It had been so for years.",
                        "Nothing.",
                        "Cedar"),
                cells().subList(6, 11));
    }

    @Test
    void aRowThatBeginsOnTheNextPageStaysOne() throws IOException {
        firstPage("Birch", "A lamp was broken", "It is to be mended");
        secondPage();
        row("Cedar", "Two lamps were broken", "They are to be mended");
        assertEquals(
                List.of("Birch", "A lamp was broken", "It is to be mended", "Cedar"),
                cells().subList(6, 10));
    }

    @Test
    void figuresNeverGoOn() throws IOException {
        firstPage("Birch", "Lamps", "1 200");
        secondPage();
        row("", "Ropes", "300");
        assertEquals(List.of("Birch", "Lamps", "1 200", "Ropes", "300"), cells().subList(6, 11));
    }

    @Test
    void whatHasNoNameAsOthersHaveNoneIsARowOfItsOwn() throws IOException {
        firstPage("Birch", "Lamps were broken.", "To be mended.");
        row("", "Ropes were torn.", "To be bought.");
        secondPage();
        row("", "Nets were gone.", "To be made.");
        assertEquals(
                List.of("Ropes were torn.", "To be bought.", "Nets were gone.", "To be made."),
                cells().subList(9, 13));
    }

    @Test
    void aTableWithAnotherTitleIsAnother() throws IOException {
        firstPage("Birch", "A lamp was broken.", "It is to be mended.");
        page("Harbours and what was found in them");
        write(72, TOP + 12, 10, "This is what the harbours of the north were found to be like:");
        y = TOP - 10;
        row("Port", "What was found", "What is to be done");
        row("Cedar", "Two lamps were broken.", "They are to be mended.");
        assertEquals(
                List.of("Port", "What was found", "What is to be done", "Cedar"),
                cells().subList(9, 13));
    }

    @Test
    void paragraphsOfACellStayApartAndItsLinesTogetherHoweverFarTheyStand() throws IOException {
        page("Harbours and what was found in them");
        row("Port", "What was found", "What is to be done");
        double top = y;
        for (double edge : EDGES) {
            rule(edge, top, edge, top - 90);
        }
        rule(72, top - 90, 522, top - 90);
        write(75, top - 14, 10, "Elm");
        write(155, top - 14, 10, "Nothing was wanting there in the");
        write(155, top - 31, 10, "register, which was kept in a locked");
        write(155, top - 48, 10, "box.");
        write(155, top - 68, 10, "The key was lost in the autumn gale,");
        write(155, top - 85, 10, "and found.");
        assertEquals(
                List.of(
                        "Nothing was wanting there in the register, which was kept in a locked box.",
                        "The key was lost in the autumn gale, and found."),
                cells().subList(4, 6));
    }
}
