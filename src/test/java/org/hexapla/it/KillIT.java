package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server has answered for is still there after {@code kill -9}, on the database file. */
@Tag("beside-others")
class KillIT {
    private static final int WRITERS = 2;
    private static final int MOST_ANSWERS = 12;
    private static final int LONGEST_PAUSE_MICROS = 60_000;

    /** How an upload may be found after the server was killed. */
    private enum Found {
        WHOLE,
        ABSENT,
        HALF
    }

    /** A document of its own text, different from all others, long enough to be cut in two. */
    private record Upload(int number) {
        String document() {
            return "/documents/KILL/" + number;
        }

        String version() {
            return document() + "/versions/en";
        }

        List<String> paragraphs() {
            return IntStream.rangeClosed(1, 5 + number % 40)
                    .mapToObj(
                            i ->
                                    "Decision %d of session %d is to be kept in the archive."
                                            .formatted(i, number))
                    .toList();
        }

        byte[] file() {
            StringBuilder text = new StringBuilder();
            for (String paragraph : paragraphs()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
            }
            return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }

        /** Sends document and version as a client would, again if need be. */
        int sendTo(Server server) {
            HttpResponse<byte[]> document =
                    server.put(
                            document(),
                            "{\"titles\":{\"en\":\"Session %d\"},\"originalLanguage\":\"en\"}"
                                    .formatted(number));
            assertTrue(document.statusCode() < 300, () -> Server.text(document));
            HttpResponse<byte[]> version = server.put(version(), file());
            assertTrue(version.statusCode() < 300, () -> Server.text(version));
            return version.statusCode();
        }

        Found lookFor(Server server) {
            HttpResponse<byte[]> file = server.get(version());
            HttpResponse<byte[]> bitext = server.get(document() + "/bitext?languages=en");
            if (file.statusCode() == 404 && bitext.statusCode() == 404) {
                return Found.ABSENT;
            }
            boolean whole =
                    file.statusCode() == 200
                            && bitext.statusCode() == 200
                            && Arrays.equals(file(), file.body())
                            && paragraphs().equals(texts(Server.json(bitext)));
            return whole ? Found.WHOLE : Found.HALF;
        }

        private static List<String> texts(JsonObject bitext) {
            return bitext.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .map(row -> row.getJsonObject("cells").getJsonObject("en"))
                    .filter(Objects::nonNull)
                    .map(cell -> cell.getString("text"))
                    .toList();
        }
    }

    private final long seed = Long.getLong("hexapla.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger next = new AtomicInteger();
    private final List<Upload> kept = new ArrayList<>();
    private int acknowledged;
    private int unanswered;
    private int lost;
    private int half;
    private final BroughtAgain translation = new BroughtAgain();

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void losesNothingThatWasAnsweredAndKeepsNoHalves() throws Exception {
        int kills = Integer.getInteger("hexapla.kills", 3);
        try (ServerProcess process =
                new ServerProcess(wlp(), Path.of("target", "kill").toAbsolutePath())) {
            System.out.println("KillIT: hexapla.seed=" + seed);
            process.start();
            translation.prepare(process.admin());
            for (int i = 0; i < kills; i++) {
                Written written = writeUntilKilled(process);
                process.start();
                check(written, process.admin());
                translation.check(process.admin());
                report(i + 1);
            }
            long gone =
                    kept.stream()
                            .filter(upload -> upload.lookFor(process.admin()) != Found.WHOLE)
                            .count();
            System.out.println("KillIT: lost to a later kill: " + gone);
            assertTrue(acknowledged >= kills, "too few answers to say anything: " + acknowledged);
            assertEquals(0, lost + half + gone, "lost, half or lost later; hexapla.seed=" + seed);
            assertEquals(0, translation.wrong(), translation + "; hexapla.seed=" + seed);
        }
    }

    private void report(int kills) {
        System.out.printf(
                "KillIT: %d kills, %d acknowledged, %d unanswered, %d lost, %d half%n",
                kills, acknowledged, unanswered, lost, half);
        System.out.println("KillIT: " + translation);
    }

    private static Path wlp() {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                "KillIT SKIPPED: Windows has no kill -9");
        String wlp = System.getProperty("hexapla.wlp");
        assumeTrue(wlp != null, "KillIT SKIPPED: hexapla.wlp does not say where the server is");
        return Path.of(wlp).toAbsolutePath();
    }

    /** What was sent to one life of the server. */
    private record Written(List<Upload> answered, List<Upload> unanswered) {}

    private Written writeUntilKilled(ServerProcess process) throws Exception {
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        List<CompletableFuture<Void>> writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(
                                i ->
                                        CompletableFuture.runAsync(
                                                () -> write(process.admin(), written)))
                        .toList();
        CompletableFuture<Void> importer =
                CompletableFuture.runAsync(() -> bringKits(process.admin()));
        awaitAnswers(written, 1 + random.nextInt(MOST_ANSWERS), writers);
        // Every second time at once, when an answer has just been given, else while a kit is read.
        if (random.nextBoolean()) {
            int pause = random.nextInt(2) * random.nextInt(LONGEST_PAUSE_MICROS);
            Thread.sleep(pause / 1000, pause % 1000 * 1000);
        } else {
            awaitKit(importer);
        }
        process.kill();
        writers.forEach(CompletableFuture::join);
        importer.join();
        return written;
    }

    private void bringKits(Server server) {
        try {
            while (true) {
                translation.bring(server);
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }

    /** Waits for any moment between a kit's being sent and its being answered. */
    private void awaitKit(CompletableFuture<Void> importer) throws InterruptedException {
        while (!translation.isUnderWay()) {
            assertTrue(!importer.isDone(), "no kit could be brought");
            Thread.sleep(1);
        }
        Thread.sleep((long) (random.nextDouble() * translation.usual() / 1_000_000));
    }

    private void write(Server server, Written written) {
        while (true) {
            Upload upload = new Upload(next.incrementAndGet());
            try {
                assertEquals(201, upload.sendTo(server));
            } catch (UncheckedIOException killed) {
                put(upload, written.unanswered());
                return;
            }
            put(upload, written.answered());
        }
    }

    private static void put(Upload upload, List<Upload> list) {
        synchronized (list) {
            list.add(upload);
            list.notifyAll();
        }
    }

    private static void awaitAnswers(
            Written written, int count, List<CompletableFuture<Void>> writers)
            throws InterruptedException {
        synchronized (written.answered()) {
            while (written.answered().size() < count) {
                assertTrue(
                        writers.stream().noneMatch(CompletableFuture::isDone),
                        "a writer ended before the server was killed");
                written.answered().wait(1000);
            }
        }
    }

    private void check(Written written, Server server) {
        for (Upload upload : written.answered()) {
            Found found = upload.lookFor(server);
            lost += found == Found.ABSENT ? 1 : 0;
            half += found == Found.HALF ? 1 : 0;
            if (found == Found.WHOLE) {
                kept.add(upload);
            }
        }
        for (Upload upload : written.unanswered()) {
            Found found = upload.lookFor(server);
            half += found == Found.HALF ? 1 : 0;
            // A client that got no answer sends again: the archive takes it, or has it already.
            assertEquals(found == Found.WHOLE ? 200 : 201, upload.sendTo(server));
        }
        acknowledged += written.answered().size();
        unanswered += written.unanswered().size();
        kept.addAll(written.unanswered());
    }
}
