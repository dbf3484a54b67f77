package org.hexapla.format.print;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
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
    private final boolean rightToLeft;
    private final int[] ids;
    private final int[] characters;
    private final float[] places;

    /**
     * @param text what they stand for
     * @param characters where in the text stands what each begins to draw
     * @param places x and y of each in turn, y growing downwards, and at last of the end
     */
    Glyphs(String text, boolean rightToLeft, int[] ids, int[] characters, float[] places) {
        this.text = text;
        this.rightToLeft = rightToLeft;
        this.ids = ids;
        this.characters = characters;
        this.places = places;
    }

    private boolean isDrawn(int index) {
        return ids[index] < NOTHING;
    }

    private float x(int index) {
        return places[2 * index];
    }

    /** How far above the line the letter stands. */
    private float y(int index) {
        return -places[2 * index + 1];
    }

    float width() {
        return places[2 * ids.length];
    }

    /** A letter and where it begins, in thousandths of an em from the left. */
    record Placed(Letter letter, double at) {}

    /**
     * The letters of a font, from the left, one beginning where the one before ends, but for what
     * the font moves together or apart.
     */
    List<Placed> letters(Truetype font) {
        List<Placed> letters = new ArrayList<>();
        double pen = 0;
        for (int i = 0; i < ids.length; i = groupEnd(i)) {
            int[] group = IntStream.range(i, groupEnd(i)).filter(this::isDrawn).toArray();
            int advance = 0;
            double begin = pen;
            for (int index : group) {
                int own = font.advance(ids[index]);
                // Signs above and below a letter have no width: they begin where it does.
                begin = advance == 0 && own > 0 ? x(index) : begin;
                advance += own;
            }
            add(letters, group, groupText(i), begin, advance);
            pen = begin + advance;
        }
        return letters;
    }

    /**
     * Adds what draws some characters. Where letters run from the right each character gets a
     * letter, for readers of PDF put those in order by themselves and turn around what one letter
     * stands for: the last to be drawn draws all, those before it nothing.
     */
    private void add(
            List<Placed> letters, int[] group, String characters, double begin, int advance) {
        int[] points = characters.codePoints().toArray();
        int alone = rightToLeft ? points.length - 1 : 0;
        int share = advance / (alone + 1);
        double at = begin;
        for (int i = alone; i > 0; i--) {
            letters.add(new Placed(new Letter(List.of(), share, seen(points[i])), at));
            at += share;
        }
        List<Letter.Part> parts = new ArrayList<>();
        for (int index : group) {
            int right = (int) Math.round(x(index) - at);
            parts.add(new Letter.Part(ids[index], right, Math.round(y(index))));
        }
        String text = rightToLeft ? seen(points[0]) : characters;
        letters.add(new Placed(new Letter(parts, advance - alone * share, text), at));
    }

    /** Brackets that open to the other side are told as they look: readers turn them too. */
    private static String seen(int codePoint) {
        return Character.toString(UCharacter.getMirror(codePoint));
    }

    /** The index after the last of the letters that belong together with the one at an index. */
    private int groupEnd(int index) {
        int end = index + 1;
        while (end < ids.length && characters[end] == characters[index]) {
            end++;
        }
        return end;
    }

    /** The characters that the letters drawn together with the one at an index stand for. */
    private String groupText(int index) {
        int from = characters[index];
        int to = text.length();
        for (int other : characters) {
            to = other > from ? Math.min(to, other) : to;
        }
        return text.substring(from, to);
    }
}
