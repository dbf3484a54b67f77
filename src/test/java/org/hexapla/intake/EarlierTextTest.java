package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import org.hexapla.archive.Provenance;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.PairLexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one document teaches the next, through the real intake. */
class EarlierTextTest {
    @TempDir private Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder.resolve("one"));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private List<PairLexicon> toldTheNote() {
        return intake.earlierText().lexicons(Language.ENGLISH, Language.CHINESE, TestIntake.NOTE);
    }

    @Test
    void anEmptyArchiveTeachesNothing() {
        assertEquals(List.of(), toldTheNote());
    }

    @Test
    void aDocumentTeachesTheNext() {
        intake.addDeclaration(Language.CHINESE);
        assertEquals(1, toldTheNote().size());
    }

    @Test
    void aDocumentDoesNotTeachItself() {
        intake.addDeclaration(Language.CHINESE);
        assertEquals(
                List.of(),
                intake.earlierText()
                        .lexicons(Language.ENGLISH, Language.CHINESE, TestIntake.DECLARATION));
    }

    @Test
    void anotherPairLearnsNothingFromIt() {
        intake.addDeclaration(Language.CHINESE);
        assertEquals(
                List.of(),
                intake.earlierText().lexicons(Language.ENGLISH, Language.FRENCH, TestIntake.NOTE));
    }

    @Test
    void isLearntOnceAsLongAsNothingChanges() {
        intake.addDeclaration(Language.CHINESE);
        assertSame(toldTheNote(), toldTheNote());
    }

    @Test
    void whatIsWithdrawnIsForgotten() {
        intake.addDeclaration(Language.CHINESE);
        toldTheNote();
        intake.database()
                .inTransaction(
                        () ->
                                intake.database()
                                        .archive()
                                        .withdraw(
                                                TestIntake.DECLARATION,
                                                Language.CHINESE,
                                                "a mistake",
                                                new Provenance(
                                                        "clerk",
                                                        TestIntake.NOW,
                                                        Provenance.Way.FILE,
                                                        null)));
        assertEquals(List.of(), toldTheNote());
    }

    @Test
    void theSecondDocumentIsAlignedWithWhatTheFirstTaught() {
        intake.addDeclaration(Language.CHINESE);
        intake.addNote();
        try (TestIntake untaught = new TestIntake(folder.resolve("other"))) {
            untaught.addNote();
            assertNotEquals(
                    untaught.text(TestIntake.NOTE, Language.CHINESE).rows(),
                    intake.text(TestIntake.NOTE, Language.CHINESE).rows());
        }
    }

    @Test
    void aDocumentOfAnotherPairChangesNothing() {
        intake.addDeclaration(Language.FRENCH);
        intake.addNote();
        try (TestIntake untaught = new TestIntake(folder.resolve("other"))) {
            untaught.addNote();
            assertEquals(
                    untaught.text(TestIntake.NOTE, Language.CHINESE).rows(),
                    intake.text(TestIntake.NOTE, Language.CHINESE).rows());
        }
    }
}
