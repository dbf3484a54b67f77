package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/**
 * The files that were held because their text looked wrong: at most one for each document and
 * language. Nothing of their text is stored. Whoever writes holds the document's lock.
 */
@Part
public class HeldVersions {
    private final EntityManager entities;

    @Inject
    HeldVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds a file, in the place of one that was held before. */
    public void hold(HeldVersion version) {
        drop(version.symbol(), version.language());
        entities.persist(HeldVersionEntity.of(version));
        entities.flush();
    }

    /** What is held of a document, by language tag. */
    public List<HeldVersion> of(DocumentSymbol symbol) {
        return entities.createQuery(
                        "select h from HeldVersion h where h.symbol = :symbol order by h.language",
                        HeldVersionEntity.class)
                .setParameter("symbol", symbol.value())
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .map(HeldVersionEntity::value)
                .toList();
    }

    public Optional<HeldVersion> of(DocumentSymbol symbol, Language language) {
        return of(symbol).stream().filter(held -> held.language().equals(language)).findFirst();
    }

    /**
     * Forgets what is held.
     *
     * @return whether anything was
     */
    public boolean drop(DocumentSymbol symbol, Language language) {
        entities.flush();
        int dropped =
                entities.createQuery(
                                "delete from HeldVersion h where h.symbol = :symbol and h.language"
                                        + " = :language")
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .executeUpdate();
        if (dropped > 0) {
            entities.clear();
        }
        return dropped > 0;
    }
}
