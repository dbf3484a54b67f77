package org.hexapla.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An XML file, read event by event. It resolves nothing, refuses document types and nesting beyond
 * any honest use, and says in words and with the line where a file is broken.
 */
public final class SafeXml implements AutoCloseable {
    private static final int DEEPEST = 500;

    // The parser says so in the language of the machine; this much is the same in all of them.
    private static final Pattern CONTROL = Pattern.compile("Unicode: ?0x|\"&#");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String problem;
    private final boolean documentType;
    private int depth;

    /**
     * @param in the file; the caller closes it
     * @param problem the type of the refusal when the file is not well formed
     */
    public SafeXml(InputStream in, String problem) {
        this(in, problem, false);
    }

    private SafeXml(InputStream in, String problem, boolean documentType) {
        this.problem = problem;
        this.documentType = documentType;
        try {
            reader = FACTORY.createXMLStreamReader(XmlCharacters.of(in));
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw wrongEncoding(e);
        }
    }

    /**
     * A file of a kind that is written with a document type by honest programs: it may have one,
     * and nothing that stands there is read or followed.
     */
    public static SafeXml withDocumentType(InputStream in, String problem) {
        return new SafeXml(in, problem, true);
    }

    // The server may hold another StAX library; its settings are called otherwise, so the one of
    // the JDK is asked for by name.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /**
     * Goes on to the next start of an element, end of an element or piece of text.
     *
     * @return false at the end of the file
     * @throws Refused if the file is not well formed, holds a document type or an entity, or is not
     *     in the encoding that it names
     */
    public boolean advance() {
        try {
            while (reader.hasNext()) {
                if (isEvent(reader.next())) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private boolean isEvent(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                refuseDeep();
                return true;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                return true;
            }
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE -> {
                return true;
            }
            case XMLStreamConstants.DTD -> {
                if (!documentType) {
                    throw doctype(line());
                }
                return false;
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw malformed("the entity " + reader.getLocalName() + " is not declared");
            default -> {
                return false;
            }
        }
    }

    private void refuseDeep() {
        if (depth > DEEPEST) {
            throw malformed("its elements are nested more than " + DEEPEST + " deep");
        }
    }

    /** From the start of an element to its end, whatever stands between. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside && advance()) {
            continue;
        }
    }

    public boolean isStart() {
        return reader.isStartElement();
    }

    public boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean isEnd() {
        return reader.isEndElement();
    }

    public boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    public boolean isText() {
        return reader.hasText();
    }

    /** The local name of the element that starts or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element that starts or ends here; empty for none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The prefix of the element that starts or ends here; empty for none. */
    public String prefix() {
        return orEmpty(reader.getPrefix());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String text() {
        return reader.getText();
    }

    /** The attribute without a namespace, or null. */
    public @Nullable String attribute(String name) {
        return attribute("", name);
    }

    /** The attribute of that namespace, or null. */
    public @Nullable String attribute(String namespace, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String its = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name)
                    && namespace.equals(its == null ? "" : its)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * An attribute of the element that starts here.
     *
     * @param namespace empty for none
     * @param prefix as the file writes it; empty for none
     */
    public record Attribute(String namespace, String prefix, String name, String value) {}

    /** The attributes of the element that starts here, in the file's order. */
    public List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String its = reader.getAttributeNamespace(i);
            attributes.add(
                    new Attribute(
                            its == null ? "" : its,
                            orEmpty(reader.getAttributePrefix(i)),
                            reader.getAttributeLocalName(i),
                            reader.getAttributeValue(i)));
        }
        return attributes;
    }

    /** How many elements are open, the one that starts here included. */
    public int depth() {
        return depth;
    }

    /** The line reached, from 1. */
    public int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The refusal of this file for {@code reason}, which names the line reached. */
    public Refused malformed(String reason) {
        return malformed(line(), reason, null);
    }

    private Refused malformed(int line, String reason, @Nullable Exception cause) {
        String message = "The file is broken at line " + line + ": " + reason + ".";
        return new Refused(Refused.Why.UNPROCESSABLE, problem, message, cause);
    }

    private static Refused doctype(int line) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "doctype-refused",
                "The file has a document type declaration (DOCTYPE) that ends at line "
                        + line
                        + ", which is not taken from anybody: remove it and send the file again.");
    }

    private Refused broken(XMLStreamException e) {
        if (isAboutBytes(e)) {
            return wrongEncoding(e);
        }
        String said = said(e.getMessage() == null ? "" : e.getMessage());
        Location at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNumber());
        if (CONTROL.matcher(said).find()) {
            return control(line, e);
        }
        if (said.startsWith("http")) {
            return malformed(line, undeclared(said), e);
        }
        return notWellFormed(line, at == null ? 1 : Math.max(1, at.getColumnNumber()), said, e);
    }

    /** The parser has words of its own, in the language of the machine: they are quoted. */
    private Refused notWellFormed(int line, int column, String said, Exception cause) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                problem,
                "The file is not well-formed XML at line "
                        + line
                        + ", column "
                        + column
                        + ". The parser says: \u201C"
                        + said
                        + "\u201D.",
                cause);
    }

    private static Refused control(int line, Exception cause) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "control-character",
                "Line "
                        + line
                        + " has a character that XML can not hold, as it is or as a reference such"
                        + " as &#31;. Remove it and send the file again.",
                cause);
    }

    /** What the parser says; it puts its position before that. */
    private static String said(String message) {
        String said = message.substring(message.indexOf("Message: ") + 1);
        return said.replaceFirst("^essage: ", "").strip().replaceAll("\\.$", "");
    }

    // It says what is wrong with namespaces as an address:
    // …#ElementPrefixUnbound?prefix&element or …#AttributePrefixUnbound?element&attribute&prefix.
    private static String undeclared(String said) {
        String[] words = said.substring(said.indexOf('?') + 1).split("&");
        int place = said.contains("#ElementPrefixUnbound?") ? 0 : words.length - 1;
        return "the prefix " + words[place] + " is not declared";
    }

    private static Refused wrongEncoding(Exception cause) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "wrong-encoding",
                "The file is not in the encoding that it names: save it as UTF-8.",
                cause);
    }

    private static boolean isAboutBytes(XMLStreamException e) {
        Throwable nested = e.getNestedException();
        return nested instanceof CharacterCodingException
                || e.getCause() instanceof CharacterCodingException;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("closing a parser", e);
        }
    }
}
