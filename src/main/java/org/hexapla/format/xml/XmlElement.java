package org.hexapla.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An element of somebody's file with all that stands in it, held to be written again. Comments and
 * processing instructions are not held.
 *
 * @param namespace empty for none
 * @param prefix as the file writes it; empty for none
 */
public record XmlElement(
        String namespace,
        String prefix,
        String name,
        List<SafeXml.Attribute> attributes,
        List<XmlPiece> content)
        implements XmlPiece {
    /** The namespace of {@code xml:lang} and its like. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    public XmlElement {
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    /**
     * Reads the element that starts here to its end.
     *
     * @param most how many characters its names, values and texts may have in all
     * @return empty where it has more
     */
    public static Optional<XmlElement> read(SafeXml xml, int most) {
        int[] left = {most};
        XmlElement element = read(xml, left);
        return left[0] < 0 ? Optional.empty() : Optional.of(element);
    }

    private static XmlElement read(SafeXml xml, int[] left) {
        String namespace = xml.namespace();
        String prefix = xml.prefix();
        String name = xml.name();
        List<SafeXml.Attribute> attributes = xml.attributes();
        left[0] -= size(name, attributes);
        List<XmlPiece> content = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (left[0] < 0) {
                continue;
            }
            if (xml.isStart()) {
                content.add(read(xml, left));
            } else if (xml.isText()) {
                content.add(new Text(xml.text()));
                left[0] -= xml.text().length();
            }
        }
        return new XmlElement(namespace, prefix, name, attributes, content);
    }

    private static int size(String name, List<SafeXml.Attribute> attributes) {
        int size = name.length();
        for (SafeXml.Attribute attribute : attributes) {
            size += attribute.name().length() + attribute.value().length();
        }
        return size;
    }

    /** How many characters its names, values and texts have in all. */
    public int size() {
        int size = size(name, attributes);
        for (XmlPiece piece : content) {
            size += piece instanceof XmlElement element ? element.size() : text(piece).length();
        }
        return size;
    }

    private static String text(XmlPiece piece) {
        return piece instanceof Text text ? text.value() : "";
    }

    /** The elements that stand in it. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (XmlPiece piece : content) {
            if (piece instanceof XmlElement element) {
                children.add(element);
            }
        }
        return children;
    }

    /** It and all elements below it, in the file's order. */
    public List<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>(List.of(this));
        children().forEach(child -> all.addAll(child.all()));
        return all;
    }

    /**
     * What is left of it without the elements that do not hold, and without those that lost all
     * elements in them thereby.
     */
    public Optional<XmlElement> only(Predicate<XmlElement> holds) {
        if (!holds.test(this)) {
            return Optional.empty();
        }
        List<XmlPiece> left = new ArrayList<>();
        for (XmlPiece piece : content) {
            if (piece instanceof XmlElement element) {
                element.only(holds).ifPresent(left::add);
            } else {
                left.add(piece);
            }
        }
        XmlElement rest = new XmlElement(namespace, prefix, name, attributes, left);
        boolean emptied = !children().isEmpty() && rest.children().isEmpty();
        return emptied ? Optional.empty() : Optional.of(rest);
    }

    /** It and all below it without those attributes of no namespace. */
    public XmlElement without(Predicate<SafeXml.Attribute> unwanted) {
        List<XmlPiece> left = new ArrayList<>();
        for (XmlPiece piece : content) {
            left.add(piece instanceof XmlElement element ? element.without(unwanted) : piece);
        }
        return new XmlElement(
                namespace,
                prefix,
                name,
                attributes.stream()
                        .filter(one -> !one.namespace().isEmpty() || !unwanted.test(one))
                        .toList(),
                left);
    }

    /** Writes it where the default namespace is that of the file. */
    public void write(XmlOut out, XmlPrefixes prefixes) {
        prefixes.start(out, this);
        writeContent(out, prefixes, prefixes.around(this, prefixes.ofFile()));
        out.end();
    }

    private void writeContent(XmlOut out, XmlPrefixes prefixes, String around) {
        for (XmlPiece piece : content) {
            if (piece instanceof XmlElement element) {
                prefixes.start(out, element, around);
                element.writeContent(out, prefixes, prefixes.around(element, around));
                out.end();
            } else {
                out.text(text(piece));
            }
        }
    }
}
