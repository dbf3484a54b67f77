package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.translation.SegmentState;

/** Counts words, and how far versions have come, in the transaction that changes them. */
final class ProgressCount {
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
     * Counts a version again.
     *
     * @param revision the id of its newest revision
     */
    void count(LanguageVersionEntity version, long revision) {
        entities.flush();
        entities.createQuery("delete from Tally t where t.versionId = :version")
                .setParameter("version", version.storedId())
                .executeUpdate();
        List<Object[]> sums =
                entities.createQuery(
                                "select b.state, sum(b.sourceSize), sum(b.words) from Bead b where"
                                        + " b.revisionId = :revision group by b.state",
                                Object[].class)
                        .setParameter("revision", revision)
                        .getResultList();
        if (sums.isEmpty()) {
            sums = List.<Object[]>of(originalSum(revision));
        }
        for (Object[] sum : sums) {
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

    private Object[] originalSum(long revision) {
        Object[] sum =
                entities.createQuery(
                                "select count(s), sum(s.words) from Segment s where s.revisionId ="
                                        + " :revision",
                                Object[].class)
                        .setParameter("revision", revision)
                        .getSingleResult();
        Object words = sum[1] == null ? 0 : sum[1];
        return new Object[] {SegmentState.FINAL.word(), sum[0], words};
    }
}
