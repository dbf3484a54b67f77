package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.Taken;
import org.hexapla.web.EntityTags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new file of an original that people have translated with a kit. */
class RevisedOriginalTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/2");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account TRANSLATOR = new Account("jean", Role.TRANSLATOR, Set.of(FR));

    private static final String NEW = "New opening words here.";
    private static final String MET = "The Committee met on 3 March.";
    private static final String CHAIR = "It elected a Chair.";
    private static final String BUDGET = "The budget is USD 4 million.";
    private static final String REPORT = "Every State should report by 2030.";

    @TempDir Path folder;
    private TestExchange exchange;
    private String sha256 = "";

    @BeforeEach
    void translate() {
        exchange = new TestExchange(folder);
        exchange.intake().addDocument(SYMBOL);
        Taken taken = exchange.intake().send(SYMBOL, EN, text(MET + " " + CHAIR, BUDGET, REPORT));
        sha256 = taken.sha256();
        bring(translated(kit()));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private static byte[] text(String... paragraphs) {
        StringBuilder text = new StringBuilder("Note on wetlands\n\n");
        for (int i = 0; i < paragraphs.length; i++) {
            text.append(i + 1).append(". ").append(paragraphs[i]).append("\n\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private void revise(String... paragraphs) {
        sha256 = exchange.intake().replace(SYMBOL, EN, text(paragraphs), sha256).sha256();
    }

    private TranslationKit kit() {
        return exchange.kit(SYMBOL, EN, FR);
    }

    /** The kit with everything translated that was not. */
    private static TranslationKit translated(TranslationKit kit) {
        return TestExchange.with(
                kit,
                segment ->
                        segment.target() != null
                                ? segment.target()
                                : CodedText.of(french(segment.source().text())));
    }

    private static String french(String text) {
        return "Selon : " + text;
    }

    private MergeReport bring(TranslationKit kit) {
        byte[] file = exchange.file(kit, XliffVersion.V1_2);
        return TestExchange.bring(exchange.intake(), SYMBOL, file, TRANSLATOR);
    }

    private KitSegment segment(String source) {
        return kit().units().stream()
                .flatMap(unit -> unit.segments().stream())
                .filter(segment -> segment.source().text().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private void assertKept(String source) {
        KitSegment segment = segment(source);
        assertEquals(CodedText.of(french(source)), segment.target(), source);
        assertEquals(SegmentState.TRANSLATED, segment.state(), source);
    }

    private TextBody newest() {
        return exchange.intake().text(SYMBOL, FR).body();
    }

    private List<String> numbered() {
        return newest().units().stream()
                .filter(unit -> unit.label() != null)
                .map(unit -> unit.label() + ". " + unit.text())
                .toList();
    }

    private void assertIsRight() {
        String edited = MET.replace("3", "5");
        assertKept(CHAIR);
        assertKept(BUDGET);
        assertNull(segment(NEW).target());
        assertEquals(CodedText.of(french(MET)), segment(edited).target());
        assertEquals(SubState.STALE, segment(edited).subState());
        bring(translated(kit()));
        assertEquals(
                List.of(
                        "1. " + french(NEW),
                        "2. " + french(MET) + " " + french(CHAIR),
                        "3. " + french(BUDGET),
                        "4. " + french(REPORT)),
                numbered());
    }

    @Test
    void aParagraphBeforeAnEditedOneLeavesNoSentenceBehind() {
        revise(NEW, MET.replace("3", "5") + " " + CHAIR, BUDGET, REPORT);
        assertIsRight();
    }

    @Test
    void thePublishedTextKeepsItsWordsAndADraftFollows() {
        exchange.intake().publish(SYMBOL, FR);
        revise(NEW, MET.replace("3", "5") + " " + CHAIR, BUDGET, REPORT);
        assertIsRight();
        int published =
                exchange.intake()
                        .database()
                        .archive()
                        .version(SYMBOL, FR)
                        .orElseThrow()
                        .published()
                        .orElseThrow()
                        .number();
        TextBody official =
                exchange.intake()
                        .database()
                        .archive()
                        .text(SYMBOL, FR, published)
                        .orElseThrow()
                        .body();
        assertFalse(official.units().stream().anyMatch(unit -> unit.text().contains(NEW)));
    }

    @Test
    void whatWasTakenOutLeavesTheDraft() {
        revise(MET, REPORT);
        assertEquals(List.of("1. " + french(MET), "2. " + french(REPORT)), numbered());
    }

    @Test
    void paragraphsThatChangePlacesAreNumberedAnew() {
        revise(BUDGET, MET + " " + CHAIR, REPORT);
        assertEquals(
                List.of(
                        "1. " + french(BUDGET),
                        "2. " + french(MET) + " " + french(CHAIR),
                        "3. " + french(REPORT)),
                numbered());
    }

    private MergeReport bringLate(TranslationKit out) {
        revise(MET.replace("3", "5") + " " + CHAIR, BUDGET, REPORT);
        return bring(
                TestExchange.with(
                        out,
                        segment ->
                                segment.source().text().equals(MET)
                                        ? CodedText.of("Le Comité s’est réuni le 3 mars.")
                                        : segment.target()));
    }

    private Suggestions suggestions() {
        return TestExchange.suggestions(exchange.intake(), exchange.intake().clock());
    }

    @Test
    void aTextForASentenceThatWasEditedMeanwhileWaitsBesideIt() {
        MergeReport report = bringLate(kit());
        KitSegment edited = segment(MET.replace("3", "5"));
        assertEquals(
                List.of(edited.id() + " p1 stale"),
                report.segments().stream()
                        .filter(line -> line.outcome().equals("stale"))
                        .map(line -> line.id() + " " + line.row() + " " + line.outcome())
                        .toList());
        Suggestions.Beside beside = suggestions().of(SYMBOL, FR, null).get(0);
        assertEquals(edited.id(), beside.segment());
        assertEquals("p1", beside.row());
        assertEquals(CodedText.of(MET), beside.oldSource());
        assertEquals(edited.source(), beside.source());
        assertTrue(beside.isTakeable());
    }

    @Test
    void whatIsTakenOfAnOlderSourceIsStale() {
        bringLate(kit());
        Suggestions.Beside beside = suggestions().of(SYMBOL, FR, null).get(0);
        exchange.intake()
                .database()
                .inTransaction(
                        () ->
                                suggestions()
                                        .settle(
                                                SYMBOL,
                                                FR,
                                                beside.id(),
                                                Choice.TAKE,
                                                null,
                                                EntityTags.of(beside.tag()),
                                                TRANSLATOR));
        KitSegment edited = segment(MET.replace("3", "5"));
        assertEquals(CodedText.of("Le Comité s’est réuni le 3 mars."), edited.target());
        assertEquals(SubState.STALE, edited.subState());
        assertEquals(List.of(), suggestions().of(SYMBOL, FR, null));
    }

    @Test
    void aSuggestionFollowsItsSentenceThroughTheNextRevisionToo() {
        bringLate(kit());
        revise(NEW, MET.replace("3", "7") + " " + CHAIR, BUDGET, REPORT);
        Suggestions.Beside beside = suggestions().of(SYMBOL, FR, null).get(0);
        assertEquals(segment(MET.replace("3", "7")).id(), beside.segment());
        assertEquals("p2", beside.row());
        assertTrue(beside.isTakeable());
    }

    @Test
    void whatCameBackAsItWasSentIsNoSuggestion() {
        TranslationKit out = kit();
        revise(MET.replace("3", "5") + " " + CHAIR, BUDGET, REPORT);
        assertEquals(0, bring(out).counts().stale());
        assertEquals(List.of(), suggestions().of(SYMBOL, FR, null));
    }

    @Test
    void aTextForASentenceThatWasTakenOutHasNoPlace() {
        TranslationKit out = kit();
        revise(MET + " " + CHAIR, REPORT);
        bring(
                TestExchange.with(
                        out,
                        segment ->
                                segment.source().text().equals(BUDGET)
                                        ? CodedText.of("Le budget.")
                                        : segment.target()));
        Suggestions.Beside beside = suggestions().of(SYMBOL, FR, null).get(0);
        assertFalse(beside.isTakeable());
        assertEquals(CodedText.of(BUDGET), beside.oldSource());
        Refused gone = assertThrows(Refused.class, () -> take(beside, null, beside.tag()));
        assertEquals("segment-gone", gone.type());
    }

    /** What waits for the sentence on the budget, which was taken out; another one is new. */
    private Suggestions.Beside withoutAPlace() {
        TranslationKit out = kit();
        revise(MET + " " + CHAIR, REPORT, "Money for four years: USD 4 million.");
        bring(
                TestExchange.with(
                        out,
                        segment ->
                                segment.source().text().equals(BUDGET)
                                        ? CodedText.of("Quatre millions de dollars.")
                                        : segment.target()));
        return suggestions().of(SYMBOL, FR, null).get(0);
    }

    private void take(Suggestions.Beside beside, @Nullable String at, String tag) {
        exchange.intake()
                .database()
                .inTransaction(
                        () ->
                                suggestions()
                                        .settle(
                                                SYMBOL,
                                                FR,
                                                beside.id(),
                                                Choice.TAKE,
                                                at,
                                                EntityTags.of(tag),
                                                TRANSLATOR));
    }

    @Test
    void aTextWithoutAPlaceIsPutAtASentenceThatAPersonChooses() {
        Suggestions.Beside beside = withoutAPlace();
        Suggestions.Place place = beside.places().get(0);
        assertEquals("Money for four years: USD 4 million.", place.source().text());
        assertNull(place.current());
        take(beside, place.segment(), place.tag());
        KitSegment put = segment("Money for four years: USD 4 million.");
        assertEquals(CodedText.of("Quatre millions de dollars."), put.target());
        assertEquals(SegmentState.INITIAL, put.state());
        assertEquals(SubState.STALE, put.subState());
        assertEquals(List.of(), suggestions().of(SYMBOL, FR, null));
    }

    @Test
    void noTextIsPutWhereSomebodyWasFasterOrWhereNothingIs() {
        Suggestions.Beside beside = withoutAPlace();
        Suggestions.Place place = beside.places().get(0);
        bring(TestExchange.with(kit(), place.segment(), "Somme."));
        Refused moved =
                assertThrows(Refused.class, () -> take(beside, place.segment(), place.tag()));
        assertEquals(Refused.Why.PRECONDITION, moved.why());
        Refused nowhere = assertThrows(Refused.class, () -> take(beside, "s999", place.tag()));
        assertEquals("no-such-segment", nowhere.type());
        assertEquals(1, suggestions().of(SYMBOL, FR, null).size());
    }
}
