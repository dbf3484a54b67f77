package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Entity(name = "SegmentNote")
@Table(name = "segment_note")
class SegmentNoteEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "language")
    String language = "";

    @Column(name = "row_id")
    String rowId = "";

    @Column(name = "segment_id")
    String segmentId = "";

    @Column(name = "content")
    String content = "";

    @Column(name = "author")
    @Nullable String author;

    @Column(name = "noted_at")
    @Nullable OffsetDateTime notedAt;

    @Column(name = "brought_at")
    OffsetDateTime broughtAt = OffsetDateTime.MIN;

    @Column(name = "brought_by")
    String broughtBy = "";

    @Column(name = "source_file")
    String sourceFile = "";

    @Column(name = "file_name")
    @Nullable String fileName;
}
