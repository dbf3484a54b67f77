package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two texts sent by somebody without an account, and what comes back. */
class AlignmentsIT {
    private static final Server ANYBODY = Server.anonymous();
    private static final String TSV = "text/tab-separated-values";
    private static final String JSON = "application/json";
    private static final String ENGLISH = "The Committee met.\nIt adopted the agenda.\n";
    private static final String CHINESE = "委员会举行了会议。\n委员会通过了议程。\n";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(
            String query, String accept, Map<String, byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach(
                (name, content) -> {
                    body.writeBytes(
                            utf8(
                                    "--cut\r\nContent-Disposition: form-data; name=\""
                                            + name
                                            + "\"; filename=\"x.txt\"\r\n"
                                            + "Content-Type: text/plain\r\n\r\n"));
                    body.writeBytes(content);
                    body.writeBytes(utf8("\r\n"));
                });
        body.writeBytes(utf8("--cut--\r\n"));
        return Server.send(
                request(query, accept)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpRequest.Builder request(String query, String accept) {
        return ANYBODY.request("/alignments" + query).header("Accept", accept);
    }

    private static Map<String, byte[]> texts(String source, String target) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("source", utf8(source));
        parts.put("target", utf8(target));
        return parts;
    }

    private static void assertRefused(int status, String type, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), Server.text(answer));
        assertEquals("urn:hexapla:problem:" + type, Server.json(answer).getString("type"));
    }

    private static String seed(String name) {
        try (InputStream in =
                AlignmentsIT.class.getResourceAsStream("/org/hexapla/core/rebuilding/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void alignsLinesAsTsv() {
        HttpResponse<byte[]> answer =
                send("?source=en&target=zh&unit=line", TSV, texts(ENGLISH, CHINESE));
        assertEquals(200, answer.statusCode(), Server.text(answer));
        String tsv = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(tsv.matches("0\t0\t[01][.]\\d+\n1\t1\t[01][.]\\d+\n"), tsv);
        assertEquals(
                TSV + ";charset=utf-8",
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void alignsLinesAsJson() {
        HttpResponse<byte[]> answer =
                send("?source=en&target=zh-CN&unit=line", JSON, texts(ENGLISH, CHINESE));
        JsonObject json = Server.json(answer);
        assertEquals("{\"en\":2,\"zh\":2}", json.getJsonObject("segments").toString());
        assertEquals("[1]", bead(json, 1).getJsonArray("zh").toString());
    }

    private static JsonObject bead(JsonObject json, int index) {
        return json.getJsonArray("beads").getJsonObject(index);
    }

    @Test
    void givesJsonToWhoTakesAnything() {
        HttpResponse<byte[]> answer =
                send("?source=en&target=zh&unit=line", "*/*", texts(ENGLISH, CHINESE));
        assertEquals("line", Server.json(answer).getString("unit"));
    }

    @Test
    void alignsPrintedDocumentsRowByRow() {
        Map<String, byte[]> seeds = texts(seed("seed-en.txt"), seed("seed-zh.txt"));
        JsonObject json = Server.json(send("?source=en&target=zh", JSON, seeds));
        long byLabel =
                json.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getString("method").equals("label"))
                        .count();
        assertTrue(byLabel >= 17, "only " + byLabel + " rows by label");
    }

    @Test
    void givesTheTextsOfDocumentsAsTsv() {
        HttpResponse<byte[]> answer =
                send("?source=en&target=zh&unit=document", TSV, texts(ENGLISH, CHINESE));
        for (String line : new String(answer.body(), StandardCharsets.UTF_8).split("\n")) {
            assertEquals(3, line.split("\t", -1).length, line);
        }
    }

    @Test
    void takesAnyPairOfLanguages() {
        HttpResponse<byte[]> answer =
                send("?source=pt-BR&target=ha&unit=line", TSV, texts("Olá.\n", "Sannu.\n"));
        assertEquals(200, answer.statusCode(), Server.text(answer));
    }

    @Test
    void takesAnEmptySideAndTwoSidesOfOneLanguage() {
        HttpResponse<byte[]> alone =
                send("?source=en&target=zh&unit=line", TSV, texts(ENGLISH, ""));
        assertTrue(new String(alone.body(), StandardCharsets.UTF_8).startsWith("0\t\t"));
        JsonObject same =
                Server.json(send("?source=en&target=en&unit=line", JSON, texts(ENGLISH, ENGLISH)));
        assertEquals("[0]", bead(same, 0).getJsonArray("en-x-target").toString());
    }

    @Test
    void saysThatATextLooksLikeAnotherLanguage() {
        Map<String, byte[]> wrong = texts(ENGLISH.repeat(5), ENGLISH.repeat(5));
        String query = "?source=en&target=fr&unit=line";
        assertEquals(1, Server.json(send(query, JSON, wrong)).getJsonArray("warnings").size());
        assertEquals(
                "The text of the target looks like en, and it was said to be fr.",
                send(query, TSV, wrong).headers().firstValue("Hexapla-Warning").orElse(""));
    }

    @Test
    void refusesWhatIsMissing() {
        String query = "?source=en&target=zh";
        assertRefused(400, "part-missing", send(query, JSON, Map.of("source", utf8(ENGLISH))));
        assertRefused(400, "language-missing", send("?source=en", JSON, texts(ENGLISH, CHINESE)));
    }

    @Test
    void refusesUnknownLanguagesAndUnits() {
        Map<String, byte[]> parts = texts(ENGLISH, CHINESE);
        assertRefused(400, "unknown-language", send("?source=en&target=klingonese", JSON, parts));
        assertRefused(400, "unknown-unit", send("?source=en&target=zh&unit=word", JSON, parts));
    }

    @Test
    void refusesWhatIsNoText() {
        Map<String, byte[]> latin = texts(ENGLISH, "");
        latin.put("target", "Le Comité".getBytes(StandardCharsets.ISO_8859_1));
        HttpResponse<byte[]> answer = send("?source=en&target=fr", JSON, latin);
        assertRefused(422, "wrong-encoding", answer);
        assertTrue(
                Server.json(answer)
                        .getString("detail")
                        .startsWith("The part target is not in UTF-8: byte 9, in line 1,"));
        assertRefused(
                415,
                "not-plain-text",
                send("?source=en&target=fr", JSON, texts("%PDF-1.7\n", "a")));
    }

    @Test
    void refusesABodyThatIsNoFormData() {
        HttpRequest.Builder plain =
                request("?source=en&target=zh", JSON)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(ENGLISH));
        assertRefused(415, "not-multipart", Server.send(plain));
    }

    @Test
    void refusesAFileOfFortyMegabytes() {
        String large = "All is well.\n".repeat(40 * 1024 * 1024 / 13);
        assertRefused(
                413,
                "file-too-large",
                send("?source=en&target=zh&unit=line", TSV, texts(large, CHINESE)));
    }

    @Test
    void refusesMoreLinesThanItAligns() {
        HttpResponse<byte[]> answer =
                send(
                        "?source=en&target=zh&unit=line",
                        TSV,
                        texts("a\n".repeat(4_000_000), CHINESE));
        assertEquals(413, answer.statusCode(), Server.text(answer));
    }

    @Test
    void alignsLargeTextsBesideTheServer() {
        Map<String, byte[]> large = texts("One.\n".repeat(50_000), "一。\n二。\n三。\n");
        HttpResponse<byte[]> answer = send("?source=en&target=zh&unit=line", TSV, large);
        assertEquals(200, answer.statusCode(), Server.text(answer));
        String tsv = new String(answer.body(), StandardCharsets.UTF_8);
        String last = tsv.substring(tsv.lastIndexOf('\n', tsv.length() - 2) + 1);
        assertTrue(last.contains("49999\t"), last);
    }

    @Test
    void servesManyAtOnce() {
        List<CompletableFuture<Integer>> all =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        send(
                                                                        "?source=en&target=zh&unit=line",
                                                                        TSV,
                                                                        texts(ENGLISH, CHINESE))
                                                                .statusCode()))
                        .toList();
        assertEquals(
                List.of(200, 200, 200, 200, 200, 200),
                all.stream().map(CompletableFuture::join).collect(Collectors.toList()));
    }

    @Test
    void asksToComeAgainWhileTooManyAreSending() throws IOException, InterruptedException {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                senders.add(slowSender());
            }
            // The server takes them up one after the other.
            Thread.sleep(2_000);
            HttpResponse<byte[]> answer =
                    send("?source=en&target=zh&unit=line", TSV, texts(ENGLISH, CHINESE));
            assertRefused(503, "busy", answer);
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    /** Somebody who has begun to send and does not go on. */
    private static Socket slowSender() throws IOException {
        URI url = URI.create(ANYBODY.url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.getOutputStream()
                .write(
                        utf8(
                                "POST /alignments?source=en&target=zh HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: multipart/form-data; boundary=cut\r\n"
                                        + "Content-Length: 1000\r\n\r\n--cut\r\n"));
        socket.getOutputStream().flush();
        return socket;
    }
}
