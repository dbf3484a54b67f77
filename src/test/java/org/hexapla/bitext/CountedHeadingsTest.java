package org.hexapla.bitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.office.WordSample;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings whose numbers a word processor counts, so that no text holds them. */
class CountedHeadingsTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/COUNTED/1");

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder.resolve("files"));
        intake.addDocument(SYMBOL);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    /** Headings of two levels, {@code 1} and {@code 1.1}, with a paragraph under each. */
    private byte[] counted(String... headings) throws IOException {
        String[] body =
                Stream.of(headings)
                        .flatMap(
                                heading ->
                                        Stream.of(
                                                heading(heading),
                                                WordSample.plain(
                                                        WordSample.text(
                                                                "The Committee considered this at"
                                                                        + " length."))))
                        .toArray(String[]::new);
        return Files.readAllBytes(
                WordSample.of(body).with("word/numbering.xml", numbering()).in(folder));
    }

    private static String heading(String text) {
        int level = text.startsWith(" ") ? 1 : 0;
        return WordSample.paragraph(
                "<w:pStyle w:val=\"H1\"/><w:numPr><w:ilvl w:val=\""
                        + level
                        + "\"/><w:numId w:val=\"1\"/></w:numPr>",
                WordSample.text(text.strip()));
    }

    private static String numbering() {
        return WordSample.part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "%1.")
                        + level(1, "%1.%2")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    }

    private static String level(int level, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, text);
    }

    /** The address of each heading, what its margin says, and what the first text does. */
    private List<String> headings(String languages) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        Languages asked = Languages.valueOf(languages);
        BitextPage page =
                intake.database()
                        .inTransaction(
                                () ->
                                        bitexts.page(
                                                SYMBOL,
                                                Optional.of(asked),
                                                Language.ENGLISH,
                                                View.COLUMNS,
                                                false));
        Language first = asked.list().get(0);
        return page.rows().stream()
                .filter(row -> row.kind() == UnitKind.HEADING)
                .map(
                        row ->
                                row.id()
                                        + " | "
                                        + page.mark(row)
                                        + " | "
                                        + BitextPage.text(first, row.cells().get(first)))
                .toList();
    }

    @Test
    void haveTheirNumberInTheMargin() throws IOException {
        intake.sendAnyway(
                SYMBOL, Language.ENGLISH, counted("Scope", " Aims", " Means", "Budget", " Income"));
        assertEquals(
                List.of(
                        "u1 | 1 | Scope",
                        "p1.1 | 1.1 | Aims",
                        "p1.2 | 1.2 | Means",
                        "u5 | 2 | Budget",
                        "p2.1 | 2.1 | Income"),
                headings("en").stream().filter(heading -> !heading.contains("length")).toList());
    }

    @Test
    void doNotSayTwiceWhatTheirTextHolds() {
        String text =
                "<!doctype html><html lang=\"en\"><body><h1>Scope</h1><h2>1.1 Aims</h2>"
                        + "<p>The Committee considered this at length.</p></body></html>";
        intake.sendAnyway(SYMBOL, Language.ENGLISH, text.getBytes(UTF_8));
        assertEquals(
                List.of("p1.1 |  | 1.1 Aims"),
                headings("en").stream().filter(heading -> heading.startsWith("p")).toList());
    }

    @Test
    void haveItInATranslationAlone() throws IOException {
        intake.sendAnyway(SYMBOL, Language.ENGLISH, counted("Scope", " Aims"));
        String french =
                "1. Champ\n\nLe Comité l’a longuement examiné.\n\n1.1 Buts\n\nLe Comité l’a"
                        + " longuement examiné.\n";
        intake.sendAnyway(SYMBOL, Language.FRENCH, french.getBytes(UTF_8));
        assertEquals(
                List.of("p1.1 | 1.1 | Buts"),
                headings("fr").stream().filter(heading -> heading.startsWith("p1.")).toList());
    }
}
