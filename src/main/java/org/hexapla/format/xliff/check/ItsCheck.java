package org.hexapla.format.xliff.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at ITS markup in XLIFF 2, by the rules of the ITS module of 2.1. */
final class ItsCheck {
    private static final String ISSUES = "its:locQualityIssuesRef";
    private static final String RECORDS = "its:provenanceRecordsRef";
    private static final List<String> AGENTS =
            List.of(
                    "org",
                    "orgRef",
                    "person",
                    "personRef",
                    "revOrg",
                    "revOrgRef",
                    "revPerson",
                    "revPersonRef",
                    "revTool",
                    "revToolRef",
                    "tool",
                    "toolRef");
    private static final List<String> ISSUE =
            List.of(
                    "locQualityIssueType",
                    "locQualityIssueComment",
                    "locQualityIssueSeverity",
                    "locQualityIssueProfileRef",
                    "locQualityIssueEnabled");

    /** Those that may stand on an annotation of another type, since they qualify it. */
    private static final Set<String> OF_TERMS =
            Set.of("its:termConfidence", "its:version", "its:term", "its:termInfoRef");

    private static final String CATEGORY =
            "(allowed-characters|directionality|domain|elements-within-text|external-resource"
                    + "|id-value|language-information|locale-filter|localization-note"
                    + "|localization-quality-issue|localization-quality-rating|mt-confidence"
                    + "|preserve-space|provenance|storage-size|target-pointer|terminology"
                    + "|text-analysis|translate)\\|\\S+";
    private static final Pattern ANNOTATOR = Pattern.compile(CATEGORY);

    private final Findings findings;

    ItsCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Looks at an element of a unit and at all below it.
     *
     * @param versioned whether the version of ITS is said further out
     */
    void unit(Node unit, boolean versioned) {
        Set<String> issues = new HashSet<>();
        for (Node child : unit.children()) {
            if (child.is("its:locQualityIssues")) {
                String id = child.attribute("xml:id", child.attribute("id", ""));
                if (!issues.add(id)) {
                    findings.error(
                            child,
                            "duplicate-id",
                            "The id " + Findings.shown(id) + " is given twice.");
                }
            }
        }
        below(unit, versioned, issues);
    }

    /** Whether an element says which version of ITS it uses. */
    static boolean isVersioned(Node node) {
        return node.has("its:version")
                || Grammar.prefix(node.key()).equals("its") && node.has("version");
    }

    private void below(Node node, boolean outside, Set<String> issues) {
        boolean versioned = outside || isVersioned(node);
        element(node, versioned);
        String ref = node.attribute(ISSUES);
        if (ref != null && !(ref.startsWith("#its=") && issues.contains(ref.substring(5)))) {
            error(node, "broken-reference", ISSUES + " leads to no issues of the unit.");
        }
        for (Node child : node.children()) {
            below(child, versioned, issues);
        }
    }

    /** Looks at one element without what it holds. */
    void element(Node node, boolean versioned) {
        boolean own = Grammar.prefix(node.key()).startsWith("its");
        boolean marked =
                node.attributes().keySet().stream()
                        .anyMatch(name -> Grammar.prefix(name).startsWith("its"));
        if ((own || marked) && !versioned) {
            error(node, "attribute-missing", "ITS markup needs an its:version on it or around it.");
        }
        if (node.is("its:locQualityIssue") && !hasAny(node, ISSUE.subList(0, 2))) {
            error(node, "attribute-missing", "An issue has a type or a comment.");
        }
        if (node.is("its:provenanceRecord") && !hasAny(node, AGENTS)) {
            error(node, "attribute-missing", "A provenance record names somebody or something.");
        }
        String annotators = node.attribute("its:annotatorsRef");
        if (annotators != null && !isAnnotators(annotators)) {
            error(node, "bad-value", "its:annotatorsRef is not written as it should be.");
        }
        if (node.is("mrk") || node.is("sm")) {
            mark(node);
        }
        excluding(node);
    }

    private static boolean hasAny(Node node, List<String> names) {
        return names.stream().anyMatch(name -> node.has(name) || node.has("its:" + name));
    }

    private static boolean isAnnotators(String value) {
        Set<String> categories = new HashSet<>();
        for (String one : value.strip().split("\\s+")) {
            int bar = one.indexOf('|');
            boolean fits = ANNOTATOR.matcher(one).matches();
            if (!fits || !categories.add(one.substring(0, bar))) {
                return false;
            }
        }
        return true;
    }

    private void mark(Node mark) {
        String type = mark.attribute("type", "its:generic");
        boolean typed =
                mark.attributes().keySet().stream()
                        .anyMatch(
                                name ->
                                        Grammar.prefix(name).equals("its")
                                                && !OF_TERMS.contains(name));
        if (typed
                && !type.equals("its:generic")
                && !type.startsWith("term")
                && !type.equals("its:term-no")) {
            error(mark, "bad-value", "An annotation of ITS is of the type its:generic.");
        }
    }

    private void excluding(Node node) {
        if (node.has(ISSUES) && hasAny(node, ISSUE)) {
            error(node, "attribute-out-of-place", ISSUES + " stands alone.");
        }
        if (node.has(RECORDS) && hasAny(node, AGENTS)) {
            error(node, "attribute-out-of-place", RECORDS + " stands alone.");
        }
        if (node.has("its:locQualityRatingScore") && node.has("its:locQualityRatingVote")) {
            error(node, "attribute-out-of-place", "A rating is a score or a vote.");
        }
        boolean described = node.has("its:taSource") || node.has("its:taIdent");
        if (described && node.has("its:taIdentRef")) {
            error(node, "attribute-out-of-place", "its:taIdentRef excludes taSource and taIdent.");
        }
        if (node.has("its:taSource") != node.has("its:taIdent")) {
            error(node, "attribute-missing", "its:taSource and its:taIdent stand together.");
        }
    }

    private void error(Node node, String name, String message) {
        findings.error(node, name, message);
    }
}
