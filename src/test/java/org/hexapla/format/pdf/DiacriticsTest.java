package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiacriticsTest {
    private static final String FATHATAN = "\u064B";
    private static final String SHADDA = "\u0651";
    private static final String KASRA = "\u0650";
    private static final String ACUTE = "\u0301";

    private final List<Glyph> drawn = new ArrayList<>();

    private DiacriticsTest drawing(String text, double x, double width) {
        drawn.add(new Glyph(text, x, 100, width, 12, 0, Typeface.PLAIN));
        return this;
    }

    private DiacriticsTest marking(String mark, double middle) {
        drawn.add(new Glyph(mark, middle - 1, 96, 2, 12, 0, Typeface.PLAIN));
        return this;
    }

    private String said() {
        return Diacritics.onLetters(drawn).stream()
                .map(Glyph::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void putsAnArabicMarkThatIsDrawnFirstOnTheLetterBelowIt() {
        drawing("ل", 0, 6).marking(FATHATAN, 8).drawing("ا", 6, 4).drawing("ز", 10, 5);
        assertEquals("ل|ا" + FATHATAN + "|ز", said());
    }

    @Test
    void putsAnArabicMarkThatIsDrawnLastOnTheLetterBelowIt() {
        drawing("ز", 10, 5).drawing("ا", 6, 4).marking(FATHATAN, 8).drawing("ل", 0, 6);
        assertEquals("ز|ا" + FATHATAN + "|ل", said());
    }

    @Test
    void goesByTheOrderOfDrawingWhereAMarkStandsBetweenLetters() {
        drawing("ر", 0, 6).marking(SHADDA, 6).drawing("ك", 6, 5);
        assertEquals("ر|ك" + SHADDA, said());
    }

    @Test
    void keepsTheOrderOfTwoMarksOnOneLetter() {
        drawing("ج", 0, 6).marking(KASRA, 8).marking(SHADDA, 8).drawing("د", 6, 5);
        assertEquals("ج|د" + SHADDA + KASRA, said());
    }

    @Test
    void putsAMarkOnNoBlankAndOnNothingOnAnotherLine() {
        drawn.add(new Glyph("ب", 6, 130, 4, 12, 0, Typeface.PLAIN));
        drawing(" ", 2, 4).marking(FATHATAN, 6).drawing("ا", 6, 4);
        assertEquals("ب| |ا" + FATHATAN, said());
    }

    @Test
    void putsALatinMarkOnTheLetterDrawnBeforeIt() {
        drawing("e", 0, 6).marking(ACUTE, 3).drawing("t", 6, 4);
        assertEquals("e" + ACUTE + "|t", said());
    }
}
