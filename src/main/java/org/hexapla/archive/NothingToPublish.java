package org.hexapla.archive;

import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

class NothingToPublish extends Refused {
    private static final long serialVersionUID = 1L;

    NothingToPublish(DocumentSymbol symbol, Language language) {
        super(
                Why.CONFLICT,
                "nothing-to-publish",
                "There is no revision of "
                        + symbol
                        + " in "
                        + language
                        + " that this could be done with.");
    }
}
