package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hexapla.core.corpus.TmxRules;
import org.junit.jupiter.api.Test;

/** Translation memories over HTTP, from the demo meetings. */
class TranslationMemoryIT {
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final Server READER = Server.anonymous();

    private static String tmx(String path) {
        HttpResponse<byte[]> response = READER.get(path);
        assertEquals(200, response.statusCode(), path);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static int units(String tmx) {
        return TmxRules.elements(TmxRules.valid(tmx), "tu").size();
    }

    @Test
    void givesAMemoryOfAnyPair() {
        String[] tags = {"ar", "zh", "en", "fr", "ru", "es"};
        for (String source : tags) {
            for (String target : tags) {
                if (!source.equals(target)) {
                    String tmx = tmx(DECLARATION + "/tmx?languages=" + source + "," + target);
                    assertTrue(units(tmx) > 60, source + " to " + target);
                }
            }
        }
    }

    @Test
    void givesAMemoryOfSixLanguages() {
        assertTrue(units(tmx(DECLARATION + "/tmx?languages=fr,en,es,ru,ar,zh")) > 60);
    }

    @Test
    void leavesOutWhatIsNotSureEnough() {
        String whole = tmx(DECLARATION + "/tmx?languages=en,fr");
        double most =
                TmxRules.elements(TmxRules.valid(whole), "tu").stream()
                        .map(unit -> TmxRules.property(unit, "x-confidence"))
                        .mapToDouble(Double::parseDouble)
                        .max()
                        .orElseThrow();
        int all = units(whole);
        // What is written was rounded to three digits.
        double least = most - 0.001;
        int sure = units(tmx(DECLARATION + "/tmx?languages=en,fr&minConfidence=" + least));
        assertTrue(sure < all && sure > 0, sure + " of " + all);
    }

    @Test
    void namesTheFileAndItsType() {
        HttpResponse<byte[]> response = READER.get(NOTE + "/tmx?languages=en,zh");
        assertTrue(
                response.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .startsWith("application/x-tmx+xml"));
        assertTrue(
                response.headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow()
                        .contains(".en-zh.tmx\""));
    }

    @Test
    void answersNotModifiedToTheETag() {
        String path = NOTE + "/tmx?languages=en,zh";
        String tag = READER.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = Server.send(READER.request(path).header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<byte[]> head =
                Server.send(
                        READER.request(NOTE + "/tmx?languages=en,zh")
                                .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertTrue(head.headers().firstValue("ETag").isPresent());
    }

    @Test
    void showsDraftsToNobodyWithoutAnAccount() {
        String path = NOTE + "/tmx?languages=en,zh&working=true";
        assertEquals(401, READER.get(path).statusCode());
        assertEquals(200, Server.admin().get(path).statusCode());
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertEquals(400, READER.get(NOTE + "/tmx").statusCode());
        assertEquals(400, READER.get(NOTE + "/tmx?languages=en").statusCode());
        assertEquals(400, READER.get(NOTE + "/tmx?languages=en,zh&minConfidence=x").statusCode());
        assertEquals(404, READER.get(NOTE + "/tmx?languages=en,fr").statusCode());
        HttpResponse<byte[]> json =
                Server.send(
                        READER.request(NOTE + "/tmx?languages=en,zh")
                                .header("Accept", "application/json"));
        assertEquals(406, json.statusCode());
    }

    @Test
    void givesAMemoryOfMatchesToWhoHasAnAccount() {
        Server admin = Server.admin();
        String path = "/documents/MATCHES/1";
        admin.put(path, "{\"titles\":{\"en\":\"Matches\"},\"originalLanguage\":\"en\"}");
        String sentence = "No one shall be subjected to arbitrary arrest or detention.";
        byte[] text = ("1. " + sentence + "\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> sent = admin.put(path + "/versions/en", text);
        assertEquals(201, sent.statusCode(), Server.text(sent));
        String matches = path + "/matches?source=en&target=fr";
        assertEquals(401, READER.get(matches).statusCode());
        HttpResponse<byte[]> response = admin.get(matches);
        assertEquals(200, response.statusCode(), Server.text(response));
        String tmx = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(1, units(tmx));
        assertTrue(tmx.contains("A/RES/217(III)#"), tmx);
        String analysis = path + "/analysis?source=en&target=fr";
        assertEquals(401, READER.get(analysis).statusCode());
        JsonObject counted = Server.json(admin.get(analysis));
        assertEquals(1, counted.getInt("open"));
        assertEquals(1, counted.getInt("fuzzy"));
        assertEquals(0, counted.getInt("new"));
        assertEquals(400, admin.get(path + "/analysis").statusCode());
        assertEquals(404, admin.get(DECLARATION + "/matches?source=en&target=fr").statusCode());
        assertEquals(400, admin.get(path + "/matches").statusCode());
    }
}
