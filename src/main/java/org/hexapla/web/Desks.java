package org.hexapla.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hexapla.core.Refused;

/**
 * Threads for callers who may send slowly or have to wait for their turn: they must not hold those
 * of the server.
 */
public final class Desks {
    private final ThreadPoolExecutor desks;
    private final Duration patience;
    private final Supplier<Refused> busy;

    /**
     * @param name what the threads are called
     * @param atOnce how many callers are served at the same time
     * @param waiting how many more may wait
     * @param patience how long one waits at most
     * @param busy what is said to those who can not wait, or waited too long
     */
    public Desks(String name, int atOnce, int waiting, Duration patience, Supplier<Refused> busy) {
        this.patience = patience;
        this.busy = busy;
        desks =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(waiting),
                        work -> thread(work, name));
        desks.allowCoreThreadTimeOut(true);
    }

    // A server's own loader does not see our libraries; theirs is the one that loaded us.
    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Desks.class.getClassLoader());
        return thread;
    }

    /**
     * Begins the work; the stage fails as the work does, or as busy when nobody began in time.
     *
     * @throws Refused if too many are waiting already
     */
    public <T> CompletionStage<T> begin(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        AtomicBoolean begun = new AtomicBoolean();
        try {
            desks.execute(
                    () -> {
                        if (begun.compareAndSet(false, true)) {
                            complete(answer, work);
                        }
                    });
        } catch (RejectedExecutionException e) {
            throw busy.get();
        }
        CompletableFuture.delayedExecutor(patience.toSeconds(), TimeUnit.SECONDS)
                .execute(
                        () -> {
                            if (begun.compareAndSet(false, true)) {
                                answer.completeExceptionally(busy.get());
                            }
                        });
        return answer;
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    public void stop() {
        desks.shutdownNow();
    }
}
