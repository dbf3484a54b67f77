package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that brings a kit back is ended with {@code kill -9}, at a named point or at any
 * moment, and the database it leaves behind is looked at: all of the file or nothing of it, and all
 * of it where it was answered for.
 *
 * <p>Two points and one moment in the build; every point and fifty moments with {@code
 * -Dhexapla.kills=50}.
 */
class ImportKillTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final int PARAGRAPHS = 120;

    private static final String BEFORE_COMMIT = "before commit";
    private static final String AFTER_COMMIT = "after commit";

    /**
     * What the process says of its work on the database: {@code -Dhexapla.points=true} lists all.
     */
    private static final List<String> POINTS =
            List.of(
                    "before anything",
                    "after ReadObject Kit",
                    "before ReadObject Document",
                    "after ReadObject Document",
                    "before UpdateObject LanguageVersion",
                    "after UpdateObject LanguageVersion",
                    "before DeleteAll Tally",
                    "after DeleteAll Tally",
                    "before InsertObject SegmentChange",
                    "after InsertObject Suggestion",
                    BEFORE_COMMIT,
                    AFTER_COMMIT);

    @TempDir Path folder;
    private final int moments = Integer.getInteger("hexapla.kills", 0);
    private final long seed = Long.getLong("hexapla.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Map<String, String> before;
    private Map<String, String> after;
    private int runs;
    private int none;
    private int whole;

    @BeforeEach
    void fill() throws IOException {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                "ImportKillTest SKIPPED: Windows has no kill -9");
        Path base = folder.resolve("base");
        try (TestExchange exchange =
                new TestExchange(new TestIntake(base.resolve("files"), database(base)))) {
            exchange.intake().addDocument(KilledImport.SYMBOL);
            exchange.intake().send(KilledImport.SYMBOL, EN, text("Paragraph %d is annexed."));
            exchange.intake().send(KilledImport.SYMBOL, FR, text("Le paragraphe %d est annexé."));
            TranslationKit kit = exchange.kit(KilledImport.SYMBOL, EN, FR);
            List<String> ids = new ArrayList<>(texts(kit).keySet());
            // One text is newer than the kit, so that a suggestion is to be written too.
            TestDatabase database = exchange.intake().database();
            TranslationKit newer = TestExchange.with(kit, ids.get(0), "Plus récent.");
            byte[] first = exchange.file(newer, XliffVersion.V1_2);
            database.inTransaction(
                    () -> exchange.merge(database, KilledImport.SYMBOL, first, KilledImport.ANNE));
            before = texts(exchange.kit(KilledImport.SYMBOL, EN, FR));
            after = new TreeMap<>(before);
            TranslationKit worked = kit;
            for (int i = 0; i < ids.size(); i += 2) {
                String text = "Nouveau texte %d.".formatted(i);
                worked = TestExchange.with(worked, ids.get(i), text);
                after.put(ids.get(i), i == 0 ? "Plus récent." : text);
            }
            Files.write(base.resolve("kit.xlf"), exchange.file(worked, XliffVersion.V1_2));
        }
    }

    private static byte[] text(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            text.append(i).append(". ").append(pattern.formatted(i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TestDatabase database(Path place) {
        return TestDatabase.at(url(place), "sa", "");
    }

    private static String url(Path place) {
        return "jdbc:h2:file:" + place.resolve("db") + ";WRITE_DELAY=0";
    }

    private static Map<String, String> texts(TranslationKit kit) {
        Map<String, String> texts = new TreeMap<>();
        for (TranslationKit.KitUnit unit : kit.units()) {
            for (KitSegment segment : unit.segments()) {
                CodedText target = segment.target();
                texts.put(segment.id(), target == null ? "" : target.text());
            }
        }
        return texts;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void leavesAllOfAFileOrNothingWhereverItIsKilled() throws Exception {
        if (Boolean.getBoolean("hexapla.points")) {
            Killed all = begin("every");
            all.await(KilledImport.ANSWERED);
            all.end();
            all.said().forEach(System.out::println);
            return;
        }
        List<String> points = moments > 0 ? POINTS : List.of(BEFORE_COMMIT, AFTER_COMMIT);
        for (String point : points) {
            Killed killed = begin(point);
            killed.await(KilledImport.AT + point);
            killed.end();
            check(killed, point);
        }
        long longest = longest();
        for (int i = 0; i < Math.max(1, moments); i++) {
            Killed killed = begin("none");
            killed.await(KilledImport.BEGINS);
            long micros = (long) (random.nextDouble() * longest);
            Thread.sleep(micros / 1000, (int) (micros % 1000) * 1000);
            killed.end();
            check(killed, micros + " µs after the beginning, hexapla.seed=" + seed);
        }
        System.out.printf(
                "ImportKillTest: %d kills, %d left nothing, %d left all, 0 halves%n",
                runs, none, whole);
    }

    /** How long an import takes that nobody ends, in microseconds, and some more. */
    private long longest() throws Exception {
        Killed whole = begin("none");
        whole.await(KilledImport.BEGINS);
        long from = System.nanoTime();
        whole.await(KilledImport.ANSWERED);
        whole.end();
        check(whole, "the answer");
        return (System.nanoTime() - from) / 1000 * 5 / 4;
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
        Path base = folder.resolve("base");
        Path place = folder.resolve("run" + ++runs);
        copy(base, place);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledImport.class.getName(),
                                url(place),
                                place.resolve("files").toString(),
                                place.resolve("kit.xlf").toString(),
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
        boolean answered = killed.said().contains(KilledImport.ANSWERED);
        try (TestExchange exchange =
                new TestExchange(
                        new TestIntake(killed.place.resolve("files"), database(killed.place)))) {
            TestDatabase database = exchange.intake().database();
            Map<String, String> found = texts(exchange.kit(KilledImport.SYMBOL, EN, FR));
            List<SegmentHistory.Change> changes =
                    database.kits().history().changes(KilledImport.SYMBOL, FR, null, PARAGRAPHS);
            int suggestions =
                    database.kits().suggestions().suggestions(KilledImport.SYMBOL, FR).size();
            boolean all = suggestions == 1;
            assertEquals(all ? after : before, found, when);
            assertEquals(all ? PARAGRAPHS / 2 : 1, changes.size(), when);
            assertTrue(all || !answered, "answered for and lost: " + when);
            for (SegmentHistory.Change change : changes) {
                Path file = exchange.intake().files().path(change.provenance().file());
                assertTrue(Files.exists(file), "the file of a change: " + when);
            }
            whole += all ? 1 : 0;
            none += all ? 0 : 1;
            // Whoever got no answer sends the file again.
            byte[] kit = Files.readAllBytes(killed.place.resolve("kit.xlf"));
            database.inTransaction(
                    () -> exchange.merge(database, KilledImport.SYMBOL, kit, KilledImport.ANNE));
            assertEquals(after, texts(exchange.kit(KilledImport.SYMBOL, EN, FR)), when);
        }
    }
}
