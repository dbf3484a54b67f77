package org.hexapla.core.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final List<Link> GOLD = links("0\t0", "1\t", "2,3\t1", "4\t2", "\t3");

    @Test
    void isOneOnlyForGoldItself() {
        Score score = Score.of(GOLD, GOLD);
        assertEquals(List.of(1.0, 1.0, 1.0), List.of(score.strict(), score.lax(), score.links()));
    }

    @Test
    void countsNullsInPrecisionAndNotInRecall() {
        Score score = Score.of(GOLD, links("0\t0", "1\t", "2,3\t1"));
        assertEquals(new Score.Share(3, 3), score.strictPrecision());
        assertEquals(new Score.Share(2, 3), score.strictRecall());
    }

    @Test
    void forgivesAWrongBoundaryInTheLaxSenseOnly() {
        Score score = Score.of(GOLD, links("0\t0", "1,2\t1", "3\t", "4\t2", "\t3"));
        assertEquals(new Score.Share(3, 5), score.strictPrecision());
        assertEquals(new Score.Share(4, 5), score.laxPrecision());
        assertEquals(new Score.Share(3, 3), score.laxRecall());
    }

    @Test
    void countsNullsBySegment() {
        Score score = Score.of(GOLD, links("0\t0", "1,2\t", "3\t1", "4\t2", "\t3"));
        assertEquals(new Score.Share(2, 3), score.nullPrecision());
        assertEquals(new Score.Share(2, 2), score.nullRecall());
    }

    @Test
    void takesTheSameBeadOnce() {
        Score score = Score.of(GOLD, links("0\t0", "0\t0"));
        assertEquals(new Score.Share(1, 1), score.strictPrecision());
    }

    @Test
    void addsDocumentsUpBeadByBead() {
        Score whole = Score.of(GOLD, GOLD).plus(Score.of(GOLD, List.of()));
        assertEquals(new Score.Share(3, 6), whole.strictRecall());
        assertEquals(2, whole.documents());
    }

    @Test
    void noiseKeepsEverySegmentOnceAndSaysTheSameTwice() {
        List<Noise.Pair> lines =
                IntStream.range(0, 500)
                        .mapToObj(i -> new Noise.Pair("Line, number " + i, "Ligne, numéro " + i))
                        .toList();
        GoldDocument made = Noise.over(lines, "en-fr/lines", 1, 7);
        assertEquals(made, Noise.over(lines, "en-fr/lines", 1, 7));
        List<Integer> sources =
                made.beads().stream().flatMap(bead -> bead.sources().stream()).toList();
        assertEquals(IntStream.range(0, made.source().size()).boxed().toList(), sources);
        long nulls = made.beads().stream().filter(Link::isNull).count();
        assertTrue(nulls > 30, "only " + nulls + " nulls");
    }

    private static List<Link> links(String... lines) {
        return List.of(lines).stream().map(Link::parse).toList();
    }
}
