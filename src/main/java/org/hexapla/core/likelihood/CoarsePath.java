package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.evidence.AnchorModel;
import org.hexapla.core.evidence.LengthModel;
import org.hexapla.core.evidence.SegmentTraits;
import org.hexapla.core.evidence.TextPair;
import org.hexapla.core.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A first rough way through a window of any size: pairs of segments that share rare anchors or rare
 * words that the lexicon translates, of which the chain that ascends on both sides and weighs most
 * is kept.
 *
 * <ol>
 *   <li>An index from each rare anchor and word to the target segments that have it.
 *   <li>For each source segment the few target segments that answer it best.
 *   <li>The heaviest ascending chain, by a tree of prefix maxima: n log n in the candidates.
 * </ol>
 */
final class CoarsePath {
    private static final int RARE = 40;

    /** How many source segments one thread looks at at a time. */
    private static final int ROWS = 256;

    private static final int CANDIDATES = 5;
    private static final double LEAST = 3;
    private static final double CLEAR = 10;
    private static final double LEAST_CHANCE = 0.1;

    /**
     * By how much an answer at the same relative place is ahead of one at the other end: it decides
     * among copies in a text that repeats itself.
     */
    private static final double NEAR = 0.5;

    private final SegmentTraits source;
    private final SegmentTraits target;
    private final Window window;
    private final AnchorModel anchors;
    private final LengthModel lengths;
    private final @Nullable Lexicon lexicon;
    private final Postings byAnchor;
    private final Postings byWord;
    private final double[] apart;
    private final double[] rarity = new double[RARE + 1];

    CoarsePath(TextPair texts, Window window, LengthModel lengths, @Nullable Lexicon lexicon) {
        source = texts.source();
        target = texts.target();
        anchors = texts.anchors();
        this.window = window;
        this.lengths = lengths;
        this.lexicon = lexicon;
        Span targets = window.target();
        ForkJoinTask<Postings> ofAnchors =
                ForkJoinTask.adapt(() -> new Postings(anchors.size(), targets, target::anchors))
                        .fork();
        byWord =
                lexicon == null
                        ? new Postings(0, targets, segment -> new int[0])
                        : new Postings(lexicon.vocabulary(), targets, lexicon::said);
        byAnchor = ofAnchors.join();
        apart = new double[window.target().size()];
        for (int j = 0; j < apart.length; j++) {
            apart[j] = lengths.apart(target.length(window.target().start() + j), 1);
        }
        for (int often = 1; often <= RARE; often++) {
            rarity[often] = Math.log((window.target().size() + 1.0) / often);
        }
    }

    /**
     * Two segments that answer each other.
     *
     * @param source index from the window's beginning
     * @param target index from the window's beginning
     * @param weight logarithm of how much likelier they are together than apart, roughly
     */
    record Point(int source, int target, double weight) {
        Point shifted(int sources, int targets) {
            return new Point(source + sources, target + targets, weight);
        }

        private boolean isJustBefore(Point next) {
            return next.source() == source + 1 && next.target() == target + 1;
        }
    }

    /** Points that ascend in both coordinates. */
    List<Point> points() {
        List<List<Point>> candidates =
                IntStream.rangeClosed(0, window.source().size() / ROWS)
                        .parallel()
                        .mapToObj(chunk -> candidates(chunk * ROWS, (chunk + 1) * ROWS))
                        .flatMap(List::stream)
                        .toList();
        return heaviest(candidates);
    }

    private List<List<Point>> candidates(int from, int to) {
        Answers answers = new Answers(NEAR);
        List<List<Point>> candidates = new ArrayList<>();
        for (int i = from; i < Math.min(to, window.source().size()); i++) {
            candidates.add(answers.candidates(i));
        }
        return candidates;
    }

    /**
     * Points at which a long path may be cut without cutting a bead: in the middle of three points
     * that follow each other step by step on both sides.
     *
     * @param points ascending in both coordinates
     * @param least how many source segments at least lie between two cuts
     * @return indices of points, ascending; each begins a part
     */
    static List<Integer> cuts(List<Point> points, int least) {
        List<Integer> cuts = new ArrayList<>();
        int last = 0;
        for (int p = 1; p + 1 < points.size(); p++) {
            boolean far = points.get(p).source() - last >= least;
            if (far
                    && points.get(p - 1).isJustBefore(points.get(p))
                    && points.get(p).isJustBefore(points.get(p + 1))) {
                cuts.add(p);
                last = points.get(p).source();
            }
        }
        return cuts;
    }

    /**
     * Pairs among segments that stand alone, each the other's best answer and a clear one, wherever
     * they stand: texts in another order leave such pairs behind.
     *
     * @param alone of each source segment of the window whether it stands alone
     * @param targetAlone the same for the target segments
     */
    List<Point> strays(boolean[] alone, boolean[] targetAlone) {
        Map<Integer, Point> best = new HashMap<>();
        Answers answers = new Answers(0);
        for (int i = 0; i < alone.length; i++) {
            if (alone[i]) {
                for (Point point : answers.candidates(i)) {
                    if (targetAlone[point.target()] && point.weight() >= CLEAR) {
                        best.merge(
                                point.target(),
                                point,
                                (one, other) -> one.weight() >= other.weight() ? one : other);
                        break;
                    }
                }
            }
        }
        return List.copyOf(best.values());
    }

    /**
     * Pairs of segments each of which is the other's best answer, clearly and by a margin, wherever
     * they stand; the source ascends.
     *
     * @param margin by how much all other answers of both weigh less
     */
    List<Point> clear(double least, double margin) {
        Map<Integer, Double> second = new HashMap<>();
        Map<Integer, Point> best = new HashMap<>();
        Answers answers = new Answers(0);
        List<Point> clear = new ArrayList<>();
        for (int i = 0; i < window.source().size(); i++) {
            List<Point> found = answers.candidates(i);
            for (Point point : found) {
                Point before = best.get(point.target());
                boolean better = before == null || before.weight() < point.weight();
                double less = better ? before == null ? 0 : before.weight() : point.weight();
                best.put(point.target(), better ? point : before);
                second.merge(point.target(), less, Math::max);
            }
            boolean ahead =
                    !found.isEmpty()
                            && found.get(0).weight() >= least
                            && (found.size() == 1
                                    || found.get(0).weight() >= found.get(1).weight() + margin);
            if (ahead) {
                clear.add(found.get(0));
            }
        }
        clear.removeIf(
                point ->
                        best.get(point.target()) != point
                                || second.get(point.target()) > point.weight() - margin);
        return clear;
    }

    /** The target segments that answer one source segment after another. */
    private final class Answers {
        private final float[] answer = new float[window.target().size()];
        private final int[] touched = new int[window.target().size()];
        private final double near;
        private int answers;

        /**
         * @param near what the place counts, 0 where the order of the texts is not to matter
         */
        Answers(double near) {
            this.near = near;
        }

        List<Point> candidates(int i) {
            int segment = window.source().start() + i;
            answers = 0;
            for (int anchor : source.anchors(segment)) {
                answer(byAnchor, anchor, anchors.gain(anchor));
            }
            if (lexicon != null) {
                int before = -1;
                for (int word : lexicon.given(segment)) {
                    if (word != before) {
                        answerWord(word);
                    }
                    before = word;
                }
            }
            return best(i);
        }

        /** The answers that weigh most, the heaviest first; of equal ones those found earlier. */
        private List<Point> best(int i) {
            int length = source.length(window.source().start() + i);
            int[] targets = new int[CANDIDATES + 1];
            double[] weights = new double[CANDIDATES + 1];
            int found = 0;
            double place = (double) i / window.source().size();
            for (int a = 0; a < answers; a++) {
                int j = touched[a];
                double byContent = answer[j];
                answer[j] = 0;
                double least = found == CANDIDATES ? weights[CANDIDATES - 1] : LEAST;
                if (byContent + LengthModel.highest() < least) {
                    continue;
                }
                int other = target.length(window.target().start() + j);
                double weight = byContent + lengths.score(length, other, apart[j]);
                if (weight < LEAST) {
                    continue;
                }
                weight -= near * Math.abs(place - (double) j / answer.length);
                int rank = found;
                while (rank > 0 && weights[rank - 1] < weight) {
                    weights[rank] = weights[rank - 1];
                    targets[rank] = targets[rank - 1];
                    rank--;
                }
                weights[rank] = weight;
                targets[rank] = j;
                found = Math.min(CANDIDATES, found + 1);
            }
            List<Point> best = new ArrayList<>(found);
            for (int rank = 0; rank < found; rank++) {
                best.add(new Point(i, targets[rank], weights[rank]));
            }
            return best;
        }

        private void answerWord(int word) {
            for (int at = lexicon.from(word); at < lexicon.to(word); at++) {
                double chance = lexicon.chance(at);
                int other = lexicon.other(at);
                if (chance >= LEAST_CHANCE) {
                    answer(byWord, other, chance * rarity[Math.min(RARE, byWord.size(other))]);
                }
            }
        }

        private void answer(Postings postings, int number, double weight) {
            if (postings.size(number) > RARE || weight <= 0) {
                return;
            }
            for (int at = postings.from(number); at < postings.to(number); at++) {
                int j = postings.segment(at);
                if (answer[j] == 0) {
                    touched[answers++] = j;
                }
                answer[j] += (float) weight;
            }
        }
    }

    private static List<Point> heaviest(List<List<Point>> candidates) {
        List<Point> all = new ArrayList<>();
        candidates.forEach(all::addAll);
        int targets = 1;
        for (Point point : all) {
            targets = Math.max(targets, point.target() + 1);
        }
        double[] weight = new double[all.size()];
        int[] previous = new int[all.size()];
        int[] tree = new int[targets + 1];
        Arrays.fill(tree, -1);
        int next = 0;
        int last = -1;
        for (List<Point> ofOne : candidates) {
            int first = next;
            for (Point point : ofOne) {
                int before = -1;
                for (int at = point.target(); at > 0; at -= at & -at) {
                    before = heavier(weight, before, tree[at]);
                }
                previous[next] = before;
                weight[next] = point.weight() + (before < 0 ? 0 : weight[before]);
                next++;
            }
            for (int p = first; p < next; p++) {
                for (int at = all.get(p).target() + 1; at <= targets; at += at & -at) {
                    tree[at] = heavier(weight, tree[at], p);
                }
                last = heavier(weight, last, p);
            }
        }
        List<Point> chain = new ArrayList<>();
        for (int p = last; p >= 0; p = previous[p]) {
            chain.add(all.get(p));
        }
        Collections.reverse(chain);
        return chain;
    }

    private static int heavier(double[] weight, int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        return weight[other] > weight[one] ? other : one;
    }
}
