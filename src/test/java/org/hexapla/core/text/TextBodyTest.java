package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class TextBodyTest {
    private static final Segment FIRST = new Segment("s1", CodedText.of("One."), " ");
    private static final Segment SECOND = new Segment("s2", CodedText.of("Two."), "");

    @Test
    void refuses_two_sentences_of_one_name() {
        List<Unit> units = List.of(unit("u1", FIRST), unit("u2", FIRST));
        assertThrows(IllegalArgumentException.class, () -> new TextBody(Language.ENGLISH, units));
    }

    @Test
    void lists_its_sentences_in_reading_order() {
        List<Unit> units = List.of(unit("u1", FIRST), unit("u2", SECOND));
        assertEquals(List.of(FIRST, SECOND), new TextBody(Language.ENGLISH, units).segments());
    }

    @Test
    void has_the_text_of_a_unit_with_the_space_between_sentences() {
        assertEquals("One. Two.", unit("u1", FIRST, SECOND).text());
    }

    @Test
    void changes_a_sentence_and_not_its_place() {
        Segment changed = FIRST.with(CodedText.of("Uno."));
        assertEquals("s1 Uno. ", changed.id() + " " + changed.text() + changed.after());
    }

    @Test
    void refuses_a_sentence_without_a_name() {
        assertThrows(
                IllegalArgumentException.class, () -> new Segment("", CodedText.of("One."), ""));
    }

    private static Unit unit(String id, Segment... segments) {
        return new Unit(id, UnitKind.PARAGRAPH, null, 0, List.of(segments), null, false);
    }
}
