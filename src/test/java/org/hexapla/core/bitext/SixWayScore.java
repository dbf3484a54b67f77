package org.hexapla.core.bitext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;

/**
 * Compares alignments composed through a third language with direct ones, for all fifteen pairs and
 * every hub, on six-way text with noise put on each language by itself. Arguments: how many times
 * over each text, the first seed, and the texts ({@code udhr}, {@code sdg}, {@code tico}; the first
 * two if none is named, since the third stands in the lexicon that is shipped).
 *
 * <p>Scores are strict and lax F1 as the gold sets define them: nulls count in precision, not in
 * recall.
 */
final class SixWayScore {
    /** What was right of what was found and of what there is. */
    static final class Score {
        private double strict;
        private double lax;
        private double found;
        private double recalled;
        private double recalledLax;
        private double real;

        void add(Set<List<Set<Integer>>> gold, Alignment alignment) {
            Set<List<Set<Integer>>> beads = new HashSet<>();
            alignment
                    .beads()
                    .forEach(bead -> beads.add(List.of(set(bead.source()), set(bead.target()))));
            for (List<Set<Integer>> bead : beads) {
                found++;
                strict += gold.contains(bead) ? 1 : 0;
                lax += gold.contains(bead) || touches(gold, bead) ? 1 : 0;
            }
            for (List<Set<Integer>> bead : gold) {
                if (!bead.get(0).isEmpty() && !bead.get(1).isEmpty()) {
                    real++;
                    recalled += beads.contains(bead) ? 1 : 0;
                    recalledLax += touches(beads, bead) ? 1 : 0;
                }
            }
        }

        private static boolean touches(Set<List<Set<Integer>>> beads, List<Set<Integer>> bead) {
            return beads.stream()
                    .anyMatch(
                            other ->
                                    !Collections.disjoint(other.get(0), bead.get(0))
                                            && !Collections.disjoint(other.get(1), bead.get(1)));
        }

        private static Set<Integer> set(Span span) {
            Set<Integer> set = new HashSet<>();
            for (int i = span.start(); i < span.end(); i++) {
                set.add(i);
            }
            return set;
        }

        double strict() {
            return f1(strict / found, recalled / real);
        }

        double lax() {
            return f1(lax / found, recalledLax / real);
        }

        private static double f1(double precision, double recall) {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** Scores of direct alignment, of bare composition and of composition that reads the texts. */
    static final class Scores {
        final Score direct = new Score();
        final Score bare = new Score();
        final Score read = new Score();
    }

    final Map<String, Scores> pairs = new HashMap<>();
    final Map<String, Scores> hubs = new HashMap<>();
    final Scores all = new Scores();

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int seed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        List<String> texts = new ArrayList<>(List.of(arguments));
        texts.subList(0, Math.min(2, texts.size())).clear();
        SixWayScore score = new SixWayScore();
        for (String text : texts.isEmpty() ? List.of("udhr", "sdg") : texts) {
            for (int round = 0; round < rounds; round++) {
                score.measure(text, seed + round);
            }
        }
        score.print();
    }

    void measure(String text, int seed) {
        List<SixWay> lines =
                SixWay.all().stream().filter(line -> line.source().equals(text)).toList();
        Random random = new Random(seed);
        Map<Language, SixWayNoise> versions = new HashMap<>();
        for (Language language : SixWay.LANGUAGES) {
            versions.put(language, SixWayNoise.of(lines, language, random));
        }
        Map<List<Language>, Alignment> direct = new HashMap<>();
        for (List<Language> pair : SixWay.pairs()) {
            Alignment found = direct(versions.get(pair.get(0)), versions.get(pair.get(1)));
            direct.put(pair, found);
            direct.put(List.of(pair.get(1), pair.get(0)), found.reversed());
        }
        for (List<Language> pair : SixWay.pairs()) {
            measure(pair, versions, direct);
        }
    }

    private static Alignment direct(SixWayNoise source, SixWayNoise target) {
        return new LikelihoodAligner()
                .align(source.segments(), source.language(), target.segments(), target.language());
    }

    private void measure(
            List<Language> pair,
            Map<Language, SixWayNoise> versions,
            Map<List<Language>, Alignment> direct) {
        SixWayNoise source = versions.get(pair.get(0));
        SixWayNoise target = versions.get(pair.get(1));
        Set<List<Set<Integer>>> gold = SixWayNoise.beads(source, target);
        String name = pair.get(0) + "-" + pair.get(1);
        for (Language hub : SixWay.LANGUAGES) {
            if (pair.contains(hub)) {
                continue;
            }
            Alignment bare =
                    direct.get(List.of(pair.get(0), hub))
                            .through(direct.get(List.of(hub, pair.get(1))));
            Alignment read =
                    new ComposedTexts(
                                    source.segments(),
                                    source.language(),
                                    target.segments(),
                                    target.language())
                            .mended(bare, Set.of());
            for (Scores scores :
                    List.of(
                            pairs.computeIfAbsent(name, n -> new Scores()),
                            hubs.computeIfAbsent("by " + hub, n -> new Scores()),
                            all)) {
                scores.direct.add(gold, direct.get(pair));
                scores.bare.add(gold, bare);
                scores.read.add(gold, read);
            }
        }
    }

    private void print() {
        System.out.println("           direct        composed      composed, texts read");
        pairs.keySet().stream().sorted().forEach(name -> print(name, pairs.get(name)));
        hubs.keySet().stream().sorted().forEach(name -> print(name, hubs.get(name)));
        print("all", all);
    }

    private static void print(String name, Scores scores) {
        System.out.printf(Locale.ROOT, "%-8s", name);
        for (Score score : List.of(scores.direct, scores.bare, scores.read)) {
            System.out.printf(Locale.ROOT, "   %.3f/%.3f", score.strict(), score.lax());
        }
        System.out.println();
    }
}
