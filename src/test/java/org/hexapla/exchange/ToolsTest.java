package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hexapla.exchange.Damage.End;
import org.hexapla.format.xliff.Xliff;
import org.hexapla.format.xliff.XliffVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that real tools saved, brought back; {@code tools/README.md} tells how they were made. */
class ToolsTest {
    private static final String EMBLEM = "En tête figure l’emblème .";
    private static final End TWO = End.work();
    private static final End THREE = TWO.taken("s5", EMBLEM);
    private static final End FOUR = THREE.taken("s11", "La prochaine session aura lieu en juin.");

    @TempDir static Path folder;
    private static ProofDocument document;

    @BeforeAll
    static void open() {
        document = new ProofDocument(folder);
    }

    @AfterAll
    static void close() {
        document.close();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("omegat-5.8.0.1.2.xlf", FOUR),
                Arguments.of("omegat-5.8.0.2.0.xlf", FOUR),
                Arguments.of("poedit-3.2.2.1.2.xlf", THREE),
                Arguments.of("poedit-3.2.2.2.0.xlf", THREE),
                Arguments.of("lokalize-22.12.3.1.2.xlf", TWO),
                Arguments.of("translate-toolkit-3.8.4.1.2.xlf", TWO));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void takesWhatTheTranslatorDidAndNothingElse(String file, End end) {
        byte[] bytes = ProofDocument.resource("tools/" + file);
        ProofDocument.Brought brought = document.brought(bytes);
        assertEquals(new TreeMap<>(end.segments()), ProofDocument.outcomes(brought.report()));
        assertEquals(12, ProofDocument.count(brought.report()));
        assertEquals(document.expectedTexts(brought.report()), ProofDocument.texts(brought.kit()));
        assertEquals(Map.of(), brought.suggested());
    }

    /** Who took a kit out long ago must find the segments under the same ids. */
    @ParameterizedTest
    @EnumSource(names = {"V1_2", "V2_0"})
    void stillGivesTheIdsThatThoseKitsHave(XliffVersion version) throws IOException {
        byte[] kit = ProofDocument.resource("tools/kit." + version.number() + ".xlf");
        List<String> now = new ArrayList<>(ids(document.export(version)));
        // Those kits are older than the reading of what describes a picture.
        assertTrue(now.remove("s13 emblem"), now.toString());
        assertEquals(ids(kit), now);
    }

    private static List<String> ids(byte[] file) throws IOException {
        return Xliff.read(new ByteArrayInputStream(file)).segments().stream()
                .map(segment -> segment.id() + " " + segment.source().text())
                .toList();
    }
}
