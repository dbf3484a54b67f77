package org.hexapla.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs get of published rows is kept, and only guests get what is kept. */
class KeptDataIT {
    private static final Server ADMIN = Server.admin();
    private static final Server GUEST = Server.anonymous();

    private String document = "";
    private String bitext = "";

    @BeforeEach
    void addADocument() {
        document = "/documents/TEST/KEPT/" + System.nanoTime();
        bitext = document + "/bitext?languages=en,fr";
        ADMIN.put(document, "{\"titles\":{\"en\":\"Kept\"},\"originalLanguage\":\"en\"}");
        put("en", "1. The report was adopted.\n");
        put("fr", "1. Le rapport a été adopté.\n");
    }

    private void put(String language, String text) {
        send(document + "/versions/" + language, text);
    }

    /** Hands in a first text, or the next one of the file that is held. */
    private static void send(String path, String text) {
        var request = ADMIN.request(path).PUT(BodyPublishers.ofString(text, UTF_8));
        HttpResponse<byte[]> held = GUEST.get(path.replaceFirst("\\?.*", ""));
        held.headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
        HttpResponse<byte[]> answer = Server.send(request);
        assertEquals(201, answer.statusCode(), Server.text(answer));
    }

    private static String tag(String path) {
        return header(GUEST.get(path), "ETag");
    }

    private static HttpResponse<byte[]> get(Server server, String path, String... headers) {
        return Server.send(server.request(path).headers(headers));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    @Test
    void givesTheSameBytesWithAStrongTagWhetherKeptOrNot() throws IOException {
        HttpResponse<byte[]> made = get(GUEST, bitext, "Accept", "application/json");
        HttpResponse<byte[]> kept = get(GUEST, bitext, "Accept", "*/*");
        HttpResponse<byte[]> packed =
                get(GUEST, bitext, "Accept", "application/json", "Accept-Encoding", "gzip");
        String tag = "\"" + Sha256.hex(made.body()) + "\"";
        assertArrayEquals(made.body(), kept.body());
        assertArrayEquals(made.body(), unpacked(packed));
        assertEquals(tag, header(made, "ETag"));
        assertEquals(tag, header(kept, "ETag"));
        assertEquals(tag.replaceFirst("\"$", "-gzip\""), header(packed, "ETag"));
        assertEquals("gzip", header(packed, "Content-Encoding"));
        for (HttpResponse<byte[]> answer : List.of(made, kept, packed)) {
            assertEquals("application/json; charset=UTF-8", header(answer, "Content-Type"));
            assertEquals("public, no-cache", header(answer, "Cache-Control"));
            for (String said : List.of("Accept", "Accept-Encoding", "Cookie", "Authorization")) {
                assertTrue(List.of(header(answer, "Vary").split(", ")).contains(said), said);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void sendsNothingAgainToWhoeverHasIt(String encoding) {
        get(GUEST, bitext, "Accept-Encoding", encoding);
        String tag = header(get(GUEST, bitext, "Accept-Encoding", encoding), "ETag");
        HttpResponse<byte[]> known =
                get(GUEST, bitext, "Accept-Encoding", encoding, "If-None-Match", tag);
        assertEquals(304, known.statusCode());
        assertEquals(tag, header(known, "ETag"));
        assertEquals(0, known.body().length);
    }

    @Test
    void givesWhatIsPublishedAtOnce() {
        String before = tag(bitext);
        assertEquals(before, tag(bitext));
        put("fr", "1. Le rapport est adopté.\n");
        HttpResponse<byte[]> now = get(GUEST, bitext, "If-None-Match", before);
        assertEquals(200, now.statusCode());
        assertTrue(Server.text(now).contains("est adopté"), Server.text(now));
        Server.send(ADMIN.request(document + "/versions/en/publication?reason=Error").DELETE());
        assertNotEquals(200, get(GUEST, bitext, "If-None-Match", before).statusCode());
        assertNotEquals(304, get(GUEST, bitext, "If-None-Match", before).statusCode());
    }

    @Test
    void keepsNothingOfWhatOnlyAccountsMaySee() {
        send(document + "/versions/fr?draft=true", "1. Le rapport sera adopté.\n");
        String working = bitext + "&working=true";
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> seen = ADMIN.get(working);
            assertTrue(Server.text(seen).contains("sera adopté"), Server.text(seen));
            assertEquals("private, no-cache", header(seen, "Cache-Control"));
            assertEquals("private, no-cache", header(ADMIN.get(bitext), "Cache-Control"));
            assertEquals(401, GUEST.get(working).statusCode());
            assertTrue(Server.text(GUEST.get(bitext)).contains("a été adopté"));
            assertEquals(401, GUEST.as("admin", "wrong-pass-1").get(bitext).statusCode());
        }
    }

    @Test
    void asksWhoReadsWhereNoLanguagesAreNamed() {
        put("es", "1. Se aprobó el informe.\n");
        for (int i = 0; i < 2; i++) {
            assertEquals(List.of("en", "fr"), languages("fr"));
            assertEquals(List.of("en", "es"), languages("es"));
        }
    }

    private List<String> languages(String reader) {
        return Server.json(get(GUEST, document + "/bitext", "Accept-Language", reader))
                .getJsonArray("languages")
                .getValuesAs(JsonString::getString);
    }

    @Test
    void givesAPersonAPageBesideIt() {
        get(GUEST, bitext, "Accept", "application/json");
        HttpResponse<byte[]> page = get(GUEST, "/en" + bitext, "Accept-Encoding", "identity");
        assertTrue(header(page, "Content-Type").startsWith("text/html"));
        assertEquals(302, get(GUEST, bitext, "Accept", "text/html").statusCode());
        assertEquals(406, get(GUEST, bitext, "Accept", "application/pdf").statusCode());
    }

    @Test
    void namesAStateThatACorrectionMayBeMadeOn() {
        String tag = header(get(GUEST, bitext, "Accept-Encoding", "gzip"), "ETag");
        String correction =
                "{\"languages\":[\"en\",\"fr\"],\"rows\":[{\"id\":\"p1\",\"beads\":[{\"en\":[0],\"fr\":[0]}]}]}";
        HttpResponse<byte[]> done =
                Server.send(
                        ADMIN.request(document + "/bitext")
                                .header("Content-Type", "application/json")
                                .header("If-Match", tag)
                                .method("PATCH", BodyPublishers.ofString(correction)));
        assertEquals(200, done.statusCode(), Server.text(done));
    }
}
