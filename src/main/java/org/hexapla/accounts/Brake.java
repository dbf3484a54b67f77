package org.hexapla.accounts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;

/**
 * Slows down who guesses passwords: after five failures for one name from one address, each further
 * one doubles the wait, up to a quarter of an hour. A success forgets the failures.
 */
@Part
class Brake {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private record Failures(int count, Instant openAgain) {}

    private final Clock clock;
    private final Map<String, Failures> kept = new LinkedHashMap<>();

    @Inject
    Brake(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws Refused if this name and address have to wait
     */
    synchronized void check(String name, String address) {
        Failures failures = kept.get(key(name, address));
        if (failures != null && failures.openAgain().isAfter(clock.instant())) {
            throw new Refused(
                    Refused.Why.TOO_OFTEN,
                    "too-many-attempts",
                    "Too many wrong passwords for this name; wait a while before the next attempt.");
        }
    }

    synchronized void failed(String name, String address) {
        String key = key(name, address);
        Failures before = kept.remove(key);
        int count = before == null ? 1 : before.count() + 1;
        kept.put(key, new Failures(count, clock.instant().plus(wait(count))));
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String name, String address) {
        kept.remove(key(name, address));
    }

    private static Duration wait(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static String key(String name, String address) {
        return address + " " + name;
    }
}
