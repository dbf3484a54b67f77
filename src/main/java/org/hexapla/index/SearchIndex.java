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
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.schema.management.SearchSchemaManager;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/**
 * Finds published rows by what they say. Any number of threads may search while one writes. What is
 * written is safe and found when the call returns; what was being written when the process ended is
 * missing the document's mark, and so is written again.
 */
@Part
public class SearchIndex {
    /** How far anybody may leaf; a server refuses to go further. */
    public static final int FARTHEST = 10_000;

    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());
    private static final int COUNTED = 1000;
    private static final int CHUNK = 1000;
    private static final float AS_TYPED = 4;

    private final IndexSettings settings;
    private @Nullable CloseableSearchMapping mapping;
    private volatile boolean closed;

    /** Whether a server failed to answer since it was last seen to have the index. */
    private volatile boolean doubted;

    @Inject
    SearchIndex(Settings settings) {
        this(IndexSettings.read(settings));
    }

    SearchIndex(IndexSettings settings) {
        this.settings = settings;
    }

    /** Opens the index where it is not open yet. */
    private synchronized CloseableSearchMapping open() {
        if (closed) {
            throw unavailable(null);
        }
        if (mapping == null) {
            CloseableSearchMapping opened =
                    SearchMapping.builder(
                                    org.hibernate.search.mapper.pojo.mapping.definition.annotation
                                            .AnnotatedTypeSource.empty(),
                                    java.lang.invoke.MethodHandles.lookup())
                            .properties(settings.properties())
                            .build();
            if (settings.rebuild()) {
                try (SearchSession session = opened.createSession()) {
                    session.schemaManager().dropAndCreate();
                }
            }
            mapping = opened;
        }
        return mapping;
    }

    private SearchSession session() {
        try {
            return open().createSession();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Answers a question, or does some work; where a server keeps the index and does not answer,
     * that is no fault of this program's, and it may do so in a minute.
     */
    private <T> T ask(Function<SearchSession, T> question) {
        try (SearchSession session = session()) {
            return question.apply(session);
        } catch (SearchException e) {
            if (settings.servers().isEmpty()) {
                throw e;
            }
            doubted = true;
            LOG.warning(() -> "The server of the search index did not answer: " + e.getMessage());
            throw unavailable(e);
        }
    }

    /** Whether the index may be gone: a question failed that a server should have answered. */
    public boolean isDoubted() {
        return doubted;
    }

    /**
     * Makes the index anew, and empty, if it is doubted and its server has lost it.
     *
     * @return whether it did
     */
    public boolean restore() {
        if (!doubted) {
            return false;
        }
        boolean lost;
        try (SearchSession session = session()) {
            lost = !isWhole(session.schemaManager()) && restored(session);
        }
        doubted = false;
        return lost;
    }

    private static boolean restored(SearchSession session) {
        SearchSchemaManager schema = session.schemaManager();
        // Fails where the server can not be reached, and then nothing is known.
        schema.createIfMissing();
        boolean lost =
                !isWhole(schema)
                        || isEmpty(session, RowEntry.class)
                        || isEmpty(session, DocumentEntry.class);
        if (lost) {
            LOG.warning("The server of the search index has lost it; it is made anew");
            // Marks may be left of rows that are gone, or an index that the server made by itself.
            schema.dropAndCreate();
        }
        return lost;
    }

    private static boolean isEmpty(SearchSession session, Class<?> type) {
        return session.search(type).where(f -> f.matchAll()).fetchTotalHitCount() == 0;
    }

    private static boolean isWhole(SearchSchemaManager schema) {
        try {
            schema.validate();
            return true;
        } catch (SearchException e) {
            LOG.log(Level.FINE, "The search index is not as it should be", e);
            return false;
        }
    }

    private static Refused unavailable(@Nullable RuntimeException cause) {
        String message = "The search can not be reached now. Try again in a minute.";
        return cause == null
                ? new Refused(Refused.Why.BUSY, "search-unavailable", message)
                : new Refused(Refused.Why.BUSY, "search-unavailable", message, cause);
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        close();
    }

    synchronized void close() {
        closed = true;
        if (mapping != null) {
            mapping.close();
            mapping = null;
        }
    }

    /** The marks of all documents in the index, by symbol. */
    public Map<String, String> marks() {
        return ask(SearchIndex::marks);
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
        for (PublishedRow row : rows) {
            RowEntry entry = RowEntry.of(document, row);
            plan.addOrUpdate(entry);
            stale.remove(entry.id());
        }
        stale.forEach(id -> plan.purge(RowEntry.class, id, null));
    }

    /** What is planned is written, and an error told, when the session ends. */
    private void write(Consumer<SearchSession> work) {
        ask(
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
     * The rows that match a query in one of the languages, the best first.
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
                ask(
                        session ->
                                session.search(RowEntry.class)
                                        .select(f -> f.field(Fields.KEPT, String.class))
                                        .where(f -> predicate(f, query, filter, in))
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
        return ask(
                session ->
                        session
                                .search(RowEntry.class)
                                .select(f -> f.field(Fields.KEPT, String.class))
                                .where(f -> f.bool().filter(has(f, one)).filter(has(f, other)))
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
        return ask(
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
                                        .filter(has(f, with))
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

    private static PredicateFinalStep has(SearchPredicateFactory f, Language language) {
        return f.match().field(Fields.LANGUAGES).matching(language.tag());
    }

    private static PredicateFinalStep predicate(
            SearchPredicateFactory f, Query query, Filter filter, Collection<Language> languages) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (Language language : languages) {
            any.should(in(f, query, filter, language));
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool().must(any);
        if (filter.with() != null) {
            all.filter(f.match().field(Fields.LANGUAGES).matching(filter.with().tag()));
        }
        if (filter.meeting() != null) {
            all.filter(f.match().field(Fields.MEETING).matching(filter.meeting().value()));
        }
        if (filter.kind() != null) {
            all.filter(f.match().field(Fields.KIND).matching(Fields.folded(filter.kind())));
        }
        if (filter.from() != null) {
            all.filter(f.range().field(Fields.DATE).atLeast(filter.from()));
        }
        if (filter.until() != null) {
            all.filter(f.range().field(Fields.DATE).atMost(filter.until()));
        }
        return all;
    }

    private static SearchPredicate in(
            SearchPredicateFactory f, Query query, Filter filter, Language language) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Query.Term term : query.terms()) {
            all.must(
                    query.asItStands(term, language)
                            ? phrase(f, term, language)
                            : word(f, term, language));
        }
        if (query.size() > 1) {
            all.should(f.bool().must(phrase(f, query.whole(), language)).boost(AS_TYPED));
        }
        if (filter.status() != null) {
            all.filter(
                    f.match()
                            .field(Fields.STATUSES)
                            .matching(Fields.status(language, filter.status())));
        }
        return all.toPredicate();
    }

    private static SearchPredicate word(
            SearchPredicateFactory f, Query.Term term, Language language) {
        String forms = String.join(" ", Query.forms(term, language));
        return f.match().field(Fields.alone(language)).matching(forms).toPredicate();
    }

    private static SearchPredicate phrase(
            SearchPredicateFactory f, Query.Term term, Language language) {
        if (!language.isUnspaced()) {
            String words = Terms.inOrder(term.tokens(), language);
            return f.phrase().field(Fields.inOrder(language)).matching(words).toPredicate();
        }
        String characters = Terms.characters(term.tokens());
        int first = characters.codePointAt(0);
        if (characters.length() == Character.charCount(first)) {
            return f.match()
                    .field(Fields.alone(language))
                    .matching(Terms.character(first))
                    .toPredicate();
        }
        return f.phrase()
                .field(Fields.inOrder(language))
                .matching(Terms.pairs(characters))
                .toPredicate();
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
        return ask(
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
