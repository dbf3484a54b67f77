package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on which more is drawn than letters. */
class DrawnPageTest {
    private static final int TOP = 700;
    private static final int PITCH = 14;

    private static final List<String> CELLS =
            List.of(
                    "Year",
                    "Who came",
                    "What for",
                    "2015",
                    "Two boats and the old harbour master's daughter",
                    "To see the sea and nothing else.");

    @TempDir Path folder;

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream content;

    @BeforeEach
    void beginPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        write(72, TOP + 40, "In the harbour there are some things of which this report says more:");
    }

    private void write(double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    private List<Unit> units() throws IOException {
        content.close();
        Path file = folder.resolve("drawn.pdf");
        pdf.save(file.toFile());
        pdf.close();
        return new Formats().read(file, Language.ENGLISH).body().units();
    }

    private static List<String> shown(List<Unit> units, UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).map(Unit::text).toList();
    }

    private void square(double x, double y, double side) throws IOException {
        content.addRect((float) x, (float) y, (float) side, (float) side);
        content.fill();
    }

    private void disc(double x, double y, double side) throws IOException {
        float half = (float) side / 2;
        float from = (float) x;
        float low = (float) y;
        content.moveTo(from, low + half);
        content.curveTo(from, low + 2 * half, from, low + 2 * half, from + half, low + 2 * half);
        content.curveTo(from + 2 * half, low + 2 * half, from + 2 * half, low, from + half, low);
        content.curveTo(from, low, from, low, from, low + half);
        content.fill();
    }

    /** As one short line drawn with a broad pen. */
    private void stroke(double x, double y, double side) throws IOException {
        content.setLineWidth((float) side);
        content.moveTo((float) (x + side / 2), (float) y);
        content.lineTo((float) (x + side / 2), (float) (y + side));
        content.stroke();
    }

    private void bullet(String form, double x, double y) throws IOException {
        switch (form) {
            case "square" -> square(x, y, 3.2);
            case "disc" -> disc(x, y, 3.6);
            case "stroke" -> stroke(x, y, 3.1);
            default -> throw new IllegalArgumentException(form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"square", "disc", "stroke"})
    void seesBulletsThatAreDrawn(String form) throws IOException {
        bullet(form, 76, TOP + 2);
        write(90, TOP, "a crane that lifts what is heavy and sets it down again, on whichever of");
        write(90, TOP - PITCH, "the two quays there is room;");
        bullet(form, 76, TOP - 2 * PITCH + 2);
        write(90, TOP - 2 * PITCH, "two boats.");
        assertEquals(
                List.of(
                        "a crane that lifts what is heavy and sets it down again, on whichever of"
                                + " the two quays there is room;",
                        "two boats."),
                shown(units(), UnitKind.ITEM));
    }

    @Test
    void takesNoPartOfAPictureForABullet() throws IOException {
        square(60, TOP + 2, 3.2);
        square(65, TOP + 2, 3.2);
        square(60, TOP + 7, 3.2);
        write(76, TOP, "A picture of three boats stands before this line.");
        assertEquals(List.of(), shown(units(), UnitKind.ITEM));
    }

    @Test
    void takesNeitherALineNorABoxNorWhatIsFarAwayForABullet() throws IOException {
        content.addRect(72, TOP - 2, 40, 1);
        content.fill();
        write(120, TOP, "A dash stands before this line, and a frame before the next.");
        content.addRect(60, TOP - 30, 10, 14);
        content.fill();
        write(76, TOP - 28, "This is a box to be ticked by whoever has read it.");
        square(20, TOP - 54, 3.2);
        write(76, TOP - 56, "Something stands in the margin of this one.");
        assertEquals(List.of(), shown(units(), UnitKind.ITEM));
    }

    private void rule(double x, double y, double toX, double toY) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo((float) x, (float) y);
        content.lineTo((float) toX, (float) toY);
        content.stroke();
    }

    /** Three columns, two rows of which the second runs over three lines. */
    private void words() throws IOException {
        write(75, TOP, "Year");
        write(135, TOP, "Who came");
        write(235, TOP, "What for");
        write(75, TOP - 20, "2015");
        write(135, TOP - 20, "Two boats and the");
        write(235, TOP - 20, "To see the sea and");
        write(135, TOP - 32, "old harbour");
        write(235, TOP - 32, "nothing else.");
        write(135, TOP - 44, "master's daughter");
    }

    private void across() throws IOException {
        for (double y : new double[] {TOP + 12, TOP - 8, TOP - 50}) {
            rule(72, y, 332, y);
        }
    }

    @Test
    void readsTheCellsOfATableWithRules() throws IOException {
        across();
        for (double x : new double[] {72, 132, 232, 332}) {
            rule(x, TOP + 12, x, TOP - 50);
        }
        words();
        assertEquals(CELLS, shown(units(), UnitKind.CELL));
    }

    @Test
    void readsTheCellsOfATableWithoutOuterRulesAtItsSides() throws IOException {
        across();
        for (double x : new double[] {132, 232}) {
            rule(x, TOP + 12, x, TOP - 8);
            rule(x, TOP - 8, x, TOP - 50);
        }
        words();
        assertEquals(CELLS, shown(units(), UnitKind.CELL));
    }

    @Test
    void readsTheCellsOfATableOfBoxes() throws IOException {
        content.setLineWidth(0.5f);
        double[] x = {72, 132, 232, 332};
        double[] y = {TOP + 12, TOP - 8, TOP - 50};
        for (int row = 0; row + 1 < y.length; row++) {
            for (int column = 0; column + 1 < x.length; column++) {
                content.addRect(
                        (float) x[column],
                        (float) y[row + 1],
                        (float) (x[column + 1] - x[column]),
                        (float) (y[row] - y[row + 1]));
                content.stroke();
            }
        }
        words();
        assertEquals(CELLS, shown(units(), UnitKind.CELL));
    }

    @Test
    void leavesACellOverSeveralColumnsWhole() throws IOException {
        across();
        rule(72, TOP + 32, 332, TOP + 32);
        rule(72, TOP + 32, 72, TOP - 50);
        rule(332, TOP + 32, 332, TOP - 50);
        rule(132, TOP + 12, 132, TOP - 50);
        rule(232, TOP + 12, 232, TOP - 50);
        write(75, TOP + 18, "What happened in the harbour in the end");
        words();
        List<String> cells = shown(units(), UnitKind.CELL);
        assertEquals(7, cells.size());
    }

    @Test
    void readsTheCellsBetweenRulesFromLeftToRight() throws IOException {
        across();
        words();
        assertEquals(CELLS, shown(units(), UnitKind.CELL));
    }

    @Test
    void takesEveryLineForARowWhereAllColumnsAreFull() throws IOException {
        across();
        write(75, TOP, "Year");
        write(135, TOP, "Boats");
        write(235, TOP, "Ferries");
        for (int row = 0; row < 3; row++) {
            write(75, TOP - 20 - 12 * row, "201" + row);
            write(135, TOP - 20 - 12 * row, "6" + row);
            write(235, TOP - 20 - 12 * row, "1" + row);
        }
        assertEquals(
                List.of(
                        "Year", "Boats", "Ferries", "2010", "60", "10", "2011", "61", "11", "2012",
                        "62", "12"),
                shown(units(), UnitKind.CELL));
    }

    @Test
    void leavesRowsAsLinesWhereItIsNotClearWhichLineBeginsOne() throws IOException {
        across();
        write(75, TOP, "Year");
        write(135, TOP, "Boats");
        write(75, TOP - 20, "2010 and");
        write(75, TOP - 32, "what was before");
        write(135, TOP - 20, "60");
        assertEquals(List.of(), shown(units(), UnitKind.CELL));
    }

    @Test
    void takesTwoColumnsBetweenRulesForNoTable() throws IOException {
        across();
        for (int line = 0; line < 3; line++) {
            write(75, TOP - 20 - 12 * line, "The left one goes on");
            write(235, TOP - 20 - 12 * line, "The right one goes");
        }
        assertEquals(List.of(), shown(units(), UnitKind.CELL));
    }

    @Test
    void takesAFrameForNoTable() throws IOException {
        content.setLineWidth(0.5f);
        content.addRect(60, TOP - 60, 400, 80);
        content.stroke();
        rule(60, TOP - 8, 460, TOP - 8);
        words();
        assertEquals(List.of(), shown(units(), UnitKind.CELL));
    }

    @Test
    void aPageNumberAloneIsNoNoteAndTakesNoNumberFromTheText() throws IOException {
        write(72, TOP, "Introduction .......... 1");
        write(72, TOP - 20, "Conclusions .......... 2");
        for (int line = 0; line < 4; line++) {
            write(
                    72,
                    TOP - 60 - 14 * line,
                    "The harbour was quiet, and nobody came to look at it in");
        }
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        content.newLineAtOffset(300, 40);
        content.showText("1");
        content.endText();
        List<String> texts = units().stream().map(Unit::text).toList();
        assertEquals(List.of("Introduction ..... 1", "Conclusions ..... 2"), texts.subList(1, 3));
        assertTrue(texts.stream().noneMatch("1"::equals), texts.toString());
    }

    @Test
    void shortLinesThatBeginSmallAreNotRunTogether() throws IOException {
        String[] lines = {
            "ms. anna berger, minister", "mr. paul lima, permanent adviser", "mr. lars dahl, expert"
        };
        for (int i = 0; i < lines.length; i++) {
            write(72, TOP - 30 - 13 * i, lines[i]);
        }
        write(72, TOP - 30 - 13 * lines.length, "Kenya");
        List<String> texts = units().stream().map(Unit::text).toList();
        assertEquals(List.of(lines), texts.subList(1, 4));
    }

    @Test
    void losesNoWordWhereTextStandsBesideATable() throws IOException {
        across();
        for (double x : new double[] {72, 132, 232, 332}) {
            rule(x, TOP + 12, x, TOP - 50);
        }
        words();
        write(400, TOP - 20, "Beside");
        List<Unit> units = units();
        assertEquals(List.of(), shown(units, UnitKind.CELL));
        String all = units.stream().map(Unit::text).reduce("", String::concat);
        assertTrue(all.contains("Beside") && all.contains("daughter"), all);
    }
}
