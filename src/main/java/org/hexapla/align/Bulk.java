package org.hexapla.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.hexapla.core.corpus.AlignedText;
import org.hexapla.core.corpus.ParallelText;

/**
 * Aligns the pairs of a folder, as many at a time as there are processors and as memory allows. A
 * pair that can not be aligned does not keep the others from it.
 */
final class Bulk {
    private final Options options;
    private final Path to;
    private final Progress progress;
    private final Semaphore memory;
    private final int megabytes;
    private final Map<Path, String> failed = new TreeMap<>();
    private int aligned;
    private int kept;

    /**
     * @param to the folder that results are written below
     * @param heap how much memory there is, in bytes
     */
    Bulk(Options options, Path to, Progress progress, long heap) {
        this.options = options;
        this.to = to;
        this.progress = progress;
        megabytes = (int) Math.max(1, heap / 4 * 3 >> 20);
        memory = new Semaphore(megabytes, true);
    }

    /** Aligns them all; then {@link #summary} and {@link #failed} say how it went. */
    void align(Map<Path, FilePair> pairs, int atOnce) {
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> works = new ArrayList<>();
            pairs.forEach(
                    (result, pair) -> works.add(workers.submit(() -> alignOne(result, pair))));
            works.forEach(Bulk::await);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker ended", e);
        }
    }

    private void alignOne(Path result, FilePair pair) {
        Path file = to.resolve(result);
        if (!options.overwrite() && Files.exists(file)) {
            count(false);
            progress.step(result + ": already there");
            return;
        }
        try {
            long begun = System.nanoTime();
            int beads = aligned(result, pair, file);
            count(true);
            double seconds = (System.nanoTime() - begun) / 1e9;
            progress.step(String.format("%s: %d beads, %.1f s", result, beads, seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            fail(result, FilePair.reason(e));
            progress.step(result + ": failed");
        }
    }

    private int aligned(Path result, FilePair pair, Path file)
            throws IOException, InterruptedException {
        FilePair.Texts texts = pair.read();
        // A pair larger than all memory is tried alone: the estimate is one from above.
        int room = (int) Math.min(megabytes, (texts.memory(options) >> 20) + 1);
        memory.acquire(room);
        try {
            ParallelText cut = texts.cut(options);
            AlignedText found = cut.aligned();
            found.warnings()
                    .forEach(warning -> progress.say("warning: " + result + ": " + warning));
            FilePair.write(found, options, file);
            return found.size();
        } finally {
            memory.release(room);
        }
    }

    private synchronized void count(boolean now) {
        aligned += now ? 1 : 0;
        kept += now ? 0 : 1;
    }

    /** Counts a result that there will not be. */
    synchronized void fail(Path result, String reason) {
        failed.put(result, reason);
    }

    /** One line that says how many became what. */
    synchronized String summary() {
        String there = kept == 0 ? "" : ", " + kept + " already there (--overwrite replaces them)";
        return aligned + " aligned" + there + ", " + failed.size() + " failed";
    }

    /** Why each pair failed that did. */
    synchronized Map<Path, String> failed() {
        return new TreeMap<>(failed);
    }
}
