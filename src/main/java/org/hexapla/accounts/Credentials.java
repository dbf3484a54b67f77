package org.hexapla.accounts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.AccountBook;
import org.hexapla.platform.Part;

/**
 * Checks names and passwords. A right one is remembered for five minutes under a keyed hash,
 * together with the stored hash it matched, so that a program is not slowed by every request and a
 * changed password counts at once, on every server.
 */
@Part
class Credentials {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1000;

    private record Match(String passwordHash, Instant until) {}

    private final AccountBook book;
    private final Passwords passwords;
    private final Brake brake;
    private final Keyring keyring;
    private final Clock clock;
    private final Map<String, Match> matches = new LinkedHashMap<>();

    @Inject
    Credentials(AccountBook book, Passwords passwords, Brake brake, Keyring keyring, Clock clock) {
        this.book = book;
        this.passwords = passwords;
        this.brake = brake;
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * The account that has this name and password.
     *
     * @param address where the attempt comes from
     * @throws org.hexapla.core.Refused after too many failures
     */
    Optional<AccountBook.Entry> check(String name, String password, String address) {
        Optional<AccountBook.Entry> entry = book.find(name);
        String key = keyring.seal().of("credentials", name + "\n" + password);
        if (entry.isPresent() && isRemembered(key, entry.get().passwordHash())) {
            return entry;
        }
        brake.check(name, address);
        if (entry.isEmpty()) {
            passwords.spendTheSameTime(password);
            brake.failed(name, address);
            return Optional.empty();
        }
        if (!passwords.match(password, entry.get().passwordHash())) {
            brake.failed(name, address);
            return Optional.empty();
        }
        brake.succeeded(name, address);
        remember(key, entry.get().passwordHash());
        return entry;
    }

    private synchronized boolean isRemembered(String key, String passwordHash) {
        Match match = matches.get(key);
        return match != null
                && match.until().isAfter(clock.instant())
                && match.passwordHash().equals(passwordHash);
    }

    private synchronized void remember(String key, String passwordHash) {
        matches.remove(key);
        matches.put(key, new Match(passwordHash, clock.instant().plus(REMEMBERED)));
        if (matches.size() > MOST_REMEMBERED) {
            matches.remove(matches.keySet().iterator().next());
        }
    }
}
