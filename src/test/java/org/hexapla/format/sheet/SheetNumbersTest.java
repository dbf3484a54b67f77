package org.hexapla.format.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.hexapla.format.office.OfficeFile;
import org.hexapla.format.office.OfficeSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetNumbersTest {
    private static final List<String> TEXTS = List.of("Country", "Egypt", "Length");

    @TempDir Path folder;

    private List<Block> blocks(Map<String, String> parts, Language language) throws IOException {
        Path file = OfficeSample.file(folder, parts);
        return OfficeFile.open(file, OfficeFile.Kind.SHEETS).blocks(language);
    }

    private String shown(String rows, Language language, String... formats) throws IOException {
        Map<String, String> parts = OfficeSample.cells(sheet(rows), TEXTS, formats);
        return String.join(
                "|", blocks(parts, language).stream().map(one -> one.text().text()).toList());
    }

    /** The sheet with those rows, whose cells are told where they stand. */
    private static String sheet(String rows) {
        StringBuilder named = new StringBuilder("<sheetData>");
        int row = 0;
        int column = 0;
        for (String piece : rows.split("(?=<row>|<c[ >])")) {
            row += piece.startsWith("<row>") ? 1 : 0;
            column = piece.startsWith("<row>") ? -1 : column + 1;
            String place = " r=\"" + (char) ('A' + column) + row + "\"";
            named.append(
                    piece.startsWith("<row>")
                            ? "<row r=\"" + row + "\">"
                            : "<c" + place + piece.substring(2));
        }
        return named.append("</sheetData>").toString();
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String text(int number) {
        return "<c t=\"s\"><v>" + number + "</v></c>";
    }

    private static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    private static String number(int style, String value) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    @Test
    void standBetweenTheTextsNeighboursTogether() throws IOException {
        String rows =
                row(text(0), text(2))
                        + row(text(1), number("6650"), number("2.5"), text(2), number("7"))
                        + row(number("2018"), number("2019"));
        Map<String, String> parts = OfficeSample.cells(sheet(rows), TEXTS);
        List<Block> blocks = blocks(parts, Language.ENGLISH);
        assertEquals(
                List.of(
                        "Country",
                        "Length",
                        "Egypt",
                        "6650\u20032.5",
                        "Length",
                        "7",
                        "2018\u20032019"),
                blocks.stream().map(Block::text).map(CodedText::text).toList());
        assertEquals(
                List.of(true, true, true, false, true, false, false),
                blocks.stream().map(Block::translatable).toList());
        assertNull(blocks.get(3).resource());
    }

    @Test
    void doNotChangeWhatTextsAreCalled() throws IOException {
        String rows = row(text(1), number("6650"), text(2));
        Map<String, String> parts = OfficeSample.cells(sheet(rows), TEXTS);
        List<Unit> units =
                TextBuilder.build(blocks(parts, Language.ENGLISH), Language.ENGLISH).units();
        assertEquals(List.of("u1", "u3", "u2"), units.stream().map(Unit::id).toList());
        assertEquals("s3", units.get(1).segments().get(0).id());
    }

    @Test
    void areFormattedAsTheLanguageWritesThem() throws IOException {
        String cells = row(number(1, "1234567.891"), number(2, "0.125"), number(3, "44562.5"));
        String[] formats = {"#,##0.00", "0.0%", "dd/mm/yyyy hh:mm"};
        assertEquals(
                "1,234,567.89\u200312.5%\u200301/01/2022 12:00",
                shown(cells, Language.ENGLISH, formats));
        assertEquals(
                "1\u202F234\u202F567,89\u200312,5%\u200301/01/2022 12:00",
                shown(cells, Language.FRENCH, formats));
        assertTrue(shown(cells, Language.ARABIC, formats).startsWith("1,234,567.89"));
    }

    /** What LibreOffice shows of these values, one after the other, by a format. */
    private void assertShown(String expected, Language language, String format, String... values)
            throws IOException {
        StringBuilder cells = new StringBuilder();
        for (String value : values) {
            cells.append(number(1, value));
        }
        String code = format.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
        assertEquals(
                expected, shown(row(cells.toString()), language, code).replace("\u2003", " | "));
    }

    @Test
    void showAZeroAsItsSectionSays() throws IOException {
        String accounts = "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)";
        assertShown("7.50 | (7.50) | -", Language.ENGLISH, accounts, "7.5", "-7.5", "0");
        assertShown("7 | -7", Language.ENGLISH, "0;-0;;@", "7", "0", "-7");
        assertShown("7 | 8", Language.ENGLISH, "#", "7", "0", "8");
    }

    @Test
    void keepTheWordsWithinADate() throws IOException {
        assertShown("2022年1月2日", Language.CHINESE, "yyyy\"年\"m\"月\"d\"日\"", "44563");
        String spanish = "[$-C0A]d\" de \"mmmm\" de \"yyyy";
        assertShown("2 de enero de 2022", Language.SPANISH, spanish, "44563");
        String russian = "[$-419]d\\ mmmm\\ yyyy\\ \"г.\";@";
        assertShown("2 января 2022 г.", Language.RUSSIAN, russian, "44563");
        assertShown("8h05", Language.FRENCH, "h\"h\"mm", "0.336805555555556");
    }

    @Test
    void areNotMadeDatesWhereTheyAreNone() throws IOException {
        assertShown("-29629:37", Language.ENGLISH, "[h]:mm", "-1234.5678");
        assertShown("-1234.5", Language.ENGLISH, "d\\ mmmm\\ yyyy", "-1234.5");
    }

    @Test
    void keepTheWordsBesideThem() throws IOException {
        assertShown("1.2M | 0.0M", Language.ENGLISH, "0.0,,\"M\"", "1234567", "0");
        assertShown("7 t | -7 t | 0 t", Language.ENGLISH, "General\" t\"", "7", "-7", "0");
        assertShown("N/A", Language.ENGLISH, "\"N/A\"", "7");
        assertShown("7.5 | 7.25", Language.ENGLISH, "0.0?", "7.5", "7.25");
        assertShown("0 EUR | 7", Language.ENGLISH, "[<1]0\\ [$EUR];0", "0", "7");
        assertShown("-US$ 7", Language.ENGLISH, "\"US$ \"0", "-7");
        assertShown("7", Language.ENGLISH, "bad[format", "7");
    }

    @Test
    void mayBeDatesInLetters() throws IOException {
        String[] formats = {"dd mmmm yyyy"};
        String date = "<c s=\"1\" t=\"d\"><v>2022-03-01T00:00:00.000</v></c>";
        assertEquals("01 mars 2022", shown(row(date), Language.FRENCH, formats));
        assertEquals(
                "01/03/2022",
                shown(row("<c t=\"d\"><v>2022-03-01</v></c>"), Language.FRENCH, formats));
        assertEquals(
                "in spring",
                shown(row("<c t=\"d\"><v>in spring</v></c>"), Language.FRENCH, formats));
    }

    @Test
    void mayBeFormulasTruthsAndErrors() throws IOException {
        String cells =
                row(
                        "<c><f>SUM(A1:A2)</f><v>9</v></c>",
                        "<c t=\"str\"><f>A1</f><v>9 boats</v></c>",
                        "<c t=\"b\"><v>1</v></c>",
                        "<c t=\"e\"><v>#DIV/0!</v></c>");
        assertEquals("9\u20039 boats\u2003TRUE\u2003#DIV/0!", shown(cells, Language.ENGLISH));
    }

    @Test
    void areLeftOutWhereTheyAreHidden() throws IOException {
        String sheet =
                "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>2</v></c><c r=\"E1\"><v>3</v></c>"
                        + "</row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>5</v></c></row>"
                        + "</sheetData>";
        assertEquals(
                List.of("Country", "1\u20033"),
                blocks(OfficeSample.cells(sheet, TEXTS, ";;;"), Language.ENGLISH).stream()
                        .map(one -> one.text().text())
                        .toList());
    }

    @Test
    void standOnNoSheetThatIsHidden() throws IOException {
        for (String state : List.of("hidden", "veryHidden")) {
            String rows = sheet(row(text(0), number("7")));
            Map<String, String> parts = OfficeSample.cells(rows, TEXTS);
            String name = "xl/workbook.xml";
            String said = "<sheet state=\"" + state + "\" ";
            parts.put(name, parts.get(name).replace("<sheet ", said));
            assertEquals(List.of(), blocks(parts, Language.ENGLISH));
        }
    }

    @Test
    void areRefusedWhereNobodySaysWhereTheyStand() {
        String cells = "<sheetData><row><c><v>7</v></c></row></sheetData>";
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> blocks(OfficeSample.cells(cells, TEXTS), Language.ENGLISH));
        assertTrue(refused.getMessage().contains("does not say where it stands"));
    }

    @Test
    void areShownAsTheyAreWhereTheyMakeNoSense() throws IOException {
        assertEquals("many", shown(row("<c><v>many</v></c>"), Language.ENGLISH));
    }

    @Test
    void stayInARebuiltFile() throws IOException {
        String rows = row(text(1), number(1, "6650"), text(2));
        Map<String, String> parts = OfficeSample.cells(sheet(rows), TEXTS, "#,##0");
        Path file = OfficeSample.file(folder, parts);
        OfficeFile sheets = OfficeFile.open(file, OfficeFile.Kind.SHEETS);
        Map<String, CodedText> texts =
                Map.of(
                        String.valueOf(sheets.blocks(Language.ENGLISH).get(0).resource()),
                        CodedText.of("Égypte"));
        Path rebuilt = folder.resolve("rebuilt.xlsx");
        Files.write(rebuilt, sheets.rebuild(Language.ENGLISH, Language.FRENCH, texts));
        assertEquals(
                List.of("Égypte", "6\u202F650", "Length"),
                OfficeFile.open(rebuilt, OfficeFile.Kind.SHEETS).blocks(Language.FRENCH).stream()
                        .map(one -> one.text().text())
                        .toList());
    }
}
