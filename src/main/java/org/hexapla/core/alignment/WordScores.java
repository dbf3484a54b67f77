package org.hexapla.core.alignment;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What two lexicons, one in each direction, say for the beads of a window: the mean of how well the
 * source explains the words of the target and the target those of the source.
 *
 * <p>Each direction's score of a bead is a sum over the segments of the explained side. That of the
 * source side is kept for every cell of the band and every number of explaining segments; that of
 * the target side is made for one row at a time.
 */
final class WordScores {
    /** How many columns one thread reads at a time. */
    private static final int COLUMNS = 64;

    private final Band band;
    private final Window window;
    private final LikelyShapes likely;
    private final float[] ofSource;

    /**
     * @param asked the rows whose beads will be asked for
     */
    WordScores(Evidence evidence, Window window, Band band, boolean[] asked) {
        this.band = band;
        this.window = window;
        likely = evidence.likely(window);
        ofSource = new float[Math.toIntExact(band.cells() * BeadPriors.WIDEST)];
        int[] firstRow = firstRows(window.target().size());
        int[] askedBefore = askedBefore(asked);
        IntStream.rangeClosed(0, window.target().size() / COLUMNS)
                .parallel()
                .map(chunk -> chunk * COLUMNS)
                .forEach(
                        first ->
                                evidence.with(
                                        scratch ->
                                                explainSource(
                                                        first, scratch, firstRow, askedBefore)));
    }

    /** For each row how many rows above it hold a source segment of a bead that is asked for. */
    private static int[] askedBefore(boolean[] asked) {
        int[] before = new int[asked.length + 1];
        int last = -BeadPriors.WIDEST;
        for (int i = 0; i < asked.length; i++) {
            last = asked[i] ? i : last;
            before[i + 1] = before[i] + (i - last < BeadPriors.WIDEST ? 1 : 0);
        }
        return before;
    }

    private void explainSource(
            int first, Evidence.Scratch scratch, int[] firstRow, int[] askedBefore) {
        Lexicon.Sums sums = Objects.requireNonNull(scratch.toSource());
        int columns = window.target().size();
        for (int j = first; j < Math.min(first + COLUMNS, columns); j++) {
            int end = firstRow[j];
            while (end < band.sources() && band.holds(end, j)) {
                end++;
            }
            if (askedBefore[end] == askedBefore[firstRow[j]]) {
                continue;
            }
            sums.clear();
            int most = Math.min(BeadPriors.WIDEST, columns - j);
            for (int size = 1; size <= most; size++) {
                sums.add(window.target().start() + j + size - 1);
                for (int i = firstRow[j]; i < end; i++) {
                    if (askedBefore[i + 1] > askedBefore[i] && isExplained(i, j, size)) {
                        ofSource[band.cell(i, j) * BeadPriors.WIDEST + size - 1] =
                                sums.score(window.source().start() + i);
                    }
                }
            }
        }
    }

    /** Whether any bead worth weighing asks how so many target segments explain a source one. */
    private boolean isExplained(int i, int j, int targets) {
        return likely.mayBe(1, targets, i, j)
                || targets <= 3
                        && (likely.mayBe(2, targets, i, j) || likely.mayBe(2, targets, i - 1, j))
                || targets <= 2;
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

    /** Scores of the beads that begin with the same source segment. */
    final class Row {
        private final Lexicon.Sums sums;
        private float[] ofTarget = new float[0];
        private int row;
        private int read;

        Row(Evidence.Scratch scratch) {
            sums = Objects.requireNonNull(scratch.toTarget());
        }

        /** Goes to beads that begin with a source segment, of which none is read yet. */
        void clear(int sourceStart) {
            row = sourceStart;
            read = 0;
            sums.clear();
        }

        /**
         * Reads the next source segment.
         *
         * @param reach how many target segments the beads may have
         */
        void add(int reach) {
            sums.add(window.source().start() + row + read);
            read++;
            int end = Math.min(band.to(row) + reach, window.target().size()) - band.from(row);
            if (ofTarget.length < end) {
                ofTarget = new float[end * 2];
            }
            for (int at = 0; at < end; at++) {
                int j = band.from(row) + at;
                if (isExplaining(j)) {
                    ofTarget[at] = sums.score(window.target().start() + j);
                }
            }
        }

        /** Whether any bead worth weighing asks how the segments read explain a target one. */
        private boolean isExplaining(int j) {
            return read <= 2
                    || likely.mayBe(read, 1, row, j)
                    || read == 3 && (likely.mayBe(3, 2, row, j) || likely.mayBe(3, 2, row, j - 1));
        }

        /** How well the source segments read explain a target segment of the row. */
        double ofTarget(int targetSegment) {
            return ofTarget[targetSegment - band.from(row)];
        }

        /** How well target segments explain those read; cells outside the band say nothing. */
        double ofSource(int targetStart, int targets) {
            double score = 0;
            for (int i = row; i < row + read; i++) {
                if (band.holds(i, targetStart)) {
                    score += ofSource[band.cell(i, targetStart) * BeadPriors.WIDEST + targets - 1];
                }
            }
            return score;
        }
    }
}
