package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodedTextTest {
    private static final InlineCode.Kind OPEN = InlineCode.Kind.OPEN;
    private static final InlineCode.Kind CLOSE = InlineCode.Kind.CLOSE;

    @Test
    void keeps_text_and_codes_when_slices_are_put_together_again() {
        Random random = new Random(19);
        for (int i = 0; i < 5_000; i++) {
            CodedText whole = CodedTexts.random(random);
            int cut = random.nextInt(whole.text().length() + 1);
            int next = cut + random.nextInt(whole.text().length() - cut + 1);
            List<CodedText> parts = new ArrayList<>();
            parts.add(whole.slice(0, cut));
            if (next > cut && cut > 0) {
                parts.add(whole.slice(cut, next));
            }
            int from = next > cut && cut > 0 ? next : cut;
            if (from < whole.text().length() && from > 0) {
                parts.add(whole.slice(from, whole.text().length()));
                CodedText again = parts.stream().reduce(CodedText.EMPTY, CodedText::then);
                assertEquals(CodedTexts.sorted(whole), CodedTexts.sorted(again));
            }
        }
    }

    @Test
    void keeps_a_note_with_the_sentence_before_the_cut() {
        CodedText text = new CodedText("One.Two.", List.of(InlineCode.note("n1", "1", 4)));
        assertEquals(1, text.slice(0, 4).codes().size());
        assertEquals(0, text.slice(4, 8).codes().size());
    }

    @Test
    void gives_an_opening_code_to_the_sentence_after_the_cut() {
        InlineCode open = new InlineCode("b1", OPEN, "bold", 4, "");
        InlineCode close = new InlineCode("b1", CLOSE, "bold", 8, "");
        CodedText text = new CodedText("One.Two.", List.of(open, close));
        assertEquals(List.of(), text.slice(0, 4).codes());
        assertEquals(2, text.slice(4, 8).codes().size());
    }

    @Test
    void does_not_tear_an_empty_span_at_a_cut() {
        InlineCode open = new InlineCode("b1", OPEN, "bold", 4, "");
        InlineCode close = new InlineCode("b1", CLOSE, "bold", 4, "");
        CodedText text = new CodedText("One.Two.", List.of(open, close));
        assertEquals(List.of(open, close), text.slice(0, 4).codes());
    }

    @Test
    void refuses_a_code_beyond_its_end() {
        List<InlineCode> beyond = List.of(InlineCode.note("n1", "1", 4));
        assertThrows(IllegalArgumentException.class, () -> new CodedText("One", beyond));
    }
}
