package org.hexapla.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.core.language.Language;

/**
 * How far the translations of some documents have come.
 *
 * @param originalWords words of the originals, each in its own language
 * @param originalCharacters how many of them are characters, as in Chinese originals
 * @param languages what is translated into each language, the official ones first; what nobody has
 *     begun counts as initial
 */
public record Progress(int originalWords, int originalCharacters, Map<Language, Tally> languages) {
    public Progress {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** The size of the originals by what is counted; characters only where there are any. */
    public Map<String, Integer> originals() {
        return originalCharacters == 0
                ? Map.of("words", originalWords)
                : Map.of("words", originalWords, "characters", originalCharacters);
    }
}
