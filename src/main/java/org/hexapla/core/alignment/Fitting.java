package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the windows of one document pair and learns from all of them together.
 *
 * <ol>
 *   <li>First round: lengths and anchors alone, over the whole matrix of each window, or over a
 *       band where that would be too large; the band moves until the path keeps off its edges.
 *   <li>Learn from what was found: the ratio and spread of the lengths, how frequent each shape of
 *       bead is, and a lexicon in both directions.
 *   <li>Further rounds with the lexicon, near the path found before.
 * </ol>
 */
final class Fitting {
    private static final long MOST_CELLS = 2_300_000;
    private static final long MOST_WORD_CELLS = 1_500_000;
    private static final int ROUNDS = 3;
    private static final int MOVES = 6;
    private static final int RADIUS = 30;
    private static final int NARROWEST = 4;
    private static final int SMALL = 40_000;
    private static final int LONGEST_WITH_WORDS = 200_000;
    private static final double WORD_WEIGHT = 0.6;

    private final SegmentTraits source;
    private final SegmentTraits target;
    private final int anchorCount;
    private final AnchorModel anchors;
    private LengthModel lengths;
    private BeadPriors priors = BeadPriors.usual();
    private @Nullable Lexicon toTarget;
    private @Nullable Lexicon toSource;

    /** One side of a document pair. Marks are given for every segment or not at all. */
    record Side(List<String> segments, Language language, List<Set<String>> marks) {}

    Fitting(Side from, Side to) {
        Map<String, Integer> names = new HashMap<>();
        source = new SegmentTraits(from.segments(), from.language(), from.marks(), names);
        target = new SegmentTraits(to.segments(), to.language(), to.marks(), names);
        anchorCount = names.size();
        anchors = new AnchorModel(source, target, names);
        lengths = LengthModel.first(source, target);
    }

    /** The beads of each window, counted from the beginning of the lists. */
    List<List<Bead>> align(List<Window> windows) {
        List<List<Bead>> paths = new ArrayList<>();
        for (Window window : windows) {
            paths.add(first(window));
        }
        for (int round = 2; round <= ROUNDS; round++) {
            learn(paths);
            for (int w = 0; w < windows.size(); w++) {
                paths.set(w, again(windows.get(w), paths.get(w)));
            }
        }
        return paths;
    }

    /** How much likelier two segments are together than apart, by length and anchors alone. */
    double likeness(int sourceSegment, int targetSegment) {
        int length = source.length(sourceSegment);
        return lengths.score(length, target.length(targetSegment), 1)
                + anchors.score(sourceSegment, 1, targetSegment, 1);
    }

    private List<Bead> first(Window window) {
        int sources = window.source().size();
        int targets = window.target().size();
        if ((sources + 1L) * (targets + 1L) <= MOST_CELLS) {
            return search(window, Band.full(sources, targets), null);
        }
        int radius = radius(sources, MOST_CELLS);
        Band band = AnchorChain.band(source, target, window, anchorCount, radius);
        List<Bead> path = search(window, band, null);
        for (int move = 0;
                move < MOVES && touchesEdge(relative(window, path), band, targets);
                move++) {
            band = Band.around(relative(window, path), sources, targets, radius);
            path = search(window, band, null);
        }
        return path;
    }

    private static int radius(int sources, long cells) {
        return (int) Math.max(NARROWEST, cells / (2L * (sources + 1)));
    }

    private static boolean touchesEdge(List<Bead> path, Band band, int targets) {
        for (Bead bead : path) {
            int i = bead.source().end();
            int j = bead.target().end();
            boolean low = j == band.from(i) && j > 0;
            boolean high = j == band.to(i) && j < targets;
            if (low || high) {
                return true;
            }
        }
        return false;
    }

    private void learn(List<List<Bead>> paths) {
        List<Bead> all = new ArrayList<>();
        paths.forEach(all::addAll);
        lengths = lengths.learnt(source, target, all);
        priors = BeadPriors.learnt(all);
        if (source.size() + target.size() <= LONGEST_WITH_WORDS) {
            toTarget = new Lexicon(source, target, all, false);
            toSource = new Lexicon(target, source, all, true);
        }
    }

    private List<Bead> again(Window window, List<Bead> path) {
        int sources = window.source().size();
        int targets = window.target().size();
        boolean small = (sources + 1L) * (targets + 1L) <= SMALL;
        int radius = Math.min(RADIUS, radius(sources, MOST_WORD_CELLS));
        Band band =
                small
                        ? Band.full(sources, targets)
                        : Band.around(relative(window, path), sources, targets, radius);
        boolean learnt = toTarget != null && toSource != null;
        return search(
                window,
                band,
                learnt ? new WordScores(source, target, toTarget, toSource, window, band) : null);
    }

    private List<Bead> search(Window window, Band band, @Nullable WordScores words) {
        int sourceAt = window.source().start();
        int targetAt = window.target().start();
        BeadScores scores =
                (i, k, j, l) -> {
                    int length = source.length(sourceAt + i, k);
                    double score = lengths.score(length, target.length(targetAt + j, l), l);
                    score += anchors.score(sourceAt + i, k, targetAt + j, l);
                    return words == null ? score : score + WORD_WEIGHT * words.score(i, k, j, l);
                };
        List<Bead> beads = new Lattice(band, window.target().size(), scores, priors).beads();
        return moved(beads, sourceAt, targetAt);
    }

    static List<Bead> relative(Window window, List<Bead> path) {
        return moved(path, -window.source().start(), -window.target().start());
    }

    private static List<Bead> moved(List<Bead> beads, int sources, int targets) {
        List<Bead> moved = new ArrayList<>(beads.size());
        for (Bead bead : beads) {
            Span from = bead.source().shifted(sources);
            Span to = bead.target().shifted(targets);
            moved.add(new Bead(from, to, bead.method(), bead.confidence()));
        }
        return moved;
    }
}
