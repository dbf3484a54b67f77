package org.hexapla.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolLevelTest {
    private static ReturnedKit read(String unit) {
        return read("", unit);
    }

    private static ReturnedKit read(String before, String unit) {
        String file =
                "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'"
                        + " xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0' xmlns:mq='MQXliff'>"
                        + before
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

    private static List<ReturnedNote> notes(ReturnedKit kit) {
        return kit.segments().get(0).notes();
    }

    @Test
    void readsTheCommentsOfTradosWhereTheTextRefersToThem() {
        ReturnedKit kit =
                read(
                        "<doc-info xmlns='http://sdl.com/FileTypes/SdlXliff/1.0'><cmt-defs>"
                                + "<cmt-def id='c1'><Comments xmlns=''><Comment severity='Low'"
                                + " user='Ana' date='2026-03-01T10:20:30.1+01:00'>Which one?"
                                + "</Comment></Comments></cmt-def>"
                                + "<cmt-def id='c2'><Comments xmlns=''><Comment user='Bo'>Of"
                                + " nothing.</Comment></Comments></cmt-def>"
                                + "</cmt-defs></doc-info>",
                        "<trans-unit id='1'><source>One.</source><target><mrk mtype='seg'"
                                + " mid='1'><mrk mtype='x-sdl-comment' sdl:cid='c1'>Un</mrk>."
                                + "</mrk></target></trans-unit>");
        assertEquals(
                List.of(
                        new ReturnedNote(
                                "Which one?", "Ana", Instant.parse("2026-03-01T09:20:30.1Z"))),
                notes(kit));
        assertEquals("Un.", String.valueOf(kit.segments().get(0).target().text()));
    }

    @Test
    void readsTheCommentsOfMemoQThatWereNotDeleted() {
        ReturnedKit kit =
                read(
                        "<trans-unit id='1'><source>One.</source><target>Un.</target>"
                                + "<mq:comments><mq:comment id='a' creatoruser='Ana'"
                                + " time='2026-03-01T09:20:30Z' deleted='false'>Which one?"
                                + "</mq:comment><mq:comment id='b' creatoruser='Ana'"
                                + " deleted='true'>Gone.</mq:comment></mq:comments></trans-unit>");
        assertEquals(
                List.of(
                        new ReturnedNote(
                                "Which one?", "Ana", Instant.parse("2026-03-01T09:20:30Z"))),
                notes(kit));
    }

    @Test
    void takesNoTextThatAReviewerStruckOut() {
        ReturnedKit kit =
                read(
                        "<trans-unit id='1'><source>One.</source><target><mrk mtype='seg'"
                                + " mid='1'>Un<mrk mtype='x-sdl-deleted' sdl:revid='r1'>e</mrk>"
                                + "<mrk mtype='x-sdl-added' sdl:revid='r2'> seul</mrk>.</mrk>"
                                + "</target></trans-unit>");
        assertEquals("Un seul.", kit.segments().get(0).target().text());
    }

    private static ReturnedKit.ReturnedSegment phrase(String confirmed, String target) {
        return read("<trans-unit id='9:0' xmlns:m='http://www.memsource.com/mxlf/2.0'"
                        + " m:confirmed='"
                        + confirmed
                        + "' m:locked='false'><source>The {1&gt;draft&lt;1} is here{2}.</source>"
                        + "<target>"
                        + target
                        + "</target></trans-unit>")
                .segments()
                .get(0);
    }

    @Test
    void readsWhatPhraseHasConfirmed() {
        assertEquals("translated", phrase("1", "Voici.").state());
        assertEquals("needs-translation", phrase("0", "Voici.").state());
    }

    @Test
    void readsTheCodesOfPhrase() {
        ReturnedKit.ReturnedSegment segment =
                phrase("1", "Voici le {1&gt;projet&lt;1}{2}, {annexe}.");
        assertEquals("The draft is here.", segment.source().text());
        CodedText target = Objects.requireNonNull(segment.target());
        assertEquals("Voici le projet, {annexe}.", target.text());
        assertEquals(
                List.of("OPEN 1 9", "CLOSE 1 15", "PLACEHOLDER 2 15"),
                target.codes().stream()
                        .map(code -> code.kind() + " " + code.id() + " " + code.position())
                        .toList());
    }
}
