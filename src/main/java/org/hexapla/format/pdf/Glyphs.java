package org.hexapla.format.pdf;

import java.util.stream.IntStream;

/**
 * Letters as they are drawn, from the left, in thousandths of an em from where they begin. Several
 * can draw one character (a letter and its dots) and one several characters; those that belong
 * together stand together.
 */
final class Glyphs {
    /** What the platform calls a character that has become part of the letter beside it. */
    private static final int NOTHING = 0xFFFE;

    private final String text;
    private final int[] ids;
    private final int[] characters;
    private final float[] places;

    /**
     * @param text what they stand for
     * @param characters where in the text stands what each begins to draw
     * @param places x and y of each in turn, y growing downwards, and at last of the end
     */
    Glyphs(String text, int[] ids, int[] characters, float[] places) {
        this.text = text;
        this.ids = ids;
        this.characters = characters;
        this.places = places;
    }

    int count() {
        return ids.length;
    }

    int id(int index) {
        return ids[index];
    }

    boolean isDrawn(int index) {
        return ids[index] < NOTHING;
    }

    float x(int index) {
        return places[2 * index];
    }

    /** How far above the line the letter stands. */
    float y(int index) {
        return -places[2 * index + 1];
    }

    float width() {
        return places[2 * ids.length];
    }

    /** Whether each letter draws one character. */
    boolean isPlain() {
        return IntStream.range(0, ids.length).allMatch(i -> characters[i] == i)
                && ids.length == text.length();
    }

    /** The index after the last of the letters that belong together with the one at an index. */
    int groupEnd(int index) {
        int end = index + 1;
        while (end < ids.length && characters[end] == characters[index]) {
            end++;
        }
        return end;
    }

    /** The characters that the letters drawn together with the one at an index stand for. */
    String groupText(int index) {
        int from = characters[index];
        int to = text.length();
        for (int other : characters) {
            to = other > from ? Math.min(to, other) : to;
        }
        return text.substring(from, to);
    }
}
