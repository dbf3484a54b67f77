package org.hexapla.format.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.RandomKits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a review through the hands of LibreOffice, where that is installed. */
class ReviewInOfficeTest {
    @TempDir private Path folder;

    /** A kit with everything that texts may hold, into Arabic. */
    private static TranslationKit kit() {
        List<KitUnit> units = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            for (KitUnit unit : new RandomKits(seed).kit().units()) {
                String prefix = "k" + seed + ".";
                units.add(
                        new KitUnit(
                                prefix + unit.id(),
                                unit.kind(),
                                null,
                                unit.segments().stream().map(one -> named(prefix, one)).toList()));
            }
        }
        TranslationKit any = new RandomKits(1).kit();
        return new TranslationKit(
                "0123abc", any.symbol(), Language.ENGLISH, Language.ARABIC, 1, units);
    }

    private static KitSegment named(String prefix, KitSegment one) {
        return new KitSegment(
                prefix + one.id(),
                one.source(),
                one.after(),
                one.target(),
                one.state(),
                null,
                one.locked());
    }

    /** What a reviser does to a table, in the language of LibreOffice's macros. */
    private static final String REVISE =
            """
            Sub Revise(from As String, into As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              doc = StarDesktop.loadComponentFromURL(from, "_blank", 0, hidden())
              table = doc.TextTables.getByIndex(0)
              table.getCellByName("E2").String = "Is this the term?"
              table.Rows.removeByIndex(4, 1)
              doc.RecordChanges = True
              change = doc.createReplaceDescriptor()
              change.SearchString = "Deux"
              change.ReplaceString = "Second"
              doc.replaceAll(change)
              find = doc.createSearchDescriptor()
              find.SearchString = "Trois"
              found = doc.findFirst(find)
              note = doc.createInstance("com.sun.star.text.textfield.Annotation")
              note.Author = "Remy"
              note.Content = "Ask the author."
              found.getText().insertTextContent(found.getEnd(), note, False)
              Dim word(0) As New com.sun.star.beans.PropertyValue
              word(0).Name = "FilterName"
              word(0).Value = "MS Word 2007 XML"
              doc.storeToURL(into, word())
              doc.close(True)
              StarDesktop.terminate()
            End Sub
            """;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE %s PUBLIC"
                    + " \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"%s.dtd\">\n";

    /** The file as a reviser saves it. */
    private byte[] revised(byte[] table) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("table.docx"), table);
        // The first start makes a profile, which brings an empty library of macros over ours.
        savedAgain(table);
        Path basic = folder.resolve("profile/user/basic");
        Path library = Files.createDirectories(basic.resolve("Standard"));
        Files.writeString(
                library.resolve("Module1.xba"),
                String.format(HEAD, "script:module", "module")
                        + "<script:module xmlns:script=\"http://openoffice.org/2000/script\""
                        + " script:name=\"Module1\" script:language=\"StarBasic\">"
                        + REVISE.replace("\"", "&quot;")
                        + "</script:module>");
        Files.writeString(
                library.resolve("script.xlb"),
                String.format(HEAD, "library:library", "library")
                        + "<library:library xmlns:library=\"http://openoffice.org/2000/library\""
                        + " library:name=\"Standard\" library:readonly=\"false\""
                        + " library:passwordprotected=\"false\">"
                        + "<library:element library:name=\"Module1\"/></library:library>");
        Files.writeString(
                basic.resolve("script.xlc"),
                String.format(HEAD, "library:libraries", "libraries")
                        + "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library"
                        + " library:name=\"Standard\" xlink:href=\"$(USER)/basic/Standard/"
                        + "script.xlb/\" xlink:type=\"simple\" library:link=\"false\"/>"
                        + "</library:libraries>");
        Path saved = folder.resolve("revised.docx");
        office(
                String.format(
                        "macro:///Standard.Module1.Revise(\"%s\",\"%s\")",
                        file.toUri(), saved.toUri()));
        return Files.readAllBytes(saved);
    }

    /** The file as LibreOffice saves it after opening it. */
    private byte[] savedAgain(byte[] table) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("table.docx"), table);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        office(
                "--convert-to",
                "docx:Office Open XML Text",
                "--outdir",
                saved.toString(),
                file.toString());
        return Files.readAllBytes(saved.resolve("table.docx"));
    }

    private void office(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless"));
        command.addAll(List.of(arguments));
        Process office =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        try {
            assertTrue(office.waitFor(3, TimeUnit.MINUTES), "LibreOffice takes too long");
        } finally {
            office.destroyForcibly();
        }
    }

    private static String said(ReturnedSegment segment) {
        return segment.id()
                + " "
                + segment.state()
                + " "
                + said(segment.source())
                + " | "
                + (segment.target() == null ? "" : said(segment.target()));
    }

    private static String said(CodedText text) {
        return text.text() + text.codes();
    }

    private static void requireOffice() {
        boolean there =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        assumeTrue(there, "SKIPPED: no soffice on the PATH; install LibreOffice Writer");
    }

    @Test
    void readsWhatAReviserDidInLibreOffice() throws IOException, InterruptedException {
        requireOffice();
        List<KitSegment> segments = new ArrayList<>();
        for (String text : List.of("Un.", "Deux.", "Trois.", "Quatre.")) {
            segments.add(
                    new KitSegment(
                            "s" + segments.size(),
                            CodedText.of("Source of " + text),
                            "",
                            CodedText.of(text),
                            SegmentState.TRANSLATED,
                            null,
                            false));
        }
        TranslationKit kit =
                new TranslationKit(
                        "0123abc",
                        new RandomKits(1).kit().symbol(),
                        Language.ENGLISH,
                        Language.FRENCH,
                        1,
                        List.of(new KitUnit("p1", UnitKind.PARAGRAPH, null, segments)));
        byte[] file = revised(ReviewTable.write(kit));
        ReturnedKit back = ReviewTable.read(Files.write(folder.resolve("back.docx"), file));
        assertEquals(
                List.of("s0 Un.", "s1 Second.", "s2 Trois."),
                back.segments().stream().map(one -> one.id() + " " + one.target().text()).toList());
        String warnings = back.warnings().toString();
        assertTrue(
                warnings.contains("tracked changes, read as if they were accepted: s1"), warnings);
        assertEquals("Is this the term?", back.segments().get(0).notes().get(0).text());
        ReturnedNote remark = back.segments().get(2).notes().get(0);
        assertEquals("Ask the author.", remark.text());
        assertEquals("Remy", remark.author());
    }

    @Test
    void comesBackFromLibreOfficeAsItWent() throws IOException, InterruptedException {
        requireOffice();
        byte[] table = ReviewTable.write(kit());
        Path sent = Files.write(folder.resolve("sent.docx"), table);
        Path back = Files.write(folder.resolve("back.docx"), savedAgain(table));
        ReturnedKit before = ReviewTable.read(sent);
        ReturnedKit after = ReviewTable.read(back);
        assertTrue(before.segments().size() > 200, "segments: " + before.segments().size());
        assertEquals(before.kit(), after.kit());
        assertEquals(
                String.join(
                        "\n", before.segments().stream().map(ReviewInOfficeTest::said).toList()),
                String.join(
                        "\n", after.segments().stream().map(ReviewInOfficeTest::said).toList()));
        assertEquals(before.warnings(), after.warnings());
    }
}
