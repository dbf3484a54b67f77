package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one unit of XLIFF 2 beyond its grammar: ids, what points at what, which code belongs to
 * which, and what a target has to keep of its source.
 */
final class UnitCheck {
    private static final Set<String> CODES = Set.of("ph", "pc", "sc", "ec");
    private static final Set<String> FORMATS = Set.of("lb", "pb", "b", "i", "u");

    private final Node unit;
    private final Surroundings around;
    private final Findings findings;
    private final Set<String> data = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Map<String, Node> sourceIds = new HashMap<>();
    private final Map<String, Node> targetIds = new HashMap<>();
    private final List<Node> parts = new ArrayList<>();

    /**
     * What holds for a unit from outside.
     *
     * @param space the value of {@code xml:space} that it inherits
     */
    record Surroundings(
            String sourceLanguage,
            @Nullable String targetLanguage,
            String space,
            String file,
            Set<String> groups) {}

    UnitCheck(Node unit, Surroundings around, Findings findings) {
        this.unit = unit;
        this.around = around;
        this.findings = findings;
        for (Node child : unit.children()) {
            if (child.is("segment") || child.is("ignorable")) {
                parts.add(child);
            }
            if (child.is("notes")) {
                child.children().forEach(note -> notes.add(note.attribute("id", "")));
            }
        }
    }

    void check() {
        if (!parts.isEmpty() && unit.children("segment").isEmpty()) {
            findings.error(unit, "element-missing", "<unit> lacks <segment>.");
        }
        Node originalData = unit.child("originalData");
        gatherData(originalData, data);
        gatherIds();
        parts.forEach(this::part);
        order();
        text(texts("source"), data::contains);
        text(texts("target"), data::contains);
        new CodeOrder(findings).check(parts);
        removed();
    }

    private List<Node> texts(String name) {
        return parts.stream().map(part -> part.child(name)).filter(text -> text != null).toList();
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
    private void gatherIds() {
        for (Node part : parts) {
            identify(part, sourceIds);
        }
        for (Node part : parts) {
            for (Node inline : inlines(part.child("source"))) {
                identify(inline, sourceIds);
            }
        }
        for (Node part : parts) {
            for (Node inline : inlines(part.child("target"))) {
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

    static List<Node> inlines(@Nullable Node text) {
        if (text == null) {
            return List.of();
        }
        List<Node> all = text.all();
        return all.subList(1, all.size());
    }

    private void part(Node part) {
        if (part.has("subState") && !part.has("state")) {
            findings.error(
                    part, "attribute-missing", "<segment> has a subState, and no state to it.");
        }
        if (!part.attribute("state", "initial").equals("initial") && part.child("target") == null) {
            findings.error(
                    part,
                    "element-missing",
                    "The state says that there is a translation, and there is no target.");
        }
        if (part.attribute("subState", "").startsWith("xlf:")) {
            findings.error(
                    part,
                    "bad-value",
                    "No subState is defined with the prefix xlf, which is XLIFF's own.");
        }
        Node source = part.child("source");
        Node target = part.child("target");
        language(source, around.sourceLanguage(), "srcLang");
        if (target == null) {
            return;
        }
        String trgLang = around.targetLanguage();
        if (trgLang == null) {
            findings.error(
                    target,
                    "attribute-missing",
                    "There is a target, and <xliff> lacks its trgLang.");
        } else {
            language(target, trgLang, "trgLang");
        }
        String space = unit.attribute("xml:space", around.space());
        if (source != null
                && !source.attribute("xml:space", space)
                        .equals(target.attribute("xml:space", space))) {
            findings.error(
                    target,
                    "xml-space-differs",
                    "xml:space of the target is not that of its source.");
        }
    }

    void language(@Nullable Node text, String expected, String of) {
        String language = text == null ? null : text.attribute("xml:lang");
        if (text != null && language != null && !language.equalsIgnoreCase(expected)) {
            findings.error(
                    text,
                    "another-language",
                    "xml:lang is "
                            + Findings.shown(language)
                            + ", and the file's "
                            + of
                            + " is "
                            + Findings.shown(expected)
                            + ".");
        }
    }

    /** Each target has one place of the unit, its own where it names none. */
    private void order() {
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Node target = parts.get(i).child("target");
            if (target == null) {
                continue;
            }
            int place = place(target, i + 1);
            if (place > parts.size()) {
                findings.error(
                        target,
                        "bad-order",
                        "The order " + place + " is beyond the " + parts.size() + " of the unit.");
            }
            if (!taken.add(place)) {
                findings.error(
                        target,
                        "bad-order",
                        "Two targets of the unit have the place " + place + ".");
            }
        }
    }

    private static int place(Node target, int own) {
        try {
            return Integer.parseInt(target.attribute("order", String.valueOf(own)));
        } catch (NumberFormatException e) {
            return own;
        }
    }

    /** Looks at the inline content of one side of a unit, or of a match. */
    void text(List<Node> texts, Predicate<String> known) {
        Map<String, Node> open = new HashMap<>();
        Map<String, Node> codes = new HashMap<>();
        for (Node text : texts) {
            for (Node inline : inlines(text)) {
                if (CODES.contains(inline.key())) {
                    code(inline, known, codes);
                }
                switch (inline.key()) {
                    case "cp" -> character(inline);
                    case "sc" -> start(inline, open);
                    case "ec" -> end(inline, open);
                    case "sm" -> open.put("m " + inline.attribute("id", ""), inline);
                    case "em" -> markEnd(inline, open);
                    default -> {}
                }
                if (inline.is("mrk") || inline.is("sm")) {
                    new MarkCheck(this, findings).check(inline);
                }
            }
        }
        open.values().forEach(this::unended);
    }

    private void unended(Node start) {
        findings.error(
                start,
                "pair-broken",
                StructureCheck.name(start)
                        + " with id "
                        + Findings.shown(start.attribute("id", ""))
                        + " is never ended"
                        + (start.is("sc") ? ", and is not said to be isolated." : "."));
    }

    private static boolean isIsolated(Node code) {
        return code.attribute("isolated", "no").equals("yes");
    }

    private static void start(Node code, Map<String, Node> open) {
        if (!isIsolated(code)) {
            open.put("c " + code.attribute("id", ""), code);
        }
    }

    private void end(Node code, Map<String, Node> open) {
        if (isIsolated(code) != code.has("id") || isIsolated(code) == code.has("startRef")) {
            findings.error(
                    code,
                    "pair-broken",
                    "<ec> has an id if it is isolated, and else a startRef instead.");
            return;
        }
        if (isIsolated(code)) {
            return;
        }
        if (code.has("dir")) {
            findings.error(
                    code, "attribute-out-of-place", "Only an isolated <ec> has a direction.");
        }
        Node start = open.remove("c " + code.attribute("startRef", ""));
        if (start == null) {
            unstarted(code);
            return;
        }
        for (String name : List.of("canCopy", "canDelete", "canOverlap", "canReorder")) {
            String expected = start.attribute(name, "yes").replace("firstNo", "no");
            if (!expected.equals(code.attribute(name, "yes"))) {
                findings.error(code, "pair-broken", name + " of <ec> is not that of its <sc>.");
            }
        }
    }

    private void markEnd(Node end, Map<String, Node> open) {
        if (open.remove("m " + end.attribute("startRef", "")) == null) {
            unstarted(end);
        }
    }

    private void unstarted(Node end) {
        findings.error(
                end,
                "pair-broken",
                StructureCheck.name(end)
                        + " ends "
                        + Findings.shown(end.attribute("startRef", ""))
                        + ", which was not begun before it.");
    }

    private void code(Node code, Predicate<String> known, Map<String, Node> codes) {
        for (String name : List.of("dataRef", "dataRefStart", "dataRefEnd")) {
            String ref = code.attribute(name);
            if (ref != null && !known.test(ref)) {
                findings.error(
                        code,
                        "broken-reference",
                        name + " names " + Findings.shown(ref) + ", which is not in originalData.");
            }
        }
        for (String name : List.of("dataRef", "subFlows", "equiv")) {
            if (code.has(name + "Start") != code.has(name + "End")) {
                findings.warning(
                        code, "attribute-missing", name + "Start and " + name + "End go together.");
            }
        }
        copy(code, codes);
        kind(code, findings);
        reordering(code);
        String id = code.attribute("id");
        if (id != null) {
            codes.put(id, code);
        }
    }

    private void copy(Node code, Map<String, Node> codes) {
        String of = code.attribute("copyOf");
        if (of == null) {
            return;
        }
        Node base = codes.getOrDefault(of, sourceIds.getOrDefault(of, targetIds.get(of)));
        if (base == null || !CODES.contains(base.key())) {
            findings.error(
                    code,
                    "broken-reference",
                    "copyOf names " + Findings.shown(of) + ", which is no code of the unit.");
        } else if (base.attribute("canCopy", "yes").equals("no")) {
            findings.error(
                    code,
                    "code-not-to-be-copied",
                    "The code " + Findings.shown(of) + " is copied, and says canCopy=\"no\".");
        } else if (hasData(base)) {
            findings.error(
                    code,
                    "code-not-to-be-copied",
                    "The code " + Findings.shown(of) + " is copied, and has data of its own.");
        }
        if (hasData(code)) {
            findings.error(
                    code, "attribute-out-of-place", "A code with copyOf has no data of its own.");
        }
    }

    private static boolean hasData(Node code) {
        return code.has("dataRef") || code.has("dataRefStart") || code.has("dataRefEnd");
    }

    private static void kind(Node code, Findings findings) {
        String sub = code.attribute("subType");
        String type = code.attribute("type");
        if (sub == null) {
            return;
        }
        if (type == null) {
            findings.error(code, "attribute-missing", "A code has a subType, and no type to it.");
            return;
        }
        if (sub.startsWith("xlf:")) {
            String name = sub.substring(4);
            boolean fits =
                    FORMATS.contains(name) && type.equals("fmt")
                            || name.equals("var") && type.equals("ui");
            if (!fits) {
                findings.error(
                        code,
                        "bad-value",
                        "The subType "
                                + Findings.shown(sub)
                                + " does not go with the type "
                                + type
                                + ".");
            }
        }
    }

    private void reordering(Node code) {
        boolean fixed = !code.attribute("canReorder", "yes").equals("yes");
        boolean free =
                !code.attribute("canCopy", "yes").equals("no")
                        || !code.attribute("canDelete", "yes").equals("no");
        if (fixed && free) {
            findings.error(
                    code,
                    "bad-value",
                    "A code that may not be moved may neither be copied nor deleted.");
        }
    }

    private void character(Node cp) {
        try {
            int character = Integer.parseInt(cp.attribute("hex", ""), 16);
            if (isXml(character)) {
                findings.error(
                        cp,
                        "bad-value",
                        "<cp> stands for a character that XML can hold and that stands as itself.");
            }
        } catch (NumberFormatException e) {
            // The grammar has said so.
            return;
        }
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x85
                || character >= 0x20 && character <= 0xD7FF && !isControl(character)
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0x10FFFF;
    }

    // XML can hold these, and discourages it.
    private static boolean isControl(int character) {
        return character >= 0x7F && character <= 0x9F;
    }

    /** Codes that may not be deleted are somewhere in the targets, once there is one for theirs. */
    private void removed() {
        for (Node part : parts) {
            if (part.child("target") == null) {
                continue;
            }
            for (Node code : inlines(part.child("source"))) {
                String id = code.attribute("id");
                boolean needed = code.attribute("canDelete", "yes").equals("no") && id != null;
                if (needed && CODES.contains(code.key()) && !targetIds.containsKey(id)) {
                    findings.error(
                            code,
                            "code-missing",
                            "The code "
                                    + Findings.shown(String.valueOf(id))
                                    + " may not be deleted and is not in the target.");
                }
            }
        }
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

    Set<String> data() {
        return data;
    }
}
