package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.core.translation.SegmentState;

/** Counts words, and how far versions have come, in the transaction that changes them. */
final class ProgressCount {
    private static final String FINAL = SegmentState.FINAL.word();

    /** So many rows are named in one query. */
    private static final int AT_ONCE = 500;

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
        Map<String, int[]> sums =
                isOriginal(version) ? original(revision) : translation(version, revision);
        sums.forEach(
                (state, sum) ->
                        entities.createNativeQuery(
                                        "insert into tally (version_id, state, segments, words)"
                                                + " values (?, ?, ?, ?)")
                                .setParameter(1, version.storedId())
                                .setParameter(2, state)
                                .setParameter(3, sum[0])
                                .setParameter(4, sum[1])
                                .executeUpdate());
    }

    private boolean isOriginal(LanguageVersionEntity version) {
        DocumentEntity document = entities.find(DocumentEntity.class, version.symbol);
        return document.originalLanguage.equals(version.language);
    }

    /**
     * Segments and words by state. What is not translated is taken off again: to leave it out in
     * the query took H2 a minute for 32,000 segments.
     */
    private Map<String, int[]> translation(LanguageVersionEntity version, long revision) {
        Map<String, int[]> sums = new TreeMap<>();
        entities.createQuery(
                        "select b.state, sum(b.sourceSize), sum(b.words) from Bead b where"
                                + " b.revisionId = :revision group by b.state",
                        Object[].class)
                .setParameter("revision", revision)
                .getResultStream()
                .forEach(row -> add(row, 1, sums));
        List<String> rows = untranslatable(version.symbol);
        for (int i = 0; i < rows.size(); i += AT_ONCE) {
            entities.createQuery(
                            "select b.state, b.sourceSize, b.words from Bead b where b.revisionId ="
                                    + " :revision and b.rowId in :rows",
                            Object[].class)
                    .setParameter("revision", revision)
                    .setParameter("rows", rows.subList(i, Math.min(rows.size(), i + AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> add(row, -1, sums));
        }
        sums.values().removeIf(sum -> sum[0] == 0 && sum[1] == 0);
        return sums;
    }

    private static void add(Object[] row, int sign, Map<String, int[]> sums) {
        int[] sum = sums.computeIfAbsent((String) row[0], state -> new int[2]);
        sum[0] += sign * ((Number) row[1]).intValue();
        sum[1] += sign * ((Number) row[2]).intValue();
    }

    /** The rows of a document's original, as it is newest, that are not translated. */
    private List<String> untranslatable(String symbol) {
        return entities.createQuery(
                        "select r.id from Document d, LanguageVersion v, Revision r where d.symbol ="
                                + " :symbol and v.symbol = d.symbol and v.language ="
                                + " d.originalLanguage and r.versionId = v.id and (r.number ="
                                + " v.working or v.working is null and r.number = v.published)",
                        Long.class)
                .setParameter("symbol", symbol)
                .getResultStream()
                .findFirst()
                .map(this::untranslatableOf)
                .orElse(List.of());
    }

    private List<String> untranslatableOf(long original) {
        return entities.createQuery(
                        "select u.rowId from Unit u where u.revisionId = :revision and"
                                + " u.translatable = false",
                        String.class)
                .setParameter("revision", original)
                .getResultList();
    }

    private Map<String, int[]> original(long revision) {
        Object[] sum =
                entities.createQuery(
                                "select count(s), sum(s.words) from Segment s where s.revisionId ="
                                        + " :revision",
                                Object[].class)
                        .setParameter("revision", revision)
                        .getSingleResult();
        Object words = sum[1] == null ? 0 : sum[1];
        Map<String, int[]> sums = new TreeMap<>();
        add(new Object[] {FINAL, sum[0], words}, 1, sums);
        entities.createQuery(
                        "select s.words from Unit u, Segment s where u.revisionId = :revision and"
                                + " u.translatable = false and s.revisionId = u.revisionId and"
                                + " s.unitPosition = u.position",
                        Integer.class)
                .setParameter("revision", revision)
                .getResultStream()
                .forEach(own -> add(new Object[] {FINAL, 1, own}, -1, sums));
        return sums;
    }
}
