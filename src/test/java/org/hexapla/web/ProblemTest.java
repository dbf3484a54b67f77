package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void keepsTheSentenceOfARefusal() {
        Refused refused = new Refused(Refused.Why.CONFLICT, "already-held", "It is held.");
        assertEquals(
                new Problem(
                        "urn:hexapla:problem:already-held",
                        "In conflict with the present state",
                        409,
                        "It is held.",
                        "/documents/A"),
                Problem.of(refused, "/documents/A"));
    }

    @Test
    void everyRefusalHasAStatusOfItsOwn() {
        long statuses = Arrays.stream(Refused.Why.values()).map(Problem::status).distinct().count();
        assertEquals(Refused.Why.values().length, statuses);
    }

    @Test
    void everyRefusalHasAHeadingForPeople() {
        InterfaceTexts texts = new InterfaceTexts();
        for (Refused.Why why : Refused.Why.values()) {
            assertTrue(texts.holds("problem." + Problem.status(why)), why::toString);
        }
    }

    @Test
    void findsTheRefusalInsideWhatTheServerWrapsItIn() {
        Refused refused = new Refused(Refused.Why.INVALID, "unknown-language", "Say en.");
        Throwable wrapped = new IllegalStateException(new RuntimeException(refused));
        assertEquals(refused, ProblemMapper.find(wrapped, Refused.class).orElseThrow());
    }

    @Test
    void takesAUniqueKeyForARace() {
        assertTrue(
                ProblemMapper.isRace(
                        new RuntimeException(
                                new java.sql.SQLIntegrityConstraintViolationException("23505"))));
    }

    @Test
    void doesNotTakeABugForARace() {
        assertFalse(ProblemMapper.isRace(new NullPointerException("23505")));
    }

    @Test
    void takesABodyThatEndsEarlyForTheCallersFault() {
        assertTrue(ProblemMapper.isTruncated(new RuntimeException(new java.io.EOFException())));
    }
}
