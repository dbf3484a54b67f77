package org.hexapla.format;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hexapla.core.Refused;

/**
 * Does what libraries do with strangers' files and texts, a few at a time, each within a limit of
 * time, and turns whatever they die of into a refusal.
 */
final class TimeLimit {
    private static final int WAITING = 32;

    private final ThreadPoolExecutor pool;
    private final Duration limit;

    /**
     * @param atOnce how many are worked on at the same time
     */
    TimeLimit(int atOnce, Duration limit) {
        this.limit = limit;
        pool =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        TimeLimit::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    // A server's own loader does not see the libraries; theirs is the one that loaded us.
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hexapla-format");
        thread.setDaemon(true);
        thread.setContextClassLoader(TimeLimit.class.getClassLoader());
        return thread;
    }

    /**
     * Does the work and gives its result.
     *
     * @throws Refused if the work refuses, dies, takes too long, or too much is waiting
     */
    <T> T within(Callable<T> work) {
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> result = submit(work, begun);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw begun.get() ? tooSlow(e) : busy(e);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw busy(e);
        } catch (ExecutionException e) {
            refuseToHide(e.getCause());
            throw refusal(e.getCause());
        }
    }

    private <T> Future<T> submit(Callable<T> work, AtomicBoolean begun) {
        try {
            return pool.submit(
                    () -> {
                        begun.set(true);
                        return work.call();
                    });
        } catch (RejectedExecutionException e) {
            throw busy(e);
        }
    }

    void stop() {
        pool.shutdownNow();
    }

    // A file that is not there or a full disk is no fault of the file's author.
    private static void refuseToHide(Throwable cause) {
        if (cause instanceof FileSystemException own) {
            throw new UncheckedIOException("reading a file", own);
        }
    }

    private static Refused refusal(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof Refused refused) {
                return refused;
            }
        }
        if (cause instanceof OutOfMemoryError) {
            return new Refused(
                    Refused.Why.TOO_LARGE,
                    "inflates-too-far",
                    "The file takes more memory than a document may.",
                    cause);
        }
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "damaged-file",
                "The file is damaged and can not be read.",
                cause);
    }

    private static Refused tooSlow(Exception cause) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "too-slow",
                "Reading the file took too long: it may be damaged, or should be sent in parts.",
                cause);
    }

    private static Refused busy(Exception cause) {
        return new Refused(
                Refused.Why.BUSY,
                "busy",
                "Too many files are being read: send it again in a minute.",
                cause);
    }
}
