package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;

@Entity(name = "Segment")
@Table(name = "segment")
@IdClass(SegmentEntity.Key.class)
class SegmentEntity {
    /** A segment's place: its revision, its unit's position and its own in the unit. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        long revisionId;
        int unitPosition;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.revisionId == revisionId
                    && key.unitPosition == unitPosition
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return (Long.hashCode(revisionId) * 31 + unitPosition) * 31 + position;
        }
    }

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    @Column(name = "unit_position")
    int unitPosition;

    @Id
    @Column(name = "position")
    int position;

    @Column(name = "segment_id")
    String segmentId = "";

    @Column(name = "content")
    String content = "";

    @Convert(converter = CodesConverter.class)
    @Column(name = "codes")
    List<InlineCode> codes = List.of();

    @Column(name = "after_text")
    String after = "";

    @Column(name = "words")
    int words;

    /** What {@link #value} makes a segment of, the position of its unit first. */
    static final String COLUMNS = "x.unitPosition, x.segmentId, x.content, x.codes, x.after";

    @SuppressWarnings("unchecked")
    static Segment value(Object[] columns) {
        return new Segment(
                (String) columns[1],
                new CodedText((String) columns[2], (List<InlineCode>) columns[3]),
                (String) columns[4]);
    }
}
