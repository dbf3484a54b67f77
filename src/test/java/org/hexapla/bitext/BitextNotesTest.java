package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people wrote on sentences, on the page that shows the texts being worked on. */
class BitextNotesTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final Instant MARCH = Instant.parse("2026-03-01T09:20:00Z");

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
        intake.addNote();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private void note(String row, String segment, String text) {
        Provenance brought = new Provenance("mei", MARCH, Provenance.Way.EXCHANGE, "0".repeat(64));
        NoteBook.Note note =
                new NoteBook.Note(row, segment, text, "Ana", MARCH, brought, "back.xlf");
        intake.database()
                .inTransaction(
                        () -> {
                            intake.database()
                                    .kits()
                                    .notes()
                                    .note(NOTE, Language.CHINESE, List.of(note));
                            return null;
                        });
    }

    private BitextPage page(boolean withWork) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        return intake.database()
                .inTransaction(
                        () ->
                                bitexts.page(
                                        NOTE,
                                        Optional.of(Languages.valueOf("en,zh")),
                                        Language.ENGLISH,
                                        View.COLUMNS,
                                        withWork));
    }

    private String html(boolean withWork) {
        return TestPages.html(page(withWork), "/documents/x/bitext", Language.ENGLISH);
    }

    private List<Segment> original(String row) {
        return page(false).rows().stream()
                .filter(one -> one.id().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(Language.ENGLISH)
                .segments();
    }

    @Test
    void showsANoteAfterTheSentenceThatItIsOn() {
        note("p11", original("p11").get(0).id(), "Which <one>?");
        String html = html(true);
        String details =
                html.substring(html.indexOf("<details class=\"remarks\""))
                        .split("</details>", 2)[0];
        assertTrue(details.contains("<summary>1 note</summary>"), details);
        assertTrue(details.contains("<span dir=\"auto\">Which &lt;one&gt;?</span>"), details);
        assertTrue(details.contains("<bdi>Ana</bdi>"), details);
        assertTrue(details.contains("datetime=\"2026-03-01T09:20:00Z\""), details);
        String before = html.substring(0, html.indexOf("<details class=\"remarks\""));
        assertTrue(before.lastIndexOf("id=\"p11\"") > before.lastIndexOf("id=\"p10"), before);
        assertTrue(before.endsWith("</span>"), "stands directly after a sentence");
    }

    @Test
    void showsNoNoteToThoseWhoSeeWhatIsPublished() {
        note("p11", original("p11").get(0).id(), "Which one?");
        assertFalse(html(false).contains("Which one?"));
    }

    @Test
    void showsANoteOnASentenceThatIsGoneAtTheEndOfItsRow() {
        note("p11", "s9999", "Which one?");
        BitextPage page = page(true);
        assertEquals(
                List.of("Which one?"),
                page.rows().stream()
                        .filter(row -> row.id().equals("p11"))
                        .flatMap(row -> page.loose(row, Language.CHINESE).stream())
                        .map(remark -> remark.text())
                        .toList());
        assertTrue(html(true).contains("Which one?"));
    }
}
