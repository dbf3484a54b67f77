package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

@Entity(name = "Unit")
@Table(name = "text_unit")
@IdClass(UnitEntity.Key.class)
class UnitEntity {
    /** A unit's place: its revision and its position in it. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        long revisionId;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.revisionId == revisionId
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(revisionId) * 31 + position;
        }
    }

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    @Column(name = "position")
    int position;

    @Column(name = "row_id")
    String rowId = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "label")
    @Nullable String label;

    @Column(name = "mark")
    @Nullable String mark;

    @Column(name = "depth")
    int depth;

    @Column(name = "resource")
    @Nullable String resource;

    @Column(name = "continues_row")
    boolean continuesRow;

    @Column(name = "translatable")
    boolean translatable = true;

    /** What {@link #value} makes a unit of, its position first. */
    static final String COLUMNS =
            "x.position, x.rowId, x.kind, x.label, x.mark, x.depth, x.resource, x.continuesRow,"
                    + " x.translatable";

    static Unit value(@Nullable Object[] columns, List<Segment> segments) {
        String label = (String) columns[3];
        return new Unit(
                String.valueOf(columns[1]),
                UnitKind.of(String.valueOf(columns[2])),
                label == null ? null : new Label(label),
                (String) columns[4],
                (Integer) columns[5],
                segments,
                (String) columns[6],
                (Boolean) columns[7],
                (Boolean) columns[8]);
    }
}
