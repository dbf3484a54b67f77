package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.evidence.BeadPriors;
import org.hexapla.core.evidence.Evidence;
import org.hexapla.core.evidence.Models;
import org.hexapla.core.evidence.SegmentTraits;
import org.hexapla.core.evidence.TextPair;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.Lexicons;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.lexicon.PlainLetters;
import org.hexapla.core.lexicon.WordLearning;
import org.jspecify.annotations.Nullable;

/**
 * Aligns windows into two lists of segments, and learns from all of them together.
 *
 * <ol>
 *   <li>{@link Blocks}: what is too large to be searched whole is cut along a coarse path.
 *   <li>First round: each block by lengths, anchors and what is known of the words of the two
 *       languages ({@link BlockSearch}).
 *   <li>Learn from what was found: the ratio and spread of the lengths, how frequent each kind and
 *       shape of bead is, the words of both directions, and how far the lexicon can be trusted here
 *       ({@link Models}).
 *   <li>Further rounds near the path found before, until it stays.
 *   <li>Where hardly anything is sure of what was found, all of it again, with the priors of texts
 *       that lack nothing; the surer of the two results stands.
 *   <li>Part what belongs to another text ({@link Strangers}) and doubt what belongs elsewhere
 *       ({@link Strays}).
 * </ol>
 */
public final class Fitting {
    private static final int ROUNDS = 4;

    /** The most rounds for a text of which hardly anything is sure: it moves slowly. */
    private static final int ROUNDS_IN_DOUBT = 8;

    private final TextPair texts;
    private final WordLearning words;

    /** What the words say before anything is learnt from these texts. */
    private final @Nullable Lexicons known;

    private Models models;
    private long mostWhole = Blocks.SMALL;

    /**
     * One side of a document pair.
     *
     * @param segments in reading order
     * @param marks further anchors of each segment, beside those in its text: its label or the
     *     like; for every segment, or an empty list for none at all
     */
    public record Side(List<String> segments, Language language, List<Set<String>> marks) {
        public Side {
            segments = segments.stream().map(PlainLetters::of).toList();
        }

        private SegmentTraits traits(Map<String, Integer> names) {
            return new SegmentTraits(segments, language, marks, names);
        }
    }

    /**
     * @param learnt what earlier text taught of the two languages, in this direction, beside what
     *     the program knows
     */
    public Fitting(Side source, Side target, List<PairLexicon> learnt) {
        Map<String, Integer> names = new HashMap<>();
        texts = TextPair.of(source.traits(names), target.traits(names), names);
        words =
                new WordLearning(
                        source.segments(),
                        source.language(),
                        target.segments(),
                        target.language(),
                        learnt);
        models = Models.first(texts, words, BeadPriors.usual());
        known = models.lexicons();
    }

    /** Makes this search the whole matrix of every window: what a band has to be held against. */
    Fitting searchingAll() {
        mostWhole = Long.MAX_VALUE;
        return this;
    }

    /**
     * The beads of each window, in order, counted from the beginning of the lists; together they
     * hold every segment of the window once.
     *
     * @param windows in any order; what lies outside them all is not looked at
     */
    public List<List<Bead>> align(List<Window> windows) {
        Paths paths = rounds(windows);
        if (paths.isDoubtful() || paths.fallApart(texts.source().size(), texts.target().size())) {
            models = Models.first(texts, words, BeadPriors.ofWholeTexts());
            Paths whole = rounds(windows);
            paths = whole.confidence() > paths.confidence() ? whole : paths;
        }
        List<List<Bead>> found = new ArrayList<>(paths.parts());
        if (known != null) {
            found.replaceAll(new Strangers(texts.anchors(), known)::parted);
        }
        for (int w = 0; w < found.size(); w++) {
            Window window = windows.get(w);
            if (window.cells() > mostWhole) {
                found.set(w, new Strays(texts, models, window).doubted(found.get(w)));
            }
        }
        return found;
    }

    /** Of any two segments, by what {@link #align} taught up to now. */
    public Likeness likeness() {
        return new Likeness(texts, models, words, known);
    }

    private Paths rounds(List<Window> windows) {
        List<Block> blocks = new Blocks(texts, models, mostWhole).of(windows);
        models = models.seen(blocks.stream().flatMap(b -> b.lengths(texts).stream()).toList());
        Evidence usual = new Evidence(texts, models);
        Paths paths = ofEach(blocks, b -> new BlockSearch(usual, blocks.get(b)).first());
        boolean settled = false;
        for (int round = 2; !settled && goesOn(round, paths); round++) {
            models = models.learnt(texts, words, paths.parts());
            Evidence learnt = new Evidence(texts, models);
            Paths before = paths;
            paths =
                    ofEach(
                            blocks,
                            b ->
                                    new BlockSearch(learnt, blocks.get(b))
                                            .near(before.parts().get(b)));
            settled = paths.stayedSince(before);
        }
        return paths.joined(blocks, windows.size());
    }

    private static boolean goesOn(int round, Paths paths) {
        return round <= ROUNDS || round <= ROUNDS_IN_DOUBT && paths.isDoubtful();
    }

    /** What is found for each block; several at a time, since none knows of another. */
    private static Paths ofEach(List<Block> blocks, IntFunction<List<Bead>> find) {
        return new Paths(IntStream.range(0, blocks.size()).parallel().mapToObj(find).toList());
    }
}
