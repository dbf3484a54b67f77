package org.hexapla.format.xliff.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at files of XLIFF 2.0, 2.1 and 2.2. */
final class FamilyTwo implements Family {
    private static final Set<String> CODES = Set.of("ph", "pc", "sc", "ec");
    private static final int MOST_REFERENCES = 100_000;

    private final Findings findings;
    private final Tally tally;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> resources = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Pending> elsewhere = new ArrayList<>();
    private String sourceLanguage = "";
    private @Nullable String targetLanguage;
    private @Nullable ModuleCheck modules;
    private ModuleCheck.Sizes sizes = ModuleCheck.Sizes.NONE;
    private String file = "";

    /** What holds within a holder. */
    private static final class Scope {
        private final Node node;
        private final String space;
        private final Set<String> extensionIds = new HashSet<>();
        private final Set<String> sizeData = new HashSet<>();
        private final @Nullable Scope outer;

        Scope(Node node, @Nullable Scope outer) {
            this.node = node;
            this.outer = outer;
            space = node.attribute("xml:space", outer == null ? "default" : outer.space);
        }

        boolean hasSizeData(String id) {
            for (Scope at = this; at != null; at = at.outer) {
                if (at.sizeData.contains(id)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Something that must be in the file, and may come later. */
    private record Pending(int line, String address, String message) {}

    FamilyTwo(Findings findings, Tally tally) {
        this.findings = findings;
        this.tally = tally;
    }

    @Override
    public Grammar grammar() {
        return Grammar.TWO;
    }

    @Override
    public Set<String> holders() {
        return Set.of("xliff", "file", "group");
    }

    @Override
    public void open(Node holder) {
        if (holder.is("xliff")) {
            sourceLanguage = holder.attribute("srcLang", "");
            targetLanguage = holder.attribute("trgLang");
            modules = new ModuleCheck(Grammar.TWO, findings, sourceLanguage, targetLanguage);
            tally.source(sourceLanguage);
            tally.target(targetLanguage);
        }
        if (holder.is("file")) {
            file = holder.attribute("id", "");
            sizes = ModuleCheck.Sizes.NONE;
            tally.file(holder.attribute("original", file));
            address(holder, "f=" + file);
        }
        if (holder.is("group")) {
            address(holder, at("g=" + holder.attribute("id", "")));
        }
        Scope outer = scopes.peek();
        scopes.push(new Scope(holder, outer));
        modules().attributes(holder, sizes, id -> outer != null && outer.hasSizeData(id));
        new ItsCheck(findings).element(holder, isVersioned());
        tally.attributes(holder);
    }

    private boolean isVersioned() {
        return scopes.stream().anyMatch(scope -> ItsCheck.isVersioned(scope.node));
    }

    private ModuleCheck modules() {
        if (modules == null) {
            throw new IllegalStateException("no root was opened");
        }
        return modules;
    }

    private String at(String last) {
        return "f=" + file + "/" + last;
    }

    private void address(Node node, String address) {
        if (node.has("id") && !addresses.add(address)) {
            findings.error(
                    node,
                    "duplicate-id",
                    "The id "
                            + Findings.shown(node.attribute("id", ""))
                            + " of "
                            + StructureCheck.name(node)
                            + " is given twice.");
        }
    }

    @Override
    public void child(Node holder, Node child) {
        tally.whole(child);
        switch (child.key()) {
            case "unit" -> unit(child);
            case "notes" -> notes(child, holder);
            case "skeleton" -> skeleton(child);
            default -> other(holder, child, scope(), null);
        }
    }

    private Scope scope() {
        return scopes.element();
    }

    private void skeleton(Node skeleton) {
        boolean empty = !skeleton.hasText() && skeleton.children().isEmpty();
        if (skeleton.has("href") != empty) {
            findings.error(
                    skeleton,
                    "attribute-out-of-place",
                    "A skeleton has an href if it is empty, and only then.");
        }
    }

    private void notes(Node notes, Node holder) {
        Set<String> ids = new HashSet<>();
        for (Node note : notes.children("note")) {
            String id = note.attribute("id");
            if (id != null && !ids.add(id)) {
                findings.error(
                        note,
                        "duplicate-id",
                        "The id " + Findings.shown(id) + " of <note> is given twice.");
            }
            if (id != null) {
                addresses.add(noteAddress(holder, id));
            }
            modules().attributes(note, sizes, data -> false);
        }
    }

    private String noteAddress(Node holder, String id) {
        String letter = holder.is("unit") ? "u" : holder.is("group") ? "g" : "";
        return at(letter.isEmpty() ? "" : letter + "=" + holder.attribute("id", "") + "/")
                + "n="
                + id;
    }

    /** An element of a module or an extension. */
    private void other(Node holder, Node child, Scope scope, @Nullable UnitCheck unit) {
        if (child.is("slr:profiles")) {
            sizes =
                    new ModuleCheck.Sizes(
                            child.attribute("generalProfile", ""),
                            child.attribute("storageProfile", ""));
        }
        if (child.is("slr:data")) {
            child.all().stream()
                    .map(node -> node.attribute("id"))
                    .filter(id -> id != null)
                    .forEach(scope.sizeData::add);
        }
        if (child.is("res:resourceData")) {
            resourceReferences(child);
        }
        modules().element(child, holder, unit);
        if (!Grammar.TWO.isRuled(child.key())) {
            extensionIds(child, scope.extensionIds);
        }
    }

    private void resourceReferences(Node resourceData) {
        for (Node item : resourceData.children("res:resourceItem")) {
            resources.add(at("res=" + item.attribute("id", "")));
        }
        for (Node ref : resourceData.children("res:resourceItemRef")) {
            later(ref, at("res=" + ref.attribute("ref", "")), "ref names no resource of the file.");
        }
    }

    private void later(Node node, String address, String message) {
        List<Pending> wait = address.startsWith(at("")) ? pending : elsewhere;
        if (wait.size() < MOST_REFERENCES) {
            wait.add(new Pending(node.line(), address, message));
        }
    }

    private void extensionIds(Node extension, Set<String> ids) {
        for (Node node : extension.all()) {
            String id = node.attribute("id", node.attribute("xml:id", ""));
            if (!id.isEmpty() && !ids.add(Grammar.prefix(node.key()) + id)) {
                findings.error(
                        node,
                        "duplicate-id",
                        "The id " + Findings.shown(id) + " is given twice among the extensions.");
            }
        }
    }

    private void unit(Node unit) {
        address(unit, at("u=" + unit.attribute("id", "")));
        Scope scope = new Scope(unit, scope());
        Set<String> groups = new HashSet<>();
        for (Scope outer : scopes) {
            if (outer.node.is("group")) {
                groups.add(outer.node.attribute("id", ""));
            }
        }
        UnitCheck check =
                new UnitCheck(
                        unit,
                        new UnitCheck.Surroundings(
                                sourceLanguage, targetLanguage, scope().space, file, groups),
                        findings);
        check.check();
        for (Node child : unit.children()) {
            if (child.is("notes")) {
                notes(child, unit);
            } else if (!Grammar.prefix(child.key()).isEmpty()) {
                other(unit, child, scope, check);
            }
        }
        attributes(unit, scope);
        new ItsCheck(findings).unit(unit, isVersioned());
        references(unit, check);
        tally.unit();
        for (Node segment : unit.children("segment")) {
            Node target = segment.child("target");
            boolean filled = target != null && (target.hasText() || !target.children().isEmpty());
            tally.segment(segment.attribute("state"), segment.attribute("subState"), filled);
        }
    }

    private void attributes(Node unit, Scope scope) {
        Scope outer = scope();
        modules().attributes(unit, sizes, outer::hasSizeData);
        for (Node part : unit.children()) {
            if (part.is("segment") || part.is("ignorable")) {
                part.all().forEach(node -> modules().attributes(node, sizes, scope::hasSizeData));
            }
        }
    }

    /** What leads out of the unit is looked for when the whole file has been seen. */
    private void references(Node unit, UnitCheck check) {
        for (Node part : unit.children()) {
            if (!part.is("segment")) {
                continue;
            }
            for (Node node : part.all()) {
                String ref = node.attribute("ref", "");
                if (!CODES.contains(node.key()) && ref.startsWith("#")) {
                    Reference.of(ref)
                            .filter(reference -> !check.ids().isWithin(reference))
                            .ifPresent(reference -> outside(node, reference));
                }
                for (String name : List.of("subFlows", "subFlowsStart", "subFlowsEnd")) {
                    for (String flow : node.attribute(name, "").strip().split("\\s+")) {
                        if (!flow.isEmpty()) {
                            later(
                                    node,
                                    at("u=" + flow),
                                    name
                                            + " names "
                                            + Findings.shown(flow)
                                            + ", which is no unit of the file.");
                        }
                    }
                }
            }
        }
    }

    private void outside(Node node, Reference reference) {
        String where = "f=" + reference.holder("f").orElse(file);
        Optional<String> group = reference.holder("g");
        Optional<String> named = reference.holder("u");
        if (named.isPresent()) {
            where += "/u=" + named.get();
        } else if (group.isPresent()) {
            where += "/g=" + group.get();
        }
        Optional<String> note =
                reference
                        .leaf()
                        .filter(leaf -> leaf.prefix().equals("n"))
                        .map(Reference.Selector::id);
        later(
                node,
                note.isPresent() ? where + "/n=" + note.get() : where,
                "The reference leads to nothing in the file.");
    }

    @Override
    public void close(Node holder) {
        if (holder.is("file")) {
            settle();
        }
        scopes.pop();
    }

    // Within a file all but references to other files can be settled; those wait for the end.
    private void settle() {
        pending.forEach(this::settle);
        pending.clear();
        resources.clear();
    }

    private void settle(Pending one) {
        if (!addresses.contains(one.address()) && !resources.contains(one.address())) {
            findings.error(one.line(), "broken-reference", one.message());
        }
    }

    @Override
    public void end() {
        elsewhere.forEach(this::settle);
    }
}
