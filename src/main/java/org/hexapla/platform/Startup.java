package org.hexapla.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts the parts in order and tells the person at the console where to look. */
@ApplicationScoped
class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());
    private static final int TRIES = 600;

    /** So often another program may answer in our place: a tenth of a second lies between. */
    private static final int STRANGERS = 200;

    // Container resources can only be had through fields.
    @Produces @Resource private ManagedExecutorService executor;

    private final Console console = new Console();
    private final String run = UUID.randomUUID().toString();
    private volatile boolean ready;

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object application,
            Event<Starting> starting,
            Event<Started> started) {
        Settings settings;
        try {
            settings = Settings.read();
            starting.fire(new Starting(console));
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        executor.execute(() -> finish(started, settings));
    }

    private void finish(Event<Started> started, Settings settings) {
        try {
            started.fire(new Started(console));
            ready = true;
            awaitListening(settings);
            console.end();
            console.say("ready at " + settings.url() + "/");
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /**
     * The port opens after the application has started; the address is told when this very process
     * answers there. The server itself goes on without a port when another program has it.
     */
    private void awaitListening(Settings settings) {
        URI address = URI.create("http://localhost:" + settings.port() + "/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        HttpClient client = HttpClient.newHttpClient();
        int strangers = 0;
        for (int i = 0; i < TRIES && strangers < STRANGERS; i++) {
            try {
                String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
                if (answer.contains(run)) {
                    return;
                }
                strangers++;
            } catch (IOException notYet) {
                // Asked again below.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause();
        }
        throw new IllegalStateException(
                strangers > 0
                        ? "port " + settings.port() + " is taken by another program"
                        : "port " + settings.port() + " does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server without its storage serves nobody: it says why and ends. */
    private void fail(RuntimeException reason) {
        LOG.log(Level.SEVERE, "Hexapla can not start", reason);
        console.say("can not start: " + innermost(reason).getMessage());
        // Not from this thread: the server waits for it while it stops.
        Thread end = new Thread(() -> System.exit(1), "hexapla-can-not-start");
        end.setDaemon(true);
        end.start();
    }

    private static Throwable innermost(Throwable reason) {
        Throwable inner = reason;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /** Ready is a server that has its schema, its first account and its first meetings. */
    @Produces
    @Readiness
    HealthCheck readiness() {
        return () ->
                HealthCheckResponse.named("started").status(ready).withData("run", run).build();
    }
}
