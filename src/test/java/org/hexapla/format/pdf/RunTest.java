package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunTest {
    private static final double WIDTH = 6;

    /** Letters side by side from the left; a bar stands for a gap where no blank was printed. */
    private static Run run(String seen) {
        Run run = null;
        double x = 0;
        for (char c : seen.toCharArray()) {
            if (c != '|') {
                Glyph glyph = new Glyph(String.valueOf(c), x, 100, WIDTH, 12, 0, Typeface.PLAIN);
                if (run == null) {
                    run = new Run(glyph);
                } else {
                    run.add(glyph);
                }
            }
            x += c == '|' ? WIDTH / 2 : WIDTH;
        }
        return run;
    }

    /** Arabic as it is seen, from the left. */
    private static String arabic(String seen) {
        return run(seen).text(true);
    }

    @Test
    void putsNoBlankBetweenANumberAndWhatComesBehindItInArabic() {
        assertEquals("باب 2026. باب", arabic("باب .2026 باب"));
    }

    @Test
    void putsNoBlankBetweenALatinWordAndItsBracketsInArabic() {
        assertEquals("باب (CO/7) باب", arabic("باب (CO/7) باب"));
    }

    @Test
    void seesTheBlanksThatWereNotPrintedOnBothSidesOfANumberInArabic() {
        assertEquals("باب 26 باب", arabic("باب|26|باب"));
    }

    @Test
    void seesTheBlanksThatWereNotPrintedBetweenLatinWords() {
        assertEquals("one two 26.", run("one|two|26.").text(false));
    }

    @Test
    void seesNoBlankInTheLittleRoomBetweenChineseAndOtherLetters() {
        assertEquals("于2026年3月见A件", run("于|2026|年|3|月见|A|件").text(false));
        assertEquals("于 2026 年", run("于 2026 年").text(false));
    }

    @Test
    void readsNumbersWithADashBetweenThemFromTheRightInArabic() {
        assertEquals("باب 1-3 باب", arabic("باب 3-1 باب"));
        assertEquals("باب 2018–2019.", arabic(".2019–2018 باب"));
        assertEquals("باب 10/00-13/30", arabic("13/30-10/00 باب"));
        assertEquals("باب 1 - 3", arabic("3 - 1 باب"));
        assertEquals("باب 2026-10-12", arabic("12-10-2026 باب"));
    }

    @Test
    void readsNumbersWithACommaAndABlankBetweenThemFromTheRightInArabic() {
        assertEquals("باب 12، 6 باب", arabic("باب 6 ،12 باب"));
        assertEquals("باب 3, 4; 15 باب", arabic("باب 15 ;4 ,3 باب"));
        assertEquals("باب 2,1 باب", arabic("باب 2,1 باب"));
        assertEquals("باب A 12, 6 باب", arabic("باب A 12, 6 باب"));
    }

    @Test
    void readsWhatIsNoRangeOfNumbersFromTheLeftInArabic() {
        assertEquals("باب A/2018-3 باب", arabic("باب A/2018-3 باب"));
        assertEquals("باب 3/4 باب", arabic("باب 3/4 باب"));
        assertEquals("1-3 باب", arabic("باب 1-3"));
        assertEquals("pages 1-3", run("pages 1-3").text(false));
    }
}
