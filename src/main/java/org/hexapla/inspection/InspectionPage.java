package org.hexapla.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is chosen, and what was found in it.
 *
 * @param found null where none was sent yet
 */
public record InspectionPage(@Nullable Inspection found) implements Page {
    @Override
    public Object data() {
        return found == null ? Map.of("send", "POST an XLIFF file here") : json(found);
    }

    private static Map<String, Object> json(Inspection found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", found.verdict());
        json.put("readable", found.readable());
        if (found.version() != null) {
            json.put("version", found.version());
        }
        json.put("source", found.source());
        json.put("target", found.target());
        json.put("files", found.files());
        json.put("units", found.units());
        json.put("segments", found.segments());
        json.put("translated", found.translated());
        json.put("notes", found.notes());
        json.put("states", found.states());
        json.put("notCarried", found.notCarried());
        json.put("problemCount", found.problemCount());
        json.put("problems", found.problems());
        return json;
    }
}
