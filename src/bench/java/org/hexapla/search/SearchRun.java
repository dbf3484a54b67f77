package org.hexapla.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.index.Filter;
import org.hexapla.index.PublishedCell;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.PublishedRow;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.web.JsonWriter;

/**
 * Times searches in an index of many segments: {@code SearchRun <folder of TICO-19> <folder of the
 * index> <segments>}. A folder that holds an index already is only searched, so that a second run
 * is a cold start.
 *
 * <p>A segment is a part of one sentence and a part of another with a number of its own, the same
 * sentences in all six languages. That keeps how often words occur; but the words are those of some
 * 2,000 sentences alone, so each word is in more segments, and its searches are slower, than in an
 * archive of that size.
 */
final class SearchRun {
    private static final boolean CPU = System.getProperty("cpu") != null;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 50;
    private static final int SEARCHES = 1000;
    private static final Language[] LANGUAGES = Language.OFFICIAL.toArray(new Language[0]);

    private final Map<Language, List<String>> texts = new LinkedHashMap<>();
    private final Random random = new Random(17);
    private final SearchIndex index;

    private SearchRun(Path corpus, Path folder) throws IOException {
        for (Language language : LANGUAGES) {
            texts.put(language, lines(corpus.resolve("tico19." + language + ".txt.gz")));
        }
        index = TestIndex.at(folder);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        boolean isThere = Files.exists(folder);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, reason) -> {
                    reason.printStackTrace();
                    System.exit(1);
                });
        SearchRun run = new SearchRun(Path.of(arguments[0]), folder);
        if (!isThere) {
            run.fill(Integer.parseInt(arguments[2]));
        }
        System.out.printf("index: %,d MB%n", size(folder) >> 20);
        run.search();
        TestIndex.close(run.index);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void fill(int segments) {
        long start = System.nanoTime();
        int documents = segments / LANGUAGES.length / ROWS;
        Map<PublishedDocument, List<PublishedRow>> batch = new LinkedHashMap<>();
        for (int d = 0; d < documents; d++) {
            batch.put(document(d), rows(d));
            if (batch.size() == 40 || d + 1 == documents) {
                index.put(batch);
                batch.clear();
            }
        }
        System.out.printf(
                "%,d segments in %,d rows of %,d documents: %.0f s%n",
                documents * ROWS * LANGUAGES.length,
                documents * ROWS,
                documents,
                (System.nanoTime() - start) / 1e9);
    }

    private static PublishedDocument document(int number) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Language language : LANGUAGES) {
            statuses.put(language.tag(), number % 3 == 0 ? "courtesy" : "official");
        }
        return new PublishedDocument(
                new DocumentSymbol("X/" + number / 40 + "/INF/" + number % 40),
                "1",
                Language.ENGLISH,
                statuses,
                "X/" + number / 40,
                LocalDate.of(1990, 1, 1).plusDays(number * 4L),
                null);
    }

    private List<PublishedRow> rows(int document) {
        List<PublishedRow> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            int one = random.nextInt(texts.get(Language.ENGLISH).size());
            int other = random.nextInt(texts.get(Language.ENGLISH).size());
            double cut = random.nextDouble();
            Map<Language, PublishedCell> cells = new LinkedHashMap<>();
            for (Language language : LANGUAGES) {
                String text =
                        part(texts.get(language).get(one), 0, cut)
                                + " "
                                + (document * ROWS + r)
                                + " "
                                + part(texts.get(language).get(other), cut, 1);
                cells.put(
                        language,
                        new PublishedCell(
                                List.of(text),
                                language.equals(Language.ENGLISH)
                                        ? List.of()
                                        : List.of(new PublishedCell.Link(0, 1, 0, 1))));
            }
            rows.add(new PublishedRow("p" + r, String.valueOf(r), cells));
        }
        return rows;
    }

    private static String part(String text, double from, double to) {
        int start = blank(text, (int) (text.length() * from));
        return text.substring(start, Math.max(start, blank(text, (int) (text.length() * to))));
    }

    private static int blank(String text, int near) {
        int blank = text.indexOf(' ', near);
        return near == 0 || blank < 0 ? near : blank;
    }

    private void search() throws Exception {
        Follower follower = new Follower(index, null, null, Clock.systemUTC());
        try (TestDatabase database = TestDatabase.inMemory()) {
            Searches searches = new Searches(index, follower, database.catalogue());
            List<SearchRequest> requests = new ArrayList<>();
            for (int i = 0; i < SEARCHES; i++) {
                requests.add(request(i));
            }
            long start = System.nanoTime();
            answer(searches, requests.get(0));
            System.out.printf("first search: %.0f ms%n", (System.nanoTime() - start) / 1e6);
            report("cold", times(searches, requests.subList(1, 200)));
            times(searches, requests);
            double[] warm = times(searches, requests);
            report("warm, one at a time", warm);
            for (int kind = 0; kind < KINDS.length; kind++) {
                double[] own = new double[SEARCHES / KINDS.length];
                for (int i = 0; i < own.length; i++) {
                    own[i] = warm[i * KINDS.length + kind];
                }
                report("  " + KINDS[kind], own);
            }
            var pool = Executors.newFixedThreadPool(4);
            List<java.util.concurrent.Future<double[]>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> times(searches, requests)));
            }
            List<Double> together = new ArrayList<>();
            for (var one : all) {
                Arrays.stream(one.get()).forEach(together::add);
            }
            pool.shutdown();
            report("warm, four at a time", together.stream().mapToDouble(t -> t).toArray());
        }
    }

    private static final String[] KINDS = {
        "a word",
        "two words",
        "three words",
        "a phrase",
        "Chinese",
        "stop words",
        "filtered",
        "symbol",
        "any language, two words",
        "any language, a phrase"
    };

    private SearchRequest request(int n) {
        int kind = n % KINDS.length;
        Language language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        List<String> lines = texts.get(kind == 4 ? Language.CHINESE : language);
        String line = lines.get(random.nextInt(lines.size()));
        String words = words(line, kind);
        Filter filter =
                switch (kind) {
                    case 4 -> filter(Language.CHINESE, null);
                    case 5, 7, 8, 9 -> Filter.NONE;
                    case 6 -> filter(language, "courtesy");
                    default -> filter(language, null);
                };
        return new SearchRequest(words, filter, n % 4 == 0, 0);
    }

    private static Filter filter(Language language, String status) {
        LocalDate from = status == null ? null : LocalDate.of(2001, 1, 1);
        return new Filter(language, null, null, from, null, status, null);
    }

    private String words(String line, int kind) {
        String[] words = line.split("[\\s\\p{Punct}，。、]+");
        int at = random.nextInt(words.length);
        String word = words[at].isEmpty() ? "who" : words[at];
        String next = words[Math.min(at + 1, words.length - 1)];
        String other = words[random.nextInt(words.length)];
        return switch (kind) {
            case 1, 6, 8 -> word + " " + other;
            case 2 -> word + " " + next + " " + other;
            case 3, 9 -> "\"" + word + " " + next + "\"";
            case 4 -> chinese(line);
            case 5 -> "the of and";
            case 7 -> "inf " + random.nextInt(40);
            default -> word;
        };
    }

    private String chinese(String line) {
        int start = random.nextInt(line.length());
        return line.substring(start, Math.min(line.length(), start + 1 + random.nextInt(6)));
    }

    private static double[] times(Searches searches, List<SearchRequest> requests) {
        double[] times = new double[requests.size()];
        for (int i = 0; i < times.length; i++) {
            long start = now();
            answer(searches, requests.get(i));
            times[i] = (now() - start) / 1e6;
        }
        return times;
    }

    /**
     * Time in nanoseconds: of the clock, or with {@code -Dcpu} of the processor, for a machine that
     * others use too.
     */
    private static long now() {
        return CPU ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static void answer(Searches searches, SearchRequest request) {
        JsonWriter.write(
                searches.page(request, Language.FRENCH).data(), OutputStream.nullOutputStream());
    }

    private static void report(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-28s p50 %6.1f ms  p99 %6.1f ms  longest %6.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1]);
    }
}
