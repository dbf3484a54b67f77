package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.xml.XmlElement;

/**
 * What a tool wrote into one place of a file for itself: foreign attributes and elements, modules,
 * and what stands in the text.
 */
record Rider(List<SafeXml.Attribute> attributes, List<XmlElement> elements, InText inText) {
    static final Rider NONE = new Rider(List.of(), List.of(), InText.NONE);

    Rider {
        attributes = List.copyOf(attributes);
        elements = List.copyOf(elements);
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
        return attributes.isEmpty() && elements.isEmpty() && inText.isEmpty();
    }

    /** How many characters it has. */
    int size() {
        int size = 0;
        for (XmlElement element : elements) {
            size += element.size();
        }
        List<SafeXml.Attribute> all = new ArrayList<>(attributes);
        all.addAll(inText.attributes());
        for (SafeXml.Attribute attribute : all) {
            size += attribute.name().length() + attribute.value().length();
        }
        return size;
    }

    /** Without what is defined by XLIFF and its modules, only what is a tool's own. */
    Rider ofTools() {
        List<InText.OnCode> codes = new ArrayList<>();
        for (InText.OnCode code : inText.codes()) {
            List<SafeXml.Attribute> own = ofTools(code.attributes());
            if (!own.isEmpty()) {
                codes.add(new InText.OnCode(code.element(), code.id(), code.nth(), own));
            }
        }
        return new Rider(
                ofTools(attributes),
                elements.stream().filter(one -> isOfATool(one.namespace())).toList(),
                new InText("", List.of(), List.of(), codes));
    }

    private static List<SafeXml.Attribute> ofTools(List<SafeXml.Attribute> attributes) {
        return attributes.stream().filter(one -> isOfATool(one.namespace())).toList();
    }

    private static boolean isOfATool(String namespace) {
        return !namespace.isEmpty()
                && !namespace.startsWith("urn:oasis:names:tc:xliff:")
                && !namespace.equals(XmlElement.XML)
                && !namespace.startsWith("http://www.w3.org/");
    }
}
