package org.hexapla.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.core.language.Language;

/**
 * A row of a document as readers see it.
 *
 * @param id its id within the document
 * @param label its label, or empty
 * @param cells what each language says in it; languages that are silent are left out
 */
public record PublishedRow(String id, String label, Map<Language, PublishedCell> cells) {
    public PublishedRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
