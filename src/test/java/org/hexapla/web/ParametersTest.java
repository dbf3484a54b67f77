package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void takesTrueAndFalseForAFlag() {
        assertTrue(Flag.valueOf("true").on());
        assertFalse(Flag.valueOf(Flag.OFF).on());
    }

    @Test
    void guessesNoFlag() {
        for (String word : List.of("", "1", "yes", "TRUE", "on", "0")) {
            Refused refused = assertThrows(Refused.class, () -> Flag.valueOf(word), word);
            assertEquals(Refused.Why.INVALID, refused.why());
        }
    }

    @Test
    void refusesAParameterInAnotherCase() {
        Set<String> known = Set.of("dryRun", "take");
        Refused refused =
                assertThrows(Refused.class, () -> ParameterNames.check(known, List.of("dryrun")));
        assertEquals("misspelled-parameter", refused.type());
        assertDoesNotThrow(() -> ParameterNames.check(known, List.of("dryRun", "utm_source")));
    }

    @Test
    void knowsTheParametersOfAMethod() throws NoSuchMethodException {
        assertEquals(
                Set.of("dryRun"),
                ParameterNames.names(
                        ParametersTest.class.getDeclaredMethod(
                                "asked", String.class, String.class)));
    }

    @SuppressWarnings("unused")
    private static void asked(String path, @QueryParam("dryRun") String dryRun) {}
}
