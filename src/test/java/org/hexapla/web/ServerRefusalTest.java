package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerRefusalTest {
    @Test
    void writesSlashesForThoseThatWereEncoded() {
        assertEquals("/documents/A/RES/217(III)", meant("/documents/A%2FRES%2f217(III)"));
        assertEquals("/evil.example/x", meant("/%2Fevil.example%2Fx"));
    }

    @Test
    void writesNothingElseAnew() {
        assertNull(meant("/documents/A/RES"));
        assertNull(meant("/documents/A%2FRES%5C1"));
        assertNull(meant("/documents/A%2FRES\r\nX: y"));
    }

    @Test
    void repeatsWhatWasAsked() {
        assertEquals("", ServerRefusal.query(Map.of()));
        assertEquals(
                "?languages=en%2Czh",
                ServerRefusal.query(Map.of("languages", new String[] {"en,zh"})));
    }

    private static @Nullable String meant(String address) {
        return ServerRefusal.meant(address);
    }
}
