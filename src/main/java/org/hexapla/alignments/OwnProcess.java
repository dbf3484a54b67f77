package org.hexapla.alignments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.CorpusFormat;
import org.hexapla.core.corpus.CorpusUnit;
import org.hexapla.core.corpus.ParallelText;
import org.hexapla.core.language.Language;

/**
 * Aligns large texts in a process of its own, with the jar that people run themselves: it may take
 * more memory than the server has, and may die without taking the server with it.
 */
final class OwnProcess {
    private static final String COMMAND = "org.hexapla.align.AlignCommand";
    private static final String JAR = "/hexapla-align.jar";
    private static final String WARNING = "hexapla-align: warning: ";
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private OwnProcess() {}

    /**
     * Aligns two files into a third.
     *
     * @param megabytes how much memory the process may use
     * @return what is odd about the texts
     * @throws Refused if that is not enough memory, or it takes too long
     */
    static List<String> align(
            Path source,
            Language from,
            Path target,
            Language to,
            CorpusUnit unit,
            CorpusFormat format,
            Path answer,
            long megabytes)
            throws IOException {
        Path said = Files.createTempFile("hexapla-align", ".log");
        Path jar = Files.createTempFile("hexapla-align", ".jar");
        try {
            Process process =
                    new ProcessBuilder(
                                    java(),
                                    "-Xmx" + megabytes + "m",
                                    "-XX:+UseSerialGC",
                                    "-Dfile.encoding=UTF-8",
                                    "-Dstderr.encoding=UTF-8",
                                    "-cp",
                                    classes(jar).toString(),
                                    COMMAND,
                                    source.toString(),
                                    target.toString(),
                                    "--source",
                                    from.tag(),
                                    "--target",
                                    to.tag(),
                                    "--unit",
                                    unit.word(),
                                    "--format",
                                    format.word(),
                                    "--output",
                                    answer.toString(),
                                    "--overwrite")
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            return result(process, said);
        } finally {
            Files.deleteIfExists(said);
            Files.deleteIfExists(jar);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> result(Process process, Path said) throws IOException {
        try {
            if (!process.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES)) {
                throw new Refused(
                        Refused.Why.UNPROCESSABLE,
                        "too-slow",
                        "Aligning these texts takes too long. Send them in parts.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Admission.busy();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        if (process.exitValue() == 0) {
            return lines.stream()
                    .filter(line -> line.startsWith(WARNING))
                    .map(line -> line.substring(WARNING.length()))
                    .toList();
        }
        List<String> errors = lines.stream().filter(line -> !line.startsWith(WARNING)).toList();
        // A process that is killed for want of memory has no time to say so.
        if (errors.isEmpty() || errors.stream().anyMatch(line -> line.contains("more memory"))) {
            throw beyond();
        }
        throw new IllegalStateException("the aligner ended with " + errors);
    }

    static Refused beyond() {
        return new Refused(
                Refused.Why.TOO_LARGE,
                "too-large-here",
                "Aligning these texts takes more memory than this server has. Send them in parts,"
                        + " or align them with hexapla-align.jar on your own machine.");
    }

    /** The folder of the classes or, where the application is packed, the jar that lies in it. */
    private static Path classes(Path jar) throws IOException {
        URL place = ParallelText.class.getProtectionDomain().getCodeSource().getLocation();
        if (place != null && place.getProtocol().equals("file")) {
            Path folder = Path.of(URI.create(place.toString()));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        try (InputStream packed = OwnProcess.class.getResourceAsStream(JAR)) {
            if (packed == null) {
                throw new IllegalStateException("no classes at " + place + " and no " + JAR);
            }
            Files.copy(packed, jar, StandardCopyOption.REPLACE_EXISTING);
            return jar;
        }
    }
}
