package org.hexapla.core.rebuilding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.script.Blank;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Printed pages of other kinds than the seeds'; what is expected stands beside each, a unit a line.
 */
class PrintedTextTest {
    @ParameterizedTest
    @CsvSource({"rivers-en,en", "rivers-fr,fr", "library-ar,ar"})
    void rebuilds_a_document(String name, String tag) throws IOException {
        Language language = new Language(tag);
        List<Block> blocks = new PrintedText(resource(name + ".txt")).blocks(language);
        List<Unit> units = TextBuilder.build(blocks, language).units();
        String shown = units.stream().map(PrintedTextTest::shown).collect(Collectors.joining("\n"));
        assertEquals(resource(name + ".units.txt").strip(), shown);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Austria: Eva Huber|Brazil: Ana Lima|Chile: Tomás Arce|Egypt: Omar Fathy|Japan: Ken Mori|Kenya: Joy Waita|Spain: Luis Vega'",
        "zh, '奥地利：胡伯女士|巴西：利马先生|智利：阿尔塞先生|埃及：法特希先生|日本：森先生|肯尼亚：瓦伊塔女士|西班牙：贝加先生'",
        "ar, 'النمسا: إيفا هوبر|البرازيل: آنا ليما|شيلي: توماس آرسي|مصر: عمر فتحي|اليابان: كين موري|كينيا: جوي وايتا|إسبانيا: لويس فيغا'"
    })
    void leavesAListOfNamesApart(String tag, String names) {
        Language language = new Language(tag);
        List<String> wanted = List.of(names.split("\\|"));
        for (String between : List.of("\n", "\n\n")) {
            String text = String.join(between, wanted);
            assertEquals(
                    wanted,
                    TextBuilder.build(new PrintedText(text).blocks(language), language)
                            .units()
                            .stream()
                            .map(Unit::text)
                            .toList());
        }
    }

    @Test
    void takesChineseNumbersOfPartsForHeadingsWhereParagraphsHaveNumbersOfTheirOwn() {
        String text = "一、 会议开幕\n\n1. 会议于5月4日举行。\n\n2. 主席宣布会议开幕。\n\n" + "二、 组织事项\n\n3. 工作组通过了议程。\n";
        List<Unit> units =
                TextBuilder.build(new PrintedText(text).blocks(Language.CHINESE), Language.CHINESE)
                        .units();
        assertEquals(
                List.of("u1 HEADING", "p1 PARAGRAPH", "p2 PARAGRAPH", "u2 HEADING", "p3 PARAGRAPH"),
                units.stream().map(unit -> unit.id() + " " + unit.kind()).toList());
        assertEquals("一、 会议开幕", units.get(0).text());
    }

    @Test
    void takesChineseNumbersForThoseOfParagraphsWhereThereAreNoOthers() {
        String text = "一、 会议于5月4日举行。\n\n二、 组织事项\n\n三、 工作组通过了议程。\n";
        assertEquals(
                List.of("p1", "p2", "p3"),
                TextBuilder.build(new PrintedText(text).blocks(Language.CHINESE), Language.CHINESE)
                        .units()
                        .stream()
                        .map(Unit::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les ventes ont augmenté de 6,6 % et la nourriture a diminué de 3 %. |» | ' '",
                "Le Comité a pris note du document intitulé « Rapport annuel |», qui est publié.| ' '",
                "委员会注意到题为《年度报告|》的文件。| ''",
                "The Committee took note of the report (see annex I|).| ''"
            })
    void goesOnWithALineThatBeginsWithWhatOnlyCloses(String line, String next, String between) {
        String full =
                "The Committee met in Geneva and adopted the report of its Chair, with thanks.";
        for (String blank : List.of("\n", "\n\n")) {
            String text = full + "\n\n" + line + blank + next + "\n\n" + full;
            assertEquals(
                    List.of(full, line + between + next, full),
                    english(text).stream().map(block -> block.text().text()).toList());
        }
    }

    @Test
    void takes_each_line_for_a_paragraph_where_lines_are_not_broken() {
        String text =
                "The Committee met in Geneva and adopted the report of its Chair, with thanks to all.\n"
                        + "It met again in June.\n"
                        + "The third meeting, held by video, was short and ended with the election of"
                        + " officers for the next two years, as the rules say it must.\n";
        assertEquals(3, english(text).size());
    }

    @Test
    void aYearAtTheBeginningOfALineGoesOnWithItsSentence() {
        String text =
                "The Committee met in Geneva and adopted the report of its Chair on the year\n"
                        + "2019. It met again in June of the next year as it had been agreed by all\n"
                        + "of its members and guests, and adopted the rest of the report there.\n";
        assertEquals(1, english(text).size());
    }

    @Test
    void seesAFullStopBeforeAMarkOfDirection() {
        assertTrue(PrintedLine.endsSentence("انتهى.\u200f"));
        assertTrue(PrintedLine.endsSentence("\u202aThe end.\u202c"));
        assertFalse(PrintedLine.endsSentence("and\u200e"));
    }

    @Test
    void joins_lines_up_to_a_blank_one() {
        String text =
                "The Committee met in Geneva and adopted the\nreport of its Chair, with thanks to all"
                        + " its\nmembers and guests.\n\nIt met again in June, as it had been agreed by\n"
                        + "all of its members, and adopted the rest.\n";
        assertEquals(
                List.of(
                        "The Committee met in Geneva and adopted the report of its Chair, with thanks"
                                + " to all its members and guests.",
                        "It met again in June, as it had been agreed by all of its members, and"
                                + " adopted the rest."),
                english(text).stream().map(block -> block.text().text()).toList());
    }

    @Test
    void reads_the_signs_of_markdown() {
        List<Block> blocks =
                english("# Report\n\nThe text stands here.\n\n- one thing\n- another\n");
        assertEquals(
                List.of(UnitKind.HEADING, UnitKind.PARAGRAPH, UnitKind.ITEM, UnitKind.ITEM),
                blocks.stream().map(Block::kind).toList());
    }

    @Test
    void keeps_numbers_that_are_no_marks() {
        String text = "The vote was 12 to 3 in 2018.\n\nIn 20182 cases it was 5.\n";
        String kept =
                english(text).stream().map(b -> b.text().text()).collect(Collectors.joining("|"));
        assertEquals("The vote was 12 to 3 in 2018.|In 20182 cases it was 5.", kept);
    }

    @Test
    void keeps_a_link_that_is_printed_once() {
        String text = "See the site of the Office.\n\nhttps://www.example.org/office\n";
        assertTrue(english(text).get(1).text().text().contains("example.org/office"));
    }

    @Test
    void drops_hyphens_of_words_that_the_text_prints_whole_and_keeps_the_others() {
        String text =
                "The river was high and the landings of the upper river stayed dry, so the com-\n"
                        + "mittee of readers asked for a well-known boat, and the committee got a well-\n"
                        + "known one that was inter-\n"
                        + "governmental and carried books to all the landings that the readers had named.\n";
        assertEquals(
                "The river was high and the landings of the upper river stayed dry, so the committee"
                        + " of readers asked for a well-known boat, and the committee got a well-known"
                        + " one that was inter-governmental and carried books to all the landings that"
                        + " the readers had named.",
                english(text).get(0).text().text());
    }

    @Test
    void keeps_hyphens_in_a_text_that_breaks_no_words() {
        String text =
                "The river was high and the landings of the upper river stayed dry, so an inter-\n"
                        + "governmental body of readers asked for another boat that would carry books.\n";
        assertTrue(english(text).get(0).text().text().contains("inter-governmental"));
    }

    @ParameterizedTest
    @CsvSource({
        "2 Boats and books, Report on readers 3, 4 Boats and books",
        "- 2 -, - 3 -, - 4 -",
        "ii, iii, iv",
        "Page 2 of 9, Page 3 of 9, Page 4 of 9",
        "Boats | 2, 3 | Books, Boats | 4",
        "31-00417 2/4, 3/4 31-00417, 31-00417 4/4",
        "B 12/32 EN Journal of the Boats 1.4.2031, 1.4.2031 EN Journal of the Boats B 12/33, B 12/34 EN Journal of the Boats 1.4.2031"
    })
    void takes_out_what_counts_the_pages(String second, String third, String fourth) {
        String page = "The committee met and adopted the report of its members on the day.\n\n";
        String text =
                String.join("\n\n" + page + "\f", page, second, third, fourth) + "\n\n" + page;
        assertEquals(
                List.of(Blank.strip(page)),
                english(text).stream().map(block -> block.text().text()).distinct().toList());
    }

    @Test
    void keeps_fractions_at_the_edges_of_pages_that_do_not_count_them() {
        String page = "The committee met and adopted the report of its members on the day.\n\n";
        String text = page + "\fBoats 3/4\n\n" + page + "\fBoats 3/4 full\n\n" + page;
        List<String> read = english(text).stream().map(block -> block.text().text()).toList();
        assertTrue(read.contains("Boats 3/4") && read.contains("Boats 3/4 full"), read::toString);
    }

    @Test
    void takes_out_a_page_number_between_dashes_that_text_follows() {
        String text =
                """
                The library lends its books for four weeks, and those who bring them late

                - 7 -
                pay for each day. Boats are lent for one hour, and whoever comes back late
                pays for the hour that was begun.
                """;
        assertEquals(
                "The library lends its books for four weeks, and those who bring them late pay for"
                        + " each day. Boats are lent for one hour, and whoever comes back late pays"
                        + " for the hour that was begun.",
                english(text).stream()
                        .map(block -> block.text().text())
                        .collect(Collectors.joining("|")));
    }

    @Test
    void takes_out_numbers_of_pages_that_have_no_form_feeds() {
        String shown = shownWithNumbers("\n\n%d\n", RIVER.repeat(25) + "It is wide where the");
        assertEquals(List.of(), numbersIn(shown), shown);
    }

    @Test
    void takes_out_numbers_of_pages_below_notes() {
        String shown =
                shownWithNumbers(
                        "\n\n8 See the map of the rivers.\n\n%d\n",
                        RIVER.repeat(25)
                                + "It is wide where the two arms of it meet behind the old town and");
        assertEquals(List.of(), numbersIn(shown), shown);
    }

    @Test
    void keeps_numbers_of_paragraphs_that_are_as_long_as_pages() {
        String shown = shownWithNumbers("\n\n%d\n\nThe ", RIVER.repeat(25) + "It is wide.");
        assertEquals(List.of("1", "2", "3", "4"), numbersIn(shown), shown);
    }

    @Test
    void keeps_numbers_that_count_more_often_than_pages() {
        String shown = shownWithNumbers("\n\n%d\n", RIVER.repeat(4) + "It is wide where the");
        assertEquals(List.of("1", "2", "3", "4"), numbersIn(shown), shown);
    }

    private static final String RIVER =
            "The river rises in the hills and runs past two towns before it meets the sea.\n";

    /** Four pages with the mark between each two, in which {@code %d} is the number. */
    private static String shownWithNumbers(String mark, String page) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            text.append(page).append(mark.formatted(i)).append("wind blows from the west.\n");
        }
        return english(text.toString()).stream()
                .map(
                        block ->
                                (block.mark() == null ? "" : block.mark() + " ")
                                        + block.text().text())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> numbersIn(String shown) {
        return Pattern.compile("\\b[1-4]\\b")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void keeps_a_title_that_runs_on_over_the_even_pages() {
        String page = "The committee met and adopted the report of its members on the day.\n\n";
        String text =
                "HX/3\n\nOn boats and books\n\n"
                        + page
                        + "\fOn boats and books\n\n"
                        + page
                        + "\fHX/3\n\n"
                        + page
                        + "\fOn boats and books\n\n"
                        + page;
        long titles =
                english(text).stream()
                        .filter(block -> block.text().text().equals("On boats and books"))
                        .count();
        assertEquals(1, titles);
    }

    @Test
    void gives_numbers_to_sections_and_not_to_what_leads_to_them() {
        String text =
                """
                Contents

                1 Waters 1
                1.1 Rivers . . . . . . . . . . . . . . 1
                1.2 Lakes, ponds and whatever else
                    holds water . . . . . . . . . . . . 2
                2 Boats 4
                2.1 Sails . . . . . . . . . . . . . . . 4

                1.1 Rivers

                A river runs from its source down to the sea.

                1.2 Lakes, ponds and whatever else holds water

                A lake stays where it is.
                """;
        List<Block> blocks = english(text);
        assertEquals(List.of("1.1", "1.2"), marks(blocks));
        assertEquals(
                List.of("Contents", "1 Waters 1"),
                blocks.stream().map(block -> block.text().text()).limit(2).toList());
        assertEquals(10, blocks.size());
    }

    private static List<String> marks(List<Block> blocks) {
        return blocks.stream()
                .map(Block::mark)
                .filter(mark -> mark != null && !mark.isEmpty())
                .toList();
    }

    @Test
    void leaves_the_address_of_a_section_to_the_section() {
        String text =
                """
                Contents

                1.1 Rivers . . . . . . . . . . . . . . 1
                1.2 Lakes . . . . . . . . . . . . . . . 2
                1.3 Seas  . . . . . . . . . . . . . . . 4

                1.1 Rivers

                A river runs from its source down to the sea.
                """;
        assertEquals(
                List.of("u1", "u2", "u3", "u4", "p1.1", "u5"),
                TextBuilder.build(english(text), Language.ENGLISH).units().stream()
                        .map(Unit::id)
                        .toList());
    }

    @Test
    void takes_no_page_of_contents_for_notes() {
        String text =
                """
                The Report on Waters
                \f
                1 Waters 1
                1.1 Rivers ..... 1

                2 Boats 4
                2.1 Sails ..... 4
                \fThe text stands here.
                """;
        assertTrue(
                english(text).stream().noneMatch(block -> block.kind() == UnitKind.FOOTNOTE), text);
    }

    @Test
    void gives_numbers_to_sections_where_the_contents_lead_to_no_pages() {
        String list =
                """
                1. Waters

                2. Boats

                3. Bridges

                4. Ferries

                5. The harbour

                """;
        String text =
                "Contents\n\n"
                        + list
                        + list.replace(
                                "\n\n", "\n\nSomething is said of it here, and no more.\n\n");
        List<Block> blocks = english(text);
        assertEquals(List.of("1.", "2.", "3.", "4.", "5."), marks(blocks));
        assertEquals("1. Waters", blocks.get(1).text().text());
    }

    @Test
    void takes_notes_whose_numbers_have_full_stops_from_below_a_rule() {
        String page =
                """
                The Committee met%1$d in Geneva and adopted the report.

                ________________
                %1$d. It met in June, by video.
                \f""";
        List<Block> blocks = english(page.formatted(1) + page.formatted(2) + "The end came soon.");
        assertEquals(
                List.of("It met in June, by video.", "It met in June, by video."),
                blocks.stream()
                        .filter(block -> block.kind() == UnitKind.FOOTNOTE)
                        .map(block -> block.text().text())
                        .toList());
    }

    @Test
    void keeps_the_title_of_which_a_second_page_follows_the_first() {
        String text = "A Report on Waters\n\nJune\n\fA Report on Waters\n\nFor the Committee.\n";
        String pages = "\fA page follows, and says something of its own.\n".repeat(8);
        assertEquals("A Report on Waters", english(text + pages).get(0).text().text());
    }

    @Test
    void reads_a_line_of_half_a_million_hyphens() {
        assertEquals(1, english("a-".repeat(500_000) + "\nb").size());
    }

    @Test
    void finds_nothing_in_an_empty_text() {
        assertEquals(List.of(), english(" \n\f\n "));
    }

    /**
     * Lines with a sign of how they look: {@code *} bold, {@code +} larger, none as running text.
     */
    private static List<Block> set(String signed, Language language) {
        List<String> lines = signed.lines().toList();
        Map<Integer, LineLook> looks = new HashMap<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean bold = line.startsWith("*");
            boolean large = line.startsWith("+");
            looks.put(i, bold ? LineLook.SET_OFF : large ? LineLook.LARGE : LineLook.RUNNING);
            plain.append(bold || large ? line.substring(1) : line).append('\n');
        }
        return new PrintedText(
                        plain.toString(), new Typography(looks, Map.of(), Map.of(), Set.of()))
                .blocks(language);
    }

    private static final String PROSE =
            """
            1. The Working Group met in the old harbour on the first day of the month and heard
            the reports of all its members about the state of the boats that had been lent to
            the villages along the river since the last meeting, and about those still missing.

            2. It took note of what had been said and asked its members to count the boats once
            more before the water rises, and to tell the office how many of them can be mended
            by the people of the villages themselves.

            """;

    @Test
    void beginsAnewWithTheBoldNameOfAStateBelowItsNeighboursDelegate() {
        List<Block> blocks =
                set(
                        PROSE
                                + """
                                *Austria

                                Ms. Eva Huber, Director for Rivers and Lakes, Ministry of Waters, Vienna
                                *Brazil

                                Ms. Ana Lima, Second Secretary, Permanent Mission to the Office, Geneva
                                *Chile

                                Mr. Tomás Arce, Head of the Division of Ports, Ministry of Works, Santiago
                                """,
                        Language.ENGLISH);
        assertEquals(
                List.of("Austria", "Ms. Eva", "Brazil", "Ms. Ana", "Chile", "Mr. Tom"),
                blocks.stream()
                        .skip(2)
                        .map(block -> block.text().text())
                        .map(text -> text.substring(0, Math.min(7, text.length())).strip())
                        .toList());
    }

    @Test
    void goesOnWithBoldWordsThatEndOrFillALineOfAParagraph() {
        String text =
                PROSE
                        + """
                        3. It asked in particular that nobody take a boat out of the harbour after dark, and
                        *That No Child Be Taken Along on Any Day on Which the Wind Is Stronger than Usual,
                        unless a member of the Working Group or the keeper of the harbour were on board and
                        *held the rudder.
                        """;
        assertEquals(3, set(text, Language.ENGLISH).size());
    }

    private static List<String> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == UnitKind.HEADING)
                .map(block -> block.level() + " " + block.text().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 4.2 Partitioning          | 2",
                "en | 3. Scope of the report    | 1",
                "en | 2.1 What is a boat?       | 2",
                "fr | 4.2.1. Portée du rapport  | 3",
                "es | 4.2 Alcance del informe   | 2",
                "ru | 4.2. Область применения   | 2",
                "zh | 4.2 适用范围                  | 2",
                "zh | 三、适用范围                    | 1",
                "zh | （一）适用范围                   | 1",
                "ar | 4.2 نطاق التقرير           | 2",
                "ar | المادة 5: نطاق التقرير     | 1",
                "ru | Статья 5. Область действия | 1",
                "en | Annex II                   | 1",
                "ru | Глава 3                    | 1",
                "zh | 第三章 总则                    | 1"
            })
    void sees_by_its_type_that_a_numbered_line_is_a_heading(String tag, String line, int level) {
        String text = "A line as any other is set here, and it ends as sentences do.\n\n";
        for (String sign : List.of("*", "+")) {
            assertEquals(
                    List.of(level + " " + line),
                    headings(set(text + sign + line + "\n\n" + text, new Language(tag))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.2 The harbour office",
                "12. The Committee decided",
                "*12. The Committee decided to hear of it again.",
                "*12. The Committee decided to hear of it",
                "三、委员会决定",
                "5. Комитет постановил"
            })
    void keeps_numbered_paragraphs_that_are_set_as_text_or_end_as_such(String line) {
        boolean joined = line.startsWith("*") && !line.endsWith(".");
        String more = joined ? "\nas soon as there is more to be said." : "";
        List<Block> blocks = set(line + more + "\n\nA line of its own.", Language.ENGLISH);
        assertEquals(List.of(), headings(blocks));
    }

    @Test
    void believes_the_type_where_it_tells_headings() {
        String text =
                """
                *Rivers

                A river runs from its source down to the sea.

                *Lakes

                A lake stays where it is.

                *Seas

                Salt

                $ apt-get install boats
                """;
        assertEquals(
                List.of("1 Rivers", "1 Lakes", "1 Seas"), headings(set(text, Language.ENGLISH)));
    }

    @Test
    void goes_by_words_where_the_type_tells_nothing() {
        assertEquals(
                List.of("1 Rivers"),
                headings(set("Rivers\n\nA river runs down to the sea.", Language.ENGLISH)));
    }

    @Test
    void joins_the_lines_of_a_long_heading() {
        String text = "+4.2 What the harbour office\n+Does in Winter\n\nIt sleeps.";
        assertEquals(
                List.of("2 4.2 What the harbour office Does in Winter"),
                headings(set(text, Language.ENGLISH)));
    }

    private static List<Block> english(String text) {
        return new PrintedText(text).blocks(Language.ENGLISH);
    }

    private static String shown(Unit unit) {
        StringBuilder shown = new StringBuilder(unit.id() + " " + unit.kind().word() + ":");
        for (Segment segment : unit.segments()) {
            StringBuilder text = new StringBuilder(segment.text());
            List<InlineCode> codes = segment.content().codes();
            for (int i = codes.size() - 1; i >= 0; i--) {
                text.insert(codes.get(i).position(), "{" + codes.get(i).display() + "}");
            }
            shown.append(" | ").append(text);
        }
        return shown.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PrintedTextTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
