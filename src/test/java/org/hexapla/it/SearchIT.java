package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches by somebody without an account, and how soon they find what a manager publishes. */
class SearchIT {
    private static final Server ANYBODY = Server.anonymous();
    private static final Server ADMIN = Server.admin();

    @BeforeAll
    static void awaitTheIndex() {
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!ANYBODY.json("/search?q=born").getBoolean("current")) {
            assertTrue(System.nanoTime() < patience, "the index does not get current");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static JsonObject search(String words, String more) {
        return ANYBODY.json("/search?q=" + encoded(words) + more);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonObject first(String words, String more) {
        JsonArray items = search(words, more).getJsonArray("items");
        assertFalse(items.isEmpty(), words);
        return items.getJsonObject(0);
    }

    private static String marked(JsonObject side) {
        JsonArray mark = side.getJsonArray("marks").getJsonArray(0);
        return side.getString("text").substring(mark.getInt(0), mark.getInt(1));
    }

    @Test
    void showsAHitBesideItsPartner() {
        JsonObject hit = first("\"libres et egaux\"", "&language=fr&with=zh");
        assertEquals("A/RES/217(III)", hit.getString("symbol"));
        assertEquals("libres et égaux", marked(hit));
        JsonObject partner = hit.getJsonObject("partner");
        assertEquals("zh", partner.getString("language"));
        assertTrue(partner.getString("text").contains("自由"), partner.toString());
        HttpResponse<byte[]> page = ANYBODY.get(hit.getString("address").replaceAll("#.*", ""));
        assertEquals(200, page.statusCode());
    }

    @Test
    void showsEachMatchInItsLine() {
        JsonObject line = first("الانسان", "&language=ar&with=en&view=concordance");
        assertTrue(line.getString("match").contains("نسان"), line.toString());
        assertTrue(line.containsKey("before") && line.containsKey("after"), line.toString());
        assertEquals("en", line.getJsonObject("partner").getString("language"));
    }

    @Test
    void namesADocumentByItsSymbol() {
        assertEquals(
                "WIPO/IP/AI/GE/19/INF/2",
                search("inf 2", "").getJsonArray("documents").getJsonObject(0).getString("symbol"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the of and",
                "de la",
                "的",
                "\"",
                "«human",
                "\"human rights",
                "!!! --- ***",
                "<script>alert(1)</script>",
                "AND OR NOT ( * ? ~ ^ : / \\",
                "kind:note +born -free",
                "\u0000\u0007",
                "\uD800",
                "%",
                "'; drop table document; --"
            })
    void answersOddSearches(String words) {
        HttpResponse<byte[]> answer = ANYBODY.get("/search?q=" + encoded(words));
        assertEquals(200, answer.statusCode(), Server.text(answer));
        HttpResponse<byte[]> page =
                Server.send(
                        ANYBODY.request("/en/search?q=" + encoded(words))
                                .header("Accept", "text/html"));
        assertEquals(200, page.statusCode(), Server.text(page));
        assertFalse(Server.text(page).contains("<script>alert"), Server.text(page));
    }

    @Test
    void saysThatAQuotationMarkIsAlone() {
        assertTrue(search("\"human rights", "").getBoolean("openQuotes"));
        assertFalse(search("\"human rights\"", "").getBoolean("openQuotes"));
    }

    /** In other scripts that many are more than the server takes in an address: it refuses them. */
    @Test
    void refusesTenThousandCharactersAndSaysWhatToDo() {
        HttpResponse<byte[]> answer = ANYBODY.get("/search?q=" + encoded("a ".repeat(5000)));
        assertEquals(400, answer.statusCode(), Server.text(answer));
        assertTrue(Server.json(answer).getString("type").endsWith("query-too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=xx!",
                "language=en&with=en",
                "from=yesterday",
                "to=2019-13-45",
                "status=secret",
                "meeting=%3F%3F",
                "start=-1",
                "start=100000"
            })
    void refusesWhatAFilterCanNotBe(String filter) {
        HttpResponse<byte[]> answer = ANYBODY.get("/search?q=human&" + filter);
        assertEquals(400, answer.statusCode(), Server.text(answer));
    }

    @Test
    void findsWhatIsPublishedWithinASecondAndNotBefore() {
        String address = "/documents/SEARCH/IT/1";
        ADMIN.put(address, "{\"titles\":{\"en\":\"A note\"},\"originalLanguage\":\"en\"}");
        byte[] text =
                "The zyzzyva is a weevil of the tropics that no other document names.\n"
                        .getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> draft = ADMIN.put(address + "/versions/en?draft=true", text);
        assertEquals(201, draft.statusCode(), Server.text(draft));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        assertEquals(0, search("zyzzyva", "").getInt("total"));
        HttpResponse<byte[]> published =
                ADMIN.post(address + "/versions/en/publication", new byte[0]);
        assertTrue(published.statusCode() < 300, Server.text(published));
        long start = System.nanoTime();
        long patience = start + Duration.ofSeconds(10).toNanos();
        while (search("zyzzyva", "").getInt("total") == 0 && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("found " + took.toMillis() + " ms after it was published");
        assertTrue(took.toMillis() < 3000, took.toString());
        assertEquals("SEARCH/IT/1", first("zyzzyvas", "").getString("symbol"));
    }
}
