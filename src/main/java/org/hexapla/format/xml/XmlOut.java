package org.hexapla.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * An XML file being written: UTF-8, every character raw but the ones that a parser would change on
 * its way back, the same calls giving the same bytes.
 *
 * <p>The writer of the JDK leaves line breaks bare in attributes and carriage returns bare in text,
 * and both would come back as something else.
 */
public final class XmlOut {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;

    /** Starts an element on a line of its own. */
    public XmlOut line(String name) {
        newLine();
        return inline(name);
    }

    /** Starts an element where the text stands. */
    public XmlOut inline(String name) {
        finishTag();
        out.append('<').append(name);
        open.push(name);
        tagOpen = true;
        return this;
    }

    /** Gives the element just started an attribute, unless the value is null. */
    public XmlOut attribute(String name, @Nullable String value) {
        if (!tagOpen) {
            throw new IllegalStateException(name + " comes after the element's content");
        }
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            value.codePoints().forEach(this::appendToAttribute);
            out.append('"');
        }
        return this;
    }

    /**
     * Writes text.
     *
     * @throws IllegalArgumentException if it holds a character that XML can not hold
     */
    public XmlOut text(String text) {
        finishTag();
        text.codePoints().forEach(this::appendToText);
        return this;
    }

    /** Ends the element begun last. */
    public XmlOut end() {
        String name = open.pop();
        if (tagOpen) {
            out.append("/>");
            tagOpen = false;
            return this;
        }
        out.append("</").append(name).append('>');
        return this;
    }

    /** Ends the element begun last, on a line of its own. */
    public XmlOut endLine() {
        if (!tagOpen) {
            out.append('\n').append("  ".repeat(open.size() - 1));
        }
        return end();
    }

    public byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " is still open");
        }
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether XML 1.0 can hold the character at all. */
    public static boolean holds(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    private void newLine() {
        finishTag();
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void finishTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void appendToText(int codePoint) {
        if (!holds(codePoint)) {
            throw new IllegalArgumentException(
                    "XML can not hold U+" + Integer.toHexString(codePoint));
        }
        switch (codePoint) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(codePoint);
        }
    }

    private void appendToAttribute(int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("&quot;");
            case '\t' -> out.append("&#9;");
            case '\n' -> out.append("&#10;");
            default -> appendToText(holds(codePoint) ? codePoint : REPLACEMENT);
        }
    }
}
