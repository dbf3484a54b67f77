package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one unit of XLIFF 2 beyond its grammar: its parts and their languages, the order of its
 * targets and what these have to keep of their sources. What points at what is asked of {@link
 * UnitIds}, codes and annotations are looked at by {@link InlineCheck}.
 */
final class UnitCheck {
    private final Node unit;
    private final Surroundings around;
    private final Findings findings;
    private final List<Node> parts = new ArrayList<>();
    private final UnitIds ids;
    private final InlineCheck inlines;

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
        }
        ids = new UnitIds(unit, around, findings);
        inlines = new InlineCheck(ids, findings);
    }

    /** What can be pointed at in the unit. */
    UnitIds ids() {
        return ids;
    }

    /** Looks at the inline content of its sides. */
    InlineCheck inlines() {
        return inlines;
    }

    void check() {
        if (!parts.isEmpty() && unit.children("segment").isEmpty()) {
            findings.error(unit, "element-missing", "<unit> lacks <segment>.");
        }
        ids.gather(parts);
        parts.forEach(this::part);
        order();
        inlines.check(texts("source"), ids::hasData);
        inlines.check(texts("target"), ids::hasData);
        new CodeOrder(findings).check(parts);
        removed();
    }

    private List<Node> texts(String name) {
        return parts.stream().map(part -> part.child(name)).filter(text -> text != null).toList();
    }

    private void part(Node part) {
        if (part.has("subState") && !part.has("state")) {
            findings.error(
                    part, "attribute-missing", "<segment> has a subState, and no state to it.");
        }
        if (!part.attribute("state", "initial").equals("initial") && part.child("target") == null) {
            findings.warning(
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

    /** Codes that may not be deleted are somewhere in the targets, once there is one for theirs. */
    private void removed() {
        for (Node part : parts) {
            if (part.child("target") == null) {
                continue;
            }
            for (Node code : Node.inside(part.child("source"))) {
                String id = code.attribute("id");
                boolean needed = code.attribute("canDelete", "yes").equals("no") && id != null;
                if (needed && InlineCheck.isCode(code) && !ids.inTarget(id)) {
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
}
