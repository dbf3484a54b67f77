package org.hexapla.format.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of our files, read from their tags by PDFBox alone. */
class ReadingTest {
    private static final SheetPdf PDF = new SheetPdf();

    private static List<Heard> heard(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.write(sheet))) {
            return Heard.all(document);
        }
    }

    private static List<Heard> of(List<Heard> parts, String type) {
        return parts.stream().filter(part -> part.path().endsWith(type)).toList();
    }

    private static List<String> texts(List<Heard> parts) {
        return parts.stream().map(Heard::text).toList();
    }

    private static Sheet six() {
        return SixLanguages.sheet(
                Language.ENGLISH,
                Language.FRENCH,
                Language.SPANISH,
                Language.RUSSIAN,
                Language.CHINESE,
                Language.ARABIC);
    }

    /** What is to be heard of the rows, cell after cell, without the marks. */
    private static List<String> cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(CodedText::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void saysEveryCellWholeRowAfterRowInAllSixLanguages() throws IOException {
        Sheet sheet = six();
        List<Heard> said =
                heard(sheet).stream().filter(part -> part.path().contains("/TR/TD")).toList();
        assertEquals(cells(sheet), texts(said));
    }

    @Test
    void tellsTheLanguageOfEachCell() throws IOException {
        List<String> languages =
                heard(six()).stream()
                        .filter(part -> part.path().contains("/TR/TD/H1"))
                        .map(Heard::language)
                        .toList();
        assertEquals(List.of("en", "fr", "es", "ru", "zh-Hans", "ar"), languages);
    }

    @Test
    void saysWhatStandsAboveEachPageOnce() throws IOException {
        Sheet sheet = SixLanguages.sheet(Language.ENGLISH, Language.ARABIC);
        List<Heard> parts = heard(sheet);
        String head = sheet.symbol() + " · 1948-12-10 · " + sheet.address();
        assertEquals(List.of(head), texts(of(parts, "Document/P/Link")));
        assertEquals(
                List.of("English", "English", "العربية", "العربية"),
                texts(of(parts, "Table/TR/TH/P")));
        assertTrue(parts.stream().noneMatch(part -> part.text().contains(" / ")), "" + parts);
    }

    @Test
    void namesRowsByTheirMarksAsLinks() throws IOException {
        Sheet sheet = SixLanguages.sheet(Language.ENGLISH, Language.ARABIC);
        List<String> marks =
                sheet.rows().stream().map(Sheet.Row::mark).filter(mark -> !mark.isEmpty()).toList();
        assertEquals(
                marks,
                texts(of(heard(sheet), "Table/TR/TH/Link")).stream()
                        .map(text -> text.replace("\u00A0", ""))
                        .toList());
    }

    @Test
    void tellsHeadingsItemsAndNotesOfALanguageAlone() throws IOException {
        List<String> paths =
                heard(SixLanguages.sheet(Language.FRENCH)).stream().map(Heard::path).toList();
        List<String> kinds = new ArrayList<>();
        for (String path : paths) {
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(path)) {
                kinds.add(path);
            }
        }
        assertEquals("Document/H1", kinds.get(2));
        assertEquals("Document/H2", kinds.get(3));
        assertEquals(
                List.of(
                        "Document/H3",
                        "Document/L/LI/Lbl/Link",
                        "Document/L/LI/LBody",
                        "Document/Note/Lbl/Link",
                        "Document/Note/Span"),
                kinds.subList(kinds.size() - 5, kinds.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "zh", "ar"})
    void saysALanguageAloneWholeAndInOrder(String tag) throws IOException {
        Sheet sheet = SixLanguages.sheet(new Language(tag));
        List<String> said =
                heard(sheet).stream()
                        .filter(part -> !part.path().endsWith("Link"))
                        .skip(2)
                        .map(Heard::text)
                        .toList();
        assertEquals(cells(sheet), said);
    }

    @Test
    void saysACellWholeThatGoesOnOverPages() throws IOException {
        String long1 = "One two three four five. ".repeat(400).strip();
        String long2 = "واحد اثنان ثلاثة أربعة خمسة. ".repeat(400).strip();
        Sheet sheet =
                new Sheet(
                        "A/1",
                        null,
                        "http://h/a",
                        Stream.of(Language.ENGLISH, Language.ARABIC)
                                .map(language -> new Sheet.Column(language, "", ""))
                                .toList(),
                        List.of(
                                new Sheet.Row(
                                        "p1",
                                        UnitKind.PARAGRAPH,
                                        0,
                                        "1",
                                        List.of(CodedText.of(long1), CodedText.of(long2)))));
        assertEquals(List.of(long1, long2), texts(of(heard(sheet), "/TD")));
    }

    @Test
    void saysWordsOfLatinLettersAmongArabicOnesInTheirOrder() throws IOException {
        String text = "Rivers (Danube, Nile) and lakes ".repeat(12).strip();
        assertTrue(texts(heard(alone(Language.ARABIC, text))).contains(text));
    }

    private static Sheet alone(Language language, String text) {
        List<CodedText> cells = List.of(CodedText.of(text));
        return new Sheet(
                "A/1",
                null,
                "http://h/a",
                List.of(new Sheet.Column(language, "", "")),
                List.of(new Sheet.Row("p1", UnitKind.PARAGRAPH, 0, "", cells)));
    }

    @Test
    void saysABlankWhereALineIsBrokenOnPurpose() throws IOException {
        List<Heard> heard = heard(alone(Language.ENGLISH, "one\ntwo"));
        assertTrue(texts(heard).contains("one two"), "" + heard);
    }
}
