package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.evidence.Models;
import org.hexapla.core.evidence.TextPair;

/**
 * Cuts windows into blocks. A coarse path leads through what is too large to be searched whole; a
 * long window is cut where that path is surest, so that time and memory grow with its length.
 */
final class Blocks {
    /** Windows of fewer cells are searched whole. */
    static final int SMALL = 2_000;

    /** How many source segments at least a block has, but the last. */
    private static final int LEAST = 250;

    private static final long LONG_GAP = 10_000;

    private final TextPair texts;
    private final Models models;
    private final long most;

    /**
     * @param most the most cells of a window or block that are searched whole
     */
    Blocks(TextPair texts, Models models, long most) {
        this.texts = texts;
        this.models = models;
        this.most = most;
    }

    /** The blocks of all windows, those of each in order. */
    List<Block> of(List<Window> windows) {
        List<Block> blocks = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            List<CoarsePath.Point> points = new ArrayList<>();
            if (window.cells() > SMALL) {
                coarse(window, 0, 0, points);
            }
            if (window.cells() <= most) {
                blocks.add(new Block(w, window, points, true));
                continue;
            }
            int start = 0;
            for (int cut : CoarsePath.cuts(points, LEAST)) {
                blocks.add(block(w, window, points, start, cut));
                start = cut;
            }
            blocks.add(block(w, window, points, start, points.size()));
        }
        return blocks;
    }

    /**
     * Adds the points of a coarse path. What is not rare in a whole text may be rare in a part of
     * it, so that a long stretch without a point is looked at again by itself.
     *
     * @param sources by how much the window begins after the one whose points are wanted
     * @param targets the same on the other side
     */
    private void coarse(Window window, int sources, int targets, List<CoarsePath.Point> points) {
        List<CoarsePath.Point> found =
                new CoarsePath(texts, window, models.lengths(), models.toTarget()).points();
        int sourceFrom = 0;
        int targetFrom = 0;
        for (int p = 0; p <= found.size(); p++) {
            boolean last = p == found.size();
            int sourceTo = last ? window.source().size() : found.get(p).source();
            int targetTo = last ? window.target().size() : found.get(p).target();
            int height = sourceTo - sourceFrom;
            int width = targetTo - targetFrom;
            boolean whole = height == window.source().size() && width == window.target().size();
            if (!whole && (long) height * width > LONG_GAP) {
                Span from = new Span(window.source().start() + sourceFrom, height);
                Span to = new Span(window.target().start() + targetFrom, width);
                coarse(new Window(from, to), sources + sourceFrom, targets + targetFrom, points);
            }
            if (!last) {
                points.add(found.get(p).shifted(sources, targets));
                sourceFrom = sourceTo + 1;
                targetFrom = targetTo + 1;
            }
        }
    }

    /** The part of a window between two of its points. */
    private Block block(int index, Window window, List<CoarsePath.Point> points, int from, int to) {
        int sourceFrom = from == 0 ? 0 : points.get(from).source();
        int targetFrom = from == 0 ? 0 : points.get(from).target();
        int sourceTo = to == points.size() ? window.source().size() : points.get(to).source();
        int targetTo = to == points.size() ? window.target().size() : points.get(to).target();
        Window part =
                new Window(
                        new Span(window.source().start() + sourceFrom, sourceTo - sourceFrom),
                        new Span(window.target().start() + targetFrom, targetTo - targetFrom));
        List<CoarsePath.Point> within = new ArrayList<>();
        for (CoarsePath.Point point : points.subList(from, to)) {
            within.add(point.shifted(-sourceFrom, -targetFrom));
        }
        return new Block(index, part, within, part.cells() <= most);
    }
}
