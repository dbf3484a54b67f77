package org.hexapla.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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

@Entity(name = "Document")
@Table(name = "document")
class DocumentEntity {
    @Id
    @Column(name = "symbol")
    String symbol = "";

    /** {@link org.hexapla.core.text.SymbolKey#bare} of the symbol. */
    @Column(name = "bare")
    String bare = "";

    @Column(name = "printed")
    String printed = "";

    @Column(name = "meeting")
    @Nullable String meeting;

    @Column(name = "original_language")
    String originalLanguage = "";

    @Column(name = "kind")
    @Nullable String kind;

    @Column(name = "dated")
    @Nullable LocalDate date;

    @Column(name = "title_descriptive")
    boolean titleDescriptive;

    /** The tags of the languages, each between commas: {@code ,es,fr,}; null for all. */
    @Column(name = "applies_to")
    @Nullable String appliesTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_title", joinColumns = @JoinColumn(name = "symbol"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    Map<String, String> titles = new LinkedHashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_note", joinColumns = @JoinColumn(name = "symbol"))
    @MapKeyColumn(name = "language")
    @Column(name = "note")
    Map<String, String> notes = new LinkedHashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_due", joinColumns = @JoinColumn(name = "symbol"))
    @MapKeyColumn(name = "language")
    @Column(name = "due")
    Map<String, LocalDate> due = new LinkedHashMap<>();
}
