package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.EntityTags;
import org.hexapla.web.JsonBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's corrections of rows and beads: what they change, what they leave, what is refused. */
class CorrectionsTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/7");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account ANNE = new Account("anne", Role.TRANSLATOR, Set.of(FR));
    private static final Account MANAGER = new Account("zoe", Role.MANAGER, Set.of());
    private static final Account MEI =
            new Account("mei", Role.TRANSLATOR, Set.of(Language.CHINESE));
    private static final String ENGLISH =
            "1. The meeting was held in Geneva. Nine members took part. Two observers spoke.\n\n"
                    + "2. The report was adopted. It is annexed to this note.\n";
    private static final String REVISED = ENGLISH + "\n3. The next meeting is in Nairobi.\n";
    private static final String FRENCH =
            "1. La réunion s’est tenue à Genève. Neuf membres y ont pris part. Deux observateurs"
                    + " ont parlé.\n\n"
                    + "2. Le rapport a été adopté. Il est joint à la présente note.\n";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
        intake.addDocument(SYMBOL);
        intake.send(SYMBOL, EN, ENGLISH.getBytes(StandardCharsets.UTF_8));
        intake.send(SYMBOL, FR, FRENCH.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    private void correct(String rows, Account who) {
        correct(rows, null, who);
    }

    private Bitexts bitexts() {
        return TestBitexts.on(intake.database());
    }

    /** The tag of what a program gets of the two languages. */
    private String tag(boolean working) {
        Languages pair = new Languages(List.of(EN, FR));
        return intake.database()
                .inTransaction(
                        () ->
                                JsonBody.tag(
                                        bitexts()
                                                .page(
                                                        SYMBOL,
                                                        Optional.of(pair),
                                                        EN,
                                                        View.LINES,
                                                        working)));
    }

    private void correct(String rows, @Nullable EntityTags ifMatch, Account who) {
        JsonObject correction = json("{'languages':['en','fr'],'rows':" + rows + "}");
        TestDatabase database = intake.database();
        Corrections corrections =
                new Corrections(
                        database.archive(), database.catalogue(), bitexts(), intake.clock());
        database.inTransaction(() -> corrections.correct(SYMBOL, correction, ifMatch, who));
        database.entities().clear();
    }

    private Refused refused(String rows) {
        return assertThrows(Refused.class, () -> correct(rows, ANNE));
    }

    /** The newest text of the translation. */
    private VersionText french() {
        int newest = intake.database().archive().history(SYMBOL, FR).size();
        return intake.database().archive().text(SYMBOL, FR, newest).orElseThrow();
    }

    private TranslatedRow row(String id) {
        return french().rows().get(id);
    }

    private static List<Span> targets(TranslatedRow row) {
        return row.beads().stream().map(TranslatedBead::bead).map(Bead::target).toList();
    }

    private List<String> segments(String row) {
        return french().body().byRow().get(row).stream()
                .flatMap(unit -> unit.segments().stream())
                .map(segment -> "'" + segment.id() + "'")
                .toList();
    }

    private static String cells(List<String> ids) {
        return "'cells':{'fr':{'segments':["
                + String.join(",", ids.stream().map(id -> "{'id':" + id + "}").toList())
                + "]}}";
    }

    @Test
    void linksSentencesAsThePersonSays() {
        correct("[{'id':'p1','beads':[{'en':[0,1],'fr':[0]},{'en':[2],'fr':[1,2]}]}]", ANNE);
        TranslatedRow row = row("p1");
        assertEquals(List.of(new Span(0, 1), new Span(1, 2)), targets(row));
        assertEquals(Method.PERSON, row.method());
        assertTrue(row.beads().stream().allMatch(bead -> bead.bead().confidence() == 1));
        assertEquals(SegmentState.FINAL, row.beads().get(1).state());
        assertEquals("anne", row.beads().get(1).provenance().who());
    }

    @Test
    void isSeenInPairsWithoutTheOriginal() {
        String spanish =
                "1. La reunión se celebró en Ginebra. Participaron nueve miembros. Dos observadores"
                        + " hicieron uso de la palabra.\n\n"
                        + "2. Se aprobó el informe. Se adjunta a la presente nota.\n";
        intake.send(SYMBOL, Language.SPANISH, spanish.getBytes(StandardCharsets.UTF_8));
        correct(
                "[{'id':'p1','beads':[{'en':[0],'fr':[0,1]},{'en':[1],'fr':[]},{'en':[2],'fr':[2]}]}]",
                ANNE);
        TestDatabase database = intake.database();
        Bitexts bitexts = TestBitexts.on(database);
        BitextPage page =
                database.inTransaction(
                        () ->
                                bitexts.page(
                                        SYMBOL,
                                        Optional.of(Languages.valueOf("es,fr")),
                                        EN,
                                        View.COLUMNS,
                                        true));
        List<Span> french =
                page.rows().get(0).beads().stream().map(bead -> bead.bead().target()).toList();
        assertEquals(List.of(new Span(0, 2), new Span(2, 0), new Span(2, 1)), french);
    }

    @Test
    void leavesWhatIsPublishedUntilSomebodyPublishesIt() {
        VersionText published = french();
        correct("[{'id':'p1','beads':[{'en':[0,1,2],'fr':[0,1,2]}]}]", ANNE);
        assertEquals(published, intake.database().archive().text(SYMBOL, FR, 1).orElseThrow());
        assertEquals(2, french().revision());
        assertEquals(1, row("p1").beads().size());
        assertEquals(published.rows().get("p2"), row("p2"));
    }

    @Test
    void movesSentencesToTheRowTheyBelongToWithoutTouchingTheText() {
        List<String> one = segments("p1");
        List<String> two = segments("p2");
        String before = french().body().units().toString();
        moveTheLastOfTheFirstRow();
        List<Unit> units = french().body().units();
        assertEquals(List.of("p1", "p2", "p2"), units.stream().map(Unit::id).toList());
        assertTrue(units.get(1).continues());
        assertEquals(SegmentState.INITIAL, row("p1").beads().get(2).state());
        assertEquals(SegmentState.FINAL, row("p2").beads().get(0).state());
        correct(
                "[{'id':'p1',"
                        + cells(one)
                        + ",'beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]},{'en':[2],'fr':[2]}]},"
                        + "{'id':'p2',"
                        + cells(two)
                        + ",'beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]}]}]",
                ANNE);
        assertEquals(before, french().body().units().toString());
    }

    /** Sends another file instead of the one that the first revision was read from. */
    private void replace(Language language, String text) {
        String sha256 =
                intake.database()
                        .archive()
                        .history(SYMBOL, language)
                        .get(0)
                        .files()
                        .get(0)
                        .sha256();
        intake.replace(SYMBOL, language, text.getBytes(StandardCharsets.UTF_8), sha256);
        intake.database().entities().clear();
    }

    private static final String MORE = "Une phrase de plus, que le greffe a ajoutée ici.";

    @Test
    void isNotUndoneByANewFileWithTheSameWords() {
        correct("[{'id':'p1','beads':[{'en':[0,1],'fr':[0]},{'en':[2],'fr':[1,2]}]}]", ANNE);
        intake.publish(SYMBOL, FR);
        replace(FR, FRENCH.strip() + "\n\n");
        assertEquals(3, french().revision());
        assertEquals(List.of(new Span(0, 1), new Span(1, 2)), targets(row("p1")));
        assertEquals(Method.PERSON, row("p1").method());
        assertEquals("clerk", row("p1").beads().get(0).provenance().who());
    }

    @Test
    void keepsMovedSentencesWhereANewFileDiffersElsewhere() {
        moveTheLastOfTheFirstRow();
        intake.publish(SYMBOL, FR);
        replace(FR, FRENCH + "\n3. " + MORE + "\n");
        assertTrue(french().body().units().toString().contains(MORE));
        assertEquals(Method.PERSON, row("p1").method());
        assertEquals(2, segments("p1").size());
        assertEquals(3, segments("p2").size());
        assertEquals(1, row("p2").beads().get(0).bead().target().size());
        assertTrue(row("p2").beads().get(0).bead().source().isEmpty());
    }

    @Test
    void alignsAnewWhereTheWordsOfTheRowAreOthers() {
        moveTheLastOfTheFirstRow();
        intake.publish(SYMBOL, FR);
        replace(FR, FRENCH.replace("Neuf membres", "Dix membres"));
        assertEquals(3, segments("p1").size());
        assertEquals(2, segments("p2").size());
        assertTrue(row("p1").method() != Method.PERSON && row("p2").method() != Method.PERSON);
    }

    private void moveTheLastOfTheFirstRow() {
        List<String> one = segments("p1");
        List<String> two = segments("p2");
        correct(
                "[{'id':'p1',"
                        + cells(one.subList(0, 2))
                        + ",'beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]},{'en':[2],'fr':[]}]},"
                        + "{'id':'p2',"
                        + cells(List.of(one.get(2), two.get(0), two.get(1)))
                        + ",'beads':[{'en':[],'fr':[0]},{'en':[0],'fr':[1]},{'en':[1],'fr':[2]}]}]",
                ANNE);
    }

    @Test
    void isNotUndoneWhenTheOriginalIsRevisedElsewhere() {
        correct("[{'id':'p1','beads':[{'en':[0,1],'fr':[0]},{'en':[2],'fr':[1,2]}]}]", ANNE);
        intake.publish(SYMBOL, FR);
        replace(EN, REVISED);
        assertTrue(french().revision() > 2);
        assertEquals(List.of(new Span(0, 1), new Span(1, 2)), targets(row("p1")));
        assertEquals(Method.PERSON, row("p1").method());
    }

    @ParameterizedTest
    @CsvSource({"TRANSLATOR,TRANSLATED", "REVISER,REVIEWED", "MANAGER,FINAL"})
    void raisesWhatWasNotTranslatedNoHigherThanThePersonMay(Role role, SegmentState state) {
        correct("[{'id':'p1','beads':[{'en':[0],'fr':[]},{'en':[1,2],'fr':[0,1,2]}]}]", MANAGER);
        assertEquals(SegmentState.FINAL, row("p1").beads().get(1).state());
        correct(
                "[{'id':'p1','beads':[{'en':[0],'fr':[0]},{'en':[1,2],'fr':[1,2]}]}]",
                new Account("bob", role, Set.of(FR)));
        assertEquals(state, row("p1").beads().get(0).state());
        assertEquals(SegmentState.FINAL, row("p1").beads().get(1).state());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-row | [{'id':'p9','beads':[]}]",
                "beads-do-not-cover | [{'id':'p1','beads':[{'en':[0],'fr':[0]}]}]",
                "beads-do-not-cover | [{'id':'p1','beads':[{'en':[1,0,2],'fr':[0,1,2]}]}]",
                "beads-do-not-cover | [{'id':'p1','beads':[{'en':[0,1,2,3],'fr':[0,1,2]}]}]",
                "beads-do-not-cover | [{'id':'p1','beads':[{'en':[-1],'fr':[0]}]}]",
                "beads-do-not-cover | [{'id':'p1','beads':[{'en':[0],'fr':[9999999999999]}]}]",
                "beads-do-not-cover | [{'id':'p2','beads':[{},{'en':[0,1],'fr':[0,1]}]}]",
                "malformed-correction | []",
                "malformed-correction | {}",
                "malformed-correction | [{'id':'p1'}]",
                "malformed-correction | [{'beads':[]}]",
                "malformed-correction | [7]",
                "malformed-correction | [{'id':'p1','beads':[{'zh':[0]}]}]",
                "malformed-correction | [{'id':'p1','beads':[{'fr':[0.5]}]}]",
                "malformed-correction | [{'id':'p1','beads':[]},{'id':'p1','beads':[]}]",
                "segments-differ | [{'id':'p1','cells':{'fr':{'segments':[]}},'beads':[]}]",
                "segments-differ | [{'id':'p1','cells':{'fr':{'segments':[{'id':'x'}]}},'beads':[]}]",
            })
    void refusesWhatDoesNotFitAndChangesNothing(String type, String rows) {
        VersionText before = french();
        assertEquals(type, refused(rows).type());
        assertEquals(before, french());
    }

    @Test
    void refusesWhatSomebodyElseCorrectedMeanwhile() {
        String rows = "[{'id':'p2','beads':[{'en':[0,1],'fr':[0,1]}]}]";
        EntityTags seen = EntityTags.of(tag(false));
        correct(rows, seen, ANNE);
        String again = "[{'id':'p2','beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]}]}]";
        Refused late = assertThrows(Refused.class, () -> correct(again, seen, ANNE));
        assertEquals(Refused.Why.PRECONDITION, late.why());
        assertEquals(1, row("p2").beads().size());
        correct(again, EntityTags.of(tag(true)), ANNE);
        correct(again, new EntityTags("*"), ANNE);
        assertEquals(2, row("p2").beads().size());
    }

    @Test
    void refusesACorrectionOfAnOlderOriginal() {
        List<String> seen =
                intake.text(SYMBOL, EN).body().byRow().get("p2").get(0).segments().stream()
                        .map(segment -> "{'id':'" + segment.id() + "'}")
                        .toList();
        String rows =
                "[{'id':'p2','cells':{'en':{'segments':["
                        + String.join(",", seen)
                        + "]}},'beads':[{'en':[0,1],'fr':[0,1]}]}]";
        correct(rows, ANNE);
        intake.publish(SYMBOL, FR);
        replace(EN, ENGLISH.replace("It is annexed to this note.", "Nobody has read it yet."));
        assertEquals("another-original", refused(rows).type());
    }

    @Test
    void keepsParagraphsApartInOneLinkOfAMemory() throws IOException {
        List<String> one = segments("p1");
        List<String> two = segments("p2");
        correct(
                "[{'id':'p1',"
                        + cells(List.of(one.get(0), one.get(1), one.get(2), two.get(0)))
                        + ",'beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]},"
                        + "{'en':[2],'fr':[2,3]}]},"
                        + "{'id':'p2',"
                        + cells(two.subList(1, 2))
                        + ",'beads':[{'en':[0],'fr':[0]},{'en':[1],'fr':[]}]}]",
                ANNE);
        intake.publish(SYMBOL, FR);
        StringBuilder tmx = new StringBuilder();
        intake.database()
                .inTransaction(
                        () -> bitexts().memory(SYMBOL, new Languages(List.of(EN, FR)), 0, false))
                .write(tmx);
        assertTrue(tmx.toString().contains("ont parlé. Le rapport a été adopté."), tmx.toString());
    }

    @Test
    void refusesAnotherOrderOfReading() {
        List<String> one = segments("p1");
        String turned = cells(List.of(one.get(1), one.get(0), one.get(2)));
        String rows = "[{'id':'p1'," + turned + ",'beads':[{'en':[0,1,2],'fr':[0,1,2]}]}]";
        assertEquals("segments-out-of-order", refused(rows).type());
    }

    @Test
    void isForThoseWhoMayWriteInTheLanguage() {
        String rows = "[{'id':'p2','beads':[{'en':[0,1],'fr':[0,1]}]}]";
        Refused foreign = assertThrows(Refused.class, () -> correct(rows, MEI));
        assertEquals("another-language", foreign.type());
    }
}
