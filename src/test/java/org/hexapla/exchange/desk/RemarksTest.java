package org.hexapla.exchange.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.exchange.MergeReport;
import org.hexapla.exchange.ReturnedFile;
import org.hexapla.exchange.Suggestions;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.Test;

/** Where a translator reads what people wrote on segments. */
class RemarksTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final Instant MARCH = Instant.parse("2026-03-01T09:20:00Z");
    private static final Document DOCUMENT =
            new Document(
                    new DocumentSymbol("A/1"),
                    "A/1",
                    Map.of(),
                    false,
                    Map.of(),
                    null,
                    EN,
                    null,
                    null);

    private static String details(String html) {
        int start = html.indexOf("<details class=\"remarks\"");
        return start < 0 ? "" : html.substring(start, html.indexOf("</details>", start));
    }

    private static String imported(MergeReport.NoteLine note) {
        KitImport imported =
                new KitImport(
                        1,
                        DOCUMENT.symbol(),
                        EN,
                        ZH,
                        "0".repeat(64),
                        "back.xlf",
                        MARCH,
                        "mei",
                        null,
                        null,
                        KitImport.Counts.NONE,
                        null,
                        null,
                        null);
        ReturnedFile.Line line =
                new ReturnedFile.Line(
                        "s1",
                        "p1",
                        Outcome.ACCEPTED,
                        "",
                        new ReturnedFile.Texts(
                                CodedText.of("One."), null, null, CodedText.of("一。")),
                        false,
                        false);
        ReturnedFile file =
                new ReturnedFile(
                        DOCUMENT,
                        imported,
                        KitImport.Counts.NONE,
                        List.of(line),
                        List.of(note),
                        List.of(),
                        "token",
                        false);
        ImportPage page = new ImportPage(file, Choices.NONE, false, true);
        return TestPages.html(page, "/documents/A/1/imports/1", EN);
    }

    @Test
    void showsANoteOfTheFileBesideItsText() {
        String html = imported(new MergeReport.NoteLine("s1", "p1", "Which?", "Ana", MARCH));
        assertTrue(details(html).contains("Which?"), html);
        assertTrue(details(html).contains("<bdi>Ana</bdi>"), html);
        assertFalse(html.contains("id=\"remarks\""), html);
    }

    @Test
    void listsANoteOfTheFileOnATextThatDidNotChange() {
        String html = imported(new MergeReport.NoteLine("s2", "p2", "Which?", null, null));
        assertEquals("", details(html));
        String list =
                html.substring(html.indexOf("<section id=\"remarks\"")).split("</section>")[0];
        assertTrue(list.contains("Which?"), list);
        assertTrue(list.contains("#p2\""), list);
    }

    @Test
    void showsTheNotesOnASegmentBesideItsSuggestion() {
        Provenance brought = new Provenance("mei", MARCH, Provenance.Way.EXCHANGE, "0".repeat(64));
        Suggestions.Beside beside =
                new Suggestions.Beside(
                        1,
                        EN,
                        new SuggestionBook.Suggestion(
                                "p1", "s1", "conflict", "Why.", CodedText.of("一。"), brought),
                        new Suggestions.Place(
                                "s1", "p1", CodedText.of("One."), CodedText.of("壹。"), "tag"),
                        null,
                        true,
                        List.of());
        NoteBook.Note note =
                new NoteBook.Note("p1", "s1", "Which?", "Ana", MARCH, brought, "back.xlf");
        SuggestionsPage page =
                new SuggestionsPage(
                        DOCUMENT, ZH, List.of(beside), Map.of("s1", List.of(note)), true);
        String html = TestPages.html(page, "/documents/A/1/versions/zh/suggestions", EN);
        assertTrue(details(html).contains("Which?"), html);
    }

    @Test
    void offersPlacesForATextWhoseSentenceWasTakenOut() {
        Provenance brought = new Provenance("mei", MARCH, Provenance.Way.EXCHANGE, "0".repeat(64));
        Suggestions.Beside gone =
                new Suggestions.Beside(
                        1,
                        EN,
                        new SuggestionBook.Suggestion(
                                "", "s1", "stale", "Why.", CodedText.of("一。"), brought),
                        null,
                        CodedText.of("One."),
                        false,
                        List.of(
                                new Suggestions.Place(
                                        "s7", "p3", CodedText.of("One more."), null, "state7")));
        SuggestionsPage page = new SuggestionsPage(DOCUMENT, ZH, List.of(gone), Map.of(), true);
        String html = TestPages.html(page, "/documents/A/1/versions/zh/suggestions", EN);
        assertTrue(html.contains("<option value=\"s7 state7\""), html);
        assertTrue(html.contains("p3: One more."), html);
        assertTrue(html.contains("</span>One.</del>"), html);
    }
}
