package org.hexapla.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What stands in an XLIFF file of either family, read by the parser of the JDK and not by ours, so
 * that a mistake of ours can not hide itself.
 *
 * @param segments by id, in the file's order
 * @param notes the texts of all notes
 */
record TranslatorsFile(Map<String, Segment> segments, List<String> notes) {
    private static final Set<String> CODES =
            Set.of("g", "x", "bx", "ex", "it", "bpt", "ept", "ph", "pc", "sc", "ec");

    /**
     * A segment.
     *
     * @param target null where it has none, or an empty one
     * @param codes how many codes the target has
     */
    record Segment(String source, @Nullable String target, int codes) {}

    static TranslatorsFile read(byte[] bytes) {
        Element root = root(bytes);
        Map<String, Segment> segments = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Element element : all(root)) {
            String name = element.getLocalName();
            if (name.equals("trans-unit") || name.equals("segment")) {
                segments.put(element.getAttribute("id"), segment(element));
            } else if (name.equals("note")) {
                notes.add(element.getTextContent().strip());
            }
        }
        return new TranslatorsFile(segments, notes);
    }

    private static Element root(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a file that no parser reads", e);
        }
    }

    private static List<Element> all(Element root) {
        NodeList found = root.getElementsByTagNameNS("*", "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Segment segment(Element element) {
        String source = "";
        String target = null;
        int codes = 0;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("source".equals(child.getLocalName())) {
                source = child.getTextContent();
            } else if ("target".equals(child.getLocalName())) {
                target = child.getTextContent().isEmpty() ? null : child.getTextContent();
                codes =
                        (int)
                                all((Element) child).stream()
                                        .filter(code -> CODES.contains(code.getLocalName()))
                                        .count();
            }
        }
        return new Segment(source, target, codes);
    }
}
