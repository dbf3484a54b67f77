package org.hexapla.core.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hexapla.core.difference.CorrelationTable.Entry;
import org.hexapla.core.difference.CorrelationTable.Outcome;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.junit.jupiter.api.Test;

class CorrelationTableTest {
    private static final String OPENING = "1. The Chair opened the session in Geneva.";
    private static final String BUDGET = "The Committee considered the budget for 2019.";
    private static final String FISH = "Observers from nine States spoke about fish.";

    private static TextBody text(String... paragraphs) {
        return text(Language.ENGLISH, paragraphs);
    }

    private static TextBody text(Language language, String... paragraphs) {
        return TextBuilder.build(
                Arrays.stream(paragraphs).map(Block::paragraph).toList(), language);
    }

    /** The same text with other ids, as one that was brought in by itself has them. */
    private static TextBody renamed(TextBody body) {
        List<Unit> units =
                body.units().stream()
                        .map(
                                unit ->
                                        new Unit(
                                                unit.id(),
                                                unit.kind(),
                                                unit.label(),
                                                unit.level(),
                                                unit.segments().stream()
                                                        .map(CorrelationTableTest::renamed)
                                                        .toList(),
                                                unit.resource(),
                                                false))
                        .toList();
        return new TextBody(body.language(), units);
    }

    private static Segment renamed(Segment segment) {
        return new Segment("x" + segment.id(), segment.content(), segment.after());
    }

    private static Map<String, Entry> table(String[] before, String... now) {
        return CorrelationTable.of(text(before), renamed(text(now)));
    }

    private static String[] before(String... paragraphs) {
        return paragraphs;
    }

    @Test
    void findsAParagraphUnderItsNewNumber() {
        Map<String, Entry> table =
                table(before(OPENING, "2. " + BUDGET), OPENING, "2. " + FISH, "3. " + BUDGET);
        assertEquals(new Entry(Outcome.UNCHANGED, List.of("p3")), table.get("p2"));
        assertTrue(table.get("p1").isAsItWas("p1"));
        assertFalse(table.get("p2").isAsItWas("p2"));
    }

    @Test
    void findsAnEditedParagraphByItsWords() {
        Map<String, Entry> table =
                table(
                        before(OPENING, "2. " + BUDGET),
                        OPENING,
                        "2. " + FISH,
                        "3. The Committee considered the budgets for 2019 and 2020.");
        assertEquals(new Entry(Outcome.CHANGED, List.of("p3")), table.get("p2"));
    }

    @Test
    void saysWhatWasTakenOut() {
        Map<String, Entry> table =
                table(before(OPENING, "2. " + FISH, "3. " + BUDGET), OPENING, "2. " + BUDGET);
        assertEquals(new Entry(Outcome.TAKEN_OUT, List.of()), table.get("p2"));
        assertEquals(new Entry(Outcome.UNCHANGED, List.of("p2")), table.get("p3"));
    }

    @Test
    void namesBothPartsOfADividedParagraph() {
        TextBody before = text("1. " + BUDGET + " " + FISH);
        String second = before.segments().get(1).id();
        TextBody now = before.placed(Map.of(second, "p2"));
        assertEquals(
                new Entry(Outcome.CHANGED, List.of("p1", "p2")),
                CorrelationTable.of(before, now).get("p1"));
    }

    @Test
    void aParagraphOfTheSameNumberThatSaysSomethingElseIsNotIt() {
        Map<String, Entry> table = table(before("1. " + FISH), "1. " + BUDGET);
        assertEquals(Outcome.TAKEN_OUT, table.get("p1").outcome());
    }

    @Test
    void tellsTwoParagraphsWithTheSameWordsApart() {
        Map<String, Entry> table =
                table(before("1. Idem.", "2. Idem."), "1. " + FISH, "2. Idem.", "3. Idem.");
        assertEquals(List.of("p2"), table.get("p1").rows());
        assertEquals(List.of("p3"), table.get("p2").rows());
    }

    @Test
    void worksInChineseToo() {
        TextBody before = text(Language.CHINESE, "1. 委员会审议了2019年预算。", "2. 会议于中午结束。");
        TextBody now =
                renamed(
                        text(
                                Language.CHINESE,
                                "1. 九个国家的观察员谈到了鱼。",
                                "2. 委员会审议了2019年和2020年预算。",
                                "3. 会议于中午结束。"));
        Map<String, Entry> table = CorrelationTable.of(before, now);
        assertEquals(new Entry(Outcome.CHANGED, List.of("p2")), table.get("p1"));
        assertEquals(new Entry(Outcome.UNCHANGED, List.of("p3")), table.get("p2"));
    }

    @Test
    void saysNothingOfTextsInTwoLanguages() {
        assertTrue(CorrelationTable.of(text(OPENING), text(Language.FRENCH, OPENING)).isEmpty());
    }

    @Test
    void whatWasTakenOutIsNowhere() {
        assertThrows(
                IllegalArgumentException.class, () -> new Entry(Outcome.TAKEN_OUT, List.of("p1")));
    }
}
