package org.hexapla.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static Merge.Present here(String id, String source) {
        return new Merge.Present(id, "p1", CodedText.of(source), null, SegmentState.INITIAL, false);
    }

    private static ReturnedSegment came(String id, String source, String target) {
        return new ReturnedSegment(id, CodedText.of(source), CodedText.of(target), null, null);
    }

    private static List<String> placed(List<Merge.Present> present, ReturnedSegment... returned) {
        List<String> said = new ArrayList<>();
        for (ReturnedSegment segment : Placement.of(present, List.of(returned))) {
            said.add(segment.id() + " " + segment.target().text());
        }
        return said;
    }

    @Test
    void findsASegmentByItsId() {
        assertEquals(
                List.of("s1 Un."), placed(List.of(here("s1", "One.")), came("s1", "One.", "Un.")));
    }

    @Test
    void findsASegmentByItsSourceUnderAnyNormalForm() {
        assertEquals(
                List.of("s1 Kaffee."),
                placed(
                        List.of(here("s1", "Caf\u00E9  here.")),
                        came("17", "Cafe\u0301 here.", "Kaffee.")));
    }

    @Test
    void givesFirstToFirstWhereBothSidesRepeat() {
        assertEquals(
                List.of("s1 Un.", "s2 Une."),
                placed(
                        List.of(here("s1", "One."), here("s2", "One.")),
                        came("17", "One.", "Un."),
                        came("18", "One.", "Une.")));
    }

    @Test
    void givesOneTextToAllThatSayTheSame() {
        assertEquals(
                List.of("s1 Un.", "s2 Un."),
                placed(List.of(here("s1", "One."), here("s2", "One.")), came("17", "One.", "Un.")));
    }

    @Test
    void givesAllToTheFirstWhereItIsOpenWhichBelongsWhere() {
        assertEquals(
                List.of("s1 Un.", "s1 Une."),
                placed(
                        List.of(here("s1", "One.")),
                        came("17", "One.", "Un."),
                        came("18", "One.", "Une.")));
    }

    @Test
    void leavesAStrangerItsId() {
        assertEquals(
                List.of("17 Deux."),
                placed(List.of(here("s1", "One.")), came("17", "Two.", "Deux.")));
    }

    @Test
    void takesNoPlaceFromASegmentThatHasItsId() {
        assertEquals(
                List.of("s2 Deux.", "s1 Un."),
                placed(
                        List.of(here("s1", "One."), here("s2", "One.")),
                        came("s2", "One.", "Deux."),
                        came("17", "One.", "Un.")));
    }

    @Test
    void keepsTheIdOfASegmentWhoseSourceChanged() {
        assertEquals(
                List.of("s1 Un."),
                placed(List.of(here("s1", "One more.")), came("s1", "One.", "Un.")));
    }

    private static InlineCode code(String id, InlineCode.Kind kind, String type, int position) {
        return new InlineCode(id, kind, type, position, "");
    }

    @Test
    void callsCodesWhatWeCallThem() {
        CodedText ours =
                new CodedText(
                        "One two.",
                        List.of(
                                code("4", InlineCode.Kind.OPEN, "bold", 0),
                                code("4", InlineCode.Kind.CLOSE, "bold", 3),
                                code("5", InlineCode.Kind.PLACEHOLDER, "note", 7)));
        CodedText theirs =
                new CodedText(
                        "One two.",
                        List.of(
                                code("1", InlineCode.Kind.OPEN, "other", 0),
                                code("1", InlineCode.Kind.CLOSE, "other", 3),
                                code("2", InlineCode.Kind.PLACEHOLDER, "other", 7)));
        CodedText target =
                new CodedText(
                        "Deux un.",
                        List.of(
                                code("2", InlineCode.Kind.PLACEHOLDER, "other", 4),
                                code("1", InlineCode.Kind.OPEN, "other", 5),
                                code("1", InlineCode.Kind.CLOSE, "other", 7)));
        Merge.Present here = new Merge.Present("s1", "p1", ours, null, SegmentState.INITIAL, false);
        ReturnedSegment placed =
                Placement.of(
                                List.of(here),
                                List.of(new ReturnedSegment("17", theirs, target, null, null)))
                        .get(0);
        assertEquals(
                List.of(
                        code("5", InlineCode.Kind.PLACEHOLDER, "note", 4),
                        code("4", InlineCode.Kind.OPEN, "bold", 5),
                        code("4", InlineCode.Kind.CLOSE, "bold", 7)),
                placed.target().codes());
    }

    @Test
    void placesOneSourceManyTimesOverInNoMoreTimeThanManySources() {
        List<ReturnedSegment> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(came("x" + i, "One.", "Un " + i + "."));
        }
        List<Merge.Present> here = List.of(here("s1", "One."), here("s2", "One."));
        List<ReturnedSegment> placed =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Placement.of(here, many));
        assertEquals(many.size(), placed.size());
        Merge.Report report =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () ->
                                Merge.report(
                                        here,
                                        Map.of(),
                                        placed.stream().map(PlacementTest::returned).toList(),
                                        SegmentState.FINAL));
        assertEquals(many.size(), report.count(Merge.Outcome.CONFLICT));
    }

    private static Merge.Returned returned(ReturnedSegment segment) {
        return new Merge.Returned(segment.id(), segment.source(), segment.target(), null, null);
    }
}
