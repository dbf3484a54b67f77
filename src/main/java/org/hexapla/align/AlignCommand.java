package org.hexapla.align;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.AlignedText;
import org.hexapla.core.corpus.ParallelText;

/** Aligns two text files, or a folder of pairs, from the command line. */
public final class AlignCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final String NAME = "hexapla-align: ";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /**
     * @param out for what was asked for, in UTF-8
     * @param err for what has to be said besides
     * @param terminal whether a person sees {@code err} as it is written
     */
    AlignCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Does what the arguments say and ends the process with 0, 1 or 2; see {@code --help}. */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = new AlignCommand(out, System.err, isTerminal()).run(arguments);
        out.flush();
        System.exit(code);
    }

    /**
     * Whether the standard error is a terminal. Java can only tell that of input and output
     * together, so the system is asked where it can be.
     */
    private static boolean isTerminal() {
        try {
            String name = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    /** Does what the arguments say and returns the exit code. */
    int run(String... arguments) {
        if (Arrays.asList(arguments).contains("--help") || arguments.length == 0) {
            (arguments.length == 0 ? err : out).print(Options.HELP);
            return arguments.length == 0 ? WRONG : DONE;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (Refused | java.nio.file.InvalidPathException e) {
            err.println(NAME + e.getMessage() + " --help tells what there is.");
            return WRONG;
        }
        try {
            return options.folder().isPresent()
                    ? folder(options.folder().get(), options)
                    : pair(new FilePair(options.files().get(0), options.files().get(1)), options);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            err.println(NAME + FilePair.reason(e));
            return FAILED;
        }
    }

    private int pair(FilePair pair, Options options) throws IOException {
        refuseToReplace(options);
        ParallelText texts = pair.read().cut(options);
        AlignedText aligned = texts.aligned();
        aligned.warnings().forEach(warning -> err.println(NAME + "warning: " + warning));
        if (options.output().isPresent()) {
            FilePair.write(aligned, options, options.output().get());
        } else {
            FilePair.write(aligned, options, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }
        return out.checkError() ? FAILED : DONE;
    }

    /** Said before the work, since it may take its time. */
    private static void refuseToReplace(Options options) {
        if (options.output().isPresent() && !options.overwrite()) {
            FilePair.refuseIfThere(options.output().get());
        }
    }

    private int folder(Path folder, Options options) throws IOException {
        CorpusFolder found = CorpusFolder.of(folder, options);
        found.alone().forEach(file -> err.println(NAME + file + " has no partner"));
        if (found.pairs().isEmpty() && found.crowded().isEmpty()) {
            err.println(
                    String.format(
                            "%sThere is no pair in %s: files named x.%s.txt and x.%s.txt, or"
                                    + " %3$s/x.txt and %4$s/x.txt, are one.",
                            NAME, folder, options.source(), options.target()));
            return FAILED;
        }
        Progress progress = new Progress(err, terminal, found.pairs().size());
        Bulk bulk =
                new Bulk(
                        options,
                        options.output().orElse(folder),
                        progress,
                        Runtime.getRuntime().maxMemory());
        found.crowded().forEach(bulk::fail);
        bulk.align(found.pairs(), Runtime.getRuntime().availableProcessors());
        progress.end();
        err.println(NAME + bulk.summary());
        bulk.failed().forEach((file, why) -> err.println("  " + file + ": " + why));
        return bulk.failed().isEmpty() ? DONE : FAILED;
    }
}
