package org.hexapla.job;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.platform.Part;
import org.hexapla.web.JsonWriter;
import org.hexapla.web.Prefer;
import org.jspecify.annotations.Nullable;

/** Accepts work that is done after the answer, and tells how it stands. */
@Part
public class Jobs {
    /** A file of more bytes than this is taken in by a job. */
    public static final long LARGE = 5L << 20;

    /** How long a job can be looked at after it has ended. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** How many jobs may wait for their turn, over all nodes. */
    static final int MOST_WAITING = 50;

    static final int MOST_OF_ONE = 30;

    private static final Duration LOOK = Duration.ofMillis(200);

    private final JobQueue queue;
    private final Transactions transactions;
    private final Worker worker;
    private final Files files;
    private final Clock clock;

    @Inject
    Jobs(JobQueue queue, Transactions transactions, Worker worker, Files files, Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.worker = worker;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Asks before a large body is read whether it could be accepted.
     *
     * @throws Refused if too much waits already
     */
    public void requireRoom() {
        transactions.within(
                () -> {
                    refuseWhenFull();
                    return true;
                });
    }

    private void refuseWhenFull() {
        if (queue.waiting() >= MOST_WAITING) {
            throw new Refused(
                    Refused.Why.BUSY,
                    "too-much-waits",
                    "Too much work waits to be done. Send this again later.");
        }
    }

    /**
     * Accepts a work. When this returns its file and its terms are on disk, and it is going to be
     * done whatever happens to this server.
     *
     * @throws Refused if too much waits already; nothing is kept then
     */
    public Job begin(Order order, Files.Received file) {
        String id = UUID.randomUUID().toString();
        files.lay(file, id);
        try {
            Job job = transactions.within(() -> add(id, order, file));
            worker.ring();
            return job;
        } catch (RuntimeException e) {
            files.forget(id);
            throw e;
        }
    }

    /** One account leaves room for others. */
    private void refuseShare(Account account) {
        if (queue.waiting(account.name()) >= MOST_OF_ONE) {
            throw new Refused(
                    Refused.Why.BUSY,
                    "too-much-waits",
                    "Too much work of your account waits to be done. Send this again later.");
        }
    }

    private Job add(String id, Order order, Files.Received file) {
        refuseWhenFull();
        refuseShare(order.account());
        // What the database keeps of a time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JobEntity row = new JobEntity();
        row.id = id;
        row.kind = order.kind();
        row.symbol = order.document().value();
        row.address = order.address();
        row.terms = JsonWriter.text(order.terms());
        row.sha256 = file.sha256();
        row.size = file.size();
        row.account(order.account());
        row.neededRole = order.needed().word();
        row.language = order.language() == null ? null : order.language().tag();
        row.state = Job.State.QUEUED.word();
        row.createdAt = now.atOffset(ZoneOffset.UTC);
        row.notBefore = row.createdAt;
        queue.add(row);
        return row.value();
    }

    /**
     * A job, for an account that may know of it.
     *
     * @throws Refused if there is none, or it is not for this account: the same words
     */
    public Job find(String id, Account account) {
        return find(id).filter(job -> job.isSeenBy(account))
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "no-such-job",
                                        "There is no such work, or it ended more than "
                                                + KEPT.toDays()
                                                + " days ago."));
    }

    private Optional<Job> find(String id) {
        return transactions.within(() -> queue.find(id));
    }

    List<Job> find(Collection<String> ids) {
        return transactions.within(() -> queue.find(ids));
    }

    /**
     * The answer to a request that became a job: what came of it where that is known before the
     * caller's patience ends, else 202 and where to ask.
     */
    public Response.ResponseBuilder answer(Job begun, Prefer prefer) {
        Answer answer = await(begun, prefer.patience());
        Response.ResponseBuilder response =
                answer == null
                        ? new Answer(202, begun.path(), null, JobPage.json(now(begun))).response()
                        : answer.response();
        return prefer.applied().isEmpty()
                ? response
                : response.header(Prefer.APPLIED, prefer.applied());
    }

    private Job now(Job begun) {
        return find(begun.id()).orElse(begun);
    }

    private @Nullable Answer await(Job begun, Duration patience) {
        Instant end = clock.instant().plus(patience);
        Answer answer = null;
        while (answer == null && clock.instant().isBefore(end)) {
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            answer = now(begun).answer();
        }
        return answer;
    }
}
