package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An XLIFF file sent by somebody without an account, and what is said of it. */
class InspectionIT {
    private static final Server ANYBODY = Server.anonymous();
    private static final String KIT =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\">"
                    + "\n<file id=\"f\"><unit id=\"u\">\n<segment><source>The <b>Danube</b> rises."
                    + "</source></segment></unit></file></xliff>";

    private static HttpResponse<byte[]> form(String accept, String path) {
        String body =
                "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\r\n--cut\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"k.xlf\"\r\n"
                        + "Content-Type: application/xliff+xml\r\n\r\n"
                        + KIT
                        + "\r\n--cut--\r\n";
        return Server.send(
                ANYBODY.request(path)
                        .header("Accept", accept)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void tellsAProgramWhatIsWrongAndWhere() {
        HttpResponse<byte[]> answer =
                ANYBODY.post("/xliff/inspect", KIT.getBytes(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), Server.text(answer));
        JsonObject found = Server.json(answer);
        assertEquals("refused", found.getString("verdict"));
        assertTrue(found.getBoolean("readable"));
        JsonObject problem = found.getJsonArray("problems").getJsonObject(0);
        assertEquals(3, problem.getInt("line"));
        assertEquals("element-out-of-place", problem.getString("name"));
        assertEquals("error", problem.getString("severity"));
    }

    @Test
    void answersAFormOfAProgramInJson() {
        HttpResponse<byte[]> answer = form("*/*", "/xliff/inspect");
        assertEquals(1, Server.json(answer).getInt("units"), Server.text(answer));
    }

    @Test
    void showsAPersonAPage() {
        HttpResponse<byte[]> answer =
                form("text/html,application/xhtml+xml,*/*;q=0.8", "/en/xliff/inspect");
        String page = Server.text(answer);
        assertEquals(200, answer.statusCode(), page);
        assertTrue(page.contains("<html lang=\"en\""), page);
        assertTrue(page.contains("&lt;b&gt; may not stand here in &lt;source&gt;."), page);
    }

    @Test
    void offersAFormToPeople() {
        HttpResponse<byte[]> answer =
                Server.send(ANYBODY.request("/en/xliff/inspect").header("Accept", "text/html"));
        assertTrue(Server.text(answer).contains("type=\"file\""), Server.text(answer));
    }

    @Test
    void answersWhatIsNoXliffWithAVerdict() {
        for (String bad : List.of("", "PK\u0003\u0004", "<!DOCTYPE x><xliff/>", "<html/>")) {
            HttpResponse<byte[]> answer =
                    ANYBODY.post("/xliff/inspect", bad.getBytes(StandardCharsets.UTF_8));
            assertEquals(200, answer.statusCode(), Server.text(answer));
            assertEquals(false, Server.json(answer).getBoolean("readable"), bad);
        }
    }

    @Test
    void servesOthersWhileSomeSendSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            URI url = URI.create(ANYBODY.url());
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(url.getHost(), url.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                ("POST /xliff/inspect HTTP/1.1\r\nHost: x\r\nAccept:"
                                                + " application/json\r\nContent-Length:"
                                                + " 1000\r\n\r\n<xliff")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(200, ANYBODY.get("/health/live").statusCode());
            HttpResponse<byte[]> late =
                    ANYBODY.post("/xliff/inspect", KIT.getBytes(StandardCharsets.UTF_8));
            assertEquals(503, late.statusCode(), Server.text(late));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
            awaitRoom();
        }
    }

    /** Whoever sent slowly and left takes nobody's place for long. */
    private static void awaitRoom() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        int status = 503;
        while (status == 503 && System.nanoTime() < end) {
            status =
                    ANYBODY.post("/xliff/inspect", KIT.getBytes(StandardCharsets.UTF_8))
                            .statusCode();
        }
        assertEquals(200, status);
    }
}
