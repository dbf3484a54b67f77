package org.hexapla.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.index.Filter;
import org.hexapla.index.FoundRow;
import org.hexapla.index.PublishedCell;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.PublishedRow;
import org.hexapla.index.Query;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowViewTest {
    private static final String BEFORE = "Everyone is entitled to these freedoms and to all such ";
    private static final String AFTER = " as are granted to him by the constitution or by the law.";

    /** What stands on each side is as long as a line shows, to the letter. */
    @ParameterizedTest
    @CsvSource({"'', '', '', ''", "' ', '  ', '', ''", "'The and ', ' Of all.', …, …"})
    void putsDotsOnlyWhereWordsAreLeftOut(
            String first, String last, String dotsBefore, String dotsAfter) {
        String before = first + "Here and there " + BEFORE;
        String after = AFTER + " So be it so." + last;
        Hit.Line line = line(before + "rights" + after);
        assertEquals(dotsAfter, line.after().endsWith("…") ? "…" : "", line.after());
        assertEquals(dotsBefore, line.before().startsWith("…") ? "…" : "", line.before());
    }

    private static Hit.Line line(String sentence) {
        PublishedDocument document =
                new PublishedDocument(
                        TestIntake.NOTE, "", Language.ENGLISH, Map.of(), null, null, null);
        Map<Language, PublishedCell> cells =
                Map.of(Language.ENGLISH, new PublishedCell(List.of(sentence), List.of()));
        Filter filter = new Filter(Language.ENGLISH, null, null, null, null, null, null);
        return new RowView(
                        new FoundRow(document, new PublishedRow("p1", "1", cells)),
                        Query.of("rights"),
                        filter,
                        Language.ENGLISH)
                .hit(List.of())
                .lines()
                .get(0);
    }
}
