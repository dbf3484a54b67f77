package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** An element that has been read, by its key in the {@link Grammar}; whole, if it is no holder. */
final class Node {
    /** A unit of more elements is no unit: with them the rest would not fit in memory. */
    static final int MOST = 200_000;

    private final String key;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private boolean text;

    private Node(String key, int line) {
        this.key = key;
        this.line = line;
    }

    /** The element that starts here, without what it holds. */
    static Node start(SafeXml xml, Grammar grammar) {
        Node node = new Node(grammar.elementKey(xml.namespace(), xml.name()), xml.line());
        for (SafeXml.Attribute attribute : xml.attributes()) {
            node.attributes.put(grammar.attributeKey(attribute), attribute.value());
        }
        return node;
    }

    /**
     * The element that starts here with all that it holds, to its end.
     *
     * @throws org.hexapla.core.Refused if it holds too many elements to be read whole
     */
    static Node whole(SafeXml xml, Grammar grammar) {
        return whole(xml, grammar, new int[1]);
    }

    private static Node whole(SafeXml xml, Grammar grammar, int[] count) {
        if (++count[0] > MOST) {
            throw xml.malformed("one element holds more than " + MOST + " others");
        }
        Node node = start(xml, grammar);
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isStart()) {
                node.children.add(whole(xml, grammar, count));
            } else if (xml.isText()) {
                node.text = node.text || !xml.text().isBlank();
            }
        }
        return node;
    }

    String key() {
        return key;
    }

    boolean is(String other) {
        return key.equals(other);
    }

    int line() {
        return line;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    List<Node> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    @Nullable Node child(String wanted) {
        for (Node child : children) {
            if (child.is(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** Whether it has text of its own beyond white space. */
    boolean hasText() {
        return text;
    }

    @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** The attribute, or what holds where it is not given. */
    String attribute(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    /** It and all below it, in the file's order. */
    List<Node> all() {
        List<Node> all = new ArrayList<>();
        gather(all);
        return all;
    }

    private void gather(List<Node> all) {
        all.add(this);
        for (Node child : children) {
            child.gather(all);
        }
    }

    /** All that stands in a text, in reading order; nothing if there is no text. */
    static List<Node> inside(@Nullable Node text) {
        if (text == null) {
            return List.of();
        }
        List<Node> all = text.all();
        return all.subList(1, all.size());
    }
}
