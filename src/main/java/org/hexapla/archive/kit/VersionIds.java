package org.hexapla.archive.kit;

import jakarta.persistence.EntityManager;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/** Finds the number under which a language version is stored. */
final class VersionIds {
    private VersionIds() {}

    static long find(EntityManager entities, DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select v.id from LanguageVersion v where v.symbol = :symbol and v.language"
                                + " = :language",
                        Long.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getSingleResult();
    }
}
