package org.hexapla.bitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.Sha256;
import org.hexapla.core.difference.CorrelationTable.Entry;
import org.hexapla.core.difference.CorrelationTable.Outcome;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old reference leads to what it meant, and says what became of it. */
class WhereaboutsTest {
    private static final DocumentSymbol RIVERS = new DocumentSymbol("TEST/RIVERS/1");
    private static final DocumentSymbol REVISED = new DocumentSymbol("TEST/RIVERS/1/REV.1");
    private static final String HEAD = "Report of the Committee on Rivers\n\n";
    private static final String OPENING = "1. The Chair opened the session in Geneva.\n\n";
    private static final String BUDGET = "The Committee considered the budget for 2019.";
    private static final String FISH = "Observers from nine States spoke about fish.";
    private static final String CLOSING = "The session rose at noon.\n";
    private static final String FIRST =
            HEAD + OPENING + "2. " + BUDGET + "\n\n3. " + CLOSING + "\n4. Maps were sold.\n";
    private static final String SECOND =
            HEAD + OPENING + "2. " + FISH + "\n\n3. " + BUDGET + "\n\n4. " + CLOSING;
    private static final String FRENCH =
            "Rapport du Comité des cours d’eau\n\n1. Le Président a ouvert la session à Genève.\n\n"
                    + "2. Le Comité a examiné le budget de 2019.\n\n3. La séance a été levée à"
                    + " midi.\n\n4. Des cartes ont été vendues.\n";

    /** Every look at it is a day later. */
    private static final class Days extends Clock {
        private Instant now = TestIntake.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofDays(1));
            return now;
        }
    }

    @TempDir Path folder;
    private TestIntake intake;
    private Bitexts bitexts;

    @BeforeEach
    void publish() {
        intake = new TestIntake(folder, new Days());
        bitexts = TestBitexts.on(intake.database());
        intake.addDocument(RIVERS);
        intake.send(RIVERS, Language.ENGLISH, FIRST.getBytes(UTF_8));
        intake.send(RIVERS, Language.FRENCH, FRENCH.getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private void revise() {
        String first = Sha256.hex(FIRST.getBytes(UTF_8));
        intake.replace(RIVERS, Language.ENGLISH, SECOND.getBytes(UTF_8), first);
    }

    private void supersede() {
        intake.addDocument(REVISED);
        intake.send(REVISED, Language.ENGLISH, SECOND.getBytes(UTF_8));
    }

    private BitextPage page() {
        return intake.database()
                .inTransaction(
                        () ->
                                bitexts.page(
                                        RIVERS,
                                        Optional.of(Languages.valueOf("en,fr")),
                                        Language.ENGLISH,
                                        View.COLUMNS,
                                        false));
    }

    private BitextPage earlier(int revision) {
        return intake.database()
                .inTransaction(
                        () ->
                                bitexts.earlier(
                                        RIVERS,
                                        revision,
                                        Optional.of(Languages.valueOf("en,fr")),
                                        Language.ENGLISH,
                                        View.COLUMNS));
    }

    private static String html(BitextPage page, Language language) {
        return TestPages.html(page, page.address().path(), language);
    }

    private String state() {
        return intake.database().inTransaction(() -> bitexts.state(RIVERS)).orElseThrow();
    }

    @Test
    void saysNothingOfATextThatStandsAsItWasFirstPublished() {
        assertEquals(Whereabouts.UNKNOWN, page().whereabouts());
        assertFalse(html(page(), Language.ENGLISH).contains("data-went"));
    }

    @Test
    void aSupersededDocumentSaysWhereItsParagraphsAre() {
        supersede();
        Map<String, Entry> went = page().whereabouts().went();
        assertTrue(went.get("p1").isAsItWas("p1"));
        assertEquals(new Entry(Outcome.UNCHANGED, List.of("p3")), went.get("p2"));
        assertEquals(new Entry(Outcome.UNCHANGED, List.of("p4")), went.get("p3"));
        assertEquals(Outcome.TAKEN_OUT, went.get("p4").outcome());
    }

    @Test
    void linksToTheExactPlaceInTheSameLanguages() {
        supersede();
        String html = html(page(), Language.ENGLISH);
        String address = "/en/documents/TEST/RIVERS/1/REV.1/bitext?languages=en,fr";
        String link = "<a href=\"" + address + "#p3\"><bdi>TEST/RIVERS/1/REV.1</bdi>, para. 3</a>";
        assertTrue(html.contains("<li>Unchanged: " + link), html);
        assertTrue(html.contains("Deleted in: <a href=\"" + address + "\">"), html);
        assertTrue(
                html(page(), Language.FRENCH)
                        .contains("<bdi>TEST/RIVERS/1/REV.1</bdi>, par. 3</a>"));
        assertTrue(
                html(page(), Language.CHINESE).contains("<bdi>TEST/RIVERS/1/REV.1</bdi>，第3段</a>"));
    }

    @Test
    void aKeptPageIsMadeAnewWhenTheDocumentIsSuperseded() {
        String before = state();
        supersede();
        String then = state();
        assertNotEquals(before, then);
        String first = Sha256.hex(SECOND.getBytes(UTF_8));
        intake.replace(REVISED, Language.ENGLISH, FIRST.getBytes(UTF_8), first);
        assertNotEquals(then, state());
    }

    @Test
    void anAddressThatMeansSomethingElseSinceARevisionSaysSo() {
        revise();
        Whereabouts whereabouts = page().whereabouts();
        assertEquals(
                new Entry(Outcome.UNCHANGED, List.of("p3")), whereabouts.held().get("p2").entry());
        assertEquals("p2", whereabouts.stood().get("p3").row());
        assertEquals(1, whereabouts.stood().get("p3").revision());
        assertFalse(whereabouts.held().containsKey("p1"));
        String html = html(page(), Language.ENGLISH);
        String address = "/en/documents/TEST/RIVERS/1/bitext?languages=en,fr";
        assertTrue(html.contains("<a href=\"" + address + "&amp;revision=1#p2\">"), html);
        assertTrue(html.contains("<a href=\"" + address + "#p3\">para. 3</a>"), html);
    }

    @Test
    void anAddressThatIsGoneSaysWhatItWas() {
        String first = Sha256.hex(FIRST.getBytes(UTF_8));
        byte[] shorter = (HEAD + OPENING + "2. " + BUDGET).getBytes(UTF_8);
        intake.replace(RIVERS, Language.ENGLISH, shorter, first);
        assertEquals(List.of("p3", "p4"), page().gone());
        String html = html(page(), Language.ENGLISH);
        assertTrue(html.contains("<li class=\"row\" id=\"p4\">"), html);
        assertTrue(html.contains("revision=1#p4\">revision 1</a> It was deleted."), html);
    }

    @Test
    void anEarlierRevisionCanBeReadBesideWhatWasPublishedThen() {
        revise();
        BitextPage earlier = earlier(1);
        assertEquals(1, earlier.columns().get(0).revision().orElseThrow().number());
        assertEquals(1, earlier.columns().get(1).revision().orElseThrow().number());
        assertEquals(
                new Entry(Outcome.UNCHANGED, List.of("p3")),
                earlier.whereabouts().went().get("p2"));
        String html = html(earlier, Language.ENGLISH);
        assertTrue(html.contains(BUDGET) && html.contains("budget de 2019"), html);
        assertFalse(html.contains(FISH));
        assertTrue(html.contains("This is revision 1. It was superseded by:"), html);
    }

    @Test
    void anEarlierRevisionIsHadAsAFileThatSaysWhichItIs() {
        revise();
        String html = html(earlier(1), Language.ENGLISH);
        String file = "/documents/TEST/RIVERS/1/bilingual?languages=en,fr&amp;format=pdf";
        assertTrue(html.contains("href=\"" + file + "&amp;revision=1\""), html);
        Sheet sheet = Printout.of(earlier(1), TestPages.imprint());
        assertEquals(
                List.of("official · original · revision 1", "officiel · révision 1"),
                sheet.columns().stream().map(Sheet.Column::worth).toList());
        assertTrue(sheet.address().endsWith("&revision=1"), sheet.address());
        assertTrue(sheet.toString().contains(BUDGET) && !sheet.toString().contains(FISH));
        Sheet standing = Printout.of(page(), TestPages.imprint());
        assertEquals("official · original", standing.columns().get(0).worth());
    }

    private String memory(int revision) throws IOException {
        StringBuilder written = new StringBuilder();
        intake.database()
                .inTransaction(
                        () ->
                                bitexts.earlierMemory(
                                        RIVERS, revision, Languages.valueOf("en,fr"), 0))
                .write(written);
        return written.toString();
    }

    @Test
    void anEarlierRevisionIsHadAsAMemory() throws IOException {
        revise();
        assertTrue(memory(1).contains("<prop type=\"x-revision-en\">1</prop>"), memory(1));
        assertTrue(memory(1).contains("Maps were sold.") && !memory(1).contains(FISH));
        assertFalse(memory(2).contains("Maps were sold."), memory(2));
        assertEquals("no-such-revision", assertThrows(Refused.class, () -> memory(7)).type());
    }

    @Test
    void theRevisionThatStandsIsNotSaidToBeSuperseded() {
        revise();
        assertTrue(earlier(2).later().isEmpty());
        assertEquals(page().rows(), earlier(2).rows());
    }

    @Test
    void refusesARevisionThatWasNeverPublished() {
        Refused refused = assertThrows(Refused.class, () -> earlier(7));
        assertEquals("no-such-revision", refused.type());
        assertEquals(
                RIVERS + " has no revision 7 in en. Revisions that are here: 1.",
                refused.getMessage());
    }
}
