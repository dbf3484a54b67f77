package org.hexapla.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Recutting.Part;
import org.hexapla.core.translation.Recutting.Piece;
import org.hexapla.core.translation.Recutting.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecuttingTest {
    private static final String ONE = "The river rises; the town is warned.";
    private static final String TWO = "Boats stay in port.";
    private static final Map<String, List<Part>> ROWS =
            Map.of("p1", List.of(new Part("s1", ONE), new Part("s2", TWO)));

    private static Piece piece(
            String id, String source, @Nullable String target, SegmentState state) {
        return new Piece(
                new Returned(
                        id,
                        CodedText.of(source),
                        target == null ? null : CodedText.of(target),
                        state,
                        null),
                "p1",
                "",
                null);
    }

    private static Piece piece(String id, String source, @Nullable String target) {
        return piece(id, source, target, SegmentState.TRANSLATED);
    }

    private static Result recut(Piece... pieces) {
        return Recutting.of(ROWS, List.of(pieces), Language.FRENCH);
    }

    private static String told(Result result) {
        List<String> told = new ArrayList<>();
        for (Returned one : result.returned()) {
            told.add(one.id() + "=" + (one.target() == null ? "-" : one.target().text()));
        }
        return String.join("|", told);
    }

    @Test
    void leavesAloneWhatNobodyCut() {
        Result result = recut(piece("s1", ONE, "Le fleuve monte."), piece("s2", TWO, "Au port."));
        assertEquals("s1=Le fleuve monte.|s2=Au port.", told(result));
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void putsTogetherWhatWasCut() {
        Result result =
                recut(
                        piece("s1", "The river rises; ", "Le fleuve monte ; "),
                        piece("x7", "the town is warned.", "la ville est avertie."),
                        piece("s2", TWO, "Au port."));
        assertEquals("s1=Le fleuve monte ; la ville est avertie.|s2=Au port.", told(result));
        assertEquals(Map.of("x7", "s1"), result.names());
    }

    @Test
    void knowsThePiecesByTheirTextWhateverTheyAreCalled() {
        Result result =
                recut(
                        piece("a", "The river rises; ", "Le fleuve monte ;"),
                        piece("b", "the town is warned.", "la ville est avertie."),
                        piece("c", TWO, "Au port."));
        assertEquals("s1=Le fleuve monte ; la ville est avertie.|s2=Au port.", told(result));
    }

    @Test
    void makesOneOfWhatWasJoined() {
        Result result = recut(piece("s1", ONE + " " + TWO, "Le fleuve monte. Au port."));
        assertEquals("s1=Le fleuve monte. Au port.", told(result));
        assertEquals(List.of(List.of("s1", "s2")), result.joined());
    }

    @Test
    void makesOneOfWhatWasJoinedAndCutElsewhere() {
        Result result =
                recut(
                        piece("s1", "The river rises; ", "Le fleuve monte ; "),
                        piece("s2", "the town is warned. " + TWO, "la ville le sait. Au port."));
        assertEquals("s1=Le fleuve monte ; la ville le sait. Au port.", told(result));
        assertEquals(List.of(List.of("s1", "s2")), result.joined());
    }

    @Test
    void takesNoHalfTranslationForAwhole() {
        Result result =
                recut(
                        piece("s1", "The river rises; ", "Le fleuve monte ;"),
                        piece("x", "the town is warned.", null),
                        piece("s2", TWO, "Au port."));
        assertNull(result.returned().get(0).target());
        assertTrue(result.warnings().get(1).contains("a part is untranslated"));
    }

    @Test
    void givesTheWholeTheLowestStateOfItsPieces() {
        Result result =
                recut(
                        piece("s1", "The river rises; ", "Le fleuve", SegmentState.FINAL),
                        piece("x", "the town is warned.", "la ville", SegmentState.TRANSLATED),
                        piece("s2", TWO, "Au port."));
        assertEquals(SegmentState.TRANSLATED, result.returned().get(0).state());
    }

    @Test
    void setsNoSpaceBetweenChineseSentences() {
        Result result =
                Recutting.of(
                        ROWS,
                        List.of(
                                piece("s1", "The river rises; ", "河水上涨，"),
                                piece("x", "the town is warned.", "城镇已得到警告。"),
                                piece("s2", TWO, "船只留在港口。")),
                        Language.CHINESE);
        assertEquals("s1=河水上涨，城镇已得到警告。|s2=船只留在港口。", told(result));
    }

    @Test
    void leavesTextThatIsAnotherToBeJudgedAsItCame() {
        Result result =
                recut(piece("s1", "The lake rises.", "Le lac"), piece("x", TWO, "Au port."));
        assertEquals("s1=Le lac|x=Au port.", told(result));
        assertEquals(List.of(), result.joined());
    }

    @Test
    void keepsTheCodesOfApairThatWasCutApart() {
        CodedText opened =
                new CodedText(
                        "Le fleuve",
                        List.of(new InlineCode("1", InlineCode.Kind.OPEN, "bold", 3, "")));
        CodedText closed =
                new CodedText(
                        "la ville",
                        List.of(new InlineCode("1", InlineCode.Kind.CLOSE, "bold", 8, "")));
        Result result =
                recut(
                        new Piece(
                                new Returned(
                                        "s1",
                                        CodedText.of("The river rises; "),
                                        opened,
                                        null,
                                        null),
                                "p1",
                                " ",
                                " "),
                        new Piece(
                                new Returned(
                                        "x",
                                        CodedText.of("the town is warned."),
                                        closed,
                                        null,
                                        null),
                                "p1",
                                "",
                                null),
                        piece("s2", TWO, "Au port."));
        assertEquals(
                List.of(3, 18),
                result.returned().get(0).target().codes().stream()
                        .map(InlineCode::position)
                        .toList());
    }
}
