package org.hexapla.core.corpus;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What TMX 1.4b lets stand where, and the forms that it gives values in its text. */
public final class TmxRules {
    private static final String RULES =
            """
            <!DOCTYPE tmx [
            <!ENTITY % own "o-encoding CDATA #IMPLIED datatype CDATA #IMPLIED
              usagecount CDATA #IMPLIED lastusagedate CDATA #IMPLIED creationtool CDATA #IMPLIED
              creationtoolversion CDATA #IMPLIED creationdate CDATA #IMPLIED
              creationid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED
              o-tmf CDATA #IMPLIED">
            <!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
            <!ELEMENT header (note|prop|ude)*>
            <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
              segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
              adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
              o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
              changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
            <!ELEMENT note (#PCDATA)>
            <!ATTLIST note o-encoding CDATA #IMPLIED xml:lang CDATA #IMPLIED>
            <!ELEMENT prop (#PCDATA)>
            <!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED o-encoding CDATA #IMPLIED>
            <!ELEMENT ude (map+)> <!ATTLIST ude name CDATA #REQUIRED base CDATA #IMPLIED>
            <!ELEMENT map EMPTY>
            <!ATTLIST map unicode CDATA #REQUIRED code CDATA #IMPLIED ent CDATA #IMPLIED
              subst CDATA #IMPLIED>
            <!ELEMENT body (tu*)> <!ELEMENT tu ((note|prop)*, tuv+)>
            <!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED
              segtype (block|paragraph|sentence|phrase) #IMPLIED %own;>
            <!ELEMENT tuv ((note|prop)*, seg)>
            <!ATTLIST tuv xml:lang CDATA #REQUIRED %own;>
            <!ELEMENT seg (#PCDATA|bpt|ept|it|ph|hi|ut)*>
            <!ELEMENT bpt (#PCDATA|sub)*>
            <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
            <!ELEMENT ept (#PCDATA|sub)*> <!ATTLIST ept i CDATA #REQUIRED>
            <!ELEMENT it (#PCDATA|sub)*>
            <!ATTLIST it pos (begin|end) #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
            <!ELEMENT ph (#PCDATA|sub)*>
            <!ATTLIST ph x CDATA #IMPLIED assoc CDATA #IMPLIED type CDATA #IMPLIED>
            <!ELEMENT hi (#PCDATA|bpt|ept|it|ph|hi|ut)*>
            <!ATTLIST hi x CDATA #IMPLIED type CDATA #IMPLIED>
            <!ELEMENT ut (#PCDATA|sub)*> <!ATTLIST ut x CDATA #IMPLIED>
            <!ELEMENT sub (#PCDATA|bpt|ept|it|ph|hi|ut)*>
            <!ATTLIST sub datatype CDATA #IMPLIED type CDATA #IMPLIED>
            ]>
            """;

    private TmxRules() {}

    /** The file as a tree, after it was held to the rules. */
    public static Document valid(String xml) {
        Document tmx = parsed(xml.replaceFirst("\n", "\n" + outside(RULES)));
        values(tmx, "tu", "tuid", "\\S+");
        for (String name : new String[] {"creationdate", "changedate"}) {
            values(tmx, "tuv", name, "\\d{8}T\\d{6}Z");
        }
        for (String name : new String[] {"bpt", "ept", "it", "ph"}) {
            values(tmx, name, "i", "[1-9]\\d*");
            values(tmx, name, "x", "[1-9]\\d*");
        }
        for (Element segment : elements(tmx, "seg")) {
            pairs(segment);
        }
        return tmx;
    }

    // A document type within a file may not use parameters of its own inside a declaration.
    private static String outside(String rules) {
        int from = rules.indexOf("<!ENTITY");
        int to = rules.indexOf("\">", from) + 2;
        String own = rules.substring(rules.indexOf('"', from) + 1, to - 2);
        return (rules.substring(0, from) + rules.substring(to)).replace("%own;", own);
    }

    private static Document parsed(String xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        try {
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The elements of that name in the order of the file. */
    public static java.util.List<Element> elements(Document tmx, String name) {
        return elements(tmx.getElementsByTagName(name));
    }

    public static java.util.List<Element> elements(NodeList nodes) {
        java.util.List<Element> elements = new java.util.ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The property of that type that stands in an element, or null. */
    public static String property(Element holder, String type) {
        for (Element property : elements(holder.getElementsByTagName("prop"))) {
            boolean own = property.getParentNode().equals(holder);
            if (own && property.getAttribute("type").equals(type)) {
                return property.getTextContent();
            }
        }
        return null;
    }

    private static void values(Document tmx, String element, String attribute, String form) {
        for (Element one : elements(tmx, element)) {
            String value = one.getAttribute(attribute);
            if (one.hasAttribute(attribute) && !value.matches(form)) {
                throw new AssertionError(element + " has " + attribute + "=" + value);
            }
        }
    }

    /** Each code that begins in a segment ends in it, later, under the same number. */
    private static void pairs(Element segment) {
        java.util.Set<String> open = new java.util.HashSet<>();
        java.util.Set<String> known = new java.util.HashSet<>();
        for (Element code : elements(segment.getElementsByTagName("*"))) {
            String number = code.getAttribute("i");
            boolean fits =
                    switch (code.getTagName()) {
                        case "bpt" -> known.add(number) && open.add(number);
                        case "ept" -> open.remove(number);
                        default -> true;
                    };
            if (!fits) {
                throw new AssertionError(code.getTagName() + " " + number);
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("never ended: " + open);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
