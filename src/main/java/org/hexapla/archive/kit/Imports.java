package org.hexapla.archive.kit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.archive.Provenance;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Who took which kit away, and the files that came back. A transaction is the caller's. */
@Part
public class Imports {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_QUERY = 1000;

    private final EntityManager entities;

    @Inject
    public Imports(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A kit that an account took away.
     *
     * @param query how it was asked for, without a question mark
     */
    public record Taking(
            DocumentSymbol symbol, Language source, Language target, Instant at, String query) {}

    /** Whether an account took a kit before. */
    public boolean isTaken(String kit, String account) {
        KitTakingEntity.Key key = new KitTakingEntity.Key(kit, account);
        return entities.find(KitTakingEntity.class, key) != null;
    }

    /**
     * Remembers that an account took a kit, when last and how.
     *
     * @param query as in {@link Taking}; one of more than 1,000 characters is forgotten
     */
    public void taken(String kit, String account, String query, Instant now) {
        KitTakingEntity row =
                entities.find(KitTakingEntity.class, new KitTakingEntity.Key(kit, account));
        boolean isNew = row == null;
        if (isNew) {
            row = new KitTakingEntity();
            row.kitId = kit;
            row.account = account;
        }
        row.takenAt = now.atOffset(ZoneOffset.UTC);
        row.query = query.length() > LONGEST_QUERY ? "" : query;
        if (isNew) {
            entities.persist(row);
        }
    }

    /** What an account took away, the last first. */
    public List<Taking> takings(String account, int most) {
        return entities.createQuery(
                        "select k.symbol, k.source, k.target, t.takenAt, t.query from KitTaking t,"
                                + " Kit k where t.kitId = k.id and t.account = :account"
                                + " order by t.takenAt desc",
                        Object[].class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultStream()
                .map(Imports::taking)
                .toList();
    }

    private static Taking taking(Object... row) {
        return new Taking(
                new DocumentSymbol((String) row[0]),
                new Language((String) row[1]),
                new Language((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                (String) row[4]);
    }

    /**
     * Writes down that a file came back.
     *
     * @return its number
     */
    public long add(
            DocumentSymbol symbol,
            Language source,
            Language target,
            Provenance provenance,
            @Nullable String fileName) {
        KitImportEntity row = new KitImportEntity();
        row.symbol = symbol.value();
        row.source = source.tag();
        row.target = target.tag();
        row.sha256 = String.valueOf(provenance.file());
        row.fileName =
                fileName == null || fileName.length() <= LONGEST_NAME
                        ? fileName
                        : fileName.substring(0, LONGEST_NAME);
        row.broughtAt = provenance.when().atOffset(ZoneOffset.UTC);
        row.broughtBy = provenance.who();
        entities.persist(row);
        // Rows that name it are written later in the same transaction.
        entities.flush();
        return row.value().id();
    }

    public Optional<KitImport> find(long id) {
        return Optional.ofNullable(entities.find(KitImportEntity.class, id))
                .map(KitImportEntity::value);
    }

    /** What came back to a document, the last first. */
    public List<KitImport> of(DocumentSymbol symbol, int most) {
        return list("i.symbol = :value", symbol.value(), most);
    }

    /** What an account brought back, the last first. */
    public List<KitImport> by(String account, int most) {
        return list("i.broughtBy = :value", account, most);
    }

    private List<KitImport> list(String condition, String value, int most) {
        return entities.createQuery(
                        "select i from KitImport i where " + condition + " order by i.id desc",
                        KitImportEntity.class)
                .setParameter("value", value)
                .setMaxResults(most)
                .getResultStream()
                .map(KitImportEntity::value)
                .toList();
    }

    /**
     * What came of a file that was applied.
     *
     * @param kit the kit that it was made from, or null where that is not known
     * @param alsoHolds what it holds beyond texts, states and notes: names of elements and
     *     namespaces
     * @param revision the working revision that its changes are in; null where it changed nothing
     * @param report names the file that holds what was answered
     * @param image names the file that holds what the changed rows were before; null where it
     *     changed nothing
     */
    public record Result(
            @Nullable String kit,
            List<String> alsoHolds,
            KitImport.Counts counts,
            @Nullable Integer revision,
            String report,
            @Nullable String image) {}

    /** Writes down that a file was applied, and what came of it. */
    public KitImport applied(long id, Result result, Instant now) {
        KitImportEntity row = existing(id);
        row.kitId = result.kit();
        row.alsoHolds = String.join("\n", result.alsoHolds());
        row.appliedAt = now.atOffset(ZoneOffset.UTC);
        row.revision = result.revision();
        KitImport.Counts counts = result.counts();
        row.accepted = counts.accepted();
        row.unchanged = counts.unchanged();
        row.stale = counts.stale();
        row.conflict = counts.conflict();
        row.brokenCodes = counts.brokenCodes();
        row.unknown = counts.unknown();
        row.report = result.report();
        row.image = result.image();
        return row.value();
    }

    /**
     * A file that came back and was applied; its bytes are among the files.
     *
     * @param kit the kit that it was made from, or null
     * @param when when it was applied
     * @param alsoHolds as in {@link Result}
     */
    public record ReturnedFile(
            @Nullable String kit,
            String sha256,
            @Nullable String fileName,
            String who,
            Instant when,
            List<String> alsoHolds) {}

    /** The files that came back to a version and were applied, each once, the oldest first. */
    public List<ReturnedFile> returned(DocumentSymbol symbol, Language language) {
        Map<String, ReturnedFile> files = new LinkedHashMap<>();
        entities.createQuery(
                        "select i from KitImport i where i.symbol = :symbol and i.target ="
                                + " :language and i.appliedAt is not null order by i.appliedAt,"
                                + " i.id",
                        KitImportEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .forEach(row -> files.putIfAbsent(row.sha256, returned(row)));
        return List.copyOf(files.values());
    }

    private static ReturnedFile returned(KitImportEntity row) {
        return new ReturnedFile(
                row.kitId,
                row.sha256,
                row.fileName,
                row.broughtBy,
                Objects.requireNonNull(row.appliedAt).toInstant(),
                row.alsoHolds.lines().toList());
    }

    /** Writes down that an applied file was taken back. */
    public KitImport undone(long id, KitImport.Undone undone) {
        KitImportEntity row = existing(id);
        row.undoneAt = undone.at().atOffset(ZoneOffset.UTC);
        row.undoneBy = undone.by();
        row.restored = undone.restored();
        row.leftAlone = undone.left();
        return row.value();
    }

    /** Forgets a file that was never applied. */
    public void drop(long id) {
        entities.remove(existing(id));
    }

    private KitImportEntity existing(long id) {
        return Optional.ofNullable(entities.find(KitImportEntity.class, id)).orElseThrow();
    }

    /**
     * A request that named itself and was answered.
     *
     * @param fingerprint equal for requests that ask for the same
     */
    public record Answered(String fingerprint, long importId, Instant at) {}

    public Optional<Answered> answered(String account, String key) {
        return Optional.ofNullable(
                        entities.find(
                                IdempotencyKeyEntity.class,
                                new IdempotencyKeyEntity.Key(account, key)))
                .map(row -> new Answered(row.fingerprint, row.importId, row.givenAt.toInstant()));
    }

    /** Remembers what was answered to a key; an older answer to it is forgotten. */
    public void answer(String account, String key, Answered answered) {
        IdempotencyKeyEntity row =
                entities.find(
                        IdempotencyKeyEntity.class, new IdempotencyKeyEntity.Key(account, key));
        boolean isNew = row == null;
        if (isNew) {
            row = new IdempotencyKeyEntity();
            row.account = account;
            row.name = key;
        }
        row.fingerprint = answered.fingerprint();
        row.importId = answered.importId();
        row.givenAt = answered.at().atOffset(ZoneOffset.UTC);
        if (isNew) {
            entities.persist(row);
        }
    }
}
