package org.hexapla.format.xliff.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hexapla.format.xliff.check.Inspection.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffInspectorTest {
    private static final String MODULES =
            " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\""
                    + " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
                    + " xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\""
                    + " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\""
                    + " xmlns:res=\"urn:oasis:names:tc:xliff:resourcedata:2.0\""
                    + " xmlns:ctr=\"urn:oasis:names:tc:xliff:changetracking:2.0\""
                    + " xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\""
                    + " xmlns:val=\"urn:oasis:names:tc:xliff:validation:2.0\""
                    + " xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:my=\"urn:example:my\"";

    /** A file of XLIFF 2.1 with one unit of that content. */
    private static String unit(String content) {
        return file("<unit id=\"u1\">" + content + "</unit>");
    }

    private static String file(String content) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\""
                + " trgLang=\"fr\" its:version=\"2.0\""
                + MODULES
                + ">\n<file id=\"f1\">\n"
                + content
                + "\n</file></xliff>";
    }

    private static String source(String inline) {
        return unit("<segment id=\"s1\"><source>" + inline + "</source></segment>");
    }

    private static Inspection inspect(String xml) {
        return XliffInspector.inspect(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(String xml) {
        return inspect(xml).problems().stream().map(Problem::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rivers <pc id='1'>rise</pc> in <ph id='2'/> spring.",
                "<sc id='1'/>Rivers<ec startRef='1'/>",
                "<sc id='1' isolated='yes'/>Rivers",
                "Rivers<ec id='1' isolated='yes'/>",
                "<sc id='1' canReorder='firstNo' canCopy='no' canDelete='no'/>a"
                        + "<ec startRef='1' canReorder='no' canCopy='no' canDelete='no'/>",
                "<mrk id='m1' translate='no'>Danube</mrk>",
                "<mrk id='m1' type='comment' value='a river'>Danube</mrk>",
                "<mrk id='m1' type='term' ref='http://example.org/danube'>Danube</mrk>",
                "<sm id='m1' type='my:note'/>Danube<em startRef='m1'/>",
                "<mrk id='m1' type='its:generic' its:taClassRef='http://example.org'>Danube</mrk>",
                "a<cp hex='001F'/>b",
                "<ph id='1'/><ph id='2' copyOf='1'/>",
                "<pc id='1' type='fmt' subType='xlf:b'>bold</pc>",
                "<ph id='1' canReorder='firstNo' canCopy='no' canDelete='no'/>"
                        + "<ph id='2' canReorder='no' canCopy='no' canDelete='no'/>"
            })
    void takesAsourceAsTheSpecificationHasIt(String inline) {
        assertEquals(List.of(), inspect(source(inline)).problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "duplicate-id | <ph id='1'/><ph id='1'/>",
                "duplicate-id | <ph id='s1'/>",
                "bad-value | <ph id='a b'/>",
                "attribute-missing | <ph/>",
                "attribute-out-of-place | <ph id='1' name='x'/>",
                "element-out-of-place | <b>x</b>",
                "unknown-element | <b>x</b>",
                "element-out-of-place | <my:b>x</my:b>",
                "broken-reference | <ph id='1' dataRef='d1'/>",
                "broken-reference | <ph id='1' copyOf='9'/>",
                "code-not-to-be-copied | <ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>",
                "broken-reference | <ph id='1' subFlows='u7'/>",
                "pair-broken | <sc id='1'/>x",
                "pair-broken | <ec startRef='1'/>x<sc id='1'/>",
                "pair-broken | <ec id='1'/>",
                "pair-broken | <sc id='1' isolated='yes'/>x<ec startRef='1'/>",
                "pair-broken | <sc id='1' canDelete='no'/>x<ec startRef='1'/>",
                "pair-broken | <sm id='1' translate='no'/>x",
                "pair-broken | <em startRef='1'/>",
                "attribute-missing | <mrk id='1'>x</mrk>",
                "bad-comment | <mrk id='1' type='comment'>x</mrk>",
                "broken-reference | <mrk id='1' type='comment' ref='#n=n9'>x</mrk>",
                "bad-reference | <mrk id='1' type='my:a' ref='#f=f1/n=n1/u=u1'>x</mrk>",
                "broken-reference | <mrk id='1' type='my:a' ref='#f=f2/u=u1'>x</mrk>",
                "bad-value | a<cp hex='0041'/>b",
                "attribute-missing | <ph id='1' subType='my:x'/>",
                "bad-value | <ph id='1' type='ui' subType='xlf:b'/>",
                "bad-value | <ph id='1' type='bold'/>",
                "bad-value | <ph id='1' canReorder='no' canCopy='no' canDelete='no'/>",
                "bad-value | <ph id='1' canReorder='firstNo'/>",
                "attribute-missing | <ph id='1' fs:subFs='a,b'/>",
                "bad-value | <ph id='1' fs:fs='blink'/>",
                "attribute-out-of-place | <ph id='1' fs:bad='b'/>",
                "bad-value | <ph id='1' slr:equivStorage='many'/>",
                "attribute-out-of-place | <ph id='1' slr:sizeInfo='1' slr:sizeInfoRef='x'/>",
                "bad-value | <mrk id='1' type='my:t' its:taClassRef='x'>a</mrk>"
            })
    void findsWhatIsWrongInAsource(String problem, String inline) {
        Inspection found = inspect(source(inline));
        assertEquals(Verdict.REFUSED, found.verdict());
        assertTrue(names(source(inline)).contains(problem), found.problems()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "duplicate-id | <group id='g'/><group id='g'/>",
                "element-missing | <unit id='u1'/>",
                "element-missing | <unit id='u1'><ignorable><source/></ignorable></unit>",
                "element-missing | <unit id='u1'><segment/></unit>",
                "element-out-of-place | <unit id='u1'><segment><target/><source/></segment></unit>",
                "text-out-of-place | <unit id='u1'>x<segment><source/></segment></unit>",
                "xml-space-differs | <unit id='u1'><segment><source xml:space='preserve'/><target/></segment></unit>",
                "another-language | <unit id='u1'><segment><source xml:lang='de'/></segment></unit>",
                "bad-order | <unit id='u1'><segment><source/><target order='2'/></segment></unit>",
                "bad-order | <unit id='u1'><segment><source/><target order='2'/></segment><segment><source/><target/></segment></unit>",
                "code-missing | <unit id='u1'><segment><source><ph id='1' canDelete='no'/></source><target/></segment></unit>",
                "attribute-missing | <unit id='u1'><segment subState='my:x'><source/></segment></unit>",
                "bad-value | <unit id='u1'><segment state='done'><source/></segment></unit>",
                "attribute-out-of-place | <unit id='u1'><segment my:x='1'><source/></segment></unit>",
                "duplicate-id | <unit id='u1'><notes><note id='n'/><note id='n'/></notes><segment><source/></segment></unit>",
                "duplicate-id | <my:a id='1'/><my:b id='1'/><unit id='u1'><segment><source/></segment></unit>",
                "attribute-out-of-place | <skeleton/><unit id='u1'><segment><source/></segment></unit>",
                "element-out-of-place | <gls:glossary/><unit id='u1'><segment><source/></segment></unit>",
                "element-missing | <unit id='u1'><gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary><segment><source/></segment></unit>",
                "bad-reference | <unit id='u1'><mtc:matches><mtc:match ref='s1'><source/><target/></mtc:match></mtc:matches><segment id='s1'><source/></segment></unit>",
                "broken-reference | <unit id='u1'><mtc:matches><mtc:match ref='#s2'><source/><target/></mtc:match></mtc:matches><segment id='s1'><source/></segment></unit>",
                "attribute-missing | <unit id='u1'><mtc:matches><mtc:match subType='a:b' ref='#s1'><source/><target/></mtc:match></mtc:matches><segment id='s1'><source/></segment></unit>",
                "element-out-of-place | <mda:metadata><mda:meta type='a'>b</mda:meta></mda:metadata><unit id='u1'><segment><source/></segment></unit>",
                "bad-rule | <val:validation><val:rule/></val:validation><unit id='u1'><segment><source/></segment></unit>",
                "bad-rule | <val:validation><val:rule isPresent='a' endsWith='b'/></val:validation><unit id='u1'><segment><source/></segment></unit>",
                "attribute-out-of-place | <res:resourceData><res:resourceItem mimeType='a'><res:source/></res:resourceItem></res:resourceData><unit id='u1'><segment><source/></segment></unit>",
                "broken-reference | <res:resourceData><res:resourceItemRef ref='r'/></res:resourceData><unit id='u1'><segment><source/></segment></unit>",
                "bad-value | <unit id='u1' slr:sizeRestriction='ninety'><segment><source/></segment></unit>",
                "broken-reference | <unit id='u1' slr:sizeInfoRef='x'><segment><source/></segment></unit>",
                "bad-value | <unit id='u1'><ctr:changeTrack><ctr:revisions appliesTo='note'><ctr:revision><ctr:item property='colour'>x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><segment><source/></segment></unit>"
            })
    void findsWhatIsWrongInAfile(String problem, String content) {
        Inspection found = inspect(file(content));
        assertEquals(Verdict.REFUSED, found.verdict());
        assertTrue(names(file(content)).contains(problem), found.problems()::toString);
    }

    @Test
    void wantsFixedCodesInTheTargetAsTheyStoodInTheSource() {
        String fixed = " canReorder='%s' canCopy='no' canDelete='no'/>";
        String first = "<ph id='1'" + fixed.formatted("firstNo");
        String second = "<ph id='2'" + fixed.formatted("no");
        String turned =
                "<ph id='2'" + fixed.formatted("firstNo") + "<ph id='1'" + fixed.formatted("no");
        assertTrue(
                names(
                                unit(
                                        "<segment><source>"
                                                + first
                                                + second
                                                + "</source><target>"
                                                + turned
                                                + "</target></segment>"))
                        .contains("code-moved"));
    }

    @Test
    void saysOnWhichLineAproblemStands() {
        String xml = file("<unit id=\"u1\">\n<segment>\n<source>\n<ph/></source></segment></unit>");
        assertEquals(6, inspect(xml).problems().get(0).line());
    }

    @Test
    void readsNotesAndMetadataOfTheWholeFileInTwoTwo() {
        String xml =
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" version=\"2.2\""
                        + " srcLang=\"en\" xmlns:pgs=\"urn:oasis:names:tc:xliff:pgs:1.0\">"
                        + "<notes><note id=\"n\">all</note></notes><file id=\"f\">"
                        + "<unit id=\"u\" pgs:switch=\"plural:n\"><segment pgs:case=\"one\">"
                        + "<source>One river</source></segment></unit></file></xliff>";
        assertEquals(List.of(), inspect(xml).problems());
        assertFalse(inspect(xml.replace("2.2", "2.0")).verdict() == Verdict.VALID);
    }

    @Test
    void countsWhatTheFileHolds() {
        Inspection found =
                inspect(
                        file(
                                "<unit id='u1'><notes><note>Check.</note></notes>"
                                        + "<segment state='translated'><source>One</source>"
                                        + "<target>Un</target></segment>"
                                        + "<segment><source>Two</source></segment></unit>"
                                        + "<unit id='u2' my:a='1'><segment><source>Three</source>"
                                        + "</segment></unit>"));
        assertEquals(
                List.of(2, 3, 1, 1),
                List.of(found.units(), found.segments(), found.translated(), found.notes()));
        assertEquals(
                "none 2, translated 1",
                found.states().stream()
                        .map(one -> one.name() + " " + one.count())
                        .collect(Collectors.joining(", ")));
        assertTrue(
                found.notCarried().stream().anyMatch(one -> one.name().equals("urn:example:my")));
    }

    @Test
    void readsAfileOfVersionOneThatBreaksItsRules() {
        String xml =
                "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
                        + "<file original=\"a\" source-language=\"en\"><body><trans-unit id=\"1\">"
                        + "<target state=\"done\">Un</target><source>One</source></trans-unit>"
                        + "</body></file></xliff>";
        Inspection found = inspect(xml);
        assertEquals(Verdict.READABLE, found.verdict());
        assertTrue(names(xml).contains("attribute-missing"));
    }

    @Test
    void countsTheSegmentsThatAtoolMarkedInVersionOne() {
        String xml =
                "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
                        + "<file original=\"a\" source-language=\"en\" datatype=\"x\"><body>"
                        + "<trans-unit id=\"1\"><source>One. Two.</source><seg-source>"
                        + "<mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" mid=\"2\">Two."
                        + "</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">Un.</mrk> "
                        + "<mrk mtype=\"seg\" mid=\"2\"/></target></trans-unit>"
                        + "</body></file></xliff>";
        Inspection found = inspect(xml);
        assertEquals(List.of(), found.problems());
        assertEquals(List.of(2, 1), List.of(found.segments(), found.translated()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "doctype-refused | <!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff/>",
                "control-character | <xliff version='1.2'>\u0002</xliff>",
                "control-character | <xliff version='1.2'>&#x1F;</xliff>",
                "unsupported-xliff-version | <xliff version='3.0'/>",
                "unsupported-xliff-version | <xliff/>",
                "not-xliff | <tmx version='1.4'/>",
                "malformed-xliff | <xliff version='1.2'><file></xliff>"
            })
    void refusesWhatNobodyCouldRead(String problem, String xml) {
        Inspection found = inspect(xml);
        List<Problem> problems = found.problems();
        assertEquals(problem, problems.get(problems.size() - 1).name());
        assertEquals(List.of(Verdict.REFUSED, false), List.of(found.verdict(), found.readable()));
    }

    @Test
    void namesBytesThatAreNotOfTheEncoding() {
        byte[] bytes =
                "<?xml version='1.0' encoding='UTF-8'?><xliff version='1.2'>\u00E9</xliff>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Inspection found = XliffInspector.inspect(new ByteArrayInputStream(bytes));
        assertEquals("wrong-encoding", found.problems().get(0).name());
    }

    @Test
    void keepsTheFirstProblemsAndCountsThemAll() {
        Inspection found = inspect(source("<ph/>".repeat(1000)));
        assertEquals(List.of(200, 1000), List.of(found.problems().size(), found.problemCount()));
    }
}
