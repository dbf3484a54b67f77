package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;

class SortedRunsTest {
    private static final List<String> STATES =
            List.of(
                    "Argentine",
                    "Brésil",
                    "Canada",
                    "Égypte",
                    "France",
                    "Grèce",
                    "Inde",
                    "Japon",
                    "Kenya",
                    "Pérou");

    @Test
    void findsNamesInTheOrderOfTheirLanguage() {
        assertEquals(List.of(10), sizes(UnitKind.ITEM, STATES));
    }

    @Test
    void findsHeadingsWithWhatStandsBelowThem() {
        List<Unit> units = new ArrayList<>();
        for (String state : STATES) {
            units.add(unit(UnitKind.HEADING, units.size(), state));
            units.add(unit(UnitKind.PARAGRAPH, units.size(), "Mme Vimo NONOKA, conseiller"));
        }
        assertEquals(List.of(10), sizes(units));
    }

    @Test
    void takesNoSeriesOfNumbersOrLettersForAnAlphabeticalList() {
        List<String> articles = IntStream.range(1, 10).mapToObj(i -> "Article " + i).toList();
        List<String> annexes =
                IntStream.range('A', 'K').mapToObj(c -> "Annexe " + (char) c).toList();
        List<String> chapters =
                List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII").stream()
                        .map(number -> "Chapitre " + number)
                        .toList();
        assertEquals(List.of(), sizes(UnitKind.HEADING, articles));
        assertEquals(List.of(), sizes(UnitKind.HEADING, annexes));
        assertEquals(List.of(), sizes(UnitKind.HEADING, chapters));
    }

    @Test
    void takesNoNamesInAnyOrderForOne() {
        List<String> mixed = new ArrayList<>(STATES);
        mixed.add(2, mixed.remove(8));
        mixed.add(7, mixed.remove(1));
        assertEquals(List.of(), sizes(UnitKind.ITEM, mixed));
    }

    private static List<Integer> sizes(UnitKind kind, List<String> texts) {
        return sizes(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> unit(kind, i, texts.get(i)))
                        .toList());
    }

    private static List<Integer> sizes(List<Unit> units) {
        List<Integer> all = IntStream.range(0, units.size()).boxed().toList();
        return SortedRuns.of(new TextBody(Language.FRENCH, units), all).stream()
                .map(run -> run.heads().size())
                .toList();
    }

    private static Unit unit(UnitKind kind, int place, String text) {
        Segment only = new Segment("s" + place, CodedText.of(text), "");
        return new Unit("u" + place, kind, null, 1, List.of(only), null, false);
    }
}
