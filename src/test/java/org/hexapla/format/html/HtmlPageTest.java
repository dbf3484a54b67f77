package org.hexapla.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hexapla.Effort;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser would show of a page is its text, under the numbers that a browser would show. */
class HtmlPageTest {
    private static List<Block> blocks(String body) {
        return HtmlPage.blocks("<html><body>" + body + "</body></html>", Language.ENGLISH);
    }

    private static String texts(String body) {
        return String.join("|", blocks(body).stream().map(block -> block.text().text()).toList());
    }

    private static String marks(String body) {
        return String.join(
                " ",
                blocks(body).stream()
                        .map(Block::mark)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Seen.</p><p hidden>Not seen.</p><p>After.</p>",
                "<p>Seen.</p><p hidden>Not seen.<p>After.</p>",
                "<p>Seen.</p><div hidden=''><p>Not seen.</p><div>Nor this.</div></div><p>After.</p>",
                "<p>Seen.</p><div style='color:red; DISPLAY : none'><p>No.</p></div><p>After.</p>",
                "<p>Seen.</p><template><p>Not seen.</p></template><p>After.</p>",
                "<p>Seen.<span hidden> Not <b>seen</b>.</span></p><p>After.</p>",
                "<p>Seen.<span style=display:none> Not seen.</span></p><p>After.</p>",
                "<p>Seen.</p><table hidden><tr><td>No<td>No</table><p>After.</p>",
                "<p>Seen.</p><!-- <div hidden> --><p>After.</p>",
                "<p>Seen.</p><input hidden><p>After.</p>",
                "<p>Seen.</p><p hidden>No<center>After.</center>",
                "<p>Seen.</p><p hidden>No<menu><li>After.</menu>",
                "<p>Seen.</p><p hidden>No<dialog open>After.</dialog>",
                "<p>Seen.</p><p hidden>No<summary>After.</summary>",
                "<p>Seen.</p><dialog><p>Not seen.</p></dialog><p>After.</p>",
                "<p>Seen.</p><noscript><p>Not seen.</p></noscript><p>After.</p>",
                "<p>Seen.<noscript> Not seen.</noscript></p><p>After.</p>",
                "<p>Seen.</p><select><option hidden>No<option>After.</select>",
                "<p>Seen.</p><select><option hidden>No</select><p>After.</p>",
                "<select><optgroup hidden><option>No<optgroup><option>Seen.</select><p>After.</p>",
                "<table><tbody hidden><tr><td>No<tbody><tr><td>Seen.</table><p>After.</p>",
                "<table><thead hidden><tr><td>No<tbody><tr><td>Seen.</table><p>After.</p>",
                "<table><caption hidden>No<tr><td>Seen.</table><p>After.</p>"
            })
    void what_is_hidden_is_no_text(String body) {
        assertEquals("Seen.|After.", texts(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Seen.</p><div aria-hidden='true'><p>After.</p></div>",
                "<p>Seen.</p><div data-hidden title='hidden'><p>After.</p></div>",
                "<p>Seen.</p><div hidden='until-found'><p>After.</p></div>",
                "<p>Seen.</p><dialog open><p>After.</p></dialog>",
                "<p>Seen.</p><div style='display:none-such'><p>After.</p></div>",
                "<ul><li hidden>No</ul><p>Seen.</p><p>After.</p>"
            })
    void what_is_hidden_from_nobody_who_looks_is_text(String body) {
        assertEquals("Seen.|After.", texts(body));
    }

    @Test
    void emphasis_around_what_is_hidden_stays_where_it_was() {
        Block block = blocks("<p>One <span hidden>no </span><b>two</b> three.</p>").get(0);
        assertEquals("One two three.", block.text().text());
        assertEquals(
                List.of(4, 7), block.text().codes().stream().map(code -> code.position()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "<ol><li>x<li>x<li>x</ol>, 1. 2. 3.",
        "<ol start=4><li>x<li>x</ol>, 4. 5.",
        "<ol data-start=4><li>x<li>x</ol>, 1. 2.",
        "<ol start=0><li>x<li>x</ol>, 0. 1.",
        "<ol start=x><li>x<li>x</ol>, 1. 2.",
        "<ol><li>x<li value=7>x<li>x</ol>, 1. 7. 8.",
        "<ol><li>x<li value='-2'>x<li>x</ol>, 1. -2. -1.",
        "<ol type=a><li>x<li>x</ol>, a. b.",
        "<ol type=A start=3><li>x<li>x</ol>, C. D.",
        "<ol type=i><li>x<li>x<li>x<li>x</ol>, i. ii. iii. iv.",
        "<ol type=I><li>x<li value=9>x</ol>, I. IX.",
        "<ol reversed><li>x<li>x<li>x</ol>, 3. 2. 1.",
        "<ol reversed start=9><li>x<li>x</ol>, 9. 8.",
        "<ol reversed><li>x<li hidden>x<li>x</ol>, 2. 1.",
        "<ol><li>x<li hidden>x<li>x</ol>, 1. 2.",
        "<ol reversed><li>x<ol><li>y<li>y</ol><li>x</ol>, 2. 1. 2. 1.",
        "<ol reversed><li>x<ul><li>y</ul><li>x</ol>, 2. • 1.",
        "<!-- <ol><li> --><ol reversed><li>x<li>x</ol>, 2. 1."
    })
    void items_have_the_numbers_that_a_browser_shows(String body, String marks) {
        assertEquals(marks, marks(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span>",
                "<!--",
                "<script>",
                "<a b='",
                "</p><span>",
                "<li><b>",
                "<td><i>",
                "<a b c d=",
                "<<</"
            })
    void what_is_never_closed_is_read_in_one_pass(String piece) {
        String page = piece.repeat(200_000);
        Effort.assertAtMost(Duration.ofSeconds(10), () -> new HtmlLists(page));
    }

    @Test
    void a_rebuilt_page_keeps_what_is_hidden_as_it_was() {
        String page = "<html><body><p>Seen.</p><p hidden>Not seen.</p></body></html>";
        String seen = String.valueOf(blocks("<p>Seen.</p>").get(0).resource());
        String built =
                new String(
                        HtmlPage.rebuild(
                                page,
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(seen, CodedText.of("Vu."))),
                        UTF_8);
        assertTrue(built.contains("<p>Vu.</p>"), built);
        assertTrue(built.contains("Not seen."), built);
    }

    private static String kinds(String body) {
        return String.join(" ", blocks(body).stream().map(block -> block.kind().word()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td><p>1. Day</p></td><td><p>2. Item</p></td></tr>"
                        + "<tr><td><p>Monday</p></td><td><p>(a) Boats</p></td></tr></table>",
                "<table><thead><tr><th><p>1. Day<th><p>2. Item<tbody>"
                        + "<tr><td><p>Monday<td><p>(a) Boats</table>",
                "<table><tr><td>1. Day</td><td>2. Item</td></tr>"
                        + "<tr><td>Monday</td><td>(a) Boats</td></tr></table>"
            })
    void paragraphs_in_cells_are_cells_and_keep_their_numbers(String table) {
        String body = "<p>Before.</p>" + table + "<p>After.</p>";
        assertEquals("paragraph cell cell cell cell paragraph", kinds(body));
        assertEquals("Before.|1. Day|2. Item|Monday|(a) Boats|After.", texts(body));
    }

    @Test
    void a_page_that_is_laid_out_in_a_table_has_paragraphs() {
        String text = "<td><p>x</p><p>x</p></td>";
        String side = "<tr>" + text + text + "</tr>";
        String longCell = "<td>" + "<p>x</p>".repeat(11) + "</td>";
        for (String table :
                List.of(
                        "<table>" + side + "</table>",
                        "<table><tr>" + text + "</tr><tr>" + text + "</tr></table>",
                        "<table>" + side + "<tr>" + longCell + text + "</tr></table>",
                        "<table>" + side + "<tr>" + text + "<td><h2>x</h2></td></tr></table>")) {
            assertEquals(false, kinds(table).contains("cell"), table);
        }
        String inner = "<table>" + side + side + "</table>";
        assertEquals(
                "paragraph paragraph " + "cell ".repeat(8) + "paragraph paragraph",
                kinds("<table><tr>" + text + "<td>" + inner + "</td>" + text + "</tr></table>"));
    }

    @Test
    void a_cell_of_two_paragraphs_is_two_cells_and_a_list_in_it_has_items() {
        String table =
                "<table><tr><td><p>Monday</p><p>10 a.m.</p></td><td><ul><li>Boats</ul></td></tr>"
                        + "<tr><td><p>Tuesday</p></td><td><p>Nets</p></td></tr></table>";
        assertEquals("cell cell item cell cell", kinds(table));
    }

    @Test
    void a_rebuilt_page_has_the_paragraphs_of_its_cells() {
        String page =
                "<html><body><table border=\"1\"><tr><td><p>1. One</p></td><td><p>Two</p></td></tr>\n"
                        + "<tr><td class=\"x\"><p align=\"left\">Three</p></td><td><p>Four</p></td></tr>"
                        + "</table></body></html>";
        Map<String, CodedText> texts =
                HtmlPage.blocks(page, Language.ENGLISH).stream()
                        .collect(
                                Collectors.toMap(
                                        block -> String.valueOf(block.resource()), Block::text));
        String built =
                new String(
                        HtmlPage.rebuild(page, Language.ENGLISH, Language.ENGLISH, texts), UTF_8);
        assertEquals(page.replace("<html>", "<html lang=\"en\" dir=\"ltr\">"), built);
    }

    private static final String NOTED =
            "<p>Seen.<sup><a class=x name=n1anc href='#n1sym'><sup>1</sup></a></sup> More.</p>"
                    + "<p>Other.<a href='#_ftn2' name=_ftnref2>[2]</a></p>"
                    + "<div id=n1><p><a name=n1sym href='#n1anc'>1</a> One <i>note</i>.</p></div>"
                    + "<div id=f2><p><a href='#_ftnref2' name=_ftn2>[2]</a><span> Two.</span></p></div>";

    private static String kinds(List<Block> blocks) {
        return blocks.stream()
                .map(
                        block ->
                                block.kind().word()
                                        + (block.mark() == null ? "" : " " + block.mark())
                                        + " "
                                        + block.text().text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void numbers_that_link_to_each_other_are_marks_and_notes() {
        List<Block> blocks = blocks(NOTED);
        assertEquals(
                "paragraph Seen. More.|paragraph Other.|footnote 1 One note.|footnote 2 Two.",
                kinds(blocks));
        assertEquals(
                List.of("1 at 5", "2 at 6"),
                blocks.stream()
                        .flatMap(block -> block.text().codes().stream())
                        .filter(InlineCode::isNote)
                        .map(code -> code.display() + " at " + code.position())
                        .toList());
    }

    @Test
    void headings_and_entries_that_link_to_each_other_are_no_notes() {
        String body =
                "<p><a name=c1 href='#h1'>Boats and quays</a></p>"
                        + "<h2><a name=h1 href='#c1'>Boats and quays</a></h2>";
        assertEquals("paragraph Boats and quays|heading Boats and quays", kinds(blocks(body)));
    }

    @Test
    void numbers_within_paragraphs_that_link_to_each_other_are_no_notes() {
        String body =
                "<p>See <a name=a href='#b'>2</a> there.</p><p>As in <a name=b href='#a'>1</a> here.</p>";
        assertEquals("paragraph See 2 there.|paragraph As in 1 here.", kinds(blocks(body)));
    }

    @Test
    void thousands_of_notes_in_a_paragraph_are_read_soon() {
        StringBuilder marks = new StringBuilder("<p>");
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < 1900; i++) {
            marks.append("Word.<a name=a" + i + " href='#b" + i + "'>" + i + "</a> ");
            numbers.append("<p><a name=b" + i + " href='#a" + i + "'>" + i + "</a> Note.</p>");
        }
        Effort.assertAtMost(Duration.ofSeconds(20), () -> blocks(marks + "</p>" + numbers));
    }

    @Test
    void a_rebuilt_page_has_the_marks_and_the_numbers_of_its_notes() {
        String page = "<html><body>" + NOTED + "</body></html>";
        Map<String, CodedText> texts =
                HtmlPage.blocks(page, Language.ENGLISH).stream()
                        .collect(
                                Collectors.toMap(
                                        block -> Objects.requireNonNull(block.resource()),
                                        block ->
                                                new CodedText(
                                                        block.text().text().replace("e", "é"),
                                                        block.text().codes())));
        String rebuilt =
                new String(
                        HtmlPage.rebuild(page, Language.ENGLISH, new Language("fr"), texts), UTF_8);
        String bare = rebuilt.replaceAll("</?(?:html|body|div)[^>]*>", "").replace("\"", "'");
        assertEquals(
                "<p>Séén.<sup><a class='x' name='n1anc' href='#n1sym'><sup>1</sup></a></sup> Moré.</p>"
                        + "<p>Othér.<a href='#_ftn2' name='_ftnref2'>[2]</a></p>"
                        + "<p><a name='n1sym' href='#n1anc'>1</a> Oné <i>noté</i>.</p>"
                        + "<p> <span><a href='#_ftnref2' name='_ftn2'>[2]</a> Two.</span></p>",
                bare);
    }

    @Test
    void what_a_word_processor_sets_on_each_page_is_no_text() {
        String page =
                "<html><head><meta name='generator' content='LibreOffice 7.4'></head><body>"
                        + "<div title='header'><p>LAMPS/6/3</p></div><p>Seen.</p>"
                        + "<div title='footer'><p>7</p></div></body></html>";
        assertEquals("paragraph Seen.", kinds(HtmlPage.blocks(page, Language.ENGLISH)));
        String other = page.replace("LibreOffice", "Somebody");
        assertEquals(3, HtmlPage.blocks(other, Language.ENGLISH).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='western title'>Lamps</p>",
                "<p><font size=5 style='font-size: 17pt'><b><span>Lamps</span></b></font></p>"
            })
    void a_paragraph_that_is_called_a_title_or_set_as_one_is_one(String title) {
        String rest = "<h1>One</h1><p>Text.</p>" + title;
        assertEquals(
                "paragraph Keepers|title Lamps|heading One|paragraph Text.|paragraph Lamps",
                kinds(blocks("<p>Keepers</p>" + title + rest)));
    }

    @Test
    void lists_whose_numbers_go_on_number_the_paragraphs_of_a_document() {
        String first = "<ol><li>One</li><li>Two<ol type=a><li>Part</li></ol></li></ol><p>And</p>";
        assertEquals(
                "paragraph 1. One|paragraph 2. Two|item a. Part|paragraph And|paragraph 3. Three",
                kinds(blocks(first + "<ol start=3><li>Three</li></ol>")));
        assertEquals(
                "item 1. One|item 2. Two|item a. Part|paragraph And|item 7. Seven",
                kinds(blocks(first + "<ol start=7><li>Seven</li></ol>")));
    }

    @Test
    void the_lines_of_a_paragraph_with_thousands_of_breaks_are_paragraphs() {
        String lines = "Line.<br>\n".repeat(7000);
        List<Block> blocks = blocks("<p>" + lines + "</p><p>One.<br>Two.</p>");
        assertEquals(7001, blocks.size());
        assertEquals("One.\nTwo.", blocks.get(7000).text().text());
    }

    @Test
    void a_rebuilt_page_has_the_lines_of_a_paragraph_with_thousands_of_breaks() {
        String page = "<html><body>" + "Line.<br>".repeat(7000) + "</body></html>";
        Block last = HtmlPage.blocks(page, Language.ENGLISH).get(6999);
        Map<String, CodedText> texts =
                Map.of(Objects.requireNonNull(last.resource()), CodedText.of("Ligne."));
        String rebuilt =
                new String(
                        HtmlPage.rebuild(page, Language.ENGLISH, new Language("fr"), texts), UTF_8);
        assertTrue(rebuilt.contains("Ligne."), rebuilt.substring(rebuilt.length() - 200));
    }

    @Test
    void a_paragraph_with_thousands_of_bold_words_is_refused_with_a_reason() {
        String words = "<b>Word</b> ".repeat(4000);
        Refused refused = assertThrows(Refused.class, () -> blocks("<p>" + words + "</p>"));
        assertEquals("too-much-formatting", refused.type());
        assertTrue(refused.getMessage().startsWith("A paragraph at line 1 of the page has more"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>See <img alt='A map'> there.</p><p>Next.</p> ~ See there.|note A map|Next.",
                "<p>See <img src=a.png alt='A map'> there.</p> ~ See there.|note A map",
                "<p>See <a href=x><img src=a.png alt='A map'> it</a>.</p> ~ See it.|note A map",
                "<p><a href=x title='Go on'>On</a></p> ~ On",
                "<p><img src=a alt='One'> and <img src=b alt='Two'></p> ~ and|note One|note Two",
                "<p><img src=a alt='A map' title='A map'></p> ~ note A map",
                "<p><img src=a alt='A map' title='Of Bern'></p> ~ note A map|note Of Bern",
                "<img src=a alt='A map'><p>Next.</p> ~ note A map|Next.",
                "<div title='Box'><img alt='A map'></div><p>Next.</p> ~ note A map|Next.",
                "<p>The <abbr title='Committee on Lamps'>CL</abbr></p> ~ The CL|note Committee on Lamps",
                "<map name=m><area alt='North' href=x></map><p>Next.</p> ~ note North|Next.",
                "<p>A<img src=a alt='&lt;script&gt;x()&lt;/script&gt; &amp; &eacute;'></p> ~ A|note <script>x()</script> & é",
                "<p>A<img src=a alt='Two\\nlines  long'></p> ~ A|note Two lines long",
                "<p>A<img src=a alt=''><img alt='  '><img src=b alt></p> ~ A",
                "<p hidden>A<img src=a alt='A map'></p><p>B</p> ~ B",
                "<div hidden><img src=a alt='A map'></div><p>B</p> ~ B",
                "<p>A<span hidden> <img src=a alt='No'></span><img src=b alt='Yes'></p> ~ A|note Yes",
                "<p>A<a href=x hidden> No<img src=a alt='No'></a></p><p>B</p> ~ A|B",
                "<p>A<img src=a alt='No' style='display:none'></p> ~ A",
                "<div style='display:none'><map><area alt='No'></map></div><p>B</p> ~ B",
                "<p>A<input type=button value=Go placeholder=Say></p> ~ A"
            })
    void what_describes_a_picture_is_a_note_after_the_text_that_holds_it(String body, String said) {
        String page = body.replace("\\n", "\n");
        String read =
                blocks(page).stream()
                        .map(block -> (block.kind() == UnitKind.NOTE ? "note " : "") + words(block))
                        .collect(Collectors.joining("|"));
        assertEquals(said, read);
    }

    private static String words(Block block) {
        return block.text().text().replaceAll(" +", " ");
    }

    private static final String PICTURES =
            "<html><body><p>See <a href='x'><img src='a.png' alt='A map' title='A map'> it</a>.</p>"
                    + "<p><img src='b.png' alt='The \"lamp\"'><img src='c.png' alt=''></p>"
                    + "<map><area alt='North'></map><p hidden><img alt='No'></p></body></html>";

    private static String french(Map<String, String> words) {
        Map<String, CodedText> texts =
                HtmlPage.blocks(PICTURES, Language.ENGLISH).stream()
                        .filter(block -> words.containsKey(words(block)))
                        .collect(
                                Collectors.toMap(
                                        block -> Objects.requireNonNull(block.resource()),
                                        block -> CodedText.of(words.get(words(block)))));
        return new String(
                HtmlPage.rebuild(PICTURES, Language.ENGLISH, Language.FRENCH, texts), UTF_8);
    }

    @Test
    void a_rebuilt_page_has_the_descriptions_of_its_pictures() {
        String rebuilt =
                french(
                        Map.of(
                                "A map", "Une <carte> & l'île",
                                "The \"lamp\"", "La « lampe \"bleue\" »\nde Genève",
                                "North", "Nord"));
        String map = "'Une &lt;carte> &amp; l&#39;île'";
        assertEquals(
                "<p lang=\"en\" dir=\"ltr\">See <a href='x'><img src='a.png' alt="
                        + map
                        + " title="
                        + map
                        + "> it</a>.</p><p><img src='b.png'"
                        + " alt='La « lampe &quot;bleue&quot; » de Genève'>"
                        + "<img src='c.png' alt=''></p><map><area alt='Nord'></map>"
                        + "<p hidden><img alt='No'></p></body></html>",
                rebuilt.substring(rebuilt.indexOf("<p")));
    }

    @Test
    void a_description_without_a_translation_stays_as_it_was() {
        String rebuilt = french(Map.of("North", "Nord"));
        assertTrue(rebuilt.contains("alt='A map' title='A map'"), rebuilt);
        assertTrue(rebuilt.contains("alt='The &quot;lamp&quot;'"), rebuilt);
    }

    @Test
    void what_begins_like_a_paragraph_with_a_number_is_no_mark_of_a_description() {
        Block described = blocks("<p><img src=a alt='1. The lamp'></p>").get(0);
        assertEquals("1. The lamp", described.text().text());
        assertEquals(0, TextBuilder.markLength(described));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>On <time datetime='2020-05-01'>1 May</time> it <mark>was</mark> so.</p> ~ On 1 May it was so.",
                "<p>نص <bdi>ABC</bdi> عربي</p> ~ نص ABC عربي",
                "<p>See <picture><source srcset=b><img src=a></picture> it.</p> ~ See  it.",
                "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> is a<wbr>word</p> ~ 漢(kan) is aword"
            })
    void what_stands_in_a_sentence_does_not_part_it(String body, String text) {
        String page = "<html><body>" + body + "</body></html>";
        assertEquals(text, texts(body));
        String place =
                Objects.requireNonNull(HtmlPage.blocks(page, Language.ENGLISH).get(0).resource());
        String rebuilt =
                new String(
                        HtmlPage.rebuild(
                                page,
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(place, CodedText.of("Oui."))),
                        UTF_8);
        String picture = body.contains("<img") ? "<img src='a'>" : "";
        assertTrue(
                rebuilt.replace("\"", "'").endsWith("<p>Oui." + picture + "</p></body></html>"),
                rebuilt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>The <b translate=no>WIPO &amp; <i>b&eacute;&#233;&#xE9;&#99999999;</i></b> met.</p> ~ The WIPO & bééé&#99999999; met.",
                "<p translate=no>ISO 9001</p> ~ ISO 9001",
                "<div translate=no><p>One</p><ul><li>Two</ul></div> ~ One|Two",
                "<p>A <b hidden translate=no>no</b><!-- no -->B</p> ~ A B"
            })
    void what_is_not_to_be_translated_is_read(String body, String text) {
        assertEquals(
                text,
                blocks(body).stream()
                        .map(block -> block.text().asRead())
                        .collect(Collectors.joining("|")));
    }

    @Test
    void a_rebuilt_page_has_what_is_not_to_be_translated_in_its_place() {
        String page =
                "<html><body><p>The <b translate='no'>Lamp &amp; Co</b> met.</p></body></html>";
        Block block = HtmlPage.blocks(page, Language.ENGLISH).get(0);
        CodedText french =
                new CodedText("Réunion de .", List.of(block.text().codes().get(0).at(11)));
        String rebuilt =
                new String(
                        HtmlPage.rebuild(
                                page,
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(Objects.requireNonNull(block.resource()), french)),
                        UTF_8);
        assertTrue(
                rebuilt.contains("<p>Réunion de <b translate='no'>Lamp &amp; Co</b>.</p>"),
                rebuilt);
    }

    @Test
    void a_page_that_was_divided_by_earlier_rules_is_rebuilt_by_them() {
        String page = "<html><body><p>On <time>1 May</time> it was.</p><p>Then.</p></body></html>";
        String rebuilt =
                new String(
                        HtmlPage.rebuild(
                                page,
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of("tu4", CodedText.of("Ensuite."))),
                        UTF_8);
        assertTrue(rebuilt.endsWith("<p>Ensuite.</p></body></html>"), rebuilt);
        assertTrue(rebuilt.contains("1 May"), rebuilt);
    }

    private static String untranslated(String body) {
        return String.join(
                "|",
                blocks(body).stream()
                        .filter(block -> !block.translatable())
                        .map(block -> block.text().text())
                        .toList());
    }

    @Test
    void whatMayNotBeTranslatedIsTheSameInAllLanguages() {
        assertEquals("HEXAPLA-7", untranslated("<p>One.</p><p translate=\"no\">HEXAPLA-7</p>"));
        assertEquals(
                "X", untranslated("<div translate=\"NO\"><p>X</p><p translate=yes>Y</p></div>"));
        assertEquals("X-1", untranslated("<p>One.</p><p><span translate=\"no\">X-1</span></p>"));
        assertEquals("", untranslated("<p>One <span translate=\"no\">X-1</span>.</p>"));
        assertEquals("9", untranslated("<table><tr><td>A<td translate=no>9</table>"));
    }

    @Test
    void aPageThatMachinesMayNotTranslateIsTranslatedByPeople() {
        String page = "<html translate=\"no\"><body translate=\"no\"><p>One.</p></body></html>";
        assertTrue(HtmlPage.blocks(page, Language.ENGLISH).get(0).translatable());
    }
}
