package org.hexapla.core.alignment;

import java.util.List;
import org.hexapla.core.language.Language;

/** Aligns two lists of segments that stand in the same order. */
public interface Aligner {
    /**
     * @param source segments of the one language in reading order
     * @param target segments of the other
     * @return beads that hold every segment once
     */
    Alignment align(
            List<String> source,
            Language sourceLanguage,
            List<String> target,
            Language targetLanguage);
}
