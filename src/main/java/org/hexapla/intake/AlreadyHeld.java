package org.hexapla.intake;

import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/** Another file is there already; replacing it takes the hash of the one that is replaced. */
class AlreadyHeld extends Refused {
    private static final long serialVersionUID = 1L;

    AlreadyHeld(DocumentSymbol symbol, Language language) {
        super(
                Why.CONFLICT,
                "already-held",
                symbol
                        + " is already held in "
                        + language
                        + " with other bytes. To make the next revision, send the ETag of the"
                        + " present file in If-Match.");
    }
}
