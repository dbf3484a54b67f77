package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hexapla.archive.HeldVersion;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldDraftsTest {
    private static final byte[] RIGHT = TestIntake.demo("wipo-ip-ai-ge-19/INF-2/zh.txt");
    private static final byte[] WRONG = TestIntake.demo("un-ga-3/RES-217-III/zh.html");

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void addOriginal() {
        intake = new TestIntake(folder);
        intake.addDocument(TestIntake.NOTE);
        intake.send(
                TestIntake.NOTE,
                Language.ENGLISH,
                TestIntake.demo("wipo-ip-ai-ge-19/INF-2/en.txt"));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Taken send(byte[] bytes) {
        return intake.send(TestIntake.NOTE, Language.CHINESE, bytes);
    }

    private Optional<HeldVersion> held() {
        return intake.database().heldVersions().of(TestIntake.NOTE, Language.CHINESE);
    }

    private boolean isThere() {
        return intake.database().archive().version(TestIntake.NOTE, Language.CHINESE).isPresent();
    }

    private Taken accept() {
        return intake.database()
                .inTransaction(
                        () ->
                                intake.heldDrafts()
                                        .accept(TestIntake.NOTE, Language.CHINESE, "head"));
    }

    @Test
    void holdsAnotherDocumentAndStoresNothingOfItsText() {
        Taken taken = send(WRONG);
        assertTrue(taken.held());
        assertFalse(taken.published());
        assertEquals(Finding.Sort.ANOTHER_DOCUMENT, taken.findings().get(0).sort());
        assertEquals(taken.warnings(), taken.findings().stream().map(Finding::says).toList());
        assertFalse(isThere());
    }

    @Test
    void keepsWhatItFoundWithTheHeldFile() {
        Taken taken = send(WRONG);
        HeldVersion held = held().orElseThrow();
        assertEquals(taken.findings(), held.findings());
        assertEquals(taken.sha256(), held.file().sha256());
        assertEquals("clerk", held.heldBy());
    }

    @Test
    void keepsThePlacesOfAMissingPart() {
        String text = new String(RIGHT, StandardCharsets.UTF_8);
        int from = text.indexOf("9.");
        int to = text.indexOf("15.");
        assertTrue(from > 0 && to > from, "the sample has paragraphs 9 and 15");
        send((text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8));
        HeldVersion held = held().orElseThrow();
        assertEquals(Finding.Sort.PART_MISSING, held.findings().get(0).sort());
        assertEquals("Themes", held.findings().get(0).where().get(0).last().words());
    }

    @Test
    void takesATrueTranslationAtOnce() {
        Taken taken = send(RIGHT);
        assertEquals(java.util.List.of(), taken.findings());
        assertTrue(taken.published());
        assertTrue(held().isEmpty());
    }

    @Test
    void takesAHeldFileWhenItIsSentAgainByOneWhoInsists() {
        send(WRONG);
        Taken taken = intake.send(TestIntake.NOTE, Language.CHINESE, WRONG, TestIntake.INSISTING);
        assertTrue(taken.published());
        assertEquals(1, taken.warnings().size());
        assertTrue(held().isEmpty());
    }

    @Test
    void publishesAHeldFileThatAPersonAccepts() {
        send(WRONG);
        Taken taken = accept();
        assertTrue(taken.published());
        assertEquals(1, taken.revision());
        assertTrue(taken.units() > 80, "units " + taken.units());
        assertTrue(held().isEmpty());
    }

    @Test
    void forgetsAHeldFileThatAPersonDrops() {
        send(WRONG);
        intake.database()
                .inTransaction(() -> intake.heldDrafts().drop(TestIntake.NOTE, Language.CHINESE));
        assertTrue(held().isEmpty());
        assertFalse(isThere());
        assertEquals("nothing-held", assertThrows(Refused.class, this::accept).type());
    }

    @Test
    void forgetsAHeldFileWhenTheRightOneComes() {
        send(WRONG);
        assertTrue(send(RIGHT).published());
        assertTrue(held().isEmpty());
    }

    @Test
    void leavesWhatIsPublishedAloneWhileANextRevisionIsHeld() {
        Taken right = send(RIGHT);
        Taken wrong = intake.replace(TestIntake.NOTE, Language.CHINESE, WRONG, right.sha256());
        assertTrue(wrong.held());
        assertEquals(1, intake.text(TestIntake.NOTE, Language.CHINESE).revision());
        assertEquals(2, accept().revision());
    }

    @Test
    void publishesNoHeldFileOverAnotherThatCameMeanwhile() {
        Taken right = send(RIGHT);
        intake.replace(TestIntake.NOTE, Language.CHINESE, WRONG, right.sha256());
        HeldVersion held = held().orElseThrow();
        byte[] longer = java.util.Arrays.copyOf(RIGHT, RIGHT.length + 1);
        longer[RIGHT.length] = '\n';
        intake.replace(TestIntake.NOTE, Language.CHINESE, longer, right.sha256());
        intake.database().inTransaction(() -> intake.database().heldVersions().hold(held));
        assertEquals("another-file-meanwhile", assertThrows(Refused.class, this::accept).type());
    }

    private static final byte[] ENGLISH = TestIntake.demo("wipo-ip-ai-ge-19/INF-2/en.txt");

    private Taken replaceOriginal(byte[] bytes) {
        String sha256 =
                intake.database()
                        .archive()
                        .version(TestIntake.NOTE, Language.ENGLISH)
                        .flatMap(version -> version.published())
                        .flatMap(revision -> revision.carrier())
                        .orElseThrow()
                        .sha256();
        return intake.replace(TestIntake.NOTE, Language.ENGLISH, bytes, sha256);
    }

    private int originalUnits() {
        return intake.database()
                .archive()
                .newestText(TestIntake.NOTE, Language.ENGLISH)
                .orElseThrow()
                .body()
                .units()
                .size();
    }

    @Test
    void holdsAnOriginalThatHasLostMostOfTheText() {
        send(RIGHT);
        int before = originalUnits();
        Taken taken = replaceOriginal("Hm.".getBytes(StandardCharsets.UTF_8));
        assertTrue(taken.held());
        assertEquals(Finding.Sort.PART_MISSING, taken.findings().get(0).sort());
        assertEquals(before, originalUnits());
        intake.database()
                .inTransaction(
                        () ->
                                intake.heldDrafts()
                                        .accept(TestIntake.NOTE, Language.ENGLISH, "head"));
        assertEquals(1, originalUnits());
    }

    @Test
    void holdsAnotherDocumentInPlaceOfAnOriginal() {
        Taken taken = replaceOriginal(TestIntake.demo("un-ga-3/RES-217-III/en.docx"));
        assertTrue(taken.held());
        assertEquals(Finding.Sort.ANOTHER_DOCUMENT, taken.findings().get(0).sort());
    }

    @Test
    void takesAnOriginalThatHasLostAParagraph() {
        String text = new String(ENGLISH, StandardCharsets.UTF_8);
        int from = text.indexOf("9.");
        int to = text.indexOf("10.");
        assertTrue(from > 0 && to > from, "the sample has paragraphs 9 and 10");
        Taken taken =
                replaceOriginal(
                        (text.substring(0, from) + text.substring(to))
                                .getBytes(StandardCharsets.UTF_8));
        assertTrue(taken.published());
        assertEquals(java.util.List.of(), taken.findings());
    }
}
