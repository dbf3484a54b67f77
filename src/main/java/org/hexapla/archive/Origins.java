package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/** Finds where the texts of documents went on from. */
final class Origins {
    private final EntityManager entities;

    Origins(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of each language the last time that one did.
     *
     * @param newest looks at no revision after this one
     */
    Map<Language, Origin> of(DocumentSymbol symbol, int newest) {
        Map<Language, Origin> origins = new HashMap<>();
        entities.createQuery(
                        "select v.language, r.number, w.symbol, q.number from LanguageVersion v,"
                                + " Revision r, Revision q, LanguageVersion w where v.symbol ="
                                + " :symbol and r.versionId = v.id and q.id = r.carriedFrom and"
                                + " w.id = q.versionId and r.number <= :newest order by r.number",
                        Object[].class)
                .setParameter("symbol", symbol.value())
                .setParameter("newest", newest)
                .getResultStream()
                .forEach(
                        row ->
                                origins.put(
                                        new Language((String) row[0]),
                                        new Origin(
                                                (Integer) row[1],
                                                new DocumentSymbol((String) row[2]),
                                                (Integer) row[3])));
        return origins;
    }
}
