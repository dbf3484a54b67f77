package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.Sha256;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * A {@code mrk} around a piece of a text. Its ends are counted in characters of the text and in
 * codes before them, since several codes may stand at one place.
 */
record Mark(int from, int fromCodes, int to, int toCodes, List<SafeXml.Attribute> attributes) {
    private static final int LENGTH = 32;

    Mark {
        attributes = List.copyOf(attributes);
    }

    /** The value of an attribute without a namespace, or null. */
    @Nullable String attribute(String name) {
        for (SafeXml.Attribute attribute : attributes) {
            if (attribute.namespace().isEmpty() && attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    boolean isEmpty() {
        return from == to && fromCodes == toCodes;
    }

    /** Names a text with its codes: marks are put into this text only. */
    static String key(CodedText text) {
        StringBuilder all = new StringBuilder(text.text());
        for (InlineCode code : text.codes()) {
            all.append('\n').append(code.kind()).append(' ').append(code.id());
            all.append(' ').append(code.position());
        }
        return Sha256.hex(all.toString()).substring(0, LENGTH);
    }

    /** Those that can be elements beside the codes that are. */
    static List<Mark> nested(List<Mark> marks, List<InlineCode> codes, List<CodePlan.Role> roles) {
        int[] partners = InlineCode.partners(codes);
        List<Mark> nested = new ArrayList<>();
        for (Mark mark : marks) {
            boolean crosses = false;
            for (int i = 0; i < partners.length; i++) {
                crosses |=
                        roles.get(i) == CodePlan.Role.SPAN
                                && mark.holds(i) != mark.holds(partners[i]);
            }
            if (!crosses) {
                nested.add(mark);
            }
        }
        return nested;
    }

    private boolean holds(int code) {
        return fromCodes <= code && code < toCodes;
    }

    /** What writes a text piece by piece. */
    interface Pen {
        void text(String text);

        void code(int index);

        void open(Mark mark);

        void close();
    }

    /** Writes a text with its codes and its marks, which are nested, in reading order. */
    static void write(CodedText content, List<Mark> marks, Pen pen) {
        List<InlineCode> codes = content.codes();
        int at = 0;
        int code = 0;
        while (true) {
            for (Mark mark : marks) {
                if (mark.to == at && mark.toCodes == code) {
                    pen.close();
                }
            }
            for (Mark mark : marks) {
                if (mark.from == at && mark.fromCodes == code) {
                    pen.open(mark);
                }
            }
            if (code < codes.size() && codes.get(code).position() == at) {
                pen.code(code++);
            } else if (at < content.text().length()) {
                int next = next(content, marks, at, code);
                pen.text(content.text().substring(at, next));
                at = next;
            } else {
                return;
            }
        }
    }

    private static int next(CodedText content, List<Mark> marks, int at, int code) {
        int next = content.text().length();
        if (code < content.codes().size()) {
            next = Math.min(next, content.codes().get(code).position());
        }
        for (Mark mark : marks) {
            next = mark.from > at ? Math.min(next, mark.from) : next;
            next = mark.to > at ? Math.min(next, mark.to) : next;
        }
        return next;
    }
}
