package org.hexapla.core.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A draft resolution: the paragraphs of its preamble end with commas, and begin with small letters
 * in Russian, with neither small letters nor capitals in Arabic and Chinese.
 */
class PreambleTest {
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void keepsParagraphsApartThatAreALineEach(String tag) {
        List<String> written = written(tag);
        assertEquals(written, read(String.join("\n", written), tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void keepsParagraphsApartThatHaveBlankLinesBetweenThem(String tag) {
        List<String> written = written(tag);
        assertEquals(written, read(String.join("\n\n", written), tag));
    }

    /**
     * A paragraph that ends where the next word had no room can not be told from one that goes on:
     * of all widths together, five in six come out whole.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru"})
    void keepsParagraphsApartWhoseLinesAreFilledWithoutBlankLinesBetweenThem(String tag) {
        List<String> written = written(tag);
        int whole = 0;
        for (int columns = 60; columns <= 80; columns++) {
            List<String> lines = new ArrayList<>();
            for (String paragraph : written) {
                lines.addAll(filled(paragraph, columns));
            }
            List<String> read = read(String.join("\n", lines), tag);
            whole += (int) written.stream().filter(read::contains).count();
        }
        assertTrue(whole * 6 >= 21 * written.size() * 5, whole + " of " + 21 * written.size());
    }

    /** The lines of a paragraph, each with as many words as have room. */
    private static List<String> filled(String paragraph, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> written(String tag) {
        String name = "snow-" + tag + ".txt";
        try (InputStream in = PreambleTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String text, String tag) {
        List<String> read = new ArrayList<>();
        for (Block block : new PrintedText(text).blocks(new Language(tag))) {
            String mark = block.mark() == null ? "" : block.mark() + " ";
            read.add(mark + block.text().text());
        }
        return read;
    }
}
