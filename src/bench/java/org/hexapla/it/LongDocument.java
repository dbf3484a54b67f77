package org.hexapla.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.language.Language;

/**
 * A report of many numbered paragraphs under headings, in six languages, given to a running server.
 *
 * <p>A paragraph is one to three sentences of the shipped TICO-19 (CC0), the same ones in every
 * language, with a reference to another paragraph, so that no two are alike. What comes again
 * stands further apart than a compressor looks back.
 */
final class LongDocument {
    /** How many paragraphs stand under a heading. */
    private static final int CHAPTER = 40;

    private static final int HEADING_WORDS = 6;
    private static final int HEADING_SIGNS = 14;

    private final Map<Language, List<String>> texts = new LinkedHashMap<>();
    private final int paragraphs;

    LongDocument(Path corpus, int paragraphs) throws IOException {
        this.paragraphs = paragraphs;
        for (Language language : Language.OFFICIAL) {
            texts.put(language, lines(corpus.resolve("tico19." + language + ".txt.gz")));
        }
    }

    String path() {
        return "/documents/LONG/" + paragraphs;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).toList();
        }
    }

    /** Publishes it in every language, English first; what the server has already is left alone. */
    void publish(Server server) {
        String document =
                "{\"titles\":{\"en\":\"A report of %d paragraphs\"},\"originalLanguage\":\"en\"}";
        taken(server.put(path(), document.formatted(paragraphs)));
        List<Language> order = new ArrayList<>(List.of(Language.ENGLISH));
        Language.OFFICIAL.stream()
                .filter(language -> !language.equals(Language.ENGLISH))
                .forEach(order::add);
        for (Language language : order) {
            String version = path() + "/versions/" + language;
            if (server.get(version).statusCode() == 200) {
                continue;
            }
            long start = System.nanoTime();
            byte[] file = html(language).getBytes(StandardCharsets.UTF_8);
            taken(
                    Server.send(
                            server.request(version)
                                    .timeout(Duration.ofMinutes(15))
                                    .header("Content-Type", "text/html; charset=utf-8")
                                    .header(
                                            "Content-Disposition",
                                            "attachment; filename=\"report.html\"")
                                    .PUT(BodyPublishers.ofByteArray(file))));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d bytes taken in, %.1f s%n",
                    language,
                    file.length,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static void taken(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300 || response.statusCode() == 202) {
            throw new IllegalStateException(Server.text(response));
        }
    }

    private String html(Language language) {
        Random random = new Random(paragraphs);
        List<String> lines = texts.get(language);
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html><html lang=\"" + language + "\"><body>\n");
        for (int i = 0; i < paragraphs; i++) {
            int sentences = 1 + random.nextInt(3);
            int from = random.nextInt(lines.size());
            int other = 1 + random.nextInt(paragraphs);
            if (i % CHAPTER == 0) {
                html.append("<h2>").append(heading(lines.get(from), language)).append("</h2>\n");
            }
            html.append("<p>").append(i + 1).append(". ");
            for (int s = 0; s < sentences; s++) {
                html.append(escaped(lines.get((from + s) % lines.size())));
                html.append(language.isUnspaced() ? "" : " ");
            }
            html.append("(→ ").append(other).append(")</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String heading(String line, Language language) {
        if (language.isUnspaced()) {
            return escaped(line.substring(0, Math.min(HEADING_SIGNS, line.length())));
        }
        String[] words = line.split(" ");
        return escaped(
                String.join(" ", List.of(words).subList(0, Math.min(HEADING_WORDS, words.length))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
