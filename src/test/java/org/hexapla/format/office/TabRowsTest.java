package org.hexapla.format.office;

import static org.hexapla.format.office.WordSample.bold;
import static org.hexapla.format.office.WordSample.note;
import static org.hexapla.format.office.WordSample.plain;
import static org.hexapla.format.office.WordSample.styled;
import static org.hexapla.format.office.WordSample.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables made of tab stops. */
class TabRowsTest {
    private static final String TAB = "<w:r><w:tab/></w:r>";
    private static final List<String> AGENDA =
            List.of(
                    "10.00–11.00|Opening|Room A",
                    "11.00–13.00|Report on the small harbours|Room B",
                    "15.00–17.00|Other matters|Room A");
    private static final List<String> CELLS =
            List.of(
                    "10.00–11.00",
                    "Opening",
                    "Room A",
                    "11.00–13.00",
                    "Report on the small harbours",
                    "Room B",
                    "15.00–17.00",
                    "Other matters",
                    "Room A");

    @TempDir private Path folder;

    private Path word(List<String> lines) throws IOException {
        List<String> paragraphs = new ArrayList<>(List.of(styled("Title", text("Programme"))));
        for (String line : lines) {
            paragraphs.add(plain(text(line.replace("|", "</w:t></w:r>" + TAB + "<w:r><w:t>"))));
        }
        return WordSample.of(paragraphs.toArray(String[]::new)).in(folder);
    }

    private static List<Block> blocks(Path file) throws IOException {
        return DocxFile.open(file).blocks(Language.ENGLISH);
    }

    private static List<String> cells(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == UnitKind.CELL)
                .map(block -> block.text().text())
                .toList();
    }

    @Test
    void theRowsOfAProgrammeAreCells() throws IOException {
        assertEquals(CELLS, cells(blocks(word(AGENDA))));
    }

    @Test
    void soTheyAreInAnOpenDocument() throws IOException {
        StringBuilder body = new StringBuilder("<text:p>Programme</text:p>");
        for (String line : AGENDA) {
            body.append("<text:p>").append(line.replace("|", "<text:tab/>")).append("</text:p>");
        }
        Path file = OfficeSample.file(folder, OfficeSample.open(body.toString()));
        OfficeFile opened = OfficeFile.open(file, OfficeFile.kind(file).orElseThrow());
        List<Block> blocks = opened.blocks(Language.ENGLISH);
        assertEquals(CELLS, cells(blocks));
        Map<String, CodedText> french = Map.of(blocks.get(2).resource(), CodedText.of("Ouverture"));
        Path rebuilt = Files.createTempFile(folder, "rebuilt", ".odt");
        Files.write(rebuilt, opened.rebuild(Language.ENGLISH, Language.FRENCH, french));
        List<String> expected = new ArrayList<>(CELLS);
        expected.set(1, "Ouverture");
        assertEquals(
                expected,
                cells(OfficeFile.open(rebuilt, OfficeFile.Kind.OPEN_TEXT).blocks(Language.FRENCH)));
    }

    @Test
    void theLinesOfOneParagraphAreRowsToo() throws IOException {
        String lines = String.join("</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>", AGENDA);
        assertEquals(CELLS, cells(blocks(word(List.of(lines)))));
    }

    @Test
    void aRowWithoutAPlaceIsOneOfThem() throws IOException {
        List<String> lines = new ArrayList<>(AGENDA);
        lines.add(2, "13.00–15.00|Lunch");
        assertEquals(11, cells(blocks(word(lines))).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.|The Committee met.|;2.|It agreed on that.|;3.|It adjourned.|",
                "(a)|boats|ships;(b)|ropes|nets;(c)|lamps|oil",
                "Introduction|1;Work of the secretariat|3;Conclusions|12",
                "I.|Introduction|1;II.|Work|3;III.|Conclusions|12",
                "Date:|5 March 2026|10.00;Place:|Room A|9.00;Topic:|Harbours|1.00",
                "Anna Berger|Paul Lima;Chair|Rapporteur;Harbour Office|Ferry Company",
                "Annex|I;Annex|II",
                "Port|a place in which boats are sheltered from the waves of the sea, and people who"
                        + " travel in them are taken ashore;Quay|a wall along which boats lie while"
                        + " they are loaded with whatever they are to take over the sea;Buoy|a float"
                        + " that is moored in the water to show where boats may sail and where they"
                        + " would run aground"
            })
    void whatMayBeSomethingElseStaysLines(String lines) throws IOException {
        assertEquals(List.of(), cells(blocks(word(List.of(lines.split(";"))))));
    }

    @Test
    void whatOpensADocumentStaysLines() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : List.of("Nations|A/80/1", "Council|5 March 2026", "Session 80|No. 1")) {
            rows.add(plain(text(line.replace("|", "</w:t></w:r>" + TAB + "<w:r><w:t>"))));
        }
        Path file = WordSample.of(rows.toArray(String[]::new)).in(folder);
        assertEquals(List.of(), cells(blocks(file)));
    }

    @Test
    void aRebuiltFileHasEachCellInItsPlace() throws IOException {
        List<Block> before = blocks(word(AGENDA));
        Map<String, CodedText> french = new HashMap<>();
        french.put(before.get(2).resource(), CodedText.of("Ouverture"));
        french.put(before.get(3).resource(), CodedText.of("Salle A"));
        byte[] rebuilt =
                DocxFile.open(word(AGENDA)).rebuild(Language.ENGLISH, Language.FRENCH, french);
        Path file = Files.write(folder.resolve("rebuilt.docx"), rebuilt);
        List<String> expected = new ArrayList<>(CELLS);
        expected.set(1, "Ouverture");
        expected.set(2, "Salle A");
        assertEquals(expected, cells(blocks(file)));
    }

    @Test
    void whatIsBoldOverSeveralCellsStaysSoAndNotesStayWhereTheyAre() throws IOException {
        String head = plain(bold("Time</w:t><w:tab/><w:t>Item"));
        String row = plain(text("10.00–11.00"), TAB, text("Opening"), note(3));
        Path file =
                WordSample.of(
                                styled("Title", text("Programme")),
                                head,
                                row,
                                plain(text("11.00–12.00"), TAB, text("Report")),
                                plain(text("12.00–13.00"), TAB, text("Closing")))
                        .in(folder);
        List<Block> before = blocks(file);
        assertEquals(1, before.get(4).text().codes().size());
        Map<String, CodedText> same = new HashMap<>();
        before.forEach(block -> same.put(block.resource(), block.text()));
        byte[] rebuilt = DocxFile.open(file).rebuild(Language.ENGLISH, Language.ENGLISH, same);
        Path again = Files.write(folder.resolve("again.docx"), rebuilt);
        assertEquals(texts(before), texts(blocks(again)));
        assertEquals(bolds(file), bolds(again));
    }

    @Test
    void noLetterIsLostWhereAParagraphIsTakenApart() throws IOException {
        CodedText whole = blocks(word(List.of("| A |B||  C "))).get(1).text();
        RowPieces row = RowPieces.of(whole);
        Map<String, CodedText> pieces = new HashMap<>();
        for (int i = 0; i < row.pieces().size(); i++) {
            pieces.put(RowPieces.resource("p", i), row.pieces().get(i));
        }
        assertEquals(whole, RowPieces.text(pieces, "p", whole));
    }

    private static List<CodedText> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static int bolds(Path file) throws IOException {
        String body = DocxParts.part(Files.readAllBytes(file), "word/document.xml");
        return body.split("<w:b/>", -1).length;
    }
}
