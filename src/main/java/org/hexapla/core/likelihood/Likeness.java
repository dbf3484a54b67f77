package org.hexapla.core.likelihood;

import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.evidence.AnchorModel;
import org.hexapla.core.evidence.Models;
import org.hexapla.core.evidence.TextPair;
import org.hexapla.core.lexicon.Lexicon;
import org.hexapla.core.lexicon.Lexicons;
import org.hexapla.core.lexicon.WordLearning;
import org.jspecify.annotations.Nullable;

/**
 * How alike any source segment and any target segment of two aligned lists are, wherever they
 * stand: what asks for that does not trust the order of the lists. All values are natural
 * logarithms of how much likelier the two are together than apart; 0 says nothing.
 */
public final class Likeness {
    private final TextPair texts;
    private final Models models;
    private final WordLearning words;
    private final @Nullable Lexicons known;

    /**
     * @param models what the alignment taught of lengths and anchors
     * @param known what was known of the words before these texts
     */
    Likeness(TextPair texts, Models models, WordLearning words, @Nullable Lexicons known) {
        this.texts = texts;
        this.models = models;
        this.words = words;
        this.known = known;
    }

    /** A source segment and a target segment, counted from the beginning of the lists. */
    public record Pair(int source, int target) {}

    /** By length and anchors alone, as this pair of texts teaches them. */
    public double of(int source, int target) {
        int length = texts.source().length(source);
        return models.lengths().score(length, texts.target().length(target), 1)
                + models.anchors().score(source, target);
    }

    /**
     * Pairs of segments that answer each other clearly, wherever they stand, by what was known of
     * the words before these texts; the source ascends.
     *
     * @param least how much likelier they are together than apart at least
     * @param margin by how much less all other answers of both weigh
     */
    public List<Pair> clear(double least, double margin) {
        Span sources = new Span(0, texts.source().size());
        Span targets = new Span(0, texts.target().size());
        Lexicon toTarget = known == null ? null : known.toTarget();
        return new CoarsePath(texts, new Window(sources, targets), models.lengths(), toTarget)
                .clear(least, margin).stream()
                        .map(point -> new Pair(point.source(), point.target()))
                        .toList();
    }

    /**
     * By length, anchors, what was known of the words before these texts and what some pairs teach:
     * for each source segment one for each target segment. Takes time by the product of the two.
     *
     * @param teachers beads that may cross each other
     */
    public double[][] of(List<Integer> sources, List<Integer> targets, List<Bead> teachers) {
        double[][] alike = new double[sources.size()][targets.size()];
        AnchorModel.Row row = texts.anchors().new Row();
        for (int i = 0; i < alike.length; i++) {
            int length = texts.source().length(sources.get(i));
            row.clear();
            row.add(sources.get(i));
            for (int j = 0; j < alike[i].length; j++) {
                int other = targets.get(j);
                double byAnchors = row.begin() + row.next(other);
                double byLength = models.lengths().score(length, texts.target().length(other), 1);
                alike[i][j] = byAnchors + byLength;
            }
        }
        if (!teachers.isEmpty()) {
            addWords(alike, sources, targets, words.learnt(teachers, Models.FIRST_TRUST));
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
}
