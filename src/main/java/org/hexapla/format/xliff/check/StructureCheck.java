package org.hexapla.format.xliff.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds elements and attributes to the {@link Grammar}. */
final class StructureCheck {
    /** Where the elements of modules that stand in the core may stand. */
    private static final Map<String, Set<String>> PLACES =
            Map.of(
                    "mtc:matches", Set.of("unit"),
                    "gls:glossary", Set.of("unit"),
                    "mda:metadata", Set.of("xliff", "file", "group", "unit"),
                    "res:resourceData", Set.of("file", "group", "unit"),
                    "ctr:changeTrack", Set.of("file", "group", "unit"),
                    "slr:profiles", Set.of("file"),
                    "slr:data", Set.of("file", "group", "unit"),
                    "val:validation", Set.of("file", "group", "unit"));

    private static final int LONGEST = 4000;
    private static final Set<String> MANY = Set.of("ctr:changeTrack", "slr:data");

    private final Grammar grammar;
    private final String version;
    private final Findings findings;

    /** An element whose content is being looked at. */
    final class Open {
        private final Node node;
        private final Grammar.@Nullable Rule rule;
        private final @Nullable Sequence sequence;
        private final Set<String> modules = new HashSet<>();

        private Open(Node node) {
            this.node = node;
            rule = grammar.rule(version, node.key());
            sequence = rule == null ? null : new Sequence(rule.content());
        }

        void child(Node child) {
            String prefix = Grammar.prefix(node.key());
            boolean foreign = !Grammar.prefix(child.key()).equals(prefix);
            if (sequence != null && !sequence.accept(child.key(), foreign)) {
                findings.error(
                        child,
                        "element-out-of-place",
                        name(child) + " may not stand here in " + name(node) + ".");
            }
            if (prefix.isEmpty() && grammar.isRuled(child.key()) && foreign) {
                module(child);
            }
        }

        private void module(Node child) {
            if (!PLACES.getOrDefault(child.key(), Set.of()).contains(node.key())) {
                findings.error(
                        child,
                        "element-out-of-place",
                        name(child) + " may not stand in " + name(node) + ".");
            } else if (!modules.add(child.key()) && !MANY.contains(child.key())) {
                findings.error(
                        child,
                        "module-twice",
                        name(child) + " stands a second time in the same " + name(node) + ".");
            }
        }

        void text(int line) {
            if (rule != null && !rule.text()) {
                findings.error(
                        line, "text-out-of-place", "Text may not stand in " + name(node) + ".");
            }
        }

        void close() {
            if (sequence != null) {
                for (String missing : sequence.missing()) {
                    findings.error(
                            node, "element-missing", name(node) + " lacks <" + missing + ">.");
                }
            }
        }
    }

    StructureCheck(Grammar grammar, String version, Findings findings) {
        this.grammar = grammar;
        this.version = version;
        this.findings = findings;
    }

    /** Looks at an element's attributes; its content is to follow. */
    Open open(Node node) {
        return open(node, false);
    }

    private Open open(Node node, boolean inATools) {
        Open open = new Open(node);
        // What a tool puts into an element of its own may be in no namespace at all.
        boolean own = inATools && Grammar.prefix(node.key()).isEmpty();
        if (open.rule != null) {
            attributes(node, open.rule);
        } else if (grammar.isRuled(node.key()) && !own) {
            findings.error(
                    node,
                    "unknown-element",
                    name(node) + " is no element of XLIFF " + version + ".");
        }
        return open;
    }

    /** Looks at an element with all that it holds. */
    void whole(Node node) {
        whole(node, false);
    }

    private void whole(Node node, boolean inATools) {
        Open open = open(node, inATools);
        boolean tools = inATools || node.key().startsWith("{");
        for (Node child : node.children()) {
            open.child(child);
            whole(child, tools);
        }
        if (node.hasText()) {
            open.text(node.line());
        }
        open.close();
    }

    private void attributes(Node node, Grammar.Rule rule) {
        rule.attributes()
                .forEach(
                        (name, attribute) -> {
                            if (attribute.required() && !node.has(name)) {
                                findings.error(
                                        node,
                                        "attribute-missing",
                                        name(node) + " lacks its attribute " + name + ".");
                            }
                        });
        node.attributes().forEach((name, value) -> attribute(node, rule, name, value));
    }

    private void attribute(Node node, Grammar.Rule rule, String name, String value) {
        Grammar.Attribute own = rule.attributes().get(name);
        if (own != null) {
            value(node, name, value, own);
            return;
        }
        Grammar.Loan loan = grammar.loan(name);
        boolean lent = loan != null && (loan.on().contains(node.key()) || loan.on().contains("*"));
        if (loan != null && lent) {
            value(node, name, value, loan.attribute());
            lent = rule.foreignAttributes() || loan.on().contains(node.key());
        }
        boolean foreign = !Grammar.prefix(name).isEmpty() && !grammar.isLent(name);
        if (!lent && !(foreign && rule.foreignAttributes()) && !isInstance(name)) {
            String message = "The attribute " + name + " may not stand on " + name(node) + ".";
            // The transitional schema of XLIFF 1.2 takes any attribute; its prose does not.
            if (version.startsWith("1")) {
                findings.warning(node, "attribute-out-of-place", message);
            } else {
                findings.error(node, "attribute-out-of-place", message);
            }
        }
    }

    /** {@code xsi:schemaLocation} and its like may stand on any element. */
    private static boolean isInstance(String name) {
        return name.startsWith("{http://www.w3.org/2001/XMLSchema-instance}");
    }

    private void value(Node node, String name, String value, Grammar.Attribute attribute) {
        // Longer ones would only exhaust the matcher.
        boolean fits =
                attribute.type() == null
                        || value.length() <= LONGEST && attribute.type().matcher(value).matches();
        if (!fits) {
            findings.error(
                    node,
                    "bad-value",
                    "The attribute "
                            + name
                            + " of "
                            + name(node)
                            + " may not be \""
                            + Findings.shown(value)
                            + "\".");
        }
    }

    static String name(Node node) {
        String key = node.key();
        return "<" + (key.startsWith("{") ? key.substring(key.indexOf('}') + 1) : key) + ">";
    }
}
