package org.hexapla.exchange;

import static java.util.Locale.ROOT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.hexapla.search.TestFollower;

/**
 * How long a kit takes with what other documents have for its sentences, and without, on H2 in a
 * file.
 *
 * <p>Arguments: the language translated from, {@code en} or {@code zh}; the paragraphs of the kit,
 * of the other documents together, and in each of these. The paragraphs are made of the shipped
 * lines of the benchmark: one in five is a line with a word in seven taken from another one, the
 * others are halves of two lines. Then, if wanted, how often each of the other documents is copied,
 * every second time with other words in place of some, and a folder for the database, which is
 * measured again if it is there.
 */
final class MemoryRun {
    private static final String LINES = "/org/hexapla/core/alignment/en-zh.tsv.gz";
    private static final int GOES = 7;
    private static final long ONE_COPY = 10_000_000;

    private static final List<String> TABLES =
            List.of(
                    "document",
                    "language_version",
                    "revision",
                    "text_unit",
                    "segment",
                    "row_pairing",
                    "bead");

    private final Random random = new Random(4);
    private final boolean chinese;
    private final Language source;
    private final Language target;
    private final List<String[]> lines;

    private MemoryRun(String from) throws IOException {
        chinese = from.equals("zh");
        source = chinese ? Language.CHINESE : Language.ENGLISH;
        target = chinese ? Language.ENGLISH : Language.CHINESE;
        lines = lines();
    }

    public static void main(String[] args) throws IOException, SQLException {
        Path folder =
                args.length > 5 ? Path.of(args[5]) : Files.createTempDirectory("hexapla-memory");
        new MemoryRun(args[0])
                .run(
                        folder.toAbsolutePath(),
                        Integer.parseInt(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        args.length > 4 ? Integer.parseInt(args[4]) : 0);
        System.exit(0);
    }

    private static List<String[]> lines() throws IOException {
        try (InputStream raw = MemoryRun.class.getResourceAsStream(LINES)) {
            if (raw == null) {
                throw new IllegalStateException("no " + LINES);
            }
            return new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private void run(Path folder, int paragraphs, int others, int inEach, int copies)
            throws SQLException {
        boolean isMade = Files.exists(folder.resolve("db.mv.db"));
        String url = "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0";
        DocumentSymbol symbol = new DocumentSymbol("MEMORY/KIT/" + source + paragraphs);
        SearchIndex index = TestIndex.again(folder.resolve("search"));
        try (TestIntake intake =
                new TestIntake(folder.resolve("files"), TestDatabase.at(url, "sa", ""))) {
            for (int i = 1; !isMade && i <= others / inEach; i++) {
                addTranslated(intake, new DocumentSymbol("MEMORY/" + i), inEach);
            }
            if (!isMade) {
                try (Connection database = DriverManager.getConnection(url, "sa", "")) {
                    for (int copy = 1; copy <= copies; copy++) {
                        copy(database, copy);
                    }
                }
                TestFollower.follow(index, intake);
            }
            if (intake.database().archive().version(symbol, source).isEmpty()) {
                intake.addDocument(symbol, source);
                intake.sendAnyway(symbol, source, text(lines(paragraphs), chinese));
            }
            measure(intake, index, symbol, "generic");
            measure(intake, index, symbol, "matecat");
        }
        TestIndex.close(index);
    }

    /** Copies the documents that were made, with all that a memory reads of them. */
    private static void copy(Connection database, int copy) throws SQLException {
        String symbol = "symbol || '/" + copy + "'";
        String of = " + " + copy * ONE_COPY;
        for (String table : TABLES) {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            try (ResultSet all =
                    database.getMetaData()
                            .getColumns(null, "PUBLIC", table.toUpperCase(ROOT), null)) {
                while (all.next()) {
                    String column = all.getString("COLUMN_NAME").toLowerCase(ROOT);
                    columns.add(column);
                    values.add(
                            switch (column) {
                                case "symbol" -> symbol;
                                case "id", "version_id", "revision_id" -> column + of;
                                case "content" ->
                                        copy % 2 == 0
                                                ? column
                                                : "replace(replace(content, 'ation', 'ing'), '的', '之')";
                                default -> column;
                            });
                }
            }
            String key = columns.contains("symbol") ? "symbol" : columns.contains("id") ? "id" : "";
            String condition =
                    key.equals("symbol")
                            ? "symbol like 'MEMORY/%' and symbol not like 'MEMORY/%/%'"
                            : (key.isEmpty() ? "revision_id" : "id") + " < " + ONE_COPY;
            try (Statement statement = database.createStatement()) {
                statement.execute(
                        "insert into "
                                + table
                                + " ("
                                + String.join(", ", columns)
                                + ") select "
                                + String.join(", ", values)
                                + " from "
                                + table
                                + " where "
                                + condition);
            }
        }
    }

    private void addTranslated(TestIntake intake, DocumentSymbol symbol, int paragraphs) {
        List<String[]> some = lines(paragraphs);
        StringBuilder chineseText = new StringBuilder();
        for (int i = 0; i < some.size(); i++) {
            chineseText.append(i + 1).append(". ").append(some.get(i)[1]).append("\n\n");
        }
        intake.addDocument(symbol);
        intake.sendAnyway(symbol, Language.ENGLISH, text(some, false));
        intake.sendAnyway(
                symbol, Language.CHINESE, chineseText.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String[]> lines(int count) {
        return random.ints(count, 0, lines.size()).mapToObj(lines::get).toList();
    }

    /** Numbered paragraphs made of those lines. */
    private byte[] text(List<String[]> some, boolean inChinese) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < some.size(); i++) {
            String made = made(some.get(i)[inChinese ? 1 : 0], inChinese);
            text.append(i + 1).append(". ").append(made).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String made(String line, boolean inChinese) {
        List<String> words = words(line, inChinese);
        List<String> others =
                words(lines.get(random.nextInt(lines.size()))[inChinese ? 1 : 0], inChinese);
        if (random.nextInt(5) == 0) {
            words.replaceAll(
                    word ->
                            random.nextInt(7) == 0
                                    ? others.get(random.nextInt(others.size()))
                                    : word);
        } else {
            words = new ArrayList<>(words.subList(0, words.size() / 2));
            words.addAll(others.subList(others.size() / 2, others.size()));
        }
        return String.join(inChinese ? "" : " ", words);
    }

    private static List<String> words(String line, boolean inChinese) {
        return new ArrayList<>(Arrays.asList(line.split(inChinese ? "" : " ")));
    }

    private void measure(TestIntake intake, SearchIndex index, DocumentSymbol symbol, String tool) {
        KitOrder order = new KitOrder(source, target, UnitChoice.ALL, ToolProfile.of(tool));
        Supplier<TranslationKit> make =
                () ->
                        intake.database()
                                .inTransaction(
                                        () ->
                                                TestExchange.of(intake, index)
                                                        .kit(symbol, order, true));
        TranslationKit kit = make.get();
        make.get();
        double[] clock = new double[GOES];
        double[] processor = new double[GOES];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < GOES; i++) {
            long from = System.nanoTime();
            long used = thread.getCurrentThreadCpuTime();
            make.get();
            clock[i] = (System.nanoTime() - from) / 1e6;
            processor[i] = (thread.getCurrentThreadCpuTime() - used) / 1e6;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                ROOT,
                "%s, %s: %d segments, %d of them with others, kit in %.0f ms,"
                        + " %.0f of processor time%n",
                source,
                tool,
                kit.units().stream().mapToInt(unit -> unit.segments().size()).sum(),
                kit.alongside().elsewhere().size(),
                clock[GOES / 2],
                processor[GOES / 2]);
    }
}
