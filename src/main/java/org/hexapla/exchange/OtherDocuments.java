package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.archive.PairedDocument;
import org.hexapla.archive.PairedDocuments;
import org.hexapla.archive.PairedDocuments.Newest;
import org.hexapla.archive.TranslationMemory;
import org.hexapla.archive.TranslationMemory.Sentence;
import org.hexapla.core.difference.LikeTexts;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SameText;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.index.FoundRow;
import org.hexapla.index.SearchIndex;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * What other documents have as the translation of the sentences that are open here, and of
 * sentences like them. The open sentences are laid open once and every sentence of the memory is
 * looked up among them, so the memory is read once, however many are open. Of an archive too large
 * to be read, the search index says where to look; drafts are not in it.
 */
@Part
class OtherDocuments {
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

    /** What is looked at of the rows that the index finds for a sentence. */
    private static final int MOST_FOUND = 10;

    /** More at once take longer to be picked out than one after the other. */
    private static final int ROWS_AT_ONCE = 50;

    private static final int DOCUMENTS_AT_ONCE = 50;
    private static final int SYMBOLS_AT_ONCE = 500;

    /** Some of them may be linked with a doubt, or translated as others are. */
    private static final int MOST_ROWS = 5;

    private static final Comparator<DocumentSymbol> BY_SYMBOL =
            Comparator.comparing(DocumentSymbol::value);

    private static final Comparator<Like> LIKEST_FIRST =
            Comparator.comparingDouble(Like::likeness)
                    .reversed()
                    .thenComparing(Like::symbol, BY_SYMBOL)
                    .thenComparing(one -> one.row().row().id());

    private final PairedDocuments documents;
    private final TranslationMemory memory;
    private final SearchIndex index;

    @Inject
    OtherDocuments(PairedDocuments documents, TranslationMemory memory, SearchIndex index) {
        this.documents = documents;
        this.memory = memory;
        this.index = index;
    }

    /**
     * The sentences by segment, the best first and of equals that of the newest translation, at
     * most three, none of them with the translation of another. Read are the newest texts, three
     * queries for about 20,000 sentences of them; of older ones the rows that the search index
     * knows to be like what is open.
     *
     * @param symbol the document itself, whose sentences do not count
     */
    SortedMap<String, List<Elsewhere>> of(
            DocumentSymbol symbol, Language source, Language target, List<KitUnit> units) {
        Map<String, List<KitSegment>> open = open(units);
        if (open.isEmpty()) {
            return new TreeMap<>();
        }
        Pair pair = new Pair(source, target);
        return of(open, pair, symbol, documents.newest(source, target, symbol));
    }

    /** The same of segments by what they say, where the newest documents are known. */
    SortedMap<String, List<Elsewhere>> of(
            Map<String, List<KitSegment>> open, Pair pair, DocumentSymbol symbol, Newest newest) {
        Search search = new Search(List.copyOf(open.keySet()));
        Set<DocumentSymbol> read = new HashSet<>(Set.of(symbol));
        for (List<PairedDocument> lot : newest.lots()) {
            look(search, pair, lot, null);
            lot.forEach(document -> read.add(document.symbol()));
        }
        if (!newest.areAll()) {
            lookFurther(search, pair, read);
        }
        return search.bySegment(open);
    }

    /** The languages translated from and into. */
    record Pair(Language source, Language target) {}

    private void look(
            Search search, Pair pair, List<PairedDocument> lot, @Nullable Collection<String> rows) {
        List<Hit> hits = search.hits(memory.sentences(lot, pair.source(), rows));
        Set<Sentence> found = new HashSet<>();
        hits.forEach(hit -> found.add(hit.sentence()));
        search.take(hits, memory.translations(found, pair.target()));
    }

    /** Looks into the rows that may say what is open, whatever document they are of. */
    private void lookFurther(Search search, Pair pair, Set<DocumentSymbol> read) {
        Map<DocumentSymbol, Set<String>> rows = search.rows(index, pair, read);
        List<PairedDocument> lot = new ArrayList<>();
        Set<String> inLot = new HashSet<>();
        for (PairedDocument document : of(pair, rows.keySet())) {
            lot.add(document);
            inLot.addAll(rows.getOrDefault(document.symbol(), Set.of()));
            if (inLot.size() >= ROWS_AT_ONCE || lot.size() == DOCUMENTS_AT_ONCE) {
                look(search, pair, lot, inLot);
                lot.clear();
                inLot.clear();
            }
        }
        if (!lot.isEmpty()) {
            look(search, pair, lot, inLot);
        }
    }

    private List<PairedDocument> of(Pair pair, Set<DocumentSymbol> symbols) {
        List<DocumentSymbol> all = symbols.stream().sorted(BY_SYMBOL).toList();
        List<PairedDocument> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += SYMBOLS_AT_ONCE) {
            List<DocumentSymbol> some = all.subList(i, Math.min(i + SYMBOLS_AT_ONCE, all.size()));
            found.addAll(documents.of(pair.source(), pair.target(), some));
        }
        found.sort(Comparator.comparingLong(PairedDocument::target).reversed());
        return found;
    }

    /** The segments that are open by what they say, in the order of the kit. */
    static Map<String, List<KitSegment>> open(List<KitUnit> units) {
        Map<String, List<KitSegment>> open = new LinkedHashMap<>();
        for (KitUnit unit : units) {
            for (KitSegment segment : unit.segments()) {
                boolean waits = segment.target() == null || segment.state() == SegmentState.INITIAL;
                String text = SameText.folded(segment.source().text());
                if (waits && !segment.locked() && !text.isEmpty()) {
                    open.computeIfAbsent(text, same -> new ArrayList<>()).add(segment);
                }
            }
        }
        return open;
    }

    /** A published row that is like an open text. */
    private record Like(FoundRow row, double likeness) {
        private DocumentSymbol symbol() {
            return row.document().symbol();
        }
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

        /**
         * The rows of published documents that say something like a text of which three very same
         * ones are not known yet, the five likest for each.
         *
         * @param read documents that are not looked for
         */
        Map<DocumentSymbol, Set<String>> rows(
                SearchIndex index, Pair pair, Set<DocumentSymbol> read) {
            List<Integer> wanted = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (isBetter(i, SAME)) {
                    wanted.add(i);
                }
            }
            List<List<FoundRow>> found =
                    index.like(
                            wanted.stream().map(texts::get).toList(),
                            pair.source(),
                            pair.target(),
                            MOST_FOUND);
            Map<DocumentSymbol, Set<String>> rows = new HashMap<>();
            for (int i = 0; i < found.size(); i++) {
                int text = wanted.get(i);
                found.get(i).stream()
                        .filter(row -> !read.contains(row.document().symbol()))
                        .map(row -> new Like(row, likeness(text, row, pair)))
                        .filter(row -> row.likeness() > 0)
                        .sorted(LIKEST_FIRST)
                        .limit(MOST_ROWS)
                        .forEach(
                                row ->
                                        rows.computeIfAbsent(row.symbol(), one -> new HashSet<>())
                                                .add(row.row().row().id()));
            }
            return rows;
        }

        /** How like the likest sentence of a row is to a text; 0 for less than is wanted. */
        private double likeness(int text, FoundRow row, Pair pair) {
            return row.sentences(pair.source(), pair.target()).stream()
                    .flatMap(sentence -> like.find(sentence).stream())
                    .filter(found -> found.text() == text)
                    .mapToDouble(LikeTexts.Found::likeness)
                    .max()
                    .orElse(0);
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
                            && texts.get(found.text()).equals(SameText.folded(sentence.text()));
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
            found.removeIf(one -> !said.add(SameText.folded(one.target())));
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
