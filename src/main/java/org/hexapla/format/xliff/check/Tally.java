package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what a file holds. */
final class Tally {
    /** What a segment's text, state and notes do not take along, beside all of other namespaces. */
    private static final Set<String> LEFT =
            Set.of(
                    "alt-trans",
                    "bin-unit",
                    "sub",
                    "context-group",
                    "count-group",
                    "prop-group",
                    "phase-group",
                    "skl",
                    "skeleton",
                    "reference",
                    "glossary",
                    "originalData",
                    "mrk",
                    "sm");

    /** Where Trados and memoQ keep the state of a segment. */
    private static final Map<String, String> STATES =
            Map.of(
                    "{http://sdl.com/FileTypes/SdlXliff/1.0}seg", "conf",
                    "trans-unit", "{MQXliff}status");

    private static final int MOST_NAMES = 200;

    private final Set<String> source = new LinkedHashSet<>();
    private final Set<String> target = new LinkedHashSet<>();
    private final List<Inspection.Part> files = new ArrayList<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private String file = "";
    private boolean inFile;
    private int units;
    private int segments;
    private int translated;
    private int notes;
    private int unitsBefore;
    private int segmentsBefore;

    void source(@Nullable String language) {
        named(source, language);
    }

    void target(@Nullable String language) {
        named(target, language);
    }

    private static void named(Set<String> names, @Nullable String name) {
        if (name != null && names.size() < MOST_NAMES) {
            names.add(Findings.shown(name));
        }
    }

    void file(String name) {
        endFile();
        inFile = true;
        file = Findings.shown(name);
        unitsBefore = units;
        segmentsBefore = segments;
    }

    private void endFile() {
        if (inFile && files.size() < MOST_NAMES) {
            files.add(new Inspection.Part(file, units - unitsBefore, segments - segmentsBefore));
        }
        inFile = false;
    }

    void unit() {
        units++;
    }

    void segment(@Nullable String state, @Nullable String subState, boolean filled) {
        segments++;
        if (filled) {
            translated++;
        }
        count(states, state == null ? "none" : state);
        if (subState != null) {
            count(states, subState);
        }
    }

    /** An element with all that it holds. */
    void whole(Node node) {
        for (Node one : node.all()) {
            attributes(one);
            String prefix = Grammar.prefix(one.key());
            if (one.is("note")) {
                notes++;
            }
            if (!prefix.isEmpty()) {
                count(left, prefix);
            } else if (LEFT.contains(one.key()) && !isSegment(one)) {
                count(left, one.key());
            }
            if (one.is("target") && one.has("order")) {
                count(left, "order");
            }
            String stated = STATES.get(one.key());
            String value = stated == null ? null : one.attribute(stated);
            if (value != null) {
                count(states, value);
            }
        }
    }

    private static boolean isSegment(Node node) {
        return node.attribute("mtype", "").equals("seg");
    }

    /** What an element bears that says nothing here: of other namespaces, or a tool's own. */
    void attributes(Node node) {
        for (String name : node.attributes().keySet()) {
            String prefix = Grammar.prefix(name);
            boolean tools =
                    ToolAttributes.isOfCode(node.key(), name)
                            || node.is("trans-unit") && ToolAttributes.isOfUnit(name);
            if (tools || !prefix.isEmpty() && !prefix.equals("xml")) {
                count(left, tools ? name : prefix);
            }
        }
    }

    private static void count(Map<String, Integer> counts, String name) {
        if (counts.size() < MOST_NAMES || counts.containsKey(name)) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    Inspection inspection(
            Inspection.Verdict verdict,
            boolean readable,
            @Nullable String version,
            Findings findings) {
        endFile();
        return new Inspection(
                verdict,
                readable,
                version,
                List.copyOf(source),
                List.copyOf(target),
                files,
                units,
                segments,
                translated,
                notes,
                counts(states),
                counts(left),
                findings.problems(),
                findings.count());
    }

    private static List<Inspection.Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new Inspection.Count(name(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Inspection.Count::count).reversed())
                .toList();
    }

    /** A namespace without the braces of keys. */
    private static String name(String key) {
        return key.startsWith("{") && key.endsWith("}") ? key.substring(1, key.length() - 1) : key;
    }
}
