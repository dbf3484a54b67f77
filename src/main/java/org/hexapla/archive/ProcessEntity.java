package org.hexapla.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity(name = "Process")
@Table(name = "process")
class ProcessEntity {
    @Id
    @Column(name = "slug")
    String slug = "";

    @Convert(converter = EventsConverter.class)
    @Column(name = "events")
    List<ProcessEvent> events = List.of();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "process_title", joinColumns = @JoinColumn(name = "slug"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    Map<String, String> titles = new LinkedHashMap<>();
}
