package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the marks that stand above and below letters, such as Arabic vowel signs, behind the letters
 * that carry them.
 *
 * <p>A mark is drawn just before its letter or just behind it: Arabic is mostly drawn as it is
 * seen, from the left, and so its marks come first. Its letter is the one of those two that its ink
 * is nearest to; where that does not tell, the order in which they are drawn does.
 */
final class Diacritics {
    /** How far from its letter a mark stands at most, in sizes of the type. */
    private static final double REACH = 1.0;

    /** How much nearer one letter is than the other, at least, to be the nearer one. */
    private static final double CLEARLY = 0.05;

    private final List<Glyph> drawn;
    private final List<Glyph> letters = new ArrayList<>();

    /** Marks whose letter comes next. */
    private final List<Glyph> waiting = new ArrayList<>();

    private Diacritics(List<Glyph> drawn) {
        this.drawn = drawn;
    }

    /** The same characters in the order in which they were drawn, marks with their letters. */
    static List<Glyph> onLetters(List<Glyph> drawn) {
        return new Diacritics(drawn).joined();
    }

    private List<Glyph> joined() {
        for (int i = 0; i < drawn.size(); i++) {
            Glyph glyph = drawn.get(i);
            if (!glyph.isCombining()) {
                letters.add(carrying(glyph));
            } else {
                place(glyph, i);
            }
        }
        letters.addAll(waiting);
        return letters;
    }

    private void place(Glyph mark, int at) {
        int next = at + 1;
        while (next < drawn.size() && drawn.get(next).isCombining()) {
            next++;
        }
        Glyph behind = next < drawn.size() ? drawn.get(next) : mark;
        Glyph before = letters.isEmpty() ? mark : letters.get(letters.size() - 1);
        if (mayCarry(behind, mark) && (!mayCarry(before, mark) || isNext(before, mark, behind))) {
            waiting.add(mark);
        } else if (mayCarry(before, mark)) {
            letters.set(letters.size() - 1, before.with(mark));
        } else {
            letters.add(mark);
        }
    }

    /** The letter with the marks that wait for it, the one drawn last nearest to it. */
    private Glyph carrying(Glyph letter) {
        Glyph carrying = letter;
        for (int i = waiting.size() - 1; i >= 0; i--) {
            carrying = carrying.with(waiting.get(i));
        }
        waiting.clear();
        return carrying;
    }

    private static boolean mayCarry(Glyph letter, Glyph mark) {
        double reach = REACH * Math.max(letter.size(), mark.size());
        return !letter.isCombining()
                && !letter.isBlank()
                && letter.direction() == mark.direction()
                && Math.abs(letter.y() - mark.y()) < reach
                && distance(letter, mark) < reach;
    }

    private static boolean isNext(Glyph before, Glyph mark, Glyph behind) {
        double nearer = distance(before, mark) - distance(behind, mark);
        if (Math.abs(nearer) > CLEARLY * mark.size()) {
            return nearer > 0;
        }
        return behind.isRightToLeft() && before.x() < behind.x();
    }

    /** How far the middle of the mark is from the room that the letter takes; 0 inside it. */
    private static double distance(Glyph letter, Glyph mark) {
        double middle = mark.middle();
        return Math.max(0, Math.max(letter.x() - middle, middle - letter.end()));
    }
}
