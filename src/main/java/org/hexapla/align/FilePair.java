package org.hexapla.align;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.AlignedText;
import org.hexapla.core.corpus.ParallelText;
import org.hexapla.core.corpus.PlainText;

/** Two text files that say the same. */
record FilePair(Path source, Path target) {
    /** What the two files hold. */
    record Texts(String source, String target) {
        /** About how much memory aligning them takes, in bytes. */
        long memory(Options options) {
            return ParallelText.memory(
                    options.unit(),
                    (long) source.length() + target.length(),
                    lines(source) + lines(target));
        }

        private static long lines(String text) {
            return text.chars().filter(c -> c == '\n').count() + 1;
        }

        ParallelText cut(Options options) {
            return ParallelText.of(
                    options.unit(), source, options.source(), target, options.target());
        }
    }

    /**
     * @throws Refused if a file is not there, or is no text in UTF-8
     */
    Texts read() throws IOException {
        return new Texts(read(source), read(target));
    }

    private static String read(Path file) throws IOException {
        try {
            return PlainText.of(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new Refused(
                    Refused.Why.NOT_FOUND, "no-such-file", "There is no file " + file + ".", e);
        }
    }

    /**
     * Writes a whole file or none: what is half written has another name. What is no ordinary file,
     * such as a pipe, is written as it comes.
     *
     * @throws Refused if the file is there already and is not to be replaced
     */
    static void write(AlignedText aligned, Options options, Path file) throws IOException {
        if (isSpecial(file)) {
            try (Writer out = Files.newBufferedWriter(file)) {
                options.format().write(aligned, options.leastConfidence(), out);
            }
            return;
        }
        if (!options.overwrite()) {
            refuseIfThere(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = folder.resolve("." + file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                options.format().write(aligned, options.leastConfidence(), out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /**
     * @throws Refused if there is such a file already
     */
    static void refuseIfThere(Path file) {
        if (Files.isRegularFile(file)) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "already-there",
                    file + " is already there; --overwrite replaces it.");
        }
    }

    static void write(AlignedText aligned, Options options, Writer out) throws IOException {
        BufferedWriter buffered = new BufferedWriter(out, 1 << 16);
        options.format().write(aligned, options.leastConfidence(), buffered);
        buffered.flush();
    }

    /** Why a pair could not be aligned, in words for a person. */
    static String reason(Throwable thrown) {
        if (thrown instanceof Refused) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof OutOfMemoryError) {
            return "The texts need more memory than Java was given; give it more with -Xmx.";
        }
        List<String> words = List.of(thrown.getClass().getSimpleName(), message(thrown));
        return String.join(": ", words).strip();
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? "without a word" : thrown.getMessage();
    }
}
