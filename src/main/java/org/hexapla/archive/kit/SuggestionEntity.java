package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.hexapla.archive.CodesConverter;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

@Entity(name = "Suggestion")
@Table(name = "suggestion")
class SuggestionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "row_id")
    String rowId = "";

    @Column(name = "segment_id")
    String segmentId = "";

    @Column(name = "outcome")
    String outcome = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "content")
    String content = "";

    @Convert(converter = CodesConverter.class)
    @Column(name = "codes")
    List<InlineCode> codes = List.of();

    @Column(name = "offered_at")
    OffsetDateTime offeredAt = OffsetDateTime.MIN;

    @Column(name = "offered_by")
    String offeredBy = "";

    @Column(name = "source_file")
    String sourceFile = "";

    @Column(name = "source")
    @Nullable String source;

    @Column(name = "import_id")
    @Nullable Long importId;

    @Column(name = "settled")
    @Nullable String settled;

    @Column(name = "settled_at")
    @Nullable OffsetDateTime settledAt;

    @Column(name = "settled_by")
    @Nullable String settledBy;
}
