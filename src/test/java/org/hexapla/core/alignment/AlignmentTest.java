package org.hexapla.core.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @RepeatedTest(50)
    void reversingTwiceChangesNothing(RepetitionInfo info) {
        Alignment alignment = random(new Random(info.getCurrentRepetition()), 12, 9);
        assertEquals(alignment, alignment.reversed().reversed());
    }

    @RepeatedTest(200)
    void composingHoldsEverySegmentOfBothEnds(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Alignment composed = random(random, 12, 9).through(random(random, 9, 14));
        assertEquals(List.of(12, 14), List.of(composed.sources(), composed.targets()));
    }

    @RepeatedTest(50)
    void composingWithIdentityKeepsTheSpans(RepetitionInfo info) {
        Alignment alignment = random(new Random(info.getCurrentRepetition()), 12, 9);
        assertEquals(spans(alignment), spans(alignment.through(identity(9))));
    }

    @Test
    void composingCarriesTheLowestConfidence() {
        Bead sure = new Bead(new Span(0, 1), new Span(0, 1), Method.CONTENT, 0.9);
        Bead unsure = new Bead(new Span(0, 1), new Span(0, 1), Method.CONTENT, 0.4);
        Alignment composed = new Alignment(List.of(sure)).through(new Alignment(List.of(unsure)));
        assertEquals(0.4, composed.beads().get(0).confidence());
    }

    @Test
    void refusesBeadsThatLeaveASegmentOut() {
        Bead late = new Bead(new Span(1, 1), new Span(0, 1), Method.CONTENT, 1);
        assertThrows(IllegalArgumentException.class, () -> new Alignment(List.of(late)));
    }

    @Test
    void refusesToComposeOverDifferentHubs() {
        assertThrows(IllegalArgumentException.class, () -> identity(3).through(identity(4)));
    }

    private static List<List<Span>> spans(Alignment alignment) {
        return alignment.beads().stream()
                .map(bead -> List.of(bead.source(), bead.target()))
                .toList();
    }

    private static Alignment identity(int size) {
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            beads.add(new Bead(new Span(i, 1), new Span(i, 1), Method.CONTENT, 1));
        }
        return new Alignment(beads);
    }

    private static Alignment random(Random random, int sources, int targets) {
        List<Bead> beads = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < sources || j < targets) {
            int k = Math.min(random.nextInt(4), sources - i);
            int l = Math.min(random.nextInt(4), targets - j);
            if (k + l > 0) {
                Span source = new Span(i, k);
                beads.add(new Bead(source, new Span(j, l), Method.CONTENT, random.nextDouble()));
            }
            i += k;
            j += l;
        }
        return new Alignment(beads);
    }
}
