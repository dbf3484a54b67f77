package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
    @TempDir Path folder;

    private static CodedText bold(String text) {
        return new CodedText(
                text,
                List.of(
                        new InlineCode("1", InlineCode.Kind.OPEN, "bold", 0, ""),
                        new InlineCode("1", InlineCode.Kind.CLOSE, "bold", 3, ""),
                        InlineCode.note("2", "6", text.length())));
    }

    private static Sheet sheet(Language one, Language two, CodedText first, CodedText second) {
        return new Sheet(
                "A/RES/217(III)",
                null,
                "http://example.org/documents/A/RES/217(III)/bitext?languages=en,ar",
                List.of(
                        new Sheet.Column(one, "", "official <text>"),
                        new Sheet.Column(two, "", "رسمي")),
                List.of(new Sheet.Row("p1", UnitKind.PARAGRAPH, 0, "1", List.of(first, second))));
    }

    private static Map<String, String> parts(Sheet sheet) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(SheetFile.write(sheet)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Sheet english() {
        return sheet(Language.ENGLISH, Language.ARABIC, bold("All human"), CodedText.of("يولد"));
    }

    @Test
    void setsArabicFromTheRightAndSaysWhichLanguageItIs() throws IOException {
        String document = parts(english()).get("word/document.xml");
        assertTrue(document.contains("<w:rtl/><w:lang w:bidi=\"ar\"/></w:rPr><w:t"), document);
        assertFalse(document.contains("bidiVisual"));
    }

    @Test
    void putsAnArabicFirstColumnAtTheRight() throws IOException {
        Sheet arabic =
                sheet(Language.ARABIC, Language.FRENCH, CodedText.of("يولد"), CodedText.EMPTY);
        assertTrue(parts(arabic).get("word/document.xml").contains("<w:bidiVisual/>"));
    }

    @Test
    void saysOfEachParagraphThatIsNotArabicThatItRunsFromTheLeft() throws IOException {
        Sheet arabic =
                sheet(
                        Language.ARABIC,
                        Language.FRENCH,
                        CodedText.of("يولد"),
                        CodedText.of("de la paix dans le monde,"));
        String document = parts(arabic).get("word/document.xml");
        int french = document.indexOf("de la paix");
        String paragraph = document.substring(document.lastIndexOf("<w:p>", french), french);
        assertTrue(paragraph.contains("<w:bidi w:val=\"0\"/>"), paragraph);
    }

    @Test
    void keepsEmphasisAndRaisesTheCallsOfNotes() throws IOException {
        String document = parts(english()).get("word/document.xml");
        assertTrue(document.contains("<w:b/><w:bCs/><w:lang w:val=\"en\"/>"), document);
        assertTrue(document.contains("<w:vertAlign w:val=\"superscript\"/>"), document);
    }

    @Test
    void tellsHeadingsAndTheirDepth() throws IOException {
        Sheet sheet =
                new Sheet(
                        "A/1",
                        null,
                        "http://h/a",
                        List.of(
                                new Sheet.Column(Language.ENGLISH, "", ""),
                                new Sheet.Column(Language.FRENCH, "", "")),
                        List.of(
                                heading(UnitKind.TITLE, 0, "Report"),
                                heading(UnitKind.HEADING, 3, "Part")));
        String document = parts(sheet).get("word/document.xml");
        assertEquals(2, document.split("<w:outlineLvl").length - 1);
        assertTrue(document.indexOf("outlineLvl w:val=\"0\"") < document.indexOf("Report"));
        assertTrue(document.indexOf("outlineLvl w:val=\"1\"") > document.indexOf("Report"));
    }

    private static Sheet.Row heading(UnitKind kind, int level, String text) {
        return new Sheet.Row("h", kind, level, "", List.of(CodedText.of(text), CodedText.EMPTY));
    }

    @Test
    void saysSymbolAddressAndWorth() throws IOException {
        Map<String, String> parts = parts(english());
        assertTrue(parts.get("word/header1.xml").contains("A/RES/217(III)"));
        assertTrue(parts.get("word/header1.xml").contains("bitext?languages=en,ar"));
        assertTrue(parts.get("word/document.xml").contains("official &lt;text&gt;"));
        assertTrue(parts.get("word/document.xml").contains("languages=en,ar#p1"));
    }

    @Test
    void leavesOutWhatNoWordFileMayHold() throws IOException {
        Sheet odd =
                sheet(
                        Language.ENGLISH,
                        Language.CHINESE,
                        CodedText.of("a\u0000b\uFFFFc\uD800d"),
                        CodedText.of("<script>"));
        String document = parts(odd).get("word/document.xml");
        assertTrue(document.contains(">abcd<"), document);
        assertTrue(document.contains("&lt;script&gt;"));
    }

    @Test
    void isReadAgainAsTheTextItHolds() throws IOException {
        Path file = Files.write(folder.resolve("pair.docx"), SheetFile.write(english()));
        List<String> texts =
                DocxFile.open(file).blocks(Language.ENGLISH).stream()
                        .map(block -> block.text().text())
                        .toList();
        assertTrue(texts.contains("يولد"), "" + texts);
        assertEquals(1, texts.stream().filter(text -> text.startsWith("All human")).count());
    }

    @Test
    void writesTheSameBytesForTheSameSheet() {
        assertArrayEquals(SheetFile.write(english()), SheetFile.write(english()));
    }
}
