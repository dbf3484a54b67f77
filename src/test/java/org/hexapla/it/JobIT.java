package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A large file is answered at once and taken in afterwards, as a small one would have been. */
class JobIT {
    private static final Server ADMIN = Server.admin();
    private static final Server GUEST = Server.anonymous();
    private static final int LARGE = 6 << 20;

    /** Documents of this run, so that it can be repeated on a server. */
    private static final String JOB = "/documents/JOB/RUN/" + System.nanoTime();

    private static final long PATIENCE_MILLIS = 120_000;

    @BeforeAll
    static void giveAccounts() {
        for (Map.Entry<String, String> one : Map.of("jia", "zh", "jean", "fr").entrySet()) {
            ADMIN.put(
                    "/accounts/" + one.getKey(),
                    "{\"roles\":[\"translator\"],\"languages\":[\"%s\"],\"password\":\"%s-secret\"}"
                            .formatted(one.getValue(), one.getKey()));
        }
    }

    private static byte[] demo(String path) throws IOException {
        return Files.readAllBytes(Path.of("translations", path));
    }

    private static byte[] declaration() throws IOException {
        return demo("un-ga-3/RES-217-III/en.docx");
    }

    /** The same Word file with a picture of six megabytes in it. */
    private static byte[] withPicture(byte[] docx, int seed) throws IOException {
        Map<String, byte[]> parts = parts(docx);
        byte[] picture = new byte[LARGE];
        new Random(seed).nextBytes(picture);
        parts.put("word/media/picture.png", picture);
        return zipped(parts);
    }

    /** A Word file whose text ends in its middle. */
    private static byte[] cut(byte[] docx) throws IOException {
        Map<String, byte[]> parts = parts(docx);
        parts.computeIfPresent(
                "word/document.xml", (name, xml) -> Arrays.copyOf(xml, xml.length / 2));
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(all)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return all.toByteArray();
    }

    private static void addDocument(String document) {
        HttpResponse<byte[]> added =
                ADMIN.put(document, "{\"titles\":{\"en\":\"A text\"},\"originalLanguage\":\"en\"}");
        assertTrue(added.statusCode() < 300, Server.text(added));
    }

    private static HttpResponse<byte[]> put(Server who, String path, byte[] body, String... more) {
        var request = who.request(path);
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        return Server.send(request.PUT(BodyPublishers.ofByteArray(body)));
    }

    private static String location(HttpResponse<byte[]> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Accepts a file that is to become a job, and gives the job's path. */
    private static String begun(HttpResponse<byte[]> response) {
        assertEquals(202, response.statusCode(), Server.text(response));
        String path = location(response);
        assertEquals("/jobs/" + Server.json(response).getString("id"), path);
        return path;
    }

    private static JsonObject ended(Server who, String job) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonObject now = who.json(job);
        while (List.of("queued", "running").contains(now.getString("state"))) {
            assertTrue(System.currentTimeMillis() < end, () -> "no end of " + job);
            Thread.sleep(200);
            now = who.json(job);
        }
        return now;
    }

    private static JsonObject without(JsonObject json, String... members) {
        var rest = Json.createObjectBuilder(json);
        for (String member : members) {
            rest.remove(member);
        }
        return rest.build();
    }

    @Test
    void answersInTheEndWhatASmallFileIsAnswered() throws Exception {
        addDocument(JOB + "/SMALL");
        addDocument(JOB + "/LARGE");
        HttpResponse<byte[]> small = ADMIN.put(JOB + "/SMALL/versions/en", declaration());
        byte[] file = withPicture(declaration(), 1);
        String job = begun(ADMIN.put(JOB + "/LARGE/versions/en", file));
        JsonObject done = ended(ADMIN, job);
        assertEquals("done", done.getString("state"), done::toString);
        assertEquals(1.0, done.getJsonNumber("progress").doubleValue());
        JsonObject result = done.getJsonObject("result");
        assertEquals(small.statusCode(), result.getInt("status"));
        assertEquals(JOB + "/LARGE/versions/en", result.getString("location"));
        String[] own = {"symbol", "sha256", "size"};
        assertEquals(without(Server.json(small), own), without(result.getJsonObject("body"), own));
        HttpResponse<byte[]> stored = GUEST.get(JOB + "/LARGE/versions/en");
        assertArrayEquals(file, stored.body());
        assertEquals(stored.headers().firstValue("ETag").orElseThrow(), result.getString("etag"));
        String rows = "/bitext?languages=en";
        assertEquals(
                GUEST.json(JOB + "/SMALL" + rows).getJsonArray("rows"),
                GUEST.json(JOB + "/LARGE" + rows).getJsonArray("rows"));
    }

    @Test
    void answersTheSameBytesAtOnceAndOthersWithTheSameConditions() throws Exception {
        addDocument(JOB + "/AGAIN");
        String version = JOB + "/AGAIN/versions/en";
        byte[] first = withPicture(declaration(), 2);
        JsonObject done = ended(ADMIN, begun(ADMIN.put(version, first)));
        String tag = done.getJsonObject("result").getString("etag");
        assertEquals(200, ADMIN.put(version, first).statusCode());
        byte[] second = withPicture(declaration(), 3);
        HttpResponse<byte[]> unsaid = ADMIN.put(version, second);
        assertEquals(409, unsaid.statusCode());
        assertEquals("urn:hexapla:problem:already-held", Server.json(unsaid).getString("type"));
        String other = "\"" + "0".repeat(64) + "\"";
        assertEquals(412, put(ADMIN, version, second, "If-Match", other).statusCode());
        JsonObject next = ended(ADMIN, begun(put(ADMIN, version, second, "If-Match", tag)));
        assertEquals(2, next.getJsonObject("result").getJsonObject("body").getInt("revision"));
    }

    @Test
    void failsWithTheProblemThatASmallFileIsRefusedWith() throws Exception {
        addDocument(JOB + "/BROKEN");
        String version = JOB + "/BROKEN/versions/en";
        JsonObject refused = Server.json(ADMIN.put(version, cut(declaration())));
        JsonObject failed =
                ended(ADMIN, begun(ADMIN.put(version, withPicture(cut(declaration()), 4))));
        assertEquals("failed", failed.getString("state"));
        assertEquals(refused, failed.getJsonObject("problem"));
        assertFalse(failed.containsKey("result"));
        assertEquals(404, GUEST.get(version).statusCode());
    }

    @Test
    void refusesAtOnceWhatNeedsNoReading() throws Exception {
        byte[] file = withPicture(declaration(), 5);
        HttpResponse<byte[]> unknown = ADMIN.put(JOB + "/NOWHERE/versions/en", file);
        assertEquals(404, unknown.statusCode(), Server.text(unknown));
        addDocument(JOB + "/EARLY");
        HttpResponse<byte[]> early = ADMIN.put(JOB + "/EARLY/versions/fr", file);
        assertEquals(409, early.statusCode(), Server.text(early));
        byte[] strange = new byte[LARGE];
        new Random(8).nextBytes(strange);
        HttpResponse<byte[]> unread = ADMIN.put(JOB + "/EARLY/versions/en", strange);
        assertEquals(415, unread.statusCode(), Server.text(unread));
    }

    @Test
    void holdsWhatLooksWrongAndTakesItWhenItsSenderInsists() throws Exception {
        addDocument(JOB + "/WRONG");
        ADMIN.put(JOB + "/WRONG/versions/en", demo("wipo-ip-ai-ge-19/INF-2/en.txt"));
        String version = JOB + "/WRONG/versions/zh";
        byte[] wrong = demo("un-ga-3/RES-217-III/zh.html");
        String[] later = {"Prefer", "respond-async"};
        JsonObject held = ended(ADMIN, begun(put(ADMIN, version, wrong, later)));
        assertEquals(202, held.getJsonObject("result").getInt("status"));
        assertEquals(version + "/held", held.getJsonObject("result").getString("location"));
        assertEquals(200, ADMIN.get(version + "/held").statusCode());
        JsonObject taken =
                ended(ADMIN, begun(put(ADMIN, version + "?accept=warned", wrong, later)));
        assertEquals(201, taken.getJsonObject("result").getInt("status"));
        assertEquals(
                1,
                taken.getJsonObject("result")
                        .getJsonObject("body")
                        .getJsonArray("warnings")
                        .size());
    }

    @Test
    void waitsAsLongAsTheCallerPrefers() throws Exception {
        addDocument(JOB + "/WAIT");
        HttpResponse<byte[]> answer =
                put(
                        ADMIN,
                        JOB + "/WAIT/versions/en",
                        demo("wipo-ip-ai-ge-19/INF-2/en.txt"),
                        "Prefer",
                        "respond-async, wait=30");
        assertEquals(201, answer.statusCode(), Server.text(answer));
        assertEquals(JOB + "/WAIT/versions/en", location(answer));
        assertEquals(
                "respond-async, wait=30",
                answer.headers().firstValue("Preference-Applied").orElse(""));
        assertEquals(1, Server.json(answer).getInt("revision"));
    }

    @Test
    void tellsOnlyThoseWhoCouldHaveBroughtIt() throws Exception {
        addDocument(JOB + "/WHO");
        ADMIN.put(JOB + "/WHO/versions/en", demo("wipo-ip-ai-ge-19/INF-2/en.txt"));
        Server jia = GUEST.as("jia", "jia-secret");
        String job =
                begun(
                        put(
                                jia,
                                JOB + "/WHO/versions/zh?status=courtesy",
                                demo("wipo-ip-ai-ge-19/INF-2/zh.txt"),
                                "Prefer",
                                "respond-async"));
        assertEquals("done", ended(jia, job).getString("state"));
        assertEquals("jia", ADMIN.json(job).getString("who"));
        Server jean = GUEST.as("jean", "jean-secret");
        assertEquals(404, jean.get(job).statusCode());
        assertEquals(404, jean.get(job + "/events").statusCode());
        assertEquals(401, GUEST.get(job).statusCode());
        assertEquals(401, GUEST.get("/jobs/none").statusCode());
    }

    @Test
    void tellsItsEventsUntilItEnds() throws Exception {
        addDocument(JOB + "/EVENTS");
        byte[] file = withPicture(declaration(), 6);
        String job = begun(ADMIN.put(JOB + "/EVENTS/versions/en", file));
        HttpResponse<byte[]> events = ADMIN.get(job + "/events");
        assertTrue(
                events.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/event-stream"));
        String text = new String(events.body(), StandardCharsets.UTF_8);
        List<String> data = text.lines().filter(line -> line.startsWith("data:")).toList();
        String last = data.get(data.size() - 1).substring("data:".length());
        JsonObject told = Server.json(ADMIN.get(job)); // after the end, so it can be compared whole
        try (var reader = Json.createReader(new java.io.StringReader(last))) {
            assertEquals(told, reader.readObject());
        }
        assertEquals("done", told.getString("state"));
        assertTrue(text.contains("event: done"), text);
    }

    @Test
    void showsAPersonHowItStands() throws Exception {
        addDocument(JOB + "/PAGE");
        byte[] file = withPicture(declaration(), 7);
        String job = begun(ADMIN.put(JOB + "/PAGE/versions/en", file));
        String open = page("/es" + job);
        if (ADMIN.json(job).getString("state").equals("queued")) {
            assertTrue(open.contains("http-equiv=\"refresh\""), open);
        }
        ended(ADMIN, job);
        String done = page("/es" + job);
        assertTrue(done.contains("<strong>Terminado</strong>"), done);
        assertFalse(done.contains("http-equiv=\"refresh\""), done);
    }

    private static String page(String path) {
        HttpResponse<byte[]> page = Server.send(ADMIN.request(path).header("Accept", "text/html"));
        assertEquals(200, page.statusCode());
        return Server.text(page);
    }

    @Test
    void takesAKitBackLater() throws Exception {
        addDocument(JOB + "/KIT");
        ADMIN.put(JOB + "/KIT/versions/en", demo("wipo-ip-ai-ge-19/INF-2/en.txt"));
        ADMIN.put(JOB + "/KIT/versions/zh", demo("wipo-ip-ai-ge-19/INF-2/zh.txt"));
        String xliff = JOB + "/KIT/xliff";
        byte[] kit = ADMIN.get(xliff + "?source=en&target=zh").body();
        JsonObject now = Server.json(ADMIN.post(xliff + "?dryRun=true", kit));
        HttpResponse<byte[]> accepted =
                Server.send(
                        ADMIN.request(xliff + "?dryRun=true")
                                .header("Prefer", "respond-async")
                                .POST(BodyPublishers.ofByteArray(kit)));
        JsonObject later = ended(ADMIN, begun(accepted));
        assertEquals(now, later.getJsonObject("result").getJsonObject("body"));
    }
}
