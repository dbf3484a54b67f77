package org.hexapla.search;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.SymbolKey;
import org.hexapla.index.Filter;
import org.hexapla.index.Found;
import org.hexapla.index.Mark;
import org.hexapla.index.Query;
import org.hexapla.index.SearchIndex;
import org.hexapla.platform.Part;

/** Answers searches. */
@Part
public class Searches {
    private static final int MOST_DOCUMENTS = 5;

    private final SearchIndex index;
    private final Follower follower;
    private final Catalogue catalogue;

    @Inject
    Searches(SearchIndex index, Follower follower, Catalogue catalogue) {
        this.index = index;
        this.follower = follower;
        this.catalogue = catalogue;
    }

    /**
     * What is found for a request.
     *
     * @param reader the language of who asks
     * @throws Refused if the index can not be reached
     */
    @Transactional
    public SearchPage page(SearchRequest request, Language reader) {
        Query query = Query.of(request.words());
        if (query.isEmpty()) {
            return SearchPage.empty(request, follower.isCurrent());
        }
        Found found =
                index.find(
                        query,
                        request.filter(),
                        follower.languages(),
                        request.start(),
                        SearchPage.PART);
        List<Hit> hits = hits(query, request.filter(), found, reader);
        return new SearchPage(
                request,
                request.start() == 0 ? documents(request.words()) : List.of(),
                hits,
                found.total(),
                found.isExact(),
                query.hasOpenQuotes(),
                follower.isCurrent());
    }

    private List<Hit> hits(Query query, Filter filter, Found found, Language reader) {
        List<RowView> views =
                found.rows().stream().map(row -> new RowView(row, query, filter, reader)).toList();
        List<List<Mark>> companions = companions(query, filter, found, views);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            hits.add(views.get(i).hit(companions.isEmpty() ? List.of() : companions.get(i)));
        }
        return hits;
    }

    /** Known where all hits of the page match in one language and have their partner in another. */
    private List<List<Mark>> companions(
            Query query, Filter filter, Found found, List<RowView> views) {
        long matches = views.stream().map(RowView::match).distinct().count();
        long partners = views.stream().map(RowView::partner).distinct().count();
        Optional<Language> partner = views.stream().findFirst().flatMap(RowView::partner);
        if (matches != 1 || partners != 1 || partner.isEmpty()) {
            return List.of();
        }
        return index.companions(
                query,
                filter,
                follower.languages(),
                found,
                views.stream().map(RowView::partnerText).toList(),
                partner.get());
    }

    /**
     * The documents that are meant if the words are a symbol; one that is named whole comes first.
     */
    private List<Document> documents(String words) {
        Set<DocumentSymbol> symbols = new LinkedHashSet<>();
        whole(words).ifPresent(symbols::add);
        SymbolKey key = SymbolKey.of(words);
        if (key.value().chars().anyMatch(Character::isDigit)) {
            symbols.addAll(catalogue.spelled(key));
        }
        symbols.addAll(index.symbols(words, MOST_DOCUMENTS));
        List<Document> documents = new ArrayList<>();
        symbols.stream()
                .limit(MOST_DOCUMENTS)
                .forEach(symbol -> catalogue.document(symbol).ifPresent(documents::add));
        return documents;
    }

    private static Optional<DocumentSymbol> whole(String words) {
        try {
            return Optional.of(new DocumentSymbol(words));
        } catch (Refused notASymbol) {
            return Optional.empty();
        }
    }
}
