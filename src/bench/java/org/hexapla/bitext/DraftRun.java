package org.hexapla.bitext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hexapla.archive.NaiveBitext;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;

/**
 * How long it takes to make a draft page from the store, with no server around it, beside one that
 * asks the store row by row: the Declaration in two and in six languages, on H2 in memory, where a
 * query costs the least; or on the database named by URL, user and password.
 */
final class DraftRun {
    private static final int WARM = 20;
    private static final int TIMED = 15;

    private DraftRun() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("draft");
        TestDatabase database =
                arguments.length == 0
                        ? TestDatabase.inMemory()
                        : TestDatabase.at(arguments[0], arguments[1], arguments[2]);
        try (TestIntake intake = new TestIntake(folder, database)) {
            intake.addDeclaration(
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.RUSSIAN,
                    Language.ARABIC,
                    Language.CHINESE);
            compare(database, "en,zh");
            compare(database, "en,fr,es,ru,ar,zh");
        }
    }

    private static void compare(TestDatabase database, String languages) {
        Languages shown = Languages.valueOf(languages);
        DocumentSymbol symbol = TestIntake.DECLARATION;
        Bitexts bitexts =
                new Bitexts(
                        database.archive(),
                        database.catalogue(),
                        database.kits(),
                        database.lineage());
        NaiveBitext naive = new NaiveBitext(database);
        List<Language> list = shown.list();
        Supplier<String> ours =
                () ->
                        TestPages.html(
                                database.inTransaction(
                                        () ->
                                                bitexts.page(
                                                        symbol,
                                                        Optional.of(shown),
                                                        Language.ENGLISH,
                                                        View.COLUMNS,
                                                        true)),
                                "/documents/" + symbol + "/bitext",
                                Language.ENGLISH);
        Supplier<String> theirs = () -> database.inTransaction(() -> naive.html(symbol, list));
        double[] one = new double[TIMED];
        double[] other = new double[TIMED];
        for (int i = -WARM; i < TIMED; i++) {
            double ourTime = millis(ours);
            double theirTime = millis(theirs);
            if (i >= 0) {
                one[i] = ourTime;
                other[i] = theirTime;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: draft page %.1f ms, row by row %.1f ms, %.1f times as fast%n",
                languages,
                median(one),
                median(other),
                median(other) / median(one));
    }

    private static double millis(Supplier<String> page) {
        long start = System.nanoTime();
        if (page.get().length() < 10_000) {
            throw new IllegalStateException("no page");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
