package org.hexapla.format.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The prefixes of the namespaces of a file being written. One that came with an element is kept
 * unless it is taken; the same elements learnt in the same order always get the same ones.
 */
public final class XmlPrefixes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

    private final String ofFile;
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> learnt = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param ofFile the default namespace of the whole file
     * @param given the prefixes that the file declares anyway, by namespace
     */
    public XmlPrefixes(String ofFile, Map<String, String> given) {
        this.ofFile = ofFile;
        this.given.putAll(given);
        this.given.put(XmlElement.XML, "xml");
        taken.addAll(this.given.values());
    }

    String ofFile() {
        return ofFile;
    }

    /** Makes the namespaces of an element and of all that stands in it known. */
    public void learn(XmlElement element) {
        for (XmlElement one : element.all()) {
            learn(one.namespace(), one.prefix());
            learn(one.attributes());
        }
    }

    /** The same for attributes. */
    public void learn(List<SafeXml.Attribute> attributes) {
        attributes.forEach(attribute -> learn(attribute.namespace(), attribute.prefix()));
    }

    private void learn(String namespace, String prefix) {
        boolean bare = namespace.isEmpty() || namespace.equals(ofFile);
        if (bare || given.containsKey(namespace) || learnt.containsKey(namespace)) {
            return;
        }
        boolean usable =
                NAME.matcher(prefix).matches()
                        && !prefix.toLowerCase(Locale.ROOT).startsWith("xml");
        String name = usable ? prefix : "ns";
        for (int i = 1; taken.contains(name); i++) {
            name = (usable ? prefix : "ns") + i;
        }
        taken.add(name);
        learnt.put(namespace, name);
    }

    /** Declares what was learnt on the element just started. */
    public void declare(XmlOut out) {
        learnt.forEach((namespace, prefix) -> out.attribute("xmlns:" + prefix, namespace));
    }

    /** Writes attributes on the element just started. */
    public void write(XmlOut out, List<SafeXml.Attribute> attributes) {
        for (SafeXml.Attribute attribute : attributes) {
            out.attribute(name(attribute.namespace(), attribute.name()), attribute.value());
        }
    }

    void start(XmlOut out, XmlElement element) {
        out.line(name(element.namespace(), element.name()));
        finish(out, element, ofFile);
    }

    void start(XmlOut out, XmlElement element, String around) {
        out.inline(name(element.namespace(), element.name()));
        finish(out, element, around);
    }

    private void finish(XmlOut out, XmlElement element, String around) {
        boolean changes = isBare(element) && !element.namespace().equals(around);
        out.attribute("xmlns", changes ? element.namespace() : null);
        write(out, element.attributes());
    }

    /** The default namespace in an element. */
    String around(XmlElement element, String outside) {
        return isBare(element) ? element.namespace() : outside;
    }

    private boolean isBare(XmlElement element) {
        return element.namespace().isEmpty() || element.namespace().equals(ofFile);
    }

    private String name(String namespace, String name) {
        if (namespace.isEmpty() || namespace.equals(ofFile)) {
            return name;
        }
        String prefix = given.getOrDefault(namespace, learnt.get(namespace));
        if (prefix == null) {
            throw new IllegalStateException(namespace + " was not learnt");
        }
        return prefix + ":" + name;
    }
}
