package org.hexapla.alignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission(10, Duration.ofMillis(1));

    @Test
    void refusesWhatComesWhileThereIsNoRoom() throws IOException {
        Refused refused =
                admission.within(
                        6, () -> assertThrows(Refused.class, () -> admission.within(5, () -> 1)));
        assertEquals(Refused.Why.BUSY, refused.why());
    }

    @Test
    void letsInWhatFitsBesides() throws IOException {
        assertEquals(1, admission.within(6, () -> admission.within(4, () -> 1)));
    }

    @Test
    void hasItsRoomBackAfterAFailure() throws IOException {
        assertThrows(
                IOException.class,
                () ->
                        admission.within(
                                10,
                                () -> {
                                    throw new IOException("full disk");
                                }));
        assertEquals(1, admission.within(10, () -> 1));
    }
}
