package org.hexapla.core.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link AlignmentBenchmark} for every length asked for, then {@link Curve}, and prints how
 * the other aligners compare in that same run.
 *
 * <p>Arguments: lengths for the comparison, lengths for the curve, each joined by commas; {@code 0}
 * for none; the pairs of languages; how noisy the texts are, from 0 to 1.
 */
final class BenchmarkRun {
    /** Goes of a second, or of one alignment if that takes longer. */
    private static final int WARM_UP = 15;

    private static final int ROUNDS = 6;
    private static final int LARGE = 10_000;
    private static final int HUGE = 50_000;

    /** No aligner is given a text for which it is likely to take longer, in milliseconds. */
    private static final double LONGEST = 300_000;

    /** How long warming up and measuring may each take for one aligner, in milliseconds. */
    private static final double PATIENCE = 30_000;

    private BenchmarkRun() {}

    /** What an aligner took for a text. */
    private record Run(int size, double milliseconds) {
        static final Run NONE = new Run(1, 0);

        /** What it would take for another length if its time grew with the square. */
        double grownTo(int other) {
            double growth = (double) other / size;
            return milliseconds * growth * growth;
        }
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException {
        List<Integer> sizes = sizes(arguments[0]);
        List<Integer> lengths = sizes(arguments[1]);
        List<String> pairs = List.of(arguments[2].split(","));
        String noise = arguments[3];
        Path accuracy = Files.createTempDirectory("accuracy");
        for (String pair : pairs) {
            Map<Contender, Run> before = new EnumMap<>(Contender.class);
            for (int size : sizes) {
                compare(pair, size, noise, accuracy, before);
            }
        }
        System.out.println("\nHexapla alone; F1 strict / lax");
        for (String pair : pairs) {
            for (int length : lengths) {
                curve(pair, length, noise);
            }
        }
    }

    /** Measures one length and prints it; {@code before} keeps what each aligner took last. */
    private static void compare(
            String pair, int size, String noise, Path accuracy, Map<Contender, Run> before)
            throws RunnerException, IOException {
        System.out.printf("%n%s, %d segments, noise %s; F1 strict / lax%n", pair, size, noise);
        double own = Double.NaN;
        for (Contender contender : Contender.values()) {
            double likely = before.getOrDefault(contender, Run.NONE).grownTo(size);
            if (likely > LONGEST) {
                System.out.printf("%-22s not measured, too slow%n", contender.title());
                continue;
            }
            Options options =
                    options(contender, pair, size, accuracy, likely).param("noise", noise).build();
            RunResult result = new Runner(options).run().iterator().next();
            double time = result.getPrimaryResult().getScore();
            before.put(contender, new Run(size, time));
            own = contender == Contender.HEXAPLA ? time : own;
            Path file = accuracy.resolve(contender + "-" + pair + "-" + size);
            String[] reached = Files.readString(file).split(" ");
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %10.1f ms  %8.2f times Hexapla's   %.3f / %.3f%n",
                    contender.title(),
                    time,
                    time / own,
                    Double.parseDouble(reached[0]),
                    Double.parseDouble(reached[1]));
        }
    }

    private static ChainedOptionsBuilder options(
            Contender contender, String pair, int size, Path accuracy, double likely) {
        int affordable = (int) Math.max(1, PATIENCE / Math.max(1, likely));
        return new OptionsBuilder()
                .include(AlignmentBenchmark.class.getSimpleName())
                .param("aligner", contender.name())
                .param("pair", pair)
                .param("segments", Integer.toString(size))
                .warmupIterations(Math.min(WARM_UP, affordable))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(Math.min(ROUNDS, affordable))
                .measurementTime(TimeValue.seconds(1))
                .forks(1)
                .jvmArgs(heap(size), "-D" + AlignmentBenchmark.ACCURACY + "=" + accuracy)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static void curve(String pair, int length, String noise)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        heap(length),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Curve.class.getName(),
                        pair,
                        Integer.toString(length),
                        noise);
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            System.out.printf("%s %8d segments failed with %s%n", pair, length, heap(length));
        }
    }

    /** What a text of that length must fit into. */
    private static String heap(int segments) {
        return segments <= LARGE ? "-Xmx1g" : segments <= HUGE ? "-Xmx2g" : "-Xmx4g";
    }

    private static List<Integer> sizes(String list) {
        return Arrays.stream(list.split(","))
                .map(Integer::valueOf)
                .filter(size -> size > 0)
                .toList();
    }
}
