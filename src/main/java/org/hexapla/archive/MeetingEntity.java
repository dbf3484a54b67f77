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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity(name = "Meeting")
@Table(name = "meeting")
class MeetingEntity {
    @Id
    @Column(name = "code")
    String code = "";

    @Column(name = "starts_on")
    @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    @Nullable LocalDate endsOn;

    @Column(name = "place")
    @Nullable String place;

    @Convert(converter = TextsConverter.class)
    @Column(name = "places")
    Map<String, String> places = Map.of();

    @Column(name = "process")
    @Nullable String process;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_title", joinColumns = @JoinColumn(name = "code"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    Map<String, String> titles = new LinkedHashMap<>();
}
