package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.evidence.LengthModel;
import org.hexapla.core.evidence.TextPair;

/**
 * A part of a window that is aligned by itself.
 *
 * @param window index of the window
 * @param part the block, counted from the beginning of the lists
 * @param points a coarse path through it, from its own beginning; empty for none
 * @param whole whether its whole matrix is searched, so that no band is needed
 */
record Block(int window, Window part, List<CoarsePath.Point> points, boolean whole) {
    /** The lengths of the segments that the coarse path puts beside each other. */
    List<LengthModel.Pair> lengths(TextPair texts) {
        List<LengthModel.Pair> pairs = new ArrayList<>();
        for (CoarsePath.Point point : points) {
            int from = texts.source().length(part.source().start() + point.source());
            int to = texts.target().length(part.target().start() + point.target());
            pairs.add(new LengthModel.Pair(Math.max(1, from), Math.max(1, to)));
        }
        return pairs;
    }
}
