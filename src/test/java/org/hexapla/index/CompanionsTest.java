package org.hexapla.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static final int ALL = 100;
    private static final List<String> SPANISH =
            List.of(
                    "Reconoce que los derechos humanos figuran aquí",
                    "Declara que los derechos humanos figuran allí",
                    "Pide que los derechos humanos figuran siempre");

    /** The words marked in the first text, where each stands in so many rows of a hundred. */
    private static String marked(Map<String, Integer> rows, int usual) {
        List<Mark> marks =
                new Companions(Language.SPANISH)
                        .in(
                                SPANISH,
                                SPANISH.size(),
                                ALL,
                                term ->
                                        rows.entrySet().stream()
                                                .filter(row -> term.startsWith(row.getKey()))
                                                .mapToInt(Map.Entry::getValue)
                                                .findFirst()
                                                .orElse(usual))
                        .get(0);
        return marks.stream()
                .map(mark -> SPANISH.get(0).substring(mark.start(), mark.end()))
                .reduce("", (a, b) -> (a + " " + b).strip());
    }

    @Test
    void marksTheWordsThatStandInTheseRowsAndFewOthers() {
        assertEquals("derechos humanos", marked(Map.of("derech", 3, "human", 3), 60));
    }

    @Test
    void neverTakesAStopWordForATranslation() {
        assertEquals("derechos humanos figuran", marked(Map.of(), 3));
    }

    @Test
    void marksNothingThatIsAsFrequentEverywhere() {
        List<List<Mark>> marks =
                new Companions(Language.SPANISH)
                        .in(SPANISH, SPANISH.size(), SPANISH.size() + 1, term -> SPANISH.size());
        assertEquals(List.of(List.of(), List.of(), List.of()), marks);
    }
}
