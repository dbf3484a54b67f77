package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page asks the store as often for a long document as for a short one. */
class BitextQueriesTest {
    private static final int OF_A_LANGUAGE = 8;

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
        intake.addNote();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private int queriesOf(DocumentSymbol symbol, String languages, boolean withWork) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        Runnable show =
                () -> {
                    BitextPage page =
                            bitexts.page(
                                    symbol,
                                    Optional.of(Languages.valueOf(languages)),
                                    Language.ENGLISH,
                                    View.COLUMNS,
                                    withWork);
                    TestPages.html(page, "/documents/" + symbol + "/bitext", Language.ENGLISH);
                };
        return intake.database().queriesOf(() -> intake.database().inTransaction(show));
    }

    @Test
    void asksAsOftenForManyRowsAsForFew() {
        intake.addDeclaration(Language.CHINESE);
        int few = queriesOf(TestIntake.NOTE, "en,zh", false);
        assertTrue(few > 0, "nothing was counted");
        assertEquals(few, queriesOf(TestIntake.DECLARATION, "en,zh", false));
    }

    @Test
    void asksAsOftenForManyRowsOfADraft() {
        intake.addDeclaration(Language.CHINESE);
        assertEquals(
                queriesOf(TestIntake.NOTE, "en,zh", true),
                queriesOf(TestIntake.DECLARATION, "en,zh", true));
    }

    @Test
    void asksForOneMoreLanguageAFewTimesMore() {
        intake.addDeclaration(Language.CHINESE, Language.FRENCH);
        int two = queriesOf(TestIntake.DECLARATION, "en,zh", true);
        int three = queriesOf(TestIntake.DECLARATION, "en,zh,fr", true);
        assertTrue(three - two <= OF_A_LANGUAGE, two + ", then " + three);
    }
}
