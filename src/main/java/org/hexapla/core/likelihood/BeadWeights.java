package org.hexapla.core.likelihood;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hexapla.core.evidence.AnchorModel;
import org.hexapla.core.evidence.BeadPriors;
import org.hexapla.core.evidence.CutModel;
import org.hexapla.core.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The logarithm of the weight of every bead in a band that has text on both sides: the prior of its
 * shape and how much likelier the two texts are together than apart.
 */
final class BeadWeights {
    static final double WORD_WEIGHT = 0.9;

    /**
     * The part of it that counts where the words speak against the bead: a free translation answers
     * few words, and each that stays unanswered is no evidence of its own.
     */
    private static final double AGAINST = 0.6;

    /** How many target segments at most a bead has beside 1 to 5 source segments. */
    private static final int[] MOST_TARGETS = {5, 3, 2, 1, 1};

    /** How many rows one thread weighs at a time. */
    private static final int ROWS = 64;

    private final Evidence evidence;
    private final Window window;
    private final Band band;
    private final short[] likely;
    private final @Nullable WordScores words;
    private final float[] weights;

    /**
     * @param before weights by the same evidence in a narrower band, to be taken over where the
     *     band did not grow
     */
    BeadWeights(Evidence evidence, Window window, Band band, @Nullable BeadWeights before) {
        this.evidence = evidence;
        this.window = window;
        this.band = band;
        likely = new LikelyShapes(evidence, window).in(band);
        weights = new float[Math.toIntExact(band.cells() * BeadPriors.shapes())];
        Arrays.fill(weights, Float.NEGATIVE_INFINITY);
        boolean[] grown = before == null ? all() : grown(before.band);
        words =
                evidence.knowsWords()
                        ? new WordScores(evidence, window, band, likely, grown)
                        : null;
        IntStream.rangeClosed(0, band.sources() / ROWS)
                .parallel()
                .map(chunk -> chunk * ROWS)
                .forEach(first -> evidence.with(scratch -> weigh(first, scratch, grown, before)));
    }

    private boolean[] all() {
        boolean[] rows = new boolean[band.sources() + 1];
        Arrays.fill(rows, true);
        return rows;
    }

    /** The rows whose beads may reach a cell that the narrower band did not have. */
    private boolean[] grown(Band narrower) {
        boolean[] grown = new boolean[band.sources() + 1];
        for (int i = 0; i < grown.length; i++) {
            if (band.from(i) != narrower.from(i) || band.to(i) != narrower.to(i)) {
                Arrays.fill(grown, Math.max(0, i - BeadPriors.WIDEST), i + 1, true);
            }
        }
        return grown;
    }

    private void weigh(
            int first, Evidence.Scratch scratch, boolean[] grown, @Nullable BeadWeights before) {
        WordScores.Row byWords = words == null ? null : words.new Row(scratch);
        for (int i = first; i < Math.min(first + ROWS, grown.length); i++) {
            if (grown[i] || before == null) {
                weigh(i, scratch.anchors(), byWords);
            } else {
                int shapes = BeadPriors.shapes();
                System.arraycopy(
                        before.weights,
                        before.band.cell(i, band.from(i)) * shapes,
                        weights,
                        band.cell(i, band.from(i)) * shapes,
                        (band.to(i) - band.from(i) + 1) * shapes);
            }
        }
    }

    private void weigh(int i, AnchorModel.Row anchors, WordScores.@Nullable Row byWords) {
        anchors.clear();
        int most = Math.min(MOST_TARGETS.length, band.sources() - i);
        if (byWords != null) {
            byWords.read(i, most);
        }
        for (int k = 1; k <= most; k++) {
            anchors.add(window.source().start() + i + k - 1);
            if (byWords != null) {
                byWords.add(i + k - 1);
            }
            together(i, k, anchors, byWords);
        }
    }

    private void together(int i, int k, AnchorModel.Row anchors, WordScores.@Nullable Row words) {
        int start = window.source().start() + i;
        int length = evidence.sourceLength(start, k);
        CutModel.Sources sources = evidence.cuts().sources(start, k);
        for (int j = band.from(i); j <= band.to(i); j++) {
            int cell = band.cell(i, j);
            int most = Math.min(mostLikely(cell, k), band.to(i + k) - j);
            if (most > 0) {
                together(cell, j, sources, length, most, anchors, words);
            }
        }
    }

    /** The most target segments of a bead with so many source ones that is worth weighing. */
    private int mostLikely(int cell, int sources) {
        int most = MOST_TARGETS[sources - 1];
        while (most > 0 && (likely[cell] & 1 << BeadPriors.shape(sources, most)) == 0) {
            most--;
        }
        return most;
    }

    private void together(
            int cell,
            int j,
            CutModel.Sources sources,
            int length,
            int most,
            AnchorModel.Row anchors,
            WordScores.@Nullable Row words) {
        int at = cell * BeadPriors.shapes();
        int k = sources.size();
        double byAnchors = anchors.begin();
        double byWords = 0;
        for (int l = 1; l <= most; l++) {
            int segment = window.target().start() + j;
            int shape = BeadPriors.shape(k, l);
            byAnchors += anchors.next(segment + l - 1);
            byWords += words == null ? 0 : words.ofTarget(j + l - 1, k);
            if ((likely[cell] & 1 << shape) != 0) {
                double byLength = evidence.byLength(length, segment, l);
                double byCuts = evidence.cuts().score(sources, segment, l);
                double weight = evidence.priors().log(shape) + byAnchors + byLength + byCuts;
                if (words != null) {
                    weight += byWords(byWords + words.ofSource(j, l));
                }
                weights[at + shape] = (float) weight;
            }
        }
    }

    /** What the words say for a bead, from what they say in both directions together. */
    static double byWords(double bothWays) {
        double both = WORD_WEIGHT * bothWays / 2;
        return both < 0 ? AGAINST * both : both;
    }

    /** The weight of the bead of a shape that begins in a cell; both its ends lie in the band. */
    double weight(int shape, int i, int j) {
        return weights[band.cell(i, j) * BeadPriors.shapes() + shape];
    }
}
