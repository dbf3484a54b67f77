package org.hexapla.core.alignment;

/**
 * What two lexicons, one in each direction, say for the beads of a window: the mean of how well the
 * source explains the words of the target and the target those of the source.
 *
 * <p>Each direction's score of a bead is a sum over the segments of the explained side. That of the
 * source side is kept for every cell of the band and every number of explaining segments; that of
 * the target side is made for one row at a time.
 */
final class WordScores {
    /** Two lexicons, one in each direction, and room to add up what they say. */
    static final class Both {
        private final Lexicon.Sums toTarget;
        private final Lexicon.Sums toSource;

        Both(Lexicon toTarget, Lexicon toSource) {
            this.toTarget = toTarget.new Sums();
            this.toSource = toSource.new Sums();
        }
    }

    private final Band band;
    private final Window window;
    private final Lexicon.Sums toTarget;
    private final float[] ofSource;
    private float[] ofTarget = new float[0];
    private int row;

    WordScores(Both lexicons, Window window, Band band) {
        this.band = band;
        this.window = window;
        toTarget = lexicons.toTarget;
        ofSource = new float[Math.toIntExact(band.cells() * BeadPriors.WIDEST)];
        explainSource(lexicons.toSource);
    }

    private void explainSource(Lexicon.Sums sums) {
        int columns = window.target().size();
        int[] firstRow = firstRows(columns);
        for (int j = 0; j < columns; j++) {
            sums.clear();
            int most = Math.min(BeadPriors.WIDEST, columns - j);
            for (int size = 1; size <= most; size++) {
                sums.add(window.target().start() + j + size - 1);
                for (int i = firstRow[j]; i < band.sources() && band.holds(i, j); i++) {
                    ofSource[band.cell(i, j) * BeadPriors.WIDEST + size - 1] =
                            sums.score(window.source().start() + i);
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

    /** Goes to beads that begin with a source segment, of which none is read yet. */
    void clear(int sourceStart) {
        row = sourceStart;
        toTarget.clear();
    }

    /**
     * Reads the next source segment.
     *
     * @param reach how many target segments the beads may have
     */
    void add(int sourceSegment, int reach) {
        toTarget.add(window.source().start() + sourceSegment);
        int end = Math.min(band.to(row) + reach, window.target().size()) - band.from(row);
        if (ofTarget.length < end) {
            ofTarget = new float[end * 2];
        }
        for (int at = 0; at < end; at++) {
            ofTarget[at] = toTarget.score(window.target().start() + band.from(row) + at);
        }
    }

    /** How well the source segments read explain a target segment of the row. */
    double ofTarget(int targetSegment) {
        return ofTarget[targetSegment - band.from(row)];
    }

    /** How well target segments explain source segments; cells outside the band say nothing. */
    double ofSource(int sourceStart, int sources, int targetStart, int targets) {
        double score = 0;
        for (int i = sourceStart; i < sourceStart + sources; i++) {
            if (band.holds(i, targetStart)) {
                score += ofSource[band.cell(i, targetStart) * BeadPriors.WIDEST + targets - 1];
            }
        }
        return score;
    }
}
