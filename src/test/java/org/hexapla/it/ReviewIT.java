package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hexapla.format.office.DocxParts;
import org.junit.jupiter.api.Test;

/** Tables of reviews and memories out and in again over HTTP; nothing is applied. */
class ReviewIT {
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final Server ADMIN = Server.admin();

    private static byte[] table(String document, String source, String target) {
        HttpResponse<byte[]> response =
                ADMIN.get(document + "/review?source=" + source + "&target=" + target);
        assertEquals(200, response.statusCode(), Server.text(response));
        return response.body();
    }

    private static JsonObject bring(String document, byte[] file) {
        HttpResponse<byte[]> response = ADMIN.post(document + "/xliff?dryRun=true", file);
        assertEquals(200, response.statusCode(), Server.text(response));
        return Server.json(response);
    }

    private static int sum(JsonObject report) {
        int sum = 0;
        for (String outcome :
                new String[] {
                    "accepted", "unchanged", "stale", "conflict", "brokenCodes", "unknown"
                }) {
            sum += report.getInt(outcome);
        }
        return sum;
    }

    @Test
    void changesNothingWithAnUntouchedTableOfAnyPair() {
        for (String target : new String[] {"ar", "zh", "fr", "ru", "es"}) {
            JsonObject report = bring(DECLARATION, table(DECLARATION, "en", target));
            assertTrue(report.getInt("unchanged") > 90, target + ": " + report);
            assertEquals(sum(report), report.getInt("unchanged"), target + ": " + report);
        }
        JsonObject composed = bring(DECLARATION, table(DECLARATION, "fr", "ru"));
        assertEquals(sum(composed), composed.getInt("unchanged"), composed.toString());
    }

    @Test
    void tellsWhatAReviserEdited() {
        byte[] file =
                DocxParts.with(
                        table(NOTE, "en", "zh"),
                        "word/document.xml",
                        xml -> xml.replaceFirst("知识产权", "智慧产权"));
        JsonObject report = bring(NOTE, file);
        assertEquals(1, report.getInt("accepted") + report.getInt("conflict"), report.toString());
    }

    @Test
    void takesBackItsOwnMemory() {
        byte[] memory = ADMIN.get(NOTE + "/tmx?languages=en,zh&working=true").body();
        JsonObject report = bring(NOTE, memory);
        assertTrue(report.getInt("unchanged") > 45, report.toString());
        assertEquals(sum(report), report.getInt("unchanged"), report.toString());
    }

    @Test
    void asksWhichLanguagesOfAMemoryAreMeant() {
        byte[] memory = ADMIN.get(DECLARATION + "/tmx?languages=en,fr,es&working=true").body();
        assertEquals(422, ADMIN.post(DECLARATION + "/xliff?dryRun=true", memory).statusCode());
        HttpResponse<byte[]> told =
                ADMIN.post(DECLARATION + "/xliff?dryRun=true&source=en&target=es", memory);
        assertEquals(200, told.statusCode(), Server.text(told));
        assertTrue(Server.json(told).getInt("unchanged") > 60, Server.text(told));
    }

    @Test
    void takesNothingFromAnybodyWithoutAnAccount() {
        byte[] file = table(NOTE, "en", "zh");
        assertEquals(401, Server.anonymous().post(NOTE + "/xliff?dryRun=true", file).statusCode());
    }

    @Test
    void namesTheTableAndAnswersItsTag() {
        String path = NOTE + "/review?source=en&target=zh";
        HttpResponse<byte[]> response = ADMIN.get(path);
        String name = response.headers().firstValue("Content-Disposition").orElseThrow();
        assertTrue(name.contains(".en-zh.docx\""), name);
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, Server.send(ADMIN.request(path).header("If-None-Match", tag)).statusCode());
        assertEquals(400, ADMIN.get(NOTE + "/review?source=en").statusCode());
    }

    @Test
    void linksTheTableAndTheMemoryOnThePageOfTheDocument() {
        HttpResponse<byte[]> page =
                Server.send(ADMIN.request("/en" + NOTE).header("Accept", "text/html"));
        String html = new String(page.body(), StandardCharsets.UTF_8);
        assertTrue(html.contains("/tmx?languages=en,zh"), html);
        assertTrue(html.contains("/review?source=en&amp;target=fr"), html);
    }
}
