package org.hexapla.archive;

import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/**
 * Tells that a working revision was published, to those who have something to do in the same
 * transaction.
 *
 * @param provenance who published it, when
 */
public record Published(DocumentSymbol symbol, Language language, Provenance provenance) {}
