package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the codes of a unit that may not be moved to their order: a run of them begins with {@code
 * canReorder="firstNo"} and goes on with {@code "no"}, and stands in the target as in the source,
 * one within the other where it was so.
 */
final class CodeOrder {
    private static final Set<String> CODES = Set.of("ph", "pc", "sc", "ec");

    private final Findings findings;

    CodeOrder(Findings findings) {
        this.findings = findings;
    }

    /** The runs of one side: which code is of which, and the steps of each in order. */
    private static final class Runs {
        private final Map<String, Integer> of = new HashMap<>();
        private int count;

        /** The starts of the codes of each run and, for spans, their ends, as they stand. */
        List<List<String>> steps(List<Node> parts, String side) {
            List<List<String>> steps = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                steps.add(new ArrayList<>());
            }
            parts.forEach(part -> walk(part.child(side), steps));
            return steps;
        }

        private void walk(@Nullable Node text, List<List<String>> steps) {
            if (text == null) {
                return;
            }
            for (Node child : text.children()) {
                Integer run = CODES.contains(child.key()) ? of.get(id(child)) : null;
                if (run != null) {
                    steps.get(run).add((child.is("ec") ? "/" : "") + id(child));
                }
                walk(child, steps);
                if (run != null && child.is("pc")) {
                    steps.get(run).add("/" + id(child));
                }
            }
        }
    }

    void check(List<Node> parts) {
        Runs runs = runs(parts, "source");
        runs(parts, "target");
        if (runs.count == 0) {
            return;
        }
        List<List<String>> sources = runs.steps(parts, "source");
        List<List<String>> targets = runs.steps(parts, "target");
        for (int i = 0; i < runs.count; i++) {
            boolean whole = Set.copyOf(sources.get(i)).equals(Set.copyOf(targets.get(i)));
            // Of one that lost a code, that is what is wrong with it.
            if (whole && !sources.get(i).equals(targets.get(i))) {
                findings.error(
                        parts.get(0),
                        "code-moved",
                        "Codes that may not be moved stand in another order than in the source.");
            }
        }
    }

    private Runs runs(List<Node> parts, String side) {
        Runs runs = new Runs();
        boolean running = false;
        for (Node part : parts) {
            for (Node code : Node.inside(part.child(side))) {
                boolean closes = code.is("ec") && code.has("startRef");
                if (!CODES.contains(code.key()) || closes) {
                    continue;
                }
                String reorder = code.attribute("canReorder", "yes");
                if (reorder.equals("firstNo")) {
                    running = true;
                    runs.count++;
                } else if (reorder.equals("no") && !running) {
                    findings.error(
                            code,
                            "bad-value",
                            "A code with canReorder=\"no\" has none with \"firstNo\" before it.");
                } else if (reorder.equals("yes")) {
                    running = false;
                }
                if (running) {
                    runs.of.put(id(code), runs.count - 1);
                }
            }
        }
        return runs;
    }

    private static String id(Node code) {
        return code.attribute("id", code.attribute("startRef", ""));
    }
}
