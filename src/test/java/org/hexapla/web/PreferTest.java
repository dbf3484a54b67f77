package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {
    private static Prefer of(String... headers) {
        return Prefer.of(List.of(headers));
    }

    @Test
    void prefersNothingWithoutAHeader() {
        assertEquals(new Prefer(false, Duration.ZERO), of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "respond-async",
                "Respond-Async",
                "handling=lenient, respond-async",
                "respond-async; foo=bar"
            })
    void understandsThatTheAnswerMayComeLater(String header) {
        assertEquals(new Prefer(true, Duration.ZERO), of(header));
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertEquals(new Prefer(true, Duration.ofSeconds(7)), of("wait=7", "respond-async"));
    }

    @Test
    void goesByTheFirstOfTwoWaits() {
        assertEquals(Duration.ofSeconds(3), of("wait=3, wait=9").patience());
    }

    @Test
    void waitsHalfAMinuteAtMost() {
        assertEquals(Duration.ofSeconds(30), of("wait = \"600\"").patience());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=soon", "wait=", "wait=-1", "wait=99999999999999999999", "await"})
    void takesWhatIsNotUnderstoodForNothing(String header) {
        assertEquals(new Prefer(false, Duration.ZERO), of(header));
    }

    @Test
    void tellsWhatItKeepsTo() {
        assertEquals("respond-async, wait=30", of("wait=40", "respond-async").applied());
    }
}
