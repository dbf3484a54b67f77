package org.hexapla.web;

import java.util.List;
import java.util.Optional;
import org.hexapla.core.text.DocumentSymbol;

/** Knows which documents somebody may mean whose spelling names none. */
public interface Spelling {
    /**
     * @param same those whose symbols are spelled with the same letters and numbers in order
     * @param near where there are none, those whose symbols are most like it, the likest first
     */
    record Meant(List<DocumentSymbol> same, List<DocumentSymbol> near) {
        static final Meant NOTHING = new Meant(List.of(), List.of());

        /** The document that can only be meant. */
        Optional<DocumentSymbol> only() {
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        }
    }

    /**
     * What a spelling may mean.
     *
     * @param typed as somebody typed it, decoded
     * @return nothing if it is the right spelling of a document
     */
    Meant meant(String typed);
}
