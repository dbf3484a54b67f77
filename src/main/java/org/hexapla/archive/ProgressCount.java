package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.translation.SegmentState;

/** Counts words, and how far versions have come, in the transaction that changes them. */
final class ProgressCount {
    private static final String NOT_TRANSLATED =
            "select u.rowId from Unit u, Revision r, Revision o, LanguageVersion v, LanguageVersion"
                    + " w, Document d where r.id = :revision and v.id = r.versionId and d.symbol ="
                    + " v.symbol and w.symbol = d.symbol and w.language = d.originalLanguage and"
                    + " o.versionId = w.id and (o.number = w.working or w.working is null and"
                    + " o.number = w.published) and u.revisionId = o.id and u.translatable ="
                    + " false";

    private final EntityManager entities;

    ProgressCount(EntityManager entities) {
        this.entities = entities;
    }

    /** The words of a version's newest revision: by row, of each segment in reading order. */
    Map<String, List<Integer>> words(LanguageVersionEntity version) {
        Map<String, List<Integer>> words = new HashMap<>();
        Integer newest = version.newest();
        if (newest == null) {
            return words;
        }
        entities.createQuery(
                        "select u.rowId, s.words from Unit u, Segment s, Revision r where"
                                + " r.versionId = :version and r.number = :number and"
                                + " u.revisionId = r.id and s.revisionId = r.id and"
                                + " s.unitPosition = u.position order by u.position, s.position",
                        Object[].class)
                .setParameter("version", version.storedId())
                .setParameter("number", newest)
                .getResultStream()
                .forEach(
                        row ->
                                words.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                                        .add((Integer) row[1]));
        return words;
    }

    /**
     * Counts a version again, without what is the same in all languages.
     *
     * @param revision the id of its newest revision
     */
    void count(LanguageVersionEntity version, long revision) {
        entities.flush();
        entities.createQuery("delete from Tally t where t.versionId = :version")
                .setParameter("version", version.storedId())
                .executeUpdate();
        for (Object[] sum : isOriginal(version) ? original(revision) : translation(revision)) {
            entities.createNativeQuery(
                            "insert into tally (version_id, state, segments, words) values (?, ?,"
                                    + " ?, ?)")
                    .setParameter(1, version.storedId())
                    .setParameter(2, sum[0])
                    .setParameter(3, ((Number) sum[1]).intValue())
                    .setParameter(4, ((Number) sum[2]).intValue())
                    .executeUpdate();
        }
    }

    private boolean isOriginal(LanguageVersionEntity version) {
        DocumentEntity document = entities.find(DocumentEntity.class, version.symbol);
        return document.originalLanguage.equals(version.language);
    }

    private List<Object[]> translation(long revision) {
        return entities.createQuery(
                        "select b.state, sum(b.sourceSize), sum(b.words) from Bead b where"
                                + " b.revisionId = :revision and b.rowId not in ("
                                + NOT_TRANSLATED
                                + ") group by b.state",
                        Object[].class)
                .setParameter("revision", revision)
                .getResultList();
    }

    private List<Object[]> original(long revision) {
        Object[] sum =
                entities.createQuery(
                                "select count(s), sum(s.words) from Segment s, Unit u where"
                                        + " s.revisionId = :revision and u.revisionId ="
                                        + " s.revisionId and u.position = s.unitPosition and"
                                        + " u.translatable = true",
                                Object[].class)
                        .setParameter("revision", revision)
                        .getSingleResult();
        Object words = sum[1] == null ? 0 : sum[1];
        return List.<Object[]>of(new Object[] {SegmentState.FINAL.word(), sum[0], words});
    }
}
