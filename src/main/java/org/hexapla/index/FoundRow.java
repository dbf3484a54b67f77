package org.hexapla.index;

/** A row that matches, and the document it stands in. */
public record FoundRow(PublishedDocument document, PublishedRow row) {}
