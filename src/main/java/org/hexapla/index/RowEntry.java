package org.hexapla.index;

/**
 * A row as the index keeps it.
 *
 * @param id the document's symbol and the row's id with {@code #} between them
 */
record RowEntry(String id, PublishedDocument document, PublishedRow row) {
    static RowEntry of(PublishedDocument document, PublishedRow row) {
        return new RowEntry(document.symbol().value() + "#" + row.id(), document, row);
    }
}
