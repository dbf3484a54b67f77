package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of six languages, set in six ways, against the words that were set. */
class PdfTextTest {
    /** A sentence as it was set, white space left out. */
    private record Printed(String kind, String label, String text, String notes) {}

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void finds_every_sentence_and_nothing_else(String tag) throws Exception {
        assertEquals(
                printed(tag).stream().map(Printed::text).toList(),
                found(tag).stream().map(Printed::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void tells_what_each_sentence_stands_in(String tag) throws Exception {
        List<Printed> printed = printed(tag);
        List<Printed> found = found(tag);
        List<String> wanted = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            wanted.add(printed.get(i).kind() + " " + printed.get(i).label());
            kinds.add(found.get(i).kind() + " " + found.get(i).label());
        }
        assertEquals(wanted, kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void puts_the_marks_of_notes_into_their_sentences(String tag) throws Exception {
        assertEquals(marks(printed(tag)), marks(found(tag)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "zh"})
    void finds_the_sentences_of_a_booklet(String tag) throws Exception {
        assertEquals(
                printed("booklet-", tag).stream().map(Printed::text).toList(),
                found("booklet-", tag).stream().map(Printed::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void tells_headings_with_numbers_from_paragraphs_and_cells(String tag) throws Exception {
        List<String> found =
                new Formats()
                                .read(file("harbour-" + tag + ".pdf"), new Language(tag))
                                .body()
                                .units()
                                .stream()
                                .map(
                                        unit ->
                                                unit.kind().word()
                                                        + " "
                                                        + unit.id()
                                                        + " "
                                                        + close(unit.text()))
                                .toList();
        List<String> set =
                Files.readAllLines(file("harbour-" + tag + ".tsv")).stream()
                        .map(line -> line.split("\t"))
                        .map(cells -> cells[0] + " " + cells[1] + " " + close(cells[2]))
                        .toList();
        assertEquals(set, found);
    }

    @Test
    void reads_vowel_signs_on_their_letters_and_nothing_of_what_widens_words() throws Exception {
        String said = PdfFile.read(file("lamps-ar.pdf")).text();
        String words = "الضوء لا ينفع أحداً|الشتاء الماضي، وأن الذين مرّوا بها مُجدِّفين في الضباب";
        for (String some : words.split("\\|")) {
            assertTrue(close(said).contains(close(some)), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void takes_notes_above_the_number_of_a_single_page_for_notes(String tag) throws Exception {
        List<Unit> units =
                new Formats().read(file("lamps-" + tag + ".pdf"), new Language(tag)).body().units();
        assertEquals(2, units.stream().filter(u -> u.kind() == UnitKind.FOOTNOTE).count());
    }

    /** Most of its paragraphs have one line, and there is no other page that has its number. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void tells_the_paragraphs_and_the_notes_of_a_single_page(String tag) throws Exception {
        assertEquals(set("lamps-" + tag), read("lamps-" + tag, tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void reads_the_cells_of_a_table_without_rules_also_where_they_have_several_lines(String tag)
            throws Exception {
        assertEquals(set("stores-" + tag), read("stores-" + tag, tag));
    }

    private static List<String> read(String name, String tag) throws Exception {
        return new Formats()
                .read(file(name + ".pdf"), new Language(tag)).body().units().stream()
                        .map(unit -> unit.kind().word() + " " + close(unit.text()))
                        .toList();
    }

    private static List<String> set(String name) throws Exception {
        return Files.readAllLines(file(name + ".tsv")).stream()
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + " " + close(cells[1]))
                .toList();
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PdfTextTest.class.getResource(name)).toURI());
    }

    private static List<String> marks(List<Printed> sentences) {
        return sentences.stream()
                .filter(sentence -> !sentence.notes().isEmpty())
                .map(sentence -> sentence.notes() + " " + sentence.text())
                .toList();
    }

    private static List<Printed> found(String tag) throws URISyntaxException {
        return found("boats-", tag);
    }

    private static List<Printed> found(String name, String tag) throws URISyntaxException {
        Path file = file(name + tag + ".pdf");
        List<Printed> all = new ArrayList<>();
        for (Unit unit : new Formats().read(file, new Language(tag)).body().units()) {
            for (Segment segment : unit.segments()) {
                all.add(
                        new Printed(
                                unit.kind().word(),
                                unit.kind() == UnitKind.HEADING
                                        ? ""
                                        : unit.labelled().map(Label::value).orElse(""),
                                close(segment.text()),
                                segment.content().codes().stream()
                                        .map(InlineCode::display)
                                        .collect(Collectors.joining(","))));
            }
        }
        return all;
    }

    private static List<Printed> printed(String tag) throws IOException {
        return printed("boats-", tag);
    }

    private static List<Printed> printed(String name, String tag) throws IOException {
        try (InputStream in = PdfTextTest.class.getResourceAsStream(name + tag + ".tsv")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Printed(cells[0], cells[1], close(cells[2]), cells[3]))
                    .toList();
        }
    }

    private static String close(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }
}
