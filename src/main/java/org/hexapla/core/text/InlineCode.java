package org.hexapla.core.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * For each code of the list the index of the code that it pairs with, -1 where there is none: a
     * closing code pairs with the last opening one before it that has its id and is still open.
     */
    public static int[] partners(List<InlineCode> codes) {
        int[] partners = new int[codes.size()];
        Arrays.fill(partners, -1);
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            InlineCode code = codes.get(i);
            Deque<Integer> same = open.computeIfAbsent(code.id(), id -> new ArrayDeque<>());
            if (code.kind() == Kind.OPEN) {
                same.push(i);
            } else if (code.kind() == Kind.CLOSE && !same.isEmpty()) {
                partners[i] = same.pop();
                partners[partners[i]] = i;
            }
        }
        return partners;
    }

    public boolean isNote() {
        return type.equals(NOTE);
    }

    /**
     * What stands in the line in its place and is read with the words: what Word prints for a field
     * or a formula, a hyphen that does not break. Empty for notes, pictures and formatting.
     */
    public String inLine() {
        return kind == Kind.PLACEHOLDER && type.equals("other") ? display : "";
    }

    /** The same code at another offset. */
    public InlineCode at(int newPosition) {
        return new InlineCode(id, kind, type, newPosition, display);
    }
}
