package org.hexapla.format.tmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.corpus.Tmx;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.RandomKits;
import org.junit.jupiter.api.Test;

class TmxFileTest {
    private static ReturnedKit read(byte[] file) {
        return TmxFile.read(new ByteArrayInputStream(file), null, null);
    }

    private static ReturnedKit read(String body) {
        return read(file(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String body) {
        return "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"en\"/><body>"
                + body
                + "</body></tmx>";
    }

    private static String unit(String source, String target) {
        return "<tu><tuv xml:lang=\"EN\"><seg>"
                + source
                + "</seg></tuv><tuv xml:lang=\"FR-FR\"><seg>"
                + target
                + "</seg></tuv></tu>";
    }

    private static CodedText target(ReturnedKit kit) {
        return kit.segments().get(0).target();
    }

    private static MemoryUnit.Variant variant(Language language, CodedText text) {
        return new MemoryUnit.Variant(language, text, null, null, Map.of("x-state", "translated"));
    }

    /** A text that a memory can hold, and one that it does not leave out. */
    private static boolean isHeld(CodedText text) {
        return text != null && !text.text().isBlank() && text.text().indexOf('\u0002') < 0;
    }

    @Test
    void readsWhatWeWrite() throws IOException {
        int compared = 0;
        for (int seed = 0; seed < 200; seed++) {
            TranslationKit kit = new RandomKits(seed).kit();
            List<MemoryUnit> units = new ArrayList<>();
            List<KitSegment> sent = new ArrayList<>();
            for (KitUnit unit : kit.units()) {
                for (KitSegment one : unit.segments()) {
                    if (isHeld(one.source()) && isHeld(one.target())) {
                        sent.add(one);
                        units.add(memory(kit, one));
                    }
                }
            }
            if (!sent.isEmpty()) {
                StringBuilder out = new StringBuilder();
                Tmx.write(kit.source(), Map.of("x-document", "A/1"), units.iterator(), out);
                compare(sent, read(out.toString().getBytes(StandardCharsets.UTF_8)));
                compared += sent.size();
            }
        }
        assertTrue(compared > 500, "compared: " + compared);
    }

    private static MemoryUnit memory(TranslationKit kit, KitSegment one) {
        return new MemoryUnit(
                one.id(),
                new MemoryUnit.Link(Method.LABEL, 1),
                Map.of("x-segment", one.id()),
                List.of(variant(kit.source(), one.source()), variant(kit.target(), one.target())));
    }

    private static void compare(List<KitSegment> sent, ReturnedKit back) {
        assertEquals("A/1", back.original());
        assertEquals(sent.size(), back.segments().size());
        for (int i = 0; i < sent.size(); i++) {
            ReturnedSegment came = back.segments().get(i);
            assertEquals(sent.get(i).id(), came.id());
            assertEquals(sent.get(i).source().text(), came.source().text());
            assertEquals(sent.get(i).target().text(), came.target().text());
            assertEquals("translated", came.state());
            assertEquals(places(sent.get(i).target()), places(came.target()));
        }
    }

    private static List<String> places(CodedText text) {
        return text.codes().stream().map(code -> code.kind() + " " + code.position()).toList();
    }

    @Test
    void readsCodesByTheirNumbers() {
        ReturnedKit kit =
                read(
                        unit(
                                "<bpt i=\"1\" x=\"1\">{b}</bpt>a<ept i=\"1\">{/b}</ept>"
                                        + "<ph x=\"2\">{n}</ph>",
                                "<ph x=\"2\">{n}</ph><bpt i=\"1\" x=\"1\">{b}</bpt>b"
                                        + "<ept i=\"1\">{/b}</ept>"));
        assertEquals("b", target(kit).text());
        assertEquals(
                List.of("PLACEHOLDER 2", "OPEN 1", "CLOSE 1"),
                target(kit).codes().stream().map(TmxFileTest::named).toList());
    }

    private static String named(InlineCode code) {
        return code.kind() + " " + code.id();
    }

    @Test
    void keepsTextWithinHighlights() {
        assertEquals("un deux", target(read(unit("a", "un <hi>deux</hi>"))).text());
    }

    @Test
    void passesOverADocumentType() {
        String file =
                file(unit("One.", "Un."))
                        .replace("?>", "?><!DOCTYPE tmx SYSTEM \"http://localhost:1/tmx14.dtd\">");
        assertEquals("Un.", target(read(file.getBytes(StandardCharsets.UTF_8))).text());
    }

    @Test
    void refusesEntitiesOfADocumentType() {
        String laughs =
                file(unit("&b;", "&b;"))
                        .replace(
                                "?>",
                                "?><!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>");
        byte[] bytes = laughs.getBytes(StandardCharsets.UTF_8);
        assertEquals("malformed-tmx", assertThrows(Refused.class, () -> read(bytes)).type());
    }

    @Test
    void readsOtherEncodings() {
        String file = file(unit("One.", "Élu.")).replace("?>", " encoding=\"UTF-16\"?>");
        assertEquals("Élu.", target(read(file.getBytes(Charset.forName("UTF-16")))).text());
    }

    @Test
    void readsLanguagesOfOldVersions() {
        assertEquals("Un.", target(read(unit("One.", "Un.").replace("xml:lang", "lang"))).text());
    }

    @Test
    void readsTheNotesOnAUnitAndOnItsTexts() {
        String file =
                unit("One.", "Un.")
                        .replace("<tu>", "<tu><note>Ask.</note>")
                        .replace("<seg>Un.", "<note> Vraiment ? </note><seg>Un.");
        assertEquals(
                List.of("Ask.", "Vraiment ?"),
                read(file).segments().get(0).notes().stream()
                        .map(ReturnedKit.ReturnedNote::text)
                        .toList());
    }

    @Test
    void leavesTheNotesOnOtherLanguages() {
        String file =
                unit("One.", "Un.")
                        .replace(
                                "</tu>",
                                "<tuv xml:lang=\"ru\"><note>Да?</note><seg>Один.</seg></tuv></tu>");
        assertEquals(
                List.of(),
                TmxFile.read(
                                new ByteArrayInputStream(
                                        file(file).getBytes(StandardCharsets.UTF_8)),
                                Language.ENGLISH,
                                Language.FRENCH)
                        .segments()
                        .get(0)
                        .notes());
    }

    @Test
    void refusesWhatIsNoMemory() {
        byte[] file = "<html/>".getBytes(StandardCharsets.UTF_8);
        assertEquals("not-tmx", assertThrows(Refused.class, () -> read(file)).type());
    }

    private static Path collection() {
        String shared = System.getenv().getOrDefault("HEXAPLA_SHARED", "../shared");
        Path folder = Path.of(System.getProperty("HEXAPLA_SHARED", shared), "xliff");
        assumeTrue(
                Files.isDirectory(folder),
                "SKIPPED: no collection of files at " + folder + "; set HEXAPLA_SHARED");
        return folder;
    }

    @Test
    void readsOrRefusesTheMemoriesOfOtherTools() throws IOException {
        List<Path> memories;
        try (Stream<Path> files = Files.walk(collection())) {
            memories = files.filter(file -> file.toString().endsWith(".tmx")).sorted().toList();
        }
        assumeTrue(!memories.isEmpty(), "SKIPPED: the collection holds no TMX");
        List<String> refused = new ArrayList<>();
        for (Path file : memories) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file, refused));
        }
        // Some have no unit, one language only, or many without saying which are meant.
        assertTrue(refused.size() * 3 < memories.size(), String.join("\n", refused));
    }

    private static void read(Path file, List<String> refused) {
        try (InputStream in = Files.newInputStream(file)) {
            TmxFile.read(in, null, null);
        } catch (Refused e) {
            refused.add(file.getFileName() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
