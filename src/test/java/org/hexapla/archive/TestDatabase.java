package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.flywaydb.core.Flyway;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.Kits;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/**
 * The archive on a real database with the real schema, without a server: in-memory H2, or whatever
 * JDBC URL is given. One entity manager, one transaction at a time.
 */
public final class TestDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final boolean isFirst;

    private TestDatabase(EntityManagerFactory factory) {
        this.factory = factory;
        isFirst = false;
        entities = factory.createEntityManager();
    }

    private TestDatabase(String url, String user, String password) {
        isFirst = true;
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        factory =
                Persistence.createEntityManagerFactory(
                        "hexapla",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource",
                                "",
                                "jakarta.persistence.nonJtaDataSource",
                                "",
                                "jakarta.persistence.jdbc.url",
                                url,
                                "jakarta.persistence.jdbc.user",
                                user,
                                "jakarta.persistence.jdbc.password",
                                password,
                                "eclipselink.jdbc.cache-statements",
                                "true",
                                "eclipselink.weaving",
                                "false",
                                "eclipselink.logging.level",
                                "WARNING",
                                "eclipselink.session-name",
                                UUID.randomUUID().toString()));
        entities = factory.createEntityManager();
    }

    /** A fresh database in memory. */
    public static TestDatabase inMemory() {
        return new TestDatabase(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    public static TestDatabase at(String url, String user, String password) {
        return new TestDatabase(url, user, password);
    }

    /** Tells somebody of every step of the work on the database. */
    public void watch(SessionEventListener listener) {
        JpaHelper.getServerSession(factory).getEventManager().addListener(listener);
    }

    /** How often the store is asked while something is done. */
    public int queriesOf(Runnable work) {
        AtomicInteger queries = new AtomicInteger();
        SessionEventListener counter =
                new SessionEventAdapter() {
                    @Override
                    public void preExecuteQuery(SessionEvent event) {
                        queries.incrementAndGet();
                    }
                };
        watch(counter);
        work.run();
        JpaHelper.getServerSession(factory).getEventManager().removeListener(counter);
        return queries.get();
    }

    /** The same database for somebody else at the same time. To be closed before this one. */
    public TestDatabase beside() {
        return new TestDatabase(factory);
    }

    public Archive archive() {
        return new Archive(entities);
    }

    public Catalogue catalogue() {
        return new Catalogue(entities);
    }

    public Lineage lineage() {
        return new Lineage(entities, archive(), catalogue());
    }

    public AlignedTexts alignedTexts() {
        return new AlignedTexts(entities);
    }

    public PairedDocuments pairedDocuments() {
        return new PairedDocuments(entities);
    }

    public TranslationMemory translationMemory() {
        return new TranslationMemory(entities);
    }

    public HeldVersions heldVersions() {
        return new HeldVersions(entities);
    }

    public PublicationMarks publicationMarks() {
        return new PublicationMarks(entities);
    }

    public Imports imports() {
        return new Imports(entities);
    }

    public Kits kits() {
        return new Kits(entities);
    }

    public Tallies tallies() {
        return new Tallies(entities);
    }

    public EntityManager entities() {
        return entities;
    }

    /** A document for all languages, or for those alone. */
    public void addDocument(DocumentSymbol symbol, Language original, Language... only) {
        inTransaction(
                () -> {
                    catalogue()
                            .put(
                                    new Document(
                                            symbol,
                                            symbol.value(),
                                            Map.of("en", "A title"),
                                            false,
                                            Map.of(),
                                            null,
                                            original,
                                            null,
                                            null,
                                            Set.of(only),
                                            Map.of()));
                });
    }

    /** Files under a folder of the test's. */
    public static Files files(Path folder) {
        return new Files(folder);
    }

    /** Does work in one transaction; a failure takes all of it back. */
    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            entities.clear();
            return result;
        } catch (RuntimeException e) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.clear();
            throw e;
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(
                () -> {
                    work.run();
                    return true;
                });
    }

    @Override
    public void close() {
        entities.close();
        if (isFirst) {
            factory.close();
        }
    }
}
