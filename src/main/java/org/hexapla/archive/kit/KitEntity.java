package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

@Entity(name = "Kit")
@Table(name = "kit")
class KitEntity {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "source")
    String source = "";

    @Column(name = "target")
    String target = "";

    @Column(name = "source_revision")
    int sourceRevision;

    @Column(name = "made_at")
    OffsetDateTime madeAt = OffsetDateTime.MIN;

    @Column(name = "tool")
    String tool = "";

    @Column(name = "units")
    String units = "";

    @Column(name = "snapshot")
    String snapshot = "";
}
