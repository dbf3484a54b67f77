package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkStyleTest {
    @ParameterizedTest
    @CsvSource({
        "11,      en, 11.",
        "a5.p2,   fr, 2.",
        "11.b,    en, (b)",
        "11.b,    zh, (b)",
        "11.b,    fr, b)",
        "11.b,    es, b)",
        "11.b,    ru, b)",
        "11.a,    ar, (أ)",
        "11.b,    ar, (ب)",
        "11.bb,   ar, (بب)",
        "11.a.iv, ar, ‘4’",
        "11.a.i,  ar, ‘1’",
        "11.a.iv, ru, iv)",
        "a5,      en, Article 5.",
        "a5,      ar, المادة 5.",
        "a5,      zh, 第5条"
    })
    void printsALabelAsTheLanguageDoes(String label, String language, String printed) {
        assertEquals(printed, MarkStyle.of(new Label(label), new Language(language)));
    }

    /** What is printed for a label is read as its last part again. */
    @ParameterizedTest
    @CsvSource({"en", "fr", "es", "ru", "zh", "ar"})
    void isReadBackAsTheSameLabel(String language) {
        for (String part : List.of("7", "a", "b", "h", "k", "z", "ii", "iv", "a12")) {
            String mark = MarkStyle.of(new Label(part), new Language(language));
            assertEquals(Optional.of(new Label(part)), Label.ofMark(mark), mark);
        }
    }

    @Test
    void takesTheMarkThatIsPrintedBeforeItsOwn() {
        Unit unit =
                new Unit("p1.b", UnitKind.ITEM, new Label("1.b"), "（二）", 1, List.of(), null, false);
        assertEquals(Optional.of("（二）"), unit.printedMark(Language.CHINESE));
        assertEquals(
                Optional.of("(b)"),
                unit.labelled(new Label("1.b"))
                        .labelled(new Label("2.b"))
                        .printedMark(Language.CHINESE));
        assertEquals(Optional.of("(ب)"), unit.counterpart(List.of()).printedMark(Language.ARABIC));
    }
}
