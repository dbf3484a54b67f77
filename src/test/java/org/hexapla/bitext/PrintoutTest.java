package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.UnitKind;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintoutTest {
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

    private Sheet sheet(String languages, View view) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        return intake.database()
                .inTransaction(
                        () ->
                                Printout.of(
                                        bitexts.page(
                                                TestIntake.NOTE,
                                                Optional.of(Languages.valueOf(languages)),
                                                Language.ENGLISH,
                                                view,
                                                false),
                                        TestPages.imprint()));
    }

    private static List<Sheet.Row> rows(Sheet sheet, String id) {
        return sheet.rows().stream().filter(row -> row.id().equals(id)).toList();
    }

    @Test
    void holdsOneRowForEachParagraph() {
        List<Sheet.Row> found = rows(sheet("zh,en", View.COLUMNS), "p12");
        assertEquals(1, found.size());
        assertEquals("12", found.get(0).mark());
        assertEquals(2, found.get(0).cells().size());
    }

    @Test
    void holdsOneRowForEachPairOfSentencesAndAllTheirText() {
        List<Sheet.Row> lines = rows(sheet("en,zh", View.LINES), "p12");
        String whole = rows(sheet("en,zh", View.COLUMNS), "p12").get(0).cells().get(0).text();
        assertTrue(lines.size() > 1, "p12 has one sentence");
        assertEquals(1, lines.stream().filter(line -> !line.mark().isEmpty()).count());
        assertEquals(
                whole,
                lines.stream().map(line -> line.cells().get(0).text()).reduce("", String::concat));
    }

    @Test
    void saysWhatEachTextIsWorthInItsOwnLanguage() {
        Sheet sheet = sheet("en,zh", View.COLUMNS);
        assertTrue(sheet.columns().get(0).worth().endsWith("original"), sheet.columns().toString());
        assertTrue(
                sheet.columns().get(1).worth().codePoints().allMatch(Character::isIdeographic),
                sheet.columns().toString());
        assertEquals(
                "http://example.org/documents/WIPO/IP/AI/GE/19/INF/2/bitext?languages=en,zh",
                sheet.address());
    }

    @Test
    void tellsHowDeepHeadingsStand() {
        List<Integer> levels =
                sheet("en,zh", View.COLUMNS).rows().stream()
                        .filter(row -> row.kind() == UnitKind.HEADING)
                        .map(Sheet.Row::level)
                        .toList();
        assertFalse(levels.isEmpty());
        assertTrue(levels.stream().allMatch(level -> level > 0), "" + levels);
    }

    @Test
    void hasAnEmptyColumnForALanguageThatIsMissing() {
        Sheet sheet = sheet("en,fr", View.COLUMNS);
        assertTrue(sheet.rows().stream().allMatch(row -> row.cells().get(1).text().isEmpty()));
        assertEquals("non disponible", sheet.columns().get(1).worth());
    }
}
