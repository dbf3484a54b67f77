package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

@Entity(name = "HeldVersion")
@Table(name = "held_version")
@IdClass(HeldVersionEntity.Key.class)
class HeldVersionEntity {
    /** At most one file of a document and language is held. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        String symbol = "";
        String language = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.symbol.equals(symbol)
                    && key.language.equals(language);
        }

        @Override
        public int hashCode() {
            return symbol.hashCode() * 31 + language.hashCode();
        }
    }

    @Id
    @Column(name = "symbol")
    String symbol = "";

    @Id
    @Column(name = "language")
    String language = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "size_bytes")
    long size;

    @Column(name = "status")
    String status = "";

    @Column(name = "draft")
    boolean draft;

    @Column(name = "replaces")
    @Nullable String replaces;

    @Column(name = "findings")
    @Convert(converter = FindingsConverter.class)
    List<Finding> findings = List.of();

    @Column(name = "held_at")
    OffsetDateTime heldAt = OffsetDateTime.MIN;

    @Column(name = "held_by")
    String heldBy = "";

    static HeldVersionEntity of(HeldVersion version) {
        HeldVersionEntity row = new HeldVersionEntity();
        row.symbol = version.symbol().value();
        row.language = version.language().tag();
        row.sha256 = version.file().sha256();
        row.name = version.file().name();
        row.mediaType = version.file().mediaType();
        row.size = version.file().size();
        row.status = version.status().word();
        row.draft = version.draft();
        row.replaces = version.replaces();
        row.findings = version.findings();
        row.heldAt = version.heldAt().atOffset(ZoneOffset.UTC);
        row.heldBy = version.heldBy();
        return row;
    }

    HeldVersion value() {
        return new HeldVersion(
                new DocumentSymbol(symbol),
                new Language(language),
                new StoredFile(sha256, name, mediaType, size, true),
                TextStatus.of(status),
                draft,
                replaces,
                findings,
                heldAt.toInstant(),
                heldBy);
    }
}
