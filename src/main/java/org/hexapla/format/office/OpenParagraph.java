package org.hexapla.format.office;

import java.util.List;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph of an open document is, as far as its markup says.
 *
 * @param letters its text without any white space, that of most fields included, by which it is
 *     found again
 * @param level depth of a heading (1 is the highest) or of an item (1 is the outermost); else 0
 * @param mark the number or bullet that is printed before it; empty for an entry of an index, which
 *     has none of its own; else null
 * @param notes what is printed for the notes that it refers to, in their order
 * @param note the number of the footnote or endnote that it is in, or null
 * @param bold whether all of its letters are
 * @param shown what its fields show where it has no letters; else empty
 * @param left whether it is no text of the document: deleted, hidden or somebody's comment
 */
record OpenParagraph(
        String letters,
        UnitKind kind,
        int level,
        @Nullable String mark,
        List<String> notes,
        @Nullable Integer note,
        boolean bold,
        String shown,
        boolean left) {
    OpenParagraph {
        notes = List.copyOf(notes);
    }

    /** A paragraph of which nothing else is known. */
    static OpenParagraph of(UnitKind kind) {
        return new OpenParagraph("", kind, 0, null, List.of(), null, false, "", false);
    }

    /** What the filter takes for a paragraph and is none. */
    static OpenParagraph notText() {
        return new OpenParagraph("", UnitKind.NOTE, 0, null, List.of(), null, false, "", true);
    }
}
