package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * The content of a source or target being read, in the words of either family of versions, which
 * name no element alike that means something else.
 */
final class Inline {
    // As Trados calls it, x-sdl-deleted.
    private static final String STRUCK_OUT = "-deleted";

    private final SafeXml xml;
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final List<Remark> remarks;
    private final @Nullable Seen seen;

    // By id; 1.2 does not repeat the type of a code where it closes.
    private final Map<String, String> opened = new HashMap<>();

    private final Map<String, Integer> repeated = new HashMap<>();

    /**
     * What an annotation says of the text that it marks.
     *
     * @param comment its words, or null where they stand in a note
     * @param note the id of the note that it refers to, or null
     */
    record Remark(@Nullable String comment, @Nullable String note) {}

    /**
     * What stands in the text for tools.
     *
     * @param marks the elements around a piece of it, the outer ones first
     * @param ends where annotations begin and end that are no elements
     * @param codes the inline codes, each with all its attributes
     */
    record Seen(List<Mark> marks, List<InText.End> ends, List<InText.OnCode> codes) {
        Seen() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private Inline(SafeXml xml, List<Remark> remarks, @Nullable Seen seen) {
        this.xml = xml;
        this.remarks = remarks;
        this.seen = seen;
    }

    /** Reads from the start of a source or target to its end. */
    static CodedText read(SafeXml xml) {
        return read(xml, new ArrayList<>());
    }

    /** The same; what annotations say is added to {@code remarks}. */
    static CodedText read(SafeXml xml, List<Remark> remarks) {
        return read(xml, remarks, null);
    }

    /** The same; what stands in it for tools is added to {@code seen}. */
    static CodedText read(SafeXml xml, List<Remark> remarks, @Nullable Seen seen) {
        Inline inline = new Inline(xml, remarks, seen);
        inline.readContent();
        return new CodedText(inline.text.toString(), inline.codes);
    }

    private void readContent() {
        while (xml.advance() && !xml.isEnd()) {
            if (xml.isText()) {
                text.append(xml.text());
            } else {
                readElement();
            }
        }
    }

    private void readElement() {
        if (!isXliff()) {
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "g", "pc" -> readSpan();
            case "x", "ph" -> readPlaceholder();
            case "bx", "bpt", "sc" -> readPoint(InlineCode.Kind.OPEN);
            case "ex", "ept", "ec" -> readPoint(InlineCode.Kind.CLOSE);
            case "it" -> readPoint(isClosing() ? InlineCode.Kind.CLOSE : InlineCode.Kind.OPEN);
            case "cp" -> readCharacter(xml.attribute("hex"));
            // Marks of any kind, segments of 1.2 included, stand around text that counts.
            case "mrk" -> {
                readRemark();
                readMarked();
            }
            case "sm" -> {
                readRemark();
                readEnd(true);
            }
            case "em" -> readEnd(false);
            default -> xml.skip();
        }
    }

    /** What a reviewer struck out with its changes tracked is no text any more. */
    private void readMarked() {
        String type = xml.attribute("mtype");
        if (type != null && type.endsWith(STRUCK_OUT)) {
            xml.skip();
            return;
        }
        if (seen == null) {
            readContent();
            return;
        }
        List<Mark> marks = seen.marks();
        int index = marks.size();
        int from = text.length();
        int fromCodes = codes.size();
        List<SafeXml.Attribute> attributes = xml.attributes();
        // Its place in the order of starts; where it ends is known once it is read.
        marks.add(new Mark(from, fromCodes, from, fromCodes, attributes));
        readContent();
        marks.set(index, new Mark(from, fromCodes, text.length(), codes.size(), attributes));
    }

    private void readEnd(boolean opens) {
        if (seen != null) {
            seen.ends().add(new InText.End(text.length(), codes.size(), opens, xml.attributes()));
        }
        xml.skip();
    }

    private void readRemark() {
        String old = xml.attribute("comment");
        boolean comments = "comment".equals(xml.attribute("type"));
        String comment = old == null && comments ? xml.attribute("value") : old;
        String ref = xml.attribute("ref");
        String note =
                comments && ref != null && ref.contains("n=")
                        ? ref.substring(ref.lastIndexOf("n=") + 2)
                        : xml.attribute(ToolLevel.TRADOS, "cid");
        if (comment != null || note != null) {
            remarks.add(new Remark(comment, note));
        }
    }

    // An element of a tool's own may be called x or g and be nothing of the kind.
    private boolean isXliff() {
        String namespace = xml.namespace();
        return namespace.isEmpty()
                || namespace.startsWith(XliffReader.FAMILY_1)
                || namespace.startsWith(XliffReader.FAMILY_2);
    }

    private boolean isClosing() {
        return "close".equals(xml.attribute("pos"));
    }

    private void readSpan() {
        InlineCode open = code(InlineCode.Kind.OPEN);
        String closingDisplay = orEmpty(xml.attribute("dispEnd"));
        codes.add(open);
        readContent();
        codes.add(
                new InlineCode(
                        open.id(),
                        InlineCode.Kind.CLOSE,
                        open.type(),
                        text.length(),
                        closingDisplay));
    }

    private void readPlaceholder() {
        String ctype = xml.attribute("ctype");
        if (ctype != null && ctype.startsWith(Kit12.CHARACTER)) {
            readCharacter(ctype.substring(Kit12.CHARACTER.length()));
            return;
        }
        readPoint(InlineCode.Kind.PLACEHOLDER);
    }

    private void readPoint(InlineCode.Kind kind) {
        codes.add(code(kind));
        xml.skip();
    }

    private void readCharacter(@Nullable String hex) {
        int line = xml.line();
        xml.skip();
        try {
            text.appendCodePoint(Integer.parseInt(Objects.requireNonNull(hex), 16));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw XliffReader.malformed(line, "a character is given as " + hex);
        }
    }

    private InlineCode code(InlineCode.Kind kind) {
        boolean two = xml.namespace().startsWith(XliffReader.FAMILY_2);
        String pair = two ? xml.attribute("startRef") : xml.attribute("rid");
        String name = pair == null ? orEmpty(xml.attribute("id")) : pair;
        String id = two ? CodeNames.own(name) : name;
        CodeWord word =
                two
                        ? CodeWord.ofType(xml.attribute("type"), xml.attribute("subType"))
                        : CodeWord.ofCtype(xml.attribute("ctype"));
        String type = word.own();
        if (kind == InlineCode.Kind.OPEN) {
            opened.put(id, type);
        } else if (kind == InlineCode.Kind.CLOSE && word == CodeWord.OTHER) {
            type = opened.getOrDefault(id, type);
        }
        see(id);
        return new InlineCode(id, kind, type, text.length(), display());
    }

    private void see(String id) {
        if (seen == null) {
            return;
        }
        String element = xml.name();
        int nth = repeated.merge(element + " " + id, 1, Integer::sum) - 1;
        seen.codes().add(new InText.OnCode(element, id, nth, xml.attributes()));
    }

    private String display() {
        for (String name : List.of("equiv-text", "disp", "dispStart", "equiv", "equivStart")) {
            String value = xml.attribute(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
