package org.hexapla.core.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;

class OutlineTest {
    /** The depths of headings, 0 being a title. */
    private static List<Integer> depths(int... levels) {
        Outline outline = new Outline();
        return IntStream.of(levels).map(level -> outline.depth(heading(level))).boxed().toList();
    }

    private static Sheet.Row heading(int level) {
        UnitKind kind = level == 0 ? UnitKind.TITLE : UnitKind.HEADING;
        return new Sheet.Row("h", kind, level, "", List.of(CodedText.of("x")));
    }

    @Test
    void putsHeadingsBelowTheTitle() {
        assertEquals(List.of(1, 1, 2, 3, 3, 2), depths(0, 0, 1, 2, 2, 1));
    }

    @Test
    void beginsWithTheHighestWhateverTheDocumentBeginsWith() {
        assertEquals(List.of(1, 2, 1, 1), depths(3, 4, 3, 1));
    }

    @Test
    void leavesNoDepthOut() {
        assertEquals(List.of(1, 2, 3, 2), depths(0, 2, 5, 1));
    }

    @Test
    void knowsNoMoreThanSixDepths() {
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 6), depths(0, 1, 2, 3, 4, 5, 6));
    }
}
