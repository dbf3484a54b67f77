package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** For reading; {@link SegmentHistory} writes the rows. */
@Entity(name = "SegmentChange")
@Table(name = "segment_change")
class SegmentChangeEntity {
    @Id
    @Column(name = "id")
    long id;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "revision")
    int revision;

    @Column(name = "row_id")
    String rowId = "";

    @Column(name = "segment_id")
    String segmentId = "";

    @Column(name = "changed_at")
    OffsetDateTime changedAt = OffsetDateTime.MIN;

    @Column(name = "changed_by")
    String changedBy = "";

    @Column(name = "way")
    String way = "";

    @Column(name = "source_file")
    @Nullable String sourceFile;

    @Column(name = "file_name")
    @Nullable String fileName;

    @Column(name = "old_text")
    @Nullable String oldText;

    @Column(name = "new_text")
    @Nullable String newText;

    @Column(name = "old_state")
    @Nullable String oldState;

    @Column(name = "new_state")
    String newState = "";

    @Column(name = "returned_state")
    @Nullable String returnedState;

    @Column(name = "despite")
    @Nullable String despite;
}
