package org.hexapla.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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

    Spelling.Meant meant(String typed) {
        if (typed.length() <= LONGEST) {
            for (Spelling spelling : known) {
                return spelling.meant(typed);
            }
        }
        return Spelling.Meant.NOTHING;
    }
}
