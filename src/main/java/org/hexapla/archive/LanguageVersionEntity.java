package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity(name = "LanguageVersion")
@Table(name = "language_version")
@SequenceGenerator(name = "archive_id", sequenceName = "archive_id", allocationSize = 50)
class LanguageVersionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_id")
    @Column(name = "id")
    @Nullable Long id;

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "language")
    String language = "";

    @Column(name = "published")
    @Nullable Integer published;

    @Column(name = "working")
    @Nullable Integer working;

    @Column(name = "segments_given")
    int segmentsGiven;

    @Column(name = "note")
    @Nullable String note;

    @Convert(converter = TextsConverter.class)
    @Column(name = "notes")
    Map<String, String> notes = Map.of();

    @Column(name = "withdrawn_at")
    @Nullable OffsetDateTime withdrawnAt;

    @Column(name = "withdrawn_reason")
    @Nullable String withdrawnReason;

    @Column(name = "changed_at")
    OffsetDateTime changedAt = OffsetDateTime.MIN;

    /** The number of the revision that work goes on in: the working one, else the published one. */
    @Nullable Integer newest() {
        return working != null ? working : published;
    }

    /** Makes a revision the one that readers see; nothing is worked on any more. */
    void publish(int number) {
        published = number;
        working = null;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    /** Its id, which it has once it is stored. */
    long storedId() {
        return Objects.requireNonNull(id, "a stored row has an id");
    }
}
