package org.hexapla.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CorePropertiesTest {
    private static final String PART = "docProps/core.xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = PACKAGE + "relationships/metadata/core-properties";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    @TempDir Path folder;

    private Map<String, String> rebuilt(Map<String, String> parts, Language target)
            throws IOException {
        return OfficeSample.rebuilt(folder, parts, target, "Fleuves");
    }

    private static Map<String, String> saying(Map<String, String> parts, String properties) {
        Map<String, String> said = new LinkedHashMap<>(parts);
        said.compute(
                "_rels/.rels",
                (part, xml) ->
                        String.valueOf(xml)
                                .replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rId9\" Type=\""
                                                + KIND
                                                + "\" Target=\"/docProps/own.xml\"/>"
                                                + "</Relationships>"));
        said.put(
                "docProps/own.xml",
                "<cp:coreProperties xmlns:cp=\""
                        + PACKAGE
                        + "metadata/core-properties\" xmlns:dc=\""
                        + DUBLIN_CORE
                        + "\""
                        + properties);
        return said;
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String language(String xml) throws Exception {
        NodeList said = parsed(xml).getElementsByTagNameNS(DUBLIN_CORE, "language");
        assertEquals(1, said.getLength(), xml);
        return said.item(0).getTextContent();
    }

    @Test
    void sayTheLanguageInAPartOfTheirOwnWhereThereIsNone() throws Exception {
        for (Map<String, String> sample :
                List.of(
                        OfficeSample.sheet("Rivers"),
                        OfficeSample.slides(OfficeSample.slideText("Rivers")))) {
            Map<String, String> parts = rebuilt(sample, Language.FRENCH);
            assertEquals("fr", language(parts.get(PART)));
            NodeList links =
                    parsed(parts.get("_rels/.rels"))
                            .getElementsByTagNameNS(PACKAGE + "relationships", "Relationship");
            assertEquals(2, links.getLength());
            assertEquals(KIND, ((Element) links.item(1)).getAttribute("Type"));
            assertEquals(PART, ((Element) links.item(1)).getAttribute("Target"));
            NodeList types =
                    parsed(parts.get("[Content_Types].xml"))
                            .getElementsByTagNameNS(PACKAGE + "content-types", "Override");
            Element type = (Element) types.item(types.getLength() - 1);
            assertEquals("/" + PART, type.getAttribute("PartName"));
        }
    }

    @Test
    void sayAnotherLanguageThanBefore() throws Exception {
        Map<String, String> parts =
                rebuilt(
                        saying(
                                OfficeSample.sheet("Rivers"),
                                "><dc:title>Rivers</dc:title><dc:language>en-GB</dc:language>"
                                        + "</cp:coreProperties>"),
                        Language.CHINESE);
        String told = parts.get("docProps/own.xml");
        assertEquals("zh", language(told));
        assertTrue(told.contains("<dc:title>Rivers</dc:title>"), told);
        assertFalse(parts.containsKey(PART));
    }

    @Test
    void sayTheLanguageWhereTheySaidOnlyOtherThingsOrNothing() throws Exception {
        for (String properties :
                new String[] {"><dc:title>Rivers</dc:title></cp:coreProperties>", "/>"}) {
            Map<String, String> said = saying(OfficeSample.sheet("Rivers"), properties);
            assertEquals("ar", language(rebuilt(said, Language.ARABIC).get("docProps/own.xml")));
        }
    }

    @Test
    void sayNothingNewInTheLanguageThatTheyHave() throws IOException {
        assertFalse(rebuilt(OfficeSample.sheet("Rivers"), Language.ENGLISH).containsKey(PART));
    }
}
