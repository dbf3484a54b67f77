package org.hexapla.core.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.likelihood.LikelihoodAligner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the aligner to what it has reached on the gold texts that may be shipped. The table is the
 * place to raise a threshold, each stands a little under what was measured.
 */
class GoldTest {
    /**
     * What a set must reach.
     *
     * @param weakestPair strict F1 of the pair of languages that did worst
     * @param confidence mean distance of the confidences from the share that is right, at most
     */
    private record Threshold(
            String set,
            double strict,
            double lax,
            double nullPrecision,
            double nullRecall,
            double weakestPair,
            double confidence) {}

    private static List<Threshold> thresholds() {
        //                  set          strict lax    nullP  nullR weakest confidence
        return List.of(
                new Threshold("wipo", 0.997, 0.997, 0.000, 0.000, 0.997, 0.004),
                new Threshold("udhr-para", 0.997, 0.997, 0.000, 0.000, 0.997, 0.010),
                new Threshold("sdg-n2", 0.976, 0.990, 0.960, 0.952, 0.950, 0.020),
                new Threshold("tico19-n1", 0.993, 0.996, 0.987, 0.973, 0.981, 0.010),
                new Threshold("tico19-n2", 0.993, 0.997, 0.995, 0.969, 0.984, 0.021),
                new Threshold("stories", 0.919, 0.982, 0.000, 0.000, 0.860, 0.017),
                new Threshold("leaflet", 0.956, 0.995, 0.000, 0.000, 0.870, 0.050),
                new Threshold("lease", 0.930, 0.989, 0.000, 0.000, 0.840, 0.043),
                new Threshold("column", 0.964, 0.992, 0.000, 0.000, 0.845, 0.050));
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void staysAboveWhatItHasReached(Threshold least) {
        Map<String, Score> pairs = new TreeMap<>();
        Calibration calibration = new Calibration();
        for (GoldDocument document : set(least.set())) {
            Alignment alignment = document.aligned(new LikelihoodAligner());
            pairs.merge(document.pair(), document.score(alignment), Score::plus);
            Set<Link> gold = Set.copyOf(document.beads());
            alignment.beads().forEach(b -> calibration.add(gold, Link.of(b), b.confidence()));
        }
        Score total = Score.total(List.copyOf(pairs.values()));
        System.out.println(Score.HEAD);
        pairs.forEach((pair, score) -> System.out.println(score.row(pair)));
        System.out.println(total.row(least.set()) + "\n" + calibration.table());
        double weakest = pairs.values().stream().mapToDouble(Score::strict).min().orElse(0);
        double nullPrecision = total.nullPrecision().value();
        double nullRecall = total.nullRecall().value();
        assertAll(
                () -> assertReached("strict F1", least.strict(), total.strict()),
                () -> assertReached("lax F1", least.lax(), total.lax()),
                () -> assertReached("null precision", least.nullPrecision(), nullPrecision),
                () -> assertReached("null recall", least.nullRecall(), nullRecall),
                () -> assertReached("the weakest pair", least.weakestPair(), weakest),
                () -> assertReached("confidence", -least.confidence(), -calibration.error()));
    }

    private static void assertReached(String what, double least, double reached) {
        // A set without nulls has no null recall to fall short of.
        assertTrue(!(reached < least), what + " is " + reached + ", at least " + least);
    }

    private static List<GoldDocument> set(String name) {
        return switch (name) {
            case "wipo" -> List.of(note());
            case "tico19-n1" -> medicine(name, 0.5);
            case "tico19-n2" -> medicine(name, 1);
            case "stories" -> FreeTranslations.of("ferry", "piano", "orchard");
            case "leaflet", "lease", "column" -> FreeTranslations.of(name);
            default -> GoldDocument.inResource("" + name + ".tsv.gz");
        };
    }

    /** The sentences of the note that was aligned by hand, a public document of WIPO. */
    private static GoldDocument note() {
        return new GoldDocument(
                "en-zh/wipo",
                note("en.tsv").stream().map(line -> line.split("\t", -1)[4]).toList(),
                note("zh.tsv").stream().map(line -> line.split("\t", -1)[4]).toList(),
                note("gold.tsv").stream().map(Link::parse).toList());
    }

    private static List<String> note(String part) {
        String name = "wipo-ip-ai-ge-19-inf-2.en-zh.sent." + part;
        try (InputStream in = GoldTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part of TICO-19 that no lexicon learns from, in all pairs of its six languages. */
    private static List<GoldDocument> medicine(String name, double rate) {
        List<String[]> rows =
                GoldDocument.lines("tico19-tail.tsv.gz").stream()
                        .map(line -> line.split("\t", -1))
                        .toList();
        String[] languages = rows.get(0);
        List<GoldDocument> documents = new ArrayList<>();
        for (int i = 0; i < languages.length; i++) {
            for (int j = i + 1; j < languages.length; j++) {
                int from = i;
                int to = j;
                List<Noise.Pair> lines =
                        rows.stream()
                                .skip(1)
                                .map(row -> new Noise.Pair(row[from], row[to]))
                                .toList();
                String title = languages[i] + "-" + languages[j] + "/" + name;
                documents.add(Noise.over(lines, title, rate, title.hashCode()));
            }
        }
        return documents;
    }
}
