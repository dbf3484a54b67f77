package org.hexapla.progress;

import java.time.LocalDate;
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
 * @param expected what is expected and not published yet, the earliest first
 */
public record ProgressPage(
        String scope,
        String address,
        Progress progress,
        List<Part> parts,
        List<Language> notApplicable,
        List<Expected> expected)
        implements Page {
    static final String ALL = "all";

    /** A part of the scope, with the address of its own progress. */
    public record Part(String name, String address) {}

    /**
     * A version that is not published yet.
     *
     * @param document its symbol and the address of the document's progress
     * @param late whether the day is past
     */
    public record Expected(Part document, Language language, LocalDate due, boolean late) {
        Map<String, Object> data() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("symbol", document.name());
            json.put("language", language);
            json.put("due", due);
            json.put("late", late);
            return json;
        }
    }

    public ProgressPage {
        expected = List.copyOf(expected);
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
        if (!expected.isEmpty()) {
            json.put("expected", expected.stream().map(Expected::data).toList());
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
