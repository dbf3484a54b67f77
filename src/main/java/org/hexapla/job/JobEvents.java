package org.hexapla.job;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.hexapla.web.JsonWriter;

/**
 * Tells listeners how their jobs come on. One thread serves them all and ends with the last; it
 * reads the database, so that a job may be done by another node.
 */
@Part
public class JobEvents {
    private static final Logger LOG = Logger.getLogger(JobEvents.class.getName());
    private static final int MOST = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** So long a connection may be silent: what lies between would close it, or notice too late. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Jobs jobs;
    private final ManagedExecutorService executor;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean telling;
    private volatile boolean stopped;

    @Inject
    JobEvents(Jobs jobs, ManagedExecutorService executor, Clock clock) {
        this.jobs = jobs;
        this.executor = executor;
        this.clock = clock;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopped = true;
    }

    /**
     * Tells a listener of a job until it has ended.
     *
     * @throws Refused if too many listen
     */
    void follow(Job job, SseEventSink sink, Sse sse) {
        if (listeners.size() >= MOST) {
            throw new Refused(
                    Refused.Why.BUSY,
                    "too-many-listeners",
                    "Too many listen to events. Ask for the work itself from time to time.");
        }
        Listener listener = new Listener(job.id(), sink, sse, clock.instant());
        if (listener.tell(job, clock.instant())) {
            return;
        }
        synchronized (this) {
            listeners.add(listener);
            if (!telling) {
                executor.execute(this::tell);
                telling = true;
            }
        }
    }

    private void tell() {
        while (isAnybodyThere()) {
            try {
                tellAll();
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            } catch (RuntimeException | Error e) {
                LOG.log(Level.WARNING, "Events of jobs can not be sent", e);
                listeners.forEach(Listener::close);
                listeners.clear();
            }
        }
    }

    private synchronized boolean isAnybodyThere() {
        telling = !listeners.isEmpty() && !stopped;
        return telling;
    }

    private void tellAll() {
        List<Listener> now = new ArrayList<>(listeners);
        Map<String, Job> known =
                jobs.find(now.stream().map(Listener::id).distinct().toList()).stream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
        for (Listener listener : now) {
            Job job = known.get(listener.id());
            if (job == null) {
                listener.close();
            }
            if (job == null || listener.tell(job, clock.instant())) {
                listeners.remove(listener);
            }
        }
    }

    /** Somebody at the other end of a connection. */
    private static final class Listener {
        private final String id;
        private final SseEventSink sink;
        private final Sse sse;
        private String last = "";
        private Instant lastAt;

        Listener(String id, SseEventSink sink, Sse sse, Instant now) {
            this.id = id;
            this.sink = sink;
            this.sse = sse;
            lastAt = now;
        }

        String id() {
            return id;
        }

        /**
         * Sends what is new.
         *
         * @return whether that was the last
         */
        boolean tell(Job job, Instant now) {
            if (sink.isClosed()) {
                return true;
            }
            String json = JsonWriter.text(JobPage.json(job));
            if (job.state().isEnd()) {
                // Closed at once, it would lose what is still on its way.
                sink.send(event(job, json)).whenComplete((sent, gone) -> close());
            } else if (!json.equals(last)) {
                send(event(job, json), now);
            } else if (lastAt.plus(SILENCE).isBefore(now)) {
                send(sse.newEventBuilder().comment("").build(), now);
            }
            last = json;
            return job.state().isEnd();
        }

        private OutboundSseEvent event(Job job, String json) {
            return sse.newEventBuilder()
                    .name(job.state().word())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json)
                    .build();
        }

        private void send(OutboundSseEvent event, Instant now) {
            // One who has gone is noticed when it is looked next whether he is there.
            sink.send(event).exceptionally(gone -> null);
            lastAt = now;
        }

        void close() {
            sink.close();
        }
    }
}
