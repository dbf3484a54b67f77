package org.hexapla.accounts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Seal seal = new Seal(new byte[] {1, 2, 3});
    private final Session session =
            Session.begin("Ольга", "hash", NOON.plus(Duration.ofHours(1)), seal);

    @Test
    void isReadBackFromItsToken() {
        assertEquals(Optional.of(session), Session.read(session.token()));
    }

    @Test
    void holdsUntilItEnds() {
        assertTrue(session.holds("hash", NOON, seal));
        assertFalse(session.holds("hash", NOON.plus(Duration.ofHours(2)), seal));
    }

    @Test
    void endsWithThePassword() {
        assertFalse(session.holds("another hash", NOON, seal));
    }

    @Test
    void canNotBeProlonged() {
        String later =
                session.token()
                        .replace("." + session.ends().getEpochSecond() + ".", ".99999999999.");
        assertFalse(Session.read(later).orElseThrow().holds("hash", NOON, seal));
    }

    @Test
    void canNotBeSignedWithAnotherKey() {
        assertFalse(session.holds("hash", NOON, new Seal(new byte[] {9})));
    }

    @Test
    void takesNothingElseForASession() {
        assertEquals(Optional.empty(), Session.read("a.b"));
        assertEquals(Optional.empty(), Session.read("***.1.x"));
    }

    @Test
    void findsTheTokenInTheFirstPartOfAMultipartForm() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc-_1\r\n--x\r\n";
        assertEquals(Optional.of("abc-_1"), FormGuard.firstField(body));
    }

    @Test
    void findsNoTokenFurtherDown() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n--x\r\n";
        assertEquals(Optional.empty(), FormGuard.firstField(body));
    }

    @Test
    void knowsItsOwnOrigin() {
        URI asked = URI.create("http://localhost:9080/fr/accounts");
        assertTrue(FormGuard.isSame("https://hexapla.example", "hexapla.example", asked));
        assertFalse(FormGuard.isSame("https://evil.example", "hexapla.example", asked));
        assertFalse(FormGuard.isSame("null", "hexapla.example", asked));
    }

    @Test
    void slowsDownAfterFiveFailures() {
        Brake brake = new Brake(Clock.fixed(NOON, ZoneOffset.UTC));
        for (int i = 0; i < 4; i++) {
            brake.failed("ana", "10.0.0.1");
        }
        assertDoesNotThrow(() -> brake.check("ana", "10.0.0.1"));
        brake.failed("ana", "10.0.0.1");
        assertThrows(Refused.class, () -> brake.check("ana", "10.0.0.1"));
        assertDoesNotThrow(() -> brake.check("ana", "10.0.0.2"));
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        Brake brake = new Brake(Clock.fixed(NOON, ZoneOffset.UTC));
        for (int i = 0; i < 9; i++) {
            brake.failed("ana", "10.0.0.1");
        }
        brake.succeeded("ana", "10.0.0.1");
        assertDoesNotThrow(() -> brake.check("ana", "10.0.0.1"));
    }

    @Test
    void takesTheHighestRoleOfSeveral() {
        AccountChange change =
                new AccountChange(List.of("reader", "reviser", "translator"), null, null);
        assertEquals(Role.REVISER, change.to("ana", Optional.empty()).role());
    }

    @Test
    void leavesWhatIsNotNamed() {
        Account before = new Account("ana", Role.MANAGER, Set.of(Language.FRENCH));
        AccountChange change = new AccountChange(null, null, "a new password");
        assertEquals(before, change.to("ana", Optional.of(before)));
    }
}
