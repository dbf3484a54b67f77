package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole main job over HTTP, on the demo meetings, as a client would do it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final Server ADMIN = Server.admin();
    private static final Server READER = Server.anonymous();

    @BeforeAll
    static void giveAccounts() {
        ADMIN.put(
                "/accounts/tania",
                "{\"roles\":[\"translator\"],\"languages\":[\"fr\"],\"password\":\"tania-secret\"}");
        ADMIN.put(
                "/accounts/remy",
                "{\"roles\":[\"reviser\"],\"languages\":[],\"password\":\"remy-secret\"}");
    }

    private static Server tania() {
        return READER.as("tania", "tania-secret");
    }

    @Test
    void pairsTheBackgroundNote() {
        JsonObject bitext = READER.json(NOTE + "/bitext?languages=en,zh");
        assertEquals(33, bitext.getJsonArray("rows").size());
        JsonObject eleven =
                bitext.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getString("id").equals("p11"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("label", eleven.getString("method"));
        assertEquals(
                "“知识产权与人工智能产权组织对话会”的预期成果如下：",
                eleven.getJsonObject("cells").getJsonObject("zh").getString("text"));
    }

    @Test
    void showsSixLanguagesOfTheDeclaration() {
        JsonObject bitext = READER.json(DECLARATION + "/bitext?languages=ar,zh,ru,fr,es,en");
        long full =
                bitext.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getJsonObject("cells").size() == 6)
                        .count();
        assertTrue(full > 80, "rows with all six languages: " + full);
    }

    @Test
    void composesPairsThroughTheOriginal() {
        JsonObject bitext = READER.json(DECLARATION + "/bitext?languages=ru,ar");
        JsonObject bead =
                bitext.getJsonArray("rows").getJsonObject(0).getJsonArray("beads").getJsonObject(0);
        assertEquals("composed", bead.getString("method"));
        assertEquals("en", bead.getString("via"));
    }

    @Test
    void givesTheOfficialFileByteForByte() throws IOException {
        HttpResponse<byte[]> file = READER.get(NOTE + "/versions/zh");
        assertArrayEquals(
                Files.readAllBytes(Path.of("translations/wipo-ip-ai-ge-19/INF-2/zh.txt")),
                file.body());
        assertTrue(file.headers().firstValue("ETag").orElseThrow().startsWith("\""));
    }

    @Test
    void givesOneRangeOfAFile() {
        byte[] whole = READER.get(NOTE + "/versions/en").body();
        HttpResponse<byte[]> part =
                Server.send(READER.request(NOTE + "/versions/en").header("Range", "bytes=5-9"));
        assertEquals(206, part.statusCode());
        assertEquals(
                new String(whole, 5, 5, StandardCharsets.UTF_8),
                new String(part.body(), StandardCharsets.UTF_8));
    }

    @Test
    void answersNotModifiedToTheETag() {
        String tag = READER.get(NOTE + "/versions/en").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again =
                Server.send(READER.request(NOTE + "/versions/en").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("no-cache", again.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void saysTheLengthOfTheWholeFileToWhoAsksForTheHeadersOfARange() {
        HttpResponse<byte[]> head =
                Server.send(
                        READER.request(NOTE + "/versions/en")
                                .header("Range", "bytes=5-9")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(
                READER.get(NOTE + "/versions/en").body().length,
                head.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Test
    void tellsAProgramWhyItsIfMatchIsNotKept() {
        HttpResponse<byte[]> refused =
                Server.send(READER.request(NOTE + "/versions/en").header("If-Match", "\"other\""));
        assertEquals(412, refused.statusCode());
        assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("another-state"));
    }

    @Test
    void namesAnArabicFileInItsOwnScript() {
        HttpResponse<byte[]> file = READER.get(DECLARATION + "/versions/ar");
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertTrue(disposition.contains("filename*=UTF-8''%D8%A7"), disposition);
    }

    @Test
    void saysInWhichLanguagesAFileIs() {
        assertEquals("zh-Hans", languages(READER.get(NOTE + "/versions/zh")));
        assertEquals("ar", languages(READER.get(DECLARATION + "/versions/ar?format=html")));
        assertEquals("ru, zh-Hans", languages(READER.get(DECLARATION + "/tmx?languages=ru,zh")));
        String pair = "/xliff?source=en&target=zh";
        assertEquals("en, zh-Hans", languages(READER.get(NOTE + pair)));
        HttpResponse<byte[]> unchanged =
                Server.send(READER.request(NOTE + "/versions/zh").header("If-None-Match", "*"));
        assertEquals(304, unchanged.statusCode());
        assertEquals("zh-Hans", languages(unchanged));
    }

    private static String languages(HttpResponse<byte[]> answer) {
        return String.join(", ", answer.headers().allValues("Content-Language"));
    }

    @Test
    void takesNoFirstOneOfSeveralLanguages() {
        String twice = NOTE + "/bitext?languages=en&languages=zh";
        HttpResponse<byte[]> refused = READER.get(twice);
        assertEquals(400, refused.statusCode());
        assertTrue(Server.text(refused).contains("repeated-parameter"), Server.text(refused));
    }

    @Test
    void rebuildsTextAndHtmlOfEveryLanguage() {
        for (String language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            HttpResponse<byte[]> text =
                    READER.get(DECLARATION + "/versions/" + language + "?format=txt");
            assertEquals(200, text.statusCode(), language);
            HttpResponse<byte[]> html =
                    READER.get(DECLARATION + "/versions/" + language + "?format=html");
            assertEquals(200, html.statusCode(), language);
        }
    }

    @Test
    void changesNothingWithAnUntouchedKit() {
        for (String version : new String[] {"1.2", "2.0", "2.1"}) {
            byte[] kit = kit("en", "zh", version);
            JsonObject report = Server.json(ADMIN.post(DECLARATION + "/xliff?dryRun=true", kit));
            assertEquals(0, report.getInt("accepted"), version);
            assertTrue(report.getInt("unchanged") > 90, report.toString());
        }
    }

    private static byte[] kit(String source, String target, String version) {
        return ADMIN.get(
                        DECLARATION
                                + "/xliff?source="
                                + source
                                + "&target="
                                + target
                                + "&version="
                                + version)
                .body();
    }

    @Test
    @Order(1)
    void takesATranslatedKitIntoTheWordFile() throws IOException {
        String kit = new String(kit("en", "fr", "1.2"), StandardCharsets.UTF_8);
        String translated =
                kit.replace(
                        "<target state=\"translated\">Préambule</target>",
                        "<target state=\"translated\">Préambule révisé</target>");
        assertFalse(kit.equals(translated), "the kit holds the heading");
        byte[] file = translated.getBytes(StandardCharsets.UTF_8);

        JsonObject dry = Server.json(tania().post(DECLARATION + "/xliff?dryRun=true", file));
        assertEquals(1, dry.getInt("accepted"));
        JsonObject applied = Server.json(tania().post(DECLARATION + "/xliff", file));
        assertEquals(1, applied.getInt("accepted"));
        JsonObject again = Server.json(tania().post(DECLARATION + "/xliff", file));
        assertEquals(0, again.getInt("accepted"));

        HttpResponse<byte[]> word =
                tania().get(DECLARATION + "/versions/fr?format=docx&working=true");
        assertEquals(200, word.statusCode(), Server.text(word).substring(0, 40));
        String xml = part(word.body(), "word/document.xml");
        assertTrue(xml.contains("Préambule révisé"));
        assertTrue(xml.contains("<w:footnoteReference "), "the footnotes are still called");
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    @Order(2)
    void leavesThePublishedTextAloneUntilAManagerPublishes() {
        String published = Server.text(READER.get(DECLARATION + "/versions/fr?format=txt"));
        assertFalse(published.contains("Préambule révisé"));
        assertEquals(
                401, READER.get(DECLARATION + "/versions/fr?working=true&format=txt").statusCode());
        assertEquals(
                403,
                tania().post(DECLARATION + "/versions/fr/publication", new byte[0]).statusCode());
        assertEquals(
                200,
                ADMIN.post(DECLARATION + "/versions/fr/publication", new byte[0]).statusCode());
        String now = Server.text(READER.get(DECLARATION + "/versions/fr?format=txt"));
        assertTrue(now.contains("Préambule révisé"), now.substring(0, 200));
        HttpResponse<byte[]> file = READER.get(DECLARATION + "/versions/fr");
        assertEquals(200, file.statusCode());
        assertArrayEquals(file.body(), READER.get(DECLARATION + "/versions/fr").body());
    }

    @Test
    @Order(3)
    void capsTheStateByTheRoleOfWhoBringsIt() {
        String kit = new String(kit("en", "fr", "2.0"), StandardCharsets.UTF_8);
        String finished = kit.replaceFirst("state=\"translated\"", "state=\"final\"");
        JsonObject byTranslator =
                Server.json(
                        tania().post(
                                        DECLARATION + "/xliff?dryRun=true",
                                        finished.getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, byTranslator.getInt("accepted"));
        JsonObject byReviser =
                Server.json(
                        READER.as("remy", "remy-secret")
                                .post(
                                        DECLARATION + "/xliff?dryRun=true",
                                        finished.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "reviewed", byReviser.getJsonArray("segments").getJsonObject(0).getString("state"));
    }

    @Test
    void movesProgressInTheSameStep() {
        JsonObject before = READER.json(DECLARATION + "/progress");
        int translated = states(before, "ru").get("translated");
        String kit = new String(kit("en", "ru", "2.0"), StandardCharsets.UTF_8);
        String reviewed = kit.replaceFirst("state=\"translated\"", "state=\"reviewed\"");
        ADMIN.post(DECLARATION + "/xliff", reviewed.getBytes(StandardCharsets.UTF_8));
        JsonObject after = READER.json(DECLARATION + "/progress");
        assertEquals(translated - 1, states(after, "ru").get("translated"));
        assertEquals(1, states(after, "ru").get("reviewed"));
    }

    private static Map<String, Integer> states(JsonObject progress, String language) {
        JsonObject segments =
                progress.getJsonObject("languages")
                        .getJsonObject(language)
                        .getJsonObject("segments");
        return Map.of(
                "translated",
                segments.getInt("translated"),
                "reviewed",
                segments.getInt("reviewed"));
    }

    @Test
    void countsTheWordsOfAMeeting() {
        JsonObject progress = READER.json("/progress?meeting=WIPO/IP/AI/GE/19");
        assertEquals("WIPO/IP/AI/GE/19", progress.getString("scope"));
        JsonObject zh = progress.getJsonObject("languages").getJsonObject("zh");
        assertEquals(53, zh.getJsonObject("segments").getInt("final"));
    }
}
