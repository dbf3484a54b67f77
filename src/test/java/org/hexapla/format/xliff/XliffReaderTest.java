package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XliffReaderTest {
    private static final String ONE =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file"
                    + " original=\"A/1\" source-language=\"en\" target-language=\"fr\"><body>%s"
                    + "</body></file></xliff>";
    private static final String TWO =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\""
                    + " srcLang=\"en\" trgLang=\"fr\"><file id=\"f\" original=\"A/1\">"
                    + "<unit id=\"u\">%s</unit></file></xliff>";

    @Test
    void joinsTheSegmentsThatAToolMarkedInAUnit() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\"><source>One. Two.</source><seg-source><mrk mid=\"0\""
                                + " mtype=\"seg\">One.</mrk> <mrk mid=\"1\" mtype=\"seg\">Two.</mrk>"
                                + "</seg-source><target><mrk mid=\"0\" mtype=\"seg\">Un.</mrk> "
                                + "<mrk mid=\"1\" mtype=\"seg\">Deux.</mrk></target></trans-unit>");
        assertEquals("Un. Deux.", text(segment));
    }

    @Test
    void readsANoteWithItsAuthor() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\"><source>One.</source><target>Un.</target><note"
                                + " from=\"Reviser A\">Check the name.</note><note"
                                + " from=\"hexapla\">ours</note></trans-unit>");
        assertEquals(
                List.of(new ReturnedNote("Check the name.", "Reviser A", null)), segment.notes());
    }

    @Test
    void readsWhoWroteANoteAndWhenFromTheAttributesOfATool() {
        ReturnedSegment segment =
                two(
                        "<notes xmlns:t=\"urn:example:tool\"><note id=\"n1\" t:author=\"Mei\""
                                + " t:date=\"2026-11-22T09:30:00Z\">Check.</note></notes>"
                                + "<segment id=\"s1\"><source>One.</source></segment>");
        assertEquals(
                List.of(
                        new ReturnedNote(
                                "Check.", "Mei", java.time.Instant.parse("2026-11-22T09:30:00Z"))),
                segment.notes());
    }

    @Test
    void putsANoteOnTheSegmentThatRefersToIt() throws IOException {
        ReturnedKit kit =
                Xliff.read(
                        new ByteArrayInputStream(
                                TWO.formatted(
                                                "<notes><note id=\"n1\">Here.</note><note"
                                                        + " category=\"hexapla:label\">11</note>"
                                                        + "</notes><segment id=\"s1\"><source>One."
                                                        + "</source></segment><segment id=\"s2\">"
                                                        + "<source><mrk id=\"m1\" type=\"comment\""
                                                        + " ref=\"#n=n1\">Two</mrk> <mrk id=\"m2\""
                                                        + " type=\"comment\" value=\"There.\">x</mrk>"
                                                        + "</source></segment>")
                                        .getBytes(UTF_8)));
        assertEquals(List.of(), kit.segments().get(0).notes());
        assertEquals(
                List.of("Here.", "There."),
                kit.segments().get(1).notes().stream().map(ReturnedNote::text).toList());
    }

    @Test
    void saysInWhichRowASegmentStandsAndWhatIsBetweenTwo() throws IOException {
        ReturnedKit kit =
                Xliff.read(
                        new ByteArrayInputStream(
                                TWO.formatted(
                                                "<segment id=\"s1\"><source>One.</source></segment>"
                                                        + "<ignorable><source> </source><target>_"
                                                        + "</target></ignorable><segment id=\"s2\">"
                                                        + "<source>Two.</source></segment>")
                                        .getBytes(UTF_8)));
        ReturnedSegment first = kit.segments().get(0);
        assertEquals(
                List.of("u", " ", "_"),
                List.of(
                        String.valueOf(first.row()),
                        first.after(),
                        String.valueOf(first.afterTarget())));
    }

    @Test
    void saysInWhichGroupATranslationUnitStands() throws IOException {
        ReturnedKit kit =
                Xliff.read(
                        new ByteArrayInputStream(
                                ONE.formatted(
                                                "<group id=\"p1\"><group id=\"p2\"><trans-unit"
                                                        + " id=\"s1\"><source>One.</source></trans-unit>"
                                                        + "</group><trans-unit id=\"s2\"><source>Two."
                                                        + "</source></trans-unit></group>")
                                        .getBytes(UTF_8)));
        assertEquals(
                List.of("p2", "p1"), kit.segments().stream().map(ReturnedSegment::row).toList());
    }

    @Test
    void neverTakesAnAlternativeForTheTranslation() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\"><source>One.</source><alt-trans><source>One</source>"
                                + "<target>Un</target></alt-trans></trans-unit>");
        assertNull(segment.target());
    }

    @Test
    void neverTakesAMatchForTheTranslation() {
        ReturnedSegment segment =
                two(
                        "<m:matches xmlns:m=\"urn:oasis:names:tc:xliff:matches:2.0\"><m:match"
                                + " ref=\"#s1\"><source>One</source><target>Un</target></m:match>"
                                + "</m:matches><segment id=\"s1\"><source>One.</source></segment>");
        assertNull(segment.target());
    }

    @Test
    void keepsTheWordsOfTheState() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\"><source>One.</source><target state=\"signed-off\""
                                + " state-qualifier=\"exact-match\">Un.</target></trans-unit>");
        assertEquals(
                List.of("signed-off", "exact-match"),
                List.of(String.valueOf(segment.state()), String.valueOf(segment.subState())));
    }

    private static Optional<SegmentState> meaning(String version, @Nullable String state) {
        return Optional.ofNullable(
                Xliff.meaning(ToolProfile.generic(), version, state, null).state());
    }

    @Test
    void approvalCountsForMoreThanTheState() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\" approved=\"yes\"><source>One.</source>"
                                + "<target state=\"translated\">Un.</target></trans-unit>");
        assertEquals(Optional.of(SegmentState.FINAL), meaning("1.2", segment.state()));
    }

    @Test
    void aWordThatNobodyUsesMeansNothing() {
        assertEquals(Optional.empty(), meaning("1.2", "x-our-own"));
    }

    @Test
    void readsTheCodesOfOlderTools() {
        ReturnedSegment segment =
                one(
                        "<trans-unit id=\"s1\"><source><bpt id=\"1\" ctype=\"bold\">&lt;b></bpt>One"
                                + "<ept id=\"1\">&lt;/b></ept><ph id=\"2\"/></source></trans-unit>");
        assertEquals(
                List.of("1 OPEN bold 0", "1 CLOSE bold 3", "2 PLACEHOLDER other 3"),
                segment.source().codes().stream().map(XliffReaderTest::described).toList());
    }

    @Test
    void leavesOutThePartsAboutOtherDocuments() {
        String other =
                "</body></file><file original=\"B/2\" source-language=\"en\"><body><trans-unit"
                        + " id=\"s1\"><source>Other</source></trans-unit>";
        ReturnedKit kit =
                read(
                        ONE.formatted(
                                "<trans-unit id=\"s1\"><source>x</source></trans-unit>" + other));
        assertEquals(List.of("The part of the file about B/2 was left out."), kit.warnings());
    }

    @Test
    void saysThatTheOrderOfTargetsWasNotTaken() {
        ReturnedKit kit =
                read(
                        TWO.formatted(
                                "<segment id=\"s1\"><source>One.</source><target"
                                        + " order=\"2\">Un.</target></segment>"));
        assertEquals(1, kit.warnings().size());
    }

    @Test
    void readsTheNewestVersion() {
        String file =
                TWO.formatted("<segment id=\"s1\"><source>One.</source></segment>")
                        .replace("document:2.0", "document:2.2")
                        .replace("version=\"2.0\"", "version=\"2.2\"");
        assertEquals("2.2", read(file).version());
    }

    @Test
    void findsTheKitInTheNoteWhereAToolDroppedTheAttribute() {
        ReturnedKit kit =
                read(
                        TWO.formatted("<segment id=\"s1\"><source>x</source></segment>")
                                .replace(
                                        "<unit ",
                                        "<notes><note>hexapla-kit: k7</note></notes><unit "));
        assertEquals("k7", kit.kit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff>",
                "<!DOCTYPE xliff SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE xliff [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;\">]>"
            })
    void refusesDocumentTypesInEveryVersion(String doctype) {
        for (String file : List.of(ONE, TWO)) {
            assertEquals("doctype-refused", refusal(doctype + file.formatted("")).type());
        }
    }

    @Test
    void refusesEntitiesThatNobodyDeclared() {
        Refused refused =
                refusal(ONE.formatted("<trans-unit id=\"s1\"><source>&x;</source></trans-unit>"));
        assertEquals("malformed-xliff", refused.type());
    }

    @Test
    void namesTheLineWhereAFileIsBroken() {
        Refused refused = refusal("<xliff version=\"1.2\">\n<file>\n</body>");
        assertTrue(
                refused.getMessage().contains("line 3"),
                () -> String.valueOf(refused.getMessage()));
    }

    @Test
    void refusesControlCharacters() {
        Refused refused =
                refusal(
                        ONE.formatted(
                                "<trans-unit id=\"s1\"><source>&#x1F;</source></trans-unit>"));
        assertEquals("control-character", refused.type());
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingOfTheFile() {
        byte[] latin =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + ONE.formatted(
                                        "<trans-unit id=\"s1\"><source>é a</source></trans-unit>"))
                        .getBytes(ISO_8859_1);
        Refused refused = assertThrows(Refused.class, () -> read(latin));
        assertEquals("wrong-encoding", refused.type());
    }

    @Test
    void refusesAnIdThatIsGivenTwice() {
        String unit = "<trans-unit id=\"s1\"><source>x</source></trans-unit>";
        assertEquals("duplicate-id", refusal(ONE.formatted(unit + unit)).type());
    }

    @Test
    void takesIdsThatOtherToolsGiveOnceInAUnit() throws IOException {
        String unit = "<unit id='%1$s'><segment id='1'><source>%1$s.</source></segment></unit>";
        String file =
                "<xliff version='2.1' srcLang='en' trgLang='fr'"
                        + " xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='1'"
                        + " original='kit.xlf'>"
                        + unit.formatted("a")
                        + unit.formatted("b")
                        + "</file></xliff>";
        ReturnedKit kit = Xliff.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
        assertEquals(
                List.of("1 a.", "b/1 b."),
                kit.segments().stream().map(one -> one.id() + " " + one.source().text()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='utf-16'?>",
                "\n \r\n<?xml version='1.0'?>",
                "\uFEFF\n<?xml version='1.0'?>"
            })
    void readsPastWhatProgramsWriteWrongBeforeTheFirstElement(String before) throws IOException {
        String file =
                before
                        + "<xliff version='1.2'><file original='A' source-language='en'"
                        + " target-language='fr' datatype='xml'><body><trans-unit id='1'>"
                        + "<source>é</source></trans-unit></body></file></xliff>";
        ReturnedKit kit = Xliff.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
        assertEquals("é", kit.segments().get(0).source().text());
    }

    @Test
    void refusesWhatIsNotXliff() {
        assertEquals("not-xliff", refusal("<tmx version=\"1.4\"/>").type());
    }

    @Test
    void refusesWhatIsNotXmlAtAll() {
        assertEquals("not-xliff", refusal("PK\u0003\u0004 an archive").type());
    }

    @Test
    void saysInWordsThatAPrefixIsNotDeclared() {
        String file = ONE.formatted("").replace("<body>", "<body tool:task=\"1\">");
        assertTrue(
                String.valueOf(refusal(file).getMessage())
                        .contains("the prefix tool is not declared"));
    }

    @Test
    void refusesVersionsThatNobodyKnows() {
        assertEquals(
                "unsupported-xliff-version",
                refusal(ONE.formatted("").replace("version=\"1.2\"", "version=\"3.0\"")).type());
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        assertEquals("malformed-xliff", refusal(ONE.formatted("<group>".repeat(5000))).type());
    }

    /** Hundreds of files of other people: each is read or refused, and none does anything else. */
    @Test
    void readsOrRefusesEveryFileOfTheSharedCollection() throws IOException {
        String shared = System.getenv().getOrDefault("HEXAPLA_SHARED", "../shared");
        Path collection = Path.of(System.getProperty("HEXAPLA_SHARED", shared), "xliff");
        Assumptions.assumeTrue(
                Files.isDirectory(collection),
                "SKIPPED: no XLIFF collection at " + collection + "; set HEXAPLA_SHARED");
        int read = 0;
        try (var files = Files.walk(collection)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read += isRead(file) ? 1 : 0;
            }
        }
        assertTrue(read > 200, "only " + read + " files could be read");
    }

    private static boolean isRead(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Xliff.read(in);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static String described(InlineCode code) {
        return code.id() + " " + code.kind() + " " + code.type() + " " + code.position();
    }

    private static String text(ReturnedSegment segment) {
        return segment.target() == null ? "" : segment.target().text();
    }

    private static ReturnedSegment one(String unit) {
        return read(ONE.formatted(unit)).segments().get(0);
    }

    private static ReturnedSegment two(String unit) {
        return read(TWO.formatted(unit)).segments().get(0);
    }

    private static ReturnedKit read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static ReturnedKit read(byte[] file) {
        try {
            return Xliff.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused refusal(String file) {
        return assertThrows(Refused.class, () -> read(file));
    }

    @Test
    void takesNothingOfAnotherLanguage() {
        String second =
                "</body></file><file original=\"A/1\" source-language=\"en\""
                        + " target-language=\"%s\"><body>";
        String unit =
                "<trans-unit id=\"s%d\"><source>One.</source><target>Un.</target></trans-unit>";
        String first = unit.formatted(1);
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                read(
                                        ONE.formatted(
                                                first
                                                        + second.formatted("ar")
                                                        + unit.formatted(2))));
        assertEquals("another-language", refused.type());
        assertEquals(
                2,
                read(ONE.formatted(first + second.formatted("fr-FR") + unit.formatted(2)))
                        .segments()
                        .size());
    }

    @Test
    void losesNoneOfTwoTranslationsOfASegment() {
        String two = "<source>One.</source><target>Un.</target><target>Une.</target>";
        for (ReturnedKit kit :
                List.of(
                        read(ONE.formatted("<trans-unit id=\"s1\">" + two + "</trans-unit>")),
                        read(TWO.formatted("<segment id=\"s1\">" + two + "</segment>")))) {
            assertEquals(
                    List.of("s1 Un.", "s1 Une."),
                    kit.segments().stream()
                            .map(segment -> segment.id() + " " + text(segment))
                            .toList());
            assertEquals(List.of("Segment s1 holds more than one translation."), kit.warnings());
        }
    }

    @Test
    void takesTheOnlyTranslationBesideAnEmptyOne() {
        ReturnedKit kit =
                read(
                        ONE.formatted(
                                "<trans-unit id=\"s1\"><source>One.</source><target/>"
                                        + "<target>Un.</target></trans-unit>"));
        assertEquals(List.of("Un."), kit.segments().stream().map(XliffReaderTest::text).toList());
    }
}
