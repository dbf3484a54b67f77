package org.hexapla.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Recutting.Part;
import org.hexapla.core.translation.Recutting.Piece;
import org.hexapla.core.translation.Recutting.Result;
import org.junit.jupiter.api.Test;

class ReunionTest {
    private static final String ONE = "The river rises; the town is warned.";
    private static final String TWO = "Boats stay in port.";
    private static final String THREE = "The bridge is closed.";
    private static final Map<String, List<Part>> ROWS =
            Map.of(
                    "p1", List.of(new Part("s1", ONE), new Part("s2", TWO)),
                    "p2", List.of(new Part("s3", THREE)));

    private static Piece piece(String id, String source, String target) {
        return new Piece(
                new Returned(
                        id,
                        CodedText.of(source),
                        CodedText.of(target),
                        SegmentState.TRANSLATED,
                        null),
                null,
                "",
                null);
    }

    private static Result reunited(Piece... pieces) {
        return Reunion.of(ROWS, List.of(pieces), Language.FRENCH);
    }

    private static String told(Result result) {
        List<String> told = new ArrayList<>();
        for (Returned one : result.returned()) {
            told.add(one.id() + "=" + (one.target() == null ? "-" : one.target().text()));
        }
        return String.join("|", told);
    }

    @Test
    void findsSegmentsThatAToolJoined() {
        Result result =
                reunited(
                        piece("f393", ONE + " " + TWO, "Le fleuve monte. Au port."),
                        piece("4c8c", "", ""),
                        piece("s3", THREE, "Le pont est fermé."));
        assertEquals("s1=Le fleuve monte. Au port.|s3=Le pont est fermé.", told(result));
        assertEquals(List.of(List.of("s1", "s2")), result.joined());
        assertEquals(Map.of("f393", "s1"), result.names());
    }

    @Test
    void findsASegmentThatAToolCut() {
        Result result =
                reunited(
                        piece("a", "The river rises;", "Le fleuve monte ;"),
                        piece("b", "the town is warned.", "la ville est avertie."),
                        piece("s2", TWO, "Au port."));
        assertEquals("s1=Le fleuve monte ; la ville est avertie.|s2=Au port.", told(result));
        assertEquals(List.of(), result.joined());
    }

    @Test
    void leavesWhatSaysSomethingElseOrIsOfTwoRows() {
        Result result =
                reunited(
                        piece("a", ONE + " " + TWO + " " + THREE, "Tout."),
                        piece("b", "Another text.", "Autre chose."));
        assertEquals("a=Tout.|b=Autre chose.", told(result));
    }

    @Test
    void takesNothingThatTheFileHasUnderItsOwnId() {
        Result result =
                reunited(piece("s2", TWO, "Au port."), piece("a", ONE + " " + TWO, "Les deux."));
        assertEquals("s2=Au port.|a=Les deux.", told(result));
    }
}
