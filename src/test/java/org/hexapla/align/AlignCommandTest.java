package org.hexapla.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignCommandTest {
    private static final String ENGLISH = "The Committee met.\nIt adopted the agenda.\n";
    private static final String CHINESE = "委员会举行了会议。\n委员会通过了议程。\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    private int run(String arguments) {
        return run(false, arguments);
    }

    private int run(boolean terminal, String arguments) {
        out.reset();
        err.reset();
        String[] words = arguments.replace("DIR", folder.toString()).split(" ");
        return new AlignCommand(stream(out), stream(err), terminal).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void writePair() throws IOException {
        write("a.txt", ENGLISH);
        write("b.txt", CHINESE);
    }

    @Test
    void writesToTheStandardOutput() throws IOException {
        writePair();
        assertEquals(0, run("DIR/a.txt DIR/b.txt --source en --target zh --unit line"), said());
        String tsv = out.toString(StandardCharsets.UTF_8);
        assertTrue(tsv.startsWith("0\t0\t") && tsv.contains("\n1\t1\t"), tsv);
        assertEquals("", said());
    }

    @Test
    void writesToAFileInTheFormatAskedFor() throws IOException {
        writePair();
        String tmx = "DIR/a.txt DIR/b.txt --source=en --target=zh --format=tmx -o DIR/new/c.tmx";
        assertEquals(0, run(tmx), said());
        assertTrue(read("new/c.tmx").contains("<seg>委员会通过了议程。</seg>"));
        assertEquals(List.of("a.txt", "b.txt", "new/c.tmx"), names());
    }

    @Test
    void leavesOutWhatIsNotSureEnough() throws IOException {
        writePair();
        String command = "DIR/a.txt DIR/b.txt --source en --target zh --unit line";
        assertEquals(0, run(command + " --min-confidence 0.01"), said());
        assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals(0, run(command + " --min-confidence=1"), said());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void replacesAFileOnlyOnPurpose() throws IOException {
        writePair();
        write("c.tsv", "mine");
        String command = "DIR/a.txt DIR/b.txt --source en --target zh -o DIR/c.tsv";
        assertEquals(1, run(command));
        assertEquals("mine", read("c.tsv"));
        assertTrue(said().contains("--overwrite replaces it"), said());
        assertEquals(0, run(command + " --overwrite"), said());
        assertTrue(read("c.tsv").startsWith("The Committee met.\t委员会举行了会议。\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b --source en",
                "a b --source en --target klingonese",
                "a --source en --target zh",
                "a b c --source en --target zh",
                "a b --source en --target zh --format xlsx",
                "a b --source en --target zh --min-confidence 2",
                "a b --source en --target zh --min-confidence sure",
                "a b --source en --target zh --unit word",
                "a b --source en --target zh --fast",
                "a b --source en --target",
                "a b --folder DIR --source en --target zh",
                "--folder DIR --source en --target en"
            })
    void saysWhatIsWrongWithTheCommand(String command) {
        assertEquals(2, run(command));
        assertTrue(said().startsWith("hexapla-align: ") && said().lines().count() == 1, said());
    }

    @Test
    void explainsItself() {
        assertEquals(0, run("--help"));
        String help = out.toString(StandardCharsets.UTF_8);
        for (String option : List.of("--source", "--unit", "--format", "--folder", "Exit code")) {
            assertTrue(help.contains(option), option);
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertEquals(1, run("DIR/a.txt DIR/b.txt --source en --target zh"));
        assertEquals("hexapla-align: There is no file " + folder + "/a.txt.\n", said());
    }

    @Test
    void saysWhichFileIsNoText() throws IOException {
        writePair();
        Files.write(folder.resolve("b.txt"), new byte[] {'a', '\n', (byte) 0xE9});
        assertEquals(1, run("DIR/a.txt DIR/b.txt --source en --target zh"));
        assertTrue(said().contains("b.txt is not in UTF-8: byte 3, in line 2,"), said());
        assertFalse(said().contains("Exception"), said());
    }

    @Test
    void warnsOfAnotherLanguage() throws IOException {
        write("a.txt", ENGLISH.repeat(5));
        assertEquals(0, run("DIR/a.txt DIR/a.txt --source en --target fr"), said());
        assertTrue(said().contains("warning: The text of the target looks like en"), said());
    }

    @Test
    void findsPairsByNameAndByFolder() throws IOException {
        write("note.en.txt", ENGLISH);
        write("note.zh-CN.txt", CHINESE);
        write("more/en/deep/b.txt", ENGLISH);
        write("more/zh/deep/b.txt", CHINESE);
        assertEquals(0, run("--folder DIR --source en --target zh --unit line"), said());
        assertTrue(read("note.en-zh.tsv").startsWith("0\t0\t"));
        assertTrue(read("more/en-zh/deep/b.tsv").startsWith("0\t0\t"));
    }

    @Test
    void writesBelowAnotherFolder() throws IOException {
        write("in/en/b.txt", ENGLISH);
        write("in/zh/b.txt", CHINESE);
        assertEquals(
                0, run("--folder DIR/in --source en --target zh --format json -o DIR/to"), said());
        assertTrue(names().contains("to/en-zh/b.json"), names().toString());
    }

    @Test
    void goesOnAfterABadPair() throws IOException {
        write("a.en.txt", "\0\0\0");
        write("a.zh.txt", CHINESE);
        write("b.en.txt", ENGLISH);
        write("b.zh.txt", CHINESE);
        write("c.en.txt", ENGLISH);
        assertEquals(1, run("--folder DIR --source en --target zh"));
        assertTrue(names().contains("b.en-zh.tsv"), names().toString());
        assertTrue(said().contains("1 aligned, 1 failed"), said());
        assertTrue(said().contains("  a.en-zh.tsv: " + folder + "/a.en.txt holds a NUL"), said());
        assertTrue(said().contains("c.en.txt has no partner"), said());
    }

    @Test
    void leavesAloneWhatIsThereAlready() throws IOException {
        write("b.en.txt", ENGLISH);
        write("b.zh.txt", CHINESE);
        write("b.en-zh.tsv", "mine");
        assertEquals(0, run("--folder DIR --source en --target zh"));
        assertEquals("mine", read("b.en-zh.tsv"));
        assertTrue(said().contains("1 already there"), said());
        assertEquals(0, run("--folder DIR --source en --target zh --overwrite"));
        assertTrue(read("b.en-zh.tsv").contains("委员会"));
    }

    @Test
    void doesNotChooseBetweenTwoFilesOfOneLanguage() throws IOException {
        write("b.en.txt", ENGLISH);
        write("b.zh.txt", CHINESE);
        write("b.zh-Hans.txt", CHINESE);
        assertEquals(1, run("--folder DIR --source en --target zh"));
        assertTrue(said().contains("Several files would make it"), said());
    }

    @Test
    void saysThatAFolderHasNoPair() {
        assertEquals(1, run("--folder DIR --source en --target zh"));
        assertTrue(said().contains("x.en.txt and x.zh.txt, or en/x.txt and zh/x.txt"), said());
    }

    @Test
    void drawsABarOnATerminal() throws IOException {
        write("b.en.txt", ENGLISH);
        write("b.zh.txt", CHINESE);
        run(true, "--folder DIR --source en --target zh");
        assertTrue(said().contains("] 0 of 1") && said().contains("#] 1 of 1"), said());
        run(false, "--folder DIR --source en --target zh --overwrite");
        assertFalse(said().contains("\r"), said());
        assertTrue(said().startsWith("1 of 1  b.en-zh.tsv: 2 beads"), said());
    }
}
