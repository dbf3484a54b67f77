package org.hexapla.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Document;
import org.hexapla.archive.DocumentFilter;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.ProcessEvent;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.Wording;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.EntityTags;
import org.hexapla.web.JsonBody;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Page;
import org.hexapla.web.TestPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final MeetingCode MEETING = new MeetingCode("SCP/31");
    private static final String SPELLED = "SCP/31/INF 2";
    private static final DocumentSymbol SYMBOL = new DocumentSymbol(SPELLED);
    private static final Provenance BY_FILE =
            new Provenance("mei", Instant.parse("2019-12-02T10:15:30Z"), Provenance.Way.FILE, "f1");
    private static final MeetingChange MEETING_CHANGE =
            new MeetingChange(
                    Map.of(Language.ENGLISH, "Committee", Language.ARABIC, "اللجنة"),
                    LocalDate.of(2019, 12, 2),
                    LocalDate.of(2019, 12, 5),
                    "Geneva",
                    null,
                    null);

    private TestDatabase database = TestDatabase.inMemory();

    @BeforeEach
    void open() {
        database.close();
        database = TestDatabase.inMemory();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Meetings meetings() {
        return new Meetings(database.catalogue(), database.archive(), database.tallies());
    }

    private Documents documents() {
        return new Documents(
                database.catalogue(),
                database.archive(),
                database.heldVersions(),
                database.lineage());
    }

    private DocumentPage document(DocumentSymbol symbol, boolean withWork) {
        Account clerk = new Account("clerk", Role.READER, Set.of());
        return documents().page(symbol, withWork ? Optional.of(clerk) : Optional.empty());
    }

    private Processes processes() {
        return new Processes(database.catalogue());
    }

    private boolean putMeeting() {
        return database.inTransaction(
                () -> meetings().put(MEETING, MEETING_CHANGE, OnlyNew.UNASKED));
    }

    private static DocumentChange titled(String title) {
        return change(title, Language.ENGLISH, null);
    }

    private static DocumentChange change(
            String title, @Nullable Language original, @Nullable MeetingCode meeting) {
        return new DocumentChange(
                Map.of(Language.ENGLISH, title),
                meeting,
                original,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private boolean put(String spelled, DocumentChange change) {
        return database.inTransaction(() -> documents().put(spelled, change, OnlyNew.UNASKED));
    }

    private Document document() {
        return database.catalogue().document(SYMBOL).orElseThrow();
    }

    private void publish(Language language, TextStatus status, boolean published, String... texts) {
        List<Segment> segments = new java.util.ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment("s" + segments.size(), CodedText.of(text), " "));
        }
        TextBody body =
                new TextBody(
                        language,
                        List.of(
                                new Unit(
                                        "p1",
                                        UnitKind.PARAGRAPH,
                                        new Label("1"),
                                        0,
                                        segments,
                                        null,
                                        false)));
        Map<String, TranslatedRow> rows =
                language.equals(Language.ENGLISH)
                        ? Map.of()
                        : Map.of("p1", row(texts.length, status.segmentState()));
        NewRevision revision =
                new NewRevision(
                        status,
                        body,
                        rows,
                        List.of(new StoredFile("ab12", "a.txt", "text/plain", 42, true)),
                        BY_FILE,
                        published);
        database.inTransaction(
                () -> {
                    database.archive().lock(SYMBOL);
                    database.archive().add(SYMBOL, language, revision);
                });
    }

    private static TranslatedRow row(int sentences, SegmentState state) {
        List<TranslatedBead> beads = new java.util.ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            Bead bead = new Bead(new Span(i, i + 1), new Span(i, i + 1), Method.CONTENT, .9);
            beads.add(new TranslatedBead(bead, state, null, false, BY_FILE));
        }
        return new TranslatedRow(Method.LABEL, 1, beads);
    }

    private void addTexts() {
        putMeeting();
        put(SPELLED, change("Patents and health", Language.ENGLISH, MEETING));
        publish(Language.ENGLISH, TextStatus.OFFICIAL, true, "The Committee met.", "It rose.");
        publish(Language.CHINESE, TextStatus.OFFICIAL, true, "委员会开会。", "会议结束。");
        publish(Language.ARABIC, TextStatus.COURTESY, false, "اجتمعت اللجنة.");
    }

    private Standing standing(Language language, boolean withWork) {
        return meetings().page(MEETING, withWork).documents().get(0).standings().stream()
                .filter(standing -> standing.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhetherAMeetingIsNew() {
        assertTrue(putMeeting());
        assertFalse(putMeeting());
    }

    @Test
    void keepsWhatIsKnownOfAMeeting() {
        putMeeting();
        MeetingPage page = meetings().page(MEETING, false);
        assertEquals("Committee", page.title(Language.FRENCH).text());
        assertEquals(
                "2–5 December 2019",
                page.dates(Language.ENGLISH)
                        .span(page.meeting().startsOn(), page.meeting().endsOn()));
        assertTrue(page.documents().isEmpty());
        assertTrue(page.progress().languages().isEmpty());
    }

    private static final Map<Language, String> GENEVA =
            Map.of(Language.ENGLISH, "Geneva", Language.FRENCH, "Genève", Language.CHINESE, "日内瓦");

    private MeetingPage held(@Nullable String place, @Nullable Map<Language, String> places) {
        MeetingChange change =
                new MeetingChange(Map.of(Language.ENGLISH, "X"), null, null, place, places, null);
        database.inTransaction(() -> meetings().put(MEETING, change, OnlyNew.UNASKED));
        return meetings().page(MEETING, false);
    }

    private static @Nullable String place(MeetingPage page, Language reader) {
        return page.meeting().place(reader).map(Wording::text).orElse(null);
    }

    @Test
    void callsAPlaceAsTheReadersLanguageDoes() {
        MeetingPage page = held("Geneva", GENEVA);
        assertEquals("日内瓦", place(page, Language.CHINESE));
        assertEquals("Geneva", place(page, Language.ARABIC));
        assertEquals(
                "Genève", place(held(null, Map.of(Language.FRENCH, "Genève")), Language.RUSSIAN));
    }

    @Test
    void saysInWhichLanguageAPlaceIsCalled() {
        String chinese = TestPages.html(held("Geneva", GENEVA), "/x", Language.CHINESE);
        assertTrue(chinese.contains("<bdi lang=\"zh-Hans\">日内瓦</bdi>"), chinese);
        String arabic = TestPages.html(meetings().all(), "/x", Language.ARABIC);
        assertTrue(arabic.contains("<bdi lang=\"en\">Geneva</bdi>"), arabic);
        MeetingPage french = held(null, Map.of(Language.FRENCH, "Genève"));
        String russian = TestPages.html(french, "/x", Language.RUSSIAN);
        assertTrue(russian.contains("<bdi lang=\"fr\">Genève</bdi>"), russian);
    }

    @Test
    void keepsWhatAPlaceIsCalledAsLongAsItIsThatPlace() {
        held("Geneva", GENEVA);
        assertEquals("Genève", place(held(" Geneva ", null), Language.FRENCH));
        assertEquals("Vienna", place(held("Vienna", null), Language.FRENCH));
        assertEquals("Geneva", place(held("Geneva", null), Language.FRENCH));
        held("Geneva", GENEVA);
        assertEquals("Geneva", place(held("Geneva", Map.of()), Language.FRENCH));
        held("Geneva", GENEVA);
        assertNull(place(held(null, null), Language.FRENCH));
    }

    @Test
    void refusesAPlaceThatIsTwoOrNone() {
        refuses("two-texts", () -> held("Vienna", GENEVA));
        refuses("empty-text", () -> held("Geneva", Map.of(Language.FRENCH, " ")));
        String tooLong = "x".repeat(401);
        refuses("text-too-long", () -> held("Geneva", Map.of(Language.FRENCH, tooLong)));
        refuses("control-character", () -> held("Geneva", Map.of(Language.FRENCH, "a\u0000")));
    }

    private ProcessEvent happening(
            @Nullable String text, @Nullable Map<Language, String> texts, @Nullable String then) {
        ProcessChange change =
                new ProcessChange(
                        Map.of(Language.ENGLISH, "IP"),
                        null,
                        List.of(
                                new ProcessChange.Event(
                                        "2020-11",
                                        null,
                                        text,
                                        texts,
                                        List.of(
                                                new ProcessChange.Earlier(
                                                        "2020-05", null, then, texts, null)))));
        database.inTransaction(() -> processes().put("ip", change, OnlyNew.UNASKED));
        return processes().page("ip").process().events().get(0);
    }

    @Test
    void tellsWhatHappensAsTheReadersLanguageDoes() {
        ProcessEvent event = happening("Geneva", GENEVA, "Geneva");
        assertEquals("日内瓦", event.text(Language.CHINESE).text());
        assertEquals(Language.ENGLISH, event.text(Language.ARABIC).language());
        assertEquals("Genève", event.earlier().get(0).text(Language.FRENCH).orElseThrow().text());
        String html = TestPages.html(processes().page("ip"), "/x", Language.CHINESE);
        assertTrue(html.contains("<span lang=\"zh-Hans\" dir=\"ltr\">日内瓦</span>"), html);
    }

    @Test
    void keepsWhatHappensInLanguagesAsLongAsItIsTheSame() {
        happening("Geneva", GENEVA, "Geneva");
        ProcessEvent silent = happening("Geneva", null, "Vienna");
        assertEquals("Genève", silent.text(Language.FRENCH).text());
        assertEquals(Map.of(), silent.earlier().get(0).texts());
        assertEquals(Map.of(), happening("Paris", null, null).texts());
    }

    @Test
    void refusesAnEventThatIsTwoOrNone() {
        refuses("two-texts", () -> happening("Vienna", GENEVA, "Geneva"));
        refuses("two-texts", () -> happening("Geneva", GENEVA, "Vienna"));
        refuses("empty-text", () -> happening(null, null, null));
        assertEquals("Geneva", happening(null, GENEVA, null).text());
    }

    @Test
    void refusesAMeetingThatEndsBeforeItStarts() {
        MeetingChange change =
                new MeetingChange(
                        Map.of(Language.ENGLISH, "X"),
                        LocalDate.of(2020, 2, 2),
                        LocalDate.of(2020, 2, 1),
                        null,
                        null,
                        null);
        refuses("dates-in-disorder", () -> meetings().put(MEETING, change, OnlyNew.UNASKED));
    }

    @Test
    void refusesAMeetingOfAnUnknownProcess() {
        MeetingChange change =
                new MeetingChange(Map.of(Language.ENGLISH, "X"), null, null, null, null, "nowhere");
        refuses("no-such-process", () -> meetings().put(MEETING, change, OnlyNew.UNASKED));
    }

    @Test
    void doesNotKnowAMeetingThatNobodyEntered() {
        refuses("no-such-meeting", () -> meetings().page(MEETING, true));
    }

    @Test
    void printsANewDocumentAsItsAddressIsSpelled() {
        assertTrue(put(SPELLED, titled("A note")));
        assertEquals("SCP/31/INF 2", document().printed());
    }

    @Test
    void keepsPrintedFormNotesAndOriginalWhereAChangeIsSilent() {
        DocumentChange first =
                new DocumentChange(
                        Map.of(Language.ENGLISH, "A note"),
                        null,
                        Language.FRENCH,
                        "information",
                        LocalDate.of(2019, 11, 4),
                        "SCP/31/INF. 2",
                        true,
                        Map.of(Language.ENGLISH, "Typed by hand."),
                        null,
                        null);
        put(SPELLED, first);
        assertFalse(put("SCP/31/INF/2", change("Another", null, null)));
        Document changed = document();
        assertEquals("SCP/31/INF. 2", changed.printed());
        assertEquals(Language.FRENCH, changed.originalLanguage());
        assertEquals(Map.of("en", "Typed by hand."), changed.notes());
        assertTrue(changed.titleDescriptive());
        assertNull(changed.kind());
        assertNull(changed.date());
        assertEquals(Map.of("en", "Another"), changed.titles());
    }

    @Test
    void refusesANewDocumentWithoutTitleOrOriginal() {
        refuses(
                "original-language-missing",
                () -> documents().put(SPELLED, change("X", null, null), OnlyNew.UNASKED));
        DocumentChange untitled =
                new DocumentChange(
                        Map.of(), null, Language.ENGLISH, null, null, null, null, null, null, null);
        refuses("titles-missing", () -> documents().put(SPELLED, untitled, OnlyNew.UNASKED));
        refuses("empty-text", () -> documents().put(SPELLED, titled("  "), OnlyNew.UNASKED));
    }

    @Test
    void refusesAPrintedFormOfAnotherSymbol() {
        DocumentChange change =
                new DocumentChange(
                        Map.of(Language.ENGLISH, "X"),
                        null,
                        Language.ENGLISH,
                        null,
                        null,
                        "SCP/31/INF/3",
                        null,
                        null,
                        null,
                        null);
        refuses("another-symbol", () -> documents().put(SPELLED, change, OnlyNew.UNASKED));
    }

    @Test
    void refusesADocumentOfAnUnknownMeeting() {
        refuses(
                "no-such-meeting",
                () ->
                        documents()
                                .put(
                                        SPELLED,
                                        change("X", Language.ENGLISH, MEETING),
                                        OnlyNew.UNASKED));
    }

    @Test
    void showsEachLanguageOfADocumentWithItsState() {
        addTexts();
        assertEquals("official", standing(Language.ENGLISH, false).state());
        assertEquals("official", standing(Language.CHINESE, false).state());
        assertEquals("working", standing(Language.ARABIC, false).state());
        assertEquals("none", standing(Language.RUSSIAN, false).state());
    }

    @Test
    void countsTheShareOfTheOriginalsWordsThatIsTranslated() {
        addTexts();
        assertEquals(60, standing(Language.ARABIC, false).percent());
    }

    @Test
    void linksAPublishedLanguageToItsRowsBesideTheOriginal() {
        addTexts();
        assertEquals(
                "/documents/SCP/31/INF/2/bitext?languages=en,zh",
                standing(Language.CHINESE, false).address());
    }

    @Test
    void tellsOfARevisionUnderWayOnlyThoseWithAnAccount() {
        addTexts();
        publish(Language.CHINESE, TextStatus.OFFICIAL, false, "委员会开会。", "会议结束了。");
        assertFalse(standing(Language.CHINESE, false).revising());
        assertTrue(standing(Language.CHINESE, true).revising());
    }

    @Test
    void hidesWorkOnADocumentFromGuests() {
        addTexts();
        assertEquals(List.of(Language.ENGLISH, Language.CHINESE), languages(false));
        assertEquals(List.of(Language.ARABIC, Language.ENGLISH, Language.CHINESE), languages(true));
        assertFalse(document(SYMBOL, false).data().toString().contains("working"));
    }

    private List<Language> languages(boolean withWork) {
        return document(SYMBOL, withWork).versions().stream()
                .map(LanguageVersion::language)
                .toList();
    }

    @Test
    void saysWhyAVersionWasWithdrawn() {
        addTexts();
        database.inTransaction(
                () -> {
                    database.archive().lock(SYMBOL);
                    database.archive().withdraw(SYMBOL, Language.CHINESE, "wrong file", BY_FILE);
                });
        assertEquals("withdrawn", standing(Language.CHINESE, false).state());
        assertEquals(
                Optional.of("wrong file"),
                document(SYMBOL, false).versions().stream()
                        .filter(version -> version.language().equals(Language.CHINESE))
                        .findFirst()
                        .map(LanguageVersion::withdrawnReason));
    }

    @Test
    void relatesADocumentToWhatItModifiesAndWhatModifiesIt() {
        put(SPELLED, titled("A note"));
        put("SCP/31/INF/2/Corr.1", titled("Corrigendum"));
        put("SCP/31/INF/2/Rev. 1", titled("Revised"));
        DocumentPage page = document(SYMBOL, false);
        assertEquals(
                List.of(
                        new DocumentSymbol("SCP/31/INF/2/CORR.1"),
                        new DocumentSymbol("SCP/31/INF/2/REV.1")),
                page.relations().modifiers().stream()
                        .map(modifier -> modifier.document().symbol())
                        .toList());
        assertEquals(
                Optional.of(SYMBOL),
                document(new DocumentSymbol("SCP/31/INF/2/REV.1"), false).relations().parent());
    }

    @Test
    void namesWhatAModifierIsToADocument() {
        put(SPELLED, titled("A note"));
        put("SCP/31/INF/2/Add.1", titled("More"));
        assertEquals(
                List.of("catalogue.has.addendum"),
                document(SYMBOL, false).relations().all().stream()
                        .map(Relations.Related::says)
                        .toList());
        assertEquals(
                "catalogue.is.addendum",
                document(new DocumentSymbol("SCP/31/INF/2/ADD.1"), false)
                        .relations()
                        .all()
                        .get(0)
                        .says());
    }

    @Test
    void isSupersededByTheNewestRevisionThatIsPublished() {
        put(SPELLED, titled("A note"));
        put("SCP/31/INF/2/Rev.2", titled("Twice revised"));
        put("SCP/31/INF/2/Rev.10", titled("Revised ten times"));
        put("SCP/31/INF/2/Rev.11", titled("To be revised again"));
        publish(Language.ENGLISH, TextStatus.OFFICIAL, true, "A text.");
        publishOf("SCP/31/INF/2/REV.2", Language.ENGLISH);
        publishOf("SCP/31/INF/2/REV.10", Language.ENGLISH);
        assertEquals(
                Optional.of(new DocumentSymbol("SCP/31/INF/2/REV.10")),
                document(SYMBOL, false).relations().supersededBy());
        assertEquals(
                List.of(SYMBOL, new DocumentSymbol("SCP/31/INF/2/REV.2")),
                document(new DocumentSymbol("SCP/31/INF/2/REV.10"), false)
                        .relations()
                        .supersedes());
    }

    private void publishOf(String symbol, Language language) {
        TextBody body =
                new TextBody(
                        language,
                        List.of(
                                new Unit(
                                        "u1",
                                        UnitKind.PARAGRAPH,
                                        null,
                                        0,
                                        List.of(new Segment("s1", CodedText.of("A text."), "")),
                                        null,
                                        false)));
        database.inTransaction(
                () ->
                        database.archive()
                                .add(
                                        new DocumentSymbol(symbol),
                                        language,
                                        new NewRevision(
                                                TextStatus.OFFICIAL,
                                                body,
                                                Map.of(),
                                                List.of(),
                                                BY_FILE,
                                                true)));
    }

    private static DocumentChange corrigendum(@Nullable Language original, Language... only) {
        return new DocumentChange(
                Map.of(Language.ENGLISH, "Corrigendum"),
                null,
                original,
                null,
                null,
                null,
                null,
                null,
                List.of(only),
                null);
    }

    private static final String CORRECTED = "SCP/31/INF/2/CORR.1";

    @Test
    void aCorrigendumMayBeMeantForSomeLanguagesOnly() {
        put(CORRECTED, corrigendum(Language.FRENCH, Language.FRENCH, Language.SPANISH));
        DocumentPage page = document(new DocumentSymbol(CORRECTED), false);
        assertEquals(
                List.of(Language.ARABIC, Language.CHINESE, Language.ENGLISH, Language.RUSSIAN),
                page.notApplicable());
        assertEquals(List.of(Language.SPANISH), page.targets());
        assertTrue(((Map<?, ?>) page.data()).containsKey("appliesTo"));
    }

    @Test
    void staysMeantForThoseLanguagesUntilAChangeSaysOtherwise() {
        put(CORRECTED, corrigendum(Language.FRENCH, Language.FRENCH));
        put(CORRECTED, change("Rectificatif", null, null));
        DocumentSymbol symbol = new DocumentSymbol(CORRECTED);
        assertEquals(5, document(symbol, false).notApplicable().size());
        put(CORRECTED, corrigendum(Language.FRENCH));
        assertEquals(List.of(), document(symbol, false).notApplicable());
    }

    @Test
    void needsNoOriginalLanguageWhereOneLanguageIsCorrected() {
        put(CORRECTED, corrigendum(null, Language.FRENCH));
        assertEquals(
                Language.FRENCH,
                database.catalogue().existing(new DocumentSymbol(CORRECTED)).originalLanguage());
    }

    @Test
    void refusesWhatOnlyACorrigendumCanBe() {
        refuses(
                "not-a-corrigendum",
                () ->
                        documents()
                                .put(
                                        SPELLED,
                                        corrigendum(Language.FRENCH, Language.FRENCH),
                                        OnlyNew.UNASKED));
        refuses(
                "original-does-not-apply",
                () ->
                        documents()
                                .put(
                                        CORRECTED,
                                        corrigendum(Language.ENGLISH, Language.FRENCH),
                                        OnlyNew.UNASKED));
    }

    @Test
    void refusesToForgetAVersionThatIsThere() {
        put(CORRECTED, corrigendum(Language.ENGLISH));
        publishOf(CORRECTED, Language.ENGLISH);
        publishOf(CORRECTED, Language.FRENCH);
        refuses(
                "language-is-there",
                () ->
                        documents()
                                .put(
                                        CORRECTED,
                                        corrigendum(null, Language.ENGLISH),
                                        OnlyNew.UNASKED));
    }

    @Test
    void isNotMissingWhereItDoesNotApply() {
        put(CORRECTED, corrigendum(Language.FRENCH, Language.FRENCH, Language.SPANISH));
        put(SPELLED, titled("A note"));
        assertEquals(
                List.of(SYMBOL), symbols(new DocumentFilter(null, null, Language.RUSSIAN, "none")));
        assertEquals(
                List.of(SYMBOL, new DocumentSymbol(CORRECTED)),
                symbols(new DocumentFilter(null, null, Language.SPANISH, "none")));
    }

    private List<DocumentSymbol> symbols(DocumentFilter filter) {
        return database.catalogue().documents(filter, null, 10).stream()
                .map(Document::symbol)
                .toList();
    }

    @Test
    void givesAListInPartsThatFollowEachOther() {
        for (int i = 100; i < 160; i++) {
            put("SCP/30/" + i, titled("Document & " + i));
        }
        DocumentFilter filter = new DocumentFilter(null, "document &", null, null);
        DocumentsPage first = documents().list(filter, null, false);
        assertEquals(50, first.documents().size());
        assertEquals("/documents?q=document+%26&after=SCP%2F30%2F149", first.next());
        DocumentsPage second = documents().list(filter, "SCP/30/149", false);
        assertEquals(10, second.documents().size());
        assertNull(second.next());
    }

    @Test
    void findsDocumentsByAnySpellingOfTheirSymbol() {
        put(SPELLED, titled("A note"));
        assertEquals(1, found(new DocumentFilter(null, "scp/31/inf. 2", null, null)));
        assertEquals(0, found(new DocumentFilter(null, "scp/31/inf. 3", null, null)));
    }

    @Test
    void findsDocumentsByLanguageAndState() {
        addTexts();
        assertEquals(1, found(new DocumentFilter(MEETING, null, Language.CHINESE, null)));
        assertEquals(0, found(new DocumentFilter(null, null, Language.ARABIC, null)));
        assertEquals(1, found(new DocumentFilter(null, null, null, "official")));
        assertEquals(0, found(new DocumentFilter(null, null, Language.CHINESE, "courtesy")));
        assertEquals(1, found(new DocumentFilter(null, null, Language.ARABIC, "translated")));
        assertEquals(0, found(new DocumentFilter(null, null, Language.CHINESE, "translated")));
        assertEquals(1, found(new DocumentFilter(null, null, Language.FRENCH, "none")));
        assertEquals(0, found(new DocumentFilter(null, null, Language.CHINESE, "none")));
        assertEquals(0, found(new DocumentFilter(null, null, null, "withdrawn")));
    }

    @Test
    void refusesAStateThatDoesNotExist() {
        refuses("unknown-state", () -> new DocumentFilter(null, null, null, "finished"));
    }

    private int found(DocumentFilter filter) {
        return documents().list(filter, null, true).documents().size();
    }

    @Test
    void putsWhatWasPublishedLastOnTheFirstPage() {
        addTexts();
        HomePage page = new Home(database.catalogue(), database.tallies()).page();
        assertEquals(1, page.news().size());
        assertEquals(
                List.of(Language.ENGLISH, Language.CHINESE),
                page.news().get(0).publications().stream().map(p -> p.language()).toList());
        assertEquals(5, page.progress().originalWords());
    }

    @Test
    void keepsMeetingsOfAProcessWhereAChangeIsSilent() {
        putMeeting();
        ProcessChange.Event event =
                new ProcessChange.Event(
                        "2020-11",
                        null,
                        "Third session",
                        null,
                        List.of(
                                new ProcessChange.Earlier(
                                        "2020-05-11", "2020-05-12", "Geneva", null, "2020-03")));
        Map<Language, String> titles = Map.of(Language.ENGLISH, "IP");
        ProcessChange first = new ProcessChange(titles, List.of(MEETING), List.of(event));
        assertTrue(database.inTransaction(() -> processes().put("ip", first, OnlyNew.UNASKED)));
        ProcessChange second = new ProcessChange(titles, null, List.of(event));
        assertFalse(database.inTransaction(() -> processes().put("ip", second, OnlyNew.UNASKED)));
        ProcessPage page = processes().page("ip");
        assertEquals(List.of(MEETING), page.process().meetings());
        assertEquals(
                new ProcessEvent.EarlierDate(
                        "2020-05-11", "2020-05-12", "Geneva", Map.of(), "2020-03"),
                page.process().events().get(0).earlier().get(0));
    }

    @Test
    void keepsTheProcessOfAMeetingWhereAChangeIsSilent() {
        putMeeting();
        ProcessChange process =
                new ProcessChange(Map.of(Language.ENGLISH, "IP"), List.of(MEETING), List.of());
        database.inTransaction(() -> processes().put("ip", process, OnlyNew.UNASKED));
        putMeeting();
        assertEquals("ip", meetings().page(MEETING, false).process().orElseThrow().slug());
    }

    @Test
    void refusesNamesOfProcessesThatAreNoAddresses() {
        ProcessChange change = new ProcessChange(Map.of(Language.ENGLISH, "IP"), null, List.of());
        for (String slug : List.of("IP", "a/b", "-a", "a--b", "知识", "a b", "x".repeat(81))) {
            refuses("bad-slug", () -> processes().put(slug, change, OnlyNew.UNASKED));
        }
    }

    @Test
    void refusesDatesThatDoNotExist() {
        for (String date : List.of("2020-02-30", "2020-13", "soon", "20", "2020/01/01")) {
            ProcessChange.Event event = new ProcessChange.Event(date, null, "X", null, List.of());
            refuses("date-unreadable", () -> event.kept(Map.of()));
        }
        refuses(
                "dates-in-disorder",
                () ->
                        new ProcessChange.Event("2020-05", "2020-04-30", "X", null, List.of())
                                .kept(Map.of()));
    }

    @Test
    void showsEveryPageInEveryLanguage() {
        addTexts();
        ProcessChange process =
                new ProcessChange(
                        Map.of(Language.ENGLISH, "IP"),
                        List.of(MEETING),
                        List.of(
                                new ProcessChange.Event(
                                        "2020-11",
                                        null,
                                        "Session",
                                        null,
                                        List.of(
                                                new ProcessChange.Earlier(
                                                        "2020-05-11",
                                                        null,
                                                        "Geneva",
                                                        null,
                                                        "2020")))));
        database.inTransaction(() -> processes().put("ip", process, OnlyNew.UNASKED));
        DocumentFilter all = new DocumentFilter(null, null, null, null);
        List<Page> pages =
                List.of(
                        new Home(database.catalogue(), database.tallies()).page(),
                        meetings().all(),
                        meetings().page(MEETING, true),
                        processes().all(),
                        processes().page("ip"),
                        documents().list(all, null, true),
                        document(SYMBOL, true));
        for (Page page : pages) {
            for (Language language : Language.OFFICIAL) {
                assertTrue(TestPages.html(page, "/x", language).contains("</html>"));
            }
        }
    }

    @Test
    void saysHonestlyWhereThereIsNothing() {
        HomePage home = new Home(database.catalogue(), database.tallies()).page();
        String html = TestPages.html(home, "/", Language.ENGLISH);
        assertTrue(html.contains("No meeting has been entered."));
        assertTrue(html.contains("Nothing has been published yet."));
        putMeeting();
        String meeting = TestPages.html(meetings().page(MEETING, false), "/x", Language.ENGLISH);
        assertTrue(meeting.contains("No documents of this meeting are kept here."));
    }

    @Test
    void strikesOutDatesThatNoLongerHoldAndSaysSo() {
        ProcessEvent event =
                new ProcessEvent(
                        "2020-07-07",
                        "2020-07-09",
                        "Second session",
                        Map.of(),
                        List.of(
                                new ProcessEvent.EarlierDate(
                                        "2020-05-11", "2020-05-12", "Geneva", Map.of(), null)));
        ProcessPage page =
                new ProcessPage(
                        new org.hexapla.archive.Process(
                                "ip", Map.of("en", "IP"), List.of(), List.of(event)),
                        List.of());
        String html = TestPages.html(page, "/processes/ip", Language.ENGLISH);
        assertTrue(html.contains("Earlier announced: <s>11–12 May 2020</s>"), html);
    }

    @Test
    void escapesWhatSomebodyEntered() {
        put(SPELLED, titled("<script>alert(1)</script>"));
        String html = TestPages.html(document(SYMBOL, false), "/x", Language.ENGLISH);
        assertFalse(html.contains("<script>alert"));
    }

    private static void refuses(String type, Runnable act) {
        assertEquals(type, assertThrows(Refused.class, act::run).type());
    }

    @Test
    void makesWhatIsToBeNewAndLeavesAloneWhatIsThere() {
        OnlyNew asked = new OnlyNew(true);
        ProcessChange process =
                new ProcessChange(Map.of(Language.ENGLISH, "Patents"), List.of(), List.of());
        assertTrue(database.inTransaction(() -> processes().put("ip", process, asked)));
        assertTrue(database.inTransaction(() -> meetings().put(MEETING, MEETING_CHANGE, asked)));
        assertTrue(database.inTransaction(() -> documents().put(SPELLED, titled("A note"), asked)));
        refuses("not-new", () -> processes().put("ip", process, asked));
        refuses("not-new", () -> meetings().put(MEETING, MEETING_CHANGE, asked));
        refuses("not-new", () -> documents().put(SPELLED, titled("Another"), asked));
    }

    @Test
    void changesADocumentOnlyFromTheStateThatTheWriterKnows() {
        Account manager = new Account("maria", Role.MANAGER, Set.of());
        put(SPELLED, titled("A note"));
        EntityTags known = EntityTags.of(JsonBody.tag(document(SYMBOL, true)));
        assertFalse(putKnowing(known, "Mine", manager));
        refuses("changed-meanwhile", () -> putKnowing(known, "Yours", manager));
        assertEquals(Map.of("en", "Mine"), document().titles());
    }

    private boolean putKnowing(EntityTags known, String title, Account account) {
        return database.inTransaction(
                () -> documents().put(SPELLED, titled(title), OnlyNew.UNASKED, known, account));
    }
}
