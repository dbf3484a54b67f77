package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** A run of codes: their starts and, for spans, their ends, in order. */
    private record Run(List<String> steps, Set<String> ids) {}

    void check(List<Node> parts) {
        List<Run> runs = runs(parts, "source");
        runs(parts, "target");
        List<Node> targets = new ArrayList<>();
        for (Node part : parts) {
            Node target = part.child("target");
            if (target != null) {
                targets.add(target);
            }
        }
        for (Run run : runs) {
            List<String> steps = new ArrayList<>();
            targets.forEach(target -> walk(target, steps, run.ids()));
            if (!steps.isEmpty() && isWhole(steps, run) && !steps.equals(run.steps())) {
                findings.error(
                        targets.get(0),
                        "code-moved",
                        "Codes that may not be moved stand in another order than in the source.");
            }
        }
    }

    // Of one that lost a code, that is what is wrong with it.
    private static boolean isWhole(List<String> steps, Run run) {
        return new HashSet<>(steps).equals(new HashSet<>(run.steps()));
    }

    private List<Run> runs(List<Node> parts, String side) {
        List<Run> runs = new ArrayList<>();
        Run current = null;
        for (Node part : parts) {
            for (Node code : UnitCheck.inlines(part.child(side))) {
                if (!CODES.contains(code.key())) {
                    continue;
                }
                String reorder = code.attribute("canReorder", "yes");
                boolean closes = code.is("ec") && code.has("startRef");
                if (reorder.equals("firstNo") && !closes) {
                    current = new Run(new ArrayList<>(), new HashSet<>());
                    runs.add(current);
                } else if (reorder.equals("no") && current == null) {
                    findings.error(
                            code,
                            "bad-value",
                            "A code with canReorder=\"no\" has none with \"firstNo\" before it.");
                }
                if (reorder.equals("yes") && !closes) {
                    current = null;
                } else if (current != null && !closes) {
                    current.ids().add(id(code));
                }
            }
        }
        for (Run run : runs) {
            for (Node part : parts) {
                walk(part.child(side), run.steps(), run.ids());
            }
        }
        return runs;
    }

    private static String id(Node code) {
        return code.attribute("id", code.attribute("startRef", ""));
    }

    private static void walk(@Nullable Node text, List<String> steps, Set<String> ids) {
        if (text == null) {
            return;
        }
        for (Node child : text.children()) {
            boolean counts = CODES.contains(child.key()) && ids.contains(id(child));
            if (counts) {
                steps.add((child.is("ec") ? "/" : "") + id(child));
            }
            walk(child, steps, ids);
            if (counts && child.is("pc")) {
                steps.add("/" + id(child));
            }
        }
    }
}
