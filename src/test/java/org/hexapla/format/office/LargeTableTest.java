package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.review.ReviewTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of 200,000 rows, read in a process of 256 MB. */
class LargeTableTest {
    private static final int ROWS = 200_000;
    private static final int MINUTES = 5;
    private static final String DOCUMENT = "word/document.xml";
    private static final String ROW_END = "</w:tr>";

    @TempDir Path folder;

    @Test
    void fitsIntoAQuarterOfAGigabyte() throws IOException, InterruptedException {
        Path file = folder.resolve("large.docx");
        write(file);
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LargeTableTest.class.getName(),
                                        file.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertEquals(Integer.toString(ROWS), Files.readString(said).strip(), "ended: " + ended);
    }

    /** What the process does. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(ReviewTable.read(Path.of(arguments[0])).segments().size());
    }

    /** As it is written here, one row over and over under other ids and numbers. */
    private static void write(Path file) throws IOException {
        byte[] small = ReviewTable.write(kit());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : DocxParts.names(small)) {
                zip.putNextEntry(new ZipEntry(part));
                Writer out =
                        new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                write(DocxParts.part(small, part), part.equals(DOCUMENT), out);
                out.flush();
                zip.closeEntry();
            }
        }
    }

    private static void write(String xml, boolean repeated, Writer out) throws IOException {
        int row = repeated ? xml.lastIndexOf("<w:tr>") : 0;
        int end = repeated ? xml.indexOf(ROW_END, row) + ROW_END.length() : xml.length();
        out.write(xml.substring(0, row));
        for (int i = 0; i < (repeated ? ROWS : 1); i++) {
            out.write(xml.substring(row, end).replace("777", Integer.toString(i)));
        }
        out.write(xml.substring(end));
    }

    private static TranslationKit kit() {
        CodedText text =
                CodedText.of(
                        "The Committee took note of document 777 and decided to defer its"
                                + " consideration to the next session.");
        KitSegment segment =
                new KitSegment("s777", text, "", text, SegmentState.TRANSLATED, null, false);
        KitUnit unit = new KitUnit("p1", UnitKind.PARAGRAPH, null, List.of(segment));
        return new TranslationKit(
                "0123abc",
                new DocumentSymbol("A/1"),
                Language.ENGLISH,
                Language.FRENCH,
                1,
                List.of(unit));
    }
}
