package org.hexapla.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parts of Chinese texts, cut anywhere, are found wherever a scan for them finds them; those
 * without a Chinese character in quotation marks, for without them they are words. The texts are
 * those of the Declaration and the Sustainable Development Goals, and TICO-19, from the aligner's
 * tests.
 */
class ChineseRecallTest {
    private static final String TEXTS = "/org/hexapla/core/gold/sixway.tsv";
    private static final int QUERIES = 2000;
    private static final int CHINESE = 6;

    @TempDir Path folder;
    private SearchIndex index;
    private List<String> texts;

    @BeforeEach
    void fill() {
        texts = chinese();
        index = TestIndex.at(folder);
        List<PublishedRow> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            PublishedCell cell = new PublishedCell(List.of(texts.get(i)), List.of());
            rows.add(new PublishedRow("u" + i, "", Map.of(Language.CHINESE, cell)));
        }
        index.put(
                Map.of(
                        new PublishedDocument(
                                new DocumentSymbol("X/1"),
                                "1",
                                Language.CHINESE,
                                Map.of("zh", "official"),
                                null,
                                null,
                                null),
                        rows));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static List<String> chinese() {
        try (InputStream in = ChineseRecallTest.class.getResourceAsStream(TEXTS);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")[CHINESE])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsAllThatAScanFinds() {
        Random random = new Random(5);
        int wanted = 0;
        int found = 0;
        int more = 0;
        Map<String, Set<String>> missed = new LinkedHashMap<>();
        for (int n = 0; n < QUERIES; n++) {
            String part = part(random);
            Set<String> scan = scan(part);
            boolean quoted = n % 2 == 0 || !part.matches(".*\\p{IsHan}.*");
            Set<String> searched = search(quoted ? "\"" + part + "\"" : part);
            wanted += scan.size();
            Set<String> both = new HashSet<>(scan);
            both.retainAll(searched);
            found += both.size();
            more += searched.size() - both.size();
            if (both.size() < scan.size()) {
                missed.put(part, new TreeSet<>(scan));
            }
        }
        System.out.println(
                "Chinese: " + found + " of " + wanted + " found, " + more + " beside them");
        assertTrue(wanted > QUERIES, "only " + wanted + " to be found");
        assertEquals(wanted, found, "missed " + missed);
    }

    /** A part of a text, one to eight characters, with at least one that is a letter or digit. */
    private String part(Random random) {
        while (true) {
            String text = texts.get(random.nextInt(texts.size()));
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + 1 + random.nextInt(8));
            String part = text.substring(start, end);
            boolean sayable = part.indexOf('"') < 0 && part.indexOf('”') < 0;
            if (sayable && !Query.of(part).isEmpty()) {
                return part;
            }
        }
    }

    private Set<String> scan(String part) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains(part)) {
                found.add("u" + i);
            }
        }
        return found;
    }

    private Set<String> search(String query) {
        Filter inChinese = new Filter(Language.CHINESE, null, null, null, null, null, null);
        return index.find(Query.of(query), inChinese, List.of(), 0, texts.size()).rows().stream()
                .map(row -> row.row().id())
                .collect(Collectors.toSet());
    }
}
