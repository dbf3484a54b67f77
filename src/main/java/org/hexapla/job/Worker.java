package org.hexapla.job;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hexapla.archive.AccountBook;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.platform.Part;
import org.hexapla.platform.Started;
import org.hexapla.web.Problem;
import org.hexapla.web.ProblemMapper;

/**
 * Does the jobs of this node, a few at a time. One thread keeps watch: it takes what may be begun,
 * renews the leases of what is being done and writes down how far it is.
 */
@Part
class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class.getName());

    /** How many jobs a node works on at the same time. */
    static final int AT_ONCE = 2;

    /** How often a job is begun that ended a server, or met others at work, each time. */
    static final int MOST_ATTEMPTS = 5;

    /** A node that has not been heard of for so long has ended. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE_AT_WORK = Duration.ofMillis(500);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /** A file can be older than its job for as long as a body takes to be written down. */
    private static final Duration LOST = Duration.ofDays(1);

    private final JobQueue queue;
    private final Transactions transactions;
    private final Map<String, Work> works;
    private final Function<Account, Optional<Account>> accounts;
    private final ProblemMapper problems;
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
            @Any Instance<Work> works,
            AccountBook accounts,
            ProblemMapper problems,
            Files files,
            ManagedExecutorService executor,
            Clock clock) {
        this(
                queue,
                transactions,
                works.stream().toList(),
                account -> accounts.find(account.name()).map(AccountBook.Entry::account),
                problems,
                files,
                executor,
                clock);
    }

    Worker(
            JobQueue queue,
            Transactions transactions,
            Collection<Work> works,
            Function<Account, Optional<Account>> accounts,
            ProblemMapper problems,
            Files files,
            Executor executor,
            Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.accounts = accounts;
        this.problems = problems;
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
        Job job = hand.job();
        try {
            if (job.attempt() > MOST_ATTEMPTS) {
                end(job, given(job, givenUp(job)));
            } else {
                transactions.within(LONGEST, () -> done(hand));
                files.forget(job.id());
            }
        } catch (RuntimeException | Error e) {
            failed(job, e);
        } finally {
            hands.remove(job.id());
            ring();
        }
    }

    private Answer done(Hand hand) {
        Job job = hand.job();
        Work work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("no work of the kind " + job.kind());
        }
        Files.Received file = files.waiting(job.id(), job.sha256(), job.size());
        Answer answer = work.run(job.by(account(job)), file, hand);
        queue.end(job, answer, clock.instant());
        return answer;
    }

    /** Whoever sent it, with the rights of now. */
    private Account account(Job job) {
        return accounts.apply(job.account())
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.FORBIDDEN,
                                        "account-gone",
                                        "The account "
                                                + job.account().name()
                                                + " that sent this is not here."));
    }

    private void failed(Job job, Throwable reason) {
        if (stopped || reason instanceof Overtaken) {
            // The work was taken back; another node, or this one when it starts, does it.
            LOG.log(Level.FINE, reason, () -> "Job " + job.id() + " is left to others");
            return;
        }
        try {
            if (isOfTheMoment(reason) && job.attempt() < MOST_ATTEMPTS) {
                Instant later = clock.instant().plusSeconds(1L << job.attempt());
                transactions.within(
                        () -> {
                            queue.postpone(job, later);
                            return true;
                        });
            } else {
                end(job, given(job, reason));
            }
        } catch (RuntimeException e) {
            // What could not be written down now is found by whoever begins it again.
            LOG.log(Level.WARNING, "The end of job " + job.id() + " can not be written down", e);
        }
    }

    /** Whether the same may succeed in a while: others were at work on it, or too many at all. */
    private static boolean isOfTheMoment(Throwable reason) {
        boolean busy = reason instanceof Refused refused && refused.why() == Refused.Why.BUSY;
        return busy || ProblemMapper.isRace(reason);
    }

    private void end(Job job, Answer answer) {
        transactions.within(
                () -> {
                    queue.end(job, answer, clock.instant());
                    return answer;
                });
        files.forget(job.id());
    }

    /** The problem that the request would have been answered with. */
    private Answer given(Job job, Throwable reason) {
        Problem problem = problems.toProblem(reason, job.address());
        return new Answer(problem.status(), null, null, problem);
    }

    private static RuntimeException givenUp(Job job) {
        return new IllegalStateException(
                "job "
                        + job.id()
                        + " was begun "
                        + MOST_ATTEMPTS
                        + " times, and the server ended or was too busy each time");
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
