package org.hexapla.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.junit.jupiter.api.Test;

class FoundRowTest {
    private static PublishedCell cell(List<String> segments, int[]... links) {
        return new PublishedCell(
                segments,
                List.of(links).stream()
                        .map(one -> new PublishedCell.Link(one[0], one[1], one[2], one[3]))
                        .toList());
    }

    private static FoundRow row() {
        PublishedDocument document =
                new PublishedDocument(
                        new DocumentSymbol("X/1"),
                        "1",
                        Language.ENGLISH,
                        Map.of(),
                        null,
                        null,
                        null);
        return new FoundRow(
                document,
                new PublishedRow(
                        "p1",
                        "1",
                        Map.of(
                                Language.ENGLISH,
                                cell(List.of("A. ", "B. ", "C. ", "D.")),
                                Language.CHINESE,
                                cell(
                                        List.of("甲乙。", "丙。", "丁。"),
                                        new int[] {0, 2, 0, 1},
                                        new int[] {2, 1, 1, 1},
                                        new int[] {3, 1, 2, 1}),
                                Language.ARABIC,
                                cell(
                                        List.of("ا. ", "ب، ج. ", "د."),
                                        new int[] {0, 1, 0, 1},
                                        new int[] {1, 2, 1, 1},
                                        new int[] {3, 1, 2, 1}))));
    }

    @Test
    void joinsSentencesOfTheOriginalThatAnotherLanguageJoins() {
        assertEquals(
                List.of("A. ", "B. ", "C. ", "D.", "A. B. "),
                row().sentences(Language.ENGLISH, Language.CHINESE));
    }

    @Test
    void joinsWhatIsOneOnlyThroughTheOriginal() {
        assertEquals(
                List.of("甲乙。", "丙。", "丁。", "甲乙。丙。"),
                row().sentences(Language.CHINESE, Language.ARABIC));
        assertEquals(
                List.of("ا. ", "ب، ج. ", "د.", "ا. ب، ج. "),
                row().sentences(Language.ARABIC, Language.CHINESE));
    }

    @Test
    void saysNothingWhereALanguageIsSilent() {
        assertEquals(List.of(), row().sentences(Language.CHINESE, new Language("fr")));
    }
}
