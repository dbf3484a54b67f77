package org.hexapla.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.intake.TestIntake;
import org.hexapla.publication.Publications.RebuiltDownload;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationsTest {
    private static final Pattern BOLD_RUN =
            Pattern.compile("<w:r>\\s*<w:rPr>[^P]*<w:b/>.*?</w:rPr>\\s*<w:t[^>]*>([^<]*)</w:t>");

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

    private Publications publications() {
        return new Publications(
                intake.database().archive(),
                intake.database().catalogue(),
                intake.files(),
                new Renditions(
                        intake.database().archive(),
                        intake.files(),
                        intake.formats(),
                        TestPages.imprint()),
                intake.clock(),
                new Unheard());
    }

    private byte[] rebuilt(DocumentSymbol symbol, Language language, String format) {
        return publications().rebuilt(symbol, language, Optional.empty(), false, format).bytes();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String part(byte[] docx, String name) throws IOException {
        return new String(parts(docx).get(name), StandardCharsets.UTF_8);
    }

    private static int count(String text, String regex) {
        return (int) Pattern.compile(regex).matcher(text).results().count();
    }

    @Test
    void rebuildsTheWordFileInAnotherLanguageWithItsFootnotesAndBold() throws IOException {
        intake.addDeclaration(Language.FRENCH);
        byte[] english = TestIntake.demo("un-ga-3/RES-217-III/en.docx");
        byte[] french = rebuilt(TestIntake.DECLARATION, Language.FRENCH, "docx");
        String document = part(french, "word/document.xml");
        String before = part(english, "word/document.xml");
        assertTrue(document.contains("Préambule"));
        assertTrue(document.contains("Tous les êtres humains naissent libres"));
        assertFalse(document.contains("All human beings are born free"));
        assertEquals(
                count(before, "footnoteReference w:id="),
                count(document, "footnoteReference w:id="));
        assertEquals(parts(english).keySet(), parts(french).keySet());
        Matcher bold = BOLD_RUN.matcher(document);
        assertTrue(bold.find(), "no bold in the French file");
    }

    @Test
    void saysInAnArabicFileWhatIsStillEnglishAndMakesItsContentsArabic() throws IOException {
        intake.addDeclaration(Language.ARABIC);
        byte[] arabic = rebuilt(TestIntake.DECLARATION, Language.ARABIC, "docx");
        String document = part(arabic, "word/document.xml");
        String contents =
                document.substring(document.indexOf("<w:sdt>"), document.indexOf("</w:sdt>"));
        assertEquals(List.of(), english(contents).filter(text -> !text.isBlank()).toList());
        assertEquals(1, count(contents, "w:dirty=\"true\""));
        for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
            String xml = part(arabic, part);
            for (String paragraph : xml.split("<w:p>")) {
                boolean english = english(paragraph).anyMatch(text -> text.length() > 1);
                assertEquals(english, paragraph.contains("<w:lang w:val=\"en\"/>"), paragraph);
                assertEquals(english, paragraph.contains("<w:bidi w:val=\"0\"/>"), paragraph);
            }
        }
    }

    /** The words in Latin letters that are printed. */
    private static Stream<String> english(String xml) {
        return Pattern.compile("<w:t(?: [^>]*)?>[^<]*?([A-Za-z]+)")
                .matcher(xml)
                .results()
                .map(found -> found.group(1));
    }

    @Test
    void rebuildsTheOriginalItselfWithItsOwnText() throws IOException {
        intake.addDeclaration();
        String document =
                part(
                        rebuilt(TestIntake.DECLARATION, Language.ENGLISH, "docx"),
                        "word/document.xml");
        assertTrue(document.contains("All human beings are born free and equal"));
        assertTrue(BOLD_RUN.matcher(document).find());
    }

    @Test
    void makesTextAndHtmlOfEveryVersion() {
        intake.addNote();
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            String text =
                    new String(rebuilt(TestIntake.NOTE, language, "txt"), StandardCharsets.UTF_8);
            assertTrue(text.contains("\n\n12. "), text);
            assertTrue(text.contains("[6]"), text);
            String html =
                    new String(rebuilt(TestIntake.NOTE, language, "html"), StandardCharsets.UTF_8);
            assertTrue(html.contains("id=\"p12\""), html);
            assertTrue(html.contains("href=\"#fn6\""), html);
        }
    }

    @Test
    void makesAPlainWordFileOfATextFile() throws IOException {
        intake.addNote();
        String document =
                part(rebuilt(TestIntake.NOTE, Language.CHINESE, "docx"), "word/document.xml");
        assertTrue(document.contains("知识产权"), document);
        assertTrue(document.contains("#p12"), "no link to paragraph 12");
    }

    @Test
    void makesAPdfOfEveryVersion() {
        intake.addNote();
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            byte[] pdf = rebuilt(TestIntake.NOTE, language, "pdf");
            assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void namesAFileThatIsMadeByWhatItIsMadeOf() {
        intake.addNote();
        Set<String> tags = new HashSet<>();
        for (String format : List.of("pdf", "docx", "html", "txt")) {
            for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
                RebuiltDownload one = made(language, format);
                RebuiltDownload again = made(language, format);
                assertEquals(one.tag(), again.tag());
                assertArrayEquals(one.bytes(), again.bytes(), format);
                tags.add(one.tag());
            }
        }
        assertEquals(8, tags.size());
    }

    private RebuiltDownload made(Language language, String format) {
        return intake.database()
                .inTransaction(
                        () ->
                                publications()
                                        .rebuilt(
                                                TestIntake.NOTE,
                                                language,
                                                Optional.empty(),
                                                false,
                                                format));
    }

    @Test
    void makesNoTableOfATextFile() {
        intake.addNote();
        Refused refused =
                assertThrows(
                        Refused.class, () -> rebuilt(TestIntake.NOTE, Language.CHINESE, "xlsx"));
        assertEquals("no-such-format", refused.type());
        assertEquals(
                "unknown-format",
                assertThrows(
                                Refused.class,
                                () ->
                                        publications()
                                                .rendition(
                                                        TestIntake.NOTE,
                                                        Language.CHINESE,
                                                        Optional.empty(),
                                                        false,
                                                        "doc"))
                        .type());
    }

    @Test
    void givesTheFileByteForByteAndTellsWhyOnceItIsWithdrawn() throws IOException {
        intake.addNote();
        Publications publications = publications();
        Publications.StoredDownload download =
                publications.carrier(TestIntake.NOTE, Language.CHINESE, Optional.empty(), false);
        assertArrayEquals(
                TestIntake.demo("wipo-ip-ai-ge-19/INF-2/zh.txt"),
                Files.readAllBytes(download.path()));
        intake.database()
                .inTransaction(
                        () ->
                                publications.withdraw(
                                        TestIntake.NOTE,
                                        Language.CHINESE,
                                        "a wrong page",
                                        "clerk"));
        Refused gone =
                assertThrows(
                        Refused.class,
                        () ->
                                publications.carrier(
                                        TestIntake.NOTE,
                                        Language.CHINESE,
                                        Optional.empty(),
                                        false));
        assertEquals(Refused.Why.GONE, gone.why());
        assertTrue(gone.getMessage().contains("a wrong page"));
    }

    @Test
    void saysWhichRevisionsThereAreWhereThereIsNoneOfThatNumber() {
        intake.addNote();
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                publications()
                                        .carrier(
                                                TestIntake.NOTE,
                                                Language.CHINESE,
                                                Optional.of(99),
                                                false));
        assertEquals("no-such-revision", refused.type());
        assertTrue(
                refused.getMessage()
                        .endsWith("has no revision 99 in zh. Revisions that are here: 1."),
                refused.getMessage());
    }

    @Test
    void asksForAReasonToWithdraw() {
        intake.addNote();
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                publications()
                                        .withdraw(TestIntake.NOTE, Language.CHINESE, " ", "clerk"));
        assertEquals("reason-missing", refused.type());
    }

    private static final String PAGE =
            "<!doctype html>\n<html lang=\"en\"><head><title>T</title></head><body>"
                    + "<h1>The report</h1><p class=\"a\">1. The session was opened.</p>"
                    + "<p>2. It was closed at noon.</p></body></html>";
    private static final String LINES =
            "# The report\n\n1. The session was opened.\n\n2. It was closed at noon.\n";

    private String made(String original, String translation, String format) {
        DocumentSymbol symbol = new DocumentSymbol("A/1");
        intake.addDocument(symbol);
        intake.sendAnyway(symbol, Language.ENGLISH, original.getBytes(StandardCharsets.UTF_8));
        intake.sendAnyway(symbol, Language.RUSSIAN, translation.getBytes(StandardCharsets.UTF_8));
        return new String(rebuilt(symbol, Language.RUSSIAN, format), StandardCharsets.UTF_8);
    }

    @Test
    void describesThePicturesOfAPageLikeTheOriginalsInTheOtherLanguage() {
        String english =
                "<html><body><h1>Report</h1><p>1. The <a href='x'><img src='m.png'"
                        + " alt='A map of &lt;Bern&gt; &amp; the lake'></a> shows the lake.</p>"
                        + "<p>2. The <img src='r.png' alt=''>session opened.</p></body></html>";
        String russian =
                "<html><body><h1>Доклад</h1><p>1. На карте <img src='k.png'"
                        + " alt='Карта \"Берна\" &amp; озера'> видно озеро.</p>"
                        + "<p>2. Сессия открылась.</p></body></html>";
        String page = made(english, russian, "html");
        assertTrue(
                page.contains("<img src='m.png' alt='Карта &quot;Берна&quot; &amp; озера'>"), page);
        assertTrue(page.contains("<img src='r.png' alt=''>"), page);
    }

    @Test
    void makesAPageLikeTheOriginals() {
        String page =
                made(
                        PAGE,
                        "# Доклад\n\n1. Сессия открылась.\n\n2. Она закрылась в полдень.\n",
                        "html");
        assertTrue(page.contains("<html lang=\"ru\" dir=\"ltr\">"), page);
        assertTrue(page.contains("<h1>Доклад</h1><p class=\"a\">1. Сессия открылась.</p>"), page);
    }

    @Test
    void makesAPlainTextLikeTheOriginals() {
        String text =
                made(
                        LINES,
                        "<html><body><h1>Доклад</h1><p>1. Сессия открылась.</p>"
                                + "<p>2. Она закрылась в полдень.</p></body></html>",
                        "txt");
        assertEquals("# Доклад\n\n1. Сессия открылась.\n\n2. Она закрылась в полдень.\n", text);
    }

    @Test
    void makesAPlainPageWhereTheOriginalHasNoPlaceForAll() {
        String page =
                made(
                        PAGE,
                        "# Доклад\n\n1. Сессия открылась.\n\n2. Она закрылась в полдень.\n\n"
                                + "3. Ещё один пункт, которого в подлиннике нет.\n",
                        "html");
        assertTrue(page.contains("Ещё один пункт"), page);
        assertFalse(page.contains("class=\"a\""), page);
    }

    private static final DocumentSymbol SHORT = new DocumentSymbol("X/1");

    private Publications.Publication publishFrench(String... translations) {
        intake.addDocument(SHORT);
        intake.send(
                SHORT,
                Language.ENGLISH,
                "1. The committee met. It elected a chair.\n\n2. It rose at noon.\n"
                        .getBytes(StandardCharsets.UTF_8));
        List<Unit> rows = intake.text(SHORT, Language.ENGLISH).body().units();
        return intake.database()
                .inTransaction(
                        () -> {
                            begin(rows, translations);
                            return publications()
                                    .publish(SHORT, Language.FRENCH, Optional.empty(), "mona");
                        });
    }

    /** A working revision with translations of the first rows. */
    private void begin(List<Unit> rows, String... translations) {
        Archive archive = intake.database().archive();
        Provenance by = new Provenance("mona", TestIntake.NOW, Provenance.Way.PERSON, null);
        archive.beginWork(SHORT, Language.FRENCH, TextStatus.COURTESY, by);
        List<Unit> units = new ArrayList<>();
        Map<String, TranslatedRow> paired = new LinkedHashMap<>();
        for (int i = 0; i < translations.length; i++) {
            Unit row = rows.get(i);
            Segment segment = new Segment("s" + i, CodedText.of(translations[i]), "");
            units.add(
                    new Unit(
                            row.id(),
                            row.kind(),
                            row.label(),
                            row.level(),
                            List.of(segment),
                            null,
                            false));
            Bead bead = new Bead(new Span(0, 1), new Span(0, 1), Method.EXCHANGE, 1);
            List<TranslatedBead> beads = new ArrayList<>();
            beads.add(new TranslatedBead(bead, SegmentState.TRANSLATED, null, false, by));
            for (int next = 1; next < row.segments().size(); next++) {
                Bead open = new Bead(new Span(next, 1), new Span(1, 0), Method.EXCHANGE, 1);
                beads.add(new TranslatedBead(open, SegmentState.INITIAL, null, false, by));
            }
            paired.put(row.id(), new TranslatedRow(Method.EXCHANGE, 1, beads));
        }
        archive.change(SHORT, Language.FRENCH, new TextBody(Language.FRENCH, units), paired, by);
    }

    @Test
    void publishesNoVersionInWhichNothingIsTranslated() {
        Refused refused = assertThrows(Refused.class, this::publishFrench);
        assertEquals("nothing-translated", refused.type());
        Refused blank = assertThrows(Refused.class, () -> publishFrench("\u00A0"));
        assertEquals("nothing-translated", blank.type());
    }

    @Test
    void tellsHowMuchIsMissingOfWhatIsPublished() {
        assertEquals(
                List.of(
                        "Segments that are not translated, and that readers will not find: 2 of 3."),
                publishFrench("Le comité s’est réuni.").warnings());
    }

    private static final String BELOW = "Note du greffe : ce paragraphe n’est qu’en français.";

    /** Works on the French Declaration, publishes it and gives the file that carries it then. */
    private Publications.StoredDownload published(UnaryOperator<TextBody> work) {
        Provenance by = new Provenance("mona", TestIntake.NOW, Provenance.Way.PERSON, null);
        Archive archive = intake.database().archive();
        return intake.database()
                .inTransaction(
                        () -> {
                            archive.lock(TestIntake.DECLARATION);
                            archive.beginWork(
                                    TestIntake.DECLARATION,
                                    Language.FRENCH,
                                    TextStatus.COURTESY,
                                    by);
                            TextBody body =
                                    intake.text(TestIntake.DECLARATION, Language.FRENCH).body();
                            archive.change(
                                    TestIntake.DECLARATION,
                                    Language.FRENCH,
                                    work.apply(body),
                                    Map.of(),
                                    by);
                            publications()
                                    .publish(
                                            TestIntake.DECLARATION,
                                            Language.FRENCH,
                                            Optional.empty(),
                                            "mona");
                            return publications()
                                    .carrier(
                                            TestIntake.DECLARATION,
                                            Language.FRENCH,
                                            Optional.empty(),
                                            false);
                        });
    }

    /** All in one row: no word of it changes. */
    private static TextBody together(TextBody body) {
        String row = body.units().get(0).id();
        Map<String, String> places = new HashMap<>();
        body.segments().forEach(segment -> places.put(segment.id(), row));
        return body.placed(places);
    }

    private static TextBody withOneMore(TextBody body) {
        List<Unit> units = new ArrayList<>(body.units());
        units.add(
                new Unit(
                        "u99-fr",
                        UnitKind.PARAGRAPH,
                        null,
                        0,
                        List.of(new Segment("s9999", CodedText.of(BELOW), "")),
                        null,
                        false));
        return new TextBody(body.language(), units);
    }

    @Test
    void keepsTheFileByteForByteWhereOnlyThePairingChanged() throws IOException {
        intake.addDeclaration(Language.FRENCH);
        Publications.StoredDownload file = published(PublicationsTest::together);
        assertArrayEquals(
                TestIntake.demo("un-ga-3/RES-217-III/fr.html"), Files.readAllBytes(file.path()));
        assertEquals("text.fr", file.file().name());
        assertEquals(2, intake.text(TestIntake.DECLARATION, Language.FRENCH).revision());
    }

    @Test
    void losesNoParagraphForWhichTheWordFileHasNoPlace() throws IOException {
        intake.addDeclaration(Language.FRENCH);
        Publications.StoredDownload file = published(PublicationsTest::withOneMore);
        assertTrue(file.file().name().endsWith(".docx"), file.file().name());
        String text = part(Files.readAllBytes(file.path()), "word/document.xml");
        assertTrue(text.contains(BELOW), "the paragraph is lost");
        assertTrue(text.contains("Tous les êtres humains naissent libres"));
        String rebuilt =
                part(rebuilt(TestIntake.DECLARATION, Language.FRENCH, "docx"), "word/document.xml");
        assertTrue(rebuilt.contains(BELOW), "the paragraph is lost when asked for");
    }
}
