package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WIPO/IP/AI/GE/19/INF 2|WIPO/IP/AI/GE/19/INF/2",
                "wipo/ip/ai/ge/19/inf/2/|WIPO/IP/AI/GE/19/INF/2",
                "WIPO/IP/AI/GE/19/INF. 2|WIPO/IP/AI/GE/19/INF/2",
                "//A//RES/217 ( III )|A/RES/217(III)",
                "A/RES/217(III)|A/RES/217(III)",
                "A/78/1/Rev. 1|A/78/1/REV.1",
                "A/78/1 Rev.1|A/78/1/REV.1",
                "A/78/1/REV 1|A/78/1/REV.1",
                "A/78/1/Rev.1/Corr.2|A/78/1/REV.1/CORR.2",
                "A/78/1/Add. 3|A/78/1/ADD.3",
                "A/78/1/Amend.1*|A/78/1/AMEND.1",
                "WIPO/ACE/12/5 REV.|WIPO/ACE/12/5/REV",
                "WIPO/ACE/12/5/Rev. *|WIPO/ACE/12/5/REV",
                "A/78/1/Rev./Add.1|A/78/1/REV/ADD.1",
                "A/CONF.151/26|A/CONF.151/26",
                "E/CN.4/2000/L.5|E/CN.4/2000/L.5",
                "Ａ/７８/１|A/78/1",
                "SCP/31/2 *|SCP/31/2",
                "A / 78 / 1|A/78/1"
            })
    void has_one_form_for_all_spellings(String spelling, String canonical) {
        assertEquals(canonical, new DocumentSymbol(spelling).value());
    }

    @Test
    void folds_blanks_that_do_not_break_a_line() {
        assertEquals("A/78/INF/2", new DocumentSymbol("A/78/INF\u00A02\u2009").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "*",
                "A/../B",
                "..",
                "A/\u0007/1",
                "A\n/1",
                "A/78/1?x=1",
                "A/78/<b>",
                "A/78/%2e",
                "دق/1",
                "A/78/1#p",
                "A\\B"
            })
    void refuses_what_can_not_be_a_symbol(String text) {
        Refused refused = assertThrows(Refused.class, () -> new DocumentSymbol(text));
        assertEquals("bad-symbol", refused.type());
    }

    @Test
    void refuses_three_hundred_characters() {
        assertThrows(Refused.class, () -> new DocumentSymbol("A/" + "1".repeat(300)));
    }

    @Test
    void spells_a_canonical_form_as_it_is() {
        Random random = new Random(217);
        String letters = "AbZ019/. ()-*RevINFCorr ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("A/");
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertFixed(text.toString());
        }
    }

    private static void assertFixed(String text) {
        DocumentSymbol symbol;
        try {
            symbol = new DocumentSymbol(text);
        } catch (Refused refused) {
            return;
        }
        assertEquals(symbol, new DocumentSymbol(symbol.value()), text);
    }

    @Test
    void points_at_the_document_that_is_modified() {
        DocumentSymbol corrected = new DocumentSymbol("A/78/1/Rev.1/Corr.2");
        assertEquals(Optional.of(new DocumentSymbol("A/78/1/Rev.1")), corrected.parent());
    }

    @ParameterizedTest
    @CsvSource({
        "A/78/1/REV.2, A/78/1, 2",
        "A/78/1/REV, A/78/1, 1",
        "A/78/1/CORR.1/REV.12, A/78/1/CORR.1, 12",
        "A/78/1/REV.1/CORR.1, A/78/1/REV.1/CORR.1, 0",
        "A/78/1, A/78/1, 0"
    })
    void counts_the_revisions_of_one_document(String symbol, String stem, int number) {
        assertEquals(stem, new DocumentSymbol(symbol).stem().value());
        assertEquals(number, new DocumentSymbol(symbol).revision().intValueExact());
    }

    @ParameterizedTest
    @CsvSource({
        "A/78/1/CORR.1, true",
        "A/78/1/CORR.1/REV.1, true",
        "A/78/1/REV.1/CORR.2, true",
        "A/78/1/CORR.1/ADD.1, false",
        "A/78/1/REV.1, false",
        "A/78/1, false"
    })
    void knows_a_corrigendum(String symbol, boolean is) {
        assertEquals(is, new DocumentSymbol(symbol).isCorrigendum());
    }

    @Test
    void points_at_nothing_without_a_modifier() {
        assertTrue(new DocumentSymbol("A/78/1").parent().isEmpty());
    }

    @Test
    void names_a_file() {
        assertEquals("a-res-217-iii", new DocumentSymbol("A/RES/217 (III)").slug());
    }

    @Test
    void spells_a_meeting_by_the_same_rules() {
        assertEquals("WIPO/IP/AI/GE/19", new MeetingCode("wipo/ip/ai/ge/19/").value());
    }
}
