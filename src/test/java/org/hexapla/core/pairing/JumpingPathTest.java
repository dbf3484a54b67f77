package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JumpingPathTest {
    private static final int SIZE = 12;

    /** Two halves that changed places; of each half only the first two are known. */
    private static double[][] turned() {
        double[][] alike = new double[SIZE][SIZE];
        for (int half : new int[] {0, SIZE / 2}) {
            for (int i = half; i < half + 2; i++) {
                alike[i][(i + SIZE / 2) % SIZE] = 12;
            }
        }
        return alike;
    }

    private static double[] every(double chance) {
        double[] all = new double[SIZE];
        Arrays.fill(all, chance);
        return all;
    }

    private static JumpingPath path(double[][] alike, boolean mayGoBack) {
        return new JumpingPath(alike, every(0.05), every(1.0 / SIZE), mayGoBack);
    }

    @Test
    void takesWhatFollowsAKnownEntryAlong() {
        double[][] chances = path(turned(), true).sum().pairs();
        assertTrue(chances[4][10] > 0.7, "chance " + chances[4][10]);
        assertTrue(chances[9][3] > 0.7, "chance " + chances[9][3]);
    }

    @Test
    void explainsAnotherOrderBetterThanAWayThatNeverGoesBack() {
        assertTrue(path(turned(), true).worth() > path(turned(), false).worth() + 6);
    }

    @Test
    void explainsTheSameOrderNoBetterByGoingBack() {
        double[][] alike = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            alike[i][i] = 5;
        }
        assertTrue(path(alike, true).worth() < path(alike, false).worth() + 1);
    }

    @Test
    void isLessSureTheFartherItIsFromWhatIsKnown() {
        double[][] chances = path(turned(), true).sum().pairs();
        assertTrue(chances[1][7] > chances[2][8]);
        assertTrue(chances[2][8] > chances[4][10]);
    }

    @Test
    void givesEachEntryNoMoreThanOnePartnerInAll() {
        JumpingPath.Sum sum = path(turned(), true).sum();
        for (double[] row : sum.pairs()) {
            assertTrue(Arrays.stream(row).sum() <= 1 + 1e-9);
        }
        double jumps = Arrays.stream(sum.jumped()).sum();
        assertEquals(2, jumps, 0.5, "jumps");
    }
}
