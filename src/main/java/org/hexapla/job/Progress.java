package org.hexapla.job;

import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** Is told how far a work has come. */
@FunctionalInterface
public interface Progress {
    /** For a work whose caller waits for the answer. */
    Progress UNTOLD = (step, language, share) -> {};

    /**
     * Takes note; quick enough to be called for every paragraph.
     *
     * @param language the language of the text at hand, or null
     * @param share how much of the whole work is done, 0 to 1
     */
    void at(Step step, @Nullable Language language, double share);
}
