package org.hexapla.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hexapla.format.xliff.check.Inspection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of 200,000 units, each looked through and read in a process of 512 MB. */
class LargeFileTest {
    private static final int UNITS = 200_000;
    private static final int MINUTES = 5;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2.0"})
    void fitsIntoHalfAGigabyte(String version) throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlf");
        write(file, version);
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LargeFileTest.class.getName(),
                                        file.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertEquals("valid 200000 200000", Files.readString(said).strip(), "ended: " + ended);
    }

    /** What the process does. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Inspection found;
        try (InputStream in = Files.newInputStream(file)) {
            found = Xliff.inspect(in);
        }
        try (InputStream in = Files.newInputStream(file)) {
            System.out.println(
                    found.verdict().word()
                            + " "
                            + found.units()
                            + " "
                            + Xliff.read(in).segments().size());
        }
    }

    private static void write(Path file, String version) throws IOException {
        boolean two = version.startsWith("2");
        String code = two ? "<pc id=\"c1\">%d</pc>" : "<g id=\"1\">%d</g>";
        String text =
                "The Committee took note of document "
                        + code
                        + " and decided to defer its consideration to the next session.";
        String unit =
                two
                        ? "<unit id=\"u%2$d\"><segment id=\"s%2$d\" state=\"translated\"><source>%1$s"
                                + "</source><target>%1$s</target></segment></unit>\n"
                        : "<trans-unit id=\"s%2$d\"><source>%1$s</source><target"
                                + " state=\"translated\">%1$s</target></trans-unit>\n";
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    two
                            ? "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\""
                                    + " srcLang=\"en\" trgLang=\"fr\"><file id=\"f\""
                                    + " original=\"A/1\">\n"
                            : "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\""
                                    + " version=\"1.2\"><file original=\"A/1\" datatype=\"x\""
                                    + " source-language=\"en\" target-language=\"fr\"><body>\n");
            for (int i = 0; i < UNITS; i++) {
                out.write(unit.formatted(text.formatted(i), i));
            }
            out.write(two ? "</file></xliff>" : "</body></file></xliff>");
        }
    }
}
