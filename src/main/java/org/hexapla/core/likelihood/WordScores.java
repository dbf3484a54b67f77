package org.hexapla.core.likelihood;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hexapla.core.evidence.BeadPriors;
import org.hexapla.core.evidence.Evidence;
import org.hexapla.core.lexicon.Lexicon;

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

    private static final int WIDEST = BeadPriors.WIDEST;

    /** How many target segments a bead with two source segments or more may have. */
    private static final int MOST_BESIDE_TWO = 3;

    private final Band band;
    private final Window window;
    private final short[] likely;
    private final float[] ofSource;

    /**
     * @param likely the shapes of beads that are weighed, see {@link LikelyShapes#in}
     * @param asked the rows whose beads will be asked for
     */
    WordScores(Evidence evidence, Window window, Band band, short[] likely, boolean[] asked) {
        this.band = band;
        this.window = window;
        this.likely = likely;
        ofSource = new float[Math.toIntExact(band.cells() * WIDEST)];
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
        int last = -WIDEST;
        for (int i = 0; i < asked.length; i++) {
            last = asked[i] ? i : last;
            before[i + 1] = before[i] + (i - last < WIDEST ? 1 : 0);
        }
        return before;
    }

    private void explainSource(
            int first, Evidence.Scratch scratch, int[] firstRow, int[] askedBefore) {
        Lexicon.Reading reading = Objects.requireNonNull(scratch.toSource());
        int columns = window.target().size();
        for (int j = first; j < Math.min(first + COLUMNS, columns); j++) {
            int end = firstRow[j];
            while (end < band.sources() && band.holds(end, j)) {
                end++;
            }
            if (askedBefore[end] == askedBefore[firstRow[j]]) {
                continue;
            }
            int most = Math.min(WIDEST, columns - j);
            reading.read(window.target().start() + j, window.target().start() + j + most);
            for (int i = firstRow[j]; i < end; i++) {
                if (askedBefore[i + 1] > askedBefore[i]) {
                    int asked = most;
                    while (!isExplained(i, j, asked)) {
                        asked--;
                    }
                    int segment = window.source().start() + i;
                    reading.score(segment, asked, ofSource, band.cell(i, j) * WIDEST);
                }
            }
        }
    }

    /** Whether any bead worth weighing asks how so many target segments explain a source one. */
    private boolean isExplained(int i, int j, int targets) {
        return targets <= 2
                || mayBe(1, targets, i, j)
                || targets == 3 && (mayBe(2, 3, i, j) || mayBe(2, 3, i - 1, j));
    }

    private boolean mayBe(int sources, int targets, int i, int j) {
        int shape = BeadPriors.shape(sources, targets);
        return band.holds(i, j) && (likely[band.cell(i, j)] & 1 << shape) != 0;
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
        private final Lexicon.Reading reading;
        private float[] ofTarget = new float[0];
        private float[] together = new float[0];
        private int row;

        Row(Evidence.Scratch scratch) {
            reading = Objects.requireNonNull(scratch.toTarget());
        }

        /**
         * Goes to the beads that begin with a source segment.
         *
         * @param most how many source segments they have at most
         */
        void read(int sourceStart, int most) {
            row = sourceStart;
            int places = (band.to(row) - band.from(row) + 1) * WIDEST;
            if (together.length < places) {
                together = new float[places * 2];
            }
            Arrays.fill(together, 0, places, 0);
            int start = window.source().start() + row;
            if (most == 0) {
                return;
            }
            reading.read(start, start + most);
            int from = band.from(row);
            int end = lastTarget(row);
            if (ofTarget.length < (end - from) * WIDEST) {
                ofTarget = new float[(end - from) * WIDEST * 2];
            }
            for (int j = from; j < end; j++) {
                int asked = most;
                while (!isExplaining(j, asked)) {
                    asked--;
                }
                int segment = window.target().start() + j;
                reading.score(segment, asked, ofTarget, (j - from) * WIDEST);
            }
        }

        /** Where the targets end of which a bead that begins in the row may hold the last. */
        private int lastTarget(int row) {
            int wide = Math.max(band.to(row + 1), band.to(row) + MOST_BESIDE_TWO);
            int most = Math.min(band.to(row) + WIDEST, window.target().size());
            return Math.min(wide, most);
        }

        /** Whether any bead worth weighing asks how so many source segments explain a target. */
        private boolean isExplaining(int j, int sources) {
            return sources <= 2
                    || mayBe(sources, 1, row, j)
                    || sources == 3 && (mayBe(3, 2, row, j) || mayBe(3, 2, row, j - 1));
        }

        /** How well the first so many source segments explain a target segment of the row. */
        double ofTarget(int targetSegment, int sources) {
            return ofTarget[(targetSegment - band.from(row)) * WIDEST + sources - 1];
        }

        /** Adds a source segment to those of the beads that are asked for. */
        void add(int source) {
            int from = Math.max(band.from(row), band.from(source));
            int to = Math.min(band.to(row), band.to(source));
            int at = (from - band.from(row)) * WIDEST;
            int cell = band.cell(source, from) * WIDEST;
            for (int i = 0; i < (to - from + 1) * WIDEST; i++) {
                together[at + i] += ofSource[cell + i];
            }
        }

        /**
         * How well target segments explain the source ones added so far; cells outside the band say
         * nothing.
         */
        double ofSource(int targetStart, int targets) {
            return together[(targetStart - band.from(row)) * WIDEST + targets - 1];
        }
    }
}
