package org.hexapla.core.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class LikelihoodAlignerTest {
    private static final List<String> FRENCH =
            List.of(
                    "Article premier",
                    "La Conférence adopte le rapport de 2019 sur les brevets.",
                    "Le budget s'élève à 1,6 million de francs suisses pour l'année 2020.",
                    "Le Secrétariat publiera la liste des participants avant le 27 septembre.",
                    "La séance est levée à 18 h 45.");
    private static final List<String> RUSSIAN =
            List.of(
                    "Статья 1",
                    "Конференция принимает доклад за 2019 год о патентах.",
                    "Бюджет на 2020 год составляет 1,6 млн швейцарских франков.",
                    "Секретариат опубликует список участников до 27 сентября.",
                    "Заседание закрывается в 18 час. 45 мин.");

    @Test
    void pairsSentencesInOrder() {
        Alignment alignment = align(FRENCH, Language.FRENCH, RUSSIAN, Language.RUSSIAN);
        assertEquals(List.of(1, 1, 1, 1, 1), sizes(alignment));
    }

    @Test
    void leavesAMissingSentenceAlone() {
        List<String> shorter = new ArrayList<>(RUSSIAN);
        shorter.remove(2);
        Alignment alignment = align(FRENCH, Language.FRENCH, shorter, Language.RUSSIAN);
        assertEquals(List.of(1, 1, 0, 1, 1), sizes(alignment));
    }

    @Test
    void leavesEmptyLinesOutOfTheBeadsAroundThem() {
        List<String> spaced = new ArrayList<>(List.of("", ""));
        for (String sentence : RUSSIAN) {
            spaced.addAll(List.of(sentence, " \u00a0\u200b"));
        }
        Alignment alignment = align(FRENCH, Language.FRENCH, spaced, Language.RUSSIAN);
        List<Integer> partners =
                alignment.beads().stream()
                        .filter(bead -> !bead.source().isEmpty())
                        .peek(bead -> assertEquals(1, bead.target().size()))
                        .map(bead -> bead.target().start())
                        .toList();
        assertEquals(List.of(2, 4, 6, 8, 10), partners);
        assertEquals(spaced.size(), alignment.targets());
    }

    @Test
    void pairsTheEmptyLinesThatBothTextsHave() {
        List<String> french = new ArrayList<>(FRENCH);
        List<String> russian = new ArrayList<>(RUSSIAN);
        french.add(2, "");
        french.add(2, "");
        russian.add(2, "");
        Alignment alignment = align(french, Language.FRENCH, russian, Language.RUSSIAN);
        assertEquals(List.of(1, 1, 1, 0, 1, 1, 1), sizes(alignment));
    }

    @Test
    void makesNullBeadsOfAnEmptySide() {
        Alignment alignment = align(FRENCH, Language.FRENCH, List.of(), Language.RUSSIAN);
        assertEquals(List.of(0, 0, 0, 0, 0), sizes(alignment));
    }

    @Test
    void alignsNothingToNothing() {
        Alignment alignment = align(List.of(), Language.ARABIC, List.of(), Language.CHINESE);
        assertTrue(alignment.beads().isEmpty());
    }

    @Test
    void pairsAListWithItself() {
        Alignment alignment = align(FRENCH, Language.FRENCH, FRENCH, Language.FRENCH);
        assertEquals(List.of(1, 1, 1, 1, 1), sizes(alignment));
    }

    @Test
    void standsOneVeryLongSegmentAndBlankOnes() {
        List<String> odd = List.of("", "x ".repeat(200_000), " ");
        Alignment alignment = align(odd, Language.ENGLISH, RUSSIAN, Language.RUSSIAN);
        assertEquals(List.of(3, 5), List.of(alignment.sources(), alignment.targets()));
    }

    @Test
    void standsAHundredThousandAgainstThree() {
        List<String> many = Collections.nCopies(100_000, "A short sentence of the record.");
        List<String> few = RUSSIAN.subList(0, 3);
        Alignment alignment = align(many, Language.ENGLISH, few, Language.RUSSIAN);
        assertEquals(List.of(100_000, 3), List.of(alignment.sources(), alignment.targets()));
    }

    @Test
    void keepsToThePathBeyondTheFullMatrix() {
        List<String> numbered =
                IntStream.range(0, 4000).mapToObj(i -> "Decision no. " + i * 37 + ".").toList();
        Alignment alignment =
                align(numbered, Language.ENGLISH, numbered.subList(900, 4000), Language.FRENCH);
        long right =
                alignment.beads().stream()
                        .filter(bead -> bead.source().size() * bead.target().size() == 1)
                        .filter(bead -> bead.source().start() == bead.target().start() + 900)
                        .count();
        assertTrue(right > 3000, "only " + right);
    }

    private static Alignment align(
            List<String> source, Language from, List<String> target, Language to) {
        return new LikelihoodAligner().align(source, from, target, to);
    }

    /** How many target segments each bead holds. */
    private static List<Integer> sizes(Alignment alignment) {
        return alignment.beads().stream().map(bead -> bead.target().size()).toList();
    }
}
