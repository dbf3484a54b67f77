package org.hexapla.job;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hexapla.archive.AccountBook;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.platform.Part;
import org.hexapla.web.Problem;
import org.hexapla.web.ProblemMapper;

/**
 * Does one job from its beginning to its end, with the rights that its sender has now. What fails
 * for the moment is postponed; whatever else goes wrong is an answer too.
 */
@Part
class Workbench {
    private static final Logger LOG = Logger.getLogger(Workbench.class.getName());

    /** How often a job is begun that ended a server, or met others at work, each time. */
    static final int MOST_ATTEMPTS = 5;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final JobQueue queue;
    private final Transactions transactions;
    private final Map<String, Work> works;
    private final Function<Account, Optional<Account>> accounts;
    private final ProblemMapper problems;
    private final Files files;
    private final Clock clock;

    @Inject
    Workbench(
            JobQueue queue,
            Transactions transactions,
            @Any Instance<Work> works,
            AccountBook accounts,
            ProblemMapper problems,
            Files files,
            Clock clock) {
        this(
                queue,
                transactions,
                works.stream().toList(),
                account -> accounts.find(account.name()).map(AccountBook.Entry::account),
                problems,
                files,
                clock);
    }

    Workbench(
            JobQueue queue,
            Transactions transactions,
            Collection<Work> works,
            Function<Account, Optional<Account>> accounts,
            ProblemMapper problems,
            Files files,
            Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.accounts = accounts;
        this.problems = problems;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Does the job that is in a hand, and writes down how it ended.
     *
     * @param stopping whether the node is being stopped, so that whoever comes next begins it again
     */
    void work(Hand hand, BooleanSupplier stopping) {
        Job job = hand.job();
        try {
            if (job.attempt() > MOST_ATTEMPTS) {
                end(job, given(job, givenUp(job)));
            } else {
                transactions.within(LONGEST, () -> done(hand));
                files.forget(job.id());
            }
        } catch (RuntimeException | Error e) {
            failed(job, e, stopping.getAsBoolean());
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

    private void failed(Job job, Throwable reason, boolean stopping) {
        if (stopping || reason instanceof Overtaken) {
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
}
