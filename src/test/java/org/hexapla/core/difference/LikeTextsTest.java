package org.hexapla.core.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikeTextsTest {
    private static final String WORDS =
            "the of the and committee State report article right law 5 2019 world free every party";

    /** Texts of up to 24 words, of which the first are said far more often than the last. */
    private static List<String> texts(Random random, int size) {
        String[] words = WORDS.split(" ");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                double draw = random.nextDouble();
                text.append(words[(int) (words.length * draw * draw)]).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<LikeTexts.Found> byComparingAll(
            List<String> texts, String text, double least) {
        List<LikeTexts.Found> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double likeness = Likeness.of(texts.get(i), text);
            if (likeness >= least) {
                found.add(new LikeTexts.Found(i, likeness));
            }
        }
        found.sort(
                Comparator.comparingDouble(LikeTexts.Found::likeness)
                        .reversed()
                        .thenComparingInt(LikeTexts.Found::text));
        return found;
    }

    @ParameterizedTest
    @ValueSource(doubles = {.3, .5, .6, .7, .75, .9, 1})
    void findsExactlyWhatComparingWithEachFinds(double least) {
        Random random = new Random(7);
        List<String> texts = texts(random, 300);
        LikeTexts like = new LikeTexts(texts, least);
        int all = 0;
        for (String text : texts(random, 500)) {
            List<LikeTexts.Found> expected = byComparingAll(texts, text, least);
            assertEquals(expected, like.find(text), text);
            all += expected.size();
        }
        assertTrue(all > 0, "nothing was like anything");
    }

    @ParameterizedTest
    @CsvSource({
        "The Committee met in Geneva on 3 May 2019., The Committee met in Geneva on 4 May 2019.",
        "Le Comité s'est réuni à Genève le 3 mai., Le Comité s'est réuni à Vienne le 3 mai.",
        "El Comité se reunió en Ginebra el 3 de mayo., El Comité se reunió en Viena el 3 de mayo.",
        "Комитет собрался в Женеве 3 мая., Комитет собрался в Вене 3 мая.",
        "委员会于五月三日在日内瓦举行了会议。, 委员会于五月四日在维也纳举行了会议。",
        "اجتمعت اللجنة في جنيف يوم 3 أيار/مايو., اجتمعت اللجنة في فيينا يوم 3 أيار/مايو."
    })
    void findsAnEditedSentenceInAnyScript(String sentence, String edited) {
        List<LikeTexts.Found> found =
                new LikeTexts(List.of("Something else 其他", sentence), .7).find(edited);
        assertEquals(List.of(new LikeTexts.Found(1, Likeness.of(sentence, edited))), found);
    }

    @Test
    void putsTheLikestFirstAndEqualsInTheirOrder() {
        List<String> texts = List.of("a b c d", "x", "a b c e", "e c b a");
        assertEquals(
                List.of(2, 3, 0),
                new LikeTexts(texts, .7)
                        .find("a b c e").stream().map(LikeTexts.Found::text).toList());
    }

    @Test
    void findsNothingWithoutWords() {
        LikeTexts like = new LikeTexts(Arrays.asList("", "…", "word"), .7);
        assertEquals(List.of(), like.find("…"));
        assertEquals(List.of(), new LikeTexts(List.of(), .7).find("word"));
    }

    @Test
    void refusesALeastThatAnythingReaches() {
        assertThrows(IllegalArgumentException.class, () -> new LikeTexts(List.of(), 0));
    }

    @Test
    void countsEachChineseCharacterAlsoBesideDigitsAndLetters() {
        assertEquals(
                List.of("wipo", "于", "2019", "年", "5", "月", "a", "会"),
                Likeness.words("WIPO于2019年5月 A会。"));
    }

    @Test
    void takesCanonicallyEqualWordsForTheSame() {
        assertEquals(1, Likeness.of("re\u0301union plénière", "réunion ple\u0301nie\u0300re"));
    }

    @Test
    void keepsVowelSignsInTheirWord() {
        assertEquals(List.of("مُحَمَّد", "3"), Likeness.words("مُحَمَّد، 3"));
    }

    @Test
    void neverCallsTwoTextsTheSameInHundredths() {
        assertEquals(99, Likeness.hundredths(1));
        assertEquals(70, Likeness.hundredths(.7));
    }
}
