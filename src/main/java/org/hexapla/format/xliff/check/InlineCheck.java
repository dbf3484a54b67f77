package org.hexapla.format.xliff.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks at the inline content of XLIFF 2: which code belongs to which, what it is a copy of, and
 * what may be done to it.
 */
final class InlineCheck {
    private static final Set<String> CODES = Set.of("ph", "pc", "sc", "ec");
    private static final Set<String> FORMATS = Set.of("lb", "pb", "b", "i", "u");

    private final UnitIds ids;
    private final Findings findings;

    InlineCheck(UnitIds ids, Findings findings) {
        this.ids = ids;
        this.findings = findings;
    }

    /** Whether an element is a code and no annotation. */
    static boolean isCode(Node inline) {
        return CODES.contains(inline.key());
    }

    /**
     * Looks at one side of a unit, or of a match.
     *
     * @param known whether original data has that id
     */
    void check(List<Node> texts, Predicate<String> known) {
        Map<String, Node> open = new HashMap<>();
        Map<String, Node> codes = new HashMap<>();
        for (Node text : texts) {
            for (Node inline : Node.inside(text)) {
                if (isCode(inline)) {
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
                    new MarkCheck(ids, findings).check(inline);
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
        Node base = codes.getOrDefault(of, ids.named(of));
        if (base == null || !isCode(base)) {
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
            findings.warning(
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
}
