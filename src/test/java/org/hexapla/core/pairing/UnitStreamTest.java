package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.StructuredText.Damage;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitStreamTest {
    private static final UnitsUnderDamage MEASURED = new UnitsUnderDamage();

    @BeforeAll
    static void measure() {
        List<Language> pair = List.of(Language.ENGLISH, Language.CHINESE);
        MEASURED.measure(List.of(pair), 1, 3);
    }

    @ParameterizedTest
    @EnumSource
    void pairsUnitsWhateverBecameOfTheTranslation(Damage damage) {
        double least =
                switch (damage) {
                    case EVERYTHING -> 0.85;
                    case MISSING -> 0.93;
                    default -> 0.96;
                };
        double score = MEASURED.units.get(damage).f1();
        assertTrue(score >= least, damage + ": " + score);
    }

    @Test
    void pairsTheEntriesOfAListAcrossWhereItIsSortedForEachLanguage() {
        List<String> names =
                List.of(
                        "Chile: 4120",
                        "Egypt: 815",
                        "Germany: 77310",
                        "Kenya: 208",
                        "Norway: 9634",
                        "Spain: 390",
                        "Tunisia: 1177",
                        "Uruguay: 56");
        List<String> others =
                List.of(
                        "德国：77310",
                        "埃及：815",
                        "肯尼亚：208",
                        "挪威：9634",
                        "突尼斯：1177",
                        "乌拉圭：56",
                        "西班牙：390",
                        "智利：4120");
        List<AlignedRow> rows =
                VersionAligner.align(
                        body(Language.ENGLISH, UnitKind.ITEM, names),
                        body(Language.CHINESE, UnitKind.ITEM, others));
        assertEquals(List.of(7, 1, 0, 2, 3, 6, 4, 5), partners(rows));
    }

    @Test
    void pairsEntriesAcrossThoughSomeWereReadAsHeadings() {
        List<String> members =
                List.of(
                        "Chile: Ms. Ana Rojas",
                        "Egypt: Mr. Tarek Nour",
                        "Germany: Ms. Ute Brandt",
                        "Kenya: Mr. Joseph Otieno",
                        "Norway: Ms. Ingrid Dahl",
                        "Spain: Mr. Pablo Cano");
        List<String> others =
                List.of(
                        "Германия: Ms. Ute Brandt",
                        "Египет: Mr. Tarek Nour",
                        "Испания: Mr. Pablo Cano",
                        "Кения: Mr. Joseph Otieno",
                        "Норвегия: Ms. Ingrid Dahl",
                        "Чили: Ms. Ana Rojas");
        List<AlignedRow> rows =
                VersionAligner.align(
                        headed(Language.ENGLISH, members), headed(Language.RUSSIAN, others));
        assertEquals(List.of(5, 1, 0, 3, 4, 2), partners(rows));
    }

    /** The first two and the last as headings. */
    private static TextBody headed(Language language, List<String> texts) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean heading = i < 2 || i == texts.size() - 1;
            units.add(unit(heading ? UnitKind.HEADING : UnitKind.PARAGRAPH, i, texts.get(i)));
        }
        return new TextBody(language, units);
    }

    @Test
    void leavesOutTheRowThatATableLacks() {
        List<String> table = new ArrayList<>(List.of("State", "2018", "2019"));
        table.addAll(List.of("Chile", "17", "23", "Kenya", "5", "6", "Norway", "102", "98"));
        List<String> less = new ArrayList<>(table);
        less.subList(3, 6).clear();
        List<AlignedRow> rows =
                VersionAligner.align(
                        body(Language.ENGLISH, UnitKind.CELL, table),
                        body(Language.FRENCH, UnitKind.CELL, less));
        assertEquals(List.of(0, 1, 2, -1, -1, -1, 3, 4, 5, 6, 7, 8), partners(rows));
    }

    @Test
    void givesASentenceThatCrossesRowsToTheOneThatHasMoreOfIt() {
        TextBody source =
                body(Language.ENGLISH, UnitKind.PARAGRAPH, List.of("Short.", "x".repeat(80)));
        TextBody target = body(Language.FRENCH, UnitKind.PARAGRAPH, List.of("y".repeat(90)));
        List<Integer> both = List.of(0, 1);
        UnitPairing.Group group = new UnitPairing.Group(both, List.of(0), Method.CONTENT, 1);
        Bead bead = new Bead(new Span(0, 2), new Span(0, 1), Method.CONTENT, 1);
        assertEquals(List.of(1), new RowCut(group, source, target).rows(List.of(bead)));
    }

    /** The unit of the translation in each row of the original; -1 for none. */
    private static List<Integer> partners(List<AlignedRow> rows) {
        return rows.stream()
                .filter(row -> row.sourceUnit() != AlignedRow.NONE)
                .map(row -> row.parts().isEmpty() ? -1 : row.parts().get(0).unit())
                .toList();
    }

    private static TextBody body(Language language, UnitKind kind, List<String> texts) {
        List<Unit> units =
                IntStream.range(0, texts.size())
                        .mapToObj(i -> unit(kind, i, texts.get(i)))
                        .toList();
        return new TextBody(language, units);
    }

    private static Unit unit(UnitKind kind, int place, String text) {
        Segment only = new Segment("s" + place, CodedText.of(text), "");
        List<Segment> segments = Collections.singletonList(only);
        return new Unit("u" + place, kind, null, 0, segments, null, false);
    }
}
