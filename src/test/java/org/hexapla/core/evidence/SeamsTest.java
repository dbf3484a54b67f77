package org.hexapla.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeamsTest {
    @Test
    void tellsTheEndOfASentenceFromAPauseAndFromNeither() {
        assertEquals(Seams.STOP, seam("The meeting rose at noon.", "It had begun at ten."));
        assertEquals(Seams.STOP, seam("“The meeting rose.”)", "It had begun at ten."));
        assertEquals(Seams.PAUSE, seam("Recalling its resolutions,", "Noting the report"));
        assertEquals(Seams.OPEN, seam("Election of officers", "Adoption of the agenda"));
    }

    @Test
    void seesThatASentenceGoesOn() {
        assertEquals(Seams.PAUSE + Seams.GOES_ON, seam("When it rose,", "the hall was empty."));
        assertEquals(Seams.OPEN + Seams.GOES_ON, seam("В зале", "— не было никого."));
        assertEquals(Seams.STOP + Seams.GOES_ON, seam("See the arts.", "that follow."));
    }

    @Test
    void readsSixLanguages() {
        assertEquals(Seams.PAUSE, seam("وإذ تشير إلى قراراتها،", "وإذ تلاحظ التقرير"));
        assertEquals(Seams.STOP, seam("هل رفعت الجلسة؟", "نعم."));
        assertEquals(Seams.PAUSE, seam("会议结束时，", "大厅里空无一人。"));
        assertEquals(Seams.STOP, seam("会议结束了。”", "大厅里空无一人。"));
        assertEquals(Seams.PAUSE + Seams.GOES_ON, seam("Cuando terminó,", "«la sala» quedó sola."));
    }

    @Test
    void doesNotTakeTheLetterOfAListForASmallOne() {
        assertEquals(Seams.PAUSE, seam("a) adopts the report,", "b) thanks its authors."));
    }

    @Test
    void bearsWithSegmentsWithoutLetters() {
        assertEquals(Seams.OPEN, seam("", "* * *"));
        assertEquals(Seams.OPEN, seam("\ud83d\ude00", "\ud83d"));
    }

    @Test
    void looksForSmallLettersOnlyWhereThereAreAny() {
        assertTrue(new Seams(List.of("Зал пуст.", "В зале,", "12")).hasCase());
        assertFalse(new Seams(List.of("大厅里空无一人。", "WIPO成员国", "会议结束了。")).hasCase());
    }

    private static int seam(String before, String after) {
        return new Seams(List.of(before, after)).before(1);
    }
}
