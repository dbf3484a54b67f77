package org.hexapla.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.office.WordSample;
import org.hexapla.format.pdf.PdfFile;
import org.hexapla.format.xliff.XliffVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

    @TempDir private Path folder;
    private final Formats formats = new Formats();

    @AfterEach
    void stop() {
        formats.stop();
    }

    @Test
    void knowsTextByItsContent() throws IOException {
        assertEquals("text/plain", formats.recognise(file("The Committee met.", UTF_8)));
    }

    @Test
    void knowsHtmlWithoutADocumentType() throws IOException {
        assertEquals("text/html", formats.recognise(file("<h1>Title</h1><p>Text", UTF_8)));
    }

    @Test
    void knowsXliffByItsRoot() throws IOException {
        String xliff = "<?xml version=\"1.0\"?><!-- kit --><xliff version=\"1.2\"/>";
        assertEquals("application/xliff+xml", formats.recognise(file(xliff, UTF_8)));
    }

    @Test
    void knowsWordFilesFromOtherArchives() throws IOException {
        assertEquals(DOCX, formats.recognise(word("Text")));
    }

    @Test
    void refusesOtherArchives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        assertEquals("unsupported-format", refusal(file(bytes.toByteArray())).type());
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] noise = new byte[4000];
        new Random(4).nextBytes(noise);
        assertEquals("unsupported-format", refusal(file(noise)).type());
    }

    @Test
    void saysWhatAFileIsThatItDoesNotRead() throws IOException {
        byte[] picture = {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
        };
        assertTrue(message(refusal(file(picture))).contains("image/png"));
        assertTrue(message(refusal(file("{\\rtf1 Hello}", UTF_8))).contains("Rich Text"));
    }

    @Test
    void refusesAFormWhereTheFileAloneIsWanted() throws IOException {
        String form =
                "--x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%s\r\n--x1--\r\n";
        assertEquals("form-sent", refusal(file(form.formatted("1. Text."), UTF_8)).type());
        assertEquals("form-sent", refusal(file(form.formatted("%PDF-1.7"), UTF_8)).type());
        Path kit = file(form.formatted("<xliff version=\"1.2\"/>"), UTF_8);
        assertEquals(
                "form-sent",
                assertThrows(Refused.class, () -> formats.readReturned(kit, null, null)).type());
    }

    @Test
    void refusesOldWordFilesByName() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertTrue(message(refusal(file(old))).contains(".doc"));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertEquals("empty-file", refusal(file("", UTF_8)).type());
    }

    @Test
    void refusesAFileOfWhiteSpace() throws IOException {
        assertEquals("empty-file", refusal(file(" \n\u00A0\n", UTF_8)).type());
    }

    @Test
    void refusesAPageWithoutText() throws IOException {
        assertEquals(
                "empty-file", refusal(file("<html><body><img src=x></body></html>", UTF_8)).type());
    }

    @Test
    void refusesTextThatIsNotUnicode() throws IOException {
        assertEquals("wrong-encoding", refusal(file("Résolution adoptée", ISO_8859_1)).type());
    }

    @Test
    void readsSixteenBitTextByItsMark() throws IOException {
        assertEquals("Решение принято.", text(file("Решение принято.", UTF_16)));
    }

    @Test
    void readsLittleEndianTextByItsMark() throws IOException {
        assertEquals("决定。", text(file("\uFEFF决定。", UTF_16LE)));
    }

    @Test
    void leavesOutTheByteOrderMark() throws IOException {
        assertEquals("Decision.", text(file("\uFEFFDecision.", UTF_8)));
    }

    @Test
    void readsAPageInTheEncodingThatItDeclares() throws IOException {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Решение</p>";
        assertEquals("Решение", text(file(page, Charset.forName("windows-1251"))));
    }

    @Test
    void saysInWhichEncodingAFileIs() throws IOException {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Решение</p>";
        assertEquals(
                List.of(
                        "text/html; charset=windows-1251",
                        "text/plain; charset=UTF-8",
                        "text/plain; charset=UTF-16LE",
                        "application/pdf"),
                List.of(
                        Formats.typed(file(page, Charset.forName("windows-1251")), "text/html"),
                        Formats.typed(file("Decision.", UTF_8), "text/plain"),
                        Formats.typed(file("\uFEFFDecision.", UTF_16LE), "text/plain"),
                        Formats.typed(file("%PDF-1.7", UTF_8), "application/pdf")));
    }

    @Test
    void refusesAPageThatIsNotInTheEncodingThatItDeclares() throws IOException {
        String page = "<html><head><meta charset=\"utf-8\"></head><body><p>Été</p>";
        assertEquals("wrong-encoding", refusal(file(page, ISO_8859_1)).type());
    }

    @Test
    void readsTextAsLargeAsADocumentAndNotMore() throws IOException {
        Path large = file("Sixty megabytes of one line. ".repeat(2_100_000), UTF_8);
        assertEquals("too-large", refusal(large).type());
    }

    @Test
    void readsThePrintedTextOfAPdf() throws IOException {
        List<Unit> units = read(pdf("The Committee met in Geneva.")).body().units();
        assertTrue(units.get(0).text().contains("The Committee met in Geneva."));
    }

    @Test
    void endsAPageWithAFormFeed() throws IOException {
        assertEquals(
                List.of("First page.", "Second page."),
                List.of(PdfFile.read(pdf("First page.", "Second page.")).text().split("\f"))
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void keepsTheLinesOfAPdf() throws IOException {
        assertTrue(PdfFile.read(pdf("First line\nsecond line.")).text().contains("line\nsecond"));
    }

    @Test
    void refusesAPdfWithoutText() throws IOException {
        assertEquals("no-text-layer", refusal(pdf("")).type());
    }

    @Test
    void refusesAPdfWithAPassword() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        assertEquals("encrypted-file", refusal(file).type());
    }

    @Test
    void refusesADamagedPdf() throws IOException {
        assertEquals("damaged-file", refusal(file("%PDF-1.7\nnothing more", UTF_8)).type());
    }

    @Test
    void refusesAWordFileThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(word("Text"));
        assertThrows(Refused.class, () -> read(file(Arrays.copyOf(whole, whole.length / 2))));
    }

    @Test
    void refusesAWordFileWithoutItsDocument() throws IOException {
        Path file = sample("Text").without("word/document.xml").in(folder);
        assertEquals("damaged-file", refusal(file).type());
    }

    @Test
    void refusesAWordFileThatIsNotWellFormed() throws IOException {
        Path file = sample("Text").with("word/document.xml", "<w:document>").in(folder);
        assertEquals("damaged-file", refusal(file).type());
    }

    @Test
    void refusesAWordFileThatInflatesTooFar() throws IOException {
        String paragraphs = "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(600_000);
        Path file = sample(paragraphs).in(folder);
        assertTrue(Files.size(file) < 200_000);
        assertEquals("inflates-too-far", refusal(file).type());
    }

    @Test
    void refusesPicturesThatInflateTooFar() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types());
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        }
        assertEquals("inflates-too-far", refusal(file).type());
    }

    @Test
    void refusesEntitiesInAWordFile() throws IOException {
        for (String part : List.of("word/document.xml", "word/styles.xml", "word/header.xml")) {
            Path file = sample("Text").with(part, LAUGHS + "<x>&c;</x>").in(folder);
            assertEquals("doctype-refused", refusal(file).type(), part);
        }
    }

    @Test
    void refusesPartsThatClimbOutOfTheArchive() throws IOException {
        Path file = sample("Text").with("../../climbed.xml", "<x/>").in(folder);
        assertEquals("damaged-file", refusal(file).type());
    }

    @Test
    void declarationsInAPageFetchNothingAndShowNothing() throws IOException {
        String page =
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>"
                        + "<p>Text &x; end</p></body></html>";
        assertFalse(text(file(page, UTF_8)).contains("root:"));
    }

    @Test
    void refusesWhatTakesTooLong() throws IOException {
        Formats hasty = new Formats(Duration.ofMillis(1));
        Path file = sample("<w:p><w:r><w:t>slow</w:t></w:r></w:p>".repeat(5000)).in(folder);
        Refused refused = assertThrows(Refused.class, () -> hasty.read(file, Language.ENGLISH));
        assertTrue(List.of("too-slow", "busy").contains(refused.type()), refused.type());
        hasty.stop();
    }

    @Test
    void rebuildsNoPrintedPage() throws IOException {
        Path file = file("%PDF-1.4", UTF_8);
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                formats.rebuild(
                                        file,
                                        "application/pdf",
                                        Language.ENGLISH,
                                        Language.FRENCH,
                                        Map.<String, CodedText>of()));
        assertEquals("not-rebuilt", refused.type());
    }

    @Test
    void readsHtmlHeadingsListsAndCells() throws IOException {
        String page =
                "<html lang=en><head><title>Window</title><script>x()</script></head><body>"
                        + "<h1>Universal <em>Declaration</em></h1><h2>Preamble</h2>"
                        + "<p>All<br>beings</p><ol type=a start=2><li>life</li></ol>"
                        + "<table><tr><td>cell</td></tr></table></body></html>";
        List<Unit> units = read(file(page, UTF_8)).body().units();
        assertEquals(
                List.of(
                        "TITLE Universal Declaration",
                        "HEADING Preamble",
                        "PARAGRAPH All\nbeings",
                        "ITEM life",
                        "CELL cell"),
                units.stream().map(unit -> unit.kind() + " " + unit.text()).toList());
    }

    @Test
    void keepsTheFormattingOfAPage() throws IOException {
        Unit unit = read(file("<html><p>A <b>bold</b> word", UTF_8)).body().units().get(0);
        assertEquals(
                List.of("bold 2", "bold 6"),
                unit.content().codes().stream()
                        .map(code -> code.type() + " " + code.position())
                        .toList());
    }

    @Test
    void readsWordFilesAsUnits() throws IOException {
        Unit unit = read(word("The Committee met. It agreed.")).body().units().get(0);
        assertEquals(List.of(UnitKind.PARAGRAPH, 2), List.of(unit.kind(), unit.segments().size()));
    }

    @Test
    void takesTheDeclarationFromWordThroughXliffBackToWord() throws IOException {
        Path original = Path.of("translations", "un-ga-3", "RES-217-III", "en.docx");
        List<Unit> units = read(original).body().units();
        Path returned = file(formats.xliff(kit(units), XliffVersion.V1_2));
        Map<String, CodedText> bySegment = new HashMap<>();
        for (ReturnedSegment segment : formats.readReturned(returned, null, null).segments()) {
            bySegment.put(segment.id(), segment.source());
        }
        Map<String, CodedText> texts = new HashMap<>();
        for (Unit unit : units) {
            CodedText whole = CodedText.EMPTY;
            for (Segment segment : unit.segments()) {
                CodedText came = bySegment.get(segment.id());
                whole = whole.then(came).then(CodedText.of(segment.after()));
            }
            texts.put(String.valueOf(unit.resource()), whole);
        }
        byte[] rebuilt = formats.rebuild(original, DOCX, Language.ENGLISH, Language.FRENCH, texts);
        assertEquals(units, read(file(rebuilt)).body().units());
    }

    private static TranslationKit kit(List<Unit> units) {
        List<KitUnit> rows = new ArrayList<>();
        for (Unit unit : units) {
            List<KitSegment> segments = new ArrayList<>();
            for (Segment segment : unit.segments()) {
                segments.add(
                        new KitSegment(
                                segment.id(),
                                segment.content(),
                                segment.after(),
                                null,
                                SegmentState.INITIAL,
                                null,
                                false));
            }
            rows.add(new KitUnit(unit.id(), unit.kind(), unit.label(), segments));
        }
        return new TranslationKit(
                "k1",
                new DocumentSymbol("A/RES/217(III)"),
                Language.ENGLISH,
                Language.FRENCH,
                1,
                rows);
    }

    private ReadFile read(Path file) {
        return formats.read(file, Language.ENGLISH);
    }

    private String text(Path file) {
        return read(file).body().units().get(0).text();
    }

    private Refused refusal(Path file) {
        return assertThrows(Refused.class, () -> read(file));
    }

    private static String message(Refused refused) {
        return String.valueOf(refused.getMessage());
    }

    private Path file(String text, Charset charset) throws IOException {
        return file(text.getBytes(charset));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".bin"), bytes);
    }

    private static WordSample sample(String text) {
        String body = text.startsWith("<") ? text : WordSample.plain(WordSample.text(text));
        return WordSample.of(body);
    }

    private Path word(String text) throws IOException {
        return sample(text).in(folder);
    }

    private static byte[] types() {
        return ("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "</Types>")
                .getBytes(UTF_8);
    }

    private Path pdf(String... pages) throws IOException {
        Path file = Files.createTempFile(folder, "printed", ".pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                write(pdf, page, text);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument pdf, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            if (!text.isEmpty()) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLineAtOffset(0, -14);
                }
                content.endText();
            }
        }
    }
}
