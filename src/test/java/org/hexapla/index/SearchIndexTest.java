package org.hexapla.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final DocumentSymbol NOTE = new DocumentSymbol("WIPO/IP/AI/GE/19/INF/2");
    private static final DocumentSymbol DECLARATION = new DocumentSymbol("A/RES/217(III)");

    @TempDir Path folder;
    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = TestIndex.at(folder);
        index.put(
                Map.of(
                        document(NOTE, "1", "WIPO/IP/AI/GE/19", LocalDate.of(2019, 5, 23)),
                        List.of(
                                row(
                                        "p1",
                                        "en",
                                        "The offices use artificial intelligence in 2030.",
                                        "zh",
                                        "知识产权局在2030年使用AI（人工智能）系统。",
                                        "fr",
                                        "Les offices se servent de l’intelligence artificielle."),
                                row(
                                        "p2",
                                        "en",
                                        "Classification of trademarks.",
                                        "es",
                                        "Clasificación de las marcas."))));
        index.put(
                Map.of(
                        document(DECLARATION, "1", "A/3", LocalDate.of(1948, 12, 10)),
                        List.of(
                                row(
                                        "a1",
                                        "en",
                                        "All human beings are born free and equal.",
                                        "ar",
                                        "يُولَدُ جميعُ النّاسِ أحرارًا متساوين في الكرامة.",
                                        "ru",
                                        "Все люди рождаются свободными и ещё равными.",
                                        "fr",
                                        "Tous les êtres humains naissent libres et égaux."))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static PublishedDocument document(
            DocumentSymbol symbol, String mark, String meeting, @Nullable LocalDate date) {
        return new PublishedDocument(
                symbol,
                mark,
                Language.ENGLISH,
                Map.of(
                        "en",
                        "official",
                        "zh",
                        "official",
                        "fr",
                        "courtesy",
                        "es",
                        "official",
                        "ar",
                        "courtesy",
                        "ru",
                        "courtesy"),
                meeting,
                date,
                "Note");
    }

    private static PublishedRow row(String id, String... texts) {
        Map<Language, PublishedCell> cells = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            List<PublishedCell.Link> links =
                    i == 0 ? List.of() : List.of(new PublishedCell.Link(0, 1, 0, 1));
            cells.put(new Language(texts[i]), new PublishedCell(List.of(texts[i + 1]), links));
        }
        return new PublishedRow(id, "", cells);
    }

    private List<String> rows(String query, Filter filter) {
        return index.find(Query.of(query), filter, Language.OFFICIAL, 0, 20).rows().stream()
                .map(found -> found.row().id())
                .toList();
    }

    private static Filter in(String language) {
        return new Filter(new Language(language), null, null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "en, a1, being born",
        "en, p1, OFFICE",
        "en, a1, '\"beings are born\"'",
        "fr, a1, etre humain",
        "fr, a1, EGAUX",
        "fr, p1, l'intelligence",
        "fr, p1, d’intelligence",
        "es, p2, clasificacion",
        "es, p2, marca",
        "ru, a1, еще",
        "ru, a1, свободный",
        "ru, a1, люди равные",
        "ar, a1, يولد",
        "ar, a1, الكرامه",
        "ar, a1, كرامة",
        "ar, a1, احرارا",
        "ar, a1, ناس",
        "zh, p1, 产权",
        "zh, p1, 权",
        "zh, p1, 使用AI人工",
        "zh, p1, 2030 年",
        "zh, p1, ai",
        "zh, p1, 系统 知识产权局",
        "zh, p1, '“人工智能”'"
    })
    void findsARowBy(String language, String row, String query) {
        assertEquals(List.of(row), rows(query, in(language)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, '\"born beings\"'",
        "en, human trademarks",
        "zh, 权产",
        "zh, 局知识",
        "ru, рождение",
        "fr, '\"etre humain\"'"
    })
    void doesNotFind(String language, String query) {
        assertEquals(List.of(), rows(query, in(language)));
    }

    @Test
    void findsInEveryLanguageWhereNoneIsAskedFor() {
        assertEquals(List.of("a1"), rows("humain", Filter.NONE));
        assertEquals(List.of("a1"), rows("الناس", Filter.NONE));
    }

    @Test
    void leavesOutWhatAFilterDoesNotLetThrough() {
        assertEquals(List.of("p1"), rows("the", filter(NOTE_MEETING, null, null, null)));
        assertEquals(List.of(), rows("born", filter(NOTE_MEETING, null, null, null)));
        assertEquals(
                List.of("a1"), rows("and", filter(null, LocalDate.of(1948, 12, 10), null, null)));
        assertEquals(List.of(), rows("born", filter(null, LocalDate.of(1949, 1, 1), null, null)));
        assertEquals(List.of("a1"), rows("humains", filter(null, null, "courtesy", null)));
        assertEquals(List.of(), rows("humains", filter(null, null, "official", null)));
        assertEquals(List.of("p2"), rows("of", filter(null, null, null, "es")));
    }

    private static final String NOTE_MEETING = "WIPO/IP/AI/GE/19";

    private static Filter filter(String meeting, LocalDate from, String status, String with) {
        return new Filter(
                null,
                with == null ? null : new Language(with),
                meeting == null ? null : new MeetingCode(meeting),
                from,
                null,
                status,
                "note");
    }

    @Test
    void givesARowBackAsItWasPut() {
        FoundRow found =
                index.find(Query.of("trademarks"), Filter.NONE, Language.OFFICIAL, 0, 5)
                        .rows()
                        .get(0);
        assertEquals(
                row(
                        "p2",
                        "en",
                        "Classification of trademarks.",
                        "es",
                        "Clasificación de las marcas."),
                found.row());
        assertEquals(LocalDate.of(2019, 5, 23), found.document().date());
        assertEquals("official", found.document().statuses().get("es"));
    }

    @Test
    void findsWhatReplacedARowAndNotWhatWasReplaced() {
        index.put(
                Map.of(
                        document(NOTE, "2", null, null),
                        List.of(row("p1", "en", "The offices use machine learning."))));
        assertEquals(List.of("p1"), rows("learning", in("en")));
        assertEquals(List.of(), rows("trademarks", in("en")));
        assertEquals("2", index.marks().get(NOTE.value()));
    }

    @Test
    void forgetsWhatWasTakenOut() {
        index.remove(List.of(DECLARATION));
        assertEquals(List.of(), rows("born", Filter.NONE));
        assertEquals(Map.of(NOTE.value(), "1"), index.marks());
    }

    @Test
    void keepsWhatItHadWhenItIsOpenedAgain() {
        index.close();
        index = TestIndex.again(folder);
        assertEquals(2, index.marks().size());
        assertEquals(List.of("a1"), rows("born", Filter.NONE));
    }

    @Test
    void deletesWhatAnEarlierVersionKept() throws IOException {
        index.close();
        Path former = Files.createDirectories(folder.resolve("hexapla-1-rows"));
        Files.writeString(former.resolve("segments_1"), "of old");
        Path other = Files.createDirectories(folder.resolve("notes"));
        index = TestIndex.again(folder);
        assertEquals(List.of("a1"), rows("born", Filter.NONE));
        assumeTrue(System.getProperty("hexapla.search.url") == null, "A server keeps the index.");
        assertFalse(Files.exists(former));
        assertTrue(Files.exists(other));
    }

    @Test
    void putsEquallyGoodRowsInTheOrderOfTheirDocumentTheNewestFirst() {
        List<PublishedRow> rows =
                List.of(
                        row("z", "en", "The secretariat shall report."),
                        row("m", "en", "The secretariat shall report."),
                        row("a", "en", "The secretariat shall report."));
        List<LocalDate> dates = new ArrayList<>();
        dates.add(LocalDate.of(2001, 1, 1));
        dates.add(null);
        dates.add(LocalDate.of(2019, 1, 1));
        for (int i = 0; i < dates.size(); i++) {
            index.put(
                    Map.of(document(new DocumentSymbol("X/" + i), "1", "A/3", dates.get(i)), rows));
        }
        index.put(
                Map.of(
                        document(new DocumentSymbol("W/1"), "1", "A/3", LocalDate.of(2001, 1, 1)),
                        rows));
        assertEquals(
                List.of(
                        "X/2 z", "X/2 m", "X/2 a", "W/1 z", "W/1 m", "W/1 a", "X/0 z", "X/0 m",
                        "X/0 a", "X/1 z", "X/1 m", "X/1 a"),
                index
                        .find(Query.of("secretariat report"), Filter.NONE, Language.OFFICIAL, 0, 20)
                        .rows()
                        .stream()
                        .map(found -> found.document().symbol().value() + " " + found.row().id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inf 2",
                "INF/2",
                "Inf. 2",
                "inf2",
                "inf-2",
                "INF/2*",
                "ＩＮＦ／２",
                "19/inf/2",
                "wipo/ip/ai/ge/19/inf/2",
                "WIPO/IP/AI/GE/19/INF 2",
                "wipo_ip_ai_ge_19_inf_2",
                " /WIPO//IP/AI/GE/19/INF/2/ ",
                "wipo-ip-ai-ge-19-inf-2",
                "\"INF/2\"",
                "WIPO/IP/AI/GE/19"
            })
    void findsASymbolInAnySpelling(String typed) {
        assertEquals(List.of(NOTE), index.symbols(typed, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/res/217 (iii)", "A RES 217 III", "res 217", "217(iii)"})
    void findsASymbolWithBrackets(String typed) {
        assertEquals(List.of(DECLARATION), index.symbols(typed, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "human rights", "article 2", "", "inf 3", "217"})
    void takesOtherThingsForNoSymbol(String typed) {
        assertEquals(List.of(), index.symbols(typed, 5));
    }

    @Test
    void findsAPastedParagraphOfManyWords() {
        String long1 = "All human beings are born free and equal. ".repeat(24);
        assertEquals(List.of("a1"), rows(long1, in("en")));
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            different.append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append(' ');
        }
        assertEquals(List.of(), rows(different.toString(), Filter.NONE));
    }

    @Test
    void saysThatAQuotationMarkIsAlone() {
        assertTrue(Query.of("\"beings are").hasOpenQuotes());
        assertTrue(Query.of("beings»").hasOpenQuotes());
        assertFalse(Query.of("«beings» \"are\" “born” l'homme").hasOpenQuotes());
        assertEquals(List.of("a1"), rows("\"beings born", in("en")));
    }

    @Test
    void marksWhatMatches() {
        assertEquals(
                List.of("êtres", "libres"),
                marked("libre etre", "Tous les êtres naissent libres.", Language.FRENCH));
        assertEquals(
                List.of("êtres humains"),
                marked("humain etre", "Tous les êtres humains.", Language.FRENCH));
        assertEquals(
                List.of("êtres humains"),
                marked("\"etres humains\"", "Tous les êtres humains.", Language.FRENCH));
        assertEquals(List.of("2030 年使用"), marked("2030年使用", "在2030 年使用AI", Language.CHINESE));
        assertEquals(List.of("النّاسِ"), marked("الناس", "جميعُ النّاسِ أحرارًا", Language.ARABIC));
    }

    private static List<String> marked(String query, String text, Language language) {
        return Query.of(query).in(text, language).marks().stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }
}
