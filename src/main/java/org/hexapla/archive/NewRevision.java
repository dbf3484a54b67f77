package org.hexapla.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.TextStatus;

/**
 * A revision about to be stored.
 *
 * @param body its text; for a translation, each unit's id is the id of its row
 * @param rows how its rows stand to the original's, by row id; empty for the original
 * @param publish whether readers see it at once; else it becomes the working revision
 */
public record NewRevision(
        TextStatus status,
        TextBody body,
        Map<String, TranslatedRow> rows,
        List<StoredFile> files,
        Provenance provenance,
        boolean publish) {
    public NewRevision {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        files = List.copyOf(files);
    }
}
