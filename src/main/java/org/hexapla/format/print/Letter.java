package org.hexapla.format.print;

import java.util.List;

/**
 * A character as one file draws it: a shape of one or more outlines, and nothing else that the
 * shape could stand for. A shape that means something else elsewhere is another letter. All in
 * thousandths of an em.
 *
 * @param parts from the left; none where another letter draws this character too
 * @param advance how far to the right the next begins
 * @param text what is found and copied; one character where letters run from the right
 */
record Letter(List<Part> parts, int advance, String text) {
    /**
     * An outline of the font.
     *
     * @param right how far it is moved from where the letter begins
     * @param up likewise
     */
    record Part(int id, int right, int up) {}

    Letter {
        parts = List.copyOf(parts);
    }

    /** Whether it is an outline of the font, with the advance that the font gives it. */
    boolean isOf(Truetype font) {
        if (parts.size() != 1) {
            return false;
        }
        Part only = parts.get(0);
        return only.right() == 0 && only.up() == 0 && font.advance(only.id()) == advance;
    }
}
