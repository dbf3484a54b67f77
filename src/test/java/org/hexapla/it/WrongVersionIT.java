package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translation of another document comes in, is held, and is accepted or dropped. */
class WrongVersionIT {
    private static final Server ADMIN = Server.admin();
    private static final Server READER = Server.anonymous();

    /** A sentence that only the wrong translation has. */
    private static final String FOREIGN = "人人生而自由";

    @BeforeAll
    static void giveAccounts() {
        ADMIN.put(
                "/accounts/hana",
                "{\"roles\":[\"translator\"],\"languages\":[\"zh\"],\"password\":\"hana-secret\"}");
        ADMIN.put(
                "/accounts/henri",
                "{\"roles\":[\"translator\"],\"languages\":[\"fr\"],\"password\":\"henri-secret\"}");
    }

    private static byte[] demo(String path) throws IOException {
        return Files.readAllBytes(Path.of("translations", path));
    }

    private static byte[] wrong() throws IOException {
        return demo("un-ga-3/RES-217-III/zh.html");
    }

    /** Adds a document with its English original and hands in what is not its translation. */
    private static HttpResponse<byte[]> handIn(String document) throws IOException {
        ADMIN.put(document, "{\"titles\":{\"en\":\"A note\"},\"originalLanguage\":\"en\"}");
        HttpResponse<byte[]> original =
                ADMIN.put(document + "/versions/en", demo("wipo-ip-ai-ge-19/INF-2/en.txt"));
        assertEquals(201, original.statusCode(), Server.text(original));
        return ADMIN.put(document + "/versions/zh", wrong());
    }

    private static String page(Server server, String path) {
        return Server.text(Server.send(server.request(path).header("Accept", "text/html")));
    }

    private static HttpResponse<byte[]> decide(String document, String decision) {
        return Server.send(
                ADMIN.request("/en" + document + "/versions/zh/held/decision")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("decision=" + decision)));
    }

    @Test
    void answersWithAWarningThatSaysWhatIsOdd() throws IOException {
        HttpResponse<byte[]> answer = handIn("/documents/WRONG/1");
        assertEquals(202, answer.statusCode(), Server.text(answer));
        JsonObject taken = Server.json(answer);
        assertTrue(taken.getBoolean("held"));
        assertFalse(taken.getBoolean("published"));
        JsonObject finding = taken.getJsonArray("findings").getJsonObject(0);
        assertEquals("another-document", finding.getString("sort"));
        assertEquals(taken.getJsonArray("warnings").getString(0), finding.getString("says"));
        assertEquals(
                "/documents/WRONG/1/versions/zh/held",
                java.net
                        .URI
                        .create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/bitext?languages=en,zh",
                "/xliff?source=en&target=zh",
                "/versions/zh",
                "/versions/zh?format=txt",
                "/versions/zh?working=true&format=txt",
                "/versions/zh/history",
                "/progress"
            })
    void showsItOnNoPage(String below) throws IOException {
        String document = "/documents/WRONG/2";
        if (READER.get(document).statusCode() == 404) {
            handIn(document);
        }
        for (Server server : List.of(READER, ADMIN)) {
            assertFalse(page(server, document + below).contains(FOREIGN), below);
            assertFalse(Server.text(server.get(document + below)).contains(FOREIGN), below);
        }
    }

    @Test
    void tellsOfItToThoseWhoTranslateIntoTheLanguageAlone() throws IOException {
        String document = "/documents/WRONG/3";
        handIn(document);
        Server hana = READER.as("hana", "hana-secret");
        assertEquals(1, hana.json(document).getJsonArray("held").size());
        assertTrue(page(hana, "/en" + document).contains("Held back"));
        assertFalse(page(hana, "/en" + document).contains("Accept and publish"));
        assertTrue(page(ADMIN, "/en" + document).contains("Accept and publish"));
        for (Server other : List.of(READER, READER.as("henri", "henri-secret"))) {
            assertFalse(other.json(document).containsKey("held"));
            assertFalse(page(other, "/en" + document).contains("Held back"));
        }
        assertEquals(401, READER.get(document + "/versions/zh/held").statusCode());
        assertEquals(403, hana.post(document + "/versions/zh/held", new byte[0]).statusCode());
    }

    @Test
    void letsNoTranslatorPutAFileInThePlaceOfWhatAManagerAnswersFor() throws IOException {
        String document = "/documents/WRONG/9";
        handIn(document);
        Server hana = READER.as("hana", "hana-secret");
        byte[] junk = "1. 别的文字。".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String zh = document + "/versions/zh";
        assertEquals(403, hana.put(zh + "?status=courtesy", junk).statusCode());
        assertEquals(403, hana.put(zh + "?status=courtesy&draft=true", junk).statusCode());
        assertEquals(201, ADMIN.put(zh + "?accept=warned", wrong()).statusCode());
        assertEquals(403, hana.put(zh + "?status=courtesy", junk).statusCode());
        assertEquals(403, hana.put(zh + "?status=courtesy&rendition=true", junk).statusCode());
        String both = "?status=courtesy&rendition=true&draft=true";
        assertEquals(403, hana.put(zh + both, junk).statusCode());
    }

    @Test
    void publishesItWhenItIsSentAgainWithAcceptWarned() throws IOException {
        String document = "/documents/WRONG/4";
        handIn(document);
        HttpResponse<byte[]> again = ADMIN.put(document + "/versions/zh", wrong());
        assertEquals(202, again.statusCode(), Server.text(again));
        HttpResponse<byte[]> insisted = ADMIN.put(document + "/versions/zh?accept=warned", wrong());
        assertEquals(201, insisted.statusCode(), Server.text(insisted));
        assertEquals(1, Server.json(insisted).getJsonArray("warnings").size());
        String bitext = Server.text(READER.get(document + "/bitext?languages=en,zh"));
        assertTrue(bitext.contains(FOREIGN), bitext.substring(0, 200));
        assertEquals(404, ADMIN.get(document + "/versions/zh/held").statusCode());
    }

    @Test
    void publishesItWhenAPersonAcceptsIt() throws IOException {
        String document = "/documents/WRONG/5";
        handIn(document);
        HttpResponse<byte[]> file = ADMIN.get(document + "/versions/zh/held/file");
        assertEquals(
                new String(wrong(), StandardCharsets.UTF_8),
                new String(file.body(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> accepted = ADMIN.post(document + "/versions/zh/held", new byte[0]);
        assertEquals(201, accepted.statusCode(), Server.text(accepted));
        assertEquals(200, READER.get(document + "/versions/zh").statusCode());
    }

    @Test
    void letsAPersonDecideOnThePage() throws IOException {
        String document = "/documents/WRONG/6";
        handIn(document);
        HttpResponse<byte[]> dropped = decide(document, "drop");
        assertEquals(303, dropped.statusCode(), Server.text(dropped));
        assertEquals(404, ADMIN.get(document + "/versions/zh/held").statusCode());
        assertEquals(404, READER.get(document + "/versions/zh").statusCode());
        ADMIN.put(document + "/versions/zh", wrong());
        assertEquals(303, decide(document, "accept").statusCode());
        assertEquals(200, READER.get(document + "/versions/zh").statusCode());
    }

    @Test
    void dropsItOnRequest() throws IOException {
        String document = "/documents/WRONG/7";
        handIn(document);
        HttpResponse<byte[]> dropped =
                Server.send(ADMIN.request(document + "/versions/zh/held").DELETE());
        assertEquals(204, dropped.statusCode(), Server.text(dropped));
        assertFalse(ADMIN.json(document).containsKey("held"));
    }
}
