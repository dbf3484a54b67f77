package org.hexapla.intake;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A folder of {@code translations/} within the application.
 *
 * @param name its name, as {@code demo.txt} lists it
 */
record DemoFolder(String name) {
    private static final String ROOT = "/translations/";

    /** All folders in the order in which they are loaded. */
    static List<DemoFolder> all() {
        byte[] list =
                read(ROOT + "demo.txt")
                        .orElseThrow(() -> new IllegalStateException("demo.txt is missing"));
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(DemoFolder::new)
                .toList();
    }

    /** A file of the folder as JSON, if it has it. */
    Optional<JsonObject> json(String file) {
        return read(ROOT + name + "/" + file).map(DemoFolder::parsed);
    }

    private static JsonObject parsed(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    /**
     * @throws IllegalStateException if the folder does not have the file
     */
    byte[] bytes(String file) {
        return read(ROOT + name + "/" + file)
                .orElseThrow(() -> new IllegalStateException(name + " lacks the file " + file));
    }

    private static Optional<byte[]> read(String path) {
        try (InputStream in = DemoFolder.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
