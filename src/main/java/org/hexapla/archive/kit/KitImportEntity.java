package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

@Entity(name = "KitImport")
@Table(name = "kit_import")
class KitImportEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "source")
    String source = "";

    @Column(name = "target")
    String target = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "file_name")
    @Nullable String fileName;

    @Column(name = "brought_at")
    OffsetDateTime broughtAt = OffsetDateTime.MIN;

    @Column(name = "brought_by")
    String broughtBy = "";

    @Column(name = "kit_id")
    @Nullable String kitId;

    @Column(name = "also_holds")
    String alsoHolds = "";

    @Column(name = "applied_at")
    @Nullable OffsetDateTime appliedAt;

    @Column(name = "revision")
    @Nullable Integer revision;

    @Column(name = "accepted")
    int accepted;

    @Column(name = "unchanged")
    int unchanged;

    @Column(name = "stale")
    int stale;

    @Column(name = "conflict")
    int conflict;

    @Column(name = "broken_codes")
    int brokenCodes;

    @Column(name = "not_known")
    int unknown;

    @Column(name = "report")
    @Nullable String report;

    @Column(name = "image")
    @Nullable String image;

    @Column(name = "undone_at")
    @Nullable OffsetDateTime undoneAt;

    @Column(name = "undone_by")
    @Nullable String undoneBy;

    @Column(name = "restored")
    int restored;

    @Column(name = "left_alone")
    int leftAlone;

    KitImport value() {
        if (id == null) {
            throw new IllegalStateException("a stored row has an id");
        }
        return new KitImport(
                id,
                new DocumentSymbol(symbol),
                new Language(source),
                new Language(target),
                sha256,
                fileName,
                broughtAt.toInstant(),
                broughtBy,
                instant(appliedAt),
                revision,
                new KitImport.Counts(accepted, unchanged, stale, conflict, brokenCodes, unknown),
                report,
                image,
                undoneAt == null
                        ? null
                        : new KitImport.Undone(
                                undoneAt.toInstant(),
                                String.valueOf(undoneBy),
                                restored,
                                leftAlone));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
