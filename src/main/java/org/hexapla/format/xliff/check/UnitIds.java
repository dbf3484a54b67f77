package org.hexapla.format.xliff.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be pointed at in one unit of XLIFF 2: the ids of its segments, codes, annotations, notes
 * and original data. Whichever is given twice is told.
 */
final class UnitIds {
    private final Node unit;
    private final UnitCheck.Surroundings around;
    private final Findings findings;
    private final Set<String> data = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Map<String, Node> sourceIds = new HashMap<>();
    private final Map<String, Node> targetIds = new HashMap<>();

    UnitIds(Node unit, UnitCheck.Surroundings around, Findings findings) {
        this.unit = unit;
        this.around = around;
        this.findings = findings;
        for (Node child : unit.children()) {
            if (child.is("notes")) {
                child.children().forEach(note -> notes.add(note.attribute("id", "")));
            }
        }
    }

    /**
     * Reads them all.
     *
     * @param parts the segments and ignorables of the unit
     */
    void gather(List<Node> parts) {
        gatherData(unit.child("originalData"), data);
        gatherIds(parts);
    }

    void gatherData(@Nullable Node originalData, Set<String> into) {
        if (originalData == null) {
            return;
        }
        for (Node one : originalData.children("data")) {
            String id = one.attribute("id");
            if (id != null && !into.add(id)) {
                duplicate(one, id);
            }
        }
    }

    // Segments, codes and marks of a unit share one space of ids; a code of a target may, and only
    // it may, bear the id of the code of the source that it repeats.
    private void gatherIds(List<Node> parts) {
        for (Node part : parts) {
            identify(part, sourceIds);
        }
        for (Node part : parts) {
            for (Node inline : Node.inside(part.child("source"))) {
                identify(inline, sourceIds);
            }
        }
        for (Node part : parts) {
            for (Node inline : Node.inside(part.child("target"))) {
                identify(inline, targetIds);
                Node same = sourceIds.get(inline.attribute("id", ""));
                if (same != null && !isRepeated(same, inline)) {
                    duplicate(inline, inline.attribute("id", ""));
                }
            }
        }
    }

    private void identify(Node node, Map<String, Node> ids) {
        String id = node.attribute("id");
        if (id != null && ids.putIfAbsent(id, node) != null) {
            duplicate(node, id);
        }
    }

    private void duplicate(Node node, String id) {
        findings.error(
                node,
                "duplicate-id",
                "The id "
                        + Findings.shown(id)
                        + " of "
                        + StructureCheck.name(node)
                        + " is given twice.");
    }

    private static boolean isRepeated(Node source, Node target) {
        return kind(source).equals(kind(target));
    }

    // A tool may turn a span into two points and back.
    private static String kind(Node node) {
        return switch (node.key()) {
            case "pc", "sc" -> "span";
            case "mrk", "sm" -> "mark";
            default -> node.key();
        };
    }

    boolean hasData(String id) {
        return data.contains(id);
    }

    boolean inTarget(String id) {
        return targetIds.containsKey(id);
    }

    /** What bears the id in the source, else in a target; null if nothing does. */
    @Nullable Node named(String id) {
        return sourceIds.getOrDefault(id, targetIds.get(id));
    }

    /** Whether a fragment identifier that stays in this unit names something that is here. */
    boolean resolves(Reference reference) {
        return reference.leaf().map(this::resolves).orElse(true);
    }

    private boolean resolves(Reference.Selector leaf) {
        return switch (leaf.prefix()) {
            case "" -> sourceIds.containsKey(leaf.id());
            case "t" -> targetIds.containsKey(leaf.id());
            case "n" -> notes.contains(leaf.id());
            case "d" -> data.contains(leaf.id());
            // Those of modules and extensions are by their own rules.
            default -> true;
        };
    }

    /** Whether a fragment identifier stays in this unit. */
    boolean isWithin(Reference reference) {
        Optional<String> file = reference.holder("f");
        Optional<String> group = reference.holder("g");
        Optional<String> named = reference.holder("u");
        if (file.isPresent() && !file.get().equals(around.file())) {
            return false;
        }
        if (group.isPresent() && !around.groups().contains(group.get())) {
            return false;
        }
        return named.isPresent()
                ? named.get().equals(unit.attribute("id"))
                : file.isEmpty() && group.isEmpty();
    }
}
