package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Pattern FONT =
            Pattern.compile("url\\(\"(/assets/[0-9a-f]{16}/([^\"/]+))\"\\)");

    private final Assets assets = new Assets();

    private String style() {
        return new String(assets.find("hexapla.css").orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theStyleSheetNamesEachFontByTheAddressOfItsContent() {
        List<String> fonts = new ArrayList<>();
        for (Matcher font = FONT.matcher(style()); font.find(); ) {
            fonts.add(font.group(2));
            assertEquals(assets.address(font.group(2)), font.group(1));
        }
        assertTrue(fonts.contains("noto-naskh-arabic.woff2"), "" + fonts);
        assertTrue(fonts.contains("noto-serif-sc.woff2"), "" + fonts);
        assertTrue(fonts.contains("noto-serif-cyrillic.woff2"), "" + fonts);
    }

    @Test
    void fontsComeFromNowhereElse() {
        assertEquals(
                0,
                Pattern.compile("url\\((?!\"/assets/|\"?data:)")
                        .matcher(style())
                        .results()
                        .count());
    }

    @Test
    void aFontIsNotPackedTwice() {
        Asset font = assets.find("noto-naskh-arabic.woff2").orElseThrow();
        assertEquals("font/woff2", font.type());
        assertEquals(0, font.gzipped().length);
        assertArrayEquals("wOF2".getBytes(StandardCharsets.US_ASCII), head(font));
    }

    private static byte[] head(Asset font) {
        return java.util.Arrays.copyOf(font.bytes(), 4);
    }
}
