package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hexapla.exchange.TestExchange.first;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Origin;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.Taken;
import org.hexapla.intake.TestIntake;
import org.hexapla.intake.TickingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document, a first revision that puts a paragraph in and changes one, and a second one. */
abstract class RevisedDocumentContract {
    private static final DocumentSymbol FIRST = new DocumentSymbol("X/INF/2");
    private static final DocumentSymbol REV_1 = new DocumentSymbol("X/INF 2 Rev. 1");
    private static final DocumentSymbol REV_2 = new DocumentSymbol("X/INF/2/REV.2");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Language ZH = Language.CHINESE;

    private static final String HEAD = "Report of the Committee on Rivers\n\n";
    private static final String OPENING = "The Chair opened the session in Geneva.";
    private static final String BUDGET = "The Committee considered the budget for 2019.";
    private static final String BUDGETS = "The Committee considered the budgets for 2019 and 2020.";
    private static final String BUDGETS_2 =
            "The Committee considered the budgets for 2019 and 2021.";
    private static final String FISH = "Observers from nine States spoke about fish.";
    private static final String CLOSING = "The session rose at noon.";
    private static final String BUDGET_FR = "Le Comité a examiné le budget de 2019.";

    private static final String ENGLISH =
            HEAD + "1. " + OPENING + "\n\n2. " + BUDGET + "\n\n3. " + CLOSING + "\n";
    private static final String FRENCH =
            "Rapport du Comité des cours d’eau\n\n1. Le Président a ouvert la session à"
                    + " Genève.\n\n2. "
                    + BUDGET_FR
                    + "\n\n3. La séance a été levée à midi.\n";
    private static final String CHINESE =
            "河流委员会的报告\n\n1. 主席在日内瓦宣布会议开幕。\n\n2. 委员会审议了2019年预算。\n\n3. 会议于中午结束。\n";
    private static final String REVISED =
            HEAD + "1. " + OPENING + "\n\n2. " + FISH + "\n\n3. " + BUDGETS + "\n\n4. " + CLOSING
                    + "\n";

    @TempDir Path folder;
    private TestIntake intake;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        intake = new TestIntake(folder, new TickingClock(), database());
        for (DocumentSymbol symbol : List.of(FIRST, REV_1, REV_2)) {
            intake.addDocument(symbol);
        }
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Taken send(DocumentSymbol symbol, Language language, String text) {
        return intake.send(symbol, language, text.getBytes(UTF_8));
    }

    private Taken sendAll() {
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        send(FIRST, ZH, CHINESE);
        return send(REV_1, EN, REVISED);
    }

    private List<Unit> units(DocumentSymbol symbol, Language language, String text) {
        return intake.text(symbol, language).body().units().stream()
                .filter(unit -> unit.text().equals(text))
                .toList();
    }

    private Unit only(DocumentSymbol symbol, Language language, String text) {
        List<Unit> units = units(symbol, language, text);
        assertEquals(1, units.size(), text);
        return units.get(0);
    }

    private String text(DocumentSymbol symbol, Language language, String row) {
        StringBuilder text = new StringBuilder();
        intake.text(symbol, language).body().units().stream()
                .filter(unit -> unit.id().equals(row))
                .forEach(unit -> text.append(unit.text()));
        return text.toString();
    }

    private TranslatedBead bead(DocumentSymbol symbol, Language language, String row) {
        return intake.text(symbol, language).rows().get(row).beads().get(0);
    }

    private boolean isThere(DocumentSymbol symbol, Language language) {
        return intake.database().archive().version(symbol, language).isPresent();
    }

    private Origin origin(DocumentSymbol symbol, Language language) {
        return intake.database().archive().origins(symbol).get(language);
    }

    private Exchange exchange() {
        return TestExchange.of(intake);
    }

    private TranslationKit changed(DocumentSymbol symbol, Language target) {
        KitOrder order = new KitOrder(EN, target, UnitChoice.CHANGED, ToolProfile.generic());
        return intake.database().inTransaction(() -> exchange().kit(symbol, order, true));
    }

    private static List<String> rows(TranslationKit kit) {
        return kit.units().stream().map(unit -> unit.id()).toList();
    }

    private void bring(DocumentSymbol symbol, Language target, String from, String to) {
        TranslationKit kit =
                intake.database().inTransaction(() -> exchange().kit(symbol, EN, target, true));
        byte[] file = intake.formats().xliff(kit, XliffVersion.V2_0, ToolProfile.generic());
        String worked = new String(file, UTF_8).replace("<target>" + from, "<target>" + to);
        Account account = new Account("jean", Role.TRANSLATOR, Set.of(target));
        MergeReport report = TestExchange.bring(intake, symbol, worked.getBytes(UTF_8), account);
        assertEquals(1, report.accepted(), worked);
    }

    @Test
    void keptParagraphsAreFoundUnderTheirAddresses() {
        sendAll();
        assertEquals(only(FIRST, EN, HEAD.strip()).id(), only(REV_1, EN, HEAD.strip()).id());
        assertEquals("p1", only(REV_1, EN, OPENING).id());
        assertEquals(
                only(FIRST, EN, CLOSING).segments().get(0).id(),
                only(REV_1, EN, CLOSING).segments().get(0).id());
    }

    @Test
    void carriesEveryTranslationAsADraftAndTellsSo() {
        Taken taken = sendAll();
        assertTrue(
                taken.warnings().toString().contains("X/INF/2 as working revisions: fr, zh"),
                taken.warnings().toString());
        for (Language language : List.of(FR, ZH)) {
            LanguageVersion version =
                    intake.database().archive().version(REV_1, language).orElseThrow();
            assertTrue(version.published().isEmpty());
            assertEquals(new Origin(1, FIRST, 1), origin(REV_1, language));
            assertEquals(SegmentState.FINAL, bead(REV_1, language, "p1").state());
            assertEquals(text(FIRST, language, "p1"), text(REV_1, language, "p1"));
        }
    }

    @Test
    void theOriginalTellsWhereItsIdsComeFrom() {
        sendAll();
        assertEquals(new Origin(1, FIRST, 1), origin(REV_1, EN));
    }

    @Test
    void aParagraphThatGotAnotherNumberTakesItsTranslationAlong() {
        sendAll();
        assertEquals("La séance a été levée à midi.", text(REV_1, FR, "p4"));
        assertEquals(SegmentState.FINAL, bead(REV_1, FR, "p4").state());
        Unit unit = only(REV_1, FR, "La séance a été levée à midi.");
        assertEquals("4", unit.labelled().orElseThrow().value());
    }

    @Test
    void aKeptRowIsPairedAsItWas() {
        sendAll();
        assertEquals(
                intake.text(FIRST, FR).rows().get("p1").method(),
                intake.text(REV_1, FR).rows().get("p1").method());
        assertEquals(bead(FIRST, FR, "p3").bead(), bead(REV_1, FR, "p4").bead());
        assertEquals(
                intake.text(FIRST, FR).rows().get("p3").confidence(),
                intake.text(REV_1, FR).rows().get("p4").confidence());
    }

    @Test
    void saysWhoTranslatedWhatWasCarriedAndThatItWas() {
        sendAll();
        Provenance there = bead(FIRST, FR, "p1").provenance();
        Provenance here = bead(REV_1, FR, "p1").provenance();
        assertEquals(
                new Provenance(there.who(), there.when(), Provenance.Way.CARRIED, there.file()),
                here);
    }

    @Test
    void aChangedParagraphIsStaleAndKeepsItsOldTranslation() {
        sendAll();
        assertEquals(BUDGET_FR, text(REV_1, FR, "p3"));
        assertEquals(SegmentState.INITIAL, bead(REV_1, FR, "p3").state());
        assertEquals(SubState.STALE, bead(REV_1, FR, "p3").subState());
    }

    @Test
    void aNewParagraphHasNoTranslation() {
        sendAll();
        assertEquals("", text(REV_1, FR, "p2"));
        assertEquals("", text(REV_1, ZH, "p2"));
    }

    @Test
    void aKitOfTheChangesHoldsThemAloneWithWhatTheyWere() {
        sendAll();
        TranslationKit kit = changed(REV_1, FR);
        assertEquals(List.of("p2", "p3"), rows(kit));
        assertEquals(new Before(BUDGET, BUDGET_FR), first(kit, "p3").before());
        assertNull(first(kit, "p2").before());
        assertEquals(
                new Before(BUDGET, "委员会审议了2019年预算。"), first(changed(REV_1, ZH), "p3").before());
    }

    @Test
    void aSecondRevisionGoesOnFromTheFirst() {
        sendAll();
        send(REV_2, EN, REVISED.replace(BUDGETS, BUDGETS_2));
        assertEquals(new Origin(1, REV_1, 1), origin(REV_2, FR));
        assertEquals(
                only(REV_1, EN, FISH).segments().get(0).id(),
                only(REV_2, EN, FISH).segments().get(0).id());
        assertEquals(SegmentState.FINAL, bead(REV_2, FR, "p4").state());
        assertEquals(new Before(BUDGET, BUDGET_FR), first(changed(REV_2, FR), "p3").before());
    }

    @Test
    void workOnAFirstRevisionGoesOnInTheSecond() {
        sendAll();
        bring(REV_1, FR, BUDGET_FR, "Le Comité a examiné les budgets de 2019 et 2020.");
        send(REV_2, EN, REVISED.replace(BUDGETS, BUDGETS_2));
        assertEquals(
                new Before(BUDGETS, "Le Comité a examiné les budgets de 2019 et 2020."),
                first(changed(REV_2, FR), "p3").before());
    }

    @Test
    void aTranslationThatComesAfterTheRevisionIsCarriedThen() {
        send(FIRST, EN, ENGLISH);
        send(REV_1, EN, REVISED);
        send(REV_2, EN, REVISED.replace(BUDGETS, BUDGETS_2));
        assertFalse(isThere(REV_1, FR));
        send(FIRST, FR, FRENCH);
        assertEquals(SegmentState.FINAL, bead(REV_1, FR, "p1").state());
        assertEquals(SubState.STALE, bead(REV_2, FR, "p3").subState());
        assertEquals(new Before(BUDGET, BUDGET_FR), first(changed(REV_2, FR), "p3").before());
    }

    @Test
    void aDraftThatNobodyTouchedIsCarriedAgainWhenTheTranslationIsPublished() {
        send(FIRST, EN, ENGLISH);
        intake.sendDraft(FIRST, FR, FRENCH.replace("midi", "midi précis").getBytes(UTF_8));
        send(REV_1, EN, REVISED);
        assertEquals("La séance a été levée à midi précis.", text(REV_1, FR, "p4"));
        bring(FIRST, FR, "La séance a été levée à midi précis", "La séance a pris fin à midi");
        intake.publish(FIRST, FR);
        assertEquals("La séance a pris fin à midi.", text(REV_1, FR, "p4"));
        assertEquals("jean", bead(REV_1, FR, "p4").provenance().who());
    }

    @Test
    void whatPeopleDidSinceStays() {
        sendAll();
        String mine = "Le Comité a examiné les budgets de 2019 et 2020.";
        bring(REV_1, FR, BUDGET_FR, mine);
        bring(FIRST, FR, "La séance a été levée", "La séance a pris fin");
        intake.publish(FIRST, FR);
        assertEquals(mine, text(REV_1, FR, "p3"));
        assertEquals("La séance a été levée à midi.", text(REV_1, FR, "p4"));
    }

    @Test
    void aFileTakesThePlaceOfADraftThatNobodyTouched() {
        sendAll();
        Taken taken = send(REV_1, FR, FRENCH.replace("3. ", "4. ").replace("2. ", "3. "));
        assertTrue(taken.published());
    }

    @Test
    void aFileDoesNotTakeThePlaceOfWork() {
        sendAll();
        bring(REV_1, FR, BUDGET_FR, "Le Comité a examiné les budgets de 2019 et 2020.");
        Refused refused = assertThrows(Refused.class, () -> send(REV_1, FR, FRENCH));
        assertEquals("work-under-way", refused.type());
    }

    @Test
    void whatWasWithdrawnIsNotCarried() {
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        send(FIRST, ZH, CHINESE);
        intake.withdraw(FIRST, FR);
        send(REV_1, EN, REVISED);
        assertFalse(isThere(REV_1, FR));
        assertTrue(isThere(REV_1, ZH));
    }

    @Test
    void aWithdrawnOriginalStillGivesItsAddressesAndTheTranslationsThatStand() {
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        intake.withdraw(FIRST, EN);
        send(REV_1, EN, REVISED);
        assertEquals(only(REV_1, EN, HEAD.strip()).id(), text(REV_1, FR).get(0).id());
        assertEquals(SegmentState.FINAL, bead(REV_1, FR, "p1").state());
    }

    private List<Unit> text(DocumentSymbol symbol, Language language) {
        return intake.text(symbol, language).body().units();
    }

    @Test
    void aWithdrawnRevisionIsPassedOver() {
        sendAll();
        intake.withdraw(REV_1, EN);
        send(REV_2, EN, REVISED.replace(BUDGETS, BUDGETS_2));
        assertEquals(FIRST, origin(REV_2, EN).from());
        assertEquals(FIRST, origin(REV_2, FR).from());
    }

    @Test
    void theRevisedOriginalMayBeReplacedByAnotherFile() {
        Taken taken = sendAll();
        intake.replace(
                REV_1, EN, REVISED.replace("noon", "one o’clock").getBytes(UTF_8), taken.sha256());
        assertEquals(SubState.STALE, bead(REV_1, FR, "p4").subState());
        assertEquals(SegmentState.FINAL, bead(REV_1, FR, "p1").state());
        assertEquals(
                new Before(CLOSING, "La séance a été levée à midi."),
                first(changed(REV_1, FR), "p4").before());
        assertEquals(new Before(BUDGET, BUDGET_FR), first(changed(REV_1, FR), "p3").before());
        assertTrue(send(REV_1, FR, FRENCH).published());
    }

    @Test
    void aRevisionWrittenInAnotherLanguageGoesOnFromTheTranslationIntoIt() {
        DocumentSymbol french = new DocumentSymbol("X/INF/2/REV.3");
        intake.addDocument(french, FR);
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        send(FIRST, ZH, CHINESE);
        send(
                french,
                FR,
                FRENCH.replace("2. ", "2. Les pêcheurs ont pris la parole.\n\n3. ")
                        .replace("3. La", "4. La"));
        assertEquals(OPENING, text(french, EN, "p1"));
        assertEquals(BUDGET, text(french, EN, "p3"));
        assertEquals(CLOSING, text(french, EN, "p4"));
        assertEquals("", text(french, EN, "p2"));
        assertEquals("委员会审议了2019年预算。", text(french, ZH, "p3"));
        assertEquals(SegmentState.FINAL, bead(french, ZH, "p3").state());
        assertEquals(Provenance.Way.CARRIED, bead(french, EN, "p3").provenance().way());
        assertEquals(FIRST, origin(french, EN).from());
    }

    @Test
    void aRevisionWrittenInAnotherLanguageKeepsTheAddressesOfItsParagraphsAndSentences() {
        DocumentSymbol french = new DocumentSymbol("X/INF/2/REV.3");
        intake.addDocument(french, FR);
        send(FIRST, EN, unnumbered(ENGLISH));
        send(FIRST, FR, unnumbered(FRENCH));
        String put = "Des observateurs de neuf États ont parlé des pêcheurs.";
        send(french, FR, unnumbered(FRENCH).replace("Le Comité", put + "\n\nLe Comité"));
        Map<String, String> before = addresses(FIRST);
        Map<String, String> now = addresses(french);
        String added = now.remove(put);
        assertEquals(before, now);
        assertTrue(before.size() >= 4, before + " are too few");
        assertFalse(before.containsValue(added), added + " was given before");
        assertEquals(FIRST, origin(french, FR).from());
        String row = now.get(BUDGET_FR).replaceAll(" .*", "");
        assertEquals(BUDGET, text(french, EN, row));
    }

    private static String unnumbered(String text) {
        return text.replaceAll("(?m)^\\d\\. ", "");
    }

    /** The row and the sentence of what French says in a document. */
    private Map<String, String> addresses(DocumentSymbol symbol) {
        Map<String, String> addresses = new HashMap<>();
        for (Unit unit :
                intake.database().archive().newestText(symbol, FR).orElseThrow().body().units()) {
            for (Segment segment : unit.segments()) {
                addresses.put(segment.text(), unit.id() + " " + segment.id());
            }
        }
        return addresses;
    }

    @Test
    void aTranslationThatComesLaterIsCarriedToARevisionInAnotherLanguageToo() {
        DocumentSymbol french = new DocumentSymbol("X/INF/2/REV.3");
        intake.addDocument(french, FR);
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        send(french, FR, FRENCH);
        assertFalse(isThere(french, ZH));
        send(FIRST, ZH, CHINESE);
        assertEquals("委员会审议了2019年预算。", text(french, ZH, "p2"));
    }

    @Test
    void aRevisionInALanguageThatTheDocumentIsNotInBeginsAnew() {
        DocumentSymbol french = new DocumentSymbol("X/INF/2/REV.3");
        intake.addDocument(french, FR);
        send(FIRST, EN, ENGLISH);
        send(french, FR, FRENCH);
        assertTrue(intake.database().archive().origins(french).isEmpty());
        assertFalse(isThere(french, EN));
    }

    @Test
    void aParagraphThatWasCutOrJoinedKeepsItsSentences() {
        String two = "The report was adopted by consensus. The Secretariat thanked the hosts.";
        send(FIRST, EN, ENGLISH + "\n4. " + two + "\n");
        send(
                FIRST,
                FR,
                FRENCH
                        + "\n4. Le rapport a été adopté par consensus. Le Secrétariat a remercié"
                        + " les hôtes.\n");
        send(REV_1, EN, ENGLISH + "\n4. " + two.replace(". The", ".\n\n5. The") + "\n");
        assertEquals("Le rapport a été adopté par consensus.", text(REV_1, FR, "p4"));
        assertEquals("Le Secrétariat a remercié les hôtes.", text(REV_1, FR, "p5"));
        assertEquals(SegmentState.FINAL, bead(REV_1, FR, "p5").state());
        send(REV_2, EN, ENGLISH + "\n4. " + two + "\n");
        assertEquals(
                "Le rapport a été adopté par consensus. Le Secrétariat a remercié les hôtes.",
                text(REV_2, FR, "p4"));
        assertEquals(
                List.of(SegmentState.FINAL, SegmentState.FINAL),
                intake.text(REV_2, FR).rows().get("p4").beads().stream()
                        .map(TranslatedBead::state)
                        .toList());
    }

    @Test
    void whatWasTakenOutIsNotInTheDraft() {
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH);
        send(REV_1, EN, HEAD + "1. " + OPENING + "\n\n2. " + CLOSING + "\n");
        assertTrue(units(REV_1, FR, BUDGET_FR).isEmpty());
        assertEquals(3, text(REV_1, FR).size());
    }

    @Test
    void oneSentenceThatWasEditedLeavesItsNeighboursAlone() {
        String english = "4. It met twice in Geneva. It met once in Vienna. It met in Nairobi.\n";
        send(FIRST, EN, ENGLISH + "\n" + english);
        send(
                FIRST,
                FR,
                FRENCH
                        + "\n4. Il s’est réuni deux fois à Genève. Il s’est réuni une fois à"
                        + " Vienne. Il s’est réuni à Nairobi.\n");
        send(REV_1, EN, ENGLISH + "\n" + english.replace("once in", "three times in"));
        List<TranslatedBead> beads = intake.text(REV_1, FR).rows().get("p4").beads();
        assertEquals(
                List.of(SegmentState.FINAL, SegmentState.INITIAL, SegmentState.FINAL),
                beads.stream().map(TranslatedBead::state).toList());
        assertEquals(
                new Before("It met once in Vienna.", "Il s’est réuni une fois à Vienne."),
                first(changed(REV_1, FR), "p4").before());
    }

    @Test
    void aSentenceThatWasTranslatedTogetherWithAnotherStaysWithIt() {
        String two = "4. The Chair thanked the host country for its hospitality. He closed it.\n";
        send(FIRST, EN, ENGLISH + "\n" + two);
        send(
                FIRST,
                FR,
                FRENCH
                        + "\n4. Ayant remercié le pays hôte de son hospitalité, le Président a levé"
                        + " la séance.\n");
        assertEquals(1, intake.text(FIRST, FR).rows().get("p4").beads().size());
        send(REV_1, EN, ENGLISH + "\n" + two.replace("host country", "host"));
        List<TranslatedBead> beads = intake.text(REV_1, FR).rows().get("p4").beads();
        assertEquals(1, beads.size());
        assertEquals(2, beads.get(0).bead().source().size());
        assertEquals(SubState.STALE, beads.get(0).subState());
    }

    @Test
    void whatHadNoTranslationBeforeIsOpenButNotChanged() {
        send(FIRST, EN, ENGLISH);
        send(FIRST, FR, FRENCH.replaceFirst("3\\. .*\n", ""));
        send(REV_1, EN, REVISED);
        assertEquals(List.of("p2", "p3"), rows(changed(REV_1, FR)));
        assertEquals(SegmentState.INITIAL, bead(REV_1, FR, "p4").state());
        assertNull(bead(REV_1, FR, "p4").subState());
    }
}
