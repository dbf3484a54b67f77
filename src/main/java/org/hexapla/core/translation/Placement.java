package org.hexapla.core.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.jspecify.annotations.Nullable;

/**
 * Finds which segments of a document the texts of a file belong to whose ids are not all ours, and
 * calls their codes what we call them.
 *
 * <p>A segment is found by its id, else by its source text, compared under Unicode normal form C
 * with white space folded. Where a source stands as often in the file as in the document, first
 * goes to first; one text goes to all places that say its source; else all are given to the first
 * place, where several different texts are a conflict. Codes with other names are matched by their
 * order in the source.
 */
public final class Placement {
    private final Map<String, Merge.Present> byId = new HashMap<>();
    private final Map<String, List<Merge.Present>> bySource = new HashMap<>();

    private Placement(List<Merge.Present> present, List<ReturnedSegment> returned) {
        present.forEach(segment -> byId.put(segment.id(), segment));
        Set<String> claimed = new HashSet<>();
        returned.stream().filter(this::isOurs).forEach(segment -> claimed.add(segment.id()));
        for (Merge.Present segment : present) {
            if (!claimed.contains(segment.id())) {
                bySource.computeIfAbsent(key(segment.source()), text -> new ArrayList<>())
                        .add(segment);
            }
        }
    }

    /**
     * The segments of the file under our ids, in its order; one that has no place here keeps its
     * own id, and one that has several stands once for each.
     */
    public static List<ReturnedSegment> of(
            List<Merge.Present> present, List<ReturnedSegment> returned) {
        return new Placement(present, returned).placed(returned);
    }

    private boolean isOurs(ReturnedSegment segment) {
        Merge.Present here = byId.get(segment.id());
        boolean told = !segment.source().isBlank();
        return here != null && (!told || key(here.source()).equals(key(segment.source())));
    }

    private List<ReturnedSegment> placed(List<ReturnedSegment> returned) {
        Map<String, List<ReturnedSegment>> strangers = new LinkedHashMap<>();
        for (ReturnedSegment segment : returned) {
            if (!isOurs(segment) && !segment.source().isBlank()) {
                strangers
                        .computeIfAbsent(key(segment.source()), text -> new ArrayList<>())
                        .add(segment);
            }
        }
        Set<String> alike = new HashSet<>();
        strangers.forEach(
                (key, same) -> {
                    if (isOneText(same)) {
                        alike.add(key);
                    }
                });
        List<ReturnedSegment> placed = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ReturnedSegment segment : returned) {
            String key = key(segment.source());
            List<ReturnedSegment> same = strangers.getOrDefault(key, List.of());
            List<Merge.Present> places = bySource.getOrDefault(key, List.of());
            if (isOurs(segment) || same.isEmpty() || places.isEmpty()) {
                placed.add(named(segment, byId.get(segment.id())));
                continue;
            }
            int nth = seen.merge(key, 1, Integer::sum) - 1;
            if (same.size() == places.size()) {
                placed.add(named(segment, places.get(nth)));
            } else if (nth == 0 && alike.contains(key)) {
                places.forEach(place -> placed.add(named(segment, place)));
            } else {
                placed.add(named(segment, places.get(0)));
            }
        }
        return placed;
    }

    private static boolean isOneText(List<ReturnedSegment> segments) {
        return segments.stream().map(segment -> text(segment.target())).distinct().count() == 1;
    }

    private static String text(@Nullable CodedText text) {
        return text == null ? "" : normal(text.text());
    }

    private static String key(CodedText source) {
        return SameText.folded(source.text());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static ReturnedSegment named(ReturnedSegment segment, Merge.@Nullable Present here) {
        if (here == null) {
            return segment;
        }
        CodedText target = segment.target();
        return segment.placed(
                here.id(), target == null ? null : named(target, segment.source(), here));
    }

    private static CodedText named(CodedText target, CodedText source, Merge.Present here) {
        Map<String, InlineCode> ours = new HashMap<>();
        if (here.target() != null) {
            here.target().codes().forEach(code -> ours.put(name(code), code));
        }
        here.source().codes().forEach(code -> ours.put(name(code), code));
        boolean known = source.codes().stream().allMatch(code -> ours.containsKey(name(code)));
        List<InlineCode> theirs = source.codes();
        if (!known && theirs.size() == here.source().codes().size()) {
            ours.clear();
            for (int i = 0; i < theirs.size(); i++) {
                ours.put(name(theirs.get(i)), here.source().codes().get(i));
            }
        }
        List<InlineCode> codes = new ArrayList<>();
        for (InlineCode code : target.codes()) {
            codes.add(ours.getOrDefault(name(code), code).at(code.position()));
        }
        return new CodedText(target.text(), codes);
    }

    private static String name(InlineCode code) {
        return code.kind() + " " + code.id();
    }
}
