package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hexapla.exchange.TestExchange.each;
import static org.hexapla.exchange.TestExchange.targeted;
import static org.hexapla.exchange.TestExchange.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Files;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Tally;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.EntityTags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnsTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final DocumentSymbol DECLARATION = TestIntake.DECLARATION;
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final Language FR = Language.FRENCH;
    private static final Account MEI = new Account("mei", Role.TRANSLATOR, Set.of(ZH, FR));
    private static final Account LIU = new Account("liu", Role.TRANSLATOR, Set.of(ZH));
    private static final Account REMY = new Account("remy", Role.REVISER, Set.of());

    @TempDir Path folder;
    private TestIntake intake;
    private Duration later = Duration.ZERO;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Clock clock() {
        return Clock.offset(intake.clock(), later);
    }

    /** Each later request is a second later, as between people. */
    private void aSecondPasses() {
        later = later.plusSeconds(1);
    }

    private Exchange exchange() {
        return TestExchange.of(intake, clock());
    }

    private Returns returns() {
        return TestExchange.returns(intake, clock());
    }

    private Suggestions suggestions() {
        return TestExchange.suggestions(intake, clock());
    }

    private TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        return intake.database().inTransaction(() -> exchange().kit(symbol, source, target, true));
    }

    private Returns.Answer bring(TranslationKit kit, Account account, Terms terms, boolean dryRun) {
        aSecondPasses();
        byte[] bytes = intake.formats().xliff(kit, XliffVersion.of("1.2"));
        try (Files.Received file =
                intake.files().receive(new ByteArrayInputStream(bytes), 1 << 24)) {
            return intake.database()
                    .inTransaction(
                            () ->
                                    returns()
                                            .bring(
                                                    kit.symbol(),
                                                    file,
                                                    "back.xlf",
                                                    Judge.Meant.WHAT_IT_SAYS,
                                                    account,
                                                    terms,
                                                    dryRun));
        }
    }

    private MergeReport bring(TranslationKit kit) {
        return bring(kit, MEI, Terms.NONE, false).report();
    }

    private long keep(TranslationKit kit, Account account) {
        aSecondPasses();
        return keep(intake.formats().xliff(kit, XliffVersion.of("2.0")), kit.symbol(), account);
    }

    private long keep(byte[] bytes, DocumentSymbol symbol, Account account) {
        try (Files.Received file =
                intake.files().receive(new ByteArrayInputStream(bytes), 1 << 24)) {
            return intake.database()
                    .inTransaction(() -> returns().keep(symbol, file, "译文.xlf", account));
        }
    }

    private ReturnedFile look(DocumentSymbol symbol, long number) {
        return intake.database().inTransaction(() -> returns().look(symbol, number, MEI));
    }

    private Returns.Answer apply(long number, Terms terms) {
        aSecondPasses();
        return intake.database().inTransaction(() -> returns().apply(NOTE, number, MEI, terms));
    }

    private KitImport undo(DocumentSymbol symbol, long number, Account account) {
        aSecondPasses();
        return intake.database().inTransaction(() -> returns().undo(symbol, number, account));
    }

    private static List<KitSegment> segments(TranslationKit kit, String row) {
        return kit.units().stream()
                .filter(unit -> unit.id().equals(row))
                .findFirst()
                .orElseThrow()
                .segments();
    }

    private static String first(TranslationKit kit, String row) {
        return segments(kit, row).get(0).id();
    }

    private String row(DocumentSymbol symbol, Language language, String id) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : intake.text(symbol, language).body().units()) {
            text.append(unit.id().equals(id) ? unit.text() : "");
        }
        return text.toString();
    }

    private Tally tally(DocumentSymbol symbol, Language language) {
        return intake.database().archive().version(symbol, language).orElseThrow().tally();
    }

    /** The text with all that is known of each segment, but for the revision's number. */
    private List<Object> whole(DocumentSymbol symbol, Language language) {
        VersionText text = intake.text(symbol, language);
        return List.of(text.body(), text.rows());
    }

    private static Choices decided(String segment, Choice choice) {
        return new Choices(Map.of(segment, choice), Choice.LATER);
    }

    /** A kit whose p12 meets newer work in the store. */
    private TranslationKit conflicting() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        bring(with(kit, first(kit, "p12"), "本次会议不提出建议。"));
        return with(kit, first(kit, "p12"), "会议不作任何建议。");
    }

    @Test
    void givesADryRunATagThatApplyingHonours() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit worked = with(kit, first(kit, "u2"), "宗旨");
        String tag = bring(worked, MEI, Terms.NONE, true).token();
        Terms seen = new Terms(Choices.NONE, EntityTags.of(tag), null);
        assertEquals(1, bring(worked, MEI, seen, false).report().accepted());
        assertEquals("宗旨", row(NOTE, ZH, "u2"));
    }

    @Test
    void appliesNothingWhereATextOfTheFileWasChangedSinceTheDryRun() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit worked = with(kit, first(kit, "u2"), "宗旨");
        String tag = bring(worked, MEI, Terms.NONE, true).token();
        bring(with(kit, first(kit, "u2"), "目的"), LIU, Terms.NONE, false);
        Terms seen = new Terms(Choices.NONE, EntityTags.of(tag), null);
        Refused refused = assertThrows(Refused.class, () -> bring(worked, MEI, seen, false));
        assertEquals(Refused.Why.PRECONDITION, refused.why());
        assertEquals("目的", row(NOTE, ZH, "u2"));
        assertEquals(1, intake.database().imports().of(NOTE, 10).size());
    }

    @Test
    void isNotHeldUpByWorkOnSegmentsThatTheFileDoesNotHold() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit part =
                new TranslationKit(
                        kit.id(),
                        NOTE,
                        EN,
                        ZH,
                        kit.sourceRevision(),
                        with(kit, first(kit, "u2"), "宗旨").units().stream()
                                .filter(unit -> unit.id().equals("u2"))
                                .toList());
        String tag = bring(part, MEI, Terms.NONE, true).token();
        bring(with(kit, first(kit, "p12"), "会议不作任何建议。"), LIU, Terms.NONE, false);
        Terms seen = new Terms(Choices.NONE, new EntityTags("W/\"x\", \"" + tag + "\""), null);
        assertEquals(1, bring(part, MEI, seen, false).report().accepted());
    }

    @Test
    void answersTheSameRequestTheSameAndAppliesItOnce() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit worked = with(kit, first(kit, "u2"), "宗旨");
        Terms named = new Terms(Choices.NONE, null, "k-1");
        Returns.Answer one = bring(worked, MEI, named, false);
        Returns.Answer two = bring(worked, MEI, named, false);
        assertFalse(one.replayed());
        assertTrue(two.replayed());
        assertEquals(one.report(), two.report());
        assertEquals(1, two.report().accepted());
        assertEquals(1, intake.database().imports().of(NOTE, 10).size());
    }

    @Test
    void refusesAKeyThatWasGivenToAnotherFileOrOtherDecisions() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit worked = with(kit, first(kit, "u2"), "宗旨");
        Terms named = new Terms(Choices.NONE, null, "k-1");
        bring(worked, MEI, named, false);
        TranslationKit other = with(kit, first(kit, "u2"), "目的");
        Refused file = assertThrows(Refused.class, () -> bring(other, MEI, named, false));
        assertEquals(Refused.Why.UNPROCESSABLE, file.why());
        Terms decided = new Terms(new Choices(Map.of(), Choice.TAKE), null, "k-1");
        Refused decisions = assertThrows(Refused.class, () -> bring(worked, MEI, decided, false));
        assertEquals("idempotency-key-reused", decisions.type());
        assertEquals("宗旨", row(NOTE, ZH, "u2"));
    }

    @Test
    void keepsKeysOfDifferentPeopleApartAndForgetsThemAfterADay() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        Terms named = new Terms(Choices.NONE, null, "k-1");
        bring(with(kit, first(kit, "u2"), "宗旨"), MEI, named, false);
        TranslationKit other = with(kit, first(kit, "p12"), "会议不作任何建议。");
        assertEquals(1, bring(other, LIU, named, false).report().accepted());
        later = later.plus(Returns.DAY);
        assertFalse(bring(other, MEI, named, false).replayed());
    }

    @Test
    void doesNotRememberAKeyWhoseRequestWasRefused() {
        TranslationKit late = conflicting();
        Terms wrong = new Terms(Choices.NONE, EntityTags.of("seen-long-ago"), "k-1");
        assertThrows(Refused.class, () -> bring(late, MEI, wrong, false));
        Terms again = new Terms(Choices.NONE, null, "k-1");
        assertEquals(1, bring(late, MEI, again, false).report().conflict());
    }

    @Test
    void takesMineWhereThatWasDecided() {
        TranslationKit late = conflicting();
        String id = first(late, "p12");
        MergeReport report =
                bring(late, MEI, new Terms(decided(id, Choice.TAKE), null, null), false).report();
        assertEquals(1, report.accepted());
        assertEquals(0, report.conflict());
        assertTrue(row(NOTE, ZH, "p12").startsWith("会议不作任何建议。"));
        assertEquals(List.of(), intake.database().kits().suggestions().suggestions(NOTE, ZH));
    }

    @Test
    void tellsInTheHistoryThatATextWasTakenByDecision() {
        TranslationKit late = conflicting();
        Choices take = decided(first(late, "p12"), Choice.TAKE);
        assertNull(intake.database().kits().history().changes(NOTE, ZH, null, 1).get(0).despite());
        bring(late, MEI, new Terms(take, null, null), false);
        SegmentHistory.Change change =
                intake.database().kits().history().changes(NOTE, ZH, null, 1).get(0);
        assertEquals("conflict", change.despite());
        assertEquals("translated", change.returnedState());
    }

    @Test
    void keepsTheCurrentTextWithoutASuggestionWhereThatWasDecided() {
        TranslationKit late = conflicting();
        String id = first(late, "p12");
        MergeReport report =
                bring(late, MEI, new Terms(decided(id, Choice.KEEP), null, null), false).report();
        assertEquals(1, report.conflict());
        assertTrue(row(NOTE, ZH, "p12").startsWith("本次会议不提出建议。"));
        assertEquals(List.of(), intake.database().kits().suggestions().suggestions(NOTE, ZH));
    }

    @Test
    void looksAtAKeptFileWithoutChangingAnything() {
        TranslationKit late = conflicting();
        List<Object> before = whole(NOTE, ZH);
        long number = keep(late, MEI);
        ReturnedFile file = look(NOTE, number);
        assertEquals(1, file.counts().conflict());
        ReturnedFile.Line line = file.lines().get(0);
        assertEquals(Outcome.CONFLICT, line.outcome());
        assertEquals("会议不作任何建议。", line.texts().returned().text());
        assertEquals("本次会议不提出建议。", line.texts().current().text());
        assertTrue(line.isOpen() && line.isTakeable());
        assertEquals(before, whole(NOTE, ZH));
        assertEquals(number, keep(late, MEI));
        assertNotEquals(number, keep(late, LIU));
    }

    @Test
    void showsTheSourceThatTheFileHasOfWhatIsNotHere() {
        TranslationKit late = conflicting();
        String id = first(late, "p12");
        String xml = new String(intake.formats().xliff(late, XliffVersion.of("1.2")), UTF_8);
        String other =
                xml.replaceFirst(
                        "(?s)(<trans-unit id=\")" + id + "(\".*?<source>)[^<]*", "$1s999$2Gone.");
        long number = keep(other.getBytes(UTF_8), late.symbol(), MEI);
        ReturnedFile.Line line = look(NOTE, number).lines().get(0);
        assertEquals(Outcome.UNKNOWN, line.outcome());
        assertEquals("Gone.", line.texts().source().text());
    }

    @Test
    void appliesAKeptFileWithoutAskingForItAgain() {
        TranslationKit late = conflicting();
        long number = keep(late, MEI);
        String tag = look(NOTE, number).token();
        Terms terms = new Terms(decided(first(late, "p12"), Choice.TAKE), EntityTags.of(tag), null);
        assertEquals(number, apply(number, terms).report().importId());
        assertTrue(row(NOTE, ZH, "p12").startsWith("会议不作任何建议。"));
        Refused again = assertThrows(Refused.class, () -> apply(number, Terms.NONE));
        assertEquals("already-applied", again.type());
        ReturnedFile done = look(NOTE, number);
        assertEquals(1, done.counts().accepted());
        assertEquals("本次会议不提出建议。", done.lines().get(0).texts().current().text());
        assertTrue(done.isUndoable());
    }

    @Test
    void leavesAKeptFileToWhoBroughtIt() {
        TranslationKit late = conflicting();
        long number = keep(late, LIU);
        Refused refused = assertThrows(Refused.class, () -> apply(number, Terms.NONE));
        assertEquals("not-yours", refused.type());
    }

    @Test
    void undoesAnImportToTheLastDetail() {
        intake.addDeclaration(FR, ZH);
        List<Object> before = whole(DECLARATION, FR);
        Tally counted = tally(DECLARATION, FR);
        TranslationKit kit = kit(DECLARATION, EN, FR);
        int[] n = {0};
        TranslationKit worked =
                each(
                        kit,
                        segment ->
                                segment.target() != null
                                                && segment.target().codes().isEmpty()
                                                && segment.source().codes().isEmpty()
                                                && n[0]++ % 2 == 0
                                        ? targeted(
                                                segment,
                                                CodedText.of("Texte nouveau " + segment.id() + "."))
                                        : segment);
        MergeReport report = bring(worked);
        assertTrue(report.accepted() > 20, "accepted " + report.accepted());
        assertNotEquals(before, whole(DECLARATION, FR));
        KitImport undone = undo(DECLARATION, report.importId(), MEI);
        assertEquals(report.accepted(), undone.undone().restored());
        assertEquals(0, undone.undone().left());
        assertEquals(before, whole(DECLARATION, FR));
        assertEquals(counted, tally(DECLARATION, FR));
    }

    @Test
    void undoesAFirstTranslationToNothing() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, FR);
        bring(with(kit, first(kit, "u1"), "Contexte"));
        List<Object> before = whole(NOTE, FR);
        MergeReport report = bring(with(kit(NOTE, EN, FR), first(kit, "p12"), "Rien."));
        undo(NOTE, report.importId(), MEI);
        assertEquals(before, whole(NOTE, FR));
    }

    @Test
    void undoesOnlyWhatNobodyHasChangedSince() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        MergeReport report =
                bring(with(with(kit, first(kit, "u2"), "宗旨"), first(kit, "p12"), "不作建议。"));
        String old = segments(kit, "p12").get(0).target().text();
        bring(with(kit(NOTE, EN, ZH), first(kit, "u2"), "目的"), LIU, Terms.NONE, false);
        KitImport undone = undo(NOTE, report.importId(), MEI);
        assertEquals(1, undone.undone().restored());
        assertEquals(1, undone.undone().left());
        assertEquals("目的", row(NOTE, ZH, "u2"));
        assertTrue(row(NOTE, ZH, "p12").startsWith(old));
    }

    @Test
    void undoesOneSentenceOfARowAndLeavesItsNeighbourThatWasWorkedOnSince() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitUnit unit =
                kit.units().stream()
                        .filter(one -> one.segments().size() > 2)
                        .filter(
                                one ->
                                        one.segments().stream()
                                                .allMatch(
                                                        s ->
                                                                s.target() != null
                                                                        && s.target()
                                                                                .codes()
                                                                                .isEmpty()
                                                                        && s.source()
                                                                                .codes()
                                                                                .isEmpty()))
                        .findFirst()
                        .orElseThrow();
        String one = unit.segments().get(0).id();
        String two = unit.segments().get(1).id();
        String before = row(NOTE, ZH, unit.id());
        String oldTwo = unit.segments().get(1).target().text();
        MergeReport report = bring(with(with(kit, one, "第一句。"), two, "第二句。"));
        bring(with(kit(NOTE, EN, ZH), two, "另一句。"), LIU, Terms.NONE, false);
        KitImport undone = undo(NOTE, report.importId(), MEI);
        assertEquals(1, undone.undone().restored());
        assertEquals(before.replace(oldTwo, "另一句。"), row(NOTE, ZH, unit.id()));
        assertEquals(0, bring(kit(NOTE, EN, ZH)).segments().size());
    }

    @Test
    void tellsTheHistoryOfAnUndo() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String old = segments(kit, "u2").get(0).target().text();
        MergeReport report = bring(with(kit, first(kit, "u2"), "宗旨"));
        undo(NOTE, report.importId(), REMY);
        SegmentHistory.Change change =
                intake.database().kits().history().changes(NOTE, ZH, null, 10).get(0);
        assertEquals(Provenance.Way.UNDO, change.provenance().way());
        assertEquals("remy", change.provenance().who());
        assertEquals("宗旨", change.oldText());
        assertEquals(old, change.newText());
        assertEquals(SegmentState.FINAL, change.newState());
    }

    @Test
    void undoesOnceWithinADayAndByTheRightPeople() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        long number = bring(with(kit, first(kit, "u2"), "宗旨")).importId();
        Refused stranger = assertThrows(Refused.class, () -> undo(NOTE, number, LIU));
        assertEquals("not-yours", stranger.type());
        later = later.plus(Returns.DAY);
        Refused late = assertThrows(Refused.class, () -> undo(NOTE, number, MEI));
        assertEquals("too-late", late.type());
        assertEquals("宗旨", row(NOTE, ZH, "u2"));
        later = Duration.ofHours(23);
        undo(NOTE, number, MEI);
        Refused twice = assertThrows(Refused.class, () -> undo(NOTE, number, MEI));
        assertEquals("already-undone", twice.type());
    }

    @Test
    void undoesInAPublishedTextByAWorkingRevision() {
        intake.addNote();
        List<Object> before = whole(NOTE, ZH);
        TranslationKit kit = kit(NOTE, EN, ZH);
        long number = bring(with(kit, first(kit, "u2"), "宗旨")).importId();
        publish(NOTE, ZH);
        undo(NOTE, number, MEI);
        assertEquals(before, whole(NOTE, ZH));
        assertTrue(
                intake.database().archive().version(NOTE, ZH).orElseThrow().working().isPresent());
    }

    @Test
    void undoesAnImportThatWasPublishedBeforeTheOriginalWasRevised() {
        DocumentSymbol symbol = new DocumentSymbol("X/9");
        String one = "Rivers rise in spring.";
        String two = "The fleet may leave the port.";
        String three = "Forests burn in late summer.";
        intake.addDocument(symbol);
        String sha =
                intake.send(
                                symbol,
                                EN,
                                ("1. " + one + " " + two + "\n\n2. " + three).getBytes(UTF_8))
                        .sha256();
        bring(translated(kit(symbol, EN, FR), "Ancien"));
        long number = bring(translated(kit(symbol, EN, FR), "Nouveau")).importId();
        publish(symbol, FR);
        String revised =
                "1. Members met. " + one + " " + two + "\n\n2. Every forest burns quickly today.";
        intake.replace(symbol, EN, revised.getBytes(UTF_8), sha);
        KitImport undone = undo(symbol, number, MEI);
        assertEquals(2, undone.undone().restored());
        assertEquals(1, undone.undone().left());
        List<KitSegment> now = segments(kit(symbol, EN, FR), "p1");
        assertNull(now.get(0).target());
        assertEquals("Ancien " + one, now.get(1).target().text());
        assertEquals("Ancien " + two, now.get(2).target().text());
        KitSegment edited = segments(kit(symbol, EN, FR), "p2").get(0);
        assertTrue(edited.target() == null || edited.target().text().startsWith("Nouveau"));
    }

    @Test
    void showsOfAnAppliedFileTheSourcesThatItTranslatedAlsoIfTheyAreGone() {
        DocumentSymbol symbol = new DocumentSymbol("X/9");
        String gone = "Every forest burns quickly in summer.";
        String stays = "Rivers rise in spring.";
        intake.addDocument(symbol);
        byte[] text = ("1. " + gone + "\n\n2. " + stays).getBytes(UTF_8);
        String sha = intake.send(symbol, EN, text).sha256();
        long number = bring(translated(kit(symbol, EN, FR), "Ainsi")).importId();
        byte[] revised = ("1. Members met at noon.\n\n2. " + stays).getBytes(UTF_8);
        intake.replace(symbol, EN, revised, sha);
        List<ReturnedFile.Line> lines = look(symbol, number).lines();
        assertEquals(
                List.of(gone, stays),
                lines.stream().map(line -> line.texts().source().text()).toList());
        assertTrue(lines.stream().allMatch(line -> line.texts().sourceThen() == null));
    }

    private TranslationKit translated(TranslationKit kit, String word) {
        return with(kit, segment -> CodedText.of(word + " " + segment.source().text()));
    }

    private void publish(DocumentSymbol symbol, Language language) {
        intake.database()
                .inTransaction(
                        () -> {
                            intake.database()
                                    .archive()
                                    .publish(
                                            symbol,
                                            language,
                                            null,
                                            new Provenance(
                                                    "remy",
                                                    TestIntake.NOW,
                                                    Provenance.Way.PERSON,
                                                    null));
                        });
    }

    @Test
    void takesItsSuggestionsAlong() {
        TranslationKit late = conflicting();
        long number = bring(late).importId();
        assertEquals(1, intake.database().kits().suggestions().suggestions(NOTE, ZH).size());
        undo(NOTE, number, MEI);
        assertEquals(List.of(), intake.database().kits().suggestions().suggestions(NOTE, ZH));
    }

    @Test
    void dropsAKeptFileThatIsNotWanted() {
        TranslationKit late = conflicting();
        long number = keep(late, MEI);
        intake.database().inTransaction(() -> returns().remove(NOTE, number, MEI));
        assertThrows(Refused.class, () -> look(NOTE, number));
    }

    @Test
    void remembersWhichKitsAnAccountTook() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        intake.database().inTransaction(() -> returns().taken(kit, "mei", "source=en&target=zh"));
        aSecondPasses();
        intake.database()
                .inTransaction(
                        () -> returns().taken(kit, "mei", "source=en&target=zh&version=2.0"));
        List<Imports.Taking> takings = intake.database().imports().takings("mei", 10);
        assertEquals(1, takings.size());
        assertEquals("source=en&target=zh&version=2.0", takings.get(0).query());
        assertEquals(TestIntake.NOW.plusSeconds(1), takings.get(0).at());
        assertEquals(List.of(), intake.database().imports().takings("liu", 10));
    }

    private List<Suggestions.Beside> waiting() {
        return intake.database().inTransaction(() -> suggestions().of(NOTE, ZH, null));
    }

    private void settle(long id, Choice choice, String tag) {
        aSecondPasses();
        intake.database()
                .inTransaction(
                        () ->
                                suggestions()
                                        .settle(
                                                NOTE,
                                                ZH,
                                                id,
                                                choice,
                                                null,
                                                EntityTags.of(tag),
                                                LIU));
    }

    @Test
    void showsASuggestionBesideTheTextThatIsHereAndTakesIt() {
        TranslationKit late = conflicting();
        bring(late);
        Suggestions.Beside beside = waiting().get(0);
        assertEquals("会议不作任何建议。", beside.suggestion().text().text());
        assertEquals("本次会议不提出建议。", beside.current().text());
        assertEquals(segments(late, "p12").get(0).source(), beside.source());
        settle(beside.id(), Choice.TAKE, beside.tag());
        assertTrue(row(NOTE, ZH, "p12").startsWith("会议不作任何建议。"));
        assertEquals(List.of(), waiting());
        SegmentHistory.Change change =
                intake.database().kits().history().changes(NOTE, ZH, null, 10).get(0);
        assertEquals(Provenance.Way.PERSON, change.provenance().way());
        assertEquals("liu", change.provenance().who());
        assertEquals("conflict", change.despite());
    }

    @Test
    void dropsASuggestionAndLeavesTheText() {
        bring(conflicting());
        Suggestions.Beside beside = waiting().get(0);
        settle(beside.id(), Choice.KEEP, beside.tag());
        assertTrue(row(NOTE, ZH, "p12").startsWith("本次会议不提出建议。"));
        assertEquals(List.of(), waiting());
        Refused gone =
                assertThrows(Refused.class, () -> settle(beside.id(), Choice.TAKE, beside.tag()));
        assertEquals("no-such-suggestion", gone.type());
    }

    @Test
    void doesNotTakeASuggestionOverATextThatWasChangedSinceItWasShown() {
        bring(conflicting());
        Suggestions.Beside beside = waiting().get(0);
        TranslationKit now = kit(NOTE, EN, ZH);
        bring(with(now, first(now, "p12"), "不作任何建议。"), LIU, Terms.NONE, false);
        Refused moved =
                assertThrows(Refused.class, () -> settle(beside.id(), Choice.TAKE, beside.tag()));
        assertEquals(Refused.Why.PRECONDITION, moved.why());
        assertTrue(row(NOTE, ZH, "p12").startsWith("不作任何建议。"));
    }

    @Test
    void findsTheSegmentOfASuggestionThatWasTranslatedFromATranslation() {
        intake.addDeclaration(FR, ZH);
        TranslationKit kit = kit(DECLARATION, ZH, FR);
        KitSegment segment =
                kit.units().stream()
                        .flatMap(unit -> unit.segments().stream())
                        .filter(s -> s.target() != null && s.target().codes().isEmpty())
                        .filter(s -> s.source().text().contains("人人"))
                        .findFirst()
                        .orElseThrow();
        bring(with(kit, segment.id(), "Un."));
        bring(with(kit, segment.id(), "Deux."));
        Suggestions.Beside beside =
                intake.database()
                        .inTransaction(() -> suggestions().of(DECLARATION, FR, segment.id()))
                        .get(0);
        assertEquals(ZH, beside.sourceLanguage());
        assertEquals(segment.source(), beside.source());
        assertEquals("Un.", beside.current().text());
        assertNull(
                intake
                        .database()
                        .inTransaction(() -> suggestions().of(DECLARATION, FR, "s0"))
                        .stream()
                        .findFirst()
                        .orElse(null));
    }
}
