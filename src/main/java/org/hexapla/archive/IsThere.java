package org.hexapla.archive;

import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

class IsThere extends Refused {
    private static final long serialVersionUID = 1L;

    IsThere(DocumentSymbol symbol, Language language) {
        super(
                Why.CONFLICT,
                "language-is-there",
                symbol
                        + " is there in "
                        + language
                        + ", so it can not be said not to apply to it. Withdraw that version"
                        + " first.");
    }
}
