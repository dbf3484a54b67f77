package org.hexapla.core.text;

import java.util.List;
import org.hexapla.core.language.Language;

/** Finds where sentences end. */
public final class Sentences {
    private Sentences() {}

    /**
     * The offsets at which a new sentence begins, in ascending order, without 0 and without the
     * text's length; white space between two sentences belongs to the one before.
     */
    public static List<Integer> breaks(String text, Language language) {
        return List.of();
    }
}
