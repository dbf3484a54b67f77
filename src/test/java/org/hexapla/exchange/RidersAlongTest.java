package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.Schemas;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.Xliff;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back with the texts of a kit goes out with the next one. */
class RidersAlongTest {
    private static final DocumentSymbol NOTE = TestIntake.NOTE;
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final Account MEI = new Account("mei", Role.MANAGER, Set.of(ZH));
    private static final XliffVersion ONE = XliffVersion.V1_2;
    private static final XliffVersion TWO = XliffVersion.V2_1;

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

    private String kit(XliffVersion version, String tool, boolean withWork) {
        KitOrder order = new KitOrder(EN, ZH, UnitChoice.ALL, ToolProfile.of(tool));
        return intake.database()
                .inTransaction(
                        () -> {
                            TranslationKit kit = exchange().kit(NOTE, order, withWork);
                            return new String(exchange().file(kit, order, version), UTF_8);
                        });
    }

    /** For a tool that bears all that may ride along. */
    private String kit(XliffVersion version) {
        return kit(version, "memoq", true);
    }

    private MergeReport bring(String file) {
        return TestExchange.bring(intake, NOTE, file.getBytes(UTF_8), MEI);
    }

    private KitSegment segment(String row) {
        KitOrder order = KitOrder.whole(EN, ZH);
        return TestExchange.first(
                intake.database().inTransaction(() -> exchange().kit(NOTE, order, true)), row);
    }

    /** The file with an addition before or behind the first {@code at} after {@code from}. */
    private static String put(String file, String from, String at, String addition) {
        int start = file.indexOf(from);
        assertTrue(start >= 0, from);
        int place = file.indexOf(at, start);
        return file.substring(0, place) + addition + file.substring(place);
    }

    private static String unit(String file, String id) {
        int start = file.indexOf("<trans-unit id=\"" + id + "\"");
        return file.substring(start, file.indexOf("</trans-unit>", start));
    }

    private static String row(String file, String id) {
        int start = file.indexOf("<unit id=\"" + id + "\"");
        return file.substring(start, file.indexOf("</unit>", start));
    }

    private void check(String file, XliffVersion version) {
        try {
            byte[] bytes = file.getBytes(UTF_8);
            Inspection found = Xliff.inspect(new ByteArrayInputStream(bytes));
            assertEquals(List.of(), found.problems());
            Schemas.checkExtended(bytes, version, folder);
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    /** A kit of version 1.2 as three makes of tool might give it back. */
    private String fromVendors(String id) {
        String file =
                kit(ONE).replace(
                                "<xliff ",
                                "<xliff xmlns:mq=\"MQXliff\" xmlns:m=\"http://www.memsource.com/mxlf/2.0\""
                                        + " xmlns:hx1=\"urn:other\" ");
        file = put(file, "<file ", ">", " m:job-id=\"77\"");
        file =
                put(
                        file,
                        "<trans-unit id=\"" + id + "\"",
                        ">",
                        " mq:status=\"ManuallyConfirmed\" mq:segmentguid=\"a-b\" m:score=\"1.0\""
                                + " maxwidth=\"40\" size-unit=\"char\"");
        file = put(file, "<trans-unit id=\"" + id + "\"", "<source", "");
        file =
                put(
                        file,
                        "<trans-unit id=\"" + id + "\"",
                        "</trans-unit>",
                        "<context-group name=\"where\"><context context-type=\"x-page\">3"
                                + "</context></context-group>"
                                + "<m:tunit-metadata><m:mark id=\"1\"><m:type>code</m:type>"
                                + "<plain xmlns=\"\">a &lt; b</plain></m:mark></m:tunit-metadata>"
                                + "<hx1:data><x xmlns=\"urn:oasis:names:tc:xliff:document:1.2\""
                                + " id=\"1\"/></hx1:data>");
        return file;
    }

    @Test
    void givesBackWhatVendorsWroteIntoAnElementWhereItStood() {
        String id = segment("p11").id();
        check(fromVendors(id), ONE);
        bring(fromVendors(id));
        String next = kit(ONE);
        String unit = unit(next, id);
        assertTrue(unit.contains(" mq:segmentguid=\"a-b\""), unit);
        assertTrue(unit.contains(" m:score=\"1.0\""), unit);
        assertTrue(unit.contains(" maxwidth=\"40\" size-unit=\"char\""), unit);
        assertTrue(unit.contains("<context context-type=\"x-page\">3</context>"), unit);
        assertTrue(
                unit.contains(
                        "<m:tunit-metadata><m:mark id=\"1\"><m:type>code</m:type>"
                                + "<plain xmlns=\"\">a &lt; b</plain></m:mark></m:tunit-metadata>"),
                unit);
        assertTrue(unit.contains("<hx1:data><x id=\"1\"/></hx1:data>"), unit);
        assertTrue(next.contains(" m:job-id=\"77\""), next);
        // Understood here, and told by the state from now on.
        assertFalse(unit.contains("mq:status"), unit);
        check(next, ONE);
    }

    @Test
    void givesTheSameBytesForTheSameState() {
        bring(fromVendors(segment("p11").id()));
        String next = kit(ONE);
        assertEquals(next, kit(ONE));
        bring(next);
        assertEquals(next, kit(ONE));
    }

    @Test
    void namesAKitOtherwiseOnceSomethingRidesAlong() {
        String before = kit(ONE);
        bring(fromVendors(segment("p11").id()));
        String hash = "hx:kit=\"[^\"]*\"";
        assertNotEquals(
                before.replaceFirst("(?s).*(" + hash + ").*", "$1"),
                kit(ONE).replaceFirst("(?s).*(" + hash + ").*", "$1"));
    }

    @Test
    void keepsItToTheVersionThatItCameIn() {
        bring(fromVendors(segment("p11").id()));
        assertFalse(kit(TWO).contains("memsource"));
        assertFalse(kit(XliffVersion.V2_0).contains("memsource"));
    }

    @Test
    void showsItToNobodyWithoutAnAccount() {
        String id = segment("p11").id();
        String file = put(fromVendors(id), "id=\"" + id + "\"", "</trans-unit>", "");
        bring(put(file, "id=\"" + id + "\"", "<context-group", "<note from=\"Ana\">Ask.</note>"));
        assertTrue(kit(ONE, "generic", true).contains("Ask."));
        String published = kit(ONE, "generic", false);
        assertFalse(published.contains("memsource"));
        assertFalse(published.contains("Ask."));
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_0", "V2_1"})
    void givesBackModulesAndExtensions(XliffVersion version) {
        String id = segment("p11").id();
        String file = kit(version);
        file =
                put(file, "<unit id=\"p11\"", ">", " fs:fs=\"p\" acme:job=\"7\"")
                        .replace(
                                "<xliff ",
                                "<xliff xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\""
                                        + " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\""
                                        + " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
                                        + " xmlns:acme=\"http://acme.example/x\" ");
        int head = file.indexOf(">", file.indexOf("<unit id=\"p11\"")) + 1;
        file =
                file.substring(0, head)
                        + "<gls:glossary><gls:glossEntry ref=\"#m1\"><gls:term>x</gls:term><gls:translation>z</gls:translation>"
                        + "</gls:glossEntry><gls:glossEntry ref=\"#"
                        + id
                        + "\">"
                        + "<gls:term>y</gls:term><gls:definition>z</gls:definition></gls:glossEntry></gls:glossary>"
                        + "<mda:metadata><mda:metaGroup category=\"c\"><mda:meta type=\"t\">v"
                        + "</mda:meta></mda:metaGroup></mda:metadata>"
                        + "<acme:note xml:lang=\"fr\">à voir</acme:note>"
                        + file.substring(head);
        int source = file.indexOf("<source>", file.indexOf("<segment id=\"" + id + "\"")) + 8;
        String word = file.substring(source, source + 3);
        file =
                file.substring(0, source)
                        + "<mrk id=\"m1\" type=\"term\" acme:sure=\"yes\">"
                        + word
                        + "</mrk>"
                        + file.substring(source + 3);
        check(file, version);
        bring(file);
        String next = kit(version);
        String row = row(next, "p11");
        assertTrue(row.contains("fs:fs=\"p\" acme:job=\"7\""), row);
        assertTrue(row.contains("<acme:note xml:lang=\"fr\">à voir</acme:note>"), row);
        assertTrue(row.contains("<mda:meta type=\"t\">v</mda:meta>"), row);
        assertTrue(row.contains("<gls:glossEntry ref=\"#m1\">"), row);
        assertTrue(
                row.contains(
                        "<source><mrk id=\"m1\" type=\"term\" acme:sure=\"yes\">"
                                + word
                                + "</mrk>"),
                row);
        check(next, version);
        assertEquals(next, kit(version));
    }

    @Test
    void leavesOutWhatRefersToAMarkThatIsGone() {
        KitSegment segment = segment("p11");
        String file = kit(TWO);
        file =
                file.replace(
                        "<xliff ", "<xliff xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" ");
        int head = file.indexOf(">", file.indexOf("<unit id=\"p11\"")) + 1;
        file =
                file.substring(0, head)
                        + "<gls:glossary><gls:glossEntry ref=\"#t=t1\"><gls:term>x</gls:term><gls:translation>z</gls:translation>"
                        + "</gls:glossEntry></gls:glossary>"
                        + file.substring(head);
        String target = segment.target().text().substring(0, 2);
        int at = file.indexOf("<target>", file.indexOf("id=\"" + segment.id() + "\"")) + 8;
        file =
                file.substring(0, at)
                        + "<mrk id=\"t1\" type=\"term\">"
                        + target
                        + "</mrk>"
                        + file.substring(at + 2);
        check(file, TWO);
        bring(file);
        assertTrue(row(kit(TWO), "p11").contains("ref=\"#t=t1\""));
        assertTrue(row(kit(TWO), "p11").contains("<target><mrk id=\"t1\" type=\"term\">"));
        String plain = kit(XliffVersion.V2_0);
        int from = plain.indexOf("<target>", plain.indexOf("id=\"" + segment.id() + "\"")) + 8;
        bring(plain.substring(0, from) + "新" + plain.substring(from));
        String next = row(kit(TWO), "p11");
        assertFalse(next.contains("t1"), next);
        check(kit(TWO), TWO);
    }

    @Test
    void offersNoMatchesToATool() {
        String file =
                kit(TWO).replace(
                                "<xliff ",
                                "<xliff xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" ");
        int head = file.indexOf(">", file.indexOf("<unit id=\"p11\"")) + 1;
        file =
                file.substring(0, head)
                        + "<mtc:matches><mtc:match ref=\"#"
                        + segment("p11").id()
                        + "\"><source>a</source><target>b</target></mtc:match></mtc:matches>"
                        + file.substring(head);
        check(file, TWO);
        bring(file);
        assertFalse(kit(TWO, "omegat", true).contains("mtc:match"));
    }

    @Test
    void leavesOutWhatAProgramCouldRunOrFetch() {
        String id = segment("p11").id();
        String file =
                put(
                        kit(ONE),
                        "<trans-unit id=\"" + id + "\"",
                        "</trans-unit>",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                                + " href=\"file:///etc/passwd\"/>"
                                + "<a:b xmlns:a=\"urn:a\"><h:script"
                                + " xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>"
                                + "</a:b>");
        MergeReport report = bring(file);
        assertFalse(kit(ONE).contains("passwd"));
        assertFalse(kit(ONE).contains("alert"));
        assertTrue(report.warnings().toString().contains("XInclude"), report.toString());
        assertTrue(report.warnings().toString().contains("xhtml"), report.toString());
    }

    @Test
    void leavesOutWhatIsTooLargeAndSaysSo() {
        String id = segment("p11").id();
        String file =
                put(
                        kit(ONE),
                        "<trans-unit id=\"" + id + "\"",
                        "</trans-unit>",
                        "<a:b xmlns:a=\"urn:a\">"
                                + "x".repeat(40_000)
                                + "</a:b>"
                                + "<a:c xmlns:a=\"urn:a\">small</a:c>");
        MergeReport report = bring(file);
        assertTrue(kit(ONE).contains("<a:c>small</a:c>"));
        assertFalse(kit(ONE).contains("xxxx"));
        assertTrue(
                report.warnings().toString().contains("too large to come out"), report.toString());
    }

    @Test
    void takesOnlyWhatIsAToolsOwnFromAFileThatBreaksTheRules() {
        String file =
                kit(TWO).replace(
                                "<xliff ",
                                "<xliff xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\""
                                        + " xmlns:acme=\"http://acme.example/x\" ");
        int head = file.indexOf(">", file.indexOf("<unit id=\"p11\"")) + 1;
        file =
                file.substring(0, head)
                        + "<mda:metadata><mda:nothing/></mda:metadata><acme:a/>"
                        + file.substring(head);
        MergeReport report = bring(file);
        String next = kit(TWO);
        assertTrue(next.contains("<acme:a/>"), next);
        assertFalse(next.contains("mda:nothing"), next);
        check(next, TWO);
        assertTrue(report.warnings().toString().contains("its modules"), report.toString());
    }

    @ParameterizedTest
    @EnumSource
    void givesTheNotesOfPeopleOutAgainAndTakesThemOnce(XliffVersion version) throws IOException {
        String id = segment("p11").id();
        bring(
                put(
                        kit(ONE),
                        "<trans-unit id=\"" + id + "\"",
                        "</trans-unit>",
                        "<note from=\"Ana\">Which &lt;one&gt;?</note>"));
        String next = kit(version);
        assertTrue(next.contains(">Which &lt;one&gt;?</note>"), next);
        assertTrue(next.contains("\"Ana\""), next);
        check(next, version);
        assertEquals(List.of(), bring(next).notes());
        assertEquals(
                List.of("Which <one>?"),
                intake
                        .database()
                        .inTransaction(() -> intake.database().kits().notes().notes(NOTE, ZH, null))
                        .stream()
                        .map(NoteBook.Note::text)
                        .toList());
        assertArrayEquals(next.getBytes(UTF_8), kit(version).getBytes(UTF_8));
    }

    /** The file with something around the word that its text of {@code side} begins with. */
    private static String around(
            String file, String segment, String side, String before, String after) {
        int at = file.indexOf("<" + side, file.indexOf("id=\"" + segment + "\""));
        int text = file.indexOf(">", at) + 1;
        return file.substring(0, text)
                + before
                + file.substring(text, text + 3)
                + after
                + file.substring(text + 3);
    }

    @Test
    void givesBackTheMatchesOfAToolAndNotItsOwn() {
        String id = segment("p11").id();
        String file =
                put(
                        kit(ONE),
                        "<trans-unit id=\"" + id + "\"",
                        "</trans-unit>",
                        "<alt-trans match-quality=\"71%\" origin=\"TM of the house\" mid=\"1\""
                                + " tool-id=\"t\"><source>a <g id=\"1\">b</g></source>"
                                + "<target state=\"translated\" phase-name=\"p\">c</target></alt-trans>"
                                + "<alt-trans origin=\"hexapla\"><target>old</target></alt-trans>");
        bring(file);
        String next = kit(ONE);
        assertTrue(
                unit(next, id)
                        .contains(
                                "<alt-trans match-quality=\"71%\" origin=\"TM of the house\">"
                                        + "<source>a <g id=\"1\">b</g></source>"
                                        + "<target state=\"translated\">c</target></alt-trans>"),
                next);
        assertFalse(next.contains(">old<"), next);
        check(next, ONE);
        bring(next);
        assertEquals(next, kit(ONE));
        assertFalse(kit(ONE, "omegat", true).contains("alt-trans"));
        assertFalse(kit(ONE, "generic", true).contains("alt-trans"));
        assertTrue(kit(ONE, "matecat", true).contains("TM of the house"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_0", "V2_1"})
    void givesBackAnnotationsThatBeginAndEndAtPoints(XliffVersion version) {
        String id = segment("p11").id();
        String file = kit(version).replace("<xliff ", "<xliff xmlns:acme=\"urn:acme\" ");
        file =
                around(
                        file,
                        id,
                        "source",
                        "<sm id=\"m1\" type=\"term\" acme:sure=\"yes\"/>",
                        "<em startRef=\"m1\"/>");
        file =
                around(
                        file,
                        id,
                        "target",
                        "<sm id=\"m2\" translate=\"no\"/>",
                        "<em startRef=\"m2\"/>");
        check(file, version);
        bring(file);
        String next = kit(version);
        String row = row(next, "p11");
        assertTrue(row.contains("<source><sm id=\"m1\" type=\"term\" acme:sure=\"yes\"/>"), row);
        assertTrue(row.contains("<em startRef=\"m1\"/>"), row);
        assertTrue(row.contains("<target><sm id=\"m2\" translate=\"no\"/>"), row);
        check(next, version);
        bring(next);
        assertEquals(next, kit(version));
        // OmegaT opens no project with such points, so it gets elements.
        String omegat = kit(version, "omegat", true);
        assertFalse(omegat.contains("<sm "), omegat);
        assertTrue(omegat.contains("<mrk id=\"m1\" type=\"term\" acme:sure=\"yes\">"), omegat);
        check(omegat, version);
        assertFalse(kit(version, "generic", true).contains("<sm "), "for whichever tool");
    }

    @Test
    void writesBothEndsOfAnAnnotationOrNeither() {
        KitOrder order = KitOrder.whole(EN, ZH);
        List<KitSegment> segments =
                intake
                        .database()
                        .inTransaction(() -> exchange().kit(NOTE, order, true))
                        .units()
                        .stream()
                        .filter(unit -> unit.segments().size() > 1)
                        .findFirst()
                        .orElseThrow()
                        .segments();
        String one = segments.get(0).id();
        String two = segments.get(1).id();
        String file = kit(TWO);
        file = around(file, one, "target", "<sm id=\"m1\" translate=\"no\"/>", "");
        file = around(file, two, "target", "", "<em startRef=\"m1\"/>");
        check(file, TWO);
        bring(file);
        String next = kit(TWO);
        assertTrue(next.contains("<sm id=\"m1\" translate=\"no\"/>"), next);
        assertTrue(next.contains("<em startRef=\"m1\"/>"), next);
        check(next, TWO);
        String plain = kit(XliffVersion.V2_0);
        bring(around(plain, two, "target", "新", ""));
        String changed = kit(TWO);
        assertFalse(changed.contains("m1"), changed);
        check(changed, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatAToolSaysOfCodesAndNothingOfWhatTheyDo(XliffVersion version) {
        boolean two = version != ONE;
        ProofKit proof = new ProofKit();
        String namespace = two ? "urn:oasis:names:tc:xliff:fs:2.0" : "urn:acme";
        String file =
                proof.kit(version).replace("<xliff ", "<xliff xmlns:its=\"" + namespace + "\" ");
        String span = two ? "<pc id=\"c1\"" : "<g id=\"1\"";
        String kept =
                two
                        ? " its:fs=\"b\" canDelete=\"no\" dir=\"ltr\""
                        : " its:seen=\"yes\" clone=\"no\"";
        file = file.replace(span, span + (two ? "" : " xid=\"elsewhere\"") + kept);
        check(file, version);
        proof.bring(file);
        String next = proof.kit(version);
        int at = next.indexOf(span);
        String element = next.substring(at, next.indexOf(">", at));
        assertTrue(element.endsWith(kept), element);
        assertFalse(element.contains("xid"), element);
        assertEquals(
                file.split(Pattern.quote(kept)).length, next.split(Pattern.quote(kept)).length);
        check(next, version);
        proof.bring(next);
        assertEquals(next, proof.kit(version));
    }

    /** Kits of a document with codes in its text. */
    private final class ProofKit {
        private final DocumentSymbol symbol = new DocumentSymbol("PROOF/1");
        private final KitOrder order = KitOrder.whole(EN, Language.FRENCH);
        private final Account jean = new Account("jean", Role.MANAGER, Set.of(Language.FRENCH));

        ProofKit() {
            intake.addDocument(symbol);
            for (Language language : List.of(EN, Language.FRENCH)) {
                intake.sendAnyway(
                        symbol, language, ProofDocument.resource("proof." + language + ".html"));
            }
        }

        String kit(XliffVersion version) {
            return intake.database()
                    .inTransaction(
                            () ->
                                    new String(
                                            exchange()
                                                    .file(
                                                            exchange().kit(symbol, order, true),
                                                            order,
                                                            version),
                                            UTF_8));
        }

        void bring(String file) {
            TestExchange.bring(intake, symbol, file.getBytes(UTF_8), jean);
        }
    }
}
