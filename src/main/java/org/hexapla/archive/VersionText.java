package org.hexapla.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.core.text.TextBody;

/**
 * The text of one revision.
 *
 * @param revision the revision's number
 * @param body its units in its own reading order; each unit's id is the id of its row
 * @param rows by row id, in the original's order; empty for the original itself
 */
public record VersionText(int revision, TextBody body, Map<String, TranslatedRow> rows) {
    public VersionText {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
