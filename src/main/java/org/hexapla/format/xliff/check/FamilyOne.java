package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at files of XLIFF 1.0, 1.1 and 1.2, those of Trados and memoQ included. */
final class FamilyOne implements Family {
    private static final Set<String> CODES = Set.of("g", "x", "bx", "ex", "bpt", "ept", "ph", "it");

    private final Findings findings;
    private final Tally tally;
    private final Set<String> ids = new HashSet<>();

    FamilyOne(Findings findings, Tally tally) {
        this.findings = findings;
        this.tally = tally;
    }

    @Override
    public Grammar grammar() {
        return Grammar.ONE;
    }

    @Override
    public Set<String> holders() {
        return Set.of("xliff", "file", "body", "group");
    }

    @Override
    public void open(Node holder) {
        tally.attributes(holder);
        if (holder.is("file")) {
            ids.clear();
            tally.source(holder.attribute("source-language"));
            tally.target(holder.attribute("target-language"));
            tally.file(holder.attribute("original", ""));
        }
    }

    @Override
    public void child(Node holder, Node child) {
        tally.whole(child);
        if (child.is("trans-unit")) {
            unit(child);
        } else if (child.is("bin-unit")) {
            child.children("trans-unit").forEach(this::unit);
        }
    }

    private void unit(Node unit) {
        String id = unit.attribute("id");
        if (id != null && !ids.add(id)) {
            findings.error(
                    unit,
                    "duplicate-id",
                    "The id "
                            + Findings.shown(id)
                            + " of <trans-unit> is given twice in its file.");
        }
        Node source = unit.child("source");
        Node target = unit.child("target");
        codes(source);
        codes(target);
        tally.unit();
        segments(unit, target);
    }

    private void codes(@Nullable Node text) {
        Set<String> seen = new HashSet<>();
        for (Node code : Node.inside(text)) {
            String id = code.attribute("id");
            boolean counts = CODES.contains(code.key()) && id != null;
            // What begins and what ends a code may be of one id.
            String half = code.is("ex") || code.is("ept") ? "/" : "";
            if (counts && !seen.add(code.key().charAt(0) + half + id)) {
                findings.warning(
                        code, "duplicate-id", "The code " + Findings.shown(id) + " stands twice.");
            }
        }
    }

    private void segments(Node unit, @Nullable Node target) {
        String state = target == null ? null : target.attribute("state");
        String qualifier = target == null ? null : target.attribute("state-qualifier");
        List<Node> marks = marks(unit.child("seg-source"));
        if (marks.isEmpty()) {
            tally.segment(state, qualifier, isFilled(target));
            return;
        }
        List<Node> targets = marks(target);
        for (Node mark : marks) {
            boolean filled =
                    targets.stream()
                            .filter(
                                    one ->
                                            one.attribute("mid", "")
                                                    .equals(mark.attribute("mid", "?")))
                            .anyMatch(FamilyOne::isFilled);
            tally.segment(state, qualifier, filled);
        }
    }

    private static boolean isFilled(@Nullable Node text) {
        return text != null && text.all().stream().anyMatch(Node::hasText);
    }

    private static List<Node> marks(@Nullable Node text) {
        List<Node> marks = new ArrayList<>();
        for (Node node : Node.inside(text)) {
            if (node.is("mrk") && node.attribute("mtype", "").equals("seg")) {
                marks.add(node);
            }
        }
        return marks;
    }

    @Override
    public void close(Node holder) {
        // Nothing spans more than a unit.
    }

    @Override
    public void end() {
        // Likewise.
    }
}
