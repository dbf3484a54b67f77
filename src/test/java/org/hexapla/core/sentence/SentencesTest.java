package org.hexapla.core.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hexapla.Effort;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules against texts by hand; a broken bar in a text stands where a sentence begins. */
class SentencesTest {
    private static final List<String> TAGS = List.of("ar", "en", "es", "fr", "ru", "zh");

    static Stream<String> cases() {
        return TAGS.stream().flatMap(tag -> lines(tag).map(line -> tag + "|" + line));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void breaks_where_the_table_says(String line) {
        String tag = line.substring(0, 2);
        String wanted = line.substring(3);
        assertEquals(wanted, split(wanted.replace("¦", ""), tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void has_at_least_two_hundred_cases(String tag) {
        assertTrue(lines(tag).count() >= 200, tag + " has " + lines(tag).count());
    }

    @Test
    void splits_a_language_without_rules_of_its_own_by_the_shared_ones() {
        assertEquals("Das ist gut. ¦Es bleibt so.", split("Das ist gut. Es bleibt so.", "de"));
    }

    @Test
    void takes_time_in_proportion_to_the_length() {
        String text =
                "The Committee met on 3 May. It adopted the report of the Chair, Mr. J. Doe. ";
        assertEquals(
                2 * 20_000 - 1, Sentences.breaks(text.repeat(20_000), Language.ENGLISH).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ". ",
                " ",
                "a",
                "会",
                "(",
                "\u201D",
                ". \u00BB ",
                "1.",
                "A. ",
                "A.",
                "! ?",
                "?(",
                "\u200F",
                "[1]",
                "\uD83D",
                "\uDE00",
                "…",
                "Л. ",
                "«م؟» "
            })
    void is_done_at_once_with_a_million_of_the_same(String repeated) {
        String text = repeated.repeat(1_000_000 / repeated.length());
        for (String tag : TAGS) {
            Language language = new Language(tag);
            Effort.assertAtMost(Duration.ofSeconds(5), () -> Sentences.breaks(text, language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void breaks_beside_halves_of_characters_and_never_inside_one(String tag) {
        assertEquals(
                "\uD83D\uDE00 \uD83D. ¦A\uDE00 b. ¦\uD840\uDC0B",
                split("\uD83D\uDE00 \uD83D. A\uDE00 b. \uD840\uDC0B", tag));
    }

    @Test
    void breaks_alike_whatever_was_asked_before() {
        String text = "On p. 5 it rained. The Chair left? No. 7 stayed.1 The end.";
        List<Integer> fresh = Sentences.breaks(text, new Language("sv"));
        lines("en").forEach(line -> Sentences.breaks(line, new Language("sv")));
        lines("zh").forEach(line -> Sentences.breaks(line, new Language("sv")));
        assertEquals(fresh, Sentences.breaks(text, new Language("sv")));
    }

    private static String split(String text, String tag) {
        StringBuilder out = new StringBuilder(text);
        List<Integer> breaks = Sentences.breaks(text, new Language(tag));
        for (int i = breaks.size() - 1; i >= 0; i--) {
            out.insert(breaks.get(i).intValue(), '¦');
        }
        return out.toString();
    }

    private static Stream<String> lines(String tag) {
        try (InputStream in =
                SentencesTest.class.getResourceAsStream("sentences." + tag + ".txt")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank());
        } catch (IOException failed) {
            throw new IllegalStateException(tag, failed);
        }
    }
}
