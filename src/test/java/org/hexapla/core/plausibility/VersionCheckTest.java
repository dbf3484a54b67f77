package org.hexapla.core.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.plausibility.PairCollection.TruePair;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the demo's documents: the Declaration in six languages and the note in two. */
class VersionCheckTest {
    private static final List<TruePair> DEMO =
            new PairCollection().addDemo(Path.of("translations")).pairs();

    private static final TextBody NOTE_EN = pair("note", "en", "zh").original();
    private static final TextBody NOTE_ZH = pair("note", "en", "zh").translation();
    private static final TextBody UDHR_EN = pair("udhr", "en", "fr").original();
    private static final TextBody UDHR_FR = pair("udhr", "en", "fr").translation();
    private static final TextBody UDHR_ZH = pair("udhr", "en", "zh").translation();

    private static TruePair pair(String document, String from, String to) {
        return DEMO.stream()
                .filter(pair -> pair.name().equals("demo " + document + " " + from + "-" + to))
                .findFirst()
                .orElseThrow();
    }

    static List<TruePair> truePairs() {
        return DEMO.stream()
                .filter(pair -> pair.original().language().equals(Language.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("truePairs")
    void findsNothingOddAboutATrueTranslation(TruePair pair) {
        assertEquals(List.of(), findings(pair.original(), pair.translation()));
    }

    @Test
    void noticesTheTranslationOfAnotherDocument() {
        assertEquals(List.of(Finding.Sort.ANOTHER_DOCUMENT), sorts(NOTE_EN, UDHR_ZH));
        assertEquals(List.of(Finding.Sort.ANOTHER_DOCUMENT), sorts(UDHR_EN, NOTE_ZH));
    }

    @Test
    void isNotFooledByLabelsThatEveryDocumentHas() {
        TextBody english = numbered(UDHR_EN.units().subList(0, 30), Language.ENGLISH);
        TextBody french = numbered(UDHR_FR.units().subList(50, 80), Language.FRENCH);
        assertEquals(List.of(Finding.Sort.ANOTHER_DOCUMENT), sorts(english, french));
    }

    @Test
    void saysFromWhichParagraphToWhichAThirdIsMissing() {
        Finding finding = only(Finding.Sort.PART_MISSING, NOTE_EN, without(NOTE_ZH, 10, 21));
        Stretch where = finding.where().get(0);
        assertTrue(where.original());
        assertEquals(NOTE_EN.units().get(20).id(), where.last().row());
        // The heading before it may be counted in: so short a line has a partner easily.
        assertTrue(Math.abs(where.first().number() - 11) <= 1, finding.says());
        assertTrue(finding.says().contains("14 “" + start(NOTE_EN, 20)), finding.says());
    }

    @Test
    void noticesThatATenthIsMissingInOneBlock() {
        TextBody cut = without(UDHR_FR, 30, 40);
        assertEquals(List.of(Finding.Sort.PART_MISSING), sorts(UDHR_EN, cut));
    }

    @Test
    void noticesThatEveryThirdParagraphIsMissing() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UDHR_FR.units().size(); i++) {
            if (i % 3 != 0) {
                units.add(UDHR_FR.units().get(i));
            }
        }
        TextBody thinned = new TextBody(Language.FRENCH, units);
        assertEquals(List.of(Finding.Sort.PART_MISSING), sorts(bare(UDHR_EN), bare(thinned)));
    }

    @Test
    void noticesThatTheEndIsOfAnotherText() {
        List<String> lines = new ArrayList<>(sentences(NOTE_ZH).subList(0, 28));
        lines.addAll(sentences(UDHR_ZH).subList(20, 45));
        TextBody mixed = PairCollection.body(lines, Language.CHINESE);
        TextBody original = PairCollection.body(sentences(NOTE_EN), Language.ENGLISH);
        List<Finding.Sort> sorts = sorts(original, mixed);
        assertTrue(sorts.contains(Finding.Sort.PART_MISSING), sorts.toString());
    }

    /** An aligner that believes too much pairs the rest with whatever stands there. */
    @Test
    void noticesNearlyEveryEndOfAnotherText() {
        TextBody original = PairCollection.body(sentences(NOTE_EN), Language.ENGLISH);
        List<String> chinese = sentences(NOTE_ZH);
        List<String> another = sentences(UDHR_ZH);
        int noticed = 0;
        List<String> missed = new ArrayList<>();
        for (int right = 10; right <= 42; right += 4) {
            for (int from = 0; from <= 30; from += 10) {
                List<String> lines = new ArrayList<>(chinese.subList(0, right));
                int end = Math.min(another.size(), from + chinese.size() - right);
                lines.addAll(another.subList(from, end));
                boolean isNoticed =
                        !sorts(original, PairCollection.body(lines, Language.CHINESE)).isEmpty();
                noticed += isNoticed ? 1 : 0;
                if (!isNoticed) {
                    missed.add(right + " right, then from " + from);
                }
            }
        }
        assertTrue(noticed >= 32, noticed + " of 36; missed: " + missed);
    }

    @Test
    void doesNotCallATextMovedThatStandsInOneParagraph() {
        Segment whole = new Segment("s1", CodedText.of(String.join(" ", sentences(NOTE_ZH))), "");
        Unit unit = new Unit("u1", UnitKind.PARAGRAPH, null, 0, List.of(whole), null, false);
        TextBody one = new TextBody(Language.CHINESE, List.of(unit));
        List<Finding.Sort> sorts = sorts(NOTE_EN, one);
        assertFalse(sorts.contains(Finding.Sort.ANOTHER_ORDER), sorts.toString());
    }

    @Test
    void saysWhatOnlyTheTranslationHas() {
        Finding finding = only(Finding.Sort.PART_ADDED, without(UDHR_EN, 30, 60), UDHR_FR);
        assertEquals(false, finding.where().get(0).original());
        assertTrue(finding.measured().get("share") > 0.2, finding.measured().toString());
    }

    @Test
    void saysWhichBlockStandsElsewhere() {
        TextBody swapped = moved(UDHR_FR, 20, 45, 70);
        Finding finding = only(Finding.Sort.ANOTHER_ORDER, UDHR_EN, swapped);
        assertTrue(finding.says().contains(" stands in the translation as "), finding.says());
        assertEquals(2, finding.where().size());
    }

    @Test
    void noticesABlockThatStandsElsewhereWithoutAnyLabel() {
        TextBody english = bare(UDHR_EN);
        TextBody swapped = bare(moved(UDHR_FR, 20, 45, 70));
        assertEquals(List.of(Finding.Sort.ANOTHER_ORDER), sorts(english, swapped));
    }

    @Test
    void letsEachLanguageSortItsListsForItself() {
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            english.add(UDHR_EN.units().get(30 + i).text());
            french.add(UDHR_FR.units().get(30 + i).text());
        }
        String[][] states = {
            {"Germany", "Allemagne"},
            {"Spain", "Espagne"},
            {"Egypt", "Égypte"},
            {"United States of America", "États-Unis d'Amérique"},
            {"Ecuador", "Équateur"},
            {"Brazil", "Brésil"},
            {"Canada", "Canada"},
            {"Ivory Coast", "Côte d'Ivoire"},
            {"South Africa", "Afrique du Sud"},
            {"Netherlands", "Pays-Bas"},
            {"United Kingdom", "Royaume-Uni"},
            {"Switzerland", "Suisse"}
        };
        List.of(states).stream().map(state -> state[0]).sorted().forEach(english::add);
        List.of(states).stream().map(state -> state[1]).sorted().forEach(french::add);
        assertEquals(
                List.of(),
                sorts(
                        PairCollection.body(english, Language.ENGLISH),
                        PairCollection.body(french, Language.FRENCH)));
    }

    @Test
    void noticesAnUntranslatedCopy() {
        TextBody copy = new TextBody(Language.FRENCH, UDHR_EN.units());
        assertEquals(List.of(Finding.Sort.NOT_TRANSLATED), sorts(UDHR_EN, copy));
    }

    @Test
    void noticesAnotherLanguage() {
        TextBody spanish = pair("udhr", "en", "es").translation();
        TextBody said = new TextBody(Language.FRENCH, spanish.units());
        Finding finding = only(Finding.Sort.ANOTHER_LANGUAGE, UDHR_EN, said);
        assertTrue(finding.says().contains("looks like es"), finding.says());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ru", "zh", "ar"})
    void saysWhereAPageIsInAnotherLanguage(String other) {
        TextBody source = other.equals("en") ? UDHR_EN : pair("udhr", "en", other).translation();
        List<Unit> units = new ArrayList<>(UDHR_FR.units());
        for (int i = 5; i < 14; i++) {
            units.set(i, renamed(source.units().get(i), i));
        }
        List<Finding> findings = findings(UDHR_EN, new TextBody(Language.FRENCH, units));
        Finding finding = findings.get(0);
        assertEquals(Finding.Sort.PARTLY_ANOTHER_LANGUAGE, finding.sort());
        int first = finding.where().get(0).first().number();
        int last = finding.where().get(0).last().number();
        assertTrue(first >= 6 && first <= 9 && last >= 12 && last <= 14, first + " to " + last);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 7})
    void holdsNoShortDocumentUp(int size) {
        List<String> english = sentences(NOTE_EN).subList(0, size);
        List<String> chinese = sentences(NOTE_ZH);
        TextBody original = PairCollection.body(english, Language.ENGLISH);
        for (int from : new int[] {0, 1, 20}) {
            List<String> other = chinese.subList(from, from + size);
            assertEquals(List.of(), sorts(original, PairCollection.body(other, Language.CHINESE)));
        }
    }

    private static List<String> sentences(TextBody text) {
        return text.segments().stream().map(Segment::text).toList();
    }

    @Test
    void givesTheSameAnswerTwice() {
        TextBody cut = without(NOTE_ZH, 10, 21);
        assertEquals(findings(NOTE_EN, cut), findings(NOTE_EN, cut));
    }

    private static List<Finding> findings(TextBody original, TextBody translation) {
        return VersionCheck.findings(
                original, translation, VersionAligner.align(original, translation));
    }

    private static List<Finding.Sort> sorts(TextBody original, TextBody translation) {
        return findings(original, translation).stream().map(Finding::sort).toList();
    }

    private static Finding only(Finding.Sort sort, TextBody original, TextBody translation) {
        List<Finding> findings = findings(original, translation);
        assertEquals(List.of(sort), findings.stream().map(Finding::sort).toList());
        return findings.get(0);
    }

    private static String start(TextBody text, int unit) {
        return text.units().get(unit).text().substring(0, 20);
    }

    private static TextBody part(TextBody text, int from, int to) {
        return new TextBody(text.language(), text.units().subList(from, to));
    }

    private static TextBody without(TextBody text, int from, int to) {
        List<Unit> units = new ArrayList<>(text.units());
        units.subList(from, to).clear();
        return new TextBody(text.language(), units);
    }

    /** The units from {@code to} up to {@code end} stand before those from {@code from}. */
    private static TextBody moved(TextBody text, int from, int to, int end) {
        List<Unit> units = new ArrayList<>(text.units().subList(0, from));
        units.addAll(text.units().subList(to, end));
        units.addAll(text.units().subList(from, to));
        units.addAll(text.units().subList(end, text.units().size()));
        return new TextBody(text.language(), units);
    }

    private static TextBody bare(TextBody text) {
        List<String> lines = text.units().stream().map(Unit::text).toList();
        return PairCollection.body(lines, text.language());
    }

    private static TextBody numbered(List<Unit> units, Language language) {
        List<Unit> numbered =
                IntStream.range(0, units.size())
                        .mapToObj(
                                i ->
                                        new Unit(
                                                "p" + (i + 1),
                                                UnitKind.PARAGRAPH,
                                                new Label("" + (i + 1)),
                                                0,
                                                units.get(i).segments(),
                                                null,
                                                false))
                        .toList();
        return new TextBody(language, numbered);
    }

    private static Unit renamed(Unit unit, int number) {
        Segment whole = new Segment("x" + number, CodedText.of(unit.text()), "");
        return new Unit(
                unit.id(), unit.kind(), unit.label(), unit.level(), List.of(whole), null, false);
    }
}
