package org.hexapla.core.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class ComposedTextsTest {
    private static final List<String> FRENCH =
            List.of(
                    "La réunion s'est ouverte le 27 septembre 2019.",
                    "Le budget est de 340 000 francs.",
                    "Le Comité a adopté 12 décisions.");
    private static final List<String> RUSSIAN =
            List.of(
                    "Заседание открылось 27 сентября 2019 года.",
                    "Бюджет составляет 340 000 франков.",
                    "Комитет принял 12 решений.");

    @Test
    void pairsWhatBothSayWhereTheHubSaysNothing() {
        List<Bead> beads =
                List.of(bead(0, 1, 0, 1), bead(1, 1, 1, 0), bead(2, 0, 1, 1), bead(2, 1, 2, 1));
        assertEquals(List.of(1, 1, 1), sizes(mended(new Alignment(beads))));
    }

    @Test
    void partsWhatTheHubHadJoined() {
        List<Bead> beads = List.of(bead(0, 2, 0, 2), bead(2, 1, 2, 1));
        assertEquals(List.of(1, 1, 1), sizes(mended(new Alignment(beads))));
    }

    @Test
    void leavesAloneWhatIsNotInDoubt() {
        List<Bead> beads = List.of(bead(0, 1, 0, 1), bead(1, 1, 1, 1), bead(2, 1, 2, 1));
        Alignment composed = new Alignment(beads);
        assertSame(composed, mended(composed));
    }

    @Test
    void isNeverSurerThanTheWayThroughTheHub() {
        Alignment composed = new Alignment(List.of(bead(0, 3, 0, 3)));
        assertTrue(mended(composed).beads().stream().allMatch(bead -> bead.confidence() <= 0.95));
    }

    @Test
    void leavesWhatIsSettledAndMendsWhatStandsBesideIt() {
        Bead settled = bead(0, 1, 0, 2);
        Bead after = bead(2, 0, 2, 1);
        List<Bead> beads = List.of(settled, bead(1, 1, 2, 0), after, bead(2, 1, 3, 1));
        List<String> russian = new ArrayList<>(RUSSIAN);
        russian.add(0, "Открытие заседания.");
        Alignment mended =
                new ComposedTexts(FRENCH, Language.FRENCH, russian, Language.RUSSIAN)
                        .mended(new Alignment(beads), Set.of(settled));
        assertEquals(settled, mended.beads().get(0));
        assertEquals(List.of(2, 1, 1), sizes(mended));
    }

    @Test
    void comesNearDirectAlignmentInAllPairs() {
        SixWayScore score = new SixWayScore();
        score.measure("udhr", 5);
        double loss = score.all.direct.strict() - score.all.read.strict();
        assertTrue(loss < 0.05, "loses " + loss);
        assertTrue(score.all.read.strict() > score.all.bare.strict(), "mends nothing");
    }

    private static Alignment mended(Alignment composed) {
        return new ComposedTexts(FRENCH, Language.FRENCH, RUSSIAN, Language.RUSSIAN)
                .mended(composed, Set.of());
    }

    private static List<Integer> sizes(Alignment alignment) {
        return alignment.beads().stream()
                .map(bead -> bead.source().size() * bead.target().size())
                .toList();
    }

    private static Bead bead(int source, int sources, int target, int targets) {
        Span from = new Span(source, sources);
        return new Bead(from, new Span(target, targets), Method.COMPOSED, 0.95);
    }
}
