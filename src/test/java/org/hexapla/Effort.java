package org.hexapla;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How much work something is, however much else the machine has to do. */
public final class Effort {
    private Effort() {}

    /** Does it in this thread, which may have the processor for so long. */
    public static void assertAtMost(Duration most, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        assertTrue(took.compareTo(most) <= 0, () -> took + " are more than " + most);
    }
}
