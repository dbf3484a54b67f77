package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;

/**
 * How the rows of one revision stand to the original, in its two tables; read and written past the
 * entity manager as {@link StoredText} is.
 */
final class StoredPairing {
    private static final String INSERT_PAIRING =
            "insert into row_pairing (method, confidence, revision_id, row_id) values (?, ?, ?, ?)";
    private static final String UPDATE_PAIRING =
            "update row_pairing set method = ?, confidence = ? where revision_id = ? and row_id ="
                    + " ?";
    private static final String DELETE_PAIRING =
            "delete from row_pairing where revision_id = ? and row_id = ?";
    private static final String INSERT_BEAD =
            "insert into bead (source_start, source_size, target_start, target_size, method,"
                    + " confidence, state, sub_state, locked, words, changed_at, changed_by, way,"
                    + " source_file, revision_id, row_id, position) values (?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_BEAD =
            "update bead set source_start = ?, source_size = ?, target_start = ?, target_size = ?,"
                    + " method = ?, confidence = ?, state = ?, sub_state = ?, locked = ?, words ="
                    + " ?, changed_at = ?, changed_by = ?, way = ?, source_file = ? where"
                    + " revision_id = ? and row_id = ? and position = ?";
    private static final String DELETE_BEADS =
            "delete from bead where revision_id = ? and row_id = ? and position >= ?";

    private final EntityManager entities;
    private final long revision;

    StoredPairing(EntityManager entities, long revision) {
        this.entities = entities;
        this.revision = revision;
    }

    Map<String, TranslatedRow> rows() {
        StoredColumns stored = new StoredColumns(entities, revision);
        Map<String, List<TranslatedBead>> beads = new LinkedHashMap<>();
        for (Object[] row : stored.of("Bead", BeadEntity.COLUMNS, "x.rowId, x.position")) {
            beads.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(BeadEntity.value(row));
        }
        Map<String, TranslatedRow> found = new LinkedHashMap<>();
        for (Object[] row : stored.of("RowPairing", "x.rowId, x.method, x.confidence", "x.rowId")) {
            found.put(
                    (String) row[0],
                    new TranslatedRow(
                            Method.of((String) row[1]),
                            (Double) row[2],
                            beads.getOrDefault((String) row[0], List.of())));
        }
        return found;
    }

    /** Forgets how rows are paired. */
    void remove(Collection<String> rows) {
        try (Batch beads = new Batch(entities, DELETE_BEADS);
                Batch pairings = new Batch(entities, DELETE_PAIRING)) {
            for (String row : rows) {
                beads.add(revision, row, 0);
                pairings.add(revision, row);
            }
            beads.done();
            pairings.done();
        }
    }

    /**
     * Writes how rows are paired of which nothing is stored.
     *
     * @param sourceWords the words of the original's segments in reading order, by row
     */
    void write(Map<String, TranslatedRow> rows, Map<String, List<Integer>> sourceWords) {
        write(rows, sourceWords, Set.of(), Map.of());
    }

    /**
     * Writes how rows are paired, in the place of how they were.
     *
     * @param sourceWords the words of the original's segments in reading order, by row
     */
    void replace(Map<String, TranslatedRow> rows, Map<String, List<Integer>> sourceWords) {
        write(rows, sourceWords, paired(), beads());
    }

    /**
     * @param paired the rows of which it is stored how they are paired
     * @param beadsBefore how many beads are stored of each row
     */
    private void write(
            Map<String, TranslatedRow> rows,
            Map<String, List<Integer>> sourceWords,
            Set<String> paired,
            Map<String, Integer> beadsBefore) {
        try (Batch newPairings = new Batch(entities, INSERT_PAIRING);
                Batch pairings = new Batch(entities, UPDATE_PAIRING);
                Batch newBeads = new Batch(entities, INSERT_BEAD);
                Batch beads = new Batch(entities, UPDATE_BEAD);
                Batch gone = new Batch(entities, DELETE_BEADS)) {
            rows.forEach(
                    (id, row) -> {
                        (paired.contains(id) ? pairings : newPairings)
                                .add(row.method().word(), row.confidence(), revision, id);
                        int before = beadsBefore.getOrDefault(id, 0);
                        List<Integer> words = sourceWords.getOrDefault(id, List.of());
                        for (int i = 0; i < row.beads().size(); i++) {
                            add(i < before ? beads : newBeads, id, i, row.beads().get(i), words);
                        }
                        if (row.beads().size() < before) {
                            gone.add(revision, id, row.beads().size());
                        }
                    });
            List.of(newPairings, pairings, newBeads, beads, gone).forEach(Batch::done);
        }
    }

    private Set<String> paired() {
        return new HashSet<>(
                entities.createQuery(
                                "select x.rowId from RowPairing x where x.revisionId = :revision",
                                String.class)
                        .setParameter("revision", revision)
                        .getResultList());
    }

    /** How many beads each row has; none where it is not named. */
    private Map<String, Integer> beads() {
        Map<String, Integer> beads = new HashMap<>();
        entities.createQuery(
                        "select x.rowId, count(x.position) from Bead x where x.revisionId = :revision group"
                                + " by x.rowId",
                        Object[].class)
                .setParameter("revision", revision)
                .getResultList()
                .forEach(row -> beads.put((String) row[0], ((Number) row[1]).intValue()));
        return beads;
    }

    /** What a bead holds and then where it stands, for both statements. */
    private void add(
            Batch batch,
            String row,
            int position,
            TranslatedBead translated,
            List<Integer> sourceWords) {
        Bead bead = translated.bead();
        int words = 0;
        for (int i = bead.source().start(); i < bead.source().end(); i++) {
            words += i < sourceWords.size() ? sourceWords.get(i) : 0;
        }
        Provenance provenance = translated.provenance();
        batch.add(
                bead.source().start(),
                bead.source().size(),
                bead.target().start(),
                bead.target().size(),
                bead.method().word(),
                bead.confidence(),
                translated.state().word(),
                translated.subState(),
                translated.locked(),
                words,
                provenance.when().atOffset(ZoneOffset.UTC),
                provenance.who(),
                provenance.way().word(),
                provenance.file(),
                revision,
                row,
                position);
    }
}
