package org.hexapla.format.xliff.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.Refused;
import org.hexapla.format.xliff.Xliff;
import org.hexapla.format.xliff.check.Inspection.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Files of many makers, which are not ours to ship: the suites of OASIS, those of tools, and our
 * own nasty ones. What is thought of each is written in {@code verdicts.tsv} and held to.
 */
class CollectionTest {
    private static final long LONGEST_MILLIS = 20_000;
    private static final String OASIS = "data/xliff-xliff-22/";

    /** It is not well-formed: a prefix that is not declared, an element that is never ended. */
    private static final String NOT_XML =
            OASIS + "xliff-22/test-suite/modules/valid/Good-pgs_plural.xlf";

    private static final List<Looked> FILES = new ArrayList<>();

    private record Looked(
            String name, String version, String valid, Inspection found, long millis) {
        boolean isIn(String suite, String folder) {
            return name.startsWith(OASIS + suite) && name.contains(folder);
        }
    }

    @BeforeAll
    static void look() throws IOException {
        String named = System.getProperty("HEXAPLA_SHARED", System.getenv("HEXAPLA_SHARED"));
        Path collection = Path.of(named == null ? "../shared" : named, "xliff");
        if (!Files.exists(collection.resolve("MANIFEST.tsv"))) {
            System.err.println("SKIPPED: no XLIFF files at " + collection + "; set HEXAPLA_SHARED");
            Assumptions.abort("no XLIFF files at " + collection);
        }
        List<String> lines = Files.readAllLines(collection.resolve("MANIFEST.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            long begun = System.nanoTime();
            try (InputStream in = Files.newInputStream(collection.resolve(columns[0]))) {
                Inspection found = Xliff.inspect(in);
                long millis = (System.nanoTime() - begun) / 1_000_000;
                FILES.add(
                        new Looked(
                                columns[0],
                                columns[1].replace("xliff ", ""),
                                columns[2],
                                found,
                                millis));
            }
            readAsKit(collection.resolve(columns[0]));
        }
    }

    /** Whatever is wrong with a file, the way in for kits says no in words or reads it. */
    private static void readAsKit(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            assertTrue(Xliff.read(in).segments().size() >= 0);
        } catch (Refused e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 10);
        }
    }

    private static List<String> names(List<Looked> files) {
        return files.stream().map(Looked::name).toList();
    }

    @Test
    void noFileTakesLong() {
        assertEquals(
                List.of(),
                names(FILES.stream().filter(one -> one.millis() > LONGEST_MILLIS).toList()));
    }

    @Test
    void thinksOfEachFileWhatItDidBefore() throws IOException {
        Map<String, String> now = new TreeMap<>();
        FILES.forEach(
                one ->
                        now.put(
                                one.name(),
                                one.found().verdict().word()
                                        + (one.found().readable() ? "" : " unreadable")));
        Map<String, String> before = new TreeMap<>();
        try (InputStream in = CollectionTest.class.getResourceAsStream("verdicts.tsv")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().map(line -> line.split("\t")).forEach(one -> before.put(one[0], one[1]));
        }
        assertEquals(lines(before), lines(now));
        assertTrue(now.size() >= 525, "only " + now.size() + " files");
    }

    private static String lines(Map<String, String> verdicts) {
        StringBuilder lines = new StringBuilder();
        verdicts.forEach((name, verdict) -> lines.append(name + "\t" + verdict + "\n"));
        return lines.toString();
    }

    @Test
    void everyValidFileOfTheSuitesIsInspectedWithoutAfalseError() {
        List<Looked> wrong =
                FILES.stream()
                        .filter(one -> one.isIn("", "/valid/") || one.isIn("", "/in-out/"))
                        .filter(one -> one.found().verdict() != Verdict.VALID)
                        .filter(one -> !one.name().equals(NOT_XML))
                        .toList();
        assertEquals(List.of(), names(wrong));
    }

    @Test
    void everyInvalidFileOfTheSuitesIsRefused() {
        List<Looked> invalid = FILES.stream().filter(one -> one.isIn("", "/invalid/")).toList();
        List<Looked> missed =
                invalid.stream().filter(one -> one.found().verdict() != Verdict.REFUSED).toList();
        assertTrue(invalid.size() > 100);
        assertEquals(List.of(), names(missed));
    }

    @Test
    void everyOwnFileIsJudgedAsItWasMade() {
        // One is valid and nested deeper than any honest file; it may be refused, with words.
        Set<String> limits = Set.of("nasty/l-deep-20.xlf");
        List<Looked> wrong =
                FILES.stream()
                        .filter(one -> one.name().startsWith("nasty/"))
                        .filter(one -> !limits.contains(one.name()))
                        .filter(
                                one ->
                                        one.valid().equals("yes")
                                                != (one.found().verdict() == Verdict.VALID))
                        .toList();
        assertEquals(List.of(), names(wrong));
    }

    @Test
    void everyFileOfVersionOneThatKeepsTheSchemaIsValid() {
        List<Looked> wrong =
                FILES.stream()
                        .filter(one -> one.version().equals("1.2") && one.valid().equals("yes"))
                        .filter(one -> one.found().verdict() != Verdict.VALID)
                        .toList();
        assertEquals(List.of(), names(wrong));
    }
}
