package org.hexapla.core.alignment;

import java.util.Arrays;

/**
 * What two lexicons, one in each direction, say for the beads of a window. The score of a bead is a
 * sum over the segments of the explained side, so it is kept for every cell of the band and every
 * size of the explaining side.
 */
final class WordScores {
    private final Band band;
    private final float[][] forward = new float[BeadPriors.WIDEST][];
    private final float[][] backward = new float[BeadPriors.WIDEST][];

    WordScores(
            SegmentTraits source,
            SegmentTraits target,
            Lexicon toTarget,
            Lexicon toSource,
            Window window,
            Band band) {
        this.band = band;
        for (int size = 0; size < BeadPriors.WIDEST; size++) {
            forward[size] = new float[(int) band.cells()];
            backward[size] = new float[(int) band.cells()];
        }
        fillForward(source, target, toTarget, window);
        fillBackward(source, target, toSource, window);
    }

    private void fillForward(
            SegmentTraits source, SegmentTraits target, Lexicon lexicon, Window window) {
        float[] sums = new float[target.vocabulary()];
        for (int i = 0; i < band.sources(); i++) {
            Arrays.fill(sums, 0);
            int words = 0;
            int most = Math.min(BeadPriors.WIDEST, band.sources() - i);
            for (int size = 1; size <= most; size++) {
                int segment = window.source().start() + i + size - 1;
                lexicon.add(segment, sums);
                words += source.words(segment).length;
                int end = Math.min(band.to(i), window.target().size() - 1);
                for (int j = band.from(i); j <= end; j++) {
                    forward[size - 1][band.cell(i, j)] =
                            (float) lexicon.score(window.target().start() + j, sums, words);
                }
            }
        }
    }

    private void fillBackward(
            SegmentTraits source, SegmentTraits target, Lexicon lexicon, Window window) {
        float[] sums = new float[source.vocabulary()];
        int[] firstRow = firstRows(window.target().size());
        for (int j = 0; j < window.target().size(); j++) {
            Arrays.fill(sums, 0);
            int words = 0;
            int most = Math.min(BeadPriors.WIDEST, window.target().size() - j);
            for (int size = 1; size <= most; size++) {
                int segment = window.target().start() + j + size - 1;
                lexicon.add(segment, sums);
                words += target.words(segment).length;
                for (int i = firstRow[j]; i < band.sources() && band.holds(i, j); i++) {
                    backward[size - 1][band.cell(i, j)] =
                            (float) lexicon.score(window.source().start() + i, sums, words);
                }
            }
        }
    }

    /** For each column the first row whose part of the band holds it. */
    private int[] firstRows(int columns) {
        int[] rows = new int[columns];
        int i = 0;
        for (int j = 0; j < columns; j++) {
            while (i < band.sources() && band.to(i) < j) {
                i++;
            }
            rows[j] = i;
        }
        return rows;
    }

    /** The mean of both directions; cells outside the band say nothing. */
    double score(int sourceStart, int sources, int targetStart, int targets) {
        double score = 0;
        for (int j = targetStart; j < targetStart + targets; j++) {
            if (band.holds(sourceStart, j)) {
                score += forward[sources - 1][band.cell(sourceStart, j)];
            }
        }
        for (int i = sourceStart; i < sourceStart + sources; i++) {
            if (band.holds(i, targetStart)) {
                score += backward[targets - 1][band.cell(i, targetStart)];
            }
        }
        return score / 2;
    }
}
