package org.hexapla.core.text;

import java.util.Objects;

/**
 * Something that stands in a text and is not text: where bold begins, where it ends, a footnote's
 * mark, a picture.
 *
 * @param id names the code within its unit; an opening code and its closing one share it
 * @param kind whether the code opens or closes a span or stands alone
 * @param type what it does: {@code bold}, {@code italic}, {@code underline}, {@code superscript},
 *     {@code subscript}, {@code link}, {@code note}, {@code image}, {@code break}, {@code tab} or
 *     {@code other}
 * @param position offset in the text before which the code stands, in UTF-16 code units
 * @param display what a reader sees in its place, such as the number of a footnote; may be empty
 */
public record InlineCode(String id, Kind kind, String type, int position, String display) {
    /** Whether a code opens a span, closes it, or stands alone. */
    public enum Kind {
        OPEN,
        CLOSE,
        PLACEHOLDER
    }

    public static final String NOTE = "note";

    public InlineCode {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(type);
        Objects.requireNonNull(display);
        if (position < 0) {
            throw new IllegalArgumentException("a code stands at or after the text's beginning");
        }
    }

    /** A footnote's mark, shown as {@code number}, at {@code position}. */
    public static InlineCode note(String id, String number, int position) {
        return new InlineCode(id, Kind.PLACEHOLDER, NOTE, position, number);
    }

    public boolean isNote() {
        return type.equals(NOTE);
    }

    /** The same code at another offset. */
    public InlineCode at(int newPosition) {
        return new InlineCode(id, kind, type, newPosition, display);
    }
}
