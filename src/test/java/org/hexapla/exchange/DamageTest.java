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
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.SegmentState;
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
        Sheet sent = new Sheet(text(document.export(version)), version);
        byte[] bytes = damage.harm().apply(Damage.worked(sent));
        if (damage.end().refused() != null) {
            Refused refused = assertThrows(Refused.class, () -> document.brought(bytes));
            assertEquals(damage.end().refused(), refused.type(), refused.getMessage());
            return;
        }
        ProofDocument.Brought brought = document.brought(bytes);
        assertEquals(
                new TreeMap<>(damage.end().segments()), ProofDocument.outcomes(brought.report()));
        assertEquals(
                segmentsIn(bytes),
                ProofDocument.count(brought.report()),
                "the counts add up to the file");
        assertEquals(document.expectedTexts(brought.report()), ProofDocument.texts(brought.kit()));
        assertEquals(brought.original(), document.original(), "the source is ours");
        assertEquals(ProofDocument.held(brought.report()), brought.suggested());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
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
        Sheet sheet = new Sheet(text(document.export(XliffVersion.V1_2)), XliffVersion.V1_2);
        ProofDocument.Brought brought =
                document.brought(Damage.worked(sheet).state("s10", "final").utf8());
        assertEquals(
                Set.of(SegmentState.TRANSLATED.word()),
                brought.report().segments().stream()
                        .map(MergeReport.Line::state)
                        .collect(Collectors.toSet()));
    }
}
