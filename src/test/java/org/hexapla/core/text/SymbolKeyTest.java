package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "WIPO/IP/AI/GE/19/INF/2",
                "wipo/ip/ai/ge/19/inf 2",
                "WIPO-IP-AI-GE-19-INF-2",
                "wipo_ip_ai_ge_19_inf_2",
                "WIPO/IP/AI/GE/19/INF/02",
                "WIPO/IP/AI/GE/19/INF2",
                "WIPO/IP/AI/GE/19/Inf. 2",
                "WIPOIPAIGE19INF2",
                "WIPO//IP//AI/GE/19//INF/2/",
                "WIPO\\IP\\AI\\GE\\19\\INF\\2",
                "ＷＩＰＯ／ＩＰ／ＡＩ／ＧＥ／１９／ＩＮＦ／２",
                "WIPO/IP/AI/GE/١٩/INF/٢"
            })
    void twelve_odd_spellings_have_one_key(String spelled) {
        assertEquals("WIPOIPAIGE19INF2", SymbolKey.of(spelled).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/RES/217III", "A/RES/217 (III)", "a-res-217-iii", "A/RES/217(Ⅲ)"})
    void a_session_may_stand_in_brackets_or_not(String spelled) {
        assertEquals(new DocumentSymbol("A/RES/217(III)").key(), SymbolKey.of(spelled));
    }

    @ParameterizedTest
    @CsvSource({"A/78/1,A/781", "A/10/1,A/1/01", "A/78/1/REV.1,A/78/1/REV", "A/C.1/2,A/C.12"})
    void numbers_stay_apart(String one, String other) {
        assertNotEquals(SymbolKey.of(one), SymbolKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A/CN.4/100", "WIPO/IP/AI/GE/19/INF/2", "A/RES/060/1", "CAT/C/SR.10&11"})
    void is_found_by_what_the_store_makes_of_a_symbol(String symbol) {
        String stored = symbol.replaceAll("[0/._,&'+()\\[\\] -]", "");
        assertEquals(stored, SymbolKey.of(symbol).bare());
    }

    @ParameterizedTest
    @CsvSource({"A/78/1,A/78/2", "WIPO/IP/AI/GE/19/INF/2,WIPO/IP/AI/GE/20/INF/2"})
    void one_wrong_part_leaves_two_symbols_alike(String one, String other) {
        assertTrue(SymbolKey.of(one).likeness(SymbolKey.of(other)) >= 0.6);
    }
}
