package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * The text of one revision in its four tables, read and written past the entity manager: of a long
 * text it would keep each row three times, and compare them all before every other query of the
 * transaction. Whoever writes has flushed the revision's own row.
 */
final class StoredText {
    private static final String INSERT_UNIT =
            "insert into text_unit (revision_id, position, row_id, kind, label, mark, depth,"
                    + " resource, continues_row) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SEGMENT =
            "insert into segment (revision_id, unit_position, position, segment_id, content, codes,"
                    + " after_text, words) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE_UNIT =
            "delete from text_unit where revision_id = ? and position = ?";
    private static final String DELETE_SEGMENTS =
            "delete from segment where revision_id = ? and unit_position = ?";
    private static final String INSERT_PAIRING =
            "insert into row_pairing (revision_id, row_id, method, confidence) values (?, ?, ?, ?)";
    private static final String INSERT_BEAD =
            "insert into bead (revision_id, row_id, position, source_start, source_size,"
                    + " target_start, target_size, method, confidence, state, sub_state, locked,"
                    + " words, changed_at, changed_by, way, source_file) values (?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final CodesConverter CODES = new CodesConverter();

    private final EntityManager entities;
    private final long revision;

    StoredText(EntityManager entities, long revision) {
        this.entities = entities;
        this.revision = revision;
    }

    TextBody body(Language language) {
        Map<Integer, List<Segment>> segments = new HashMap<>();
        for (Object[] row :
                columns("Segment", SegmentEntity.COLUMNS, "x.unitPosition, x.position")) {
            segments.computeIfAbsent((Integer) row[0], n -> new ArrayList<>())
                    .add(SegmentEntity.value(row));
        }
        List<Unit> units = new ArrayList<>();
        for (Object[] row : columns("Unit", UnitEntity.COLUMNS, "x.position")) {
            units.add(UnitEntity.value(row, segments.getOrDefault((Integer) row[0], List.of())));
        }
        return new TextBody(language, units);
    }

    Map<String, TranslatedRow> rows() {
        Map<String, List<TranslatedBead>> beads = new LinkedHashMap<>();
        for (Object[] row : columns("Bead", BeadEntity.COLUMNS, "x.rowId, x.position")) {
            beads.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(BeadEntity.value(row));
        }
        Map<String, TranslatedRow> found = new LinkedHashMap<>();
        for (Object[] row : columns("RowPairing", "x.rowId, x.method, x.confidence", "x.rowId")) {
            found.put(
                    (String) row[0],
                    new TranslatedRow(
                            Method.of((String) row[1]),
                            (Double) row[2],
                            beads.getOrDefault((String) row[0], List.of())));
        }
        return found;
    }

    private List<Object[]> columns(String entity, String columns, String order) {
        return entities.createQuery(
                        "select "
                                + columns
                                + " from "
                                + entity
                                + " x where x.revisionId = :revision order by "
                                + order,
                        Object[].class)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** Puts a text in the place of the one that is there; a unit that stays is not touched. */
    void replaceBody(TextBody body) {
        List<Unit> before = body(body.language()).units();
        List<Unit> after = body.units();
        BitSet differs = new BitSet();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            differs.set(
                    i,
                    i >= before.size() || i >= after.size() || !before.get(i).equals(after.get(i)));
        }
        if (differs.cardinality() > before.size() / 2) {
            removeUnits();
            write(body);
        } else {
            removeUnits(differs, before.size());
            write(body, differs);
        }
    }

    private void removeUnits() {
        for (String table : List.of("Segment", "Unit")) {
            entities.createQuery("delete from " + table + " x where x.revisionId = :revision")
                    .setParameter("revision", revision)
                    .executeUpdate();
        }
    }

    private void removeUnits(BitSet positions, int size) {
        try (Batch segments = new Batch(entities, DELETE_SEGMENTS);
                Batch units = new Batch(entities, DELETE_UNIT)) {
            positions.stream()
                    .filter(position -> position < size)
                    .forEach(
                            position -> {
                                segments.add(revision, position);
                                units.add(revision, position);
                            });
            segments.done();
            units.done();
        }
    }

    void write(TextBody body) {
        BitSet all = new BitSet();
        all.set(0, body.units().size());
        write(body, all);
    }

    private void write(TextBody body, BitSet positions) {
        WordCount words = new WordCount(body.language());
        try (Batch units = new Batch(entities, INSERT_UNIT);
                Batch segments = new Batch(entities, INSERT_SEGMENT)) {
            int position = 0;
            for (Unit unit : body.units()) {
                if (positions.get(position)) {
                    write(units, position, unit);
                    write(segments, position, unit.segments(), words);
                }
                position++;
            }
            units.done();
            segments.done();
        }
    }

    private void write(Batch units, int position, Unit unit) {
        units.add(
                revision,
                position,
                unit.id(),
                unit.kind().word(),
                unit.label() == null ? null : unit.label().value(),
                unit.mark(),
                unit.level(),
                unit.resource(),
                unit.continues());
    }

    private void write(Batch batch, int unit, List<Segment> segments, WordCount words) {
        int position = 0;
        for (Segment segment : segments) {
            batch.add(
                    revision,
                    unit,
                    position++,
                    segment.id(),
                    segment.text(),
                    CODES.convertToDatabaseColumn(segment.content().codes()),
                    segment.after(),
                    words.of(segment.text()));
        }
    }

    /** Forgets how rows are paired. */
    void remove(Collection<String> rows) {
        try (Batch beads =
                        new Batch(
                                entities, "delete from bead where revision_id = ? and row_id = ?");
                Batch pairings =
                        new Batch(
                                entities,
                                "delete from row_pairing where revision_id = ? and row_id = ?")) {
            for (String row : rows) {
                beads.add(revision, row);
                pairings.add(revision, row);
            }
            beads.done();
            pairings.done();
        }
    }

    /**
     * Writes how rows are paired.
     *
     * @param sourceWords the words of the original's segments in reading order, by row
     */
    void write(Map<String, TranslatedRow> rows, Map<String, List<Integer>> sourceWords) {
        try (Batch pairings = new Batch(entities, INSERT_PAIRING);
                Batch beads = new Batch(entities, INSERT_BEAD)) {
            rows.forEach(
                    (id, row) -> {
                        pairings.add(revision, id, row.method().word(), row.confidence());
                        write(beads, id, row, sourceWords.getOrDefault(id, List.of()));
                    });
            pairings.done();
            beads.done();
        }
    }

    private void write(Batch beads, String id, TranslatedRow row, List<Integer> sourceWords) {
        int position = 0;
        for (TranslatedBead translated : row.beads()) {
            Bead bead = translated.bead();
            int words = 0;
            for (int i = bead.source().start(); i < bead.source().end(); i++) {
                words += i < sourceWords.size() ? sourceWords.get(i) : 0;
            }
            Provenance provenance = translated.provenance();
            OffsetDateTime when = provenance.when().atOffset(ZoneOffset.UTC);
            beads.add(
                    revision,
                    id,
                    position++,
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
                    when,
                    provenance.who(),
                    provenance.way().word(),
                    provenance.file());
        }
    }
}
