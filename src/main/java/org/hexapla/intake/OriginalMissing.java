package org.hexapla.intake;

import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

class OriginalMissing extends Refused {
    private static final long serialVersionUID = 1L;

    OriginalMissing(DocumentSymbol symbol, Language original) {
        super(
                Why.CONFLICT,
                "original-first",
                "A translation is aligned to its original. Send "
                        + symbol
                        + " in "
                        + original
                        + " first: PUT /documents/"
                        + symbol
                        + "/versions/"
                        + original
                        + ".");
    }
}
