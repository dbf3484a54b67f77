package org.hexapla.archive;

import org.hexapla.core.text.DocumentSymbol;

/**
 * Which text of another document one went on from.
 *
 * @param revision the revision that did, of the document asked about
 * @param from the other document
 * @param fromRevision its revision, in the same language
 */
public record Origin(int revision, DocumentSymbol from, int fromRevision) {}
