package org.hexapla.exchange;

import static org.hexapla.exchange.TestExchange.first;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.office.DocxParts;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back that is no kit in XLIFF: tables of reviews and translation memories. */
class OtherFilesTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final Language FR = Language.FRENCH;
    private static final Account MEI = new Account("mei", Role.MANAGER, Set.of(ZH, FR));

    @TempDir private Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
        intake.addNote();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private Exchange exchange() {
        return TestExchange.of(intake);
    }

    private TranslationKit kit(Language target) {
        return intake.database().inTransaction(() -> exchange().kit(NOTE, EN, target, true));
    }

    private byte[] table(Language target) {
        return intake.formats().review(kit(target));
    }

    private MergeReport bring(byte[] file, Judge.Meant meant) {
        return TestExchange.bring(intake, NOTE, file, new TestExchange.Bringing(MEI, meant, false));
    }

    private MergeReport bring(byte[] file) {
        return bring(file, Judge.Meant.WHAT_IT_SAYS);
    }

    private static byte[] edited(byte[] table, String text, String replacement) {
        return DocxParts.with(table, "word/document.xml", xml -> xml.replace(text, replacement));
    }

    private String now(Language target, String row) {
        CodedText text = first(kit(target), row).target();
        return text == null ? "" : text.text();
    }

    private static int sum(MergeReport report) {
        return report.accepted()
                + report.unchanged()
                + report.stale()
                + report.conflict()
                + report.brokenCodes()
                + report.unknown();
    }

    private static int size(TranslationKit kit) {
        return kit.units().stream().mapToInt(unit -> unit.segments().size()).sum();
    }

    @Test
    void changesNothingWithAnUntouchedTable() {
        MergeReport report = bring(table(ZH));
        assertEquals(size(kit(ZH)), report.unchanged(), report.toString());
        assertEquals(size(kit(ZH)), sum(report));
    }

    @Test
    void takesWhatAReviserEdited() {
        String before = now(ZH, "p11");
        MergeReport report = bring(edited(table(ZH), before, "修订后的案文。"));
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("修订后的案文。", now(ZH, "p11"));
    }

    @Test
    void takesTheSameTableOnce() {
        byte[] file = edited(table(ZH), now(ZH, "p11"), "修订后的案文。");
        bring(file);
        assertEquals(0, bring(file).accepted());
    }

    @Test
    void keepsWhatSomebodyElseChangedMeanwhile() {
        String before = now(ZH, "p11");
        byte[] mine = edited(table(ZH), before, "我的案文。");
        bring(edited(table(ZH), before, "别人的案文。"));
        MergeReport report = bring(mine);
        assertEquals(1, report.conflict(), report.toString());
        assertEquals("别人的案文。", now(ZH, "p11"));
        assertEquals(List.of("我的案文。"), suggestions());
    }

    private List<String> suggestions() {
        return intake
                .database()
                .inTransaction(() -> intake.database().kits().suggestions().suggestions(NOTE, ZH))
                .stream()
                .map(SuggestionBook.Suggestion::text)
                .map(CodedText::text)
                .toList();
    }

    @Test
    void takesNeitherOfTwoDifferentTextsForOneSegment() {
        String before = now(ZH, "p11");
        byte[] file =
                DocxParts.with(
                        table(ZH),
                        "word/document.xml",
                        xml -> {
                            int at = xml.indexOf(before);
                            int from = xml.lastIndexOf("<w:tr>", at);
                            int to = xml.indexOf("</w:tr>", at) + "</w:tr>".length();
                            String row = xml.substring(from, to);
                            return xml.substring(0, from)
                                    + row.replace(before, "其一。")
                                    + row.replace(before, "其二。")
                                    + xml.substring(to);
                        });
        MergeReport report = bring(file);
        assertEquals(2, report.conflict(), report.toString());
        assertEquals(before, now(ZH, "p11"));
        assertEquals(List.of("其一。", "其二。"), suggestions());
    }

    @Test
    void findsARowWhoseIdWasLostByItsSource() {
        TranslationKit kit = kit(ZH);
        String before = now(ZH, "p11");
        byte[] file = edited(table(ZH), ">" + first(kit, "p11").id() + "<", "><");
        MergeReport report = bring(edited(file, before, "修订后的案文。"));
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("修订后的案文。", now(ZH, "p11"));
    }

    @Test
    void neverDeletesForAnEmptyCell() {
        MergeReport report = bring(edited(table(ZH), now(ZH, "p11"), ""));
        assertEquals(size(kit(ZH)), report.unchanged(), report.toString());
    }

    @Test
    void takesAReviewersStatus() {
        String source = escaped(first(kit(FR), "p11").source().text());
        bring(tmx("srclang=\"en-US\"", unit(source, "Les résultats attendus.")));
        byte[] file = edited(table(FR), ">translated<", ">Reviewed<");
        MergeReport report = bring(file);
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("reviewed", report.segments().get(0).state());
    }

    @Test
    void translatesInATable() {
        String source = first(kit(FR), "p11").source().text();
        byte[] file =
                DocxParts.with(
                        table(FR),
                        "word/document.xml",
                        xml -> {
                            int at = xml.indexOf(source.substring(0, 30));
                            int cell = xml.indexOf("</w:p>", xml.indexOf("<w:tc>", at));
                            return xml.substring(0, cell)
                                    + "<w:r><w:t>Les résultats attendus.</w:t></w:r>"
                                    + xml.substring(cell);
                        });
        MergeReport report = bring(file);
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("Les résultats attendus.", now(FR, "p11"));
    }

    private static byte[] tmx(String header, String... units) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header "
                        + header
                        + "/><body>"
                        + String.join("", units)
                        + "</body></tmx>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(String source, String target) {
        return "<tu><tuv xml:lang=\"en-US\"><seg>"
                + source
                + "</seg></tuv><tuv xml:lang=\"fr-FR\"><seg>"
                + target
                + "</seg></tuv></tu>";
    }

    @Test
    void fillsWhatIsNotTranslatedFromAMemory() {
        String source = escaped(first(kit(FR), "p11").source().text());
        byte[] file =
                tmx(
                        "srclang=\"en-US\"",
                        unit(source, "Les résultats attendus."),
                        unit("Another sentence.", "Une autre phrase."));
        MergeReport report = bring(file);
        assertEquals(1, report.accepted(), report.toString());
        assertEquals(1, report.unknown());
        assertEquals("Les résultats attendus.", now(FR, "p11"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void keepsATextThatAMemoryDoesNotKnowToBeOlder() {
        String source = escaped(first(kit(ZH), "p11").source().text());
        byte[] file =
                new String(tmx("srclang=\"en\"", unit(source, "记忆库的案文。")), StandardCharsets.UTF_8)
                        .replace("fr-FR", "zh-CN")
                        .getBytes(StandardCharsets.UTF_8);
        String before = now(ZH, "p11");
        bring(edited(table(ZH), before, "修订后的案文。"));
        kit(ZH);
        MergeReport report = bring(file);
        assertEquals(1, report.conflict(), report.toString());
        assertEquals("修订后的案文。", now(ZH, "p11"));
        assertEquals(List.of("记忆库的案文。"), suggestions());
    }

    @Test
    void replacesATextThatEveryKitHeldAndNobodyChanged() {
        String source = escaped(first(kit(ZH), "p11").source().text());
        byte[] file =
                new String(tmx("srclang=\"en\"", unit(source, "记忆库的案文。")), StandardCharsets.UTF_8)
                        .replace("fr-FR", "zh-CN")
                        .getBytes(StandardCharsets.UTF_8);
        MergeReport report = bring(file);
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("记忆库的案文。", now(ZH, "p11"));
    }

    @Test
    void asksWhichLanguagesOfAMemoryAreMeant() {
        String source = escaped(first(kit(FR), "p11").source().text());
        String three =
                unit(source, "Les résultats attendus.")
                        .replace(
                                "</tu>",
                                "<tuv xml:lang=\"es\"><seg>Los resultados.</seg></tuv></tu>");
        byte[] file = tmx("srclang=\"*all*\"", three);
        Refused refused = assertThrows(Refused.class, () -> bring(file));
        assertEquals("which-languages", refused.type());
        assertTrue(String.valueOf(refused.getMessage()).contains("en-US, es, fr-FR"));
        MergeReport report = bring(file, new Judge.Meant(EN, FR));
        assertEquals(1, report.accepted(), report.toString());
    }

    @Test
    void readsNoEntityOfAMemory() {
        String evil =
                "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<tmx version=\"1.4\"><header srclang=\"en\"/><body>"
                        + unit("&x;", "&x;")
                        + "</body></tmx>";
        byte[] file = evil.getBytes(StandardCharsets.UTF_8);
        assertEquals("malformed-tmx", assertThrows(Refused.class, () -> bring(file)).type());
    }

    /** A file as Trados keeps it for itself: its own ids, the path of the kit, regions. */
    private static byte[] sdlxliff(String source, String target, String level) {
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><xliff"
                        + " xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\""
                        + " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\""
                        + " sdl:version=\"1.0\"><file original=\"C:\\kits\\note.en-fr.1.2.xlf\""
                        + " source-language=\"en-US\" datatype=\"x-sdlfilterframework2\""
                        + " target-language=\"fr-FR\"><body><trans-unit id=\"c10f7ce7-4ad0\">"
                        + "<source>"
                        + source
                        + "</source><seg-source><mrk mtype=\"seg\" mid=\"1\">"
                        + source
                        + "</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">"
                        + target
                        + "</mrk></target><sdl:seg-defs><sdl:seg id=\"1\" conf=\""
                        + level
                        + "\" origin=\"interactive\"/></sdl:seg-defs></trans-unit>"
                        + "</body></file></xliff>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesAFileThatTradosKeepsForItself() {
        String source = escaped(first(kit(FR), "p11").source().text());
        MergeReport report =
                bring(sdlxliff(source, "Les résultats attendus.", "ApprovedTranslation"));
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("reviewed", report.segments().get(0).state());
        assertEquals("Les résultats attendus.", now(FR, "p11"));
    }

    @Test
    void refusesAFileOfNobodyKnowsWhichDocumentThatHasNothingOfThisOne() {
        byte[] file =
                ("<xliff version=\"1.2\"><file original=\"kit.xlf\" source-language=\"en\""
                                + " target-language=\"fr\" datatype=\"xml\"><body>"
                                + "<trans-unit id=\"1\"><source>A sentence of another text.</source>"
                                + "<target>Une phrase d’un autre texte.</target></trans-unit>"
                                + "</body></file></xliff>")
                        .getBytes(StandardCharsets.UTF_8);
        Refused refused = assertThrows(Refused.class, () -> bring(file));
        assertEquals("another-document", refused.type());
        assertTrue(refused.getMessage().contains("no sentence in it"), refused.getMessage());
    }

    @Test
    void knowsTheKitThatTradosPutIntoItsFile() {
        String source = escaped(first(kit(FR), "p11").source().text());
        bring(sdlxliff(source, "Les résultats.", "Translated"));
        byte[] kit = intake.formats().xliff(kit(FR), XliffVersion.of("1.2"));
        byte[] lone = sdlxliff(source, "Les résultats attendus.", "Translated");
        assertEquals(1, bring(lone).conflict());
        byte[] file =
                new String(lone, StandardCharsets.UTF_8)
                        .replace(
                                "<body>",
                                "<header><reference><internal-file form=\"base64\">"
                                        + Base64.getEncoder().encodeToString(kit)
                                        + "</internal-file></reference></header><body>")
                        .getBytes(StandardCharsets.UTF_8);
        assertEquals(1, bring(file).accepted());
        assertEquals("Les résultats attendus.", now(FR, "p11"));
    }

    @Test
    void makesOneOfSegmentsThatTradosJoined() {
        TranslationKit kit = kit(FR);
        String row = twoSegments(kit);
        List<TranslationKit.KitSegment> both =
                kit.units().stream()
                        .filter(one -> one.id().equals(row))
                        .findFirst()
                        .orElseThrow()
                        .segments();
        String source = escaped(both.get(0).source().text() + " " + both.get(1).source().text());
        MergeReport report = bring(sdlxliff(source, "Les deux phrases.", "Translated"));
        assertEquals(1, report.accepted(), report.toString());
        assertEquals("Les deux phrases.", now(FR, row));
    }

    /** The id of a row that has two segments without codes. */
    private static String twoSegments(TranslationKit kit) {
        return kit.units().stream()
                .filter(row -> row.segments().size() == 2)
                .filter(
                        row ->
                                row.segments().stream()
                                        .allMatch(one -> one.source().codes().isEmpty()))
                .map(TranslationKit.KitUnit::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesATradosFileOfAnotherDocumentHere() {
        intake.addDocument(TestIntake.DECLARATION);
        String source = escaped(first(kit(FR), "p11").source().text());
        byte[] file =
                new String(sdlxliff(source, "Les résultats.", "Translated"), StandardCharsets.UTF_8)
                        .replace("C:\\kits\\note.en-fr.1.2.xlf", TestIntake.DECLARATION.value())
                        .getBytes(StandardCharsets.UTF_8);
        Refused refused = assertThrows(Refused.class, () -> bring(file));
        assertEquals("another-document", refused.type());
    }

    @Test
    void putsTheNotesOfAMemoryOnTheirSegments() {
        String source = escaped(first(kit(FR), "p11").source().text());
        String unit = unit(source, "Les résultats attendus.");
        MergeReport report =
                bring(tmx("srclang=\"en-US\"", unit.replace("<tu>", "<tu><note>Ask.</note>")));
        assertEquals(
                List.of(first(kit(FR), "p11").id() + " p11 Ask."),
                report.notes().stream()
                        .map(note -> note.id() + " " + note.row() + " " + note.text())
                        .toList());
    }

    @Test
    void leavesADraftOfTradosADraft() {
        String source = escaped(first(kit(FR), "p11").source().text());
        MergeReport report = bring(sdlxliff(source, "Les résultats attendus.", "Draft"));
        assertEquals(1, report.accepted(), report.toString());
        assertEquals(SegmentState.INITIAL, first(kit(FR), "p11").state());
        assertEquals("Les résultats attendus.", now(FR, "p11"));
        bring(sdlxliff(source, "Les résultats attendus.", "Translated"));
        assertEquals(SegmentState.TRANSLATED, first(kit(FR), "p11").state());
    }
}
