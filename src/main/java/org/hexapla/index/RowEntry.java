package org.hexapla.index;

/**
 * A row as the index keeps it.
 *
 * @param id the document's symbol and the row's id with {@code #} between them
 * @param place the row's in its document, from 0
 */
record RowEntry(String id, PublishedDocument document, PublishedRow row, int place) {
    static RowEntry of(PublishedDocument document, PublishedRow row, int place) {
        return new RowEntry(document.symbol().value() + "#" + row.id(), document, row, place);
    }
}
