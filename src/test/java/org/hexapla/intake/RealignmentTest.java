package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translation whose original was revised. */
class RealignmentTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/GE/1/INF/9");
    private static final String CHAIR = "The Committee met in Geneva and elected its Chair.\n\n";
    private static final String BUDGET = "The Committee examined the budget for 2019.\n\n";
    private static final String FISH = "New matter about fish was raised by the observers.\n\n";
    private static final String FRENCH =
            "1. Le Comité s’est réuni à Genève et a élu son président.\n\n"
                    + "2. Le Comité a examiné le budget de 2019.\n";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void sendBoth() {
        intake = new TestIntake(folder);
        intake.addDocument(SYMBOL);
        Taken original = send(Language.ENGLISH, "1. " + CHAIR + "2. " + BUDGET);
        send(Language.FRENCH, FRENCH);
        intake.replace(
                SYMBOL,
                Language.ENGLISH,
                bytes("1. " + CHAIR.replace("Chair", "Bureau") + "2. " + FISH + "3. " + BUDGET),
                original.sha256());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Taken send(Language language, String text) {
        return intake.send(SYMBOL, language, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private VersionText published() {
        int revision =
                intake.database()
                        .archive()
                        .version(SYMBOL, Language.FRENCH)
                        .orElseThrow()
                        .published()
                        .orElseThrow()
                        .number();
        return intake.database().archive().text(SYMBOL, Language.FRENCH, revision).orElseThrow();
    }

    private TranslatedBead first(String row) {
        return published().rows().get(row).beads().get(0);
    }

    @Test
    void followsItsParagraphToAnotherNumber() {
        List<Unit> inThree =
                published().body().units().stream().filter(unit -> unit.id().equals("p3")).toList();
        assertEquals("Le Comité a examiné le budget de 2019.", inThree.get(0).text());
        assertEquals(SegmentState.FINAL, first("p3").state());
    }

    @Test
    void leavesANewParagraphWithoutATranslation() {
        assertTrue(first("p2").bead().target().isEmpty());
        assertEquals(SegmentState.INITIAL, first("p2").state());
    }

    @Test
    void marksTheTranslationOfAChangedSentence() {
        assertEquals(SegmentState.INITIAL, first("p1").state());
        assertEquals(SubState.STALE, first("p1").subState());
    }

    @Test
    void printsItsOwnLabelsStill() {
        List<String> labels =
                published().body().units().stream()
                        .map(unit -> String.valueOf(unit.label()))
                        .toList();
        assertEquals(List.of("1", "2"), labels);
    }
}
