package org.hexapla.format.xliff.check;

import java.util.Optional;

/** Looks at one annotation of XLIFF 2, {@code mrk} or {@code sm}. */
final class MarkCheck {
    private final UnitIds unit;
    private final Findings findings;

    MarkCheck(UnitIds unit, Findings findings) {
        this.unit = unit;
        this.findings = findings;
    }

    void check(Node mark) {
        String type = mark.attribute("type", "generic");
        if (type.equals("comment")) {
            comment(mark);
        }
        if (type.equals("generic") && !mark.has("translate") && !hasForeign(mark)) {
            findings.error(
                    mark,
                    "attribute-missing",
                    "A generic annotation says whether its text is translated.");
        }
        String ref = mark.attribute("ref");
        if (type.equals("mtc:match") && ref != null) {
            findings.error(
                    mark, "attribute-out-of-place", "What a match is for does not refer to it.");
        }
        if (ref != null && ref.startsWith("#")) {
            fragment(mark, ref);
        }
    }

    /** Annotations of modules are generic ones with attributes of theirs. */
    private static boolean hasForeign(Node mark) {
        return mark.attributes().keySet().stream()
                .anyMatch(name -> !Grammar.prefix(name).isEmpty());
    }

    private void comment(Node mark) {
        String ref = mark.attribute("ref");
        if (mark.has("value") == (ref != null)) {
            findings.error(
                    mark,
                    "bad-comment",
                    "A comment has a value or a reference to a note, and not both.");
            return;
        }
        if (ref == null) {
            return;
        }
        Optional<Reference> note = ref.startsWith("#") ? Reference.of(ref) : Optional.empty();
        boolean ofUnit =
                note.filter(unit::isWithin)
                        .flatMap(Reference::leaf)
                        .filter(leaf -> leaf.prefix().equals("n"))
                        .isPresent();
        if (!ofUnit) {
            findings.error(
                    mark,
                    "broken-reference",
                    "The comment refers to "
                            + Findings.shown(ref)
                            + ", which is no note of its unit.");
        }
    }

    private void fragment(Node mark, String ref) {
        Optional<Reference> reference = Reference.of(ref);
        if (reference.isEmpty()) {
            findings.error(
                    mark,
                    "bad-reference",
                    "The reference " + Findings.shown(ref) + " is not written as one.");
        } else if (unit.isWithin(reference.get()) && !unit.resolves(reference.get())) {
            findings.error(
                    mark,
                    "broken-reference",
                    "The reference " + Findings.shown(ref) + " leads to nothing in the unit.");
        }
    }
}
