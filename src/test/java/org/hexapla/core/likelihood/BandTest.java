package org.hexapla.core.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The band must find what a search of the whole matrix finds, in far fewer cells. */
class BandTest {
    @ParameterizedTest
    @ValueSource(strings = {"en-zh", "ar-ru", "es-fr"})
    void findsThePathThatTheWholeMatrixHolds(String pair) {
        int documents = 0;
        for (GoldDocument document : GoldDocument.inResource("sdg-n2.tsv.gz")) {
            if (document.pair().equals(pair)) {
                assertEquals(spans(whole(document)), spans(banded(document)), document.name());
                documents++;
            }
        }
        assertTrue(documents > 0, "the set holds documents of " + pair);
    }

    @Test
    void leavesOutMostOfALongMatrix() {
        List<CoarsePath.Point> points =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new CoarsePath.Point(i * 10, i * 10, 5))
                        .toList();
        Band band = Band.through(points, 10_000, 10_000, 4);
        assertTrue(band.cells() < 10_000 * 60, band.cells() + " cells");
        points.forEach(point -> assertTrue(band.holds(point.source(), point.target())));
    }

    @Test
    void passesBySinglePointsThatAreWrong() {
        List<CoarsePath.Point> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(new CoarsePath.Point(i * 10, i == 10 ? 109 : i * 10, 5));
        }
        Band band = Band.through(points, 200, 200, 4);
        IntStream.rangeClosed(0, 200).forEach(i -> assertTrue(band.holds(i, i), "cell " + i));
    }

    @Test
    void keepsNearTheDiagonalWhereNothingIsKnown() {
        Band band = Band.through(List.of(), 50_000, 50_000, 4);
        assertTrue(band.cells() < 3_000_000, band.cells() + " cells");
        assertTrue(band.holds(0, 0) && band.holds(25_000, 25_000) && band.holds(50_000, 50_000));
    }

    @Test
    void cutsOnlyWhereThreePointsFollowEachOtherStepByStep() {
        List<CoarsePath.Point> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            boolean step = i >= 20 && i <= 22;
            points.add(new CoarsePath.Point(step ? 200 + i : i * 10, step ? 300 + i : i * 10, 5));
        }
        points.sort((one, other) -> Integer.compare(one.source(), other.source()));
        List<CoarsePath.Point> ascending =
                points.stream().filter(p -> p.source() < 230 || p.source() > 330).toList();
        assertEquals(
                List.of(221),
                CoarsePath.cuts(ascending, 100).stream()
                        .map(cut -> ascending.get(cut).source())
                        .toList());
    }

    @Test
    void cutsNothingShort() {
        List<CoarsePath.Point> points =
                IntStream.range(0, 100).mapToObj(i -> new CoarsePath.Point(i, i, 5)).toList();
        assertEquals(List.of(), CoarsePath.cuts(points, 100));
        assertEquals(2, CoarsePath.cuts(points, 40).size());
    }

    @Test
    void aSegmentWhosePartnerStandsElsewhereIsNotSurelyAlone() {
        GoldDocument document = GoldDocument.inResource("sdg-n2.tsv.gz").get(0);
        List<String> shuffled = new ArrayList<>(document.target());
        Collections.shuffle(shuffled, new Random(3));
        String[] pair = document.pair().split("-");
        Alignment alignment =
                new LikelihoodAligner()
                        .align(
                                document.source(),
                                new Language(pair[0]),
                                shuffled,
                                new Language(pair[1]));
        double mean =
                alignment.beads().stream().mapToDouble(Bead::confidence).average().orElseThrow();
        assertTrue(mean < 0.7, "mean confidence of a shuffled text " + mean);
    }

    @Test
    void alignsAThousandTimesTheSameLineWithoutBeingSure() {
        Alignment alignment =
                new LikelihoodAligner()
                        .align(
                                Collections.nCopies(5_000, "The same."),
                                Language.ENGLISH,
                                Collections.nCopies(4_000, "La même."),
                                Language.FRENCH);
        assertEquals(5_000, alignment.sources());
        double mean =
                alignment.beads().stream().mapToDouble(Bead::confidence).average().orElseThrow();
        assertTrue(mean < 0.5, "mean confidence " + mean);
    }

    private static List<List<Span>> spans(List<Bead> beads) {
        return beads.stream().map(bead -> List.of(bead.source(), bead.target())).toList();
    }

    private static List<Bead> whole(GoldDocument document) {
        return fitting(document).searchingAll().align(List.of(window(document))).get(0);
    }

    private static List<Bead> banded(GoldDocument document) {
        return fitting(document).align(List.of(window(document))).get(0);
    }

    private static Window window(GoldDocument document) {
        return new Window(
                new Span(0, document.source().size()), new Span(0, document.target().size()));
    }

    private static Fitting fitting(GoldDocument document) {
        String[] pair = document.pair().split("-");
        return new Fitting(
                new Fitting.Side(document.source(), new Language(pair[0]), List.of()),
                new Fitting.Side(document.target(), new Language(pair[1]), List.of()),
                List.of());
    }
}
