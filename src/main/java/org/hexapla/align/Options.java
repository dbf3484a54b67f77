package org.hexapla.align;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.CorpusFormat;
import org.hexapla.core.corpus.CorpusUnit;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the command was told to do.
 *
 * @param files the two texts; none where a folder is given
 * @param folder the folder of pairs
 * @param leastConfidence what a bead has to have to be written, 0 to 1
 * @param output a file, or a folder where one is given; empty for the standard output, or for
 *     beside the texts
 */
record Options(
        List<Path> files,
        Optional<Path> folder,
        Language source,
        Language target,
        CorpusUnit unit,
        CorpusFormat format,
        double leastConfidence,
        Optional<Path> output,
        boolean overwrite) {
    static final String HELP =
            """
            Aligns two texts in two languages: which sentence says what that sentence says.

              java -jar hexapla-align.jar SOURCE TARGET --source TAG --target TAG
                   [--unit document|line] [--format tsv|tmx|json] [--min-confidence NUMBER]
                   [-o FILE] [--overwrite]
              java -jar hexapla-align.jar --folder DIR --source TAG --target TAG
                   [--unit document|line] [--format tsv|tmx|json] [--min-confidence NUMBER]
                   [-o DIR] [--overwrite]

            SOURCE, TARGET  plain text in UTF-8 (or UTF-16 with a byte order mark)
            --source TAG    the language of the first text, a BCP 47 tag such as en
            --target TAG    the language of the second; ar, en, es, fr, ru and zh are served best
            --unit UNIT     document (default): paragraphs are rebuilt from printed lines and split
                            into sentences; line: each line is one segment already
            --format FORMAT tsv (default): one bead a line, source TAB target TAB confidence; with
                            --unit line source and target are line numbers from 0, with commas
                            tmx: TMX 1.4b, of what has a partner; json: rows and beads
            --min-confidence NUMBER  leave out beads less sure than that, 0 (default) to 1
            -o, --output    where to write; without it the standard output, with --folder beside
                            the texts
            --folder DIR    every pair below DIR: x.en.txt with x.zh.txt makes x.en-zh.tsv,
                            en/x.txt with zh/x.txt makes en-zh/x.tsv; several at a time
            --overwrite     replace what is already there; without it that is left alone
            --help          this

            Large texts need memory: java -Xmx8g -jar hexapla-align.jar …

            Exit code: 0 all is aligned (or was already there, which is said); 1 something could not
            be aligned, and what and why is said; 2 the command is wrong.
            """;

    /**
     * @throws Refused if an option is unknown, wrong or missing
     */
    static Options of(String... arguments) {
        return new Reading(arguments).options();
    }

    /** The arguments while they are read. */
    private static final class Reading {
        private final Deque<String> left;
        private final List<Path> files = new ArrayList<>();
        private @Nullable Path folder;
        private @Nullable Path output;
        private @Nullable Language source;
        private @Nullable Language target;
        private CorpusUnit unit = CorpusUnit.DOCUMENT;
        private CorpusFormat format = CorpusFormat.TSV;
        private double leastConfidence;
        private boolean overwrite;

        Reading(String... arguments) {
            left = new ArrayDeque<>(List.of(arguments));
        }

        Options options() {
            while (!left.isEmpty()) {
                String next = left.pop();
                int equals = next.startsWith("--") ? next.indexOf('=') : -1;
                if (equals > 0) {
                    left.push(next.substring(equals + 1));
                    next = next.substring(0, equals);
                }
                take(next);
            }
            return checked();
        }

        private void take(String option) {
            switch (option) {
                case "--source" -> source = language(option);
                case "--target" -> target = language(option);
                case "--unit" -> unit = CorpusUnit.of(value(option));
                case "--format" -> format = CorpusFormat.of(value(option));
                case "--min-confidence" -> leastConfidence = confidence(option);
                case "--folder" -> folder = Path.of(value(option));
                case "-o", "--output" -> output = Path.of(value(option));
                case "--overwrite" -> overwrite = true;
                default -> {
                    if (option.startsWith("-")) {
                        throw wrong("There is no option " + option + ".");
                    }
                    files.add(Path.of(option));
                }
            }
        }

        private Language language(String option) {
            String tag = value(option);
            try {
                return new Language(tag);
            } catch (Refused e) {
                throw wrong(option + " " + tag + ": " + e.getMessage());
            }
        }

        private double confidence(String option) {
            String number = value(option);
            try {
                double confidence = Double.parseDouble(number);
                if (confidence >= 0 && confidence <= 1) {
                    return confidence;
                }
            } catch (NumberFormatException e) {
                throw wrong(option + " " + number + " is no number.");
            }
            throw wrong(option + " is a number from 0 to 1, such as 0.9.");
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw wrong(option + " needs a value.");
            }
            return left.pop();
        }

        private Options checked() {
            if (source == null || target == null) {
                throw wrong("Both languages are needed: --source en --target zh.");
            }
            if (folder == null && files.size() != 2) {
                throw wrong("Two files are needed, or --folder with a folder of pairs.");
            }
            if (folder != null && !files.isEmpty()) {
                throw wrong("Give two files or --folder, not both.");
            }
            if (folder != null && source.equals(target)) {
                throw wrong("In a folder the two languages tell the files apart: name two.");
            }
            return new Options(
                    List.copyOf(files),
                    Optional.ofNullable(folder),
                    source,
                    target,
                    unit,
                    format,
                    leastConfidence,
                    Optional.ofNullable(output),
                    overwrite);
        }

        private static Refused wrong(String what) {
            return new Refused(Refused.Why.INVALID, "wrong-command", what);
        }
    }
}
