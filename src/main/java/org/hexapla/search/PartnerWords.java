package org.hexapla.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.WordLinks;
import org.hexapla.index.Filter;
import org.hexapla.index.Query;
import org.hexapla.index.SearchIndex;

/**
 * Finds which words of the partners of hits translate what was looked for. It is learnt from the
 * hits of a page, and from some other rows in the same two languages: the hits alone do not tell a
 * word from what always stands beside it.
 */
final class PartnerWords {
    private static final int OTHER_ROWS = 300;
    private static final int OTHERS = 40;

    /** Short ones teach more for their cost; in UTF-16 units. */
    private static final int LONGEST = 160;

    /** So often, for each of them, other rows are used before they are read again. */
    private static final int USES = 10;

    private record Others(List<WordLinks.Pair> pairs, AtomicInteger uses) {
        /** Where there are none, that there are none is used as well. */
        private boolean isUsedUp() {
            return uses.incrementAndGet() > USES * Math.max(1, pairs.size());
        }
    }

    private final SearchIndex index;
    private final Map<List<Language>, Others> others = new ConcurrentHashMap<>();

    PartnerWords(SearchIndex index) {
        this.index = index;
    }

    /** The words to mark in the partner of each hit; none for a hit where nothing is sure. */
    Map<RowView, List<WordLinks.Place>> of(List<RowView> views) {
        Map<RowView, List<WordLinks.Place>> found = new IdentityHashMap<>();
        views.stream()
                .filter(view -> view.partner().isPresent())
                .collect(Collectors.groupingBy(PartnerWords::languages))
                .forEach((languages, alike) -> link(languages, alike, found));
        return found;
    }

    private static List<Language> languages(RowView view) {
        return List.of(view.match(), view.partner().orElseThrow());
    }

    private void link(
            List<Language> languages,
            List<RowView> views,
            Map<RowView, List<WordLinks.Place>> found) {
        List<WordLinks.Pair> pairs = new ArrayList<>();
        List<RowView> of = new ArrayList<>();
        for (RowView view : views) {
            for (WordLinks.Pair pair : view.pairs()) {
                pairs.add(pair);
                of.add(view);
            }
        }
        int asked = pairs.size();
        pairs.addAll(others(languages));
        WordLinks links = WordLinks.learnt(pairs, languages.get(0), languages.get(1));
        for (int pair = 0; pair < asked; pair++) {
            RowView view = of.get(pair);
            found.computeIfAbsent(view, one -> new ArrayList<>())
                    .addAll(links.partners(pair, view.places()));
        }
    }

    private List<WordLinks.Pair> others(List<Language> languages) {
        Others known = others.get(languages);
        if (known == null || known.isUsedUp()) {
            known = new Others(read(languages.get(0), languages.get(1)), new AtomicInteger());
            others.put(languages, known);
        }
        return known.pairs();
    }

    private List<WordLinks.Pair> read(Language one, Language other) {
        Filter both = new Filter(one, other, null, null, null, null, null);
        Query any = Query.of("");
        List<WordLinks.Pair> pairs =
                index.rows(one, other, OTHER_ROWS).stream()
                        .flatMap(row -> new RowView(row, any, both, one).pairs().stream())
                        .filter(PartnerWords::isShort)
                        .sorted(Comparator.comparing(pair -> pair.source().toString()))
                        .toList();
        return spread(pairs);
    }

    /** Some of them, as far apart as may be: those that begin alike say much the same. */
    private static List<WordLinks.Pair> spread(List<WordLinks.Pair> pairs) {
        int size = Math.min(OTHERS, pairs.size());
        return IntStream.range(0, size).mapToObj(i -> pairs.get(i * pairs.size() / size)).toList();
    }

    private static boolean isShort(WordLinks.Pair pair) {
        return pair.source().stream().mapToInt(piece -> piece.text().length()).sum() <= LONGEST
                && pair.target().stream().mapToInt(piece -> piece.text().length()).sum() <= LONGEST;
    }
}
