package org.hexapla.core.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CorpusFormatTest {
    private static final String ODD =
            "a\tb\r\nc \u0001\u000B\u001F < & > \" ]]> \uFFFE\uFFFF \uD83D x \uD83D\uDE00 \u2028 \u00A0d";

    private static AlignedText lines(String source, String target, Bead... beads) {
        ParallelLines texts =
                new ParallelLines(
                        Language.ENGLISH,
                        List.of(source.split("\\|")),
                        Language.CHINESE,
                        target.isEmpty() ? List.of() : List.of(target.split("\\|")));
        return new AlignedLines(texts, new Alignment(List.of(beads)));
    }

    private static Bead bead(int source, int sources, int target, int targets, double confidence) {
        return new Bead(
                new Span(source, sources), new Span(target, targets), Method.CONTENT, confidence);
    }

    private static AlignedText three() {
        return lines(
                "One.|Two.|Three.|Alone.",
                "一。|二和三。",
                bead(0, 1, 0, 1, 0.98765),
                bead(1, 2, 1, 1, 1),
                bead(3, 1, 2, 0, 0.5));
    }

    private static AlignedText document() {
        return ParallelText.of(
                        CorpusUnit.DOCUMENT,
                        "1. The Committee met. It adopted\nthe agenda.\n\n2. It rose at 6.\n",
                        Language.ENGLISH,
                        "1. 委员会举行了会议。委员会通过了议程。\n\n2. 会议于6时结束。\n",
                        Language.CHINESE)
                .aligned();
    }

    private static String written(CorpusFormat format, AlignedText aligned) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(aligned, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static JsonObject json(AlignedText aligned) {
        return Json.createReader(new StringReader(written(CorpusFormat.JSON, aligned)))
                .readObject();
    }

    private static Document tmx(AlignedText aligned) {
        return TmxRules.valid(written(CorpusFormat.TMX, aligned));
    }

    @Test
    void writesIndicesOfLinesAsTsv() {
        assertEquals("0\t0\t0.988\n1,2\t1\t1.0\n3\t\t0.5\n", written(CorpusFormat.TSV, three()));
    }

    @Test
    void writesTextsOfDocumentsAsTsv() {
        List<String> lines = written(CorpusFormat.TSV, document()).lines().toList();
        assertTrue(lines.get(1).startsWith("It adopted the agenda.\t委员会通过了议程。\t"), lines.get(1));
        assertEquals(3, lines.size());
    }

    @Test
    void keepsThreeColumnsWhateverTheTextHolds() {
        AlignedText odd =
                ParallelText.of(
                                CorpusUnit.DOCUMENT,
                                ODD,
                                Language.ENGLISH,
                                ODD + "\n\n" + ODD,
                                Language.FRENCH)
                        .aligned();
        for (String line : written(CorpusFormat.TSV, odd).split("\n")) {
            assertEquals(3, line.split("\t", -1).length, line);
        }
    }

    @Test
    void foldsWhiteSpaceOfEveryKind() {
        assertEquals("a b c d", Characters.folded(" a\t\r\nb\u00A0\u3000c\u0085\u2028d\uFEFF "));
    }

    @Test
    void writesValidTmx() {
        NodeList units = tmx(three()).getElementsByTagName("tu");
        assertEquals(2, units.getLength());
        assertEquals("content1.0Two. Three.二和三。", units.item(1).getTextContent());
    }

    @Test
    void saysWhichVersionWroteTmx() {
        String tmx = written(CorpusFormat.TMX, three());
        assertTrue(
                Pattern.compile(" creationtoolversion=\"\\d+(\\.\\d+)+").matcher(tmx).find(), tmx);
    }

    @Test
    void writesValidTmxOfADocument() {
        assertEquals(3, tmx(document()).getElementsByTagName("tu").getLength());
    }

    @Test
    void leavesABeadWithoutAPartnerOutOfTmx() {
        NodeList variants = tmx(three()).getElementsByTagName("tuv");
        assertEquals(4, variants.getLength());
    }

    @ParameterizedTest
    @EnumSource(CorpusFormat.class)
    void leavesOutWhatIsNotSureEnough(CorpusFormat format) throws IOException {
        StringBuilder all = new StringBuilder();
        StringBuilder sure = new StringBuilder();
        format.write(three(), 0, all);
        format.write(three(), 0.99, sure);
        assertEquals(written(format, three()), all.toString());
        assertTrue(all.toString().contains("0.988"), all.toString());
        assertFalse(sure.toString().contains("0.988"), sure.toString());
        assertTrue(sure.toString().contains("1.0"), sure.toString());
    }

    @Test
    void writesValidTmxWhateverTheTextHolds() {
        AlignedText odd = lines(ODD, ODD, bead(0, 1, 0, 1, 0.5));
        String segment = tmx(odd).getElementsByTagName("seg").item(0).getTextContent();
        assertEquals("a b c \uFFFD < & > \" ]]> \uFFFD\uFFFD \uFFFD x \uD83D\uDE00 d", segment);
    }

    @Test
    void writesBeadsOfLinesAsJson() {
        JsonObject json = json(three());
        assertEquals("line", json.getString("unit"));
        assertEquals("[\"en\",\"zh\"]", json.getJsonArray("languages").toString());
        assertEquals("{\"en\":4,\"zh\":2}", json.getJsonObject("segments").toString());
        assertEquals(
                "{\"en\":[1,2],\"zh\":[1],\"method\":\"content\",\"confidence\":1.0}",
                json.getJsonArray("beads").get(1).toString());
    }

    @Test
    void writesRowsOfDocumentsAsJson() {
        JsonArray rows = json(document()).getJsonArray("rows");
        JsonObject row = rows.getJsonObject(0);
        assertEquals(List.of("p1", "1", "paragraph", "label"), words(row));
        JsonObject chinese = row.getJsonObject("cells").getJsonObject("zh");
        assertEquals("委员会举行了会议。委员会通过了议程。", chinese.getString("text"));
        assertEquals(2, chinese.getJsonArray("segments").size());
        assertEquals(
                "[1]", row.getJsonArray("beads").getJsonObject(1).getJsonArray("zh").toString());
    }

    private static List<String> words(JsonObject row) {
        return List.of("id", "label", "kind", "method").stream().map(row::getString).toList();
    }

    @Test
    void namesARowThatOnlyTheTargetHas() {
        AlignedText aligned =
                ParallelText.of(
                                CorpusUnit.DOCUMENT,
                                "",
                                Language.ENGLISH,
                                "1. 委员会举行了会议。\n",
                                Language.CHINESE)
                        .aligned();
        JsonObject row = json(aligned).getJsonArray("rows").getJsonObject(0);
        assertEquals("p1-zh", row.getString("id"));
        assertFalse(row.getJsonObject("cells").containsKey("en"));
    }

    @Test
    void writesJsonWhateverTheTextHolds() {
        AlignedText odd =
                ParallelText.of(
                                CorpusUnit.DOCUMENT,
                                "a \u0001\\ \"b\" \uD83D x \uD83D\uDE00",
                                Language.ENGLISH,
                                "",
                                Language.FRENCH)
                        .aligned();
        JsonObject row = json(odd).getJsonArray("rows").getJsonObject(0);
        assertEquals(
                "a \u0001\\ \"b\" \uFFFD x \uD83D\uDE00",
                row.getJsonObject("cells").getJsonObject("en").getString("text"));
    }

    @Test
    void carriesWarningsInJson() {
        AlignedText aligned =
                ParallelText.of(
                                CorpusUnit.LINE,
                                "The Committee met in the hall and it adopted the agenda. "
                                        .repeat(4),
                                Language.RUSSIAN,
                                "",
                                Language.CHINESE)
                        .aligned();
        assertEquals(1, json(aligned).getJsonArray("warnings").size());
    }

    @Test
    void refusesAnUnknownFormat() {
        assertEquals(
                "unknown-format",
                assertThrows(Refused.class, () -> CorpusFormat.of("xlsx")).type());
    }
}
