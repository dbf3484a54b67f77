package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the aligner alone, as people download it. */
@Tag("beside-others")
class AlignJarIT {
    private static final Path JAR =
            Path.of(System.getProperty("hexapla.align.jar", "target/hexapla-align.jar"));

    @TempDir private Path folder;

    private int run(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }

    @Test
    void holdsTheCoreAndTheCommandAndNothingElse() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> others =
                    jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .filter(name -> !name.startsWith("org/hexapla/core/"))
                            .filter(name -> !name.startsWith("org/hexapla/align/"))
                            .toList();
            assertEquals(List.of("META-INF/MANIFEST.MF"), others);
        }
    }

    @Test
    void alignsWithNothingBesideIt() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.txt"), "The Committee met. It rose.\n");
        Files.writeString(folder.resolve("b.txt"), "委员会举行了会议。会议结束。\n");
        int code = run("a.txt", "b.txt", "--source", "en", "--target", "zh", "--format", "tmx");
        assertEquals(0, code, Files.readString(folder.resolve("err")));
        String tmx = Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
        assertTrue(tmx.contains("<seg>委员会举行了会议。</seg>"), tmx);
    }

    @Test
    void endsWithTheCodeOfAWrongCommand() throws IOException, InterruptedException {
        assertEquals(2, run("a.txt", "b.txt"));
        assertEquals(1, run("a.txt", "b.txt", "--source", "en", "--target", "zh"));
    }
}
