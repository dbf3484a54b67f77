package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
    private static final double WIDTH = 12;

    private static Row row(String text) {
        Run run = null;
        double x = 50;
        for (char c : text.toCharArray()) {
            Glyph glyph = new Glyph(String.valueOf(c), x, 100, WIDTH, 12, 0, Typeface.PLAIN);
            if (run == null) {
                run = new Run(glyph);
            } else {
                run.add(glyph);
            }
            x += WIDTH;
        }
        return new Row(List.of(run), 50, 550, false, false, false, Row.Spot.NONE);
    }

    @ParameterizedTest
    @CsvSource({"4, then more", "9, alongword", "1, 注意到报告", "2, 1.注意到总干事的报告"})
    void endsTheFirstWordAtABlankOrAChineseLetter(int letters, String text) {
        assertEquals(letters * WIDTH, row(text).firstWord(), 0.01);
    }
}
