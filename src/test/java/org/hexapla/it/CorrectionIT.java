package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A wrong pairing is put right by a program, seen by those who work on it, then by everybody. */
class CorrectionIT {
    private static final String DOCUMENT = "/documents/PROOF/CORRECTION";
    private static final String BITEXT = DOCUMENT + "/bitext?languages=en,fr";

    private static void given(String path, String body) {
        HttpResponse<byte[]> answer =
                path.isEmpty()
                        ? Server.admin().put(DOCUMENT, body)
                        : Server.admin()
                                .put(DOCUMENT + path, body.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, answer.statusCode() / 100, () -> Server.text(answer));
    }

    private static HttpResponse<byte[]> patch(Server server, String beads) {
        return patch(server, beads, "*");
    }

    private static HttpResponse<byte[]> patch(Server server, String beads, String ifMatch) {
        String body = "{'languages':['en','fr'],'rows':[{'id':'p1','beads':" + beads + "}]}";
        return Server.send(
                server.request(DOCUMENT + "/bitext")
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .method("PATCH", BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static JsonObject row(JsonObject bitext) {
        return bitext.getJsonArray("rows").getJsonObject(0);
    }

    @Test
    void correctsAPairing() {
        given("", "{\"titles\":{\"en\":\"Corrected\"},\"originalLanguage\":\"en\"}");
        given("/versions/en", "1. The report was adopted. It is annexed to this note.\n");
        given("/versions/fr", "1. Le rapport a été adopté. Il est joint à la présente note.\n");
        String one = "[{'en':[0,1],'fr':[0,1]}]";
        assertEquals(401, patch(Server.anonymous(), one).statusCode());
        HttpResponse<byte[]> half = patch(Server.admin(), "[{'en':[0],'fr':[0,1]}]");
        assertEquals(422, half.statusCode(), () -> Server.text(half));
        HttpResponse<byte[]> done = patch(Server.admin(), one);
        assertEquals(200, done.statusCode(), () -> Server.text(done));
        assertEquals("person", row(Server.json(done)).getString("method"));
        assertEquals(1, row(Server.json(done)).getJsonArray("beads").size());
        JsonObject cells = row(Server.json(done)).getJsonObject("cells");
        assertEquals("1.", cells.getJsonObject("fr").getString("mark"));
        assertEquals(2, row(Server.anonymous().json(BITEXT)).getJsonArray("beads").size());
        String tag = done.headers().firstValue("ETag").orElseThrow();
        String two = "[{'en':[0],'fr':[0]},{'en':[1],'fr':[1]}]";
        assertEquals(412, patch(Server.admin(), two, "\"0\"").statusCode());
        assertEquals(200, patch(Server.admin(), one, tag).statusCode());
        String file = DOCUMENT + "/versions/fr";
        byte[] official = Server.anonymous().get(file).body();
        HttpResponse<byte[]> published =
                Server.admin().post(DOCUMENT + "/versions/fr/publication", new byte[0]);
        assertEquals(2, published.statusCode() / 100, () -> Server.text(published));
        assertEquals(1, row(Server.anonymous().json(BITEXT)).getJsonArray("beads").size());
        assertArrayEquals(official, Server.anonymous().get(file).body());
    }
}
