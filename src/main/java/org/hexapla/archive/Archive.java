package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * The language versions of documents: their revisions, texts, alignments and progress.
 *
 * <p>Whoever writes calls {@link #lock} first; writes to one document then follow each other. A
 * transaction is the caller's.
 */
@Part
public class Archive {
    private final EntityManager entities;
    private final VersionReading reading;
    private final ProgressCount progress;
    private final Origins origins;

    @Inject
    Archive(EntityManager entities) {
        this.entities = entities;
        reading = new VersionReading(entities);
        progress = new ProgressCount(entities);
        origins = new Origins(entities);
    }

    /**
     * Makes other writers of the document wait until this transaction ends.
     *
     * @throws org.hexapla.core.Refused if there is no such document
     */
    public void lock(DocumentSymbol symbol) {
        DocumentEntity row =
                entities.find(DocumentEntity.class, symbol.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NoSuchDocument(symbol);
        }
    }

    public Optional<LanguageVersion> version(DocumentSymbol symbol, Language language) {
        return versions(symbol).stream().filter(v -> v.language().equals(language)).findFirst();
    }

    /** The versions of one document, by language tag. */
    public List<LanguageVersion> versions(DocumentSymbol symbol) {
        return versions(List.of(symbol)).getOrDefault(symbol, List.of());
    }

    /** The versions of several documents, in four queries whatever their number. */
    public Map<DocumentSymbol, List<LanguageVersion>> versions(Collection<DocumentSymbol> symbols) {
        return reading.of(symbols);
    }

    /** All revisions of a version by number, the withdrawn and the superseded ones too. */
    public List<Revision> history(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select r from Revision r, LanguageVersion v where r.versionId = v.id and"
                                + " v.symbol = :symbol and v.language = :language order by"
                                + " r.number",
                        RevisionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .map(RevisionEntity::value)
                .toList();
    }

    /** The text of one revision, in four queries; empty if there is no such revision. */
    public Optional<VersionText> text(DocumentSymbol symbol, Language language, int revision) {
        return findRevision(symbol, language, revision).map(row -> text(row, language));
    }

    /** The text of the working revision of a version, else of its published one. */
    public Optional<VersionText> newestText(DocumentSymbol symbol, Language language) {
        return version(symbol, language)
                .flatMap(LanguageVersion::newest)
                .flatMap(revision -> text(symbol, language, revision.number()));
    }

    Optional<RevisionEntity> findRevision(DocumentSymbol symbol, Language language, int number) {
        return entities.createQuery(
                        "select r from Revision r, LanguageVersion v where r.versionId = v.id and"
                                + " v.symbol = :symbol and v.language = :language and r.number ="
                                + " :number",
                        RevisionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private VersionText text(RevisionEntity revision, Language language) {
        long id = revision.storedId();
        return new VersionText(
                revision.number,
                new StoredText(entities, id).body(language),
                new StoredPairing(entities, id).rows());
    }

    /** The ids of all rows that any revision of a version ever had. */
    public Set<String> rowsGiven(DocumentSymbol symbol, Language language) {
        return new HashSet<>(
                entities.createQuery(
                                "select distinct u.rowId from Unit u, Revision r, LanguageVersion v"
                                        + " where u.revisionId = r.id and r.versionId = v.id and"
                                        + " v.symbol = :symbol and v.language = :language",
                                String.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .getResultList());
    }

    /**
     * Ids for new segments of a version, none of which was ever given before.
     *
     * @return the number of the first one; the others follow it
     */
    public int reserveSegments(DocumentSymbol symbol, Language language, int count) {
        return reserveSegments(symbol, language, count, 0);
    }

    /**
     * The same where ids of another document's text live on in this one.
     *
     * @param beyond the number of the last id given there
     */
    public int reserveSegments(DocumentSymbol symbol, Language language, int count, int beyond) {
        LanguageVersionEntity version = versionRow(symbol, language, Instant.EPOCH);
        int first = Math.max(version.segmentsGiven, beyond) + 1;
        version.segmentsGiven = first - 1 + count;
        return first;
    }

    /** Where the texts of a document went on from, by language; the last time that one did. */
    public Map<Language, Origin> origins(DocumentSymbol symbol) {
        return origins.of(symbol, Integer.MAX_VALUE);
    }

    /**
     * Where a translation went on from, the last time that one did.
     *
     * @param newest looks at no revision after this one
     */
    public Optional<Origin> origin(DocumentSymbol symbol, Language language, int newest) {
        return Optional.ofNullable(origins.of(symbol, newest).get(language));
    }

    /** The number of the last segment id that was given in a version; 0 where none was. */
    public int segmentsGiven(DocumentSymbol symbol, Language language) {
        return findVersion(symbol, language).map(version -> version.segmentsGiven).orElse(0);
    }

    /**
     * Stores a revision after those that are there. The document is locked by the caller.
     *
     * @return its number
     */
    public int add(DocumentSymbol symbol, Language language, NewRevision revision) {
        Instant now = revision.provenance().when();
        LanguageVersionEntity version = versionRow(symbol, language, now);
        RevisionEntity row = new RevisionEntity();
        row.versionId = version.storedId();
        row.number = lastNumber(version) + 1;
        row.status = revision.status().word();
        row.madeAt = now.atOffset(ZoneOffset.UTC);
        row.madeBy = revision.provenance().who();
        revision.files().forEach(file -> row.files.add(FileRow.of(file)));
        entities.persist(row);
        if (revision.publish()) {
            row.publishedAt = row.madeAt;
            row.publishedBy = row.madeBy;
            version.publish(row.number);
        } else {
            version.working = row.number;
        }
        version.changedAt = row.madeAt;
        entities.flush();
        new StoredText(entities, row.storedId()).write(revision.body());
        if (!revision.rows().isEmpty()) {
            new StoredPairing(entities, row.storedId()).write(revision.rows(), sourceWords(symbol));
        }
        progress.count(version, row.storedId());
        return row.number;
    }

    private int lastNumber(LanguageVersionEntity version) {
        Integer last =
                entities.createQuery(
                                "select max(r.number) from Revision r where r.versionId = :version",
                                Integer.class)
                        .setParameter("version", version.storedId())
                        .getSingleResult();
        return last == null ? 0 : last;
    }

    private LanguageVersionEntity versionRow(
            DocumentSymbol symbol, Language language, Instant now) {
        Optional<LanguageVersionEntity> found = findVersion(symbol, language);
        if (found.isPresent()) {
            return found.get();
        }
        LanguageVersionEntity row = new LanguageVersionEntity();
        row.symbol = symbol.value();
        row.language = language.tag();
        row.changedAt = now.atOffset(ZoneOffset.UTC);
        entities.persist(row);
        return row;
    }

    private Optional<LanguageVersionEntity> findVersion(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select v from LanguageVersion v where v.symbol = :symbol and v.language ="
                                + " :language",
                        LanguageVersionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .findFirst();
    }

    /** The words of the original's newest revision: by row, of each segment in reading order. */
    private Map<String, List<Integer>> sourceWords(DocumentSymbol symbol) {
        DocumentEntity document = entities.find(DocumentEntity.class, symbol.value());
        return findVersion(symbol, new Language(document.originalLanguage))
                .map(progress::words)
                .orElse(Map.of());
    }

    /**
     * The number of the working revision; begins one, as a copy of the published text, where there
     * is none. The document is locked by the caller.
     *
     * @param status the status of the new revision where nothing is published either; such a
     *     revision begins without text
     */
    public int beginWork(
            DocumentSymbol symbol, Language language, TextStatus status, Provenance provenance) {
        LanguageVersionEntity version = versionRow(symbol, language, provenance.when());
        if (version.working != null) {
            return version.working;
        }
        Optional<RevisionEntity> published =
                version.published == null
                        ? Optional.empty()
                        : findRevision(symbol, language, version.published);
        NewRevision copy =
                published
                        .map(row -> copy(row, language, provenance))
                        .orElseGet(
                                () ->
                                        new NewRevision(
                                                status,
                                                new TextBody(language, List.of()),
                                                Map.of(),
                                                List.of(),
                                                provenance,
                                                false));
        return add(symbol, language, copy);
    }

    private NewRevision copy(RevisionEntity published, Language language, Provenance provenance) {
        VersionText text = text(published, language);
        return new NewRevision(
                TextStatus.of(published.status),
                text.body(),
                text.rows(),
                List.of(),
                provenance,
                false);
    }

    /**
     * Replaces rows of the working revision. Rows that were not there are added at the end of the
     * text. The document is locked by the caller, work has begun.
     *
     * @param body the whole text as it is to be; its units' ids are row ids
     * @param changed the rows whose pairing or segments differ, by row id
     */
    public void change(
            DocumentSymbol symbol,
            Language language,
            TextBody body,
            Map<String, TranslatedRow> changed,
            Provenance provenance) {
        change(symbol, language, body, changed, Set.of(), provenance);
    }

    /**
     * The same where rows also lose their translation and how they were paired.
     *
     * @param gone the ids of those rows; the text has no unit of them any more
     */
    public void change(
            DocumentSymbol symbol,
            Language language,
            TextBody body,
            Map<String, TranslatedRow> changed,
            Set<String> gone,
            Provenance provenance) {
        LanguageVersionEntity version =
                findVersion(symbol, language).orElseThrow(() -> new NoSuchDocument(symbol));
        Integer working = version.working;
        if (working == null) {
            throw new IllegalStateException("no work has begun on " + symbol + " " + language);
        }
        long revision = findRevision(symbol, language, working).orElseThrow().storedId();
        entities.flush();
        entities.clear();
        new StoredText(entities, revision).replace(body);
        StoredPairing pairing = new StoredPairing(entities, revision);
        pairing.remove(gone);
        pairing.replace(changed, sourceWords(symbol));
        LanguageVersionEntity current = findVersion(symbol, language).orElseThrow();
        current.changedAt = provenance.when().atOffset(ZoneOffset.UTC);
        progress.count(current, revision);
    }

    /**
     * Makes the working revision the published one.
     *
     * @param status what its text is worth from now on; null to leave it as it is
     * @return its number
     * @throws org.hexapla.core.Refused if nothing is being worked on
     */
    public int publish(
            DocumentSymbol symbol,
            Language language,
            @Nullable TextStatus status,
            Provenance provenance) {
        LanguageVersionEntity version =
                findVersion(symbol, language)
                        .filter(row -> row.working != null)
                        .orElseThrow(() -> new NothingToPublish(symbol, language));
        int number = Objects.requireNonNull(version.working);
        RevisionEntity row = findRevision(symbol, language, number).orElseThrow();
        row.publishedAt = provenance.when().atOffset(ZoneOffset.UTC);
        row.publishedBy = provenance.who();
        if (status != null) {
            row.status = status.word();
        }
        version.publish(number);
        version.changedAt = row.publishedAt;
        return number;
    }

    /**
     * Withdraws the published revision: readers no longer get it, the history keeps it.
     *
     * @throws org.hexapla.core.Refused if nothing is published
     */
    public void withdraw(
            DocumentSymbol symbol, Language language, String reason, Provenance provenance) {
        LanguageVersionEntity version =
                findVersion(symbol, language)
                        .filter(row -> row.published != null)
                        .orElseThrow(() -> new NothingToPublish(symbol, language));
        version.published = null;
        version.withdrawnAt = provenance.when().atOffset(ZoneOffset.UTC);
        version.withdrawnReason = reason;
        version.changedAt = version.withdrawnAt;
    }

    /**
     * Says something to the readers of a version.
     *
     * @param notes the same in languages, by language tag
     */
    public void note(
            DocumentSymbol symbol, Language language, String note, Map<String, String> notes) {
        LanguageVersionEntity version = findVersion(symbol, language).orElseThrow();
        version.note = note;
        version.notes = notes;
    }

    /** Adds a file to a revision: another format of it, or the one that carries its text. */
    public void addFile(DocumentSymbol symbol, Language language, int revision, StoredFile file) {
        RevisionEntity row = findRevision(symbol, language, revision).orElseThrow();
        row.files.add(FileRow.of(file));
    }
}
