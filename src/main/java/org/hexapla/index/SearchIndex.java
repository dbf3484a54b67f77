package org.hexapla.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;

/**
 * Finds published rows by what they say. Any number of threads may search while one writes. What is
 * written is safe and found when the call returns; what was being written when the process ended is
 * missing the document's mark, and so is written again.
 */
@Part
public class SearchIndex {
    /** How far anybody may leaf; a server refuses to go further. */
    public static final int FARTHEST = 10_000;

    private static final int COUNTED = 1000;
    private static final int CHUNK = 1000;
    private final Engine engine;

    @Inject
    SearchIndex(Settings settings) {
        this(IndexSettings.read(settings));
    }

    SearchIndex(IndexSettings settings) {
        engine = new Engine(settings);
    }

    /** Whether the index may be gone: a question failed that a server should have answered. */
    public boolean isDoubted() {
        return engine.isDoubted();
    }

    /**
     * Makes the index anew, and empty, if it is doubted and its server has lost it.
     *
     * @return whether it did
     */
    public boolean restore() {
        return engine.restore();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        close();
    }

    void close() {
        engine.close();
    }

    /** The marks of all documents in the index, by symbol. */
    public Map<String, String> marks() {
        return engine.ask(SearchIndex::marks);
    }

    private static Map<String, String> marks(SearchSession session) {
        Map<String, String> marks = new HashMap<>();
        try (SearchScroll<List<?>> all =
                session.search(DocumentEntry.class)
                        .select(
                                f ->
                                        f.composite(
                                                f.id(String.class),
                                                f.field(Fields.MARK, String.class)))
                        .where(f -> f.matchAll())
                        .scroll(CHUNK)) {
            for (SearchScrollResult<List<?>> part = all.next(); part.hasHits(); part = all.next()) {
                part.hits().forEach(hit -> marks.put((String) hit.get(0), (String) hit.get(1)));
            }
        }
        return marks;
    }

    /** Writes documents with all their rows, in place of what the index has of them. */
    public void put(Map<PublishedDocument, List<PublishedRow>> documents) {
        write(session -> documents.forEach((document, rows) -> put(session, document, rows)));
        // When all of its rows are safe: a document with a mark is whole.
        write(
                session ->
                        documents
                                .keySet()
                                .forEach(
                                        document ->
                                                session.indexingPlan()
                                                        .addOrUpdate(
                                                                new DocumentEntry(
                                                                        document.symbol().value(),
                                                                        document.mark()))));
    }

    private static void put(
            SearchSession session, PublishedDocument document, List<PublishedRow> rows) {
        SearchIndexingPlan plan = session.indexingPlan();
        Set<String> stale = rowsOf(session, document.symbol());
        for (int place = 0; place < rows.size(); place++) {
            RowEntry entry = RowEntry.of(document, rows.get(place), place);
            plan.addOrUpdate(entry);
            stale.remove(entry.id());
        }
        stale.forEach(id -> plan.purge(RowEntry.class, id, null));
    }

    /** What is planned is written, and an error told, when the session ends. */
    private void write(Consumer<SearchSession> work) {
        engine.ask(
                session -> {
                    work.accept(session);
                    return true;
                });
    }

    /** Takes documents out of the index. */
    public void remove(Collection<DocumentSymbol> symbols) {
        write(
                session -> {
                    SearchIndexingPlan plan = session.indexingPlan();
                    for (DocumentSymbol symbol : symbols) {
                        rowsOf(session, symbol).forEach(id -> plan.purge(RowEntry.class, id, null));
                        plan.purge(DocumentEntry.class, symbol.value(), null);
                    }
                });
    }

    private static Set<String> rowsOf(SearchSession session, DocumentSymbol symbol) {
        Set<String> ids = new HashSet<>();
        try (SearchScroll<String> all =
                session.search(RowEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.match().field(Fields.SYMBOL).matching(symbol.value()))
                        .scroll(CHUNK)) {
            for (SearchScrollResult<String> part = all.next(); part.hasHits(); part = all.next()) {
                ids.addAll(part.hits());
            }
        }
        return ids;
    }

    /**
     * The rows that match a query in one of the languages, the best first; of equally good ones
     * those of the newest document, as they stand in it.
     *
     * @param query not an empty one
     * @param languages where to look if the filter does not say
     * @param from how many of the best to leave out
     * @param most how many rows at most
     */
    public Found find(
            Query query, Filter filter, Collection<Language> languages, int from, int most) {
        Collection<Language> in = filter.only().map(List::of).orElse(List.copyOf(languages));
        SearchResult<String> result =
                engine.ask(
                        session ->
                                session.search(RowEntry.class)
                                        .select(f -> f.field(Fields.KEPT, String.class))
                                        .where(f -> Predicates.of(f, query, filter, in))
                                        .sort(
                                                f ->
                                                        f.score()
                                                                .then()
                                                                .field(Fields.DATE)
                                                                .desc()
                                                                .missing()
                                                                .last()
                                                                .then()
                                                                .field(Fields.SYMBOL)
                                                                .then()
                                                                .field(Fields.PLACE))
                                        .totalHitCountThreshold(COUNTED)
                                        .fetch(from, most));
        return new Found(
                result.hits().stream().map(Kept::read).toList(),
                result.total().hitCountLowerBound(),
                result.total().isHitCountExact());
    }

    /**
     * Rows that two languages have, whatever they say; the same ones as long as nothing changes.
     *
     * @param most how many at most
     */
    public List<FoundRow> rows(Language one, Language other, int most) {
        return engine.ask(
                session ->
                        session
                                .search(RowEntry.class)
                                .select(f -> f.field(Fields.KEPT, String.class))
                                .where(
                                        f ->
                                                f.bool()
                                                        .filter(Predicates.has(f, one))
                                                        .filter(Predicates.has(f, other)))
                                .fetchHits(most)
                                .stream()
                                .map(Kept::read)
                                .toList());
    }

    /**
     * The rows that may say something like a text, for each of some texts: those with most of its
     * words, the rarest counting most, and not much else. Half of the words that say something are
     * in each, of a text without spaces a third of the pairs of its characters.
     *
     * @param with which other language the rows have to have
     * @param most how many rows for a text at most
     */
    public List<List<FoundRow>> like(
            List<String> texts, Language language, Language with, int most) {
        return engine.ask(
                session ->
                        texts.stream()
                                .map(text -> like(session, text, language, with, most))
                                .toList());
    }

    private static List<FoundRow> like(
            SearchSession session, String text, Language language, Language with, int most) {
        List<String> terms = Terms.telling(text, language);
        if (terms.isEmpty()) {
            return List.of();
        }
        int shared = Math.max(1, terms.size() / (language.isUnspaced() ? 3 : 2));
        return session
                .search(RowEntry.class)
                .select(f -> f.field(Fields.KEPT, String.class))
                .where(
                        f ->
                                f.bool()
                                        .filter(Predicates.has(f, with))
                                        .must(
                                                f.match()
                                                        .field(Fields.inOrder(language))
                                                        .matching(String.join(" ", terms))
                                                        .minimumShouldMatchNumber(shared)))
                .fetchHits(most)
                .stream()
                .map(Kept::read)
                .toList();
    }

    /**
     * The documents whose symbol holds what was typed, in any spelling; none if it can not be a
     * part of a symbol. The shortest symbols come first.
     */
    public List<DocumentSymbol> symbols(String typed, int most) {
        Optional<String> parts = SymbolParts.ofQuery(typed);
        if (parts.isEmpty()) {
            return List.of();
        }
        return engine
                .ask(
                        session ->
                                session.search(DocumentEntry.class)
                                        .select(f -> f.id(String.class))
                                        .where(
                                                f ->
                                                        f.phrase()
                                                                .field(Fields.PARTS)
                                                                .matching(parts.get()))
                                        .fetchHits(most))
                .stream()
                .map(DocumentSymbol::new)
                .toList();
    }
}
