package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * The text of one revision in its two tables, read and written past the entity manager: of a long
 * text it would keep each row three times, and compare them all before every other query of the
 * transaction. Whoever writes has flushed the revision's own row.
 */
final class StoredText {
    private static final String INSERT_UNIT =
            "insert into text_unit (revision_id, position, row_id, kind, label, mark, depth,"
                    + " resource, continues_row, translatable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SEGMENT =
            "insert into segment (segment_id, content, codes, after_text, words, revision_id,"
                    + " unit_position, position) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_SEGMENT =
            "update segment set segment_id = ?, content = ?, codes = ?, after_text = ?, words = ?"
                    + " where revision_id = ? and unit_position = ? and position = ?";
    private static final String DELETE_UNIT =
            "delete from text_unit where revision_id = ? and position = ?";
    private static final String DELETE_SEGMENTS =
            "delete from segment where revision_id = ? and unit_position = ?";
    private static final CodesConverter CODES = new CodesConverter();

    private final EntityManager entities;
    private final long revision;

    StoredText(EntityManager entities, long revision) {
        this.entities = entities;
        this.revision = revision;
    }

    TextBody body(Language language) {
        StoredColumns stored = new StoredColumns(entities, revision);
        Map<Integer, List<Segment>> segments = new HashMap<>();
        for (Object[] row :
                stored.of("Segment", SegmentEntity.COLUMNS, "x.unitPosition, x.position")) {
            segments.computeIfAbsent((Integer) row[0], n -> new ArrayList<>())
                    .add(SegmentEntity.value(row));
        }
        List<Unit> units = new ArrayList<>();
        for (Object[] row : stored.of("Unit", UnitEntity.COLUMNS, "x.position")) {
            units.add(UnitEntity.value(row, segments.getOrDefault((Integer) row[0], List.of())));
        }
        return new TextBody(language, units);
    }

    /**
     * Puts a text in the place of the one that is there. What stays is not touched; a sentence that
     * only says something else keeps its place in the tables and in their indexes.
     */
    void replace(TextBody body) {
        List<Unit> before = body(body.language()).units();
        List<Unit> after = body.units();
        BitSet differs = new BitSet();
        BitSet reworded = new BitSet();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size() || i >= after.size()) {
                differs.set(i);
            } else if (!before.get(i).equals(after.get(i))) {
                (isReworded(before.get(i), after.get(i)) ? reworded : differs).set(i);
            }
        }
        if (differs.cardinality() > before.size() / 2) {
            remove();
            write(body);
        } else {
            remove(differs, before.size());
            write(body, differs);
            reword(before, body, reworded);
        }
    }

    private static boolean isReworded(Unit before, Unit after) {
        return before.segments().size() == after.segments().size()
                && before.saying(after.segments()).equals(after);
    }

    private void remove() {
        for (String table : List.of("Segment", "Unit")) {
            entities.createQuery("delete from " + table + " x where x.revisionId = :revision")
                    .setParameter("revision", revision)
                    .executeUpdate();
        }
    }

    private void remove(BitSet positions, int size) {
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

    private void reword(List<Unit> before, TextBody body, BitSet positions) {
        WordCount words = new WordCount(body.language());
        try (Batch updates = new Batch(entities, UPDATE_SEGMENT)) {
            positions.stream()
                    .forEach(
                            unit -> {
                                List<Segment> old = before.get(unit).segments();
                                List<Segment> now = body.units().get(unit).segments();
                                for (int i = 0; i < now.size(); i++) {
                                    if (!old.get(i).equals(now.get(i))) {
                                        add(updates, unit, i, now.get(i), words);
                                    }
                                }
                            });
            updates.done();
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
                    add(units, position, unit);
                    for (int i = 0; i < unit.segments().size(); i++) {
                        add(segments, position, i, unit.segments().get(i), words);
                    }
                }
                position++;
            }
            units.done();
            segments.done();
        }
    }

    private void add(Batch units, int position, Unit unit) {
        units.add(
                revision,
                position,
                unit.id(),
                unit.kind().word(),
                unit.label() == null ? null : unit.label().value(),
                unit.mark(),
                unit.level(),
                unit.resource(),
                unit.continues(),
                unit.translatable());
    }

    /** What a segment holds and then where it stands, for both statements. */
    private void add(Batch batch, int unit, int position, Segment segment, WordCount words) {
        batch.add(
                segment.id(),
                segment.text(),
                CODES.convertToDatabaseColumn(segment.content().codes()),
                segment.after(),
                words.of(segment.text()),
                revision,
                unit,
                position);
    }
}
