package org.hexapla.core.text;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph-sized piece of a file's text before it has an id and sentences: what a format reader
 * or the rebuilding of printed lines hands to {@link TextBuilder}.
 *
 * @param kind what the source says it is; a {@link UnitKind#PARAGRAPH} may still turn out to be a
 *     numbered paragraph, an item or a heading by its text
 * @param level depth of a heading (1 is the highest) or of an item (1 is the outermost); else 0
 * @param mark the printed number, letter, bullet or footnote number that the source keeps apart
 *     from the text, such as {@code 11.}, {@code (a)}, {@code •}, {@code 3}; null if it has none or
 *     if it still stands at the beginning of the text; empty if the number there is of something
 *     else, as in an entry of a table of contents
 * @param text the text with its codes
 * @param resource the place in the original file that a rebuilt file puts the translation into;
 *     null where no file can be rebuilt
 * @param translatable whether it is translated; false for what is the same in all languages
 */
public record Block(
        UnitKind kind,
        int level,
        @Nullable String mark,
        CodedText text,
        @Nullable String resource,
        boolean translatable) {

    /** One that is translated. */
    public Block(
            UnitKind kind,
            int level,
            @Nullable String mark,
            CodedText text,
            @Nullable String resource) {
        this(kind, level, mark, text, resource, true);
    }

    /** A paragraph of plain text, nothing more being known. */
    public static Block paragraph(String text) {
        return new Block(UnitKind.PARAGRAPH, 0, null, CodedText.of(text), null);
    }

    /** What is shown somewhere in a file and is the same in all languages, digits and all. */
    public static Block same(UnitKind kind, String shown) {
        return new Block(kind, 0, "", CodedText.of(shown), null, false);
    }

    /** The same as something else. */
    public Block as(UnitKind otherKind, int otherLevel, @Nullable String otherMark) {
        return new Block(otherKind, otherLevel, otherMark, text, resource, translatable);
    }

    /** The same, not to be translated. */
    public Block untranslated() {
        return new Block(kind, level, mark, text, resource, false);
    }

    /**
     * Whether it is counted after all the rest wherever it stands, so that whether a file has any
     * changes no other id: the description of a picture, and what stands in a file without a place
     * for another text.
     */
    boolean isCountedLast() {
        return kind == UnitKind.NOTE || !translatable && resource == null;
    }
}
