package org.hexapla.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateNamesTest {
    private static String code(Language language, String text) {
        return StateNames.in(language).code(text).orElse("");
    }

    @Test
    void knowsAStateInSixLanguages() {
        assertEquals("DE", code(Language.ENGLISH, "Germany"));
        assertEquals("DE", code(Language.FRENCH, "Allemagne"));
        assertEquals("DE", code(Language.SPANISH, "Alemania"));
        assertEquals("DE", code(Language.RUSSIAN, "Германия"));
        assertEquals("DE", code(Language.ARABIC, "ألمانيا"));
        assertEquals("DE", code(Language.CHINESE, "德国"));
    }

    @Test
    void knowsTheNamesThatInternationalOrganizationsPrint() {
        assertEquals("IR", code(Language.ENGLISH, "Iran (Islamic Republic of)"));
        assertEquals("IR", code(Language.CHINESE, "伊朗伊斯兰共和国"));
        assertEquals("KR", code(Language.FRENCH, "République de Corée"));
        assertEquals("KP", code(Language.RUSSIAN, "Корейская Народно-Демократическая Республика"));
        assertEquals("NL", code(Language.SPANISH, "Países Bajos (Reino de los)"));
    }

    @Test
    void readsCapitalsWithoutAccentsNumbersAndTwoLanguages() {
        assertEquals("US", code(Language.FRENCH, "ETATS-UNIS D'AMERIQUE"));
        assertEquals("GR", code(Language.ENGLISH, "12. GREECE"));
        assertEquals("DE", code(Language.FRENCH, "ALLEMAGNE/GERMANY"));
    }

    @Test
    void takesNoOtherTextForAState() {
        assertEquals("", code(Language.ENGLISH, "Germany was elected"));
        assertEquals("", code(Language.ENGLISH, "Germany 2019"));
        assertEquals("", code(Language.ENGLISH, "2019"));
        assertEquals("", code(Language.ENGLISH, ""));
    }

    @Test
    void readsTheNameBeforeAColon() {
        StateNames english = StateNames.in(Language.ENGLISH);
        assertEquals(Optional.of("CL"), english.codeOfEntry("Chile: Ms. Ana Rojas"));
        assertEquals(Optional.empty(), english.codeOfEntry("Present: Ms. Ana Rojas"));
    }

    /** Two States of one name would be paired with each other. */
    @Test
    void givesEveryStateANameOfItsOwn() {
        for (Language language : Language.OFFICIAL) {
            Map<String, String> seen = new HashMap<>();
            for (String code : List.of("CD", "CG", "KP", "KR", "GN", "GW", "GQ", "SD", "SS")) {
                Locale state = new Locale.Builder().setRegion(code).build();
                String name = state.getDisplayCountry(language.locale());
                assertEquals(code, code(language, name), language + " " + name);
                assertEquals(null, seen.put(name, code));
            }
        }
    }
}
