package org.hexapla.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

@Entity(name = "Revision")
@Table(name = "revision")
class RevisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "number")
    int number;

    @Column(name = "status")
    String status = "";

    @Column(name = "made_at")
    OffsetDateTime madeAt = OffsetDateTime.MIN;

    @Column(name = "made_by")
    String madeBy = "";

    @Column(name = "published_at")
    @Nullable OffsetDateTime publishedAt;

    @Column(name = "published_by")
    @Nullable String publishedBy;

    @Column(name = "carried_from")
    @Nullable Long carriedFrom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "revision_file", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    List<FileRow> files = new ArrayList<>();

    Revision value() {
        return new Revision(
                number,
                TextStatus.of(status),
                madeAt.toInstant(),
                madeBy,
                publishedAt == null ? null : publishedAt.toInstant(),
                files.stream().map(FileRow::value).toList());
    }

    /** Its id, which it has once it is stored. */
    long storedId() {
        return Objects.requireNonNull(id, "a stored row has an id");
    }
}
