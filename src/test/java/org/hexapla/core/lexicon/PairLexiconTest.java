package org.hexapla.core.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.gold.Link;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class PairLexiconTest {
    private static final List<String> TAGS = List.of("ar", "en", "es", "fr", "ru", "zh");

    @Test
    void comesWithALexiconForEachPairOfTheSixLanguages() {
        for (String from : TAGS) {
            for (String to : TAGS) {
                boolean held =
                        SeedLexicons.of(new Language(from), new Language(to))
                                .filter(lexicon -> lexicon.forward().given().length > 1_000)
                                .isPresent();
                assertEquals(!from.equals(to), held, from + "-" + to);
            }
        }
    }

    @Test
    void knowsThatWaterIsEau() {
        WordCounts counts =
                SeedLexicons.of(Language.ENGLISH, Language.FRENCH).orElseThrow().forward();
        int water = Arrays.binarySearch(counts.given(), "water");
        float most = 0;
        String said = "";
        for (int at = counts.first()[water]; at < counts.first()[water + 1]; at++) {
            if (counts.count()[at] > most) {
                most = counts.count()[at];
                said = counts.said()[counts.other()[at]];
            }
        }
        assertEquals("eau", said);
    }

    @Test
    void isTheSameAfterBeingWrittenAndRead() throws IOException {
        PairLexicon lexicon = taught();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        lexicon.write(written);
        PairLexicon read = PairLexicon.read(new ByteArrayInputStream(written.toByteArray()));
        assertArrayEquals(lexicon.forward().given(), read.forward().given());
        assertArrayEquals(lexicon.backward().said(), read.backward().said());
        assertArrayEquals(lexicon.forward().other(), read.forward().other());
        float[] before = lexicon.forward().count();
        float[] after = read.forward().count();
        for (int at = 0; at < before.length; at++) {
            assertEquals(1, after[at] / before[at], 0.05, "count " + at);
        }
    }

    @Test
    void refusesWhatIsNoLexicon() {
        byte[] rubbish = "not a lexicon".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> PairLexicon.read(new ByteArrayInputStream(rubbish)));
    }

    @Test
    void refusesListsOfDifferentSizes() {
        List<String> one = List.of("a");
        assertThrows(
                IllegalArgumentException.class,
                () -> PairLexicon.learnt(one, Language.ENGLISH, List.of(), Language.FRENCH));
    }

    @Test
    void learnsNothingOfPairsThatWhatItKnowsContradicts() {
        List<GoldDocument> documents = GoldDocument.inResource("sdg-n2.tsv.gz");
        GoldDocument document =
                documents.stream().filter(d -> d.pair().equals("en-fr")).findFirst().orElseThrow();
        int size = Math.min(document.source().size(), document.target().size()) - 20;
        PairLexicon wrong =
                PairLexicon.learnt(
                        document.source().subList(0, size),
                        Language.ENGLISH,
                        document.target().subList(20, size + 20),
                        Language.FRENCH);
        int pairs = wrong.forward().other().length;
        assertTrue(pairs < taught().forward().other().length / 5, pairs + " pairs of words");
    }

    /** What the gold beads of one text teach. */
    private static PairLexicon taught() {
        GoldDocument document =
                GoldDocument.inResource("sdg-n2.tsv.gz").stream()
                        .filter(d -> d.pair().equals("en-fr"))
                        .findFirst()
                        .orElseThrow();
        List<Link> beads = document.beads().stream().filter(b -> !b.isNull()).toList();
        return PairLexicon.learnt(
                beads.stream().map(b -> joined(document.source(), b.sources())).toList(),
                Language.ENGLISH,
                beads.stream().map(b -> joined(document.target(), b.targets())).toList(),
                Language.FRENCH);
    }

    private static String joined(List<String> segments, List<Integer> indices) {
        return String.join(" ", indices.stream().map(segments::get).toList());
    }
}
