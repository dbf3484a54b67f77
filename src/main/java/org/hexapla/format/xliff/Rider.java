package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.xml.XmlElement;

/**
 * What a tool wrote into one place of a file for itself: foreign attributes and elements, modules,
 * marks in the text.
 *
 * @param text {@linkplain Mark#key names} the text that the marks stand in; empty where there are
 *     none
 */
record Rider(
        List<SafeXml.Attribute> attributes,
        List<XmlElement> elements,
        String text,
        List<Mark> marks) {
    static final Rider NONE = new Rider(List.of(), List.of(), "", List.of());

    Rider {
        attributes = List.copyOf(attributes);
        elements = List.copyOf(elements);
        marks = List.copyOf(marks);
    }

    /** Where it stands. */
    enum Place {
        ROOT,
        FILE,
        GROUP,
        UNIT,
        SOURCE,
        TARGET;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Place of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A place in a file.
     *
     * @param anchor the id of the group or unit, or of the segment whose text it is; else empty
     */
    record Key(Place place, String anchor) {}

    boolean isEmpty() {
        return attributes.isEmpty() && elements.isEmpty() && marks.isEmpty();
    }

    /** How many characters it has. */
    int size() {
        int size = 0;
        for (XmlElement element : elements) {
            size += element.size();
        }
        List<SafeXml.Attribute> all = new ArrayList<>(attributes);
        marks.forEach(mark -> all.addAll(mark.attributes()));
        for (SafeXml.Attribute attribute : all) {
            size += attribute.name().length() + attribute.value().length();
        }
        return size;
    }

    /** Without what is defined by XLIFF and its modules, only what is a tool's own. */
    Rider ofTools() {
        return new Rider(
                attributes.stream().filter(one -> isOfATool(one.namespace())).toList(),
                elements.stream().filter(one -> isOfATool(one.namespace())).toList(),
                "",
                List.of());
    }

    private static boolean isOfATool(String namespace) {
        return !namespace.isEmpty()
                && !namespace.startsWith("urn:oasis:names:tc:xliff:")
                && !namespace.equals(XmlElement.XML)
                && !namespace.startsWith("http://www.w3.org/");
    }
}
