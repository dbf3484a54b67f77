package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hexapla.archive.Kits;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every kind of damage, done to our own exports, brought back, looked at and taken back again. */
class DamageTest {
    private static final DocumentSymbol PROOF = new DocumentSymbol("PROOF/1");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account JEAN = new Account("jean", Role.TRANSLATOR, Set.of(FR));

    @TempDir static Path folder;
    private static TestExchange exchange;
    private static TranslationKit kit;

    @BeforeAll
    static void open() throws IOException {
        exchange = new TestExchange(folder);
        exchange.intake().addDocument(PROOF);
        for (Language language : List.of(EN, FR)) {
            exchange.intake().send(PROOF, language, resource("damage." + language + ".html"));
        }
        kit = exchange.kit(PROOF, EN, FR);
    }

    @AfterAll
    static void close() {
        exchange.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = DamageTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    static Stream<Arguments> damages() {
        return Damages.all().stream()
                .flatMap(
                        damage ->
                                damage.versions().stream()
                                        .map(
                                                version ->
                                                        Arguments.of(
                                                                damage.name(), version, damage)));
    }

    @Test
    void knowsAtLeastAHundredKindsOfDamage() {
        assertTrue(Damages.names().size() >= 100, Damages.names().size() + " kinds");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("damages")
    void endsAsATranslatorWouldCallRight(String name, XliffVersion version, Damage damage) {
        Sheet sent = new Sheet(text(exchange.file(kit, version)), version);
        byte[] bytes = damage.harm().apply(Damage.worked(sent));
        if (damage.end().refused() != null) {
            Refused refused = assertThrows(Refused.class, () -> brought(bytes));
            assertEquals(damage.end().refused(), refused.type(), refused.getMessage());
            return;
        }
        Brought brought = brought(bytes);
        assertEquals(new TreeMap<>(damage.end().segments()), outcomes(brought.report()));
        assertEquals(segmentsIn(bytes), count(brought.report()), "the counts add up to the file");
        assertEquals(expectedTexts(brought.report()), texts(brought.kit()));
        assertEquals(brought.original(), exchange.intake().text(PROOF, EN), "the source is ours");
        assertEquals(held(brought.report()), brought.suggested());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What is there after a file was brought back. */
    private record Brought(
            MergeReport report,
            TranslationKit kit,
            VersionText original,
            Map<String, String> suggested) {}

    /** Says what a file does to the store, with the store as it was before. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Brought brought;

        private Undone(Brought brought) {
            this.brought = brought;
        }
    }

    private static Brought brought(byte[] bytes) {
        TestDatabase database = exchange.intake().database();
        try {
            return database.inTransaction(
                    () -> {
                        throw new Undone(broughtNow(database, bytes));
                    });
        } catch (Undone undone) {
            return undone.brought;
        }
    }

    private static Brought broughtNow(TestDatabase database, byte[] bytes) {
        MergeReport report = exchange.merge(database, PROOF, bytes, JEAN);
        Map<String, String> suggested = new TreeMap<>();
        for (Kits.Suggestion suggestion : database.kits().suggestions(PROOF, FR)) {
            suggested.put(suggestion.segment(), suggestion.text().text());
        }
        return new Brought(
                report,
                exchange.on(database).kit(PROOF, EN, FR, true),
                exchange.intake().text(PROOF, EN),
                suggested);
    }

    private static Map<String, String> outcomes(MergeReport report) {
        Map<String, String> outcomes = new TreeMap<>();
        for (MergeReport.Line line : report.segments()) {
            boolean accepted = line.outcome().equals("accepted");
            outcomes.put(line.id(), line.outcome() + (accepted ? " " + line.text() : ""));
        }
        return outcomes;
    }

    private static int count(MergeReport report) {
        return report.accepted()
                + report.unchanged()
                + report.stale()
                + report.conflict()
                + report.brokenCodes()
                + report.unknown();
    }

    private static Map<String, String> held(MergeReport report) {
        return report.segments().stream()
                .filter(line -> Set.of("stale", "conflict", "brokenCodes").contains(line.outcome()))
                .collect(
                        Collectors.toMap(
                                MergeReport.Line::id,
                                line -> String.valueOf(line.text()),
                                (one, other) -> other,
                                TreeMap::new));
    }

    /** The texts as they were, but for the accepted ones. */
    private static Map<String, String> expectedTexts(MergeReport report) {
        Map<String, String> texts = texts(kit);
        for (MergeReport.Line line : report.segments()) {
            if (line.outcome().equals("accepted")) {
                texts.put(line.id(), line.text());
            }
        }
        return texts;
    }

    private static Map<String, String> texts(TranslationKit kit) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TranslationKit.KitUnit unit : kit.units()) {
            for (KitSegment segment : unit.segments()) {
                CodedText target = segment.target();
                texts.put(segment.id(), target == null ? "" : target.text());
            }
        }
        return texts;
    }

    /** How many segments a file has, read by another reader than ours. */
    private static int segmentsIn(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root =
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement();
            List<Element> found = new ArrayList<>();
            for (String name : List.of("trans-unit", "segment")) {
                NodeList elements = root.getElementsByTagNameNS("*", name);
                for (int i = 0; i < elements.getLength(); i++) {
                    found.add((Element) elements.item(i));
                }
            }
            return found.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesAFreelanceNoMoreThanTranslated() {
        Sheet sheet = new Sheet(text(exchange.file(kit, XliffVersion.V1_2)), XliffVersion.V1_2);
        Brought brought = brought(Damage.worked(sheet).state("s10", "final").utf8());
        assertEquals(
                Set.of(SegmentState.TRANSLATED.word()),
                brought.report().segments().stream()
                        .map(MergeReport.Line::state)
                        .collect(Collectors.toSet()));
    }
}
