package org.hexapla.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is sent to a search server: the fields it is told of, the terms it gets, what it is asked.
 * The server is a stand-in that says yes; {@link TestIndex} tells how a real one is asked.
 */
class SearchServerTest {
    @TempDir Path folder;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private volatile boolean lost;
    private SearchIndex index;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        Optional<String> none = Optional.empty();
        index =
                new SearchIndex(
                        new IndexSettings(folder, Optional.of(url), none, none, none, false));
    }

    @AfterEach
    void stop() {
        index.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " " + body);
        byte[] bytes =
                json(exchange.getRequestMethod() + " " + path, body)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean misses = lost && path.endsWith("/_search");
        exchange.sendResponseHeaders(misses ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String json(String path, String body) {
        if (path.equals("GET /")) {
            return "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.0\"}}";
        }
        if (path.endsWith("/_bulk")) {
            String items =
                    body.lines()
                            .filter(line -> line.startsWith("{\"index\""))
                            .map(line -> "{\"index\":{\"status\":201,\"_shards\":{\"total\":1}}}")
                            .collect(Collectors.joining(","));
            return "{\"took\":1,\"errors\":false,\"items\":[" + items + "]}";
        }
        if (path.startsWith("GET /hexapla")) {
            return "{}";
        }
        if (path.endsWith("/_search")) {
            return "{\"took\":1,\"_scroll_id\":\"s\",\"timed_out\":false,\"hits\":{\"total\":{\"value\":0,"
                    + "\"relation\":\"eq\"},\"hits\":[]}}";
        }
        return "{\"acknowledged\":true,\"status\":\"green\",\"timed_out\":false}";
    }

    private String sent(String start) {
        return asked.stream()
                .filter(request -> request.startsWith(start))
                .collect(Collectors.joining("\n"));
    }

    private void put() {
        PublishedCell english = new PublishedCell(List.of("Étudier the laws."), List.of());
        PublishedCell chinese = new PublishedCell(List.of("研究法律"), List.of());
        PublishedRow row =
                new PublishedRow(
                        "p1", "1", Map.of(Language.ENGLISH, english, Language.CHINESE, chinese));
        index.put(
                Map.of(
                        new PublishedDocument(
                                new DocumentSymbol("X/GE/1"),
                                "7",
                                Language.ENGLISH,
                                Map.of("en", "official", "zh", "official"),
                                null,
                                null,
                                null),
                        List.of(row)));
    }

    @Test
    void tellsTheServerItsFields() {
        put();
        String mapping = sent("PUT /hexapla-2-rows");
        assertTrue(mapping.contains("\"dynamic_templates\""), mapping);
        assertTrue(mapping.contains("*_order"), mapping);
        assertTrue(mapping.contains("\"analyzer\":\"whitespace\""), mapping);
        assertTrue(mapping.contains("\"kept\""), mapping);
    }

    @Test
    void sendsTermsAsTheyAreToBeFound() {
        put();
        String bulk = sent("POST /_bulk");
        assertTrue(bulk.contains("\"en_order\":\"etudier the laws\""), bulk);
        assertTrue(bulk.contains("\"zh_order\":\"研究 究法 法律\""), bulk);
        assertTrue(bulk.contains("\"mark\":\"7\""), bulk);
    }

    @Test
    void asksForThePhrasesAndWordsOfAQuery() {
        put();
        asked.clear();
        Found found = index.find(Query.of("研究法律"), Filter.NONE, Language.OFFICIAL, 0, 20);
        assertEquals(0, found.total());
        String search = sent("POST /hexapla-2-rows");
        assertTrue(search.contains("match_phrase"), search);
        assertTrue(search.contains("研究 究法 法律"), search);
    }

    @Test
    void makesTheIndexAnewWhereTheServerHasLostIt() {
        put();
        asked.clear();
        assertFalse(index.restore());
        lost = true;
        assertThrows(
                Refused.class,
                () -> index.find(Query.of("laws"), Filter.NONE, Language.OFFICIAL, 0, 20));
        assertTrue(index.isDoubted());
        assertTrue(index.restore());
        assertTrue(sent("PUT /hexapla-2-rows").contains("\"kept\""));
        assertFalse(index.isDoubted());
    }

    @Test
    void saysThatAServerThatWentAwayCanNotBeReached() {
        put();
        server.stop(0);
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> index.find(Query.of("laws"), Filter.NONE, Language.OFFICIAL, 0, 20));
        assertEquals(Refused.Why.BUSY, refused.why());
        assertEquals(
                Refused.Why.BUSY,
                assertThrows(Refused.class, () -> index.symbols("inf 2", 5)).why());
    }
}
