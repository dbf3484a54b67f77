package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

@Entity(name = "Bead")
@Table(name = "bead")
@IdClass(BeadEntity.Key.class)
class BeadEntity {
    /** A bead's place: its revision, its row and its position in it. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        long revisionId;
        String rowId = "";
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.revisionId == revisionId
                    && key.rowId.equals(rowId)
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return (Long.hashCode(revisionId) * 31 + rowId.hashCode()) * 31 + position;
        }
    }

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    @Column(name = "row_id")
    String rowId = "";

    @Id
    @Column(name = "position")
    int position;

    @Column(name = "source_start")
    int sourceStart;

    @Column(name = "source_size")
    int sourceSize;

    @Column(name = "target_start")
    int targetStart;

    @Column(name = "target_size")
    int targetSize;

    @Column(name = "method")
    String method = "";

    @Column(name = "confidence")
    double confidence;

    @Column(name = "state")
    String state = "";

    @Column(name = "sub_state")
    @Nullable String subState;

    @Column(name = "locked")
    boolean locked;

    @Column(name = "words")
    int words;

    @Column(name = "changed_at")
    OffsetDateTime changedAt = OffsetDateTime.MIN;

    @Column(name = "changed_by")
    String changedBy = "";

    @Column(name = "way")
    String way = "";

    @Column(name = "source_file")
    @Nullable String sourceFile;

    /** What {@link #value} makes a bead of, the id of its row first. */
    static final String COLUMNS =
            "x.rowId, x.sourceStart, x.sourceSize, x.targetStart, x.targetSize, x.method,"
                    + " x.confidence, x.state, x.subState, x.locked, x.changedAt, x.changedBy, x.way,"
                    + " x.sourceFile";

    static TranslatedBead value(@Nullable Object[] columns) {
        Bead bead =
                new Bead(
                        new Span((Integer) columns[1], (Integer) columns[2]),
                        new Span((Integer) columns[3], (Integer) columns[4]),
                        Method.of(String.valueOf(columns[5])),
                        (Double) columns[6]);
        return new TranslatedBead(
                bead,
                SegmentState.of(String.valueOf(columns[7])),
                (String) columns[8],
                (Boolean) columns[9],
                new Provenance(
                        String.valueOf(columns[11]),
                        ((OffsetDateTime) columns[10]).toInstant(),
                        Provenance.Way.of(String.valueOf(columns[12])),
                        (String) columns[13]));
    }
}
