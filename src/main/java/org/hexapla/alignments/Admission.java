package org.hexapla.alignments;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hexapla.core.Refused;

/** Lets so much in at a time and asks the rest to come again. */
final class Admission {
    private final Semaphore room;
    private final Duration patience;

    /**
     * @param all how much there is room for
     * @param patience how long somebody waits for room
     */
    Admission(int all, Duration patience) {
        this.patience = patience;
        room = new Semaphore(all, true);
    }

    /** What is done inside. */
    interface Work<T> {
        T result() throws IOException;
    }

    /**
     * Does the work as soon as there is room for it.
     *
     * @param much how much room it needs, at most all there is
     * @throws Refused if there is no room for it in time
     */
    <T> T within(int much, Work<T> work) throws IOException {
        if (!entered(much)) {
            throw busy();
        }
        try {
            return work.result();
        } finally {
            room.release(much);
        }
    }

    static Refused busy() {
        return new Refused(
                Refused.Why.BUSY,
                "busy",
                "Other texts are being aligned. Send yours again in some seconds.");
    }

    private boolean entered(int much) {
        try {
            return room.tryAcquire(much, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
