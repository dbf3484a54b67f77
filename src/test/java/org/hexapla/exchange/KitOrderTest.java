package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hexapla.exchange.TestExchange.first;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.Schemas;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.Taken;
import org.hexapla.intake.TestIntake;
import org.hexapla.intake.TickingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document of four paragraphs, the second changed and the fourth added by a revision. */
class KitOrderTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/1");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account TRANSLATOR = new Account("jean", Role.TRANSLATOR, Set.of(FR));
    private static final Account REVISER = new Account("anne", Role.REVISER, Set.of(FR));
    private static final Account MANAGER = new Account("zoe", Role.MANAGER, Set.of());

    private static final String OPENING = "1. The Chair opened the session in Geneva.\n\n";
    private static final String CLOSING = "3. The session rose at noon.\n\n";
    private static final String BUDGET = "The Committee considered the budget for 2019.";
    private static final String BUDGETS = "The Committee considered the budgets for 2020 and 2021.";
    private static final String BUDGET_FR = "Le Comité a examiné le budget de 2019.";
    private static final String BUDGETS_FR = "Le Comité a examiné les budgets de 2020 et de 2021.";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void revise() {
        intake = new TestIntake(folder, new TickingClock());
        intake.addDocument(SYMBOL);
        Taken first = send(EN, OPENING + "2. " + BUDGET + "\n\n" + CLOSING);
        send(
                FR,
                "1. Le Président a ouvert la session à Genève.\n\n2. "
                        + BUDGET_FR
                        + "\n\n3. La séance a été levée à midi.\n");
        String revised =
                OPENING
                        + "2. "
                        + BUDGETS
                        + "\n\n"
                        + CLOSING
                        + "4. The next session will be held in May.\n";
        intake.replace(SYMBOL, EN, revised.getBytes(UTF_8), first.sha256());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Taken send(Language language, String text) {
        return intake.send(SYMBOL, language, text.getBytes(UTF_8));
    }

    private Exchange exchange() {
        return TestExchange.of(intake);
    }

    private TranslationKit kit(UnitChoice units, String tool) {
        KitOrder order = new KitOrder(EN, FR, units, ToolProfile.of(tool));
        return intake.database().inTransaction(() -> exchange().kit(SYMBOL, order, true));
    }

    private String file(UnitChoice units, String tool, XliffVersion version) {
        ToolProfile profile = ToolProfile.of(tool);
        return new String(intake.formats().xliff(kit(units, tool), version, profile), UTF_8);
    }

    private String file(String tool) {
        return file(UnitChoice.ALL, tool, XliffVersion.V1_2);
    }

    private MergeReport bring(String file, Account account) {
        return TestExchange.bring(intake, SYMBOL, file.getBytes(UTF_8), account);
    }

    private static List<String> rows(TranslationKit kit) {
        return kit.units().stream().map(unit -> unit.id()).toList();
    }

    private TranslatedBead bead(String row) {
        return intake.text(SYMBOL, FR).rows().get(row).beads().get(0);
    }

    private String text(String row) {
        StringBuilder text = new StringBuilder();
        intake.text(SYMBOL, FR).body().units().stream()
                .filter(unit -> unit.id().equals(row))
                .forEach(unit -> text.append(unit.text()));
        return text.toString();
    }

    private SegmentHistory.Change lastChange() {
        return intake.database().kits().history().changes(SYMBOL, FR, null, 1).get(0);
    }

    /** The file with other words for the state of a paragraph's segment and, maybe, its text. */
    private String with(String file, String row, String attributes, String text) {
        String id = first(kit(UnitChoice.ALL, "generic"), row).id();
        String changed =
                file.replaceFirst(
                        "(?s)(<trans-unit id=\"" + id + "\".*?)<target[^>]*>.*?</target>",
                        "$1<target" + attributes + ">" + text + "</target>");
        assertTrue(!changed.equals(file), file);
        return changed;
    }

    @Test
    void allIsEverything() {
        assertEquals(List.of("p1", "p2", "p3", "p4"), rows(kit(UnitChoice.ALL, "generic")));
    }

    @Test
    void openIsWhatHasNoTextOrNoPresentOne() {
        assertEquals(List.of("p2", "p4"), rows(kit(UnitChoice.OPEN, "generic")));
    }

    @Test
    void changedIsWhatTheRevisionChangedOrAdded() {
        assertEquals(List.of("p2", "p4"), rows(kit(UnitChoice.CHANGED, "generic")));
    }

    @Test
    void whatWasOpenBeforeTheRevisionIsOpenButNotChanged() {
        intake.addDocument(new DocumentSymbol("X/2"));
        Exchange exchange = exchange();
        DocumentSymbol other = new DocumentSymbol("X/2");
        intake.send(other, EN, (OPENING + "2. " + BUDGET + "\n").getBytes(UTF_8));
        intake.send(other, FR, ("2. " + BUDGET_FR + "\n").getBytes(UTF_8));
        KitOrder open = new KitOrder(EN, FR, UnitChoice.OPEN, ToolProfile.generic());
        TranslationKit kit = intake.database().inTransaction(() -> exchange.kit(other, open, true));
        assertEquals(List.of("p1"), rows(kit));
        KitOrder changed = new KitOrder(EN, FR, UnitChoice.CHANGED, ToolProfile.generic());
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                intake.database()
                                        .inTransaction(() -> exchange.kit(other, changed, true)));
        assertEquals("nothing-to-translate", refused.type());
    }

    @Test
    void refusesAChoiceThatThereIsNotAndListsTheOthers() {
        Refused refused = assertThrows(Refused.class, () -> UnitChoice.of("new"));
        assertEquals(Refused.Why.INVALID, refused.why());
        assertTrue(refused.getMessage().contains("all, open, changed"), refused.getMessage());
    }

    @Test
    void tellsWhatAChangedSourceAndItsTranslationWere() {
        KitSegment segment = first(kit(UnitChoice.CHANGED, "generic"), "p2");
        assertEquals(BUDGETS, segment.source().text());
        assertEquals(new Before(BUDGET, BUDGET_FR), segment.before());
    }

    @Test
    void remembersTheOldSourceThroughASecondRevision() {
        String sha =
                intake.database()
                        .archive()
                        .version(SYMBOL, EN)
                        .orElseThrow()
                        .newest()
                        .orElseThrow()
                        .carrier()
                        .orElseThrow()
                        .sha256();
        String again = OPENING + "2. " + BUDGETS.replace("2021", "2022") + "\n\n" + CLOSING;
        intake.replace(SYMBOL, EN, again.getBytes(UTF_8), sha);
        assertEquals(
                new Before(BUDGET, BUDGET_FR),
                first(kit(UnitChoice.CHANGED, "generic"), "p2").before());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aKitOfAPartChangesThatPartAndNothingElse(XliffVersion version) {
        String file = file(UnitChoice.CHANGED, "generic", version);
        String opening = text("p1");
        MergeReport report =
                bring(
                        file.replace("\">" + BUDGET_FR, "\">" + BUDGETS_FR)
                                .replace("<target>" + BUDGET_FR, "<target>" + BUDGETS_FR),
                        TRANSLATOR);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(1, report.unchanged());
        assertEquals(0, report.stale() + report.conflict() + report.unknown());
        assertEquals(BUDGETS_FR, text("p2"));
        assertEquals(opening, text("p1"));
        assertEquals(SegmentState.FINAL, bead("p3").state());
        assertEquals(SegmentState.TRANSLATED, bead("p2").state());
        assertNull(bead("p2").subState());
        assertEquals(List.of("p4"), rows(kit(UnitChoice.CHANGED, "generic")));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void offersWhatAnotherDocumentSaysForTheVerySentence(XliffVersion version) throws Exception {
        DocumentSymbol other = new DocumentSymbol("X/2");
        String said = "La prochaine session se tiendra en mai.";
        intake.addDocument(other);
        intake.send(other, EN, "7. The next session will be held in May.\n".getBytes(UTF_8));
        intake.send(other, FR, ("7. " + said + "\n").getBytes(UTF_8));
        if (!ToolProfile.of("matecat").versions().contains(version)) {
            return;
        }
        String file = file(UnitChoice.OPEN, "matecat", version);
        String match =
                version == XliffVersion.V1_2
                        ? "<alt-trans match-quality=\"100%\" origin=\"hexapla X/2#p7\""
                                + " alttranstype=\"proposal\">"
                        : "type=\"tm\" similarity=\"100\" origin=\"hexapla X/2#p7\">";
        int at = file.indexOf(match);
        assertTrue(at > 0, file);
        assertTrue(file.indexOf(">" + said + "</target>", at) > 0, file);
        Schemas.check(file.getBytes(UTF_8), version, folder);
        // Our own matches come back with the file and are not kept as a tool's.
        bring(file, TRANSLATOR);
        assertEquals(file, file(UnitChoice.OPEN, "matecat", version));
        for (String tool : List.of("generic", "omegat", "poedit", "trados", "memoq")) {
            assertFalse(
                    file(UnitChoice.OPEN, tool, ToolProfile.of(tool).versions().get(0))
                            .contains(said),
                    tool);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_2", "V2_0"})
    void offersTheOldSourceAndItsTranslationAsAMatchToAToolThatMeansNoMore(XliffVersion version)
            throws Exception {
        for (UnitChoice units : List.of(UnitChoice.OPEN, UnitChoice.CHANGED)) {
            String file = file(units, "matecat", version);
            String match =
                    version == XliffVersion.V1_2
                            ? "<alt-trans match-quality=\"62%\" origin=\"hexapla\""
                                    + " alttranstype=\"previous-version\">"
                            : "<mtc:match ref=\"#";
            int at = file.indexOf(match);
            assertTrue(at > 0, file);
            assertTrue(file.indexOf(">" + BUDGET + "</source>", at) > 0, file);
            assertTrue(file.indexOf(">" + BUDGET_FR + "</target>", at) > 0, file);
            Schemas.check(file.getBytes(UTF_8), version, folder);
            assertEquals(file, file(units, "matecat", version));
            for (String tool : List.of("generic", "omegat", "poedit")) {
                assertFalse(file(units, tool, version).contains(match), tool);
            }
        }
        assertEquals(0, bring(file(UnitChoice.OPEN, "matecat", version), TRANSLATOR).accepted());
    }

    @Test
    void aTranslationThatStillFitsIsConfirmedByItsState() {
        String file = with(file("matecat"), "p2", " state=\"translated\"", BUDGET_FR);
        MergeReport report = bring(file, TRANSLATOR);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(SegmentState.TRANSLATED, bead("p2").state());
        assertNull(bead("p2").subState());
    }

    @Test
    void aToolThatStampsEveryTextConfirmsNothing() {
        // As OmegaT leaves a 1.2 file that nobody has worked in.
        String stamped =
                file("generic").replaceAll("<target[^>]*>", "<target state=\"translated\">");
        MergeReport report = bring(stamped, TRANSLATOR);
        assertEquals(0, report.accepted(), report.segments().toString());
        assertTrue(report.warnings().toString().contains("unedited"), report.toString());
        assertEquals(SegmentState.INITIAL, bead("p2").state());
    }

    @Test
    void aRevisersStateOfAnUneditedTextCountsFromAnyTool() {
        String file = with(file("generic"), "p2", " state=\"signed-off\"", BUDGET_FR);
        assertEquals(1, bring(file, REVISER).accepted());
        assertEquals(SegmentState.REVIEWED, bead("p2").state());
    }

    @Test
    void theStateOfAnUneditedTextIsNoNewsFromAToolThatWritesItUnasked() {
        String id = first(kit(UnitChoice.OPEN, "omegat"), "p2").id();
        String file = file(UnitChoice.OPEN, "omegat", XliffVersion.V1_2);
        String back =
                file.replaceFirst(
                        "(<trans-unit id=\"" + id + "\".*\n.*</source>)",
                        "$1<target state=\"translated\">" + BUDGET_FR + "</target>");
        assertEquals(0, bring(back, TRANSLATOR).accepted());
        String edited = back.replace(">" + BUDGET_FR + "<", ">" + BUDGETS_FR + "<");
        assertEquals(1, bring(edited, TRANSLATOR).accepted());
        assertEquals(SegmentState.TRANSLATED, bead("p2").state());
    }

    @Test
    void aDraftStaysADraftWhereTheToolCanTell() {
        String draft = " state=\"needs-translation\"";
        bring(with(file("matecat"), "p2", draft, BUDGETS_FR), TRANSLATOR);
        assertEquals(SegmentState.INITIAL, bead("p2").state());
        assertNull(bead("p2").subState());
        bring(with(file("generic"), "p2", draft, BUDGETS_FR + " Fin."), TRANSLATOR);
        assertEquals(SegmentState.TRANSLATED, bead("p2").state());
    }

    @Test
    void logsTheStateThatCameBackAndTheOneThatTheRoleAllows() {
        String file = with(file("generic"), "p2", " state=\"final\"", BUDGETS_FR);
        MergeReport report = bring(file, TRANSLATOR);
        assertEquals("final", lastChange().returnedState());
        assertEquals(SegmentState.TRANSLATED, lastChange().newState());
        assertEquals(SegmentState.TRANSLATED, bead("p2").state());
        assertTrue(
                String.join(" ", report.warnings()).contains("above translated"),
                report.warnings().toString());
    }

    @Test
    void aStateOfTheToolsOwnIsKeptAndComesOutAgain() {
        String own = " state=\"x-checked\" state-qualifier=\"leveraged-repository\"";
        MergeReport report = bring(with(file("generic"), "p2", own, BUDGETS_FR), TRANSLATOR);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals("x-checked/leveraged-repository", lastChange().returnedState());
        assertTrue(file("generic").contains("<target" + own + ">" + BUDGETS_FR), file("generic"));
        String two = file(UnitChoice.ALL, "generic", XliffVersion.V2_0);
        assertTrue(two.contains("subState=\"foreign:x-checked/leveraged-repository\""), two);
        assertEquals(0, bring(file("generic"), TRANSLATOR).accepted());
        assertEquals(0, bring(two, TRANSLATOR).accepted());
    }

    @Test
    void aStateOfTheToolsOwnIsKeptOnATextThatDidNotChange() {
        String own = " state=\"x-checked\"";
        String same = text("p1");
        MergeReport report = bring(with(file("generic"), "p1", own, same), TRANSLATOR);
        assertEquals(1, report.accepted(), report.segments().toString());
        assertEquals(SegmentState.FINAL, bead("p1").state());
        assertTrue(file("generic").contains("<target" + own + ">" + same), file("generic"));
    }

    @Test
    void onlyWhoMayGiveAStateMayRejectIt() {
        String rejected =
                " state=\"needs-review-translation\" state-qualifier=\"rejected-grammar\"";
        String file = with(file("generic"), "p1", rejected, text("p1"));
        assertEquals(0, bring(file, TRANSLATOR).accepted());
        assertEquals(0, bring(file, REVISER).accepted());
        assertEquals(SegmentState.FINAL, bead("p1").state());
        assertEquals(1, bring(file, MANAGER).accepted());
        assertEquals(SegmentState.TRANSLATED, bead("p1").state());
        assertEquals("hexapla:rejected-grammar", bead("p1").subState());
        assertEquals(List.of("p1", "p2", "p4"), rows(kit(UnitChoice.OPEN, "generic")));
        assertTrue(file("generic").contains(rejected), file("generic"));
    }

    @Test
    void aKitIsNamedAfterItsToolAndItsPartToo() {
        List<String> ids = new ArrayList<>();
        for (UnitChoice units : UnitChoice.values()) {
            for (String tool : List.of("generic", "omegat")) {
                ids.add(kit(units, tool).id());
                assertEquals(kit(units, tool), kit(units, tool));
            }
        }
        assertEquals(6, Set.copyOf(ids).size());
        Map<String, String> tools = new java.util.TreeMap<>();
        for (String id : ids) {
            String tool = intake.database().kits().sent().find(id).orElseThrow().tool();
            tools.merge(tool, "1", String::concat);
        }
        assertEquals(Map.of("generic", "111", "omegat", "111"), tools);
    }
}
