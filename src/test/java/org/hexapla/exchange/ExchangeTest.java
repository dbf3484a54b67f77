package org.hexapla.exchange;

import static org.hexapla.exchange.TestExchange.each;
import static org.hexapla.exchange.TestExchange.first;
import static org.hexapla.exchange.TestExchange.targeted;
import static org.hexapla.exchange.TestExchange.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final DocumentSymbol DECLARATION = TestIntake.DECLARATION;
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final Language FR = Language.FRENCH;
    private static final Account MEI = new Account("mei", Role.TRANSLATOR, Set.of(ZH, FR));
    private static final Account RITA = new Account("rita", Role.MANAGER, Set.of(ZH, FR));
    private static final Account JEAN = new Account("jean", Role.TRANSLATOR, Set.of(FR));

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Exchange exchange() {
        return TestExchange.of(intake);
    }

    private TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        return intake.database().inTransaction(() -> exchange().kit(symbol, source, target, true));
    }

    private MergeReport bring(
            TranslationKit kit, XliffVersion version, Account account, boolean dryRun) {
        return bring(kit.symbol(), intake.formats().xliff(kit, version), account, dryRun);
    }

    private MergeReport bring(
            DocumentSymbol symbol, byte[] bytes, Account account, boolean dryRun) {
        return TestExchange.bring(
                intake,
                symbol,
                bytes,
                new TestExchange.Bringing(account, Judge.Meant.WHAT_IT_SAYS, dryRun));
    }

    private MergeReport bring(TranslationKit kit) {
        return bring(kit, XliffVersion.of("1.2"), MEI, false);
    }

    private String row(DocumentSymbol symbol, Language language, String id) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : intake.text(symbol, language).body().units()) {
            text.append(unit.id().equals(id) ? unit.text() : "");
        }
        return text.toString();
    }

    private Map<String, String> rows(DocumentSymbol symbol, Language language) {
        Map<String, String> rows = new TreeMap<>();
        for (Unit unit : intake.text(symbol, language).body().units()) {
            rows.merge(unit.id(), unit.text(), String::concat);
        }
        return rows;
    }

    private int revisions(DocumentSymbol symbol, Language language) {
        return intake.database().archive().history(symbol, language).size();
    }

    @Test
    void showsEverySegmentOfTheOriginalOnce() {
        intake.addNote();
        List<String> sent = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (KitUnit unit : kit(NOTE, EN, ZH).units()) {
            for (KitSegment segment : unit.segments()) {
                sent.add(segment.id());
                text.append(segment.source().text()).append(segment.after());
            }
        }
        StringBuilder original = new StringBuilder();
        intake.text(NOTE, EN).body().units().forEach(unit -> original.append(unit.text()));
        assertEquals(original.toString(), text.toString());
        assertEquals(sent.size(), Set.copyOf(sent).size());
    }

    @Test
    void namesTheSameStateTheSameAndAnotherOtherwise() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        assertEquals(kit, kit(NOTE, EN, ZH));
        bring(with(kit, first(kit, "p12").id(), "本次会议不提出建议。"));
        assertNotEquals(kit.id(), kit(NOTE, EN, ZH).id());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void changesNothingWhereAKitComesBackUntouched(XliffVersion version) {
        intake.addNote();
        VersionText before = intake.text(NOTE, ZH);
        MergeReport report = bring(kit(NOTE, EN, ZH), version, MEI, false);
        assertEquals(List.of(), report.segments());
        assertEquals(List.of(), report.warnings());
        assertNull(report.revision());
        assertTrue(report.unchanged() > 33);
        assertEquals(before, intake.text(NOTE, ZH));
        assertEquals(1, revisions(NOTE, ZH));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void changesNothingForUntouchedKitsOfAnyPairOfAMarkedUpDocument(XliffVersion version) {
        intake.addDeclaration(FR, ZH);
        for (TranslationKit kit :
                List.of(
                        kit(DECLARATION, EN, FR),
                        kit(DECLARATION, EN, ZH),
                        kit(DECLARATION, ZH, FR),
                        kit(DECLARATION, FR, ZH))) {
            MergeReport report = bring(kit, version, MEI, false);
            assertEquals(List.of(), report.segments(), kit.source() + " to " + kit.target());
            assertNull(report.revision());
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void takesAChangedTextAndLeavesEveryOtherRowAlone(XliffVersion version) {
        intake.addNote();
        Map<String, String> before = rows(NOTE, ZH);
        TranslationKit kit = kit(NOTE, EN, ZH);
        MergeReport report = bring(with(kit, first(kit, "u2").id(), "宗旨与目标"), version, MEI, false);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(2, report.revision());
        Map<String, String> after = rows(NOTE, ZH);
        assertEquals("宗旨与目标", after.remove("u2"));
        before.remove("u2");
        assertEquals(before, after);
    }

    @Test
    void showsReadersNothingOfWorkThatIsNotPublished() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        bring(with(kit, first(kit, "p12").id(), "本次会议不提出建议。"));
        assertEquals(
                kit, intake.database().inTransaction(() -> exchange().kit(NOTE, EN, ZH, false)));
    }

    @Test
    void changesNothingWhereTheSameFileComesASecondTime() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        TranslationKit worked = with(kit, first(kit, "p12").id(), "本次会议不提出建议。");
        bring(worked);
        VersionText before = intake.text(NOTE, ZH);
        MergeReport again = bring(worked);
        assertEquals(0, again.accepted());
        assertEquals(List.of(), again.segments());
        assertNull(again.revision());
        assertEquals(before, intake.text(NOTE, ZH));
        assertEquals(1, changes(NOTE, ZH).size());
    }

    private List<SegmentHistory.Change> changes(DocumentSymbol symbol, Language language) {
        return intake.database().kits().history().changes(symbol, language, null, 100);
    }

    @Test
    void keepsTheNewerWorkAndTheOlderKitAsASuggestion() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String id = first(kit, "p12").id();
        bring(with(kit, id, "本次会议不提出建议。"));
        TranslationKit late = with(kit, id, "会议不作任何建议。");
        MergeReport report = bring(late, XliffVersion.of("2.1"), MEI, false);
        assertEquals(1, report.conflict());
        assertEquals("conflict", report.segments().get(0).outcome());
        assertEquals("本次会议不提出建议。", report.segments().get(0).current());
        assertTrue(row(NOTE, ZH, "p12").startsWith("本次会议不提出建议。"));
        bring(late);
        List<SuggestionBook.Suggestion> suggestions =
                intake.database().kits().suggestions().suggestions(NOTE, ZH);
        assertEquals(1, suggestions.size());
        assertEquals("会议不作任何建议。", suggestions.get(0).text().text());
        assertEquals("p12", suggestions.get(0).row());
    }

    private String conflict(TranslationKit kit, String id, String text, Account who) {
        MergeReport report = bring(with(kit, id, text), XliffVersion.of("2.1"), who, true);
        assertEquals(1, report.conflict());
        return report.segments().get(0).reason();
    }

    @Test
    void tellsWhoeverDeliversAgainThatTheConflictIsWithHisOwnText() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String id = first(kit, "p12").id();
        bring(with(kit, id, "本次会议不提出建议。"), XliffVersion.of("2.1"), MEI, false);
        assertEquals(BroughtBefore.OWN, conflict(kit, id, "会议不作任何建议。", MEI));
        assertNotEquals(BroughtBefore.OWN, conflict(kit, id, "会议不作任何建议。", RITA));
    }

    @Test
    void doesNotTakeATextThatSomebodyElseChangedForOnesOwn() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String id = first(kit, "p12").id();
        bring(with(kit, id, "本次会议不提出建议。"), XliffVersion.of("2.1"), MEI, false);
        bring(with(kit(NOTE, EN, ZH), id, "会议不作任何建议。"), XliffVersion.of("1.2"), RITA, false);
        assertNotEquals(BroughtBefore.OWN, conflict(kit, id, "会议不提建议。", MEI));
    }

    @Test
    void mergesTheRestOfAKitThatConflictsInOnePlace() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        bring(with(kit, first(kit, "p12").id(), "本次会议不提出建议。"));
        TranslationKit late = with(kit, first(kit, "p12").id(), "会议不作任何建议。");
        MergeReport report = bring(with(late, first(kit, "u2").id(), "宗旨"));
        assertEquals(1, report.accepted());
        assertEquals(1, report.conflict());
        assertEquals("宗旨", row(NOTE, ZH, "u2"));
    }

    @Test
    void remembersWhoChangedATextFromWhichFile() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitSegment segment = first(kit, "u2");
        bring(with(kit, segment.id(), "宗旨"));
        SegmentHistory.Change change = changes(NOTE, ZH).get(0);
        assertEquals("u2", change.row());
        assertEquals(segment.id(), change.segment());
        assertEquals("mei", change.provenance().who());
        assertEquals(TestIntake.NOW, change.provenance().when());
        assertEquals(Provenance.Way.EXCHANGE, change.provenance().way());
        assertEquals("back.xlf", change.fileName());
        assertEquals(segment.target().text(), change.oldText());
        assertEquals("宗旨", change.newText());
        String file = change.provenance().file();
        assertTrue(java.nio.file.Files.exists(intake.files().path(file)));
    }

    @Test
    void writesNothingInADryRun() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        VersionText before = intake.text(NOTE, ZH);
        TranslationKit worked = with(kit, first(kit, "u2").id(), "宗旨");
        MergeReport dry = bring(worked, XliffVersion.of("1.2"), MEI, true);
        assertTrue(dry.dryRun());
        assertEquals(1, dry.accepted());
        assertNull(dry.revision());
        assertEquals(before, intake.text(NOTE, ZH));
        assertEquals(1, revisions(NOTE, ZH));
        assertEquals(List.of(), changes(NOTE, ZH));
        MergeReport real = bring(worked);
        assertEquals(dry.segments(), real.segments());
    }

    @Test
    void refusesAnAccountOfAnotherLanguage() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        Refused refused =
                assertThrows(Refused.class, () -> bring(kit, XliffVersion.of("1.2"), JEAN, false));
        assertEquals(Refused.Why.FORBIDDEN, refused.why());
    }

    @Test
    void refusesAKitOfAnotherDocument() {
        intake.addNote();
        intake.addDeclaration(ZH);
        TranslationKit kit = kit(DECLARATION, EN, ZH);
        byte[] bytes = intake.formats().xliff(kit, XliffVersion.of("1.2"));
        Refused refused = assertThrows(Refused.class, () -> bring(NOTE, bytes, MEI, false));
        assertEquals("another-document", refused.type());
    }

    @Test
    void refusesToTranslateIntoTheOriginalOrIntoItself() {
        intake.addNote();
        assertEquals(
                "target-is-original", assertThrows(Refused.class, () -> kit(NOTE, ZH, EN)).type());
        assertEquals("same-language", assertThrows(Refused.class, () -> kit(NOTE, ZH, ZH)).type());
        assertEquals(
                "no-such-version", assertThrows(Refused.class, () -> kit(NOTE, FR, ZH)).type());
    }

    @Test
    void putsATranslationOfATranslationIntoItsRow() {
        intake.addDeclaration(FR, ZH);
        TranslationKit kit = kit(DECLARATION, ZH, FR);
        KitUnit unit =
                kit.units().stream()
                        .filter(
                                candidate ->
                                        candidate.segments().stream()
                                                .anyMatch(
                                                        s -> s.source().text().contains("人人生而自由")))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> before = rows(DECLARATION, FR);
        KitSegment segment = unit.segments().get(0);
        MergeReport report = bring(with(kit, segment.id(), "Nous naissons libres."));
        assertEquals(1, report.accepted(), report.segments().toString());
        Map<String, String> after = rows(DECLARATION, FR);
        assertTrue(after.remove(unit.id()).startsWith("Nous naissons libres."));
        before.remove(unit.id());
        assertEquals(before, after);
        assertEquals(2, intake.text(DECLARATION, FR).revision());
        assertEquals(List.of(), bring(kit(DECLARATION, ZH, FR)).segments());
    }

    @Test
    void beginsALanguageInTheOriginalsOrderWhateverComesFirst() {
        intake.addNote();
        TranslationKit empty = kit(NOTE, EN, FR);
        assertTrue(
                empty.units().stream()
                        .flatMap(unit -> unit.segments().stream())
                        .allMatch(segment -> segment.target() == null));
        MergeReport last = bring(with(empty, first(empty, "u2").id(), "Objectif"));
        assertEquals(1, last.accepted());
        bring(with(kit(NOTE, EN, FR), first(empty, "u1").id(), "Contexte"));
        bring(with(kit(NOTE, EN, FR), first(empty, "p12").id(), "Aucune recommandation."));
        assertEquals(
                List.of("u1", "u2", "p12"),
                intake.text(NOTE, FR).body().units().stream().map(Unit::id).toList());
        assertEquals("Contexte", row(NOTE, FR, "u1"));
        assertEquals(
                TextStatus.COURTESY, intake.database().archive().history(NOTE, FR).get(0).status());
    }

    @Test
    void takesAWholeFirstTranslationWithItsNotesAndCountsIt() {
        intake.addNote();
        TranslationKit kit =
                each(
                        kit(NOTE, EN, FR),
                        segment ->
                                targeted(
                                        segment,
                                        new CodedText(
                                                "Traduit : " + segment.source().text(),
                                                segment.source().codes().stream()
                                                        .map(code -> code.at(code.position() + 10))
                                                        .toList())));
        MergeReport report = bring(kit, XliffVersion.of("2.0"), JEAN, false);
        int all = kit.units().stream().mapToInt(unit -> unit.segments().size()).sum();
        assertEquals(all, report.accepted(), report.segments().toString());
        List<Unit> french = intake.text(NOTE, FR).body().units();
        assertEquals(
                intake.text(NOTE, EN).body().units().stream().map(Unit::id).toList(),
                french.stream().map(Unit::id).toList());
        assertEquals(
                6,
                french.stream()
                        .flatMap(unit -> unit.content().codes().stream())
                        .filter(InlineCode::isNote)
                        .count());
        assertEquals(
                all,
                intake.database()
                        .archive()
                        .version(NOTE, FR)
                        .orElseThrow()
                        .tally()
                        .segments()
                        .get(SegmentState.TRANSLATED));
        assertEquals(List.of(), bring(kit(NOTE, EN, FR)).segments());
    }

    @Test
    void isSureOfWhatCameThroughAKitAlsoBesideWhatNobodyHasTranslatedYet() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, FR);
        String row = rowOfTwo(kit(NOTE, EN, ZH)).id();
        String second =
                kit.units().stream()
                        .filter(unit -> unit.id().equals(row))
                        .findFirst()
                        .orElseThrow()
                        .segments()
                        .get(1)
                        .id();
        bring(with(kit, second, "Deuxième phrase."), XliffVersion.of("1.2"), JEAN, false);
        TranslatedRow stored = intake.text(NOTE, FR).rows().get(row);
        assertEquals(Method.EXCHANGE, stored.method());
        assertEquals(1, stored.confidence());
        assertEquals(
                List.of("0+1 0+0 exchange 1.0", "1+1 0+1 exchange 1.0"),
                stored.beads().stream()
                        .map(TranslatedBead::bead)
                        .map(
                                bead ->
                                        bead.source().start()
                                                + "+"
                                                + bead.source().size()
                                                + " "
                                                + bead.target().start()
                                                + "+"
                                                + bead.target().size()
                                                + " "
                                                + bead.method().word()
                                                + " "
                                                + bead.confidence())
                        .toList());
    }

    @Test
    void leavesADoubtAsItIsWhereSomethingElseStandsInTheRow() {
        intake.addNote();
        KitUnit unit = rowOfTwo(kit(NOTE, EN, ZH));
        TranslatedRow before = intake.text(NOTE, ZH).rows().get(unit.id());
        bring(with(kit(NOTE, EN, ZH), unit.segments().get(0).id(), "第一句。"));
        TranslatedRow after = intake.text(NOTE, ZH).rows().get(unit.id());
        assertEquals(before.method(), after.method());
        assertEquals(before.confidence(), after.confidence());
        assertEquals(before.beads().get(1).bead().method(), after.beads().get(1).bead().method());
    }

    /** A row of two segments without codes, translated. */
    private static KitUnit rowOfTwo(TranslationKit kit) {
        return kit.units().stream()
                .filter(unit -> unit.segments().size() == 2)
                .filter(
                        unit ->
                                unit.segments().stream()
                                        .allMatch(
                                                segment ->
                                                        segment.source().codes().isEmpty()
                                                                && segment.target() != null
                                                                && segment.target()
                                                                        .codes()
                                                                        .isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private String changed(TranslationKit kit, String version, UnaryOperator<String> change) {
        byte[] bytes = intake.formats().xliff(kit, XliffVersion.of(version));
        String before = new String(bytes, StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertNotEquals(before, after);
        return after;
    }

    private MergeReport bring(TranslationKit kit, String xml) {
        return bring(kit.symbol(), xml.getBytes(StandardCharsets.UTF_8), MEI, false);
    }

    private static int all(MergeReport report) {
        return report.accepted()
                + report.unchanged()
                + report.stale()
                + report.conflict()
                + report.brokenCodes()
                + report.unknown();
    }

    private static int segments(String xml) {
        return xml.split("<segment ", -1).length - 1;
    }

    @Test
    void takesASegmentThatTheToolCut() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitSegment segment = rowOfTwo(kit).segments().get(0);
        String source = segment.source().text();
        int cut = source.indexOf(' ') + 1;
        String xml =
                changed(
                        kit,
                        "2.1",
                        file ->
                                file.replaceFirst(
                                        "(?s)<segment id=\"" + segment.id() + "\".*?</segment>",
                                        "<segment id=\""
                                                + segment.id()
                                                + "\" state=\"translated\"><source>"
                                                + source.substring(0, cut)
                                                + "</source><target>前半，</target></segment>"
                                                + "<segment id=\"cut\" state=\"translated\">"
                                                + "<source>"
                                                + source.substring(cut)
                                                + "</source><target>后半。</target></segment>"));
        MergeReport report = bring(kit, xml);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(segments(xml) - 1, all(report));
        assertTrue(row(NOTE, ZH, rowOfTwo(kit).id()).startsWith("前半，后半。"));
        assertEquals(List.of(), bring(kit(NOTE, EN, ZH)).segments());
    }

    /** The kit with the first two segments of a row made one, as a tool does. */
    private String joined(TranslationKit kit, KitUnit unit) {
        return changed(
                kit,
                "2.1",
                file ->
                        file.replaceFirst(
                                "(?s)<segment id=\""
                                        + unit.segments().get(0).id()
                                        + "\".*?</segment>.*?<segment.*?</segment>",
                                "<segment id=\""
                                        + unit.segments().get(0).id()
                                        + "\" state=\"translated\"><source>"
                                        + unit.segments().get(0).source().text()
                                        + unit.segments().get(0).after()
                                        + unit.segments().get(1).source().text()
                                        + "</source><target>合为一句。</target></segment>"));
    }

    @Test
    void makesOneBeadOfSegmentsThatTheToolJoined() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitUnit unit = rowOfTwo(kit);
        String xml = joined(kit, unit);
        MergeReport report = bring(kit, xml);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(segments(xml), all(report));
        assertEquals("合为一句。", row(NOTE, ZH, unit.id()).strip());
        KitUnit after =
                kit(NOTE, EN, ZH).units().stream()
                        .filter(other -> other.id().equals(unit.id()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, after.segments().size());
        assertEquals(List.of(), bring(kit(NOTE, EN, ZH)).segments());
    }

    @Test
    void sendsTheNoteOnASegmentThatBecamePartOfAnotherWithThatAndTakesItOnce() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitUnit unit = rowOfTwo(kit);
        String second = unit.segments().get(1).id();
        String note = "<note from=\"mei\">Is this so?</note>";
        bring(
                kit,
                changed(
                        kit,
                        "1.2",
                        file ->
                                file.replaceFirst(
                                        "(?s)(<trans-unit id=\"" + second + "\".*?)(</trans-unit>)",
                                        "$1" + note + "$2")));
        TranslationKit noted = kit(NOTE, EN, ZH);
        bring(noted, joined(noted, unit));
        TranslationKit next = kit(NOTE, EN, ZH);
        assertEquals(
                List.of("Is this so?"),
                next.alongside().notes().get(unit.segments().get(0).id()).stream()
                        .map(TranslationKit.KitNote::text)
                        .toList());
        assertEquals(List.of(), bring(next).notes());
        assertEquals(List.of(), bring(noted).warnings());
        assertEquals(1, intake.database().kits().notes().notes(NOTE, ZH, null).size());
    }

    @Test
    void keepsTheNotesOfAReviserOnceOnTheirSegments() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String id = first(kit, "p12").id();
        String xml =
                changed(
                        kit,
                        "1.2",
                        file ->
                                file.replaceFirst(
                                        "(?s)(<trans-unit id=\"" + id + "\".*?)(</trans-unit>)",
                                        "$1<note from=\"Reviser A\">Is this the usual"
                                                + " term?</note>$2"));
        MergeReport report = bring(kit, xml);
        assertEquals(
                List.of(
                        new MergeReport.NoteLine(
                                id, "p12", "Is this the usual term?", "Reviser A", null)),
                report.notes());
        bring(kit, xml);
        List<NoteBook.Note> notes = intake.database().kits().notes().notes(NOTE, ZH, id);
        assertEquals(1, notes.size());
        assertEquals(
                List.of("Is this the usual term?", "mei"),
                List.of(notes.get(0).text(), notes.get(0).brought().who()));
        assertEquals(0, report.accepted());
    }

    @Test
    void writesNoNoteInADryRun() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String xml =
                changed(
                        kit,
                        "1.2",
                        file -> file.replaceFirst("</trans-unit>", "<note>Look.</note>$0"));
        MergeReport report = bring(NOTE, xml.getBytes(StandardCharsets.UTF_8), MEI, true);
        assertEquals(1, report.notes().size());
        assertEquals(List.of(), intake.database().kits().notes().notes(NOTE, ZH, null));
        assertEquals(List.of(), intake.database().imports().returned(NOTE, ZH));
    }

    @Test
    void keepsWhatAToolWroteIntoTheFileAndNobodyHereKnows() throws java.io.IOException {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String xml =
                changed(
                        kit,
                        "2.1",
                        file ->
                                file.replaceFirst(
                                        "(<unit [^>]*>)",
                                        "$1<t:score xmlns:t=\"urn:example:tool\">97</t:score>"));
        MergeReport report = bring(kit, xml);
        assertEquals(List.of("urn:example:tool"), report.alsoHolds());
        Imports.ReturnedFile kept = intake.database().imports().returned(NOTE, ZH).get(0);
        assertEquals(List.of("urn:example:tool"), kept.alsoHolds());
        assertEquals(xml, java.nio.file.Files.readString(intake.files().path(kept.sha256())));
    }

    @Test
    void takesAFileThatBreaksItsSchemaAndSaysWhere() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        String id = first(kit, "p12").id();
        String xml =
                changed(
                        with(kit, id, "本次会议不提出建议。"),
                        "2.1",
                        file ->
                                file.replace(
                                        "<segment id=\"" + id, "<segment match=\"9\" id=\"" + id));
        MergeReport report = bring(kit, xml);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertTrue(
                report.warnings().get(0).matches("Line \\d+: The attribute match may not stand.*"),
                report.warnings().toString());
    }

    @Test
    void keepsATextThatLostItsFootnoteAsASuggestionOnly() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, ZH);
        KitSegment noted =
                kit.units().stream()
                        .flatMap(unit -> unit.segments().stream())
                        .filter(
                                segment ->
                                        segment.target() != null
                                                && segment.target().codes().stream()
                                                        .anyMatch(InlineCode::isNote))
                        .findFirst()
                        .orElseThrow();
        VersionText before = intake.text(NOTE, ZH);
        MergeReport report = bring(with(kit, noted.id(), "脚注不见了。"));
        assertEquals(1, report.brokenCodes(), report.segments().toString());
        assertEquals(before, intake.text(NOTE, ZH));
        assertEquals(
                "brokenCodes",
                intake.database().kits().suggestions().suggestions(NOTE, ZH).get(0).outcome());
    }

    @Test
    void findsStaleWhatWasTranslatedFromARevisedOriginal() {
        DocumentSymbol symbol = new DocumentSymbol("X/1");
        intake.addDocument(symbol);
        byte[] one =
                "1. The committee met in Geneva.\n\n2. It rose at noon.\n"
                        .getBytes(StandardCharsets.UTF_8);
        String sha = intake.send(symbol, EN, one).sha256();
        TranslationKit kit = kit(symbol, EN, FR);
        intake.replace(
                symbol,
                EN,
                "1. The committee met in Geneva.\n\n2. It rose at nine.\n"
                        .getBytes(StandardCharsets.UTF_8),
                sha);
        MergeReport report =
                bring(
                        with(
                                with(kit, first(kit, "p1").id(), "Le comité s’est réuni."),
                                first(kit, "p2").id(),
                                "Il a levé la séance à midi."));
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(0, report.unchanged());
        assertEquals(1, report.stale() + report.unknown());
        assertFalse(rows(symbol, FR).containsKey("p2"));
    }

    private byte[] ofAnotherKit(TranslationKit kit, XliffVersion version) {
        String xml =
                new String(intake.formats().xliff(kit, version), StandardCharsets.UTF_8)
                        .replace(kit.id(), "f".repeat(kit.id().length()));
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void takesNothingForNewerFromAFileThatLostTheNameOfItsKit(XliffVersion version) {
        intake.addNote();
        TranslationKit old = kit(NOTE, EN, ZH);
        String first = first(old, "p12").id();
        String second = first(old, "u2").id();
        bring(with(with(old, first, "本次会议不提出建议。"), second, "宗旨"));
        byte[] untouched = ofAnotherKit(old, version);
        assertEquals(0, bring(NOTE, untouched, MEI, false).accepted());
        kit(NOTE, EN, ZH);
        MergeReport report = bring(NOTE, untouched, MEI, false);
        assertEquals(2, report.conflict(), report.segments().toString());
        assertEquals(0, report.accepted());
        assertEquals("宗旨", row(NOTE, ZH, "u2"));
    }

    @Test
    void takesATranslationOfWhatIsOpenFromAFileThatLostTheNameOfItsKit() {
        intake.addNote();
        TranslationKit kit = kit(NOTE, EN, FR);
        TranslationKit worked = with(kit, first(kit, "u1").id(), "Contexte");
        MergeReport report = bring(NOTE, ofAnotherKit(worked, XliffVersion.of("1.2")), MEI, false);
        assertEquals(1, report.accepted(), report.segments().toString());
    }

    private static KitSegment stated(KitSegment segment, SegmentState state, String subState) {
        return new KitSegment(
                segment.id(),
                segment.source(),
                segment.after(),
                segment.target(),
                state,
                subState,
                segment.locked());
    }

    private MergeReport state(String id, SegmentState state, String subState) {
        return bring(
                each(
                        kit(NOTE, EN, ZH),
                        segment ->
                                segment.id().equals(id)
                                        ? stated(segment, state, subState)
                                        : segment),
                XliffVersion.of("2.1"),
                RITA,
                false);
    }

    private KitSegment now(String id) {
        return kit(NOTE, EN, ZH).units().stream()
                .flatMap(unit -> unit.segments().stream())
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesRejectedWhatAnOlderKitCallsSignedOff() {
        intake.addNote();
        TranslationKit signedOff = kit(NOTE, EN, ZH);
        String id = first(signedOff, "p12").id();
        assertEquals(SegmentState.FINAL, first(signedOff, "p12").state());
        MergeReport rejection = state(id, SegmentState.TRANSLATED, "hexapla:rejected");
        assertEquals(1, rejection.accepted(), rejection.toString());
        MergeReport report = bring(signedOff, XliffVersion.of("2.1"), RITA, false);
        assertEquals(0, report.accepted(), report.segments().toString());
        assertEquals(SegmentState.TRANSLATED, now(id).state());
        assertEquals("hexapla:rejected", now(id).subState());
    }

    @Test
    void asksWhereATextWasSignedOffWhileSomebodyEditedIt() {
        intake.addNote();
        String id = first(kit(NOTE, EN, ZH), "p12").id();
        bring(with(kit(NOTE, EN, ZH), id, "本次会议不提建议。"));
        TranslationKit early = kit(NOTE, EN, ZH);
        state(id, SegmentState.REVIEWED, null);
        MergeReport report = bring(with(early, id, "本次会议不提出建议。"));
        assertEquals(1, report.conflict(), report.segments().toString());
        assertEquals(SegmentState.REVIEWED, now(id).state());
    }

    @Test
    void tellsHowManySignedTextsAreReopened() {
        intake.addNote();
        String id = first(kit(NOTE, EN, ZH), "p12").id();
        state(id, SegmentState.REVIEWED, null);
        MergeReport report = bring(with(kit(NOTE, EN, ZH), id, "本次会议不提出建议。"));
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(
                List.of(
                        "Texts that had been signed off here, were changed and have to be signed"
                                + " off again: 1 (p12)."),
                report.warnings());
    }

    private static final DocumentSymbol BOLD = new DocumentSymbol("X/2");

    /** A document of one sentence, in which a word is bold, translated so. */
    private TranslationKit bold() {
        intake.addDocument(BOLD);
        intake.send(
                BOLD,
                EN,
                "<!DOCTYPE html><html><body><p>The <b>committee</b> met in Geneva.</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
        TranslationKit kit = kit(BOLD, EN, FR);
        assertEquals(1, bring(with(kit, sentence(kit).id(), marked(3, 9))).accepted());
        return kit(BOLD, EN, FR);
    }

    private static KitSegment sentence(TranslationKit kit) {
        return kit.units().get(0).segments().get(0);
    }

    private CodedText marked(int from, int to) {
        List<InlineCode> codes = sentence(kit(BOLD, EN, FR)).source().codes();
        return new CodedText(
                "Le comité s’est réuni.", List.of(codes.get(0).at(from), codes.get(1).at(to)));
    }

    @Test
    void tellsWhichTextsLostTheirFormatting() {
        TranslationKit kit = bold();
        MergeReport report = bring(with(kit, sentence(kit).id(), "Le comité se réunit."));
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(
                List.of(
                        "Texts that lost formatting or links: 1 ("
                                + report.segments().get(0).row()
                                + ")."),
                report.warnings());
    }

    @Test
    void keepsTheNewerPlacesOfCodesWhereAnOlderKitComesBackUntouched() {
        TranslationKit old = bold();
        String id = sentence(old).id();
        assertEquals(1, bring(with(old, id, marked(0, 9))).accepted());
        VersionText before = intake.text(BOLD, FR);
        MergeReport report = bring(old);
        assertEquals(0, report.accepted(), report.segments().toString());
        assertEquals(before, intake.text(BOLD, FR));
    }

    @Test
    void keepsWhatACodeDoesWhereTheFileSaysOtherwise() {
        TranslationKit kit = bold();
        String xml =
                changed(
                        with(
                                kit,
                                sentence(kit).id(),
                                new CodedText("Le comité a siégé.", marked(3, 9).codes())),
                        "1.2",
                        file -> file.replace(" ctype=\"bold\"", ""));
        MergeReport report = bring(kit, xml);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(marked(3, 9).codes(), sentence(kit(BOLD, EN, FR)).target().codes());
    }
}
