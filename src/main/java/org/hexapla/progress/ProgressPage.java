package org.hexapla.progress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Progress;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * How far the translations of something have come.
 *
 * @param scope a symbol, the code of a meeting, or {@link #ALL}
 * @param address where that is
 * @param original the language of the original of a document; null for what has several documents
 * @param parts what it consists of
 * @param notApplicable the official languages that it is not meant for
 * @param expected what is expected and not published yet, the earliest first
 */
public record ProgressPage(
        String scope,
        String address,
        @Nullable Language original,
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
        json.put("original", progress.originals());
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

    /** The languages that something of a document is to be translated into. */
    public List<Language> open() {
        return progress.languages().entrySet().stream()
                .filter(one -> one.getValue().segments().get(SegmentState.INITIAL) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where it is told how much of what is open in a document is new. */
    public String analysis(Language target) {
        return address + "/analysis?source=" + original + "&target=" + target;
    }

    public List<SegmentState> states() {
        return List.of(SegmentState.values());
    }
}
