package org.hexapla.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project of OmegaT, worked on without a window: it is asked for its segments in its own words
 * (its tags included), a memory with translations of some of them is put where a translator's work
 * would be, and it writes its files. OmegaT ends with 0 whatever happens, so its log is read.
 */
final class OmegatProject {
    private static final String PROJECT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <omegat>
              <project version="1.0">
                <source_dir>__DEFAULT__</source_dir>
                <target_dir>__DEFAULT__</target_dir>
                <tm_dir>__DEFAULT__</tm_dir>
                <glossary_dir>__DEFAULT__</glossary_dir>
                <glossary_file>__DEFAULT__</glossary_file>
                <dictionary_dir>__DEFAULT__</dictionary_dir>
                <source_lang>%s</source_lang>
                <target_lang>%s</target_lang>
                <source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
                <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
                <sentence_seg>false</sentence_seg>
                <support_default_translations>true</support_default_translations>
                <remove_tags>false</remove_tags>
              </project>
            </omegat>
            """;
    private static final Pattern SOURCE =
            Pattern.compile("<tu>\\s*<tuv[^>]*>\\s*<seg>(.*?)</seg>", Pattern.DOTALL);

    private final Path folder;
    private final String classPath;
    private final String source;
    private final String target;

    OmegatProject(Path folder, String classPath, String source, String target) throws IOException {
        this.folder = folder;
        this.classPath = classPath;
        this.source = source;
        this.target = target;
        for (String name :
                List.of("source", "target", "tm", "omegat", "glossary", "dictionary", "cfg")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("omegat.project"), PROJECT.formatted(source, target));
    }

    void add(String name, byte[] file) throws IOException {
        Files.write(folder.resolve("source").resolve(name), file);
    }

    byte[] returned(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("target").resolve(name));
    }

    /**
     * Translates and writes the files.
     *
     * @param work the translation of a segment as XML text with OmegaT's tags as such; null leaves
     *     it alone
     */
    void translate(UnaryOperator<String> work) throws IOException, InterruptedException {
        Path asked = folder.resolve("segments.tmx");
        run(
                "--mode=console-createpseudotranslatetmx",
                "--pseudotranslatetmx=" + asked,
                "--pseudotranslatetype=equal");
        List<String> units = new ArrayList<>();
        Matcher matcher = SOURCE.matcher(Files.readString(asked));
        while (matcher.find()) {
            String translated = work.apply(matcher.group(1));
            if (translated != null) {
                units.add(unit(matcher.group(1), translated));
            }
        }
        Files.writeString(
                folder.resolve("omegat/project_save.tmx"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" \
                datatype="plaintext" creationtoolversion="5.8.0" segtype="sentence" srclang="%s"/>
                <body>
                %s</body>
                </tmx>
                """
                        .formatted(source, String.join("", units)));
        run("--mode=console-translate");
    }

    private String unit(String text, String translated) {
        return "<tu><tuv xml:lang=\"%s\"><seg>%s</seg></tuv><tuv xml:lang=\"%s\"><seg>%s</seg></tuv></tu>%n"
                .formatted(source, text, target, translated);
    }

    private void run(String... mode) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-cp",
                                classPath,
                                "org.omegat.Main",
                                folder.toString()));
        command.addAll(List.of(mode));
        command.addAll(
                List.of(
                        "--config-dir=" + folder.resolve("cfg"),
                        "--disable-project-locking",
                        "--disable-location-save"));
        Path log = folder.resolve("omegat.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        if (!said.contains("Finished") || said.contains("Exception")) {
            throw new IllegalStateException("OmegaT did not do its work, see " + log);
        }
    }
}
