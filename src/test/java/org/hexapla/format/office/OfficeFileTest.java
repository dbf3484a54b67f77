package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFileTest {
    @TempDir Path folder;

    private List<Block> blocks(Path file) throws IOException {
        OfficeFile.Kind kind = OfficeFile.kind(file).orElseThrow();
        return OfficeFile.open(file, kind).blocks(Language.ENGLISH);
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(block -> block.text().text()).toList();
    }

    /** Every text in capitals, read back from the rebuilt file. */
    private List<String> rebuilt(Path file, Language target) throws IOException {
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks(file)) {
            CodedText text = block.text();
            texts.put(
                    block.resource(),
                    new CodedText(text.text().toUpperCase(java.util.Locale.ROOT), text.codes()));
        }
        OfficeFile.Kind kind = OfficeFile.kind(file).orElseThrow();
        Path written = folder.resolve("rebuilt");
        Files.write(written, OfficeFile.open(file, kind).rebuild(Language.ENGLISH, target, texts));
        assertEquals(Optional.of(kind), OfficeFile.kind(written));
        return texts(blocks(written));
    }

    @Test
    void readsSlidesInTheirOrderAndRebuildsThem() throws IOException {
        Path file =
                OfficeSample.file(
                        folder,
                        OfficeSample.slides(
                                OfficeSample.slideText("Rivers")
                                        + OfficeSample.slideText("The Nile is long."),
                                OfficeSample.slideText("Second slide")));
        assertEquals(List.of("Rivers", "The Nile is long.", "Second slide"), texts(blocks(file)));
        assertEquals(
                List.of("RIVERS", "THE NILE IS LONG.", "SECOND SLIDE"),
                rebuilt(file, Language.FRENCH));
    }

    @Test
    void readsSheetsCellByCellAndRebuildsThem() throws IOException {
        Path file = OfficeSample.file(folder, OfficeSample.sheet("Country", "Length", "Egypt"));
        List<Block> blocks = blocks(file);
        assertEquals(List.of("Country", "Length", "Egypt"), texts(blocks));
        assertTrue(blocks.stream().allMatch(block -> block.kind() == UnitKind.CELL));
        assertEquals(List.of("COUNTRY", "LENGTH", "EGYPT"), rebuilt(file, Language.SPANISH));
    }

    @Test
    void readsOpenDocumentsWithHeadingsAndBreaksAndRebuildsThem() throws IOException {
        Path file =
                OfficeSample.file(
                        folder,
                        OfficeSample.open(
                                "<text:h text:outline-level=\"1\">Report</text:h>"
                                        + "<text:p>The <text:span>Committee</text:span> met.</text:p>"
                                        + "<text:p>One<text:line-break/>two</text:p>"));
        List<Block> blocks = blocks(file);
        assertEquals(List.of("Report", "The Committee met.", "One\ntwo"), texts(blocks));
        assertEquals(UnitKind.HEADING, blocks.get(0).kind());
        List<String> upper = new ArrayList<>(List.of("REPORT", "THE COMMITTEE MET."));
        upper.add("ONE\nTWO");
        assertEquals(upper, rebuilt(file, Language.FRENCH));
    }

    @Test
    void leavesAnUntouchedFileItsTexts() throws IOException {
        Path file = OfficeSample.file(folder, OfficeSample.sheet("Country", "Length"));
        Path written = folder.resolve("same");
        Files.write(
                written,
                OfficeFile.open(file, OfficeFile.Kind.SHEETS)
                        .rebuild(Language.ENGLISH, Language.FRENCH, Map.of()));
        assertEquals(List.of("Country", "Length"), texts(blocks(written)));
    }

    @Test
    void refusesAPartWithADocumentType() throws IOException {
        Map<String, String> parts = OfficeSample.open("<text:p>x</text:p>");
        parts.put("styles.xml", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>");
        Path file = OfficeSample.file(folder, parts);
        assertThrows(Refused.class, () -> OfficeFile.open(file, OfficeFile.Kind.OPEN_TEXT));
    }

    @Test
    void knowsNoOtherArchive() throws IOException {
        Path file = OfficeSample.file(folder, Map.of("a.xml", "<a/>"));
        assertEquals(Optional.empty(), OfficeFile.kind(file));
    }
}
