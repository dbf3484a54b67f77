package org.hexapla.platform;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the parts what would otherwise be asked of the machine. */
class Surroundings {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
