package org.hexapla.core.gold;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gold for a system that cut and cleaned the text itself: what it gives back is found in the gold
 * text letter by letter, white space aside, and a gold segment counts as part of the bead that
 * holds most of its letters.
 *
 * @param beads the true alignment of the gold segments
 */
record TextGold(List<String> source, List<String> target, List<Link> beads) {
    /**
     * How a system did.
     *
     * @param kept letters of gold that reached the output
     * @param junk letters of the output that are in no gold segment: headers, numbers, links
     */
    record Result(Score score, Score.Share kept, Score.Share junk) {
        static final Result NOTHING =
                new Result(Score.NOTHING, Score.Share.NOTHING, Score.Share.NOTHING);

        Result plus(Result other) {
            return new Result(
                    score.plus(other.score), kept.plus(other.kept), junk.plus(other.junk));
        }
    }

    /** Reads {@code {"src": […], "tgt": […], "beads": [[[0],[0,1]], …]}}. */
    static TextGold in(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject gold = reader.readObject();
            List<Link> beads = new ArrayList<>();
            for (JsonArray bead : gold.getJsonArray("beads").getValuesAs(JsonArray.class)) {
                beads.add(new Link(indices(bead.getJsonArray(0)), indices(bead.getJsonArray(1))));
            }
            return new TextGold(
                    texts(gold.getJsonArray("src")), texts(gold.getJsonArray("tgt")), beads);
        }
    }

    /**
     * @param lines a bead a line: source text, tab, target text; either may be empty
     */
    Result judged(List<String> lines) {
        List<String[]> found =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("\t", -1))
                        .toList();
        Located sources = new Located(source);
        Located targets = new Located(target);
        found.forEach(columns -> sources.find(columns[0]));
        found.forEach(columns -> targets.find(columns.length > 1 ? columns[1] : ""));
        List<List<Integer>> left = sources.held(found.size());
        List<List<Integer>> right = targets.held(found.size());
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!left.get(i).isEmpty() || !right.get(i).isEmpty()) {
                links.add(new Link(left.get(i), right.get(i)));
            }
        }
        return new Result(
                Score.of(beads, links),
                sources.kept().plus(targets.kept()),
                sources.junk().plus(targets.junk()));
    }

    private static List<Integer> indices(JsonArray array) {
        return array.stream().map(value -> Integer.valueOf(value.toString())).toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    /** The letters of one side of gold, and which of them have been found where. */
    private static final class Located {
        private static final int ANCHOR = 14;
        private static final int CHINESE_ANCHOR = 7;
        private static final int FIRST_IDEOGRAPH = 0x2e00;

        private final String letters;
        private final int[] owner;
        private final int[] sizes;
        private final BitSet used = new BitSet();
        private final List<Map<Integer, Integer>> counts = new ArrayList<>();
        private int next;
        private long matched;
        private long strange;

        Located(List<String> segments) {
            StringBuilder all = new StringBuilder();
            sizes = new int[segments.size()];
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                String bare = bare(segments.get(i));
                sizes[i] = bare.length();
                all.append(bare);
                for (int k = 0; k < bare.length(); k++) {
                    owners.add(i);
                }
            }
            letters = all.toString();
            owner = owners.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Finds the next bead's text and remembers how many letters of which segment it holds. */
        void find(String text) {
            String bare = bare(text);
            Map<Integer, Integer> held = new TreeMap<>();
            long ideographs = bare.chars().filter(letter -> letter > FIRST_IDEOGRAPH).count();
            int anchor = 2 * ideographs > bare.length() ? CHINESE_ANCHOR : ANCHOR;
            int k = 0;
            while (k < bare.length()) {
                int at = place(bare, k, anchor);
                int run = at < 0 ? 0 : run(bare, k, at, held);
                if (run == 0) {
                    strange++;
                    k++;
                } else {
                    matched += run;
                    k += run;
                    next = at + run;
                }
            }
            counts.add(held);
        }

        /** Where the text from {@code k} on stands in gold: here, near, anywhere, or nowhere. */
        private int place(String bare, int k, int anchor) {
            int rest = bare.length() - k;
            int at = -1;
            if (letters.startsWith(bare.substring(k, k + Math.min(rest, 3)), next)) {
                at = next;
            }
            if (at < 0 && (rest >= anchor || k == 0)) {
                String pattern = bare.substring(k, k + Math.min(rest, anchor));
                at = within(pattern, Math.max(0, next - 60), next + 3000);
                if (at < 0 && pattern.length() >= 4) {
                    at = letters.indexOf(pattern);
                }
                while (at >= 0 && used.get(at)) {
                    at = letters.indexOf(pattern, at + 1);
                }
            }
            if (at < 0 && rest < anchor && k > 0) {
                at = within(bare.substring(k, k + Math.min(rest, 4)), next, next + 8);
            }
            return at;
        }

        private int within(String pattern, int from, int to) {
            int at = letters.indexOf(pattern, from);
            return at >= 0 && at + pattern.length() <= to ? at : -1;
        }

        private int run(String bare, int k, int at, Map<Integer, Integer> held) {
            int run = 0;
            while (k + run < bare.length()
                    && at + run < letters.length()
                    && bare.charAt(k + run) == letters.charAt(at + run)
                    && !used.get(at + run)) {
                used.set(at + run);
                held.merge(owner[at + run], 1, Integer::sum);
                run++;
            }
            return run;
        }

        /** The gold segments that each bead holds: at least half of it, and more than any other. */
        List<List<Integer>> held(int beads) {
            int[] most = new int[sizes.length];
            int[] holder = new int[sizes.length];
            for (int bead = 0; bead < counts.size(); bead++) {
                for (Map.Entry<Integer, Integer> entry : counts.get(bead).entrySet()) {
                    int segment = entry.getKey();
                    if (entry.getValue() > most[segment]) {
                        most[segment] = entry.getValue();
                        holder[segment] = bead;
                    }
                }
            }
            List<List<Integer>> held = new ArrayList<>();
            for (int bead = 0; bead < beads; bead++) {
                held.add(new ArrayList<>());
            }
            for (int segment = 0; segment < sizes.length; segment++) {
                if (most[segment] > 0 && 2 * most[segment] >= sizes[segment]) {
                    held.get(holder[segment]).add(segment);
                }
            }
            return held;
        }

        Score.Share kept() {
            return new Score.Share(matched, Arrays.stream(sizes).sum());
        }

        Score.Share junk() {
            return new Score.Share(strange, matched + strange);
        }

        private static String bare(String text) {
            StringBuilder bare = new StringBuilder();
            text.chars().filter(letter -> !isBlank(letter)).forEach(c -> bare.append((char) c));
            return bare.toString();
        }

        /** White space of every kind, byte order marks, direction marks, soft hyphens. */
        private static boolean isBlank(int letter) {
            return Character.isWhitespace(letter)
                    || Character.isSpaceChar(letter)
                    || letter == 0x85
                    || "\ufeff\u200b\u200e\u200f\u00ad".indexOf(letter) >= 0;
        }
    }
}
