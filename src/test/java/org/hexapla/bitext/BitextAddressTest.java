package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.junit.jupiter.api.Test;

class BitextAddressTest {
    private static BitextAddress of(String symbol, View view, boolean working) {
        return new BitextAddress(
                new DocumentSymbol(symbol),
                Languages.valueOf("ar,fr"),
                view,
                working,
                Optional.empty());
    }

    @Test
    void holdsAllThatAReaderLooksAt() {
        assertEquals(
                "/documents/A/RES/217(III)/bitext?languages=ar,fr&view=lines&working=true",
                of("A/RES/217(III)", View.LINES, true).path());
        assertEquals(
                "/documents/A/RES/217(III)/bilingual?languages=ar,fr&format=pdf",
                of("A/RES/217(III)", View.COLUMNS, false).file("pdf"));
    }

    @Test
    void leadsToFilesOfTheRevisionThatIsLookedAt() {
        assertEquals(
                "/documents/A/1/bilingual?languages=ar,fr&format=docx&view=lines&revision=2",
                of("A/1", View.LINES, false).at(2).file("docx"));
    }

    @Test
    void encodesWhatASymbolMayHoldAndAnAddressMayNot() {
        assertEquals(
                "/documents/A/RES/377(V)%5BA%5D/bitext?languages=ar,fr",
                of("A/RES/377(V)[A]", View.COLUMNS, false).path());
    }
}
