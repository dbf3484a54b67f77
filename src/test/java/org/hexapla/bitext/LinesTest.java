package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.bitext.BitextPage.Sentence;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;

    private final Map<Language, List<Sentence>> sentences = new LinkedHashMap<>();

    /** Sentences by the numbers of their beads; each is called after its language and place. */
    private void say(Language language, int... beads) {
        List<Sentence> all = new ArrayList<>();
        for (int i = 0; i < beads.length; i++) {
            Content nothing = output -> {};
            all.add(
                    new Sentence(
                            language.tag() + (i + 1), beads[i], "final", nothing, "", List.of()));
        }
        sentences.put(language, all);
    }

    private List<String> lines() {
        return Lines.of(sentences, Sentence::bead).stream()
                .map(
                        line ->
                                line.values().stream()
                                        .flatMap(List::stream)
                                        .map(Sentence::id)
                                        .reduce((a, b) -> a + " " + b)
                                        .orElse(""))
                .toList();
    }

    @Test
    void sentences_of_one_bead_share_a_line() {
        say(EN, 0, 1);
        say(FR, 0, 0, 1);

        assertEquals(List.of("en1 fr1 fr2", "en2 fr3"), lines());
    }

    @Test
    void one_without_a_partner_stands_after_the_one_before_it() {
        say(EN, 0, Beads.NONE, 1);
        say(FR, 0, 1, Beads.NONE);

        assertEquals(List.of("en1 fr1", "en2", "en3 fr2", "fr3"), lines());
    }

    @Test
    void what_changed_places_stands_with_its_partner() {
        say(EN, 0, 1);
        say(FR, 1, 0);

        assertEquals(List.of("en1 fr2", "en2 fr1"), lines());
    }

    @Test
    void a_language_that_is_alone_has_a_line_a_sentence() {
        say(EN);
        say(FR, Beads.NONE, Beads.NONE);

        assertEquals(List.of("fr1", "fr2"), lines());
    }
}
