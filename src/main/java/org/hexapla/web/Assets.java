package org.hexapla.web;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hexapla.platform.Part;

/**
 * The style sheets, scripts and pictures of the pages, read once and addressed by their content.
 */
@Part
public class Assets {
    private static final Map<String, String> FILES =
            Map.of(
                    "hexapla.css", "text/css; charset=UTF-8",
                    "hexapla.js", "text/javascript; charset=UTF-8",
                    "hexapla.svg", "image/svg+xml");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    @Inject
    Assets() {
        FILES.forEach((name, type) -> assets.put(name, Asset.of(name, type, read(name))));
    }

    /**
     * The address that names exactly the present content of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name))
                .address();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static byte[] read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the asset " + name + " is not packed");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("while reading the asset " + name, e);
        }
    }
}
