package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An open document is read as it is shown: what its fields say, and nothing that is hidden. */
class OpenShownTest {
    @TempDir Path folder;

    private static List<Block> blocks(Path file) throws IOException {
        return OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT).blocks(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<text:page-number text:select-page='current'>7</text:page-number> ~ On 7 it is.",
                "<text:bookmark-ref text:ref-name='b'>page 9</text:bookmark-ref> ~ On page 9 it is.",
                "<text:title>Boats &amp; &lt;nets></text:title> ~ On Boats & <nets> it is.",
                "<text:creation-date>1 May</text:creation-date> ~ On 1 May it is.",
                "<text:date text:fixed='true'>1 May</text:date> ~ On 1 May it is.",
                "<text:chapter text:display='name'>Boats</text:chapter> ~ On Boats it is.",
                "<text:variable-get text:name='v'>two</text:variable-get> ~ On two it is.",
                "<text:reference-ref text:ref-name='a'>Annex</text:reference-ref> ~ On Annex it is.",
                "<text:hidden-text text:is-hidden='false'>me</text:hidden-text> ~ On me it is.",
                "<text:hidden-text text:is-hidden='true'>no</text:hidden-text> ~ On  it is.",
                "<text:script>run()</text:script> ~ On  it is.",
                "<text:span text:style-name='T9'>no <text:span>no</text:span></text:span> ~ On  it is.",
                "<text:span text:style-name='T8'>no</text:span> ~ On  it is.",
                "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby> ~ On 漢(kan) it is."
            })
    void reads_what_fields_show_and_not_what_is_hidden(String markup, String read)
            throws IOException {
        Path file = hiding("<text:p>Before.</text:p><text:p>On " + markup + " it is.</text:p>");
        assertEquals(
                List.of("Before.", read),
                blocks(file).stream().map(block -> block.text().asRead()).toList());
    }

    private static final String HIDES =
            "<style:style style:name=\"T9\"><style:text-properties text:display=\"none\"/>"
                    + "</style:style><style:style style:name=\"T8\""
                    + " style:parent-style-name=\"T9\"/>";

    private Path hiding(String body) throws IOException {
        Map<String, String> parts = OfficeSample.open(body);
        String name = "<office:automatic-styles>";
        parts.computeIfPresent("content.xml", (part, xml) -> xml.replace(name, name + HIDES));
        return OfficeSample.file(folder, parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text:p>No.<text:hidden-paragraph text:is-hidden='true'/></text:p>",
                "<text:p text:style-name='T8'>No.</text:p>",
                "<text:section text:display='none'><text:p>No.</text:p></text:section>",
                "<text:section text:display='condition' text:is-hidden='true'><text:p>No.</text:p>"
                        + "<text:section><text:p>Nor this.</text:p></text:section></text:section>",
                "<text:p><text:span text:style-name='T9'>No.</text:span></text:p>"
            })
    void leaves_out_paragraphs_that_are_not_shown(String hidden) throws IOException {
        Path file =
                hiding(
                        "<text:p>Before.</text:p>"
                                + hidden
                                + "<text:p>Shown.<text:hidden-paragraph text:is-hidden='false'/></text:p>"
                                + "<text:section text:display='condition'><text:p>After.</text:p>"
                                + "</text:section>");
        assertEquals(
                List.of("Before.", "Shown.", "After."),
                blocks(file).stream().map(block -> block.text().text()).toList());
    }

    @Test
    void a_rebuilt_open_document_keeps_fields_and_what_is_hidden() throws Exception {
        Path file =
                hiding(
                        "<text:p>Page <text:page-number>7</text:page-number> of"
                                + " <text:span text:style-name='T9'>a &amp; b"
                                + " <text:span text:style-name='T1'>c</text:span></text:span> all"
                                + "<text:hidden-text text:is-hidden='true'>x</text:hidden-text>.</text:p>");
        Block block = blocks(file).get(0);
        assertEquals("Page 7 of  all.", block.text().asRead());
        InlineCode page = block.text().codes().get(0);
        CodedText french = new CodedText("Toutes les pages : .", List.of(page.at(19)));
        byte[] bytes =
                OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT)
                        .rebuild(
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(Objects.requireNonNull(block.resource()), french));
        String content = DocxParts.part(bytes, "content.xml");
        assertTrue(
                content.contains(
                        ">Toutes les pages : <text:page-number>7</text:page-number>."
                                + "<text:span text:style-name=\"T9\">a &amp; b"
                                + " <text:span text:style-name=\"T1\">c</text:span></text:span>"
                                + "<text:hidden-text text:is-hidden=\"true\">x</text:hidden-text><"),
                content.substring(content.indexOf("<office:body>")));
    }

    private static String picture(String descriptions) {
        return "<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">"
                + "<draw:image/>"
                + descriptions
                + "</draw:frame>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "On A it is. ~ <svg:desc>A &amp; &lt;map></svg:desc> ~ A & <map>",
                "On A it is. ~ <svg:title>Map</svg:title><svg:desc>Of Bern</svg:desc> ~ Map|Of Bern",
                "On A it is. ~ <svg:title>Map</svg:title><svg:desc>Map</svg:desc> ~ Map",
                "A ~ <svg:title>Map</svg:title><svg:desc>Of Bern</svg:desc> ~ Map|Of Bern",
                "A ~ <svg:title>Map</svg:title> ~ Map"
            })
    void what_describes_a_picture_stands_in_no_sentence(
            String text, String descriptions, String notes) throws IOException {
        String paragraph = text.replace("A", picture(descriptions));
        Path file =
                hiding(
                        "<text:h text:outline-level=\"2\">"
                                + paragraph
                                + "</text:h><text:p>Next.</text:p>");
        String said = text.replace("A", "").strip();
        assertEquals(
                (said.isEmpty() ? "" : "HEADING " + said + "|")
                        + notes.replaceAll("([^|]+)", "NOTE $1")
                        + "|PARAGRAPH Next.",
                blocks(file).stream()
                        .map(block -> block.kind() + " " + block.text().text())
                        .collect(Collectors.joining("|")));
    }

    @Test
    void a_rebuilt_open_document_has_the_descriptions_of_its_pictures() throws Exception {
        String said = "<svg:title>A map</svg:title><svg:desc>A map</svg:desc>";
        Path file = hiding("<text:p>On " + picture(said) + " it is.</text:p>");
        List<Block> blocks = blocks(file);
        Map<String, CodedText> texts =
                Map.of(
                        Objects.requireNonNull(blocks.get(1).resource()),
                        CodedText.of("Une <carte> & plus"));
        for (Language target : List.of(Language.FRENCH, Language.ENGLISH)) {
            String content = rebuilt(file, target, texts);
            assertTrue(
                    content.contains(
                            "<svg:title>Une &lt;carte&gt; &amp; plus</svg:title>"
                                    + "<svg:desc>Une &lt;carte&gt; &amp; plus</svg:desc>"),
                    content);
            assertTrue(content.contains("</draw:frame> it is."), content);
        }
    }

    private static String rebuilt(Path file, Language target, Map<String, CodedText> texts)
            throws IOException {
        byte[] bytes =
                OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT)
                        .rebuild(Language.ENGLISH, target, texts);
        String content = DocxParts.part(bytes, "content.xml");
        return content.substring(content.indexOf("<office:body>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text:title>Boats &amp; &lt;nets></text:title>",
                "<text:title></text:title><text:subject>Q &amp; A</text:subject>",
                "<office:annotation><dc:creator>Ann &lt;ann@x> &amp; Bo</dc:creator>",
                "<text:note text:note-class=\"footnote\"><text:note-citation>&amp;"
                        + "</text:note-citation>",
                "<text:user-defined text:name=\"a&amp;b\">a &lt; b</text:user-defined>"
            })
    void a_rebuilt_open_document_has_the_signs_of_its_fields_as_xml_has_them(String markup)
            throws IOException {
        String rest = "";
        if (markup.startsWith("<office")) {
            rest = "<text:p>A</text:p></office:annotation>";
        } else if (markup.startsWith("<text:note")) {
            rest = "<text:note-body><text:p>N</text:p></text:note-body></text:note>";
        }
        Path file = hiding("<text:p>On " + markup + rest + " it is.</text:p>");
        Map<String, CodedText> own =
                blocks(file).stream()
                        .collect(
                                Collectors.toMap(
                                        block -> Objects.requireNonNull(block.resource()),
                                        Block::text));
        for (Map<String, CodedText> texts : List.of(Map.<String, CodedText>of(), own)) {
            String content = rebuilt(file, Language.FRENCH, texts);
            assertTrue(content.contains(markup), content);
        }
    }

    @Test
    void reads_paragraphs_of_nothing_but_a_field_as_the_same_in_all_languages() throws IOException {
        String date = "<text:creation-date>1 May 2026</text:creation-date>";
        Path file =
                hiding(
                        "<text:p>"
                                + date
                                + "</text:p><text:p>Before.</text:p><table:table><table:table-row>"
                                + "<table:table-cell><text:p>Total</text:p></table:table-cell>"
                                + "<table:table-cell><text:p><text:title>Boats</text:title>"
                                + "</text:p></table:table-cell></table:table-row></table:table>"
                                + "<text:p text:style-name=\"T9\">"
                                + date
                                + "</text:p><text:p>On "
                                + date
                                + ".</text:p><text:p>"
                                + date
                                + "</text:p>");
        List<Block> blocks = blocks(file);
        assertEquals(
                List.of("1 May 2026", "Before.", "Total", "Boats", "On 1 May 2026.", "1 May 2026"),
                blocks.stream().map(block -> block.text().asRead()).toList());
        assertEquals(
                List.of(false, true, true, false, true, false),
                blocks.stream().map(Block::translatable).toList());
    }
}
