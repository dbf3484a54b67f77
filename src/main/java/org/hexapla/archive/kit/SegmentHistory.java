package org.hexapla.archive.kit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hexapla.archive.Batch;
import org.hexapla.archive.Provenance;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/** What happened to the segments of working revisions, step by step. */
public final class SegmentHistory {
    private static final String INSERT =
            "insert into segment_change (id, version_id, revision, row_id, segment_id, changed_at,"
                    + " changed_by, way, source_file, file_name, old_text, new_text, old_state,"
                    + " new_state, returned_state, despite) values (nextval('archive_id'), ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final Brought NOTHING = new Brought(List.of(), false);

    private final EntityManager entities;

    SegmentHistory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A segment's step from one text or state to another.
     *
     * @param segment the id of the bead's first source segment
     * @param fileName the name of the file that brought it, or null
     * @param returnedState the state and sub-state as the file worded them, before the role of
     *     whoever brought it lowered them; null where there were none
     * @param despite what had kept the text from being taken until a person decided to take it, in
     *     one word, such as {@code stale}; null where nothing had
     */
    public record Change(
            String row,
            String segment,
            Provenance provenance,
            @Nullable String fileName,
            @Nullable String oldText,
            @Nullable String newText,
            @Nullable SegmentState oldState,
            SegmentState newState,
            @Nullable String returnedState,
            @Nullable String despite) {

        /**
         * A step of which no file said how the state was worded, and that nothing had kept back.
         */
        public Change(
                String row,
                String segment,
                Provenance provenance,
                @Nullable String fileName,
                @Nullable String oldText,
                @Nullable String newText,
                @Nullable SegmentState oldState,
                SegmentState newState) {
            this(
                    row,
                    segment,
                    provenance,
                    fileName,
                    oldText,
                    newText,
                    oldState,
                    newState,
                    null,
                    null);
        }
    }

    /**
     * Writes down what changed in a working revision: past the entity manager, which would keep
     * each step of a long file three times.
     */
    public void record(
            DocumentSymbol symbol, Language language, int revision, List<Change> changes) {
        long version = VersionIds.find(entities, symbol, language);
        try (Batch rows = new Batch(entities, INSERT)) {
            for (Change change : changes) {
                SegmentState oldState = change.oldState();
                rows.add(
                        version,
                        revision,
                        change.row(),
                        change.segment(),
                        change.provenance().when().atOffset(ZoneOffset.UTC),
                        change.provenance().who(),
                        change.provenance().way().word(),
                        change.provenance().file(),
                        change.fileName(),
                        change.oldText(),
                        change.newText(),
                        oldState == null ? null : oldState.word(),
                        change.newState().word(),
                        change.returnedState(),
                        change.despite());
            }
            rows.done();
        }
    }

    /** What happened to the segments of a version, or to one of them, the newest first. */
    public List<Change> changes(
            DocumentSymbol symbol, Language language, @Nullable String segment, int most) {
        TypedQuery<SegmentChangeEntity> query =
                entities.createQuery(
                                "select c from SegmentChange c, LanguageVersion v where c.versionId"
                                        + " = v.id and v.symbol = :symbol and v.language ="
                                        + " :language"
                                        + (segment == null ? "" : " and c.segmentId = :segment")
                                        + " order by c.id desc",
                                SegmentChangeEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .setMaxResults(most);
        if (segment != null) {
            query.setParameter("segment", segment);
        }
        return query.getResultStream().map(SegmentHistory::change).toList();
    }

    private static Change change(SegmentChangeEntity row) {
        return new Change(
                row.rowId,
                row.segmentId,
                new Provenance(
                        row.changedBy,
                        row.changedAt.toInstant(),
                        Provenance.Way.of(row.way),
                        row.sourceFile),
                row.fileName,
                row.oldText,
                row.newText,
                row.oldState == null ? null : SegmentState.of(row.oldState),
                SegmentState.of(row.newState),
                row.returnedState,
                row.despite);
    }

    /**
     * What the files of one kit brought to a segment.
     *
     * @param texts one for each file that changed the segment, the newest last
     * @param last whether nothing else has happened to the segment since
     */
    public record Brought(List<String> texts, boolean last) {
        public Brought {
            texts = List.copyOf(texts);
        }

        private Brought with(String text) {
            return new Brought(Stream.concat(texts.stream(), Stream.of(text)).toList(), true);
        }
    }

    /**
     * What files of a kit that an account brought did to a version, by segment id; segments that
     * they did not change are left out.
     */
    public Map<String, Brought> brought(
            DocumentSymbol symbol, Language language, String kit, String who) {
        List<String> files =
                entities.createQuery(
                                "select i.sha256 from KitImport i where i.symbol = :symbol and"
                                        + " i.target = :language and i.kitId = :kit and"
                                        + " i.broughtBy = :who and i.appliedAt is not null",
                                String.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .setParameter("kit", kit)
                        .setParameter("who", who)
                        .getResultList();
        if (files.isEmpty()) {
            return Map.of();
        }
        Map<String, Brought> brought = new HashMap<>();
        entities.createQuery(
                        "select c.segmentId, c.newText, c.way, c.sourceFile from SegmentChange c"
                                + " where c.versionId = :version and c.id >= (select min(f.id) from"
                                + " SegmentChange f where f.versionId = :version and f.sourceFile in"
                                + " :files) order by c.id",
                        Object[].class)
                .setParameter("version", VersionIds.find(entities, symbol, language))
                .setParameter("files", files)
                .getResultStream()
                .forEach(
                        row -> {
                            boolean theirs =
                                    row[1] != null
                                            && Provenance.Way.EXCHANGE.word().equals(row[2])
                                            && files.contains(row[3]);
                            brought.compute(
                                    (String) row[0],
                                    (segment, before) ->
                                            theirs
                                                    ? (before == null ? NOTHING : before)
                                                            .with((String) row[1])
                                                    : before == null
                                                            ? null
                                                            : new Brought(before.texts(), false));
                        });
        return brought;
    }
}
