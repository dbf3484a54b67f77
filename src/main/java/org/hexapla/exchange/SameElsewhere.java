package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.archive.AlignedTexts;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;

/**
 * What other documents have as the translation of a sentence that is open here, word for word the
 * same. Likenesses are left to the translator's own memory, which can be had of every document.
 */
final class SameElsewhere {
    /** A sentence that is translated in more ways says that none of them is sure. */
    private static final int MOST = 3;

    private final AlignedTexts texts;

    SameElsewhere(AlignedTexts texts) {
        this.texts = texts;
    }

    /**
     * The translations by segment, the newest first, at most three. Four queries where something is
     * open.
     *
     * @param symbol the document itself, whose sentences do not count
     */
    SortedMap<String, List<String>> of(
            DocumentSymbol symbol, Language source, Language target, List<KitUnit> units) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        List<KitSegment> open = open(units);
        if (open.isEmpty()) {
            return found;
        }
        Map<String, Set<String>> known = known(symbol, source, target);
        for (KitSegment segment : open) {
            Set<String> translations = known.get(Merge.folded(segment.source().text()));
            if (translations != null) {
                found.put(segment.id(), translations.stream().limit(MOST).toList());
            }
        }
        return found;
    }

    private static List<KitSegment> open(List<KitUnit> units) {
        List<KitSegment> open = new ArrayList<>();
        for (KitUnit unit : units) {
            for (KitSegment segment : unit.segments()) {
                boolean waits = segment.target() == null || segment.state() == SegmentState.INITIAL;
                if (waits && !segment.locked()) {
                    open.add(segment);
                }
            }
        }
        return open;
    }

    private Map<String, Set<String>> known(
            DocumentSymbol symbol, Language source, Language target) {
        List<AlignedTexts.Source> from = texts.sources(source, target, symbol);
        AlignedTexts.Pairs pairs = texts.pairs(from, source, target);
        Map<String, Set<String>> known = new HashMap<>();
        for (int i = 0; i < pairs.source().size(); i++) {
            known.computeIfAbsent(
                            Merge.folded(pairs.source().get(i)), text -> new LinkedHashSet<>())
                    .add(pairs.target().get(i));
        }
        return known;
    }
}
