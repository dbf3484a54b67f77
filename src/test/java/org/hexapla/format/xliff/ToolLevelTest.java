package org.hexapla.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hexapla.core.translation.ReturnedKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolLevelTest {
    private static ReturnedKit read(String unit) {
        String file =
                "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'"
                        + " xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0' xmlns:mq='MQXliff'>"
                        + "<file original='C:\\kits\\a.xlf' source-language='en-US'"
                        + " target-language='fr-FR' datatype='plaintext'><body>"
                        + unit
                        + "</body></file></xliff>";
        try {
            return Xliff.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReturnedKit trados(String... segs) {
        StringBuilder marks = new StringBuilder();
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < segs.length; i++) {
            boolean translated = !segs[i].isEmpty();
            marks.append(
                    "<mrk mtype='seg' mid='" + i + "'>" + (translated ? "Un." : "") + "</mrk>");
            levels.append("<sdl:seg id='" + i + "' " + segs[i] + "/>");
        }
        return read(
                "<trans-unit id='5c1e'><source>One.</source><target state='new'>"
                        + marks
                        + "</target><sdl:seg-defs>"
                        + levels
                        + "</sdl:seg-defs></trans-unit>");
    }

    @ParameterizedTest
    @CsvSource({
        "Unspecified, new",
        "NotTranslated, new",
        "Draft, needs-translation",
        "Translated, translated",
        "RejectedTranslation, needs-review-translation",
        "ApprovedTranslation, signed-off",
        "RejectedSignOff, needs-review-translation",
        "ApprovedSignOff, final"
    })
    void understandsTheLevelsOfTrados(String level, String state) {
        ReturnedKit kit = trados("conf='" + level + "' origin='interactive'");
        assertEquals(state, kit.segments().get(0).state());
        assertTrue(kit.byText());
    }

    @ParameterizedTest
    @CsvSource({
        "NotStarted, new",
        "PreTranslated, needs-translation",
        "MachineTranslated, needs-translation",
        "ManuallyConfirmed, translated",
        "Rejected, needs-review-translation",
        "Proofread, signed-off"
    })
    void understandsTheLevelsOfMemoQ(String status, String state) {
        ReturnedKit kit =
                read(
                        "<trans-unit id='1' mq:status='"
                                + status
                                + "' mq:locked='locked'><source>One.</source>"
                                + "<target>Un.</target></trans-unit>");
        assertEquals(state, kit.segments().get(0).state());
        assertTrue(kit.byText());
    }

    @Test
    void countsTheLowestOfTheParts() {
        ReturnedKit kit = trados("conf='ApprovedSignOff'", "conf='Draft'", "conf='Translated'");
        assertEquals("needs-translation", kit.segments().get(0).state());
    }

    @Test
    void leavesAUnitThatIsTranslatedInPart() {
        ReturnedKit kit = trados("conf='Translated'", "");
        assertNull(kit.segments().get(0).target());
        assertEquals(1, kit.warnings().size());
    }

    @Test
    void saysThatATextWasRejected() {
        ReturnedKit kit = trados("conf='RejectedTranslation'");
        assertEquals("rejected-inaccurate", kit.segments().get(0).subState());
    }

    @Test
    void leavesTheStateOfAFileWithoutLevels() {
        ReturnedKit kit =
                read(
                        "<trans-unit id='1'><source>One.</source>"
                                + "<target state='signed-off'>Un.</target></trans-unit>");
        assertEquals("signed-off", kit.segments().get(0).state());
        assertFalse(kit.byText());
    }

    @Test
    void looksOnlyAtTheTextWhereALevelIsNotKnown() {
        ReturnedKit kit = trados("conf='Blessed'");
        assertEquals("new", kit.segments().get(0).state());
        assertTrue(kit.byText());
    }
}
