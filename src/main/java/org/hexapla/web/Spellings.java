package org.hexapla.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hexapla.platform.Part;

/** Whoever knows spellings of symbols, for providers. */
@Part
public class Spellings {
    private static final int LONGEST = 240;

    private final Iterable<Spelling> known;

    @Inject
    Spellings(@Any Instance<Spelling> known) {
        this((Iterable<Spelling>) known);
    }

    Spellings(Iterable<Spelling> known) {
        this.known = known;
    }

    /** What the path of a document may mean; nothing if that is there, or it is no document's. */
    Spelling.Meant meant(SymbolRedirect.Named named) {
        return named.isDocument()
                ? typed(named).map(this::meant).orElse(Spelling.Meant.NOTHING)
                : Spelling.Meant.NOTHING;
    }

    private Spelling.Meant meant(String typed) {
        if (typed.length() <= LONGEST) {
            for (Spelling spelling : known) {
                return spelling.meant(typed);
            }
        }
        return Spelling.Meant.NOTHING;
    }

    /** As somebody typed it; empty if it is not encoded as it should be. */
    static Optional<String> typed(SymbolRedirect.Named named) {
        try {
            return Optional.of(named.decoded());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
