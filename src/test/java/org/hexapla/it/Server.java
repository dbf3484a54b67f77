package org.hexapla.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** A running server as a program sees it, asked by a named account or by nobody. */
final class Server {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** The client's own patience ends where an answer begins. */
    private static final int WHOLE_ANSWER_S = 180;

    /** Asked for once, by the first class of tests that needs it. */
    private static final class Started {
        static final Server SERVER = started();
    }

    private final String url;
    private final String authorization;

    private Server(String url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    /** The server that the build started; it answers before all of its demo is loaded. */
    static Server anonymous() {
        return Started.SERVER;
    }

    private static Server started() {
        Server server = at(System.getProperty("hexapla.url", "http://localhost:9080"));
        long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (server.get("/health/ready").statusCode() != 200) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(server.url() + " does not get ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return server;
    }

    static Server at(String url) {
        return new Server(url, "");
    }

    static Server admin() {
        return anonymous()
                .as("admin", System.getProperty("hexapla.admin.password", "admin-pass-1"));
    }

    Server as(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Server(url, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    String url() {
        return url;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(120));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            return CLIENT.sendAsync(asked, HttpResponse.BodyHandlers.ofByteArray())
                    .get(WHOLE_ANSWER_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(
                    e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (TimeoutException e) {
            throw new UncheckedIOException(
                    new IOException(asked.uri() + " began an answer and did not end it", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    HttpResponse<byte[]> put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<byte[]> put(String path, byte[] body) {
        return send(request(path).PUT(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> post(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }

    JsonObject json(String path) {
        HttpResponse<byte[]> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + text(response));
        }
        return json(response);
    }

    static JsonObject json(HttpResponse<byte[]> response) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
            return reader.readObject();
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }
}
