package org.hexapla.archive;

import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

class DoesNotApply extends Refused {
    private static final long serialVersionUID = 1L;

    DoesNotApply(DocumentSymbol symbol, Language language, Set<Language> only) {
        super(
                Why.CONFLICT,
                "does-not-apply",
                symbol
                        + " does not apply to "
                        + language
                        + ", only to "
                        + only.stream().map(Language::tag).collect(Collectors.joining(", "))
                        + ". If it does, change the document first: PUT /documents/"
                        + symbol
                        + ".");
    }
}
