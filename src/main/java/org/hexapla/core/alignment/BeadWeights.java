package org.hexapla.core.alignment;

import org.jspecify.annotations.Nullable;

/**
 * The logarithm of the weight of every bead in a band that has text on both sides: the prior of its
 * shape and how much likelier the two texts are together than apart.
 */
final class BeadWeights {
    private static final double WORD_WEIGHT = 0.9;

    /** How many target segments at most a bead has beside 1 to 5 source segments. */
    private static final int[] MOST_TARGETS = {5, 3, 2, 1, 1};

    private final Evidence evidence;
    private final Window window;
    private final Band band;
    private final float[] weights;

    /** What is known of a document pair when beads are weighed. */
    record Evidence(
            SegmentTraits source,
            SegmentTraits target,
            AnchorModel.Row anchors,
            LengthModel lengths,
            BeadPriors priors) {}

    BeadWeights(Evidence evidence, Window window, Band band, @Nullable WordScores words) {
        this.evidence = evidence;
        this.window = window;
        this.band = band;
        weights = new float[Math.toIntExact(band.cells() * BeadPriors.shapes())];
        AnchorModel.Row anchors = evidence.anchors();
        for (int i = 0; i <= band.sources(); i++) {
            anchors.clear();
            if (words != null) {
                words.clear(i);
            }
            int most = Math.min(MOST_TARGETS.length, band.sources() - i);
            for (int k = 1; k <= most; k++) {
                anchors.add(window.source().start() + i + k - 1);
                if (words != null) {
                    words.add(i + k - 1, MOST_TARGETS[k - 1]);
                }
                together(i, k, anchors, words);
            }
        }
    }

    private void together(int i, int k, AnchorModel.Row anchors, @Nullable WordScores words) {
        int sourceLength = evidence.source().length(window.source().start() + i, k);
        for (int j = band.from(i); j <= band.to(i); j++) {
            int at = band.cell(i, j) * BeadPriors.shapes();
            double byAnchors = anchors.begin();
            double byWords = 0;
            int most = Math.min(MOST_TARGETS[k - 1], window.target().size() - j);
            for (int l = 1; l <= most && band.holds(i + k, j + l); l++) {
                int segment = window.target().start() + j;
                byAnchors += anchors.next(segment + l - 1);
                int shape = BeadPriors.shape(k, l);
                int targetLength = evidence.target().length(segment, l);
                double weight =
                        evidence.priors().log(shape)
                                + byAnchors
                                + evidence.lengths().score(sourceLength, targetLength, l);
                if (words != null) {
                    byWords += words.ofTarget(j + l - 1);
                    weight += WORD_WEIGHT * (byWords + words.ofSource(i, k, j, l)) / 2;
                }
                weights[at + shape] = (float) weight;
            }
        }
    }

    /** The weight of the bead of a shape that begins in a cell; both its ends lie in the band. */
    double weight(int shape, int i, int j) {
        return weights[band.cell(i, j) * BeadPriors.shapes() + shape];
    }
}
