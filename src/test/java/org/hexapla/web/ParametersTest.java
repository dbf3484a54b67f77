package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
    void refusesAFlagThatSaysBoth() {
        List<String> both = List.of("false", "true");
        Refused refused =
                assertThrows(Refused.class, () -> ParameterNames.refuseSeveral("dryRun", both));
        assertEquals("repeated-parameter", refused.type());
        assertDoesNotThrow(() -> ParameterNames.refuseSeveral("dryRun", List.of("true", "true")));
    }

    @Test
    void namesTheParameterThatIsNoNumber() {
        NumberParameters.Whole start = new NumberParameters.Whole("start");
        assertEquals(20, start.fromString("20"));
        assertNull(start.fromString(""));
        for (String word : List.of("abc", "1.5", "2147483648", "١٢", " 1", "+1")) {
            Refused refused = assertThrows(Refused.class, () -> start.fromString(word), word);
            assertTrue(String.valueOf(refused.getMessage()).contains("parameter start "));
        }
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
