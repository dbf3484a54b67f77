package org.hexapla.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowerTest {
    private static final Provenance BY_MANAGER =
            new Provenance("ines", TestIntake.NOW, Provenance.Way.PERSON, null);

    @TempDir Path folder;
    private TestIntake intake;
    private SearchIndex index;
    private Follower follower;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder.resolve("files"));
        index = TestIndex.at(folder.resolve("search"));
        follow();
    }

    @AfterEach
    void close() {
        TestIndex.close(index);
        intake.close();
    }

    private void reopen() {
        TestIndex.close(index);
        index = TestIndex.again(folder.resolve("search"));
        follow();
    }

    private void follow() {
        TestDatabase database = intake.database();
        PublishedTexts texts =
                new PublishedTexts(
                        database.archive(), database.catalogue(), database.publicationMarks());
        follower = new Follower(index, texts, null, intake.clock());
    }

    private SearchPage page(String words, String language, String with) {
        SearchRequest request =
                SearchRequest.of(words, language, with, null, null, null, null, null, null, 0);
        return new Searches(index, follower, intake.database().catalogue())
                .page(request, Language.ENGLISH);
    }

    private long total(String words) {
        return page(words, null, null).total();
    }

    @Test
    void findsWhatWasPublishedSinceItLooked() {
        follower.step();
        assertEquals(0, total("人工智能"));
        intake.addNote();
        follower.step();
        assertTrue(total("人工智能") > 3);
        assertEquals("zh", page("人工智能", null, null).hits().get(0).match().language().tag());
    }

    @ParameterizedTest
    @CsvSource({"rows documents, false", "rows documents, true", "rows, false", "rows, true"})
    void fillsTheIndexOfAServerAgainThatLostIt(String names, boolean writtenMeanwhile)
            throws Exception {
        String server = System.getProperty("hexapla.search.url");
        assumeTrue(server != null, "no search server is named: -Dhexapla.search.url=…");
        intake.addNote();
        follower.step();
        long before = total("人工智能");
        for (String name : names.split(" ")) {
            delete(server + "/hexapla-2-" + name + "-000001");
        }
        if (writtenMeanwhile) {
            intake.addDeclaration();
            try {
                follower.step();
            } catch (RuntimeException refusedByAServerThatMakesNoIndex) {
                assertTrue(index.isDoubted());
            }
        }
        assertEquals(Refused.Why.BUSY, assertThrows(Refused.class, () -> total("人工智能")).why());
        follower.step();
        assertEquals(before, total("人工智能"));
    }

    private static void delete(String url) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(url)).DELETE().build(),
                                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void callsARowAsTheOriginalDoes() {
        DocumentSymbol symbol = new DocumentSymbol("X/1");
        intake.addDocument(symbol);
        String original = "<p>1. The report was adopted.</p><h2>III. Closing of the session</h2>";
        String translation = "<p>1. 报告获得通过。</p><p>三、 会议闭幕</p>";
        intake.send(symbol, Language.ENGLISH, original.getBytes(UTF_8));
        intake.sendAnyway(symbol, Language.CHINESE, translation.getBytes(UTF_8));
        follower.step();
        assertEquals("1", page("报告", null, null).hits().get(0).found().row().label());
        assertEquals("", page("会议闭幕", null, null).hits().get(0).found().row().label());
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        intake.addNote();
        follower.step();
        intake.database()
                .inTransaction(
                        () ->
                                intake.database()
                                        .archive()
                                        .withdraw(
                                                TestIntake.NOTE,
                                                Language.CHINESE,
                                                "a mistake",
                                                BY_MANAGER));
        follower.step();
        assertEquals(0, total("人工智能"));
        assertTrue(total("artificial intelligence") > 0);
    }

    @Test
    void doesNotShowDrafts() {
        intake.addNote();
        intake.database()
                .inTransaction(
                        () ->
                                intake.database()
                                        .archive()
                                        .beginWork(
                                                TestIntake.NOTE,
                                                Language.FRENCH,
                                                TextStatus.OFFICIAL,
                                                BY_MANAGER));
        follower.step();
        assertEquals(List.of(), page("WIPO", "fr", null).hits());
    }

    @Test
    void followsTheDateOfADocument() {
        intake.addNote();
        follower.step();
        intake.database()
                .inTransaction(
                        () -> {
                            Document old = intake.database().catalogue().existing(TestIntake.NOTE);
                            intake.database()
                                    .catalogue()
                                    .put(
                                            new Document(
                                                    old.symbol(),
                                                    old.printed(),
                                                    old.titles(),
                                                    false,
                                                    Map.of(),
                                                    null,
                                                    old.originalLanguage(),
                                                    "note",
                                                    LocalDate.of(2019, 5, 23)));
                        });
        reopen();
        follower.step();
        SearchRequest request =
                SearchRequest.of(
                        "WIPO", null, null, null, "2019-05", "2019-05", null, "Note", null, 0);
        Searches searches = new Searches(index, follower, intake.database().catalogue());
        assertTrue(searches.page(request, Language.ENGLISH).total() > 0);
    }

    @Test
    void catchesUpWithWhatHappenedWhileItWasAway() {
        intake.addNote();
        follower.step();
        intake.addDeclaration(Language.FRENCH);
        reopen();
        assertEquals(0, total("\"êtres humains\""));
        follower.step();
        assertTrue(total("\"êtres humains\"") > 0);
        assertTrue(follower.isCurrent());
    }

    @Test
    void showsTheLinkedSentencesOfTheLanguageAskedFor() {
        intake.addDeclaration(Language.FRENCH, Language.ARABIC);
        follower.step();
        Hit hit = page("\"libres et égaux\"", "fr", "ar").hits().get(0);
        assertEquals(Language.ARABIC, hit.partner().orElseThrow().language());
        assertTrue(hit.partner().orElseThrow().text().contains("أحرار"));
        assertTrue(hit.address().startsWith("/documents/A/RES/217(III)/bitext?languages=fr,ar#"));
        assertEquals(
                List.of("libres et égaux"),
                hit.match().pieces().stream()
                        .filter(Side.Piece::isMarked)
                        .map(Side.Piece::text)
                        .toList());
        assertEquals("libres et égaux", hit.lines().get(0).match());
    }

    @Test
    void marksWhatSaysTheSameInThePartner() {
        intake.addDeclaration(Language.FRENCH, Language.CHINESE);
        follower.step();
        assertTrue(markedBeside("human rights", "zh").contains("人权"));
        assertTrue(markedBeside("education", "fr").contains("éducation"));
        assertEquals(List.of(), markedBeside("tyranny", "fr"));
    }

    private List<String> markedBeside(String words, String with) {
        return page(words, "en", with).hits().stream()
                .flatMap(hit -> hit.partner().orElseThrow().pieces().stream())
                .filter(Side.Piece::isMarked)
                .map(Side.Piece::text)
                .distinct()
                .toList();
    }

    @Test
    void putsADocumentFirstWhoseSymbolIsTyped() {
        intake.addNote();
        follower.step();
        assertEquals(TestIntake.NOTE, page("inf 2", null, null).documents().get(0).symbol());
        assertEquals(List.of(), page("artificial", null, null).documents());
    }

    @Test
    void leafsThroughWhatItFound() {
        intake.addDeclaration();
        follower.step();
        SearchPage first = page("the", null, null);
        assertEquals(SearchPage.PART, first.hits().size());
        assertEquals("/search?q=the&start=20", first.next());
        SearchRequest far =
                SearchRequest.of("the", null, null, null, null, null, null, null, null, 9_980);
        SearchPage last =
                new Searches(index, follower, intake.database().catalogue())
                        .page(far, Language.ENGLISH);
        assertEquals(List.of(), last.hits());
    }

    @Test
    void refusesWhatCanNotBeAsked() {
        for (String[] bad :
                List.of(
                        new String[] {"a".repeat(1001), null, null, null, "query-too-long"},
                        new String[] {"\uFDFA".repeat(1000), null, null, null, "query-too-long"},
                        new String[] {"a", "en", "en", null, "language-twice"},
                        new String[] {"a", "english!", null, null, "unknown-language"},
                        new String[] {"a", null, null, "yesterday", "bad-date"})) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () ->
                                    SearchRequest.of(
                                            bad[0], bad[1], bad[2], null, bad[3], null, null, null,
                                            null, 0));
            assertEquals(bad[4], refused.type());
        }
        for (int start : List.of(-1, 9_981, Integer.MAX_VALUE)) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () ->
                                    SearchRequest.of(
                                            "a", null, null, null, null, null, null, null, null,
                                            start));
            assertEquals("too-far", refused.type());
        }
    }

    @Test
    void showsMarkupOfATextAsText() {
        intake.addDocument(TestIntake.NOTE);
        intake.send(
                TestIntake.NOTE,
                Language.ENGLISH,
                "The tag <script>alert(1)</script> is only text here, said the clerk of the office."
                        .getBytes(StandardCharsets.UTF_8));
        follower.step();
        SearchPage page = page("<script>alert", null, null);
        String html = TestPages.html(page, "/search", Language.ENGLISH);
        assertEquals(1, page.hits().size());
        assertFalse(html.contains("<script>alert"), html);
        assertTrue(html.contains("<mark>alert</mark>"), html);
    }
}
