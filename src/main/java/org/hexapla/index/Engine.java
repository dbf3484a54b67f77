package org.hexapla.index;

import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.core.Refused;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.schema.management.SearchSchemaManager;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/**
 * The engine that keeps the index: opened when it is first asked, and made anew where its server
 * has lost it. Any number of threads may ask.
 */
final class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class.getName());

    private final IndexSettings settings;
    private @Nullable CloseableSearchMapping mapping;
    private volatile boolean closed;

    /** Whether a server failed to answer since it was last seen to have the index. */
    private volatile boolean doubted;

    Engine(IndexSettings settings) {
        this.settings = settings;
    }

    /** Opens the index where it is not open yet. */
    private synchronized CloseableSearchMapping open() {
        if (closed) {
            throw unavailable(null);
        }
        if (mapping == null) {
            if (settings.servers().isEmpty()) {
                FormerIndexes.deleteIn(settings.folder());
            }
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
    <T> T ask(Function<SearchSession, T> question) {
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
    boolean isDoubted() {
        return doubted;
    }

    /**
     * Makes the index anew, and empty, if it is doubted and its server has lost it.
     *
     * @return whether it did
     */
    boolean restore() {
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

    synchronized void close() {
        closed = true;
        if (mapping != null) {
            mapping.close();
            mapping = null;
        }
    }
}
