package org.hexapla.bitext;

import static org.hexapla.core.corpus.TmxRules.elements;
import static org.hexapla.core.corpus.TmxRules.property;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.bitext.PairedBead;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.corpus.TmxRules;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BitextMemoryTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final DocumentSymbol DECLARATION = TestIntake.DECLARATION;

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private BitextMemory memory(DocumentSymbol symbol, String languages, double least) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        return intake.database()
                .inTransaction(
                        () -> bitexts.memory(symbol, Languages.valueOf(languages), least, false));
    }

    private static String written(BitextMemory memory) {
        StringBuilder out = new StringBuilder();
        try {
            memory.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private Document tmx(DocumentSymbol symbol, String languages) {
        return TmxRules.valid(written(memory(symbol, languages, 0)));
    }

    private static List<String> languages(Element unit) {
        return elements(unit.getElementsByTagName("tuv")).stream()
                .map(variant -> variant.getAttribute("xml:lang"))
                .toList();
    }

    private static Element first(Document tmx, String row) {
        return elements(tmx, "tu").stream()
                .filter(unit -> row.equals(property(unit, "x-row")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEverySentenceThatHasAPartner() {
        intake.addNote();
        List<Element> units = elements(tmx(NOTE, "en,zh"), "tu");
        assertTrue(units.size() > 45, "units: " + units.size());
        for (Element unit : units) {
            assertEquals(List.of("en", "zh"), languages(unit));
        }
    }

    @Test
    void namesTheUnitsByTheirPermanentIds() {
        intake.addNote();
        Element eleven = first(tmx(NOTE, "en,zh"), "p11");
        Unit unit =
                intake.text(NOTE, Language.ENGLISH).body().units().stream()
                        .filter(one -> one.id().equals("p11"))
                        .findFirst()
                        .orElseThrow();
        String segment = unit.segments().get(0).id();
        assertEquals(segment, property(eleven, "x-segment"));
        assertEquals(NOTE.value() + "#p11/" + segment, eleven.getAttribute("tuid"));
        assertEquals("content", property(eleven, "x-method"));
    }

    @Test
    void tellsWhenATranslationCameAndHowFarItIs() {
        intake.addNote();
        Element eleven = first(tmx(NOTE, "en,zh"), "p11");
        Element chinese = elements(eleven.getElementsByTagName("tuv")).get(1);
        assertEquals("20261122T100000Z", chinese.getAttribute("changedate"));
        assertEquals("final", property(chinese, "x-state"));
    }

    @Test
    void turnsAroundForTheLanguageAskedForFirst() {
        intake.addNote();
        Document tmx = tmx(NOTE, "zh,en");
        assertEquals("zh", elements(tmx, "header").get(0).getAttribute("srclang"));
        assertEquals(List.of("zh", "en"), languages(elements(tmx, "tu").get(0)));
    }

    @Test
    void composesPairsWithoutTheOriginal() {
        intake.addDeclaration(Language.FRENCH, Language.RUSSIAN);
        List<Element> units = elements(tmx(DECLARATION, "ru,fr"), "tu");
        assertTrue(units.size() > 80, "units: " + units.size());
        assertEquals("composed", property(units.get(0), "x-method"));
        assertEquals(List.of("ru", "fr"), languages(units.get(0)));
    }

    @Test
    void keepsEveryCodeOfTheTexts() {
        intake.addDeclaration(Language.FRENCH);
        int codes = 0;
        Document tmx = tmx(DECLARATION, "en,fr");
        for (String name : List.of("bpt", "ept", "it", "ph")) {
            codes += elements(tmx, name).size();
        }
        int there =
                memory(DECLARATION, "en,fr", 0)
                        .units()
                        .flatMap(unit -> unit.variants().stream())
                        .mapToInt(variant -> variant.text().codes().size())
                        .sum();
        assertTrue(there > 0, "the Declaration has codes");
        assertEquals(there, codes);
    }

    @Test
    void givesNoUnitTwiceInAnyLanguage() {
        intake.addDeclaration(Language.FRENCH, Language.SPANISH);
        Document tmx = tmx(DECLARATION, "en,fr,es");
        Set<String> ids = new HashSet<>();
        for (Element variant : elements(tmx, "tuv")) {
            for (String id : property(variant, "x-segments").split(" ")) {
                assertTrue(ids.add(variant.getAttribute("xml:lang") + id), id);
            }
        }
    }

    @Test
    void leavesOutWhatIsNotSureEnough() {
        intake.addDeclaration(Language.FRENCH, Language.SPANISH);
        List<MemoryUnit> all = memory(DECLARATION, "en,fr", 0).units().toList();
        double most =
                all.stream().mapToDouble(unit -> unit.link().confidence()).max().orElseThrow();
        List<MemoryUnit> sure = memory(DECLARATION, "en,fr", most).units().toList();
        assertEquals(
                all.stream().filter(unit -> unit.link().confidence() >= most).toList().toString(),
                sure.toString());
        assertTrue(sure.size() < all.size(), sure.size() + " of " + all.size());
        assertFalse(sure.isEmpty());
    }

    @Test
    void givesTheSameBytesForTheSameTexts() {
        intake.addNote();
        assertEquals(written(memory(NOTE, "en,zh", 0)), written(memory(NOTE, "en,zh", 0)));
    }

    @Test
    void refusesOneLanguageAlone() {
        intake.addNote();
        Refused refused = assertThrows(Refused.class, () -> memory(NOTE, "en", 0));
        assertEquals("languages-count", refused.type());
    }

    @Test
    void refusesALanguageThatIsNotThere() {
        intake.addNote();
        Refused refused = assertThrows(Refused.class, () -> memory(NOTE, "en,fr", 0));
        assertEquals("no-text-yet", refused.type());
    }

    @Test
    void leavesOutWhatIsNotTranslated() {
        DocumentSymbol boats = new DocumentSymbol("X/9");
        intake.addDocument(boats);
        String page = "<h1>%s</h1><p translate=\"no\">HEXAPLA-7</p><p>%s</p>";
        intake.send(boats, Language.ENGLISH, page(page, "Boats on rivers", "Boats are slow."));
        intake.sendAnyway(
                boats,
                Language.FRENCH,
                page(page, "Bateaux sur les rivières", "Les bateaux sont lents."));
        assertEquals(
                List.of("Boats on rivers", "Boats are slow."),
                memory(boats, "en,fr", 0)
                        .units()
                        .map(unit -> unit.variants().get(0).text().text())
                        .toList());
    }

    private static byte[] page(String page, String title, String text) {
        return page.formatted(title, text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Cell cell(String language, String... texts) {
        List<Segment> segments = new java.util.ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(language + segments.size(), CodedText.of(text), " "));
        }
        return new Cell(
                List.of(new Unit("p1", UnitKind.PARAGRAPH, null, 0, segments, null, false)));
    }

    private static PairedBead bead(
            String target, int source, int sources, int from, int targets, double confidence) {
        return new PairedBead(
                Language.ENGLISH,
                new Language(target),
                new Bead(
                        new Span(source, sources),
                        new Span(from, targets),
                        Method.CONTENT,
                        confidence));
    }

    private static List<String> units(double least, PairedBead... beads) {
        java.util.Map<Language, Cell> cells = new java.util.LinkedHashMap<>();
        cells.put(Language.ENGLISH, cell("en", "A.", "B.", "C."));
        cells.put(Language.FRENCH, cell("fr", "Un.", "Deux.", "Trois."));
        cells.put(Language.SPANISH, cell("es", "Uno y dos.", "Tres."));
        BitextRow row =
                new BitextRow(
                        "p1",
                        null,
                        UnitKind.PARAGRAPH,
                        0,
                        true,
                        cells,
                        List.of(beads),
                        Method.STRUCTURE,
                        1);
        org.hexapla.archive.Document document =
                new org.hexapla.archive.Document(
                        NOTE,
                        "x",
                        java.util.Map.of(),
                        false,
                        java.util.Map.of(),
                        null,
                        Language.ENGLISH,
                        null,
                        null);
        return new BitextMemory(
                        document,
                        Languages.valueOf("en,fr,es"),
                        List.of(row),
                        new SegmentStates(java.util.Map.of(), Language.ENGLISH),
                        new SegmentTimes(java.util.Map.of(), java.util.Map.of(), Language.ENGLISH),
                        java.util.Map.of(),
                        least)
                .units()
                .map(BitextMemoryTest::said)
                .toList();
    }

    private static String said(MemoryUnit unit) {
        return unit.variants().stream()
                .map(variant -> variant.text().text())
                .collect(Collectors.joining("|"));
    }

    private static final PairedBead[] THREE = {
        bead("fr", 0, 1, 0, 1, 0.9),
        bead("fr", 1, 1, 1, 1, 0.9),
        bead("fr", 2, 1, 2, 1, 0.5),
        bead("es", 0, 2, 0, 1, 0.8),
        bead("es", 2, 1, 1, 1, 0.7)
    };

    @Test
    void joinsWhatAnyLanguageJoins() {
        assertEquals(List.of("A. B.|Un. Deux.|Uno y dos.", "C.|Trois.|Tres."), units(0, THREE));
    }

    @Test
    void leavesOutALanguageThatIsNotSureEnoughAndKeepsTheOthers() {
        assertEquals(List.of("A. B.|Un. Deux.|Uno y dos.", "C.|Tres."), units(0.6, THREE));
    }

    @Test
    void leavesOutWhatOneLanguageAloneSays() {
        assertEquals(
                List.of("A.|Un."),
                units(
                        0,
                        bead("fr", 0, 1, 0, 1, 1),
                        bead("fr", 1, 2, 1, 0, 1),
                        bead("fr", 3, 0, 1, 2, 1)));
    }
}
