package org.hexapla.format.office;

import java.util.List;
import java.util.Set;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiText;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph of a Word file is, as far as its markup says.
 *
 * @param letters its visible text without any white space, by which it is found again
 * @param mark the number or bullet that Word prints before it, or null
 * @param contents whether it belongs to a table of contents, which Word makes itself
 * @param bold whether all of its letters are
 * @param note the id of the footnote or endnote that it is in, or null
 * @param shown what it shows where it has no letters of its own: what fields gave, a formula; empty
 *     for any other paragraph
 */
record WordParagraph(
        String letters,
        UnitKind kind,
        int level,
        @Nullable String mark,
        List<Thing> things,
        boolean contents,
        boolean bold,
        @Nullable String note,
        String shown) {
    WordParagraph {
        things = List.copyOf(things);
    }

    /**
     * Something in the paragraph that is not text.
     *
     * @param after how many letters stand before it
     * @param type as in {@link org.hexapla.core.text.InlineCode}, or {@code formula}, {@code
     *     hyphen} or {@code field}, which are {@code other} there
     * @param display what Word prints in its place
     */
    record Thing(int after, String type, String display) {
        private static final Set<String> MARKUP =
                Set.of("break", "tab", "formula", "hyphen", "field");

        /** Whether the filter makes it a part of its own run, and not of the paragraph's markup. */
        boolean isRun() {
            return !MARKUP.contains(type);
        }

        OkapiText.Name name() {
            boolean other = Set.of("formula", "hyphen", "field").contains(type);
            return new OkapiText.Name(other ? "other" : type, display);
        }
    }
}
