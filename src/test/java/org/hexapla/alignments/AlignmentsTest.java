package org.hexapla.alignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.CorpusFormat;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class AlignmentsTest {
    private static final String TYPE = "multipart/form-data; boundary=cut";
    private static final String ENGLISH = "The Committee met.\nIt adopted the agenda.\n";
    private static final String CHINESE = "委员会举行了会议。\n委员会通过了议程。\n";

    private final Alignments alignments = new Alignments(1L << 30, 8L << 30, 2);

    private static String part(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\"x.txt\"\r\n\r\n"
                + content
                + "\r\n";
    }

    private static InputStream body(String... parts) {
        String all = String.join("", parts) + "--cut--\r\n";
        return new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
    }

    private static Alignments.Wish wish(String unit, CorpusFormat format) {
        return new Alignments.Wish(Language.ENGLISH, Language.CHINESE, unit, format);
    }

    private String answer(Alignments.Wish wish, InputStream body) {
        try (InputStream content = alignments.align(wish, TYPE, body).content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refused refused(InputStream body) {
        return assertThrows(Refused.class, () -> answer(wish("line", CorpusFormat.TSV), body));
    }

    @Test
    void alignsLines() {
        String tsv =
                answer(
                        wish("line", CorpusFormat.TSV),
                        body(part("source", ENGLISH), part("target", CHINESE)));
        assertTrue(tsv.matches("0\t0\t[01][.]\\d+\n1\t1\t[01][.]\\d+\n"), tsv);
    }

    @Test
    void alignsDocumentsWhereNothingElseIsSaid() {
        String json =
                answer(
                        new Alignments.Wish(
                                Language.ENGLISH, Language.CHINESE, null, CorpusFormat.JSON),
                        body(part("target", CHINESE), part("source", ENGLISH)));
        assertTrue(json.contains("\"unit\":\"document\""), json);
    }

    @Test
    void leavesNoFileBehind() {
        int before = files();
        answer(
                wish("line", CorpusFormat.TSV),
                body(part("source", ENGLISH), part("target", CHINESE)));
        refused(body(part("source", ENGLISH)));
        refused(body(part("source", ENGLISH), part("source", ENGLISH)));
        refused(body(part("source", ENGLISH), part("target", "\0\0\0\0")));
        assertEquals(before, files());
    }

    private static int files() {
        File folder = Path.of(System.getProperty("java.io.tmpdir")).toFile();
        String[] names = folder.list((place, name) -> name.startsWith("hexapla-align"));
        return names == null ? 0 : names.length;
    }

    @Test
    void takesAnEmptySide() {
        String tsv =
                answer(
                        wish("line", CorpusFormat.TSV),
                        body(part("source", ENGLISH), part("target", "")));
        assertEquals(List.of("0\t", "1\t"), tsv.lines().map(line -> line.substring(0, 2)).toList());
    }

    @Test
    void passesOverPartsThatItDoesNotKnow() {
        answer(
                wish("line", CorpusFormat.TSV),
                body(part("csrf", "x"), part("source", ENGLISH), part("target", CHINESE)));
    }

    @Test
    void saysWhichPartIsMissing() {
        Refused refused = refused(body(part("source", ENGLISH)));
        assertEquals("part-missing", refused.type());
        assertTrue(String.valueOf(refused.getMessage()).contains("no part target"));
    }

    @Test
    void refusesAPartThatStandsTwice() {
        assertEquals("part-twice", refused(body(part("source", "a"), part("source", "b"))).type());
    }

    @Test
    void refusesABodyOfManyParts() {
        String[] many = java.util.Collections.nCopies(11, part("x", "")).toArray(String[]::new);
        assertEquals("too-many-parts", refused(body(many)).type());
    }

    @Test
    void saysWhichPartIsNoText() {
        Refused refused = refused(body(part("source", ENGLISH), part("target", "\0\0\0\0")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The part target holds a NUL"));
    }

    @Test
    void refusesMoreThanAHundredThousandSegments() {
        Alignments large = new Alignments(1L << 30, 1L << 42, 2);
        String lines = "a\n".repeat(Alignments.MOST_SEGMENTS + 1);
        InputStream body = body(part("source", lines), part("target", "b\n"));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> large.align(wish("line", CorpusFormat.TSV), TYPE, body));
        assertEquals("too-many-segments", refused.type());
    }

    @Test
    void refusesWhatTheServerHasNoMemoryFor() {
        Alignments little = new Alignments(1L << 30, 128L << 20, 2);
        String lines = "a\n".repeat(20_000);
        InputStream body = body(part("source", lines), part("target", lines));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> little.align(wish("line", CorpusFormat.TSV), TYPE, body));
        assertEquals("too-large-here", refused.type());
    }

    @Test
    void alignsLargeTextsInAProcessOfItsOwn() {
        String tsv =
                answer(
                        wish("line", CorpusFormat.TSV),
                        body(part("source", "One.\n".repeat(9_000)), part("target", "一。\n")));
        assertEquals(9_000, tsv.lines().mapToInt(AlignmentsTest::sources).sum());
    }

    private static int sources(String line) {
        String indices = line.split("\t", -1)[0];
        return indices.isEmpty() ? 0 : indices.split(",").length;
    }

    @Test
    void hearsTheWarningsOfTheProcess() {
        Alignments.Answer answer =
                alignments.align(
                        wish("line", CorpusFormat.TSV),
                        TYPE,
                        body(part("source", CHINESE.repeat(5_000)), part("target", CHINESE)));
        assertEquals(
                List.of("The text of the source looks like zh, and it was said to be en."),
                answer.warnings());
    }

    @Test
    void asksForTheLanguages() {
        Alignments.Wish half =
                new Alignments.Wish(Language.ENGLISH, null, "line", CorpusFormat.TSV);
        assertEquals(
                "language-missing", assertThrows(Refused.class, () -> answer(half, body())).type());
    }

    @Test
    void refusesAnUnknownUnit() {
        Alignments.Wish odd = wish("sentence", CorpusFormat.TSV);
        assertEquals("unknown-unit", assertThrows(Refused.class, () -> answer(odd, body())).type());
    }

    @Test
    void warnsOfAnotherLanguage() {
        Alignments.Answer answer =
                alignments.align(
                        wish("line", CorpusFormat.TSV),
                        TYPE,
                        body(part("source", CHINESE.repeat(5)), part("target", CHINESE.repeat(5))));
        assertEquals(1, answer.warnings().size());
    }
}
