package org.hexapla.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Tally;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final MeetingCode MEETING = new MeetingCode("A/3");
    private static final DocumentSymbol RIVERS = new DocumentSymbol("A/3/1");
    private static final DocumentSymbol LAKES = new DocumentSymbol("A/3/2");
    private static final DocumentSymbol ELSEWHERE = new DocumentSymbol("B/1");
    private static final Provenance BY_FILE =
            new Provenance("ana", Instant.parse("2020-01-01T00:00:00Z"), Provenance.Way.FILE, "f");

    private TestDatabase database = TestDatabase.inMemory();

    @BeforeEach
    void open() {
        database.close();
        database = TestDatabase.inMemory();
        database.inTransaction(
                () ->
                        database.catalogue()
                                .put(
                                        new Meeting(
                                                MEETING,
                                                Map.of("en", "Assembly"),
                                                null,
                                                null,
                                                null,
                                                Map.of(),
                                                null)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ProgressReports reports() {
        return new ProgressReports(
                database.catalogue(),
                database.tallies(),
                database.archive(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private void add(DocumentSymbol symbol, Language original, String... sentences) {
        MeetingCode meeting = symbol.equals(ELSEWHERE) ? null : MEETING;
        database.inTransaction(
                () -> {
                    database.catalogue()
                            .put(
                                    new Document(
                                            symbol,
                                            symbol.value(),
                                            Map.of("en", "A text"),
                                            false,
                                            Map.of(),
                                            meeting,
                                            original,
                                            null,
                                            null));
                });
        if (sentences.length > 0) {
            store(symbol, original, Map.of(), sentences);
        }
    }

    private void translate(DocumentSymbol symbol, Language language, SegmentState... states) {
        List<TranslatedBead> beads = new ArrayList<>();
        String[] texts = new String[states.length];
        for (int i = 0; i < states.length; i++) {
            Bead bead = new Bead(new Span(i, i + 1), new Span(i, i + 1), Method.CONTENT, .9);
            beads.add(new TranslatedBead(bead, states[i], null, false, BY_FILE));
            texts[i] = "Phrase " + i;
        }
        store(symbol, language, Map.of("u1", new TranslatedRow(Method.LABEL, 1, beads)), texts);
    }

    private void store(
            DocumentSymbol symbol,
            Language language,
            Map<String, TranslatedRow> rows,
            String... sentences) {
        List<Segment> segments = new ArrayList<>();
        for (String sentence : sentences) {
            segments.add(new Segment("s" + segments.size(), CodedText.of(sentence), " "));
        }
        TextBody body =
                new TextBody(
                        language,
                        List.of(
                                new Unit(
                                        "u1", UnitKind.PARAGRAPH, null, 0, segments, null, false)));
        database.inTransaction(
                () -> {
                    database.archive().lock(symbol);
                    database.archive()
                            .add(
                                    symbol,
                                    language,
                                    new NewRevision(
                                            TextStatus.OFFICIAL,
                                            body,
                                            rows,
                                            List.of(),
                                            BY_FILE,
                                            true));
                });
    }

    private static Tally tally(ProgressPage page, Language language) {
        return page.progress().languages().getOrDefault(language, Tally.NOTHING);
    }

    @Test
    void countsWordsAndSegmentsOfTheOriginalByState() {
        add(RIVERS, Language.ENGLISH, "Rivers run to the sea.", "They rise.");
        translate(RIVERS, Language.FRENCH, SegmentState.FINAL, SegmentState.TRANSLATED);
        Tally french = tally(reports().of(RIVERS), Language.FRENCH);
        assertEquals(5, french.words().get(SegmentState.FINAL));
        assertEquals(2, french.words().get(SegmentState.TRANSLATED));
        assertEquals(1, french.segments().get(SegmentState.FINAL));
    }

    @Test
    void countsALanguageThatIsNotThereAsInitial() {
        add(RIVERS, Language.ENGLISH, "Rivers run to the sea.", "They rise.");
        Tally arabic = tally(reports().of(RIVERS), Language.ARABIC);
        assertEquals(2, arabic.segments().get(SegmentState.INITIAL));
        assertEquals(7, arabic.words().get(SegmentState.INITIAL));
    }

    @Test
    void namesTheOfficialLanguagesButTheOriginalAndOthersThatAreThere() {
        add(RIVERS, Language.ENGLISH, "Rivers run.");
        translate(RIVERS, new Language("pt"), SegmentState.TRANSLATED);
        assertEquals(
                "[ar, zh, fr, ru, es, pt]",
                reports().of(RIVERS).progress().languages().keySet().toString());
    }

    @Test
    void sumsAMeetingWhoseDocumentsHaveDifferentOriginals() {
        add(RIVERS, Language.ENGLISH, "Rivers run.");
        add(LAKES, Language.FRENCH, "Les lacs dorment en hiver.");
        add(ELSEWHERE, Language.ENGLISH, "Not of this meeting.");
        translate(LAKES, Language.ENGLISH, SegmentState.REVIEWED);
        ProgressPage page = reports().of(MEETING);
        assertEquals(7, page.progress().originalWords());
        assertEquals(5, tally(page, Language.ENGLISH).allWords());
        assertEquals(2, tally(page, Language.FRENCH).allWords());
        assertEquals(7, tally(page, Language.RUSSIAN).words().get(SegmentState.INITIAL));
        assertEquals(11, reports().all().progress().originalWords());
    }

    @Test
    void countsCharactersWhereTheOriginalIsChinese() {
        add(RIVERS, Language.CHINESE, "河流入海。");
        assertEquals(4, reports().of(RIVERS).progress().originalWords());
    }

    @Test
    void saysHowManyOfTheWordsAreCharacters() {
        add(RIVERS, Language.CHINESE, "河流入海。");
        add(LAKES, Language.FRENCH, "Les lacs dorment en hiver.");
        Map<?, ?> json = (Map<?, ?>) reports().of(MEETING).data();
        assertEquals(Map.of("words", 9, "characters", 4), json.get("original"));
        String html = TestPages.html(reports().of(MEETING), "/progress", Language.ENGLISH);
        assertTrue(html.contains("4 of the words are characters"), html);
    }

    @Test
    void doesNotCountATranslationThatWasWithdrawn() {
        add(RIVERS, Language.ENGLISH, "Rivers run.");
        translate(RIVERS, Language.FRENCH, SegmentState.FINAL);
        database.inTransaction(
                () -> {
                    database.archive().lock(RIVERS);
                    database.archive().withdraw(RIVERS, Language.FRENCH, "bad", BY_FILE);
                });
        assertEquals(
                2, tally(reports().of(RIVERS), Language.FRENCH).words().get(SegmentState.INITIAL));
    }

    @Test
    void answersForADocumentWithoutTextsAndForNothing() {
        assertEquals(0, reports().of(MEETING).progress().languages().size());
        add(RIVERS, Language.ENGLISH);
        ProgressPage page = reports().of(RIVERS);
        assertEquals(0, page.progress().originalWords());
        assertEquals(0, tally(page, Language.FRENCH).allSegments());
    }

    @Test
    void saysInJsonWhatItIsTheProgressOf() {
        add(RIVERS, Language.ENGLISH, "Rivers run.");
        Map<?, ?> json = (Map<?, ?>) reports().of(MEETING).data();
        assertEquals("[scope, original, languages]", json.keySet().toString());
        assertEquals("A/3", json.get("scope"));
        assertEquals(Map.of("words", 2), json.get("original"));
        assertEquals("all", ((Map<?, ?>) reports().all().data()).get("scope"));
    }

    @Test
    void showsItsNumbersInEveryLanguage() {
        add(RIVERS, Language.ENGLISH, "Rivers run.");
        for (Language language : Language.OFFICIAL) {
            String html = TestPages.html(reports().of(MEETING), "/progress", language);
            assertTrue(html.contains("</table>"));
        }
    }

    @Test
    void saysThatThereIsNothingToTranslate() {
        String html = TestPages.html(reports().of(MEETING), "/progress", Language.ENGLISH);
        assertTrue(html.contains("nothing to translate"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertEquals(
                "no-such-document", assertThrows(Refused.class, () -> reports().of(RIVERS)).type());
        assertEquals(
                "no-such-meeting",
                assertThrows(Refused.class, () -> reports().of(new MeetingCode("X/1"))).type());
    }

    private void expect(DocumentSymbol symbol, Map<Language, LocalDate> due) {
        database.inTransaction(
                () -> {
                    Document document = database.catalogue().existing(symbol);
                    database.catalogue().put(document.withDue(due));
                });
    }

    @Test
    void tellsWhatIsExpectedAndWhatIsLateTheEarliestFirst() {
        add(RIVERS, Language.ENGLISH, "One.");
        expect(
                RIVERS,
                Map.of(
                        Language.FRENCH, LocalDate.of(2026, 12, 1),
                        Language.ARABIC, LocalDate.of(2026, 11, 21),
                        Language.ENGLISH, LocalDate.of(2026, 11, 1)));
        ProgressPage page = database.inTransaction(() -> reports().of(MEETING));
        assertEquals(
                List.of("ar 2026-11-21 true", "fr 2026-12-01 false"),
                page.expected().stream()
                        .map(one -> one.language() + " " + one.due() + " " + one.late())
                        .toList());
        String html = TestPages.html(page, "/progress", Language.FRENCH);
        assertTrue(html.contains("1 décembre 2026"), html);
        assertTrue(html.contains("en retard"), html);
    }
}
