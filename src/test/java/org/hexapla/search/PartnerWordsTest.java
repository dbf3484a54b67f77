package org.hexapla.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.index.Filter;
import org.hexapla.index.FoundRow;
import org.hexapla.index.PublishedCell;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.PublishedRow;
import org.hexapla.index.Query;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked beside hits in the Declaration and a note, which are all that is published. */
class PartnerWordsTest {
    @TempDir static Path folder;
    private static TestIntake intake;
    private static SearchIndex index;
    private static Searches searches;

    @BeforeAll
    static void publish() {
        intake = new TestIntake(folder.resolve("files"));
        index = TestIndex.at(folder.resolve("search"));
        intake.addNote();
        intake.addDeclaration(
                Language.ARABIC,
                Language.CHINESE,
                Language.FRENCH,
                Language.RUSSIAN,
                Language.SPANISH);
        PublishedTexts texts =
                new PublishedTexts(
                        intake.database().archive(),
                        intake.database().catalogue(),
                        intake.database().publicationMarks());
        Follower follower = new Follower(index, texts, null, intake.clock());
        follower.step();
        searches = new Searches(index, follower, intake.database().catalogue());
    }

    @AfterAll
    static void close() {
        TestIndex.close(index);
        intake.close();
    }

    /** How often each word is marked in the partner, over the first page of hits. */
    private static Map<String, Integer> marked(String words, String language, String with) {
        SearchRequest request =
                SearchRequest.of(words, language, with, null, null, null, null, null, null, 0);
        Map<String, Integer> marked = new TreeMap<>();
        for (Hit hit : searches.page(request, Language.ENGLISH).hits()) {
            hit.partner().stream()
                    .flatMap(side -> side.pieces().stream())
                    .filter(Side.Piece::isMarked)
                    .forEach(
                            piece ->
                                    marked.merge(
                                            piece.text().toLowerCase(Locale.ROOT),
                                            1,
                                            Integer::sum));
        }
        return marked;
    }

    @ParameterizedTest
    @CsvSource({
        "حقوق, ar, en, 10, rights?",
        "derechos, es, en, 3, rights?",
        "rights, en, es, 8, derechos?",
        "rights, en, fr, 8, droits?",
        "rights, en, ar, 4, .*(حق|حقوق).*",
        "rights, en, ru, 2, прав.*",
        "droits, fr, es, 10, derechos?",
        "права, ru, en, 15, rights?",
        "حق, ar, en, 11, rights?",
        "الحرية, ar, en, 6, freedoms?",
        "freedom, en, fr, 8, libertés?",
        "свобода, ru, zh, 10, 自由",
        "education, en, ar, 4, .*(تعليم|تعلم)",
        "dignity, en, ar, 3, .*كرام.*",
        "protection, en, ar, 9, .*حماي.*",
        "law, en, es, 4, ley",
        "ley, es, en, 4, law",
        "protection, en, ru, 5, защит.*",
        "marriage, en, fr, 2, mariage",
        "equal, en, ru, 4, равн.*",
        "AI, zh, en, 10, ai"
    })
    void marksTheTranslationAndNothingElse(
            String words, String language, String with, int least, String translation) {
        Map<String, Integer> marked = marked(words, language, with);
        int all = marked.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(
                all >= least && marked.keySet().stream().allMatch(one -> one.matches(translation)),
                marked.toString());
    }

    @Test
    void remembersForSomeSearchesThatNoOtherRowsAreThere(@TempDir Path empty) {
        SearchIndex nothing = TestIndex.at(empty);
        PartnerWords words = new PartnerWords(nothing);
        List<RowView> hits = List.of(hit());
        words.of(hits);
        TestIndex.close(nothing);
        for (int i = 0; i < 10; i++) {
            assertDoesNotThrow(() -> words.of(hits), "asked for other rows again");
        }
        assertThrows(Refused.class, () -> words.of(hits));
    }

    private static RowView hit() {
        Map<Language, PublishedCell> cells =
                Map.of(
                        Language.ENGLISH,
                        new PublishedCell(List.of("All rights."), List.of()),
                        Language.FRENCH,
                        new PublishedCell(
                                List.of("Tous les droits."),
                                List.of(new PublishedCell.Link(0, 1, 0, 1))));
        PublishedDocument document =
                new PublishedDocument(
                        TestIntake.NOTE, "", Language.ENGLISH, Map.of(), null, null, null);
        Filter filter = new Filter(Language.ENGLISH, Language.FRENCH, null, null, null, null, null);
        return new RowView(
                new FoundRow(document, new PublishedRow("p1", "1", cells)),
                Query.of("rights"),
                filter,
                Language.ENGLISH);
    }
}
