package org.hexapla.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.core.language.Language;

/**
 * How far the translations of some documents have come.
 *
 * @param originalWords words of the originals, each in its own language
 * @param languages what is translated into each language, the official ones first; what nobody has
 *     begun counts as initial
 */
public record Progress(int originalWords, Map<Language, Tally> languages) {
    public Progress {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }
}
