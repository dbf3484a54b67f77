package org.hexapla.job;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.archive.Files;
import org.hexapla.platform.Part;
import org.hexapla.platform.Started;

/**
 * Does the jobs of this node, a few at a time. One thread keeps watch: it takes what may be begun,
 * renews the leases of what is being done and writes down how far it is.
 */
@Part
class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class.getName());

    /** How many jobs a node works on at the same time. */
    static final int AT_ONCE = 2;

    /** A node that has not been heard of for so long has ended. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE_AT_WORK = Duration.ofMillis(500);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /** A file can be older than its job for as long as a body takes to be written down. */
    private static final Duration LOST = Duration.ofDays(1);

    private final JobQueue queue;
    private final Transactions transactions;
    private final Workbench bench;
    private final Files files;
    private final Executor executor;
    private final Clock clock;

    private final Map<String, Hand> hands = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private Instant nextCleaning = Instant.MIN;
    private volatile boolean stopped;

    @Inject
    Worker(
            JobQueue queue,
            Transactions transactions,
            Workbench bench,
            Files files,
            ManagedExecutorService executor,
            Clock clock) {
        this(queue, transactions, bench, files, (Executor) executor, clock);
    }

    Worker(
            JobQueue queue,
            Transactions transactions,
            Workbench bench,
            Files files,
            Executor executor,
            Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.bench = bench;
        this.files = files;
        this.executor = executor;
        this.clock = clock;
    }

    void start(@Observes Started started) {
        executor.execute(this::keepWatch);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopped = true;
        ring();
    }

    /** Says that there is something to do. */
    void ring() {
        bell.release();
    }

    private void keepWatch() {
        boolean failing = false;
        while (!stopped) {
            try {
                step();
                failing = false;
            } catch (RuntimeException | Error e) {
                // Also when there was no memory for a moment: nobody else would look after them.
                Level level = failing || stopped ? Level.FINE : Level.WARNING;
                LOG.log(level, "Jobs can not be looked after", e);
                failing = true;
            }
            pause(hands.isEmpty() || failing ? PAUSE : PAUSE_AT_WORK);
        }
    }

    private void pause(Duration duration) {
        try {
            if (bell.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Renews what is being done, takes what may be begun, and now and then tidies up. */
    void step() {
        hands.values().forEach(this::renew);
        boolean more = true;
        while (more && !stopped && hands.size() < AT_ONCE) {
            Optional<Job> taken = transactions.within(() -> queue.take(clock.instant(), LEASE));
            taken.ifPresent(this::begin);
            more = taken.isPresent();
        }
        if (!clock.instant().isBefore(nextCleaning)) {
            nextCleaning = clock.instant().plus(BETWEEN_CLEANINGS);
            tidy();
        }
    }

    private void renew(Hand hand) {
        Hand.Reached now = hand.reached();
        transactions.within(
                () ->
                        queue.renew(
                                hand.job(),
                                clock.instant().plus(LEASE),
                                now.step(),
                                now.language(),
                                now.share()));
    }

    private void begin(Job job) {
        Hand hand = new Hand(job);
        hands.put(job.id(), hand);
        try {
            executor.execute(() -> work(hand));
        } catch (RuntimeException e) {
            // Its lease runs out, and somebody begins it again.
            hands.remove(job.id());
            throw e;
        }
    }

    private void work(Hand hand) {
        try {
            bench.work(hand, () -> stopped);
        } finally {
            hands.remove(hand.job().id());
            ring();
        }
    }

    /** Forgets jobs that ended long ago, and files that no job waits for. */
    void tidy() {
        Instant now = clock.instant();
        transactions.within(() -> queue.forgetEnded(now.minus(Jobs.KEPT)));
        List<String> old = files.waitingSince(now.minus(LOST));
        if (!old.isEmpty()) {
            List<String> open = transactions.within(() -> queue.open(old));
            old.stream().filter(name -> !open.contains(name)).forEach(files::forget);
        }
    }
}
