package org.hexapla.core.rebuilding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real document, as drawn from its PDF in two languages, against its text checked by hand. */
class SeedsTextTest {
    /** A sentence of the gold copy, white space left out, with the kind and number of its unit. */
    private record Gold(String unit, String kind, String number, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void finds_every_sentence_letter_by_letter(String language) throws IOException {
        List<String> found = body(language).segments().stream().map(s -> close(s.text())).toList();
        assertEquals(gold(language).stream().map(Gold::text).toList(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void finds_every_unit_with_its_kind_and_number(String language) throws IOException {
        List<String> wanted = new ArrayList<>();
        String before = "";
        for (Gold sentence : gold(language)) {
            if (!sentence.unit().equals(before)) {
                wanted.add(sentence.kind() + " " + sentence.number());
                before = sentence.unit();
            }
        }
        assertEquals(wanted, body(language).units().stream().map(SeedsTextTest::shown).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void puts_each_note_mark_into_the_paragraph_it_belongs_to(String language) throws IOException {
        String marks =
                body(language).units().stream()
                        .flatMap(
                                u ->
                                        u.content().codes().stream()
                                                .map(c -> u.id() + ":" + c.display()))
                        .collect(Collectors.joining(" "));
        assertEquals("p1:1 p2:2 p3:3 p4:4 p5:5 p7:6", marks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void gives_items_their_place_under_the_paragraph(String language) throws IOException {
        List<String> ids =
                body(language).units().stream()
                        .filter(unit -> unit.kind() == UnitKind.ITEM)
                        .map(Unit::id)
                        .toList();
        assertEquals(List.of("p11.1", "p11.2", "p11.3", "p11.4"), ids);
    }

    private static String shown(Unit unit) {
        String number = unit.labelled().map(Label::value).orElse("").replace("fn", "");
        return switch (unit.kind()) {
            case PARAGRAPH -> "numbered " + number;
            case ITEM -> "bullet ";
            case END -> "endmark ";
            default -> unit.kind().word() + " " + number;
        };
    }

    private static TextBody body(String tag) throws IOException {
        Language language = new Language(tag);
        PrintedText printed = new PrintedText(resource("seed-" + tag + ".txt"));
        return TextBuilder.build(printed.blocks(language), language);
    }

    private static List<Gold> gold(String tag) throws IOException {
        return resource("seed-" + tag + ".gold.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Gold(cells[1], cells[2], cells[3], close(cells[4])))
                .toList();
    }

    private static String close(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SeedsTextTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
