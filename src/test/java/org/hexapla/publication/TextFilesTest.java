package org.hexapla.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.archive.Revision;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text and HTML files that are made of a stored text. */
class TextFilesTest {
    private static final Revision REVISION =
            new Revision(3, TextStatus.COURTESY, Instant.EPOCH, "clerk", null, List.of());

    private int given;

    private Unit unit(String id, UnitKind kind, @Nullable String label, CodedText... sentences) {
        List<Segment> segments = new java.util.ArrayList<>();
        for (int i = 0; i < sentences.length; i++) {
            boolean last = i == sentences.length - 1;
            segments.add(new Segment("s" + given++, sentences[i], last ? "" : " "));
        }
        return new Unit(
                id, kind, label == null ? null : new Label(label), 1, segments, null, false);
    }

    private static Unit continuing(Unit unit) {
        return new Unit(
                unit.id(), unit.kind(), unit.label(), unit.level(), unit.segments(), null, true);
    }

    private static TextBody body(Language language, Unit... units) {
        return new TextBody(language, List.of(units));
    }

    private TextBody sample() {
        return body(
                Language.ENGLISH,
                unit("u1", UnitKind.HEADING, null, CodedText.of("Opening")),
                unit(
                        "p1",
                        UnitKind.PARAGRAPH,
                        "1",
                        new CodedText("It met.", List.of(InlineCode.note("1", "6", 6))),
                        CodedText.of("It rose.")),
                unit("p1.b", UnitKind.ITEM, "1.b", CodedText.of("an item")),
                unit("u5", UnitKind.ITEM, null, CodedText.of("a bullet")),
                unit("fn6", UnitKind.FOOTNOTE, "fn6", CodedText.of("A note.")));
    }

    private static String html(TextBody body) {
        Document document =
                new Document(
                        new DocumentSymbol("X/1"),
                        "X/1 <b>",
                        Map.of("en", "Title & more", "ar", "عنوان"),
                        false,
                        Map.of(),
                        null,
                        Language.ENGLISH,
                        null,
                        null);
        return HtmlText.of(document, REVISION, body);
    }

    @Test
    void writesPlainTextWithLabelsAndNotes() {
        assertEquals(
                "Opening\n\n1. It met[6]. It rose.\n\n(b) an item\n\n• a bullet\n\n[6] A note.\n",
                PlainText.of(sample()));
    }

    @Test
    void writesTheNumberOfAHeadingOnce() {
        Unit counted = unit("p4.2", UnitKind.HEADING, "4.2", CodedText.of("Scope"));
        Unit printed = unit("p4.3", UnitKind.HEADING, "4.3", CodedText.of("4.3 Aims"));
        assertEquals(
                "4.2 Scope\n\n4.3 Aims\n", PlainText.of(body(Language.ENGLISH, counted, printed)));
    }

    @Test
    void goesOnInTheSameParagraphWhereAUnitWasCut() {
        Unit first = unit("p1", UnitKind.PARAGRAPH, "1", CodedText.of("One."));
        Unit second = continuing(unit("p2", UnitKind.PARAGRAPH, "1", CodedText.of("Two.")));
        assertEquals("1. One. Two.\n", PlainText.of(body(Language.ENGLISH, first, second)));
        assertEquals("1. One.Two.\n", PlainText.of(body(Language.CHINESE, first, second)));
    }

    @Test
    void writesHtmlWithoutScriptFromAnyText() {
        String attack = "<script>alert('x')</script> & \"more\"";
        String html =
                html(
                        body(
                                Language.ENGLISH,
                                unit("u1", UnitKind.PARAGRAPH, null, CodedText.of(attack))));
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert"), html);
        assertFalse(html.contains("X/1 <b>"), html);
        assertTrue(html.contains("Title &amp; more"), html);
    }

    @Test
    void escapesWhatACodeShows() {
        InlineCode note = InlineCode.note("1", "\"><script>", 1);
        String html =
                html(
                        body(
                                Language.ENGLISH,
                                unit(
                                        "u1",
                                        UnitKind.PARAGRAPH,
                                        null,
                                        new CodedText("a", List.of(note)))));
        assertFalse(html.contains("<script"), html);
    }

    @Test
    void linksAMarkToItsNote() {
        String html = html(sample());
        assertTrue(html.contains("href=\"#fn6\""), html);
        assertTrue(html.contains("<p id=\"fn6\">[6] A note.</p>"), html);
    }

    @Test
    void givesNoIdTwice() {
        Unit first = unit("p1", UnitKind.PARAGRAPH, "1", CodedText.of("One."));
        String html =
                html(
                        body(
                                Language.ENGLISH,
                                first,
                                unit("p1", UnitKind.PARAGRAPH, null, CodedText.of("Two.")),
                                continuing(
                                        unit(
                                                "p1",
                                                UnitKind.PARAGRAPH,
                                                null,
                                                CodedText.of("Three.")))));
        assertEquals(html.indexOf("id=\"p1\""), html.lastIndexOf("id=\"p1\""), html);
    }

    @Test
    void saysLanguageDirectionAndRevision() {
        String html =
                html(
                        body(
                                Language.ARABIC,
                                unit("u1", UnitKind.PARAGRAPH, null, CodedText.of("نص"))));
        assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"), html);
        assertTrue(html.contains("name=\"hexapla.revision\" content=\"3\""), html);
        assertTrue(html.contains("content=\"courtesy\""), html);
    }

    @Test
    void closesEmphasisWithinEverySentence() {
        CodedText first =
                new CodedText(
                        "One.", List.of(new InlineCode("1", InlineCode.Kind.OPEN, "bold", 0, "")));
        CodedText second =
                new CodedText(
                        "Two.", List.of(new InlineCode("1", InlineCode.Kind.CLOSE, "bold", 3, "")));
        String html =
                html(body(Language.ENGLISH, unit("u1", UnitKind.PARAGRAPH, null, first, second)));
        assertTrue(html.contains("<b>One.</b> <b>Two</b>."), html);
    }

    @Test
    void printsMarksAsTheVersionDoesOrItsLanguage() {
        Unit printed = unit("p1.a", UnitKind.ITEM, "1.a", CodedText.of("بند"));
        Unit own =
                new Unit(
                        "p1.b",
                        UnitKind.ITEM,
                        new Label("1.b"),
                        "ب)",
                        1,
                        List.of(new Segment("t0", CodedText.of("بند"), "")),
                        null,
                        false);
        String text = PlainText.of(body(Language.ARABIC, printed, own));
        assertEquals("(أ) بند\n\nب) بند\n", text);
    }
}
