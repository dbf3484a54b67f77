package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.archive.TranslationMemory;
import org.hexapla.archive.TranslationMemory.Held;
import org.hexapla.archive.TranslationMemory.Sentence;
import org.hexapla.core.difference.LikeTexts;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;

/**
 * What other documents have as the translation of the sentences that are open here, and of
 * sentences like them. The open sentences are laid open once and every sentence of the memory is
 * looked up among them, so the memory is read once, however many are open.
 */
final class OtherDocuments {
    /**
     * Three words in ten are others then, and what they do to the grammar around them is to be
     * mended too: below this a translator changes more than he keeps.
     */
    static final double LEAST = 0.7;

    /** A sentence that is translated in more ways says that none of them is sure. */
    private static final int MOST = 3;

    /** Of a lot, so many may turn out to be the same translation before others are lost. */
    private static final int MOST_OF_LOT = 20;

    private static final int SAME = 100;

    private final TranslationMemory memory;

    OtherDocuments(TranslationMemory memory) {
        this.memory = memory;
    }

    /**
     * The sentences by segment, the best first and of equals that of the newest translation, at
     * most three, none of them with the translation of another. One query, and three for about
     * 20,000 sentences of the memory, where something is open.
     *
     * @param symbol the document itself, whose sentences do not count
     */
    SortedMap<String, List<Elsewhere>> of(
            DocumentSymbol symbol, Language source, Language target, List<KitUnit> units) {
        Map<String, List<KitSegment>> open = open(units);
        if (open.isEmpty()) {
            return new TreeMap<>();
        }
        Search search = new Search(List.copyOf(open.keySet()));
        for (List<Held> lot : memory.documents(source, target, symbol)) {
            List<Hit> hits = search.hits(memory.sentences(lot, source));
            Set<Sentence> found = new HashSet<>();
            hits.forEach(hit -> found.add(hit.sentence()));
            search.take(hits, memory.translations(found, target));
        }
        return search.bySegment(open);
    }

    /** The segments that are open by what they say, in the order of the kit. */
    private static Map<String, List<KitSegment>> open(List<KitUnit> units) {
        Map<String, List<KitSegment>> open = new LinkedHashMap<>();
        for (KitUnit unit : units) {
            for (KitSegment segment : unit.segments()) {
                boolean waits = segment.target() == null || segment.state() == SegmentState.INITIAL;
                String text = Merge.folded(segment.source().text());
                if (waits && !segment.locked() && !text.isEmpty()) {
                    open.computeIfAbsent(text, same -> new ArrayList<>()).add(segment);
                }
            }
        }
        return open;
    }

    /** A sentence of the memory that is like an open text. */
    private record Hit(int text, int likeness, Sentence sentence) {}

    private static final class Search {
        private final List<String> texts;
        private final LikeTexts like;
        private final List<List<Elsewhere>> best = new ArrayList<>();

        /**
         * @param texts as {@link Merge#folded} leaves them
         */
        Search(List<String> texts) {
            this.texts = texts;
            like = new LikeTexts(texts, LEAST);
            texts.forEach(text -> best.add(new ArrayList<>()));
        }

        /** The best hits of a lot that are better than what is known. */
        List<Hit> hits(List<Sentence> sentences) {
            Map<Integer, List<Hit>> byText = new HashMap<>();
            for (Sentence sentence : sentences) {
                for (LikeTexts.Found found : like.find(sentence.text())) {
                    int likeness = likeness(found, sentence);
                    if (isBetter(found.text(), likeness)) {
                        List<Hit> hits =
                                byText.computeIfAbsent(found.text(), text -> new ArrayList<>());
                        hits.add(new Hit(found.text(), likeness, sentence));
                        if (hits.size() == 2 * MOST_OF_LOT) {
                            keepBest(hits);
                        }
                    }
                }
            }
            byText.values().forEach(Search::keepBest);
            return byText.values().stream().flatMap(List::stream).toList();
        }

        /** Of equals the first ones, so that it does not matter how often this is done. */
        private static void keepBest(List<Hit> hits) {
            hits.sort(Comparator.comparingInt(Hit::likeness).reversed());
            hits.subList(Math.min(MOST_OF_LOT, hits.size()), hits.size()).clear();
        }

        /** The same words may stand in another order or with other signs. */
        private int likeness(LikeTexts.Found found, Sentence sentence) {
            boolean same =
                    found.likeness() == 1
                            && texts.get(found.text()).equals(Merge.folded(sentence.text()));
            return same ? SAME : Likeness.hundredths(found.likeness());
        }

        private boolean isBetter(int text, int likeness) {
            List<Elsewhere> found = best.get(text);
            return found.size() < MOST || found.get(MOST - 1).likeness() < likeness;
        }

        void take(List<Hit> hits, Map<Sentence, String> translations) {
            for (Hit hit : hits) {
                String translation = translations.get(hit.sentence());
                if (translation != null && !translation.isBlank()) {
                    take(hit, translation);
                }
            }
        }

        private void take(Hit hit, String translation) {
            List<Elsewhere> found = best.get(hit.text());
            Sentence sentence = hit.sentence();
            found.add(
                    new Elsewhere(
                            sentence.text(), translation, hit.likeness(), sentence.address()));
            found.sort(Comparator.comparingInt(Elsewhere::likeness).reversed());
            Set<String> said = new HashSet<>();
            found.removeIf(one -> !said.add(Merge.folded(one.target())));
            if (found.size() > MOST) {
                found.remove(MOST);
            }
        }

        SortedMap<String, List<Elsewhere>> bySegment(Map<String, List<KitSegment>> open) {
            SortedMap<String, List<Elsewhere>> found = new TreeMap<>();
            for (int i = 0; i < texts.size(); i++) {
                List<Elsewhere> others = best.get(i);
                if (!others.isEmpty()) {
                    open.get(texts.get(i)).forEach(one -> found.put(one.id(), of(one, others)));
                }
            }
            return found;
        }

        /** The same sentence is offered as it stands here, white space and all. */
        private static List<Elsewhere> of(KitSegment segment, List<Elsewhere> others) {
            String text = segment.source().text();
            return others.stream()
                    .map(
                            one ->
                                    one.likeness() < SAME
                                            ? one
                                            : new Elsewhere(text, one.target(), SAME, one.origin()))
                    .toList();
        }
    }
}
