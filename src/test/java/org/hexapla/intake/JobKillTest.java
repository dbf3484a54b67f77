package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Job;
import org.hexapla.job.TestJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes a revised original in as a job is ended with {@code kill -9}, at a named
 * point or at any moment, and another one goes on: what was accepted is done, once and whole, with
 * the answer that a first attempt would have had; what was not is there as a job or not at all.
 *
 * <p>Three points and one moment in the build; every point and fifty moments with {@code
 * -Dhexapla.kills=50}.
 */
class JobKillTest {
    private static final DocumentSymbol SYMBOL = KilledJob.SYMBOL;
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final int PARAGRAPHS = 60;

    /** The job is accepted, taken and done with the first three transactions. */
    private static final String BEFORE_ACCEPTED = "before commit 1";

    private static final String BEFORE_DONE = "before commit 3";
    private static final String AFTER_DONE = "after commit 3";

    /** What the process says of its work: {@code -Dhexapla.points=true} lists all. */
    private static final List<String> POINTS =
            List.of(
                    "before anything",
                    BEFORE_ACCEPTED,
                    "after commit 1",
                    "accepted",
                    "before commit 2",
                    "after commit 2",
                    "before ReadObject Document",
                    "after ReadObject Document",
                    "before InsertObject Revision",
                    "after InsertObject Revision",
                    "after UpdateObject LanguageVersion",
                    BEFORE_DONE,
                    AFTER_DONE);

    @TempDir Path folder;
    private final int moments = Integer.getInteger("hexapla.kills", 0);
    private final long seed = Long.getLong("hexapla.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private String replaced = "";
    private List<String> expected = List.of();
    private int runs;
    private int accepted;
    private int never;
    private int doneBefore;

    @BeforeEach
    void fill() throws IOException {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                "JobKillTest SKIPPED: Windows has no kill -9");
        Path base = folder.resolve("base");
        try (TestIntake intake = new TestIntake(base.resolve("files"), database(base))) {
            intake.addDocument(SYMBOL);
            replaced = intake.send(SYMBOL, EN, text("Paragraph %d is annexed.", 0)).sha256();
            intake.send(SYMBOL, FR, text("Le paragraphe %d est annexé.", 0));
            Files.write(base.resolve("revised.txt"), text("Paragraph %d is annexed.", 7));
        }
        Path unkilled = folder.resolve("unkilled");
        copy(base, unkilled);
        try (TestIntake intake = new TestIntake(unkilled.resolve("files"), database(unkilled))) {
            intake.replace(
                    SYMBOL, EN, Files.readAllBytes(unkilled.resolve("revised.txt")), replaced);
            expected = found(intake);
        }
    }

    /** Numbered paragraphs; each of a number says something else. */
    private static byte[] text(String pattern, int changed) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            boolean other = changed > 0 && i % changed == 0;
            String said = other ? "Paragraph %d was replaced by a decision." : pattern;
            text.append(i).append(". ").append(said.formatted(i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TestDatabase database(Path place) {
        return TestDatabase.at(url(place), "sa", "");
    }

    private static String url(Path place) {
        return "jdbc:h2:file:" + place.resolve("db") + ";WRITE_DELAY=0";
    }

    /** Every revision of both versions with its sentences and their ids. */
    private static List<String> found(TestIntake intake) {
        List<String> found = new ArrayList<>();
        for (Language language : List.of(EN, FR)) {
            LanguageVersion version =
                    intake.database().archive().version(SYMBOL, language).orElseThrow();
            int newest = version.newest().orElseThrow().number();
            for (int number = 1; number <= newest; number++) {
                found.add(language + " " + number);
                intake.database()
                        .archive()
                        .text(SYMBOL, language, number)
                        .orElseThrow()
                        .body()
                        .segments()
                        .forEach(segment -> found.add(said(segment)));
            }
        }
        return found;
    }

    private static String said(Segment segment) {
        return segment.id() + " " + segment.text();
    }

    @Test
    void doesWhatWasAcceptedOnceAndWholeWhereverItIsKilled() throws Exception {
        if (Boolean.getBoolean("hexapla.points")) {
            Killed all = begin("every");
            all.await(KilledJob.DONE);
            all.end();
            all.said().forEach(System.out::println);
            return;
        }
        List<String> points =
                moments > 0 ? POINTS : List.of(BEFORE_ACCEPTED, BEFORE_DONE, AFTER_DONE);
        for (String point : points) {
            Killed killed = begin(point);
            killed.await(KilledJob.AT + point);
            killed.end();
            check(killed, point);
        }
        long longest = longest();
        for (int i = 0; i < Math.max(1, moments); i++) {
            Killed killed = begin("none");
            killed.await(KilledJob.BEGINS);
            long micros = (long) (random.nextDouble() * longest);
            Thread.sleep(micros / 1000, (int) (micros % 1000) * 1000);
            killed.end();
            check(killed, micros + " µs after the beginning, hexapla.seed=" + seed);
        }
        System.out.printf(
                "JobKillTest: %d kills, %d accepted, %d of them done before, %d never there,"
                        + " 0 halves, 0 twice%n",
                runs, accepted, doneBefore, never);
    }

    /** How long a job takes that nobody ends, in microseconds, and some more. */
    private long longest() throws Exception {
        Killed whole = begin("none");
        whole.await(KilledJob.BEGINS);
        long from = System.nanoTime();
        whole.await(KilledJob.DONE);
        long took = (System.nanoTime() - from) / 1000 * 5 / 4;
        whole.end();
        check(whole, "the end");
        return took;
    }

    /** A process with a copy of the database of its own; what it says goes to a file. */
    private record Killed(Path place, Process process) {
        private static final int PATIENCE = 120_000;

        List<String> said() throws IOException {
            return Files.readAllLines(place.resolve("said"));
        }

        void await(String line) throws IOException, InterruptedException {
            long end = System.currentTimeMillis() + PATIENCE;
            while (!said().contains(line)) {
                assertTrue(process.isAlive() && System.currentTimeMillis() < end, "no " + line);
                Thread.sleep(2);
            }
        }

        void end() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private Killed begin(String point) throws IOException {
        Path place = folder.resolve("run" + ++runs);
        copy(folder.resolve("base"), place);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledJob.class.getName(),
                                url(place),
                                place.resolve("files").toString(),
                                place.resolve("revised.txt").toString(),
                                replaced,
                                point)
                        .redirectOutput(place.resolve("said").toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Killed(place, process);
    }

    private static void copy(Path from, Path to) throws IOException {
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
    }

    private void check(Killed killed, String when) throws IOException {
        List<String> said = killed.said();
        Path files = killed.place.resolve("files");
        try (TestIntake intake = new TestIntake(files, database(killed.place))) {
            // A minute later, by when nobody waits for the one who was killed.
            TestJobs jobs =
                    KilledJob.jobs(intake, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
            List<Job> left = jobs.all();
            assertTrue(
                    left.size() == 1 || left.isEmpty() && !said.contains(KilledJob.ACCEPTED),
                    "accepted and lost: " + when);
            if (left.isEmpty()) {
                never++;
                // Whoever got no answer sends it again.
                jobs.begin(
                        KilledJob.order(replaced),
                        Files.readAllBytes(killed.place.resolve("revised.txt")));
            } else {
                accepted++;
                doneBefore += left.get(0).state() == Job.State.DONE ? 1 : 0;
            }
            jobs.step();
            assertEquals(1, jobs.all().size(), when);
            Job job = jobs.all().get(0);
            assertEquals(Job.State.DONE, job.state(), when);
            assertEquals(201, job.answer().status(), when);
            JsonObject body = (JsonObject) job.answer().body();
            assertEquals(2, body.getInt("revision"), when);
            assertEquals(expected, found(intake), when);
            assertEquals(
                    TextStatus.OFFICIAL,
                    intake.database()
                            .archive()
                            .version(SYMBOL, EN)
                            .orElseThrow()
                            .published()
                            .orElseThrow()
                            .status(),
                    when);
            Path kept = intake.files().path(body.getString("sha256"));
            assertEquals(job.size(), Files.size(kept), when);
        }
    }
}
