package org.hexapla.core.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    /** A difference as a line: deletions in brackets, insertions in braces. */
    private static String shown(Difference difference) {
        return difference.pieces().stream()
                .map(
                        piece ->
                                switch (piece.kind()) {
                                    case SAME -> piece.text().text();
                                    case DELETED -> "[" + piece.text().text() + "]";
                                    case INSERTED -> "{" + piece.text().text() + "}";
                                })
                .collect(Collectors.joining());
    }

    private static String difference(String before, String after, Language language) {
        return shown(Difference.of(CodedText.of(before), CodedText.of(after), language));
    }

    @Test
    void marksTheWordThatChanged() {
        assertEquals(
                "The committee rose at [noon]{nine}.",
                difference(
                        "The committee rose at noon.",
                        "The committee rose at nine.",
                        Language.ENGLISH));
    }

    @Test
    void marksWordsThatAreNewAndWordsThatAreGone() {
        assertEquals(
                "Le {premier }comité s’est réuni[ hier].",
                difference(
                        "Le comité s’est réuni hier.",
                        "Le premier comité s’est réuni.",
                        Language.FRENCH));
    }

    @Test
    void marksTheCharactersOfChinese() {
        assertEquals(
                "委员会在[日内瓦]{纽约}举行会议。", difference("委员会在日内瓦举行会议。", "委员会在纽约举行会议。", Language.CHINESE));
    }

    @Test
    void keepsLatinWordsWholeWithinChinese() {
        assertEquals(
                "关于 [WIPO]{WITT} 的信息", difference("关于 WIPO 的信息", "关于 WITT 的信息", Language.CHINESE));
    }

    @Test
    void marksWholeWordsOfArabicWithTheirSigns() {
        assertEquals(
                "اجتمعت [اللجنة]{اللَّجنة} في جنيف",
                difference("اجتمعت اللجنة في جنيف", "اجتمعت اللَّجنة في جنيف", Language.ARABIC));
    }

    @Test
    void joinsChangedWordsThatOnlyBlanksKeepApart() {
        assertEquals(
                "[one two]{three four} five",
                difference("one two five", "three four five", Language.ENGLISH));
    }

    @Test
    void takesCanonicallyEqualWordsForTheSame() {
        assertEquals("café", difference("cafe\u0301", "café", Language.FRENCH));
    }

    @Test
    void doesNotCutCharactersBeyondTheFirstPlaneInTwo() {
        assertEquals("[𠮷]{𠀋}字", difference("𠮷字", "𠀋字", Language.CHINESE));
    }

    @Test
    void findsNothingBetweenEqualTexts() {
        CodedText text = new CodedText("Noted", List.of(InlineCode.note("c1", "1", 5)));
        assertTrue(Difference.of(text, text, Language.ENGLISH).isEmpty());
    }

    @Test
    void seesAFootnoteThatMoved() {
        CodedText before = new CodedText("One two", List.of(InlineCode.note("c1", "1", 3)));
        CodedText after = new CodedText("One two", List.of(InlineCode.note("c1", "1", 7)));
        Difference difference = Difference.of(before, after, Language.ENGLISH);
        assertFalse(difference.isEmpty());
        assertEquals(before, difference.before());
        assertEquals(after, difference.after());
    }

    @Test
    void doesNotTakeACodeForAWord() {
        CodedText coded = new CodedText("", List.of(InlineCode.note("c1", "1", 0)));
        assertFalse(Difference.of(coded, CodedText.of("1"), Language.ENGLISH).isEmpty());
    }

    @Test
    void givesBothTextsBackWhateverTheyAre() {
        Random random = new Random(7);
        String[] words = {"a", "b", "c", " ", " ", "中", "文", ",", "ب"};
        for (int n = 0; n < 3000; n++) {
            CodedText before = text(random, words);
            CodedText after = text(random, words);
            Difference difference = Difference.of(before, after, Language.ENGLISH);
            assertEquals(before.text(), difference.before().text());
            assertEquals(after.text(), difference.after().text());
        }
    }

    private static CodedText text(Random random, String... words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return CodedText.of(text.toString());
    }

    @Test
    void findsTheLongestCommonWords() {
        Random random = new Random(11);
        for (int n = 0; n < 2000; n++) {
            List<Token> old = tokens(random);
            List<Token> young = tokens(random);
            int[] partners = ShortestEdit.between(old, young);
            int kept = 0;
            int last = -1;
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    assertTrue(partners[i] > last);
                    assertEquals(old.get(i), young.get(partners[i]));
                    last = partners[i];
                    kept++;
                }
            }
            assertEquals(longestCommon(old, young), kept, old + " " + young);
        }
    }

    private static List<Token> tokens(Random random) {
        List<Token> tokens = new ArrayList<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            String word = String.valueOf((char) ('a' + random.nextInt(4)));
            tokens.add(new Token(word, CodedText.of(word)));
        }
        return tokens;
    }

    /** The textbook's table, as the judge of the faster way. */
    private static int longestCommon(List<Token> old, List<Token> young) {
        int[][] best = new int[old.size() + 1][young.size() + 1];
        for (int i = 1; i <= old.size(); i++) {
            for (int j = 1; j <= young.size(); j++) {
                best[i][j] =
                        old.get(i - 1).equals(young.get(j - 1))
                                ? best[i - 1][j - 1] + 1
                                : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[old.size()][young.size()];
    }

    @Test
    void tellsVeryLongTextsApartInGoodTime() {
        String before = "old word ".repeat(50_000);
        String after = "young sign ".repeat(50_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertEquals(
                                2,
                                Difference.of(
                                                CodedText.of(before + "end"),
                                                CodedText.of(after + "done"),
                                                Language.ENGLISH)
                                        .pieces()
                                        .size()));
    }
}
