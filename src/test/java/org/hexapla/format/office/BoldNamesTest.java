package org.hexapla.format.office;

import static org.hexapla.format.office.WordSample.bold;
import static org.hexapla.format.office.WordSample.plain;
import static org.hexapla.format.office.WordSample.run;
import static org.hexapla.format.office.WordSample.styled;
import static org.hexapla.format.office.WordSample.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bold names of States above their delegates, in files that call them paragraphs. */
class BoldNamesTest {
    private static final List<String> STATES = List.of("Austria", "Brazil", "Kenya");
    private static final List<String> PEOPLE =
            List.of("Ms. Anna Berger, Minister for Ports", "Mr. Paul Lima, Expert on harbours");

    @TempDir private Path folder;

    private static List<String> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == UnitKind.HEADING)
                .map(block -> block.level() + " " + block.text().text())
                .toList();
    }

    private List<String> word(List<String> states, String... before) throws IOException {
        List<String> paragraphs = new ArrayList<>(List.of(before));
        for (String state : states) {
            paragraphs.add(plain(state));
            PEOPLE.forEach(person -> paragraphs.add(plain(text(person))));
        }
        Path file = WordSample.of(paragraphs.toArray(String[]::new)).in(folder);
        return headings(DocxFile.open(file).blocks(Language.ENGLISH));
    }

    private static List<String> bolded(List<String> texts) {
        return texts.stream().map(WordSample::bold).toList();
    }

    @Test
    void areHeadingsInAWordFile() throws IOException {
        assertEquals(List.of("1 Austria", "1 Brazil", "1 Kenya"), word(bolded(STATES)));
    }

    @Test
    void standBelowTheHeadingBeforeThem() throws IOException {
        assertEquals(
                List.of("1 List of participants", "2 Austria", "2 Brazil", "2 Kenya"),
                word(bolded(STATES), styled("H1", text("List of participants"))));
    }

    @Test
    void areNoneWhereTheyAreTwoOnly() throws IOException {
        assertEquals(List.of(), word(bolded(STATES.subList(0, 2))));
    }

    @Test
    void areNoneWhereSomeLettersAreNotBold() throws IOException {
        List<String> partly = STATES.stream().map(state -> bold(state) + text(" (host)")).toList();
        assertEquals(List.of(), word(partly));
    }

    @Test
    void areNoneWhereTheyEndLikeSentences() throws IOException {
        List<String> said = STATES.stream().map(state -> bold(state + " was heard.")).toList();
        assertEquals(List.of(), word(said));
    }

    @Test
    void areNoneWhereMuchIsBold() throws IOException {
        List<String> more = bolded(List.of("A remark of the secretariat that is long", "B", "C"));
        String[] all = new String[12];
        for (int i = 0; i < all.length; i++) {
            all[i] = plain(bold("Whatever the secretariat remarks on this matter is set in bold."));
        }
        assertEquals(List.of(), word(more, all));
    }

    @Test
    void arabicLettersHaveASwitchOfTheirOwn() throws IOException {
        List<String> states =
                List.of("النمسا", "البرازيل", "كينيا").stream()
                        .map(state -> run("<w:bCs/>", state))
                        .toList();
        assertEquals(List.of("1 النمسا", "1 البرازيل", "1 كينيا"), word(states));
    }

    @Test
    void areHeadingsInAnOpenDocument() throws IOException {
        StringBuilder body = new StringBuilder();
        for (String state : STATES) {
            body.append("<text:p text:style-name=\"Strong\">").append(state).append("</text:p>");
            PEOPLE.forEach(person -> body.append("<text:p>").append(person).append("</text:p>"));
        }
        var parts = OfficeSample.open(body.toString());
        parts.put(
                "styles.xml",
                "<office:document-styles"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                        + "<office:styles><style:style style:name=\"Strong\""
                        + " style:family=\"paragraph\"><style:text-properties"
                        + " fo:font-weight=\"bold\"/></style:style></office:styles>"
                        + "</office:document-styles>");
        Path file = OfficeSample.file(folder, parts);
        assertEquals(
                List.of("1 Austria", "1 Brazil", "1 Kenya"),
                headings(
                        OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT).blocks(Language.ENGLISH)));
    }

    @Test
    void areHeadingsInAPage() {
        StringBuilder page = new StringBuilder("<html><body><h1>Participants</h1>");
        for (String state : STATES) {
            page.append("<p><font size=\"3\"><b>").append(state).append("</b></font></p>");
            PEOPLE.forEach(person -> page.append("<p>").append(person).append("</p>"));
        }
        assertEquals(
                List.of("1 Austria", "1 Brazil", "1 Kenya"),
                headings(HtmlPage.blocks(page + "</body></html>", Language.ENGLISH)));
    }
}
