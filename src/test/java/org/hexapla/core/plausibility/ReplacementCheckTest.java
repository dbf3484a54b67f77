package org.hexapla.core.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.PairCollection.TruePair;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the Declaration in six languages, as if it were the original in each. */
class ReplacementCheckTest {
    private static final List<TruePair> DEMO =
            new PairCollection().addDemo(Path.of("translations")).pairs();

    static List<TextBody> declarations() {
        Map<String, TextBody> byLanguage = new TreeMap<>();
        for (TruePair pair : DEMO) {
            if (pair.name().contains("udhr")) {
                byLanguage.put(pair.original().language().tag(), pair.original());
                byLanguage.put(pair.translation().language().tag(), pair.translation());
            }
        }
        assertEquals(6, byLanguage.size());
        return List.copyOf(byLanguage.values());
    }

    private static List<Finding.Sort> sorts(TextBody before, TextBody now) {
        return ReplacementCheck.findings(before, now).stream().map(Finding::sort).toList();
    }

    private static TextBody of(TextBody text, List<Unit> units) {
        return new TextBody(text.language(), units);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void noticesThatMostOfTheTextIsGone(TextBody text) {
        List<Unit> units = text.units();
        TextBody few = of(text, units.subList(0, units.size() / 3));
        Finding finding = ReplacementCheck.findings(text, few).get(0);
        assertEquals(Finding.Sort.PART_MISSING, finding.sort());
        double kept = finding.measured().getOrDefault("kept", 1.0);
        assertTrue(kept > 0.15 && kept < 0.5, "kept " + kept);
        assertEquals(
                List.of(Finding.Sort.PART_MISSING), sorts(text, of(text, units.subList(0, 1))));
        assertEquals(List.of(Finding.Sort.PART_MISSING), sorts(text, of(text, List.of())));
    }

    /** What comes next in the same document is the most alike that is not the same. */
    @ParameterizedTest
    @MethodSource("declarations")
    void noticesAnotherText(TextBody text) {
        int half = text.units().size() / 2;
        TextBody first = of(text, text.units().subList(0, half));
        TextBody second = of(text, text.units().subList(half, text.units().size()));
        assertEquals(List.of(Finding.Sort.ANOTHER_DOCUMENT), sorts(first, second));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void saysNothingOfWhatEditorsDo(TextBody text) {
        List<Unit> units = text.units();
        assertEquals(List.of(), sorts(text, text));
        assertEquals(List.of(), sorts(text, of(text, units.subList(0, units.size() * 3 / 4))));
        List<Unit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(List.of(), sorts(text, of(text, shuffled)));
        assertEquals(List.of(), sorts(text, glued(text)));
        assertEquals(List.of(), sorts(of(text, units.subList(0, units.size() / 4)), text));
        assertEquals(List.of(), sorts(text, redrafted(text)));
    }

    /** The whole text as one paragraph, as a worse file of the same text may give it. */
    private static TextBody glued(TextBody text) {
        Unit first = text.units().get(0);
        return of(text, List.of(with(first, text.segments())));
    }

    /** Every fourth word is another one, or every fourth character where there are no words. */
    private static TextBody redrafted(TextBody text) {
        List<Unit> redrafted = new ArrayList<>();
        for (Unit unit : text.units()) {
            List<Segment> segments = new ArrayList<>();
            for (Segment segment : unit.segments()) {
                String says = redrafted(segment.text(), text.language());
                segments.add(new Segment(segment.id(), CodedText.of(says), segment.after()));
            }
            redrafted.add(with(unit, segments));
        }
        return of(text, redrafted);
    }

    private static String redrafted(String text, Language language) {
        String between = language.isUnspaced() ? "" : " ";
        String[] words = text.split(between);
        for (int i = 0; i < words.length; i += 4) {
            words[i] = language.isUnspaced() ? "龘" : "anew" + i;
        }
        return String.join(between, words);
    }

    private static Unit with(Unit unit, List<Segment> segments) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.label(),
                unit.level(),
                segments,
                unit.resource(),
                false);
    }

    @Test
    void saysNothingWhereLittleIsLost() {
        TextBody english = declarations().get(1);
        TextBody title = of(english, english.units().subList(0, 1));
        assertEquals(List.of(), sorts(title, of(english, List.of())));
    }
}
