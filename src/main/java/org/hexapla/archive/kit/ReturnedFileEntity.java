package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Entity(name = "ReturnedFile")
@Table(name = "returned_file")
class ReturnedFileEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "language")
    String language = "";

    @Column(name = "kit_id")
    @Nullable String kitId;

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "file_name")
    @Nullable String fileName;

    @Column(name = "brought_at")
    OffsetDateTime broughtAt = OffsetDateTime.MIN;

    @Column(name = "brought_by")
    String broughtBy = "";

    @Column(name = "also_holds")
    String alsoHolds = "";
}
