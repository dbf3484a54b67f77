package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.SymbolKey;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.junit.jupiter.api.Test;

/** What the archive promises on every database. */
abstract class ArchiveContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Provenance BY_FILE =
            new Provenance("clerk", NOW, Provenance.Way.FILE, "ab".repeat(32));
    static final DocumentSymbol SYMBOL = new DocumentSymbol("X/GE/1/INF/2");
    private static final DocumentSymbol CORRIGENDUM = new DocumentSymbol("X/GE/1/INF/2/CORR.1");
    private static final StoredFile FILE =
            new StoredFile("ab".repeat(32), "نص.txt", "text/plain", 12, true);

    abstract TestDatabase database();

    private void addDocument() {
        database()
                .inTransaction(
                        () -> {
                            database()
                                    .catalogue()
                                    .put(
                                            new Meeting(
                                                    new MeetingCode("X/GE/1"),
                                                    Map.of("en", "A meeting"),
                                                    LocalDate.of(2019, 9, 27),
                                                    null,
                                                    "Geneva",
                                                    Map.of("fr", "Genève"),
                                                    null));
                            database()
                                    .catalogue()
                                    .put(
                                            new Document(
                                                    SYMBOL,
                                                    "X/GE/1/INF 2",
                                                    Map.of("en", "A note", "zh", "说明"),
                                                    false,
                                                    Map.of(),
                                                    new MeetingCode("X/GE/1"),
                                                    Language.ENGLISH,
                                                    null,
                                                    null));
                        });
    }

    private static TextBody english() {
        CodedText first =
                new CodedText("The Committee met.", List.of(InlineCode.note("1", "1", 18)));
        return new TextBody(
                Language.ENGLISH,
                List.of(
                        unit(
                                "u1",
                                UnitKind.HEADING,
                                null,
                                segment("s1", CodedText.of("Opening"), "")),
                        unit(
                                "p1",
                                UnitKind.PARAGRAPH,
                                new Label("1"),
                                segment("s2", first, "  "),
                                segment("s3", CodedText.of("It adjourned."), ""))));
    }

    private static Unit unit(String id, UnitKind kind, Label label, Segment... segments) {
        String mark = label == null ? null : label.value() + " -";
        return new Unit(id, kind, label, mark, 0, List.of(segments), "tu-" + id, false);
    }

    private static Segment segment(String id, CodedText text, String after) {
        return new Segment(id, text, after);
    }

    private static TextBody chinese() {
        return new TextBody(
                Language.CHINESE,
                List.of(
                        unit(
                                "p1",
                                UnitKind.PARAGRAPH,
                                new Label("1"),
                                segment("s1", CodedText.of("委员会开会并休会。𠮷"), ""))));
    }

    private static Map<String, TranslatedRow> chineseRows(SegmentState state) {
        return Map.of(
                "u1",
                        row(
                                new Bead(new Span(0, 1), new Span(0, 0), Method.STRUCTURE, 1),
                                SegmentState.INITIAL),
                "p1", row(new Bead(new Span(0, 2), new Span(0, 1), Method.CONTENT, .9), state));
    }

    private static TranslatedRow row(Bead bead, SegmentState state) {
        return new TranslatedRow(
                bead.method(),
                bead.confidence(),
                List.of(new TranslatedBead(bead, state, null, false, BY_FILE)));
    }

    private void addEnglish() {
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .add(
                                            SYMBOL,
                                            Language.ENGLISH,
                                            new NewRevision(
                                                    TextStatus.OFFICIAL,
                                                    english(),
                                                    Map.of(),
                                                    List.of(FILE),
                                                    BY_FILE,
                                                    true));
                        });
    }

    private void addChinese() {
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .add(
                                            SYMBOL,
                                            Language.CHINESE,
                                            new NewRevision(
                                                    TextStatus.OFFICIAL,
                                                    chinese(),
                                                    chineseRows(SegmentState.FINAL),
                                                    List.of(FILE),
                                                    BY_FILE,
                                                    true));
                        });
    }

    @Test
    void findsDocumentsThatWereThereBeforeSpellingsWereLookedFor() throws IOException {
        addDocument();
        String migration;
        try (InputStream in = getClass().getResourceAsStream("/db/migration/V14__spellings.sql")) {
            migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String update =
                migration.substring(migration.indexOf("update"), migration.lastIndexOf("create"));
        database()
                .inTransaction(
                        () -> {
                            EntityManager entities = database().entities();
                            entities.flush();
                            entities.createNativeQuery("update document set bare = ''")
                                    .executeUpdate();
                            entities.createNativeQuery(update.strip().replace(";", ""))
                                    .executeUpdate();
                        });
        assertEquals(
                List.of(SYMBOL), database().catalogue().spelled(SymbolKey.of("x-ge-1-inf-02")));
    }

    @Test
    void givesATextBackAsItWasStored() {
        addDocument();
        addEnglish();
        assertEquals(
                english(),
                database().archive().text(SYMBOL, Language.ENGLISH, 1).orElseThrow().body());
    }

    @Test
    void givesTheRowsOfATranslationBack() {
        addDocument();
        addEnglish();
        addChinese();
        VersionText text = database().archive().text(SYMBOL, Language.CHINESE, 1).orElseThrow();
        assertEquals(chinese(), text.body());
        assertEquals(chineseRows(SegmentState.FINAL), text.rows());
    }

    @Test
    void knowsTheFilesOfTheNewestRevision() {
        addDocument();
        addEnglish();
        LanguageVersion version =
                database().archive().version(SYMBOL, Language.ENGLISH).orElseThrow();
        assertEquals(FILE, version.published().orElseThrow().carrier().orElseThrow());
    }

    @Test
    void countsProgressInWordsOfTheOriginal() {
        addDocument();
        addEnglish();
        addChinese();
        Tally tally = database().archive().version(SYMBOL, Language.CHINESE).orElseThrow().tally();
        assertEquals(2, tally.segments().get(SegmentState.FINAL));
        assertEquals(5, tally.words().get(SegmentState.FINAL));
        assertEquals(1, tally.segments().get(SegmentState.INITIAL));
    }

    @Test
    void countsTheOriginalAsFinal() {
        addDocument();
        addEnglish();
        Tally tally = database().archive().version(SYMBOL, Language.ENGLISH).orElseThrow().tally();
        assertEquals(6, tally.words().get(SegmentState.FINAL));
    }

    @Test
    void beginsWorkAsACopyAndLeavesThePublishedTextAlone() {
        addDocument();
        addEnglish();
        addChinese();
        int working =
                database()
                        .inTransaction(
                                () -> {
                                    database().archive().lock(SYMBOL);
                                    return database()
                                            .archive()
                                            .beginWork(
                                                    SYMBOL,
                                                    Language.CHINESE,
                                                    TextStatus.COURTESY,
                                                    BY_FILE);
                                });
        TextBody changed =
                new TextBody(
                        Language.CHINESE,
                        List.of(
                                unit(
                                        "p1",
                                        UnitKind.PARAGRAPH,
                                        new Label("1"),
                                        segment("s2", CodedText.of("委员会开会。"), ""))));
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .change(
                                            SYMBOL,
                                            Language.CHINESE,
                                            changed,
                                            Map.of(
                                                    "p1",
                                                    chineseRows(SegmentState.TRANSLATED).get("p1")),
                                            BY_FILE);
                        });
        assertEquals(
                changed,
                database().archive().text(SYMBOL, Language.CHINESE, working).orElseThrow().body());
        assertEquals(
                chinese(),
                database().archive().text(SYMBOL, Language.CHINESE, 1).orElseThrow().body());
        Tally tally = database().archive().version(SYMBOL, Language.CHINESE).orElseThrow().tally();
        assertEquals(2, tally.segments().get(SegmentState.TRANSLATED));
        assertEquals(0, tally.segments().get(SegmentState.FINAL));
    }

    @Test
    void publishesTheWorkingRevision() {
        addDocument();
        addEnglish();
        addChinese();
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .beginWork(
                                            SYMBOL, Language.CHINESE, TextStatus.COURTESY, BY_FILE);
                            database().archive().publish(SYMBOL, Language.CHINESE, null, BY_FILE);
                        });
        LanguageVersion version =
                database().archive().version(SYMBOL, Language.CHINESE).orElseThrow();
        assertEquals(2, version.published().orElseThrow().number());
        assertTrue(version.working().isEmpty());
    }

    @Test
    void keepsAWithdrawnRevisionInTheHistory() {
        addDocument();
        addEnglish();
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .withdraw(SYMBOL, Language.ENGLISH, "wrong file", BY_FILE);
                        });
        LanguageVersion version =
                database().archive().version(SYMBOL, Language.ENGLISH).orElseThrow();
        assertTrue(version.published().isEmpty());
        assertEquals("wrong file", version.withdrawnReason());
        assertEquals(1, database().archive().history(SYMBOL, Language.ENGLISH).size());
    }

    @Test
    void storesNothingOfATransactionThatFails() {
        addDocument();
        assertThrows(
                IllegalStateException.class,
                () ->
                        database()
                                .inTransaction(
                                        () -> {
                                            addRevisionAndFail();
                                        }));
        assertTrue(database().archive().versions(SYMBOL).isEmpty());
    }

    private void addRevisionAndFail() {
        database().archive().lock(SYMBOL);
        database()
                .archive()
                .add(
                        SYMBOL,
                        Language.ENGLISH,
                        new NewRevision(
                                TextStatus.OFFICIAL,
                                english(),
                                Map.of(),
                                List.of(FILE),
                                BY_FILE,
                                true));
        throw new IllegalStateException("the disk is full");
    }

    @Test
    void refusesADocumentThatIsNotThere() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                database()
                                        .inTransaction(
                                                () ->
                                                        database()
                                                                .archive()
                                                                .lock(
                                                                        new DocumentSymbol(
                                                                                "NO/SUCH/1"))));
        assertEquals("no-such-document", refused.type());
    }

    @Test
    void findsDocumentsByWordsOfSymbolAndTitleInAnyCase() {
        addDocument();
        Catalogue catalogue = database().catalogue();
        assertEquals(1, catalogue.documents(null, "inf/2", null, 10).size());
        assertEquals(1, catalogue.documents(null, "说明", null, 10).size());
        assertTrue(catalogue.documents(null, "100%", null, 10).isEmpty());
    }

    private void addCorrigendum(Language... only) {
        database()
                .inTransaction(
                        () ->
                                database()
                                        .catalogue()
                                        .put(
                                                new Document(
                                                        CORRIGENDUM,
                                                        "X/GE/1/INF 2/Corr.1",
                                                        Map.of("fr", "Rectificatif"),
                                                        false,
                                                        Map.of(),
                                                        new MeetingCode("X/GE/1"),
                                                        Language.FRENCH,
                                                        null,
                                                        null,
                                                        Set.of(only),
                                                        Map.of())));
    }

    private void add(DocumentSymbol symbol, Language language, TextBody body) {
        database()
                .inTransaction(
                        () ->
                                database()
                                        .archive()
                                        .add(
                                                symbol,
                                                language,
                                                new NewRevision(
                                                        TextStatus.OFFICIAL,
                                                        body,
                                                        Map.of(),
                                                        List.of(FILE),
                                                        BY_FILE,
                                                        true)));
    }

    @Test
    void remembersWhichLanguagesACorrigendumAppliesTo() {
        addDocument();
        addCorrigendum(Language.SPANISH, Language.FRENCH);
        Document document = database().catalogue().existing(CORRIGENDUM);
        assertEquals(Set.of(Language.FRENCH, Language.SPANISH), document.appliesTo());
    }

    @Test
    void doesNotMissACorrigendumWhereItDoesNotApply() {
        addDocument();
        addCorrigendum(Language.SPANISH, Language.FRENCH);
        DocumentFilter russian = new DocumentFilter(null, null, Language.RUSSIAN, "none");
        assertEquals(
                List.of(SYMBOL),
                database().catalogue().documents(russian, null, 9).stream()
                        .map(Document::symbol)
                        .toList());
        DocumentFilter spanish = new DocumentFilter(null, null, Language.SPANISH, "none");
        assertEquals(2, database().catalogue().documents(spanish, null, 9).size());
    }

    @Test
    void countsACorrigendumForItsLanguagesOnly() {
        addDocument();
        addEnglish();
        addCorrigendum(Language.SPANISH, Language.FRENCH);
        TextBody french =
                new TextBody(
                        Language.FRENCH,
                        List.of(
                                unit(
                                        "u1",
                                        UnitKind.PARAGRAPH,
                                        null,
                                        segment("s1", CodedText.of("Lire : ils."), ""))));
        add(CORRIGENDUM, Language.FRENCH, french);
        Progress progress = database().tallies().of(new MeetingCode("X/GE/1"));
        int note = progress.languages().get(Language.RUSSIAN).allSegments();
        assertEquals(3, note);
        assertEquals(4, progress.languages().get(Language.SPANISH).allSegments());
        assertEquals(3, progress.languages().get(Language.FRENCH).allSegments());
        Progress own = database().tallies().of(CORRIGENDUM);
        assertEquals(Set.of(Language.SPANISH), own.languages().keySet());
        assertEquals(2, own.originalWords());
    }

    @Test
    void knowsWhatATextWasCarriedOverFrom() {
        addDocument();
        addEnglish();
        DocumentSymbol revised = new DocumentSymbol(SYMBOL + "/REV.1");
        database()
                .inTransaction(
                        () ->
                                database()
                                        .catalogue()
                                        .put(
                                                new Document(
                                                        revised,
                                                        "Rev.1",
                                                        Map.of("en", "A note"),
                                                        false,
                                                        Map.of(),
                                                        null,
                                                        Language.ENGLISH,
                                                        null,
                                                        null)));
        assertEquals(Optional.of(SYMBOL), database().lineage().before(revised));
        assertEquals(Optional.empty(), database().lineage().superseding(SYMBOL));
        add(revised, Language.ENGLISH, english());
        Origin origin = new Origin(1, SYMBOL, 1);
        database()
                .inTransaction(() -> database().lineage().tell(revised, Language.ENGLISH, origin));
        assertEquals(Map.of(Language.ENGLISH, origin), database().archive().origins(revised));
        assertEquals(Optional.of(revised), database().lineage().superseding(SYMBOL));
    }

    @Test
    void neverGivesASegmentIdTwice() {
        addDocument();
        int first =
                database()
                        .inTransaction(
                                () ->
                                        database()
                                                .archive()
                                                .reserveSegments(SYMBOL, Language.FRENCH, 10));
        int second =
                database()
                        .inTransaction(
                                () ->
                                        database()
                                                .archive()
                                                .reserveSegments(SYMBOL, Language.FRENCH, 1));
        assertEquals(first + 10, second);
    }

    @Test
    void keepsANoteOnceWithItsAuthorAndTimeAndTheFileThatBroughtIt() {
        addDocument();
        Instant when = Instant.parse("2026-11-22T09:30:00Z");
        Provenance mei = new Provenance("mei", when, Provenance.Way.EXCHANGE, "ab".repeat(32));
        NoteBook.Note note = new NoteBook.Note("p1", "s1", "查词。", "Reviser A", when, mei, "k.xlf");
        NoteBook.Note other = new NoteBook.Note("p1", "s2", "查词。", null, null, mei, null);
        for (int i = 0; i < 2; i++) {
            database()
                    .inTransaction(
                            () ->
                                    database()
                                            .kits()
                                            .notes()
                                            .note(SYMBOL, Language.CHINESE, List.of(note, other)));
        }
        assertEquals(
                List.of(note, other),
                database().kits().notes().notes(SYMBOL, Language.CHINESE, null));
        assertEquals(
                List.of(other), database().kits().notes().notes(SYMBOL, Language.CHINESE, "s2"));
    }

    @Test
    void keepsWhatAPlaceIsCalledInLanguages() {
        addDocument();
        Meeting meeting = database().catalogue().existing(new MeetingCode("X/GE/1"));
        assertEquals(Map.of("fr", "Genève"), meeting.places());
        Meeting renamed =
                new Meeting(
                        meeting.code(),
                        meeting.titles(),
                        null,
                        null,
                        "Vienna",
                        Map.of("ar", "فيينا", "fr", "Vienne"),
                        null);
        database().inTransaction(() -> database().catalogue().put(renamed));
        assertEquals(renamed, database().catalogue().existing(meeting.code()));
    }

    @Test
    void tellsEachReaderOfAVersionInHisLanguage() {
        addDocument();
        addEnglish();
        assertEquals(Optional.empty(), english(Language.FRENCH));
        database()
                .inTransaction(
                        () ->
                                database()
                                        .archive()
                                        .note(
                                                SYMBOL,
                                                Language.ENGLISH,
                                                "Typed.",
                                                Map.of("en", "Typed.", "fr", "Saisi.")));
        assertEquals(Optional.of(new Wording("Saisi.", Language.FRENCH)), english(Language.FRENCH));
        assertEquals(
                Optional.of(new Wording("Typed.", Language.ENGLISH)), english(Language.ARABIC));
    }

    private Optional<Wording> english(Language reader) {
        return database().archive().version(SYMBOL, Language.ENGLISH).orElseThrow().note(reader);
    }

    @Test
    void keepsTheEventsOfAProcessWithTheirEarlierDates() {
        ProcessEvent event =
                new ProcessEvent(
                        "2020-07-07",
                        "2020-07-09",
                        "Second session",
                        Map.of("ru", "Второй раунд"),
                        List.of(
                                new ProcessEvent.EarlierDate(
                                        "2020-05-11",
                                        "2020-05-12",
                                        "Geneva",
                                        Map.of("zh", "日内瓦"),
                                        null)));
        Process process = new Process("ip", Map.of("en", "IP and AI"), List.of(), List.of(event));
        database().inTransaction(() -> database().catalogue().put(process));
        assertEquals(process, database().catalogue().process("ip").orElseThrow());
        assertFalse(database().inTransaction(() -> database().catalogue().put(process)));
    }

    private AlignedTexts.Pairs taught(DocumentSymbol except) {
        AlignedTexts texts = database().alignedTexts();
        return texts.pairs(
                texts.sources(Language.ENGLISH, Language.CHINESE, except),
                Language.ENGLISH,
                Language.CHINESE);
    }

    /** Stores the Chinese text with one bead over both English sentences of the paragraph. */
    private void addChinese(Method method, double confidence, SegmentState state) {
        Bead bead = new Bead(new Span(0, 2), new Span(0, 1), method, confidence);
        database()
                .inTransaction(
                        () -> {
                            database().archive().lock(SYMBOL);
                            database()
                                    .archive()
                                    .add(
                                            SYMBOL,
                                            Language.CHINESE,
                                            new NewRevision(
                                                    TextStatus.OFFICIAL,
                                                    chinese(),
                                                    Map.of("p1", row(bead, state)),
                                                    List.of(FILE),
                                                    BY_FILE,
                                                    true));
                        });
    }

    @Test
    void givesWhatASureBeadLinksWithItsSentencesJoined() {
        addDocument();
        addEnglish();
        addChinese(Method.CONTENT, .95, SegmentState.FINAL);
        assertEquals(
                new AlignedTexts.Pairs(
                        List.of("The Committee met. It adjourned."), List.of("委员会开会并休会。𠮷")),
                taught(new DocumentSymbol("X/OTHER")));
    }

    @Test
    void givesWhatAPersonLinkedHoweverSure() {
        addDocument();
        addEnglish();
        addChinese(Method.PERSON, .1, SegmentState.FINAL);
        assertEquals(1, taught(new DocumentSymbol("X/OTHER")).target().size());
    }

    @Test
    void keepsDoubtfulAndUnfinishedBeadsBack() {
        addDocument();
        addEnglish();
        addChinese(Method.CONTENT, 1, SegmentState.INITIAL);
        assertEquals(List.of(), taught(new DocumentSymbol("X/OTHER")).source());
        addChinese(Method.CONTENT, .94, SegmentState.FINAL);
        assertEquals(List.of(), taught(new DocumentSymbol("X/OTHER")).source());
    }

    @Test
    void leavesADocumentOutOfWhatItsPairSays() {
        addDocument();
        addEnglish();
        addChinese(Method.CONTENT, 1, SegmentState.FINAL);
        assertEquals(List.of(), taught(SYMBOL).source());
    }

    /** What the memory holds of English sentences with a Chinese translation. */
    private Map<String, String> remembered(
            Language source, Language target, DocumentSymbol except) {
        TranslationMemory memory = database().translationMemory();
        Map<String, String> remembered = new LinkedHashMap<>();
        PairedDocuments documents = database().pairedDocuments();
        for (List<PairedDocument> lot : documents.newest(source, target, except).lots()) {
            memory.translations(memory.sentences(lot, source), target)
                    .forEach(
                            (sentence, text) ->
                                    remembered.put(
                                            sentence.address() + " " + sentence.text(), text));
        }
        return remembered;
    }

    @Test
    void remembersTheTranslationOfWhatIsLinkedWithoutADoubtInBothDirections() {
        addDocument();
        addEnglish();
        addChinese(Method.CONTENT, .95, SegmentState.FINAL);
        DocumentSymbol other = new DocumentSymbol("X/OTHER");
        String english = "The Committee met.  It adjourned.";
        String chinese = "委员会开会并休会。𠮷";
        String address = SYMBOL + "#p1 ";
        assertEquals(
                Map.of(address + english, chinese),
                remembered(Language.ENGLISH, Language.CHINESE, other));
        assertEquals(
                Map.of(address + chinese, english),
                remembered(Language.CHINESE, Language.ENGLISH, other));
        assertEquals(Map.of(), remembered(Language.ENGLISH, Language.CHINESE, SYMBOL));
        assertEquals(Map.of(), remembered(Language.ENGLISH, Language.ARABIC, other));
    }

    @Test
    void remembersNothingThatIsDoubtfulOrNotDone() {
        addDocument();
        addEnglish();
        DocumentSymbol other = new DocumentSymbol("X/OTHER");
        addChinese(Method.CONTENT, .94, SegmentState.FINAL);
        assertEquals(Map.of(), remembered(Language.ENGLISH, Language.CHINESE, other));
        addChinese(Method.PERSON, 1, SegmentState.INITIAL);
        assertEquals(Map.of(), remembered(Language.ENGLISH, Language.CHINESE, other));
        addChinese(Method.PERSON, .1, SegmentState.TRANSLATED);
        assertEquals(1, remembered(Language.ENGLISH, Language.CHINESE, other).size());
    }

    private static final Provenance BROUGHT =
            new Provenance(
                    "mei",
                    Instant.parse("2026-11-22T10:00:00.123456Z"),
                    Provenance.Way.EXCHANGE,
                    "cd".repeat(32));

    private long addImport() {
        addDocument();
        return database()
                .inTransaction(
                        () ->
                                database()
                                        .imports()
                                        .add(
                                                SYMBOL,
                                                Language.ENGLISH,
                                                Language.CHINESE,
                                                BROUGHT,
                                                "译文.xlf"));
    }

    @Test
    void keepsAFileThatCameBackThroughItsWholeLife() {
        long number = addImport();
        KitImport brought = database().imports().find(number).orElseThrow();
        assertEquals("译文.xlf", brought.fileName());
        assertEquals(BROUGHT.when(), brought.broughtAt());
        assertFalse(brought.isApplied());
        KitImport.Counts counts = new KitImport.Counts(1, 2, 3, 4, 5, 6);
        Instant applied = BROUGHT.when().plusSeconds(60);
        database()
                .inTransaction(
                        () -> database().imports().applied(number, result("kit", counts), applied));
        KitImport.Undone undone = new KitImport.Undone(applied.plusSeconds(5), "remy", 1, 0);
        database().inTransaction(() -> database().imports().undone(number, undone));
        KitImport kept = database().imports().find(number).orElseThrow();
        assertEquals(counts, kept.counts());
        assertEquals(applied, kept.appliedAt());
        assertEquals(undone, kept.undone());
        assertEquals(List.of(kept), database().imports().of(SYMBOL, 10));
        assertEquals(List.of(kept), database().imports().by("mei", 10));
    }

    private static Imports.Result result(String kit, KitImport.Counts counts) {
        return new Imports.Result(
                kit, List.of("alt-trans", "urn:example:tool"), counts, 2, "ef".repeat(32), null);
    }

    @Test
    void tellsOfAFileThatCameBackOnceItIsAppliedAndThenOnce() {
        List<Long> numbers = List.of(addImport(), addImport(), addImport());
        Imports imports = database().imports();
        assertEquals(List.of(), imports.returned(SYMBOL, Language.CHINESE));
        Instant when = BROUGHT.when().plusSeconds(60);
        for (int i = 1; i >= 0; i--) {
            long number = numbers.get(i);
            Instant later = when.plusSeconds(1 - i);
            Imports.Result result = result("kit-" + i, KitImport.Counts.NONE);
            database().inTransaction(() -> imports.applied(number, result, later));
        }
        assertEquals(
                List.of(
                        new Imports.ReturnedFile(
                                "kit-1",
                                BROUGHT.file(),
                                "译文.xlf",
                                "mei",
                                when,
                                List.of("alt-trans", "urn:example:tool"))),
                imports.returned(SYMBOL, Language.CHINESE));
        assertEquals(List.of(), imports.returned(SYMBOL, Language.FRENCH));
    }

    @Test
    void forgetsAFileThatWasNeverApplied() {
        long number = addImport();
        database().inTransaction(() -> database().imports().drop(number));
        assertTrue(database().imports().find(number).isEmpty());
    }

    @Test
    void remembersWhatWasAnsweredToWhom() {
        long number = addImport();
        Imports.Answered first = new Imports.Answered("a".repeat(32), number, BROUGHT.when());
        Imports.Answered second =
                new Imports.Answered("b".repeat(32), number, BROUGHT.when().plusSeconds(1));
        database().inTransaction(() -> database().imports().answer("mei", "key-1", first));
        database().inTransaction(() -> database().imports().answer("mei", "key-1", second));
        assertEquals(second, database().imports().answered("mei", "key-1").orElseThrow());
        assertTrue(database().imports().answered("liu", "key-1").isEmpty());
    }

    @Test
    void keepsTheImportAndTheSourceOfASuggestionUntilItIsSettled() {
        long number = addImport();
        addEnglish();
        addChinese(Method.CONTENT, 1, SegmentState.FINAL);
        SuggestionBook.Suggestion one =
                new SuggestionBook.Suggestion(
                        "p1", "s1", "conflict", "why", CodedText.of("一"), BROUGHT);
        SuggestionBook.Suggestion two =
                new SuggestionBook.Suggestion(
                        "p1", "s2", "stale", "why", CodedText.of("二"), BROUGHT);
        database()
                .inTransaction(
                        () ->
                                database()
                                        .kits()
                                        .suggestions()
                                        .suggest(
                                                SYMBOL,
                                                Language.CHINESE,
                                                List.of(one, two, one),
                                                Language.FRENCH,
                                                number));
        List<SuggestionBook.Waiting> waiting =
                database().kits().suggestions().waiting(SYMBOL, Language.CHINESE);
        assertEquals(
                List.of(one, two),
                waiting.stream().map(SuggestionBook.Waiting::suggestion).toList());
        assertEquals(Language.FRENCH, waiting.get(0).source());
        assertEquals(Map.of(Language.CHINESE, 2), database().kits().suggestions().waiting(SYMBOL));
        database()
                .inTransaction(
                        () ->
                                database()
                                        .kits()
                                        .suggestions()
                                        .settle(waiting.get(0).id(), "taken", "mei", NOW));
        assertEquals(
                List.of(two),
                database().kits().suggestions().suggestions(SYMBOL, Language.CHINESE));
        database()
                .inTransaction(
                        () ->
                                database()
                                        .kits()
                                        .suggestions()
                                        .settleOf(number, "undone", "mei", NOW));
        assertEquals(
                List.of(), database().kits().suggestions().suggestions(SYMBOL, Language.CHINESE));
    }

    @Test
    void takesTheTranslationOfARowAway() {
        addDocument();
        addEnglish();
        addChinese(Method.CONTENT, 1, SegmentState.FINAL);
        database()
                .inTransaction(
                        () -> {
                            Archive archive = database().archive();
                            archive.lock(SYMBOL);
                            archive.beginWork(
                                    SYMBOL, Language.CHINESE, TextStatus.COURTESY, BROUGHT);
                            archive.change(
                                    SYMBOL,
                                    Language.CHINESE,
                                    new TextBody(Language.CHINESE, List.of()),
                                    Map.of(),
                                    java.util.Set.of("p1"),
                                    BROUGHT);
                        });
        VersionText text = database().archive().text(SYMBOL, Language.CHINESE, 2).orElseThrow();
        assertTrue(text.body().isEmpty());
        assertFalse(text.rows().containsKey("p1"));
    }
}
