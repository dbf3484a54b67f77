package org.hexapla.exchange;

import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** From which language into which something is asked for, both named in the address. */
public record AskedPair(Language source, Language target) {
    /**
     * @throws Refused if either is not named
     */
    public static AskedPair of(@Nullable Language source, @Nullable Language target) {
        if (source == null || target == null) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "pair-missing",
                    "Say which languages: ?source=en&target=zh.");
        }
        return new AskedPair(source, target);
    }

    /** Both, the source first. */
    List<Language> languages() {
        return List.of(source, target);
    }
}
