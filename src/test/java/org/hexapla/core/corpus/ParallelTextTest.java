package org.hexapla.core.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people send by mistake, and what has to come of it. */
class ParallelTextTest {
    private static final String ENGLISH =
            "1. The Committee adopted the agenda of its session.\n\n"
                    + "2. The Secretariat shall publish the list of the 48 participants.\n";
    private static final String FRENCH =
            "1. Le Comité a adopté l’ordre du jour de sa session.\n\n"
                    + "2. Le Secrétariat publiera la liste des 48 participants.\n";

    private static AlignedText aligned(CorpusUnit unit, String source, String target) {
        return ParallelText.of(unit, source, Language.ENGLISH, target, Language.FRENCH).aligned();
    }

    private static List<TextBead> beads(AlignedText aligned) {
        List<TextBead> beads = new ArrayList<>();
        for (Iterator<TextBead> each = aligned.beads(); each.hasNext(); ) {
            beads.add(each.next());
        }
        return beads;
    }

    private static int linked(AlignedText aligned) {
        return (int)
                beads(aligned).stream()
                        .map(TextBead::bead)
                        .filter(bead -> !bead.source().isEmpty() && !bead.target().isEmpty())
                        .count();
    }

    /** How many segments of either side stand in beads. */
    private static List<Integer> held(AlignedText aligned) {
        int source = 0;
        int target = 0;
        for (TextBead bead : beads(aligned)) {
            source += bead.bead().source().size();
            target += bead.bead().target().size();
        }
        return List.of(source, target);
    }

    @ParameterizedTest
    @EnumSource
    void alignsTwoTexts(CorpusUnit unit) {
        String texts = "";
        for (TextBead bead : beads(aligned(unit, ENGLISH, FRENCH))) {
            texts += bead.source().replaceAll("^\\d\\. ", "") + " = ";
        }
        assertTrue(texts.contains("The Committee adopted the agenda of its session. = "), texts);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAllAloneWhereOneSideIsEmpty(CorpusUnit unit) {
        AlignedText aligned = aligned(unit, ENGLISH, "");
        assertEquals(0, linked(aligned));
        assertEquals(aligned.size(), held(aligned).get(0));
        assertTrue(aligned.size() >= 2);
    }

    @ParameterizedTest
    @EnumSource
    void hasNoBeadsWhereBothSidesAreEmpty(CorpusUnit unit) {
        assertEquals(0, aligned(unit, "", "").size());
    }

    @ParameterizedTest
    @EnumSource
    void pairsIdenticalSides(CorpusUnit unit) {
        AlignedText aligned = aligned(unit, ENGLISH, ENGLISH);
        long same =
                beads(aligned).stream().filter(bead -> bead.source().equals(bead.target())).count();
        assertEquals(aligned.size(), same);
    }

    @Test
    void tellsTwoSidesOfOneLanguageApart() {
        ParallelText texts =
                ParallelText.of(CorpusUnit.LINE, "a", Language.ENGLISH, "a", new Language("en"));
        assertEquals(List.of("en", "en-x-target"), tags(texts));
        Language own = new Language("en-x-old");
        assertEquals(
                List.of("en-x-old", "en-x-old-target"),
                tags(ParallelText.of(CorpusUnit.LINE, "a", own, "a", own)));
    }

    private static List<String> tags(ParallelText texts) {
        return List.of(texts.source().tag(), texts.target().tag());
    }

    @ParameterizedTest
    @EnumSource
    void standsManyAgainstThree(CorpusUnit unit) {
        String many = "A short sentence of the record.\n\n".repeat(10_000);
        AlignedText aligned = aligned(unit, many, "Un.\n\nDeux.\n\nTrois.\n");
        int sources = unit == CorpusUnit.LINE ? 20_000 : 10_000;
        int targets = unit == CorpusUnit.LINE ? 5 : 3;
        assertEquals(List.of(sources, targets), held(aligned));
    }

    @ParameterizedTest
    @EnumSource
    void standsASegmentOfAMegabyte(CorpusUnit unit) {
        AlignedText aligned = aligned(unit, "word ".repeat(200_000), FRENCH);
        assertTrue(held(aligned).get(0) >= 1);
    }

    @ParameterizedTest
    @EnumSource
    void standsAMegabyteWithoutAnyWhiteSpace(CorpusUnit unit) {
        AlignedText aligned = aligned(unit, "文".repeat(1_000_000), FRENCH);
        assertEquals(1, held(aligned).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void standsNothingButDigits(CorpusUnit unit) {
        String digits = "12 34\n\n5678\n\n90\n\n2019\n";
        List<TextBead> beads = beads(aligned(unit, digits, digits));
        StringBuilder source = new StringBuilder();
        beads.forEach(bead -> source.append(bead.source()));
        assertTrue(source.toString().contains("5678"), source.toString());
    }

    @Test
    void keepsBlankLinesAsSegments() {
        AlignedText aligned = aligned(CorpusUnit.LINE, "\n\n \n", "\n\n");
        assertEquals(List.of(3, 2), held(aligned));
    }

    @Test
    void findsNothingInADocumentOfBlankLines() {
        assertEquals(0, aligned(CorpusUnit.DOCUMENT, "\n\n \n", "\n\t\n\u3000\n").size());
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfAnotherLanguage(CorpusUnit unit) {
        ParallelText texts =
                ParallelText.of(
                        unit,
                        ENGLISH.repeat(5),
                        Language.ENGLISH,
                        ENGLISH.repeat(5),
                        Language.FRENCH);
        assertEquals(
                List.of("The text of the target looks like en, and it was said to be fr."),
                texts.aligned().warnings());
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfNothingWhereAllIsWell(CorpusUnit unit) {
        ParallelText texts =
                ParallelText.of(
                        unit,
                        ENGLISH.repeat(5),
                        Language.ENGLISH,
                        FRENCH.repeat(5),
                        Language.FRENCH);
        assertEquals(List.of(), texts.aligned().warnings());
    }

    @ParameterizedTest
    @EnumSource
    void standsHalvesOfSurrogatePairs(CorpusUnit unit) {
        AlignedText aligned = aligned(unit, "A \uD83D half.\n", "Une \uDE00 moitié.\n");
        assertEquals(List.of(1, 1), held(aligned));
    }

    @ParameterizedTest
    @EnumSource
    void readsLinesThatEndWithCarriageReturns(CorpusUnit unit) {
        AlignedText unix = aligned(unit, ENGLISH, FRENCH);
        AlignedText windows =
                aligned(unit, ENGLISH.replace("\n", "\r\n"), FRENCH.replace("\n", "\r\n"));
        assertEquals(beads(unix), beads(windows));
    }

    @Test
    void keepsRightToLeftMarksInTheText() {
        String arabic = "\u200Fالوثيقة \u200EA/RES/217\u200F معتمدة.";
        ParallelText texts =
                ParallelText.of(
                        CorpusUnit.LINE, arabic, Language.ARABIC, ENGLISH, Language.ENGLISH);
        assertEquals(arabic, beads(texts.aligned()).get(0).source());
    }

    @Test
    void takesAnyPairOfTags() {
        ParallelText texts =
                ParallelText.of(
                        CorpusUnit.DOCUMENT,
                        "Olá.",
                        new Language("pt-BR"),
                        "Sannu.",
                        new Language("ha-Latn-NG"));
        assertEquals(List.of(1, 1), held(texts.aligned()));
    }

    @Test
    void refusesAnUnknownUnit() {
        assertEquals(
                "unknown-unit",
                assertThrows(Refused.class, () -> CorpusUnit.of("sentence")).type());
    }
}
