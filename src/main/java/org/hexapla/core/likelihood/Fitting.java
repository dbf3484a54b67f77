package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.Lexicon;
import org.hexapla.core.lexicon.Lexicons;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.lexicon.WordLearning;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the windows of one document pair and learns from all of them together.
 *
 * <ol>
 *   <li>First round: lengths, anchors and what is known of the words of the two languages; over the
 *       whole matrix of a small window, else over a band around a coarse path. The band grows where
 *       more than a trace of the probability of all paths runs along its edge.
 *   <li>Learn from what was found: the ratio and spread of the lengths, how frequent each kind and
 *       shape of bead is, the words of both directions, and how far the lexicon can be trusted
 *       here.
 *   <li>Further rounds near the path found before, until it stays.
 * </ol>
 */
public final class Fitting {
    private static final int ROUNDS = 4;

    /** The most rounds for a text of which hardly anything is sure: it moves slowly. */
    private static final int ROUNDS_IN_DOUBT = 8;

    private static final double DOUBTFUL = 0.85;

    /** Hardly anything is ever sure of fewer beads, which is no sign that they lack nothing. */
    private static final int FEWEST_IN_DOUBT = 30;

    private static final int MOVES = 5;
    private static final int MOVES_LATER = 3;

    /** Begins as narrow as can be, since the band grows where the path comes near its edge. */
    private static final int MARGIN = 1;

    private static final int SMALL = 2_000;
    private static final int BLOCK = 250;
    private static final double FEW = 0.005;

    /** Beads enough to learn from, so that it hardly matters whether a few more move. */
    private static final int LONG = 300;

    private static final double FEW_OF_LONG = 0.05;
    private static final double STRAY = 0.5;

    /** A cell of the band takes some 150 bytes while its block is searched. */
    private static final long MOST_CELLS = 2_000_000;

    private static final long LONG_GAP = 10_000;
    private static final int STEP = 8;
    private static final double EDGE = 1e-4;
    private static final double FIRST_TRUST = 0.75;
    private static final double APART = 0.25;

    private final SegmentTraits source;
    private final SegmentTraits target;
    private final AnchorModel usualAnchors;
    private AnchorModel anchors;
    private LengthModel lengths;
    private CutModel cuts;
    private BeadPriors priors = BeadPriors.usual();
    private final WordLearning words;
    private long small = SMALL;
    private double trust = FIRST_TRUST;
    private @Nullable Lexicons lexicons;

    /** What the words say before anything is learnt from these texts. */
    private @Nullable Lexicons known;

    /**
     * One side of a document pair.
     *
     * @param marks further anchors of each segment, beside those in its text: its label or the
     *     like; for every segment, or an empty list for none at all
     */
    public record Side(List<String> segments, Language language, List<Set<String>> marks) {
        private SegmentTraits traits(Map<String, Integer> names) {
            return new SegmentTraits(segments, language, marks, names);
        }
    }

    /**
     * @param learnt what earlier text taught of the two languages, beside what the program knows
     */
    public Fitting(Side from, Side to, List<PairLexicon> learnt) {
        Map<String, Integer> names = new HashMap<>();
        source = from.traits(names);
        target = to.traits(names);
        usualAnchors = new AnchorModel(source, target, names);
        anchors = usualAnchors;
        lengths = LengthModel.first(source, target);
        cuts = CutModel.first(source, target);
        words =
                new WordLearning(
                        from.segments(), from.language(), to.segments(), to.language(), learnt);
        forget();
    }

    /** Makes this search the whole matrix of every window: what a band has to be held against. */
    Fitting searchingAll() {
        small = Long.MAX_VALUE;
        return this;
    }

    /** The beads of each window, counted from the beginning of the lists. */
    public List<List<Bead>> align(List<Window> windows) {
        List<List<Bead>> paths = rounds(windows);
        if (isDoubtful(paths) || fallsApart(paths)) {
            priors = BeadPriors.ofWholeTexts();
            forget();
            List<List<Bead>> whole = rounds(windows);
            paths = confidence(whole) > confidence(paths) ? whole : paths;
        }
        if (known != null) {
            paths.replaceAll(new Strangers(usualAnchors, known)::parted);
        }
        for (int w = 0; w < paths.size(); w++) {
            if (!isSmall(windows.get(w))) {
                paths.set(w, doubtingStrays(windows.get(w), paths.get(w)));
            }
        }
        return paths;
    }

    /**
     * Lowers the confidence of segments that are said to have no partner while one that stands
     * alone too, in another place, answers them well.
     */
    private List<Bead> doubtingStrays(Window window, List<Bead> path) {
        boolean[] sourceAlone = new boolean[window.source().size()];
        boolean[] targetAlone = new boolean[window.target().size()];
        boolean both = false;
        for (Bead bead : path) {
            if (bead.target().isEmpty()) {
                sourceAlone[bead.source().start() - window.source().start()] = true;
            } else if (bead.source().isEmpty()) {
                targetAlone[bead.target().start() - window.target().start()] = true;
                both = true;
            }
        }
        if (!both) {
            return path;
        }
        Set<Integer> sources = new HashSet<>();
        Set<Integer> targets = new HashSet<>();
        new CoarsePath(source, target, window, anchors, lengths, toTarget())
                .strays(sourceAlone, targetAlone)
                .forEach(
                        stray -> {
                            sources.add(stray.source() + window.source().start());
                            targets.add(stray.target() + window.target().start());
                        });
        return path.stream()
                .map(bead -> isStray(bead, sources, targets) ? doubted(bead) : bead)
                .toList();
    }

    private static boolean isStray(Bead bead, Set<Integer> sources, Set<Integer> targets) {
        return bead.target().isEmpty() && sources.contains(bead.source().start())
                || bead.source().isEmpty() && targets.contains(bead.target().start());
    }

    private static Bead doubted(Bead bead) {
        double confidence = Math.min(STRAY, bead.confidence());
        return new Bead(bead.source(), bead.target(), bead.method(), confidence);
    }

    /** Goes back to what is known without having looked at any bead. */
    private void forget() {
        lengths = LengthModel.first(source, target);
        cuts = CutModel.first(source, target);
        anchors = usualAnchors;
        trust = FIRST_TRUST;
        lexicons = null;
        if (words.knowsEarlierText()) {
            learnWords(List.of());
            known = lexicons;
        }
    }

    private List<List<Bead>> rounds(List<Window> windows) {
        List<Block> blocks = blocks(windows);
        lengths = lengths.seen(pairs(blocks));
        List<List<Bead>> paths = new ArrayList<>();
        Evidence usual = evidence();
        paths.addAll(ofEach(blocks, b -> far(usual, blocks.get(b), isSmall(blocks.get(b).part()))));
        boolean settled = false;
        for (int round = 2; !settled && goesOn(round, paths); round++) {
            learn(paths);
            Evidence learnt = evidence();
            List<List<Bead>> next =
                    ofEach(
                            blocks,
                            b -> {
                                Window part = blocks.get(b).part();
                                return near(learnt, part, paths.get(b), isSmall(part));
                            });
            int beads = 0;
            int moved = 0;
            for (int b = 0; b < paths.size(); b++) {
                beads += next.get(b).size();
                moved += moved(paths.get(b), next.get(b));
                paths.set(b, next.get(b));
            }
            settled = moved <= beads * (beads < LONG ? FEW : FEW_OF_LONG);
        }
        List<List<Bead>> ofWindows = new ArrayList<>();
        windows.forEach(window -> ofWindows.add(new ArrayList<>()));
        for (int b = 0; b < paths.size(); b++) {
            ofWindows.get(blocks.get(b).window()).addAll(paths.get(b));
        }
        return ofWindows;
    }

    /** The lengths of the segments that a coarse path puts beside each other. */
    private List<LengthModel.Pair> pairs(List<Block> blocks) {
        List<LengthModel.Pair> pairs = new ArrayList<>();
        for (Block block : blocks) {
            for (CoarsePath.Point point : block.points()) {
                int from = source.length(block.part().source().start() + point.source());
                int to = target.length(block.part().target().start() + point.target());
                pairs.add(new LengthModel.Pair(Math.max(1, from), Math.max(1, to)));
            }
        }
        return pairs;
    }

    /** What is found for each block; several at a time, since none knows of another. */
    private static List<List<Bead>> ofEach(List<Block> blocks, IntFunction<List<Bead>> find) {
        return IntStream.range(0, blocks.size()).parallel().mapToObj(find).toList();
    }

    /**
     * A part of a window that is aligned by itself.
     *
     * @param window index of the window
     * @param points a coarse path through the part, from its own beginning; empty for none
     */
    private record Block(int window, Window part, List<CoarsePath.Point> points) {}

    private List<Block> blocks(List<Window> windows) {
        List<Block> blocks = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            List<CoarsePath.Point> points = new ArrayList<>();
            if (cells(window) > SMALL) {
                coarse(window, 0, 0, points);
            }
            if (isSmall(window)) {
                blocks.add(new Block(w, window, points));
                continue;
            }
            int start = 0;
            for (int cut : CoarsePath.cuts(points, BLOCK)) {
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
                new CoarsePath(source, target, window, anchors, lengths, toTarget()).points();
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
    private static Block block(
            int index, Window window, List<CoarsePath.Point> points, int from, int to) {
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
        return new Block(index, part, within);
    }

    private boolean isSmall(Window window) {
        return cells(window) <= small;
    }

    private static long cells(Window window) {
        return (window.source().size() + 1L) * (window.target().size() + 1L);
    }

    /** How many beads of a path are not in the one before. */
    private static int moved(List<Bead> before, List<Bead> after) {
        int moved = 0;
        int at = 0;
        for (Bead bead : after) {
            while (at < before.size() && ends(before.get(at)) < ends(bead)) {
                at++;
            }
            boolean same =
                    at < before.size()
                            && before.get(at).source().equals(bead.source())
                            && before.get(at).target().equals(bead.target());
            moved += same ? 0 : 1;
        }
        return moved;
    }

    private static int ends(Bead bead) {
        return bead.source().end() + bead.target().end();
    }

    private static boolean goesOn(int round, List<List<Bead>> paths) {
        return round <= ROUNDS || round <= ROUNDS_IN_DOUBT && isDoubtful(paths);
    }

    private static boolean isDoubtful(List<List<Bead>> paths) {
        int beads = paths.stream().mapToInt(List::size).sum();
        return beads >= FEWEST_IN_DOUBT && confidence(paths) < DOUBTFUL;
    }

    /** The mean confidence of all beads, which is the part of them that is likely right. */
    private static double confidence(List<List<Bead>> paths) {
        return paths.stream()
                .flatMap(List::stream)
                .mapToDouble(Bead::confidence)
                .average()
                .orElse(1);
    }

    /**
     * Whether a large part of both sides found no partner. So little is known of the words of such
     * a pair that nothing speaks for any bead; then the order and the lengths must do.
     */
    private boolean fallsApart(List<List<Bead>> paths) {
        double inSource = 0;
        double inTarget = 0;
        for (List<Bead> path : paths) {
            for (Bead bead : path) {
                inSource += bead.target().isEmpty() ? bead.source().size() : 0;
                inTarget += bead.source().isEmpty() ? bead.target().size() : 0;
            }
        }
        return Math.min(inSource / source.size(), inTarget / target.size()) > APART;
    }

    /** How much likelier two segments are together than apart, by length and anchors alone. */
    public double likeness(int sourceSegment, int targetSegment) {
        int length = source.length(sourceSegment);
        return lengths.score(length, target.length(targetSegment), 1)
                + anchors.score(sourceSegment, targetSegment);
    }

    /** A source segment and a target segment, counted from the beginning of the lists. */
    public record Pair(int source, int target) {}

    /**
     * Pairs of segments that answer each other clearly, wherever they stand, by what was known of
     * the words before these texts; the source ascends.
     *
     * @param least how much likelier they are together than apart at least, a logarithm
     * @param margin by how much less all other answers of both weigh
     */
    public List<Pair> clear(double least, double margin) {
        Window whole = new Window(new Span(0, source.size()), new Span(0, target.size()));
        Lexicon toTarget = known == null ? null : known.toTarget();
        return new CoarsePath(source, target, whole, usualAnchors, lengths, toTarget)
                .clear(least, margin).stream()
                        .map(point -> new Pair(point.source(), point.target()))
                        .toList();
    }

    /**
     * How much likelier segments are together than apart, by length, anchors, what was known of the
     * words before these texts and what some pairs teach: for each source segment and each target
     * segment a logarithm.
     *
     * @param teachers beads that may cross each other
     */
    public double[][] likeness(List<Integer> sources, List<Integer> targets, List<Bead> teachers) {
        double[][] alike = new double[sources.size()][targets.size()];
        AnchorModel.Row row = usualAnchors.new Row();
        for (int i = 0; i < alike.length; i++) {
            int length = source.length(sources.get(i));
            row.clear();
            row.add(sources.get(i));
            for (int j = 0; j < alike[i].length; j++) {
                int other = targets.get(j);
                double byAnchors = row.begin() + row.next(other);
                alike[i][j] = byAnchors + lengths.score(length, target.length(other), 1);
            }
        }
        if (!teachers.isEmpty()) {
            addWords(alike, sources, targets, words.learnt(teachers, FIRST_TRUST));
        } else if (known != null) {
            addWords(alike, sources, targets, known);
        }
        return alike;
    }

    private static void addWords(
            double[][] alike, List<Integer> sources, List<Integer> targets, Lexicons words) {
        Lexicon.Sums toTarget = words.toTarget().new Sums();
        Lexicon.Sums toSource = words.toSource().new Sums();
        double[][] forward = new double[sources.size()][targets.size()];
        for (int i = 0; i < forward.length; i++) {
            toTarget.clear();
            toTarget.add(sources.get(i));
            for (int j = 0; j < targets.size(); j++) {
                forward[i][j] = toTarget.score(targets.get(j));
            }
        }
        for (int j = 0; j < targets.size(); j++) {
            toSource.clear();
            toSource.add(targets.get(j));
            for (int i = 0; i < forward.length; i++) {
                double both = forward[i][j] + toSource.score(sources.get(i));
                alike[i][j] += BeadWeights.byWords(both);
            }
        }
    }

    private @Nullable Lexicon toTarget() {
        return lexicons == null ? null : lexicons.toTarget();
    }

    private Evidence evidence() {
        return new Evidence(source, target, anchors, lengths, cuts, priors, lexicons);
    }

    private void learn(List<List<Bead>> paths) {
        List<Bead> all = new ArrayList<>();
        paths.forEach(all::addAll);
        lengths = lengths.learnt(source, target, all);
        anchors = usualAnchors.learnt(all);
        cuts = cuts.learnt(paths);
        priors = priors.learnt(paths);
        learnWords(all);
    }

    private void learnWords(List<Bead> beads) {
        if (lexicons != null) {
            trust = lexicons.borneOut(beads, trust);
        }
        lexicons = words.learnt(beads, trust);
    }

    /** The best path of a block of which no more is known than a coarse path. */
    private static List<Bead> far(Evidence evidence, Block block, boolean small) {
        int sources = block.part().source().size();
        int targets = block.part().target().size();
        return best(
                evidence,
                block.part(),
                small
                        ? Band.full(sources, targets)
                        : Band.through(block.points(), sources, targets, MARGIN),
                MOVES);
    }

    /** The best path near the one found before. */
    private static List<Bead> near(
            Evidence evidence, Window window, List<Bead> path, boolean small) {
        int sources = window.source().size();
        int targets = window.target().size();
        Band band =
                small
                        ? Band.full(sources, targets)
                        : Band.around(window.relative(path), sources, targets, MARGIN);
        return best(evidence, window, band, MOVES_LATER);
    }

    /** The best path in the band, which grows where the search came near its edge. */
    private static List<Bead> best(Evidence evidence, Window window, Band first, int moves) {
        int targets = window.target().size();
        Band band = first;
        BeadWeights weights = new BeadWeights(evidence, window, band, null);
        for (int move = 0; ; move++) {
            Lattice lattice = new Lattice(band, targets, weights, evidence.priors());
            int[] more = more(lattice.edges(), move);
            Band wider = more.length == 0 ? band : band.widened(more, targets);
            if (move == moves || more.length == 0 || wider.cells() > MOST_CELLS) {
                return window.absolute(lattice.beads());
            }
            weights = new BeadWeights(evidence, window, wider, weights);
            band = wider;
        }
    }

    /** By how much each row of the band has to grow; empty if none. */
    private static int[] more(double[] edges, int move) {
        int[] more = new int[edges.length];
        boolean any = false;
        int step = STEP << move;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > EDGE) {
                any = true;
                int end = Math.min(more.length, i + step + 1);
                Arrays.fill(more, Math.max(0, i - step), end, step);
            }
        }
        return any ? more : new int[0];
    }
}
