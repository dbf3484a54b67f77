package org.hexapla.archive;

import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;

class NoSuchDocument extends Refused {
    private static final long serialVersionUID = 1L;

    NoSuchDocument(DocumentSymbol symbol) {
        super(
                Why.NOT_FOUND,
                "no-such-document",
                "There is no document "
                        + symbol
                        + ". Add it with PUT /documents/"
                        + symbol
                        + " first.");
    }
}
