package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;

/** Reads language versions with their newest revisions and their progress. */
final class VersionReading {
    private final EntityManager entities;

    VersionReading(EntityManager entities) {
        this.entities = entities;
    }

    /** The versions of several documents, of each by language tag, in four queries. */
    Map<DocumentSymbol, List<LanguageVersion>> of(Collection<DocumentSymbol> symbols) {
        if (symbols.isEmpty()) {
            return Map.of();
        }
        List<LanguageVersionEntity> rows =
                entities.createQuery(
                                "select v from LanguageVersion v where v.symbol in :symbols"
                                        + " order by v.symbol, v.language",
                                LanguageVersionEntity.class)
                        .setParameter(
                                "symbols", symbols.stream().map(DocumentSymbol::value).toList())
                        .setHint("eclipselink.refresh", true)
                        .getResultList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = rows.stream().map(LanguageVersionEntity::storedId).toList();
        Map<Long, Map<Integer, Revision>> revisions = revisions(ids);
        Map<Long, Tally> tallies = tallies(ids);
        Map<DocumentSymbol, List<LanguageVersion>> found = new TreeMap<>();
        for (LanguageVersionEntity row : rows) {
            LanguageVersion version =
                    version(
                            row,
                            revisions.getOrDefault(row.id, Map.of()),
                            tallies.getOrDefault(row.id, Tally.NOTHING));
            found.computeIfAbsent(version.symbol(), symbol -> new ArrayList<>()).add(version);
        }
        return found;
    }

    private static LanguageVersion version(
            LanguageVersionEntity row, Map<Integer, Revision> revisions, Tally tally) {
        return new LanguageVersion(
                new DocumentSymbol(row.symbol),
                new Language(row.language),
                Optional.ofNullable(row.published).map(revisions::get),
                Optional.ofNullable(row.working).map(revisions::get),
                row.note,
                row.notes,
                row.withdrawnAt == null ? null : String.valueOf(row.withdrawnReason),
                row.changedAt.toInstant(),
                tally);
    }

    private Map<Long, Map<Integer, Revision>> revisions(List<Long> versions) {
        Map<Long, Map<Integer, Revision>> found = new HashMap<>();
        entities.createQuery(
                        "select r from Revision r where r.versionId in :versions and exists"
                                + " (select v from LanguageVersion v where v.id = r.versionId and"
                                + " (v.published = r.number or v.working = r.number))",
                        RevisionEntity.class)
                .setParameter("versions", versions)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .forEach(
                        row ->
                                found.computeIfAbsent(row.versionId, id -> new HashMap<>())
                                        .put(row.number, row.value()));
        return found;
    }

    private Map<Long, Tally> tallies(List<Long> versions) {
        Map<Long, List<TallyEntity>> rows =
                entities.createQuery(
                                "select t from Tally t where t.versionId in :versions",
                                TallyEntity.class)
                        .setParameter("versions", versions)
                        .setHint("eclipselink.refresh", true)
                        .getResultStream()
                        .collect(Collectors.groupingBy(row -> row.versionId));
        Map<Long, Tally> found = new HashMap<>();
        rows.forEach((version, states) -> found.put(version, tally(states)));
        return found;
    }

    private static Tally tally(List<TallyEntity> rows) {
        Map<SegmentState, Integer> segments = new HashMap<>();
        Map<SegmentState, Integer> words = new HashMap<>();
        for (TallyEntity row : rows) {
            segments.put(SegmentState.of(row.state), row.segments);
            words.put(SegmentState.of(row.state), row.words);
        }
        return new Tally(segments, words);
    }
}
