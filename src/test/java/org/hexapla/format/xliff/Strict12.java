package org.hexapla.format.xliff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What XLIFF 1.2 allows of the elements that we write, by its specification: no schema of 1.2 is to
 * be had from Maven Central. Foreign attributes are allowed where the specification says so.
 */
final class Strict12 {
    private static final String INLINE = "(#text|g|x|bx|ex|it)*";
    private static final String CODE = "id!|rid|xid|ctype|ts|clone|equiv-text|hx:*";

    /** For each element: its children in order, then its attributes, those needed with a mark. */
    private static final Map<String, String[]> RULES = new TreeMap<>();

    static {
        rule("xliff", "(file )+", "version!|xml:lang");
        rule(
                "file",
                "(header )?body ",
                "original!|source-language!|datatype!|target-language|xml:space|date|hx:*");
        rule("header", "(note )*", "");
        rule("body", "(group |trans-unit )*", "");
        rule("group", "(note )*(group |trans-unit )*", "id|resname|restype|xml:space|hx:*");
        rule(
                "trans-unit",
                "source (target )?(note |alt-trans )*",
                "id!|approved|translate|resname|restype|xml:space|hx:*");
        rule("source", INLINE, "xml:lang|hx:*");
        rule("target", INLINE, "state|state-qualifier|xml:lang|hx:*");
        rule("note", "(#text)?", "xml:lang|from|priority|annotates");
        rule("alt-trans", "(source )?(target )+", "alttranstype|match-quality|origin|hx:*");
        rule("g", INLINE, CODE);
        rule("x", "", CODE);
        rule("bx", "", CODE);
        rule("ex", "", "id!|rid|xid|ts|equiv-text|hx:*");
        rule("it", "(#text)?", "pos!|" + CODE);
    }

    /** The values that attributes may have. */
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("version", "1\\.2"),
                    Map.entry("approved", "yes|no"),
                    Map.entry("translate", "yes|no"),
                    Map.entry("xml:space", "preserve|default"),
                    Map.entry("pos", "open|close"),
                    Map.entry("alttranstype", "previous-version|proposal"),
                    Map.entry("datatype", "plaintext"),
                    Map.entry("restype", "x-\\S+"),
                    Map.entry("xml:lang", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
                    Map.entry("source-language", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
                    Map.entry("target-language", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
                    Map.entry(
                            "state",
                            "final|needs-(review-)?(adaptation|l10n|translation)|new|signed-off"
                                    + "|translated|x-\\S+"),
                    Map.entry(
                            "state-qualifier",
                            "exact-match|fuzzy-match|id-match|mt-suggestion|tm-suggestion|x-\\S+"
                                    + "|leveraged-(glossary|inherited|mt|repository|tm)"
                                    + "|rejected-(grammar|inaccurate|length|spelling)"));

    private static final String LONE_TYPES = "image|pb|lb|x-\\S+";
    private static final String SPAN_TYPES = "bold|italic|underlined|link|x-\\S+";

    private Strict12() {}

    private static void rule(String element, String children, String attributes) {
        RULES.put(element, new String[] {children, attributes});
    }

    /** Fails where the file is not as the specification says. */
    static void check(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file))
                        .getDocumentElement();
        check(root);
        Set<String> ids = new HashSet<>();
        for (String name : new String[] {"group", "trans-unit"}) {
            var found = root.getElementsByTagNameNS(Kit12.NAMESPACE, name);
            for (int i = 0; i < found.getLength(); i++) {
                String id = ((Element) found.item(i)).getAttribute("id");
                assertTrue(ids.add(id), "the id " + id + " is given twice");
            }
        }
    }

    private static void check(Element element) {
        String name = element.getLocalName();
        assertTrue(
                RULES.containsKey(name) && Kit12.NAMESPACE.equals(element.getNamespaceURI()),
                () -> "an element " + element.getNodeName());
        StringBuilder children = new StringBuilder();
        boolean mixed = RULES.get(name)[0].contains("#text");
        Set<String> codes = new HashSet<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.append(child.getLocalName()).append(mixed ? "" : " ");
                check(child);
            } else if (mixed) {
                children.append("#text");
            } else {
                assertTrue(n.getTextContent().isBlank(), () -> "text in " + name);
            }
        }
        assertTrue(children.toString().matches(RULES.get(name)[0]), name + " has " + children);
        checkAttributes(element, RULES.get(name)[1]);
        if (name.equals("source") || name.equals("target")) {
            checkCodes(element, codes);
        }
    }

    private static void checkAttributes(Element element, String rule) {
        Set<String> allowed = Set.of(rule.split("\\|"));
        for (String one : allowed) {
            boolean there = element.hasAttribute(one.replace("!", ""));
            assertTrue(!one.endsWith("!") || there, () -> element.getNodeName() + " lacks " + one);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            if (name.startsWith("xmlns")) {
                continue;
            }
            boolean foreign = name.startsWith("hx:") && allowed.contains("hx:*");
            assertTrue(
                    foreign || allowed.contains(name) || allowed.contains(name + "!"),
                    () -> name + " at " + element.getNodeName());
            String value = VALUES.get(name);
            assertTrue(
                    value == null || attribute.getNodeValue().matches(value),
                    () -> attribute.toString());
        }
        if (element.hasAttribute("ctype")) {
            boolean lone = element.getLocalName().equals("x");
            String type = element.getAttribute("ctype");
            assertTrue(type.matches(lone ? LONE_TYPES : SPAN_TYPES), type);
        }
    }

    /** The id of a code is its own within a source or a target, the two ends of a pair apart. */
    private static void checkCodes(Element element, Set<String> codes) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element code) {
                String half = code.getLocalName().equals("ex") ? "end " : "";
                String pos = code.getAttribute("pos");
                assertTrue(
                        codes.add(half + pos + code.getAttribute("id")),
                        () -> "the code " + code.getAttribute("id") + " stands twice");
                checkCodes(code, codes);
            }
        }
    }
}
