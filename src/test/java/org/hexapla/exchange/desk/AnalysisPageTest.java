package org.hexapla.exchange.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.exchange.Analysis;
import org.hexapla.exchange.Analysis.Band;
import org.hexapla.exchange.Analysis.Share;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.Test;

class AnalysisPageTest {
    private static final Analysis ANALYSIS =
            new Analysis(
                    new Share(2, 20),
                    List.of(
                            new Band(85, 99, new Share(1, 1234)),
                            new Band(70, 84, new Share(3, 30))),
                    new Share(0, 0),
                    new Share(4, 44));

    private static AnalysisPage page(Language source) {
        Document document =
                new Document(
                        new DocumentSymbol("A/1"),
                        "A/1",
                        Map.of(),
                        false,
                        Map.of(),
                        null,
                        source,
                        null,
                        null);
        return new AnalysisPage(document, source, Language.FRENCH, ANALYSIS);
    }

    @Test
    void tellsSegmentsAsBeforeAndWordsBesideThem() {
        assertEquals(
                "{symbol=A/1, source=en, target=fr, open=10, exact=2, fuzzy=4, repeated=0, new=4,"
                        + " unit=words, words={open=1328, exact=20, fuzzy=1264, repeated=0,"
                        + " new=44}, bands=[{from=85, to=99, segments=1, words=1234}, {from=70,"
                        + " to=84, segments=3, words=30}]}",
                page(Language.ENGLISH).data().toString());
    }

    @Test
    void showsAndAddsUpWhatIsCounted() {
        String html = TestPages.html(page(Language.ENGLISH), "/analysis", Language.ENGLISH);
        assertTrue(html.contains("<th scope=\"col\" class=\"number\">Words</th>"), html);
        assertTrue(html.contains("85–99%</th><td class=\"number\">1</td>"), html);
        assertTrue(html.contains("<td class=\"number\">1,328</td>"), html);
    }

    @Test
    void callsThemCharactersWhereTheSourceIsChinese() {
        Map<?, ?> json = (Map<?, ?>) page(Language.CHINESE).data();
        assertEquals("characters", json.get("unit"));
        String html = TestPages.html(page(Language.CHINESE), "/analysis", Language.ENGLISH);
        assertTrue(html.contains("<th scope=\"col\" class=\"number\">Characters</th>"), html);
    }
}
