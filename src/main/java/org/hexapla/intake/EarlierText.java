package org.hexapla.intake;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.archive.AlignedTexts;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/**
 * What the archive teaches of two languages. It is learnt when first asked for, kept in memory, and
 * learnt anew when a version it came from has changed or gone, or when there is a tenth more.
 *
 * <p>Only pairs of the six official languages learn: for them the program knows words enough of its
 * own to tell wrong text from right, and there are thirty lexicons at most.
 */
@Part
class EarlierText {
    private static final Logger LOG = Logger.getLogger(EarlierText.class.getName());

    /** Fewer beads can not be held against each other, so that wrong ones would not stand out. */
    private static final int LEAST = 30;

    private static final int SHARE_OF_NEW = 10;

    private record Pair(Language source, Language target) {}

    private record Lesson(List<AlignedTexts.Source> from, List<PairLexicon> learnt) {
        /** Whether all it came from is as it was, or too old to count, and little is new. */
        boolean holds(List<AlignedTexts.Source> now) {
            boolean all = now.size() < AlignedTexts.MOST_VERSIONS;
            long oldest = all ? Long.MIN_VALUE : now.get(now.size() - 1).translation();
            List<AlignedTexts.Source> counting =
                    from.stream().filter(one -> one.translation() >= oldest).toList();
            return now.containsAll(counting)
                    && (now.size() - counting.size()) * SHARE_OF_NEW <= from.size();
        }
    }

    private final AlignedTexts texts;
    private final Map<Pair, Lesson> lessons = new ConcurrentHashMap<>();

    @Inject
    EarlierText(AlignedTexts texts) {
        this.texts = texts;
    }

    /**
     * What other documents taught; nothing where too little is aligned. One query where it is
     * known; else four, and up to a second. Ask before the document is locked.
     *
     * @param except the document that is to be aligned: its own earlier mistakes are no lesson
     */
    List<PairLexicon> lexicons(Language source, Language target, DocumentSymbol except) {
        if (!source.isOfficial() || !target.isOfficial() || source.equals(target)) {
            return List.of();
        }
        Pair pair = new Pair(source, target);
        List<AlignedTexts.Source> from = texts.sources(source, target, except);
        Lesson known = lessons.get(pair);
        if (known != null && known.holds(from)) {
            return known.learnt();
        }
        List<PairLexicon> learnt = learnt(texts.pairs(from, source, target), pair);
        lessons.put(pair, new Lesson(from, learnt));
        return learnt;
    }

    private static List<PairLexicon> learnt(AlignedTexts.Pairs pairs, Pair pair) {
        if (pairs.source().size() < LEAST) {
            return List.of();
        }
        try {
            return List.of(
                    PairLexicon.learnt(
                            pairs.source(), pair.source(), pairs.target(), pair.target()));
        } catch (RuntimeException e) {
            // A text that nothing can be learnt from must not stand in the way of another.
            LOG.log(Level.WARNING, e, () -> "learning from the archive: " + pair);
            return List.of();
        }
    }
}
