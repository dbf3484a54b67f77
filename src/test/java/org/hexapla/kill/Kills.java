package org.hexapla.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hexapla.archive.TestDatabase;

/**
 * Ends processes with {@code kill -9}, at named points and at any moment, and has looked at what
 * each leaves behind. Every process works on a copy of its own of one folder, which holds a
 * database and files.
 *
 * <p>{@code -Dhexapla.kills=50} takes every point and fifty moments, {@code -Dhexapla.seed=} the
 * moments of an earlier run (but for the machine's own timing), {@code -Dhexapla.points=true} lists
 * the points and kills nobody.
 */
public final class Kills {
    private static final int PATIENCE = 120_000;

    private final Path folder;
    private final Class<?> killed;
    private final int moments = Integer.getInteger("hexapla.kills", 0);
    private final long seed = Long.getLong("hexapla.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private List<String> arguments = List.of();
    private int count;

    /**
     * @param folder where the folders of the processes are made
     * @param killed what they run: its arguments are the place of the database and the files, those
     *     of {@link #with} and the name of the point to stop at
     */
    public Kills(Path folder, Class<?> killed) {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                killed.getSimpleName() + " SKIPPED: Windows has no kill -9");
        this.folder = folder;
        this.killed = killed;
    }

    /** What each process is told besides. */
    public void with(String... more) {
        arguments = List.of(more);
    }

    /** The place that is copied for each process. */
    public Place base() {
        return new Place(folder.resolve("base"));
    }

    /** A copy of that place for the test itself. */
    public Place copy(String name) throws IOException {
        Path to = folder.resolve(name);
        Path from = base().path();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path place = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(path, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new Place(to);
    }

    /** How many processes were ended. */
    public int count() {
        return count;
    }

    /** A folder with a database and files. */
    public record Place(Path path) {
        public TestDatabase database() {
            return TestDatabase.at(
                    "jdbc:h2:file:" + path.resolve("db") + ";WRITE_DELAY=0", "sa", "");
        }

        public Path files() {
            return path.resolve("files");
        }

        /** What the process said that worked here, a line each. */
        public List<String> said() throws IOException {
            return Files.readAllLines(path.resolve("said"));
        }

        /** Whether it said that its work is done. */
        public boolean isDone() throws IOException {
            return said().contains(KilledProcess.DONE);
        }
    }

    /** Looks at what a process left behind. */
    @FunctionalInterface
    public interface Check {
        /**
         * @param when it was killed, for whoever reads of a failure
         */
        void of(Place place, String when) throws IOException;
    }

    /**
     * Kills at some points and one moment, or at all points and as many moments as are asked for.
     */
    public void anywhere(List<String> all, List<String> some, Check check) throws Exception {
        if (Boolean.getBoolean("hexapla.points")) {
            Running every = begin(KilledProcess.EVERY);
            every.await(KilledProcess.DONE);
            every.end().said().forEach(System.out::println);
            abort("the points are listed, and nobody was killed");
        }
        for (String point : moments > 0 ? all : some) {
            Running running = begin(point);
            running.await(KilledProcess.AT + point);
            check.of(running.end(), point);
        }
        long longest = longest(check);
        for (int i = 0; i < Math.max(1, moments); i++) {
            Running running = begin("none");
            running.await(KilledProcess.BEGINS);
            long micros = (long) (random.nextDouble() * longest);
            Thread.sleep(micros / 1000, (int) (micros % 1000) * 1000);
            check.of(running.end(), micros + " µs after the beginning, hexapla.seed=" + seed);
        }
    }

    /** How long a work takes that nobody ends, in microseconds, and some more. */
    private long longest(Check check) throws Exception {
        Running whole = begin("none");
        whole.await(KilledProcess.BEGINS);
        long from = System.nanoTime();
        whole.await(KilledProcess.DONE);
        long took = (System.nanoTime() - from) / 1000 * 5 / 4;
        check.of(whole.end(), "the end");
        return took;
    }

    private Running begin(String point) throws IOException {
        Place place = copy("run" + ++count);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                killed.getName(),
                                place.path().toString()));
        command.addAll(arguments);
        command.add(point);
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(place.path().resolve("said").toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Running(place, process);
    }

    /** A process that nobody has ended yet; what it says goes to a file. */
    private record Running(Place place, Process process) {
        void await(String line) throws IOException, InterruptedException {
            long end = System.currentTimeMillis() + PATIENCE;
            while (!place.said().contains(line)) {
                assertTrue(process.isAlive() && System.currentTimeMillis() < end, "no " + line);
                Thread.sleep(2);
            }
        }

        Place end() throws InterruptedException {
            process.destroyForcibly().waitFor();
            return place;
        }
    }
}
