package org.hexapla.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.web.Spelling.Meant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who misspells a symbol is led to the document, or to those that may be meant. */
class SymbolSpellingTest {
    private static final Meant NOTHING = new Meant(List.of(), List.of());

    private final TestDatabase database = TestDatabase.inMemory();

    @BeforeEach
    void addDocuments() {
        for (String symbol :
                List.of(
                        "WIPO/IP/AI/GE/19/INF/2",
                        "WIPO/IP/AI/GE/19/INF/4",
                        "A/RES/217(III)",
                        "A/10/1",
                        "A/1/10",
                        "E/CN.4/8",
                        "E/CN/48")) {
            database.addDocument(new DocumentSymbol(symbol), Language.ENGLISH);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Meant meant(String typed) {
        return database.inTransaction(() -> new SymbolSpelling(database.catalogue()).meant(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "WIPO/IP/AI/GE/19/INF-2,WIPO/IP/AI/GE/19/INF/2",
        "WIPO/IP/AI/GE/19/INF/02,WIPO/IP/AI/GE/19/INF/2",
        "wipoipaige19inf2,WIPO/IP/AI/GE/19/INF/2",
        "A/RES/217III,A/RES/217(III)",
        "a.res.217.iii,A/RES/217(III)",
        "A\\10\\1,A/10/1",
        "A-1-010,A/1/10"
    })
    void knowsTheOneDocumentThatASpellingFits(String typed, String symbol) {
        assertEquals(new Meant(List.of(new DocumentSymbol(symbol)), List.of()), meant(typed));
    }

    @Test
    void proposesTheLikestWhereNoneFits() {
        assertEquals(
                List.of(
                        new DocumentSymbol("WIPO/IP/AI/GE/19/INF/2"),
                        new DocumentSymbol("WIPO/IP/AI/GE/19/INF/4")),
                meant("WIPO/IP/AI/GE/19/INF/3").near());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIPO/IP/AI/GE/19/INF 2", "A/RES/217(III)", "", "///", "٪", "ZZZ/9"})
    void saysNothingOfRightSpellingsAndOfWhatIsLikeNothing(String typed) {
        assertEquals(NOTHING, meant(typed));
    }
}
