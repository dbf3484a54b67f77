package org.hexapla.web;

import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the reader of a page.
 *
 * @param foreign its language where that is not the page's, since nobody has translated it
 */
public record Told(String text, @Nullable Language foreign) {
    /** The value of {@code lang}; null where the page's own holds. */
    public @Nullable String lang() {
        return foreign == null ? null : foreign.htmlTag();
    }

    /** The value of {@code dir}; null where the page's own holds. */
    public @Nullable String dir() {
        return foreign == null ? null : foreign.direction();
    }
}
