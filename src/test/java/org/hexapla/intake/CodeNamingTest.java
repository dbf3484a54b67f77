package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.junit.jupiter.api.Test;

class CodeNamingTest {
    private static InlineCode code(String id, InlineCode.Kind kind, String type, int at) {
        return new InlineCode(id, kind, type, at, "");
    }

    private static InlineCode open(String id, String type, int at) {
        return code(id, InlineCode.Kind.OPEN, type, at);
    }

    private static InlineCode close(String id, String type, int at) {
        return code(id, InlineCode.Kind.CLOSE, type, at);
    }

    private static CodedText text(InlineCode... codes) {
        return new CodedText("0123456789", List.of(codes));
    }

    private static List<String> names(CodedText original, CodedText... translation) {
        List<Segment> segments = new java.util.ArrayList<>();
        for (CodedText text : translation) {
            segments.add(new Segment("s" + segments.size(), text, ""));
        }
        return new CodeNaming(original)
                .rename(segments).stream()
                        .flatMap(segment -> segment.content().codes().stream())
                        .map(InlineCode::id)
                        .toList();
    }

    @Test
    void takesTheNameOfTheNextCodeOfTheSameType() {
        CodedText original =
                text(
                        open("1", "italic", 0),
                        close("1", "italic", 2),
                        open("2", "bold", 3),
                        close("2", "bold", 5));
        CodedText translation =
                text(
                        open("7", "bold", 0),
                        close("7", "bold", 2),
                        open("8", "italic", 3),
                        close("8", "italic", 5));
        assertEquals(List.of("2", "2", "1", "1"), names(original, translation));
    }

    @Test
    void findsAFootnoteByItsNumberWhereverItStands() {
        CodedText original = text(InlineCode.note("1", "4", 2), InlineCode.note("2", "5", 8));
        CodedText translation = text(InlineCode.note("1", "5", 1), InlineCode.note("2", "4", 9));
        assertEquals(List.of("2", "1"), names(original, translation));
    }

    @Test
    void givesAFootnoteThatTheOriginalLacksANameOfItsOwn() {
        assertEquals(
                List.of("t1"),
                names(text(InlineCode.note("1", "4", 2)), text(InlineCode.note("1", "6", 2))));
    }

    @Test
    void closesWhatItOpenedInAnEarlierSentence() {
        CodedText original = text(open("3", "bold", 0), close("3", "bold", 9));
        assertEquals(
                List.of("3", "3"),
                names(original, text(open("1", "bold", 5)), text(close("1", "bold", 4))));
    }

    @Test
    void givesNoNameTwice() {
        CodedText original = text(open("1", "bold", 0), close("1", "bold", 2));
        CodedText translation =
                text(
                        open("1", "bold", 0),
                        close("1", "bold", 2),
                        open("2", "bold", 3),
                        close("2", "bold", 5),
                        open("3", "bold", 6),
                        close("3", "bold", 8));
        assertEquals(List.of("1", "1", "t1", "t1", "t2", "t2"), names(original, translation));
    }

    @Test
    void keepsWhatACodeDoesAndWhereItStands() {
        InlineCode note = InlineCode.note("9", "4", 7);
        Segment renamed =
                new CodeNaming(text(InlineCode.note("1", "4", 2)))
                        .rename(List.of(new Segment("s5", text(note), " ")))
                        .get(0);
        assertEquals(new Segment("s5", text(InlineCode.note("1", "4", 7)), " "), renamed);
    }
}
