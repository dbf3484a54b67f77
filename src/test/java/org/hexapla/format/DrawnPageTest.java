package org.hexapla.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on which more is drawn than letters. */
class DrawnPageTest {
    private static final int TOP = 700;
    private static final int PITCH = 14;

    @TempDir Path folder;

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream content;

    @BeforeEach
    void beginPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        write(72, TOP + 28, "In the harbour there are some things of which this report says more:");
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
}
