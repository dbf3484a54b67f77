package org.hexapla.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.Formats;
import org.hexapla.format.office.WordSample;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;

/**
 * Takes Word files in, gives kits of them out, brings these back and rebuilds the files, beside
 * Okapi's own extraction and merge of the same files in the same process.
 *
 * <p>Arguments: {@code speed}, or {@code pages} for no imports into databases, and lengths in pages
 * of eight paragraphs, joined by commas; or {@code heap}, a database and a symbol, to export one
 * kit and nothing else.
 */
final class SpeedRun {
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account ANNE = new Account("anne", Role.TRANSLATOR, Set.of(FR));
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int PARAGRAPHS = 8;
    private static final long WARM_UP = 3_000_000_000L;

    private final Path folder;
    private final OkapiJob okapi = new OkapiJob();
    private final Formats formats = new Formats();

    private SpeedRun(Path folder) throws IOException {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("hexapla-speed");
        if (args[0].equals("heap")) {
            export(args[1], new DocumentSymbol(args[2]), folder);
        } else {
            SpeedRun run = new SpeedRun(folder);
            for (int pages :
                    Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
                run.run(pages);
            }
            if (args[0].equals("speed")) {
                run.imports();
            }
        }
        System.exit(0);
    }

    /** A piece of work. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** Work and what has to be there for each go of it, which is not timed. */
    private record Job(Work before, Work work) {
        static Job of(Work work) {
            return new Job(() -> {}, work);
        }
    }

    /**
     * The median times of several goes, in milliseconds, once each has been done for some time or,
     * if one go takes longer than that, once. The goes take turns, so that what slows the machine
     * for a while slows all of them.
     */
    private static double[] millis(int goes, Job... jobs) throws Exception {
        for (Job job : jobs) {
            long warm = System.nanoTime() + WARM_UP;
            do {
                job.before().run();
                job.work().run();
            } while (System.nanoTime() < warm);
        }
        double[][] times = new double[jobs.length][goes];
        for (int go = 0; go < goes; go++) {
            for (int i = 0; i < jobs.length; i++) {
                jobs[i].before().run();
                times[i][go] = time(jobs[i].work());
            }
        }
        return Arrays.stream(times).mapToDouble(SpeedRun::median).toArray();
    }

    private static double median(double... times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double time(Work work) throws Exception {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e6;
    }

    private static Path word(int pages, Path folder) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= pages * PARAGRAPHS; i++) {
            paragraphs.add(
                    WordSample.plain(
                            WordSample.text("Paragraph " + i + " of the report was adopted. "),
                            WordSample.bold("The Committee, at its session of " + (1900 + i % 120)),
                            WordSample.text(
                                    ", noted document A/"
                                            + i
                                            + "/L."
                                            + i % 9
                                            + " and asked for a report. It was to be issued in six"
                                            + " languages. Member No. "
                                            + i % 193
                                            + " reserved its position on the matter.")));
        }
        return WordSample.of(paragraphs.toArray(String[]::new)).in(folder);
    }

    private void run(int pages) throws Exception {
        int goes = pages <= 10 ? 41 : pages <= 100 ? 9 : 3;
        Path file = word(pages, folder);
        byte[] bytes = Files.readAllBytes(file);
        Path xliff = folder.resolve("okapi.xlf");
        okapi.extract(file, xliff);
        Path place = Files.createDirectories(folder.resolve("store" + pages));
        String url = "jdbc:h2:file:" + place.resolve("db") + ";WRITE_DELAY=0";
        DocumentSymbol symbol = new DocumentSymbol("SPEED/1");
        try (TestExchange exchange =
                new TestExchange(
                        new TestIntake(place.resolve("files"), TestDatabase.at(url, "sa", "")))) {
            int[] taken = {1};
            exchange.intake().addDocument(symbol);
            exchange.intake().send(symbol, EN, bytes);
            Map<String, CodedText> texts = texts(exchange, symbol);
            double[] times =
                    millis(
                            goes,
                            Job.of(() -> okapi.extract(file, xliff)),
                            new Job(
                                    () ->
                                            exchange.intake()
                                                    .addDocument(
                                                            new DocumentSymbol(
                                                                    "SPEED/" + ++taken[0])),
                                    () ->
                                            exchange.intake()
                                                    .send(
                                                            new DocumentSymbol("SPEED/" + taken[0]),
                                                            EN,
                                                            bytes)),
                            Job.of(
                                    () ->
                                            exchange.file(
                                                    exchange.kit(symbol, EN, FR),
                                                    XliffVersion.V1_2)),
                            Job.of(() -> OkapiJob.merge(file, xliff, folder.resolve("m.docx"))),
                            Job.of(() -> formats.rebuild(file, DOCX, EN, FR, texts)));
            double extraction = times[0];
            double intake = times[1];
            double kit = times[2];
            double merge = times[3];
            double rebuilt = times[4];
            System.out.printf(
                    Locale.ROOT,
                    "%5d pages %6d segments | Okapi extraction %9.0f ms | intake %9.0f ms, %5.1f"
                            + " times as fast | kit %8.0f ms, %6.1f times as fast | Okapi merge"
                            + " %8.0f ms | rebuilt %8.0f ms, %4.2f of it%n",
                    pages,
                    segments(exchange.kit(symbol, EN, FR)),
                    extraction,
                    intake,
                    extraction / intake,
                    kit,
                    extraction / kit,
                    merge,
                    rebuilt,
                    rebuilt / merge);
        }
        heap(url, symbol, pages);
    }

    private static int segments(TranslationKit kit) {
        return kit.units().stream().mapToInt(unit -> unit.segments().size()).sum();
    }

    private static Map<String, CodedText> texts(TestExchange exchange, DocumentSymbol symbol) {
        Map<String, CodedText> texts = new HashMap<>();
        for (Unit unit : exchange.intake().text(symbol, EN).body().units()) {
            if (unit.resource() != null) {
                texts.put(unit.resource(), unit.content());
            }
        }
        return texts;
    }

    /** The same export in a process of 256 MB. */
    private static void heap(String url, DocumentSymbol symbol, int pages) throws Exception {
        for (String most : List.of("64m", "128m", "256m")) {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx" + most,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    SpeedRun.class.getName(),
                                    "heap",
                                    url,
                                    symbol.value())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            boolean done = said.contains("exported");
            System.out.printf(
                    "%5d pages exported with a heap of %s: %s%n", pages, most, done ? "yes" : "no");
            if (done) {
                return;
            }
        }
    }

    private static void export(String url, DocumentSymbol symbol, Path folder) {
        try (TestExchange exchange =
                new TestExchange(new TestIntake(folder, TestDatabase.at(url, "sa", "")))) {
            byte[] file = exchange.file(exchange.kit(symbol, EN, FR), XliffVersion.V1_2);
            System.out.println("exported " + file.length);
        }
    }

    private void imports() throws Exception {
        Path place = Files.createDirectories(folder.resolve("import"));
        String url = "jdbc:h2:file:" + place.resolve("db") + ";WRITE_DELAY=0";
        imports("H2", TestDatabase.at(url, "sa", ""));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String postgres = server.getJdbcUrl("postgres", "postgres");
            imports("PostgreSQL", TestDatabase.at(postgres, "postgres", "postgres"));
        }
    }

    private void imports(String name, TestDatabase database) throws Exception {
        Path files = Files.createTempDirectory(folder, "files");
        try (TestExchange exchange = new TestExchange(new TestIntake(files, database))) {
            for (int pages : new int[] {10, 100, 1000}) {
                // Of several documents the last ones find a warm machine.
                int documents = 400 / pages + 1;
                double[] first = new double[documents];
                double[] again = new double[documents];
                int segments = 0;
                for (int i = 0; i < documents; i++) {
                    DocumentSymbol symbol = new DocumentSymbol("IMPORT/" + pages + "/" + i);
                    exchange.intake().addDocument(symbol);
                    exchange.intake().send(symbol, EN, Files.readAllBytes(word(pages, folder)));
                    segments = segments(exchange.kit(symbol, EN, FR));
                    first[i] = bring(exchange, symbol, "Un ");
                    again[i] = bring(exchange, symbol, "Deux ");
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-10s %5d pages %6d segments: first translation %6.0f segments/s, changed"
                                + " anew %6.0f segments/s%n",
                        name,
                        pages,
                        segments,
                        segments / late(first) * 1000,
                        segments / late(again) * 1000);
            }
        }
    }

    /** The median of the later half. */
    private static double late(double[] times) {
        double[] later = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static double bring(TestExchange exchange, DocumentSymbol symbol, String before)
            throws Exception {
        TestDatabase database = exchange.intake().database();
        TranslationKit kit = exchange.kit(symbol, EN, FR);
        byte[] file = exchange.file(worked(kit, before), XliffVersion.V1_2);
        return time(
                () -> {
                    MergeReport report =
                            database.inTransaction(
                                    () -> exchange.bring(database, symbol, file, ANNE));
                    if (report.segments().stream()
                            .anyMatch(line -> !line.outcome().equals("accepted"))) {
                        throw new IllegalStateException("not all accepted");
                    }
                });
    }

    private static TranslationKit worked(TranslationKit kit, String before) {
        return TestExchange.with(kit, segment -> CodedText.of(before).then(segment.source()));
    }
}
