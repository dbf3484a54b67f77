package org.hexapla.core.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

/** The development goals in all 15 pairs, whose translation goes over to health information. */
class StrangersTest {
    private static final List<GoldDocument> GOALS = GoldDocument.inResource("sdg-n2.tsv.gz");
    private static final List<String[]> HEALTH =
            GoldDocument.lines("tico19-tail.tsv.gz").stream()
                    .map(line -> line.split("\t", -1))
                    .toList();

    /** Measured: 40 of 1,046 segments of the other text are paired, and 3 above .9. */
    @Test
    void leavesTheEndOfAnotherTextAlone() {
        int strange = 0;
        int paired = 0;
        int believed = 0;
        for (GoldDocument goal : GOALS) {
            int half = goal.target().size() / 2;
            List<Bead> beads = alignment(goal, mixed(goal, half)).beads();
            strange += goal.target().size() - half;
            paired += segments(beads, half, 0);
            believed += segments(beads, half, 0.9);
        }
        String found = paired + " of " + strange + " paired, " + believed + " of them believed";
        System.out.println("the end of another text: " + found);
        assertTrue(paired <= strange / 10, found);
        assertTrue(believed <= strange / 50, found);
    }

    /** Nothing is said where too few beads could say it. */
    @Test
    void takesShortTextsAsTheyAre() {
        List<String> source = List.of("One.", "Two.", "Three.");
        List<String> target = List.of("Un.", "Deux.", "Trois.");
        Alignment alignment =
                new LikelihoodAligner()
                        .align(source, new Language("en"), target, new Language("fr"));
        assertEquals(3, alignment.beads().stream().filter(Bead::isPaired).count());
    }

    private static List<String> mixed(GoldDocument goal, int half) {
        int language = List.of(HEALTH.get(0)).indexOf(goal.targetLanguage().toString());
        List<String> mixed = new ArrayList<>(goal.target().subList(0, half));
        for (int row = 1; mixed.size() < goal.target().size(); row++) {
            mixed.add(HEALTH.get(row)[language]);
        }
        return mixed;
    }

    private static Alignment alignment(GoldDocument goal, List<String> target) {
        return new LikelihoodAligner()
                .align(goal.source(), goal.sourceLanguage(), target, goal.targetLanguage());
    }

    /** Target segments from one on that have a partner with at least that confidence. */
    private static int segments(List<Bead> beads, int from, double confidence) {
        Stream<Bead> paired =
                beads.stream()
                        .filter(Bead::isPaired)
                        .filter(bead -> bead.confidence() >= confidence)
                        .filter(bead -> bead.target().start() >= from);
        return paired.mapToInt(bead -> bead.target().size()).sum();
    }
}
