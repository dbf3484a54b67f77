package org.hexapla.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Progress;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.web.Page;

/**
 * How far the translations of something have come.
 *
 * @param scope a symbol, the code of a meeting, or {@link #ALL}
 * @param address where that is
 * @param parts what it consists of
 * @param notApplicable the official languages that it is not meant for
 */
public record ProgressPage(
        String scope,
        String address,
        Progress progress,
        List<Part> parts,
        List<Language> notApplicable)
        implements Page {
    static final String ALL = "all";

    /** A part of the scope, with the address of its own progress. */
    public record Part(String name, String address) {}

    public ProgressPage {
        parts = List.copyOf(parts);
        notApplicable = List.copyOf(notApplicable);
    }

    @Override
    public Object data() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scope", scope);
        json.put("original", Map.of("words", progress.originalWords()));
        json.put("languages", progress.languages());
        if (!notApplicable.isEmpty()) {
            json.put("notApplicable", notApplicable);
        }
        return json;
    }

    public boolean isAll() {
        return scope.equals(ALL);
    }

    public List<SegmentState> states() {
        return List.of(SegmentState.values());
    }
}
