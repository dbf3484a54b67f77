package org.hexapla.archive;

import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;

class OriginalIsSet extends Refused {
    private static final long serialVersionUID = 1L;

    OriginalIsSet(DocumentSymbol symbol, String language) {
        super(
                Why.CONFLICT,
                "original-is-set",
                symbol
                        + " has versions aligned to its original in "
                        + language
                        + "; its original language can not change any more.");
    }
}
