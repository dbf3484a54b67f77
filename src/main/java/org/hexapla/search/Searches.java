package org.hexapla.search;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.WordLinks;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.SymbolKey;
import org.hexapla.index.Filter;
import org.hexapla.index.Found;
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
    private final PartnerWords partnerWords;

    @Inject
    Searches(SearchIndex index, Follower follower, Catalogue catalogue) {
        this.index = index;
        this.follower = follower;
        this.catalogue = catalogue;
        partnerWords = new PartnerWords(index);
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
        Map<RowView, List<WordLinks.Place>> translating = partnerWords.of(views);
        return views.stream()
                .map(view -> view.hit(translating.getOrDefault(view, List.of())))
                .toList();
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
