package org.hexapla.core.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;

class CellTest {
    private static Unit unit(Segment... segments) {
        return new Unit("p1", UnitKind.PARAGRAPH, null, 0, List.of(segments), null, false);
    }

    private static String joined(Language language, String one, String other) {
        Segment first = new Segment("s1", CodedText.of(one), "");
        Segment second = new Segment("s2", CodedText.of(other), "");
        Cell cell = new Cell(List.of(unit(first), unit(), unit(second)));
        return Segment.joined(cell.apart(language)).text();
    }

    @Test
    void partsParagraphsByABlankWhereTheScriptWritesBlanks() {
        assertEquals("Du soir. Note.", joined(Language.FRENCH, "Du soir.", "Note."));
        assertEquals("晚上。注。", joined(Language.CHINESE, "晚上。", "注。"));
    }

    @Test
    void leavesSentencesOfOneParagraphAsTheyCame() {
        Segment first = new Segment("s1", CodedText.of("One."), "");
        Segment second = new Segment("s2", CodedText.of("Two."), "\n");
        Cell cell = new Cell(List.of(unit(first, second)));
        assertEquals(List.of(first, second), cell.apart(Language.ENGLISH));
    }
}
