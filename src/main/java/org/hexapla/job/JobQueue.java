package org.hexapla.job;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.hexapla.web.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The jobs as they are stored. A transaction is the caller's, and each is short.
 *
 * <p>Who takes a job, renews it or ends it changes its row only if that is as it was read, by the
 * number of the attempt. So of two nodes one succeeds, on every database alike.
 */
@Part
class JobQueue {
    private static final String QUEUED = Job.State.QUEUED.word();
    private static final String RUNNING = Job.State.RUNNING.word();

    /** So many are looked at when one is to be taken; others may be faster with the first. */
    private static final int CANDIDATES = 8;

    /** What may be begun: the oldest of its document, not begun or given up by who began it. */
    private static final String OPEN =
            "select j from Job j where ((j.state = :queued and j.notBefore <= :now)"
                    + " or (j.state = :running and j.leaseUntil < :now))"
                    + " and not exists (select o.id from Job o where o.symbol = j.symbol"
                    + " and o.state in (:queued, :running) and (o.createdAt < j.createdAt"
                    + " or (o.createdAt = j.createdAt and o.id < j.id)))"
                    + " order by j.createdAt, j.id";

    private final EntityManager entities;

    @Inject
    JobQueue(EntityManager entities) {
        this.entities = entities;
    }

    void add(JobEntity row) {
        entities.persist(row);
        entities.flush();
    }

    /** How many wait for their turn. */
    long waiting() {
        return entities.createQuery(
                        "select count(j) from Job j where j.state = :queued", Long.class)
                .setParameter("queued", QUEUED)
                .getSingleResult();
    }

    /** How many of one account wait for their turn. */
    long waiting(String account) {
        return entities.createQuery(
                        "select count(j) from Job j where j.state = :queued and j.account ="
                                + " :account",
                        Long.class)
                .setParameter("queued", QUEUED)
                .setParameter("account", account)
                .getSingleResult();
    }

    Optional<Job> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Job> find(Collection<String> ids) {
        return entities.createQuery("select j from Job j where j.id in :ids", JobEntity.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .map(JobEntity::value)
                .toList();
    }

    /** Of these, the ids of jobs that have not ended. */
    List<String> open(Collection<String> ids) {
        return find(ids).stream().filter(job -> !job.state().isEnd()).map(Job::id).toList();
    }

    /**
     * Takes the oldest job that may be begun.
     *
     * @param lease how long nobody else may take it
     */
    Optional<Job> take(Instant now, Duration lease) {
        List<JobEntity> candidates =
                entities.createQuery(OPEN, JobEntity.class)
                        .setParameter("queued", QUEUED)
                        .setParameter("running", RUNNING)
                        .setParameter("now", at(now))
                        .setMaxResults(CANDIDATES)
                        .setHint("eclipselink.refresh", true)
                        .getResultList();
        for (JobEntity candidate : candidates) {
            if (take(candidate, now, lease)) {
                entities.clear();
                return find(candidate.id);
            }
        }
        return Optional.empty();
    }

    private boolean take(JobEntity candidate, Instant now, Duration lease) {
        return entities.createQuery(
                                "update Job j set j.state = :running, j.attempt = :next,"
                                        + " j.leaseUntil = :until, j.startedAt = :started"
                                        + " where j.id = :id and j.attempt = :attempt"
                                        + " and j.state = :state")
                        .setParameter("running", RUNNING)
                        .setParameter("next", candidate.attempt + 1)
                        .setParameter("until", at(now.plus(lease)))
                        .setParameter(
                                "started",
                                candidate.startedAt == null ? at(now) : candidate.startedAt)
                        .setParameter("id", candidate.id)
                        .setParameter("attempt", candidate.attempt)
                        .setParameter("state", candidate.state)
                        .executeUpdate()
                == 1;
    }

    /**
     * Says that a job is being worked on, and how far it is.
     *
     * @return whether it is still that attempt's
     */
    boolean renew(Job job, Instant until, Step step, @Nullable Language language, double progress) {
        return entities.createQuery(
                                "update Job j set j.leaseUntil = :until, j.step = :step,"
                                        + " j.stepLanguage = :language, j.progress = :progress"
                                        + " where j.id = :id and j.attempt = :attempt"
                                        + " and j.state = :running")
                        .setParameter("until", at(until))
                        .setParameter("step", step.word())
                        .setParameter("language", language == null ? null : language.tag())
                        .setParameter("progress", progress)
                        .setParameter("id", job.id())
                        .setParameter("attempt", job.attempt())
                        .setParameter("running", RUNNING)
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends a job in the transaction of what it did.
     *
     * @throws Overtaken if it is not that attempt's any more: nothing of it may be committed
     */
    void end(Job job, Answer answer, Instant now) {
        entities.flush();
        Job.State state = answer.isProblem() ? Job.State.FAILED : Job.State.DONE;
        String progress = answer.isProblem() ? "j.progress" : "1";
        int ended =
                entities.createQuery(
                                "update Job j set j.state = :state, j.endedAt = :now,"
                                        + " j.leaseUntil = null, j.progress = "
                                        + progress
                                        + ", j.status = :status, j.location = :location,"
                                        + " j.tag = :tag, j.answer = :answer"
                                        + " where j.id = :id and j.attempt = :attempt"
                                        + " and j.state = :running")
                        .setParameter("state", state.word())
                        .setParameter("now", at(now))
                        .setParameter("status", answer.status())
                        .setParameter("location", answer.location())
                        .setParameter("tag", answer.tag())
                        .setParameter("answer", JsonWriter.text(answer.body()))
                        .setParameter("id", job.id())
                        .setParameter("attempt", job.attempt())
                        .setParameter("running", RUNNING)
                        .executeUpdate();
        if (ended != 1) {
            throw new Overtaken(job);
        }
    }

    /** Puts a job back that could not be done now. */
    void postpone(Job job, Instant until) {
        entities.createQuery(
                        "update Job j set j.state = :queued, j.notBefore = :until,"
                                + " j.leaseUntil = null where j.id = :id and j.attempt = :attempt"
                                + " and j.state = :running")
                .setParameter("queued", QUEUED)
                .setParameter("until", at(until))
                .setParameter("id", job.id())
                .setParameter("attempt", job.attempt())
                .setParameter("running", RUNNING)
                .executeUpdate();
    }

    /** Forgets the jobs that ended before a moment. */
    int forgetEnded(Instant before) {
        return entities.createQuery("delete from Job j where j.endedAt < :before")
                .setParameter("before", at(before))
                .executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
