package org.hexapla.core.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Aligns every gold set in a folder and prints how near the aligner came, for each pair of
 * languages, each set and all of them, and whether its confidences keep their word. {@code
 * docs/measuring.md} tells how to run it.
 *
 * <p>Arguments: the folder, which holds sets or a folder {@code sets} of them; where to write what
 * was found; then the names of the sets wanted, all of them if none is named.
 */
final class ScoreRun {
    private final Path out;
    private final Calibration everywhere = new Calibration();

    private ScoreRun(Path out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).normalize();
        if (!Files.isDirectory(folder)) {
            refuse("There is no folder " + folder + ".");
        }
        Path sets = Files.isDirectory(folder.resolve("sets")) ? folder.resolve("sets") : folder;
        Set<String> wanted = new HashSet<>(List.of(arguments).subList(2, arguments.length));
        wanted.remove("");
        ScoreRun run = new ScoreRun(Path.of(arguments[1]));
        Map<String, Score> totals = new TreeMap<>();
        for (Path set : folders(sets)) {
            String name = set.getFileName().toString();
            if (wanted.isEmpty() || wanted.contains(name)) {
                run.score(set).ifPresent(score -> totals.put(name, score));
            }
        }
        if (totals.isEmpty()) {
            refuse("None of the sets asked for is in " + sets + ": it has " + names(sets) + ".");
        }
        System.out.println("\nAll sets\n" + Score.HEAD);
        totals.forEach((name, score) -> System.out.println(score.row(name)));
        System.out.println("\n" + run.everywhere.table());
    }

    private static void refuse(String why) {
        System.err.println(
                why
                        + " Name a folder of gold sets with -Dgold=FOLDER and some of its sets with"
                        + " -Dsets=\"ONE OTHER\"; docs/measuring.md says what is in them. What is"
                        + " shipped is scored by mvn test -Dtest=GoldTest.");
        System.exit(2);
    }

    private static List<String> names(Path sets) throws IOException {
        return folders(sets).stream().map(set -> set.getFileName().toString()).toList();
    }

    private Optional<Score> score(Path set) throws IOException {
        List<Path> documents = documents(set, "gold.tsv");
        if (documents.isEmpty()) {
            return scoreText(set);
        }
        Path found = out.resolve(set.getFileName().toString());
        long start = System.nanoTime();
        AlignTree.main(new String[] {set.toString(), found.toString()});
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Score> pairs = new TreeMap<>();
        Calibration calibration = new Calibration();
        for (Path document : documents) {
            Path beads = found.resolve(set.relativize(document)).resolve("out.tsv");
            Set<Link> gold = new HashSet<>(GoldDocument.links(document.resolve("gold.tsv")));
            pairs.merge(
                    document.getParent().getFileName().toString(),
                    Score.of(gold, GoldDocument.links(beads)),
                    Score::plus);
            for (String line : Files.readAllLines(beads)) {
                double confidence = Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1));
                calibration.add(gold, Link.parse(line), confidence);
            }
        }
        System.out.printf(Locale.ROOT, "%n%s, %.1f s%n", set.getFileName(), seconds);
        System.out.println(Score.HEAD);
        pairs.forEach((pair, score) -> System.out.println(score.row(pair)));
        Score total = Score.total(List.copyOf(pairs.values()));
        System.out.println(total.row("TOTAL") + "\n" + calibration.table());
        everywhere.add(calibration);
        return Optional.of(total);
    }

    /** A set of whole texts, which the system reads, cuts and aligns itself. */
    private Optional<Score> scoreText(Path set) throws IOException {
        List<Path> documents = documents(set, "gold.json");
        Path found = out.resolve(set.getFileName().toString());
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        RawTree.main(new String[] {set.toString(), found.toString()});
        Map<String, TextGold.Result> pairs = new TreeMap<>();
        for (Path document : documents) {
            Path beads = found.resolve(set.relativize(document)).resolve("out.tsv");
            TextGold gold = TextGold.in(document.resolve("gold.json"));
            List<String> lines = Files.exists(beads) ? Files.readAllLines(beads) : List.of();
            String pair = document.getParent().getFileName().toString();
            pairs.merge(pair, gold.judged(lines), TextGold.Result::plus);
        }
        TextGold.Result total =
                pairs.values().stream().reduce(TextGold.Result.NOTHING, TextGold.Result::plus);
        System.out.printf("%n%s, whole texts%n%s%n", set.getFileName(), Score.HEAD);
        pairs.forEach((pair, result) -> System.out.println(row(pair, result)));
        System.out.println(row("TOTAL", total));
        return Optional.of(total.score());
    }

    private static String row(String name, TextGold.Result result) {
        return result.score().row(name)
                + String.format(
                        Locale.ROOT,
                        "  kept %.3f junk %.3f",
                        result.kept().value(),
                        result.junk().value());
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> documents(Path set, String gold) throws IOException {
        try (Stream<Path> walk = Files.walk(set)) {
            return walk.filter(path -> path.endsWith(gold)).map(Path::getParent).sorted().toList();
        }
    }
}
