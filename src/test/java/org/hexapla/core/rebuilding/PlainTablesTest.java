package org.hexapla.core.rebuilding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in plain texts as programs write them. */
class PlainTablesTest {
    private static final String BEFORE =
            "What happens in the harbour on each day is told below.\n\n";
    private static final List<String> CELLS =
            List.of("Day", "Boats", "Place", "Monday", "12", "North quay", "Friday", "7", "Pier");

    private static List<Block> blocks(String text) {
        return new PrintedText(text).blocks(Language.ENGLISH);
    }

    private static List<String> cells(String text) {
        return blocks(text).stream()
                .filter(block -> block.kind() == UnitKind.CELL)
                .map(block -> block.text().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Day\tBoats\tPlace\nMonday\t12\tNorth quay\nFriday\t7\tPier\n",
                "Day     Boats  Place\nMonday     12  North quay\nFriday      7  Pier\n",
                "Day     Boats  Place\n------  -----  ----------\nMonday     12  North quay\n"
                        + "Friday      7  Pier\n",
                "Day | Boats | Place\nMonday | 12 | North quay\nFriday | 7 | Pier\n",
                "| Day | Boats | Place |\n|---|---|---|\n| Monday | 12 | North quay |\n"
                        + "| Friday | 7 | Pier |\n",
                "+--------+-------+------------+\n| Day    | Boats | Place      |\n"
                        + "+--------+-------+------------+\n| Monday |    12 | North quay |\n"
                        + "| Friday |     7 | Pier       |\n+--------+-------+------------+\n",
                "│ Day    │ Boats │ Place      │\n├────────┼───────┼────────────┤\n"
                        + "│ Monday │ 12    │ North quay │\n│ Friday │ 7     │ Pier       │\n"
            })
    void readsTheCellsOfATable(String table) {
        assertEquals(CELLS, cells(BEFORE + table + "\nThis is all there is to say of it.\n"));
    }

    @Test
    void leavesOutWhatIsMissingInARow() {
        String table = "Port  12  14\nQuay      15\nPier  13  16\nBuoy   1   2\n";
        assertEquals(
                "Port 12 14 Quay 15 Pier 13 16 Buoy 1 2", String.join(" ", cells(BEFORE + table)));
    }

    @Test
    void knowsColumnsOfChineseLetters() {
        String table = "日期    船只  地点\n星期一  12    北码头\n星期五  7     栈桥\n";
        assertEquals(
                List.of("日期", "船只", "地点", "星期一", "12", "北码头", "星期五", "7", "栈桥"),
                cells(BEFORE + table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.\tThe Committee met.\n2.\tIt agreed.\n3.\tIt adjourned.\n",
                "Introduction\t1\nWork of the secretariat\t3\nConclusions\t12\n",
                "The boats came.  They were\nmany, and all.  They had\nsails of red.  They went.\n",
                "Date:\t5 March\t10.00\nPlace:\tRoom A\t9.00\nTopic:\tBoats\t1.00\n",
                "Annex\tI\nAnnex\tII\n",
                "He said a | b was what\nhe had always written for it.\n"
            })
    void whatMayBeSomethingElseStaysAsItIs(String lines) {
        assertEquals(List.of(), cells(BEFORE + lines));
    }

    @Test
    void pairsThatOpenATextAreNoTable() {
        assertEquals(List.of(), cells("Nations\tA/80/1\nCouncil\t5 March\nSession 80\tNo. 1\n"));
    }

    private static String rebuilt(String text, Map<String, String> words) {
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks(text)) {
            String other = words.get(block.text().text());
            if (other != null) {
                texts.put(String.valueOf(block.resource()), CodedText.of(other));
            }
        }
        return new PrintedText(text).with(texts, Language.FRENCH);
    }

    @Test
    void aRebuiltTextHasEachCellInItsColumn() {
        String text =
                BEFORE + "Day     Boats  Place\nMonday     12  North quay\nFriday      7  Pier\n";
        assertEquals(
                BEFORE + "Jour    Boats  Place\nlundi      12  quai nord\nFriday      7  Pier\n",
                rebuilt(text, Map.of("Day", "Jour", "Monday", "lundi", "North quay", "quai nord")));
    }

    @Test
    void andInsideOfItsStrokes() {
        String text = BEFORE + "| Day | Place |\n|-----|-------|\n| Monday | Pier |\n";
        assertEquals(
                BEFORE + "| Jour | Lieu |\n|-----|-------|\n| lundi  | Pier |\n",
                rebuilt(text, Map.of("Day", "Jour", "Place", "Lieu", "Monday", "lundi")));
    }

    @Test
    @Timeout(20)
    void aLongTextOfLinesThatAreNoTableIsReadSoon() {
        StringBuilder text = new StringBuilder(BEFORE);
        for (int page = 0; page < 20_000; page++) {
            text.append("Chapter\t").append(page / 3).append("\n");
        }
        for (int rule = 0; rule < 20_000; rule++) {
            text.append("-- --\n");
        }
        assertEquals(List.of(), cells(text.toString()));
    }

    @Test
    void noLetterIsLost() {
        String text = BEFORE + "a  1  x\nb  2  y\nc  3  z\nd  4  w, which is the last\n";
        String read =
                blocks(text).stream()
                        .map(block -> block.text().text())
                        .collect(Collectors.joining());
        assertEquals(text.replaceAll("\\s", ""), read.replaceAll("\\s", ""));
    }
}
