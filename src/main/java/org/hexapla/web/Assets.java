package org.hexapla.web;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.platform.Part;

/**
 * The style sheets, scripts, pictures and fonts of the pages, read once and addressed by their
 * content.
 */
@Part
public class Assets {
    private static final Map<String, String> FILES =
            Map.of(
                    "hexapla.css", "text/css; charset=UTF-8",
                    "hexapla.js", "text/javascript; charset=UTF-8",
                    "hexapla.svg", "image/svg+xml");

    /** Letters for what a reader's system has none of; the style sheet names them. */
    private static final List<String> FONTS =
            List.of(
                    "noto-serif-latin.woff2",
                    "noto-serif-latin-ext.woff2",
                    "noto-serif-cyrillic.woff2",
                    "noto-naskh-arabic.woff2",
                    "noto-serif-sc.woff2",
                    "noto-serif-sc-118.woff2",
                    "noto-serif-sc-119.woff2");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    @Inject
    Assets() {
        FONTS.forEach(name -> assets.put(name, Asset.packed(name, "font/woff2", read(name))));
        FILES.forEach((name, type) -> assets.put(name, Asset.of(name, type, linked(read(name)))));
    }

    /** A text with the addresses of the fonts that it names; anything else as it is. */
    private byte[] linked(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        for (String font : FONTS) {
            text = text.replace("url(\"" + font + "\")", "url(\"" + address(font) + "\")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
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
