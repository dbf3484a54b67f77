package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kits that come back, as a program brings them: tags, keys, decisions, undo, suggestions. */
class KitsIT {
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final String SPANISH = "source=en&target=es";
    private static final Server ADMIN = Server.admin();
    private static final Server GUEST = Server.anonymous();

    @BeforeAll
    static void giveAccounts() {
        ADMIN.put(
                "/accounts/ines",
                "{\"roles\":[\"translator\"],\"languages\":[\"es\"],\"password\":\"ines-secret\"}");
        ADMIN.put(
                "/accounts/omar",
                "{\"roles\":[\"translator\"],\"languages\":[\"ar\"],\"password\":\"omar-secret\"}");
    }

    private static Server ines() {
        return GUEST.as("ines", "ines-secret");
    }

    private static Kit kit() {
        return Kit.of(ines(), DECLARATION, SPANISH);
    }

    private static HttpResponse<byte[]> bring(Kit kit, String query, String... headers) {
        var request = ines().request(DECLARATION + "/xliff" + query);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Server.send(request.POST(BodyPublishers.ofByteArray(kit.bytes())));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** A path of the server, whole or not. */
    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void appliesOnlyWhatTheDryRunShowed() {
        Kit kit = kit();
        String id = kit.plain().get(0);
        Kit mine = kit.with(id, "Texto de prueba, el primero de todos.");
        HttpResponse<byte[]> dry = bring(mine, "?dryRun=true");
        String tag = header(dry, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        Kit other = kit.with(id, "Texto de otra persona, que llega antes.");
        assertEquals(1, Server.json(bring(other, "")).getInt("accepted"));
        HttpResponse<byte[]> refused = bring(mine, "", "If-Match", tag);
        assertEquals(412, refused.statusCode());
        assertEquals("urn:hexapla:problem:texts-moved-on", Server.json(refused).getString("type"));
        String again = header(bring(mine, "?dryRun=true"), "ETag");
        HttpResponse<byte[]> taken = bring(mine, "?take=" + id, "If-Match", again);
        assertEquals(200, taken.statusCode(), Server.text(taken));
        assertEquals(1, Server.json(taken).getInt("accepted"));
        assertEquals("Texto de prueba, el primero de todos.", kit().text(id));
    }

    @Test
    void answersARepeatedRequestWithoutApplyingItAgain() {
        Kit kit = kit();
        Kit worked = kit.with(kit.plain().get(1), "Texto de prueba, el segundo de todos.");
        HttpResponse<byte[]> first = bring(worked, "", "Idempotency-Key", "es-1");
        HttpResponse<byte[]> second = bring(worked, "", "Idempotency-Key", "es-1");
        assertEquals(1, Server.json(first).getInt("accepted"));
        assertArrayEquals(first.body(), second.body());
        assertEquals("true", header(second, "Idempotent-Replayed"));
        assertEquals(header(first, "Location"), header(second, "Location"));
        HttpResponse<byte[]> other = bring(kit, "", "Idempotency-Key", "es-1");
        assertEquals(422, other.statusCode());
    }

    @Test
    void keepsAFileToDecideOnAndTakesItBackAfterwards() {
        Kit kit = kit();
        String id = kit.plain().get(2);
        String before = kit.text(id);
        Kit worked = kit.with(id, "Texto de prueba, el tercero de todos.");
        HttpResponse<byte[]> kept = ines().post(DECLARATION + "/imports", worked.bytes());
        assertEquals(201, kept.statusCode(), Server.text(kept));
        String place = path(header(kept, "Location"));
        assertEquals(before, kit().text(id));
        HttpResponse<byte[]> shown = ines().get(place);
        assertEquals(1, Server.json(shown).getJsonObject("counts").getInt("accepted"));
        HttpResponse<byte[]> applied =
                Server.send(
                        ines().request(place + "/application")
                                .header("Content-Type", "application/json")
                                .header("If-Match", header(shown, "ETag"))
                                .POST(BodyPublishers.ofString("{\"decisions\":{}}")));
        assertEquals(200, applied.statusCode(), Server.text(applied));
        assertEquals("Texto de prueba, el tercero de todos.", kit().text(id));

        assertEquals(
                403, GUEST.as("omar", "omar-secret").post(place + "/undo", none()).statusCode());
        HttpResponse<byte[]> undone = ines().post(place + "/undo", none());
        assertEquals(1, Server.json(undone).getJsonObject("undone").getInt("restored"), place);
        assertEquals(before, kit().text(id));
        JsonObject last =
                ines().json(DECLARATION + "/versions/es/history?segment=" + id)
                        .getJsonArray("items")
                        .getJsonObject(0);
        assertEquals("undo", last.getJsonObject("provenance").getString("way"));
        assertEquals(409, ines().post(place + "/undo", none()).statusCode());
    }

    private static byte[] none() {
        return new byte[0];
    }

    @Test
    void undoesByDelete() {
        Kit kit = kit();
        String id = kit.plain().get(3);
        Kit worked = kit.with(id, "Texto de prueba, el cuarto de todos.");
        String place = path(header(bring(worked, ""), "Location"));
        assertEquals(204, Server.send(ines().request(place).DELETE()).statusCode());
        assertEquals(kit.text(id), kit().text(id));
    }

    @Test
    void showsSuggestionsAndSettlesThem() {
        Kit kit = kit();
        List<String> ids = kit.plain().subList(4, 6);
        bring(
                kit.with(ids.get(0), "Lo que llegó antes, uno.")
                        .with(ids.get(1), "Lo otro, dos, antes."),
                "");
        Kit late =
                kit.with(ids.get(0), "Lo que llegó después, uno.")
                        .with(ids.get(1), "Lo que llegó después, dos.");
        assertEquals(2, Server.json(bring(late, "")).getInt("conflict"));
        JsonObject taken = suggestion(ids.get(0));
        assertEquals("Lo que llegó antes, uno.", taken.getString("current"));
        assertEquals("Lo que llegó después, uno.", taken.getString("text"));
        assertEquals(412, settle(taken, "take", "\"seen-long-ago\"").statusCode());
        String tag = "\"" + taken.getString("state") + "\"";
        assertEquals(200, settle(taken, "take", tag).statusCode());
        JsonObject dropped = suggestion(ids.get(1));
        assertEquals(200, settle(dropped, "drop", "*").statusCode());
        assertEquals("Lo que llegó después, uno.", kit().text(ids.get(0)));
        assertEquals("Lo otro, dos, antes.", kit().text(ids.get(1)));
        for (String id : ids) {
            assertTrue(suggestions(id).isEmpty());
        }
    }

    private static List<JsonObject> suggestions(String segment) {
        return ines().json(DECLARATION + "/versions/es/suggestions?segment=" + segment)
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject suggestion(String segment) {
        return suggestions(segment).get(0);
    }

    private static HttpResponse<byte[]> settle(JsonObject which, String decision, String tag) {
        String place = DECLARATION + "/versions/es/suggestions/" + which.getJsonNumber("id");
        return Server.send(
                ines().request(place)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .method(
                                "PATCH",
                                BodyPublishers.ofString("{\"decision\":\"" + decision + "\"}")));
    }

    @Test
    void listsTheKitsOfWhoAsks() {
        kit();
        JsonObject work = ines().json("/kits").getJsonArray("items").getJsonObject(0);
        assertEquals("A/RES/217(III)", work.getString("symbol"));
        assertEquals("es", work.getString("target"));
        assertTrue(work.getString("kit").endsWith("/xliff?source=en&target=es&version=1.2"));
        assertFalse(work.getString("takenAt").isEmpty());
        assertEquals(
                List.of(), GUEST.as("omar", "omar-secret").json("/kits").getJsonArray("items"));
        assertEquals(401, GUEST.get("/kits").statusCode());
    }

    @Test
    void showsWhatCameBackOnlyToThoseWhoTranslate() {
        assertEquals(401, GUEST.get(DECLARATION + "/imports").statusCode());
        String place = path(header(bring(kit(), ""), "Location"));
        assertEquals(403, GUEST.as("omar", "omar-secret").get(place).statusCode());
        assertEquals(404, ines().get(DECLARATION + "/imports/1").statusCode());
    }
}
