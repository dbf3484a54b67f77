package org.hexapla.core.rebuilding;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.TextBuilder;
import org.junit.jupiter.api.Test;

/**
 * Pages of all six languages, laid out as PDF texts are, against what was printed on them: no
 * letter may be lost, and no page header come through.
 */
class GoldTextTest {
    private static final Path SETS = shared().resolve("gold/sets/raw");

    @Test
    void keeps_the_text_and_nothing_else() throws IOException {
        assumeTrue(Files.isDirectory(SETS), "no gold data at " + SETS + ": nothing was checked");
        long kept = 0;
        long wanted = 0;
        long found = 0;
        try (Stream<Path> files = Files.walk(SETS)) {
            for (Path gold : files.filter(file -> file.endsWith("gold.json")).toList()) {
                String pair = gold.getParent().getParent().getFileName().toString();
                for (int side = 0; side < 2; side++) {
                    Map<Integer, Integer> letters = letters(gold, side);
                    String text =
                            text(
                                    gold.resolveSibling(side == 0 ? "src.raw.txt" : "tgt.raw.txt"),
                                    pair.split("-")[side]);
                    wanted += letters.values().stream().mapToInt(Integer::intValue).sum();
                    found += text.length();
                    kept +=
                            text.chars()
                                    .filter(c -> letters.merge(c, -1, Integer::sum) >= 0)
                                    .count();
                }
            }
        }
        String share = "kept " + kept + " of " + wanted + ", found " + found;
        assertTrue(kept >= 0.999 * wanted && found <= 1.001 * kept, share);
    }

    private static String text(Path file, String tag) throws IOException {
        Language language = new Language(tag);
        List<Block> blocks = new PrintedText(Files.readString(file)).blocks(language);
        StringBuilder all = new StringBuilder();
        TextBuilder.build(blocks, language).segments().forEach(s -> all.append(s.text()));
        return squashed(all.toString());
    }

    /** How often each letter stands in the sentences of one side of a gold file. */
    private static Map<Integer, Integer> letters(Path gold, int side) throws IOException {
        String json = Files.readString(gold);
        String key = side == 0 ? "\"src\"" : "\"tgt\"";
        int from = json.indexOf('[', json.indexOf(key)) + 1;
        int to = json.indexOf(side == 0 ? "\"tgt\"" : "\"beads\"", from);
        Map<Integer, Integer> letters = new HashMap<>();
        String sentences = json.substring(from, to).replaceAll("(?<!\\\\)\"\\s*[,\\]]?\\s*", "");
        squashed(unescaped(sentences)).chars().forEach(c -> letters.merge(c, 1, Integer::sum));
        return letters;
    }

    private static String unescaped(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && json.charAt(i + 1) == 'u') {
                out.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (c == '\\') {
                out.append(json.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String squashed(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private static Path shared() {
        String named = System.getProperty("HEXAPLA_SHARED", System.getenv("HEXAPLA_SHARED"));
        return Path.of(named == null ? "../shared" : named);
    }
}
