package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Catalogue;
import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.SymbolKey;
import org.hexapla.platform.Part;
import org.hexapla.web.Spelling;

/** Which of the documents that are there a spelling may mean. */
@Part
public class SymbolSpelling implements Spelling {
    private static final int LOOKED_AT = 20;
    private static final int MOST = 5;
    private static final double LIKE = 0.6;

    private final Catalogue catalogue;

    @Inject
    SymbolSpelling(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public Meant meant(String typed) {
        SymbolKey key = SymbolKey.of(typed);
        boolean isThere = whole(typed).flatMap(catalogue::document).isPresent();
        if (isThere || key.value().isEmpty()) {
            return new Meant(List.of(), List.of());
        }
        List<DocumentSymbol> same = catalogue.spelled(key);
        return same.isEmpty() ? new Meant(same, near(key)) : new Meant(same, List.of());
    }

    private List<DocumentSymbol> near(SymbolKey key) {
        return catalogue.near(key, LOOKED_AT).stream()
                .filter(symbol -> symbol.key().likeness(key) >= LIKE)
                .sorted(
                        Comparator.comparingDouble(
                                        (DocumentSymbol symbol) -> -symbol.key().likeness(key))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static Optional<DocumentSymbol> whole(String typed) {
        try {
            return Optional.of(new DocumentSymbol(typed));
        } catch (Refused notASymbol) {
            return Optional.empty();
        }
    }
}
