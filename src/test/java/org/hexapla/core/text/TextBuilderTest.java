package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBuilderTest {
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh", "de"})
    void gives_the_text_back_with_all_its_codes(String tag) {
        Random random = new Random(tag.hashCode());
        for (int i = 0; i < 2_000; i++) {
            CodedText text = CodedTexts.random(random);
            Block block = new Block(UnitKind.FOOTNOTE, 0, "1", text, null);
            Unit unit = TextBuilder.build(List.of(block), new Language(tag)).units().get(0);
            assertEquals(CodedTexts.sorted(text), CodedTexts.sorted(unit.content()));
        }
    }

    @Test
    void never_gives_an_id_twice() {
        List<Block> blocks = new ArrayList<>();
        Random random = new Random(3);
        String[] begins = {"1. ", "(a) ", "(i) ", "• ", "", "2. ", "Article 1 ", "（一）"};
        for (int i = 0; i < 500; i++) {
            blocks.add(Block.paragraph(begins[random.nextInt(begins.length)] + "Text."));
        }
        Set<String> ids = new HashSet<>();
        for (Unit unit : TextBuilder.build(blocks, Language.ENGLISH).units()) {
            assertTrue(ids.add(unit.id()), unit.id());
        }
    }

    @Test
    void notes_change_no_id_of_what_stands_around_them() {
        Block note = new Block(UnitKind.NOTE, 0, null, CodedText.of("A map. Of Geneva."), null);
        List<Block> text =
                List.of(
                        Block.paragraph("Opening. Words."),
                        Block.paragraph("1. One."),
                        Block.paragraph("(a) Two."),
                        Block.paragraph("End."));
        List<Block> noted = new ArrayList<>();
        text.forEach(block -> noted.addAll(List.of(block, note)));
        List<String> ids = ids(noted);
        assertEquals(
                List.of(
                        "u1 s1,s2",
                        "u3 s6,s7",
                        "p1 s3",
                        "u4 s8,s9",
                        "p1.a s4",
                        "u5 s10,s11",
                        "u2 s5",
                        "u6 s12,s13"),
                ids);
        assertEquals(
                ids(text), IntStream.range(0, 4).mapToObj(place -> ids.get(2 * place)).toList());
    }

    private static List<String> ids(List<Block> blocks) {
        return TextBuilder.build(blocks, Language.ENGLISH).units().stream()
                .map(
                        unit ->
                                unit.segments().stream()
                                        .map(Segment::id)
                                        .collect(Collectors.joining(",", unit.id() + " ", "")))
                .toList();
    }

    @Test
    void takes_the_number_off_a_paragraph() {
        Unit unit = units("11. The text.").get(0);
        assertEquals("p11 11 The text.", unit.id() + " " + unit.label() + " " + unit.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.00 a 13.00 horas", "10.30 – 13.00 Room XVII", "9.30-12.00 часов"})
    void takes_no_time_of_the_day_for_a_number(String times) {
        assertEquals("u1 " + times, units(times).get(0).id() + " " + units(times).get(0).text());
        assertEquals("p4.20", units("4.20 a part").get(0).id());
        assertEquals(Optional.empty(), PrintedMark.section(times));
        assertEquals(Optional.of("4.20"), PrintedMark.section("4.20 a part"));
    }

    @Test
    void reads_numbers_of_four_digits_in_six_languages() {
        assertEquals(
                List.of("p999", "p1000", "p1001", "p1002", "a1260"),
                ids("999. One.", "1000. Two.", "١٠٠١ - ثلاثة.", "1002、四。", "第一千二百六十条　本法自公布之日起施行。"));
    }

    @Test
    void keeps_the_number_as_it_is_printed() {
        List<Block> blocks =
                List.of(
                        Block.paragraph("11. النص."),
                        Block.paragraph("(أ) بند"),
                        Block.paragraph("（二） 第二"),
                        Block.paragraph("в) третий"),
                        Block.paragraph("• пункт"),
                        new Block(UnitKind.ITEM, 1, "\uF0B7", CodedText.of("item"), null),
                        new Block(UnitKind.PARAGRAPH, 0, "", CodedText.of("7 entry"), null));
        assertEquals(
                Arrays.asList("11.", "(أ)", "（二）", "в)", null, null, null),
                TextBuilder.build(blocks, Language.ENGLISH).units().stream()
                        .map(Unit::mark)
                        .toList());
    }

    @Test
    void tells_the_number_of_a_heading_only_where_its_text_does_not() {
        List<Block> blocks =
                List.of(
                        heading("4.2", "Scope"),
                        heading(null, "4.3 Scope"),
                        heading("Article 5", "Freedom"),
                        heading(null, "第六条 自由"),
                        heading("VII.", "Closing"));
        List<Unit> units = TextBuilder.build(blocks, Language.ENGLISH).units();
        assertEquals(
                List.of("p4.2 4.2", "p4.3 ", "a5 Article 5", "a6 ", "u1 VII."),
                units.stream()
                        .map(unit -> unit.id() + " " + unit.numberApart().orElse(""))
                        .toList());
    }

    private static Block heading(String mark, String text) {
        return new Block(UnitKind.HEADING, 1, mark, CodedText.of(text), null);
    }

    @Test
    void knows_items_with_numbers_in_parts_by_those_alone() {
        List<Block> blocks =
                List.of(
                        heading("1.", "Sessions"),
                        heading("1.1.", "Dates"),
                        item("1.1.1.", "In May."),
                        item("1.1.2.", "Elsewhere:"),
                        item("(a)", "in June;"),
                        item("1.1.3.", "Nowhere."));
        assertEquals(
                List.of("u1", "p1.1", "p1.1.1", "p1.1.2", "p1.1.2.a", "p1.1.3"),
                TextBuilder.build(blocks, Language.ENGLISH).units().stream()
                        .map(Unit::id)
                        .toList());
    }

    private static Block item(String mark, String text) {
        return new Block(UnitKind.ITEM, 1, mark, CodedText.of(text), null);
    }

    @Test
    void leaves_a_year_where_it_stands() {
        Unit unit = units("2019 was the year of the first session.").get(0);
        assertEquals("u1 2019 was the year of the first session.", unit.id() + " " + unit.text());
    }

    @Test
    void puts_letters_under_their_number_and_roman_numbers_under_their_letter() {
        assertEquals(
                List.of("p7", "p7.a", "p7.a.i", "p7.a.ii", "p7.b", "p8"),
                ids("7. One:", "(a) two:", "(i) three;", "(ii) four;", "(b) five.", "8. Six."));
    }

    @Test
    void knows_the_letter_i_among_letters() {
        assertEquals(
                List.of("p1", "p1.g", "p1.h", "p1.i", "p1.j"),
                ids("1. One:", "(g) two;", "(h) three;", "(i) four;", "(j) five."));
    }

    @Test
    void knows_roman_numbers_directly_under_a_number() {
        assertEquals(
                List.of("p1", "p1.i", "p1.ii", "p1.iii"),
                ids("1. One:", "(i) two;", "(ii) three;", "(iii) four."));
    }

    @Test
    void numbers_chinese_items_as_english_ones() {
        assertEquals(List.of("p1", "p1.a", "p1.b"), ids("1. 一：", "（一）甲；", "（二）乙。"));
    }

    @Test
    void numbers_arabic_items_of_the_third_level_as_english_ones() {
        assertEquals(
                List.of("p1", "p1.a", "p1.a.i", "p1.a.ii", "p1.b"),
                ids("1. ما يلي:", "(أ) أولا:", "’1‘ واحد؛", "’2‘ اثنان؛", "(ب) ثانيا."));
    }

    @Test
    void leaves_a_quoted_number_of_other_scripts_where_it_stands() {
        assertEquals("‘1’ is a mark.", units("‘1’ is a mark.").get(0).text());
    }

    @Test
    void numbers_again_under_each_article() {
        List<Block> blocks =
                List.of(
                        heading("Article 1"),
                        Block.paragraph("Text."),
                        heading("Article 2"),
                        Block.paragraph("1. One."),
                        Block.paragraph("2. Two."));
        List<Unit> units = TextBuilder.build(blocks, Language.ENGLISH).units();
        assertEquals(
                List.of("a1", "u1", "a2", "a2.p1", "a2.p2"), units.stream().map(Unit::id).toList());
    }

    @Test
    void knows_an_article_that_begins_its_own_paragraph() {
        assertEquals(
                List.of("a5", "a5.p1", "a6", "a7"),
                ids("Article 5. The text.", "1. One.", "Статья 6. Текст.", "第七条 案文。"));
    }

    @Test
    void counts_bullets_under_their_paragraph() {
        assertEquals(List.of("p3", "p3.1", "p3.2"), ids("3. One:", "• two;", "• three."));
    }

    @Test
    void leaves_blank_blocks_out() {
        assertEquals(List.of("u1"), ids(" ", "\u00A0", "Text."));
    }

    @Test
    void keeps_a_year_at_the_beginning_of_a_paragraph() {
        assertEquals("2019. That was the year.", units("2019. That was the year.").get(0).text());
    }

    @Test
    void keeps_a_note_after_the_full_stop_with_its_sentence() {
        CodedText text = new CodedText("One. Two.", List.of(InlineCode.note("n1", "1", 4)));
        Block block = new Block(UnitKind.PARAGRAPH, 0, null, text, null);
        List<Segment> segments =
                TextBuilder.build(List.of(block), Language.ENGLISH).units().get(0).segments();
        assertEquals(1, segments.get(0).content().codes().size());
    }

    @Test
    void names_sentences_in_reading_order() {
        List<Segment> segments =
                TextBuilder.build(
                                List.of(Block.paragraph("One. Two."), Block.paragraph("Three.")),
                                Language.ENGLISH)
                        .segments();
        assertEquals(List.of("s1", "s2", "s3"), segments.stream().map(Segment::id).toList());
    }

    private static Block heading(String text) {
        return new Block(UnitKind.HEADING, 1, null, CodedText.of(text), null);
    }

    private static List<String> ids(String... paragraphs) {
        return units(paragraphs).stream().map(Unit::id).toList();
    }

    private static List<Unit> units(String... paragraphs) {
        List<Block> blocks = List.of(paragraphs).stream().map(Block::paragraph).toList();
        return TextBuilder.build(blocks, Language.ENGLISH).units();
    }
}
