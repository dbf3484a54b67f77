package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.hexapla.archive.Tally;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.exchange.Analysis.Share;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the memory beside a kit holds. */
class MatchesTest {
    private static final DocumentSymbol NEW = new DocumentSymbol("X/NEW");
    private static final DocumentSymbol OTHER = new DocumentSymbol("X/1");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;

    private static final String PLACE = "The next session will be held in Geneva in 2019.";
    private static final String MOVED = "The next session will be held in Geneva in May 2020.";
    private static final String PLACE_FR = "La prochaine session se tiendra à Genève en 2019.";
    private static final String EARLIER = "The next session will be held in Geneva in 2017.";
    private static final String EARLIER_FR = "La prochaine session se tiendra à Genève en 2017.";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder.resolve("files"));
        intake.addDocument(NEW);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private static byte[] paragraphs(String... texts) {
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            paragraphs.append(i + 1).append(". ").append(texts[i]).append("\n\n");
        }
        return paragraphs.toString().getBytes(UTF_8);
    }

    private void addOther() {
        intake.addDocument(OTHER);
        intake.sendAnyway(OTHER, EN, paragraphs("Annex.", EARLIER));
        intake.sendAnyway(OTHER, FR, paragraphs("Annexe.", EARLIER_FR));
    }

    private Matches face() {
        return new Matches(
                intake.database().archive(),
                new PairTexts(intake.database().archive(), intake.database().catalogue()),
                new OtherDocuments(
                        intake.database().pairedDocuments(),
                        intake.database().translationMemory(),
                        TestIndex.again(folder.resolve("no-index"))));
    }

    private List<MemoryUnit> matches() {
        return intake.database().inTransaction(() -> face().of(NEW, EN, FR));
    }

    private Analysis analysis() {
        return intake.database().inTransaction(() -> face().analysis(NEW, EN, FR));
    }

    @Test
    void countsEveryOpenSegmentOnce() {
        addOther();
        String unknown = "Nobody has ever written anything of this kind before.";
        intake.sendAnyway(NEW, EN, paragraphs(EARLIER, PLACE, unknown, unknown, EARLIER));
        Analysis analysis = analysis();
        assertEquals(new Share(2, 20), analysis.exact());
        assertEquals(new Share(1, 10), analysis.fuzzy());
        assertEquals(new Share(1, 9), analysis.repeated());
        assertEquals(new Share(1, 9), analysis.fresh());
        assertEquals(new Share(5, 48), analysis.open());
    }

    @Test
    void sortsWhatIsLikeASentenceByHowLikeItIs() {
        addOther();
        String longer = "The next session of the Committee will be held in Geneva in 2017.";
        String vienna = "The next session will be held in Vienna in May 2020.";
        String two = "The next two sessions will be held in Geneva in May 2020.";
        intake.sendAnyway(NEW, EN, paragraphs(PLACE, longer, vienna, two));
        assertEquals(
                List.of("95–99 0 0", "85–94 2 23", "75–84 1 11", "70–74 1 12"),
                analysis().bands().stream()
                        .map(
                                band ->
                                        band.from()
                                                + "–"
                                                + band.to()
                                                + " "
                                                + band.share().segments()
                                                + " "
                                                + band.share().words())
                        .toList());
    }

    @Test
    void countsAsNewWhatIsHardlyLikeTheSentenceThatStoodHereBefore() {
        String sha256 = intake.sendAnyway(NEW, EN, paragraphs(PLACE)).sha256();
        intake.sendAnyway(NEW, FR, paragraphs(PLACE_FR));
        String other = "The next session may be held in New York, Vienna or Geneva during 2020.";
        intake.replace(NEW, EN, paragraphs(other), sha256);
        assertEquals("58", matches().get(0).properties().get("x-likeness"));
        assertEquals(new Share(1, 14), analysis().fresh());
        assertEquals(new Share(1, 14), analysis().open());
    }

    @Test
    void countsTheWordsThatTheProgressCounts() {
        intake.sendAnyway(NEW, EN, paragraphs(EARLIER, PLACE, MOVED));
        Tally french =
                intake.database()
                        .inTransaction(() -> intake.database().tallies().of(NEW))
                        .languages()
                        .get(FR);
        assertEquals(french.words().get(SegmentState.INITIAL), analysis().open().words());
    }

    @Test
    void countsNothingThatIsTranslated() {
        addOther();
        intake.sendAnyway(NEW, EN, paragraphs(EARLIER, PLACE));
        intake.sendAnyway(NEW, FR, paragraphs(EARLIER_FR, PLACE_FR));
        assertEquals(new Share(0, 0), analysis().open());
    }

    private static List<String> told(List<MemoryUnit> units) {
        return units.stream()
                .map(
                        unit ->
                                unit.variants().get(0).text().text()
                                        + " = "
                                        + unit.variants().get(1).text().text()
                                        + " "
                                        + unit.properties())
                .toList();
    }

    @Test
    void holdsWhatOtherDocumentsHaveOfSentencesThatAreOpen() {
        intake.sendAnyway(NEW, EN, paragraphs(PLACE));
        addOther();
        assertEquals(
                List.of(EARLIER + " = " + EARLIER_FR + " {x-origin=X/1#p2, x-likeness=90}"),
                told(matches()));
    }

    @Test
    void holdsTheSameTranslationOnceWhereverItHelps() {
        intake.sendAnyway(NEW, EN, paragraphs(PLACE, EARLIER));
        addOther();
        assertEquals(
                List.of(EARLIER + " = " + EARLIER_FR + " {x-origin=X/1#p2, x-likeness=100}"),
                told(matches()));
    }

    @Test
    void holdsWhatStoodHereBeforeTheOriginalWasRevised() {
        String sha256 = intake.sendAnyway(NEW, EN, paragraphs(PLACE)).sha256();
        intake.sendAnyway(NEW, FR, paragraphs(PLACE_FR));
        intake.replace(NEW, EN, paragraphs(MOVED), sha256);
        assertEquals(
                List.of(PLACE + " = " + PLACE_FR + " {x-origin=X/NEW#p1, x-likeness=85}"),
                told(matches()));
    }

    @Test
    void holdsNothingForWhatIsTranslated() {
        intake.sendAnyway(NEW, EN, paragraphs(PLACE));
        intake.sendAnyway(NEW, FR, paragraphs(PLACE_FR));
        addOther();
        assertEquals("no-matches", assertThrows(Refused.class, this::matches).type());
    }
}
