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
        return value(attributes, name);
    }

    static @Nullable String value(List<SafeXml.Attribute> attributes, String name) {
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

    /** Whether one begins within the other and ends behind it. */
    boolean crosses(Mark other) {
        boolean apart =
                order(to, toCodes, other.from, other.fromCodes) <= 0
                        || order(other.to, other.toCodes, from, fromCodes) <= 0;
        return !apart && !isWithin(other) && !other.isWithin(this);
    }

    private boolean isWithin(Mark other) {
        return order(other.from, other.fromCodes, from, fromCodes) <= 0
                && order(to, toCodes, other.to, other.toCodes) <= 0;
    }

    private static int order(int at, int codes, int otherAt, int otherCodes) {
        return at == otherAt ? Integer.compare(codes, otherCodes) : Integer.compare(at, otherAt);
    }

    /** In the order of starts, the outer ones first, as {@link #write} takes them. */
    static List<Mark> inOrder(List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(
                (one, other) -> {
                    int starts = order(one.from, one.fromCodes, other.from, other.fromCodes);
                    return starts == 0
                            ? order(other.to, other.toCodes, one.to, one.toCodes)
                            : starts;
                });
        return ordered;
    }

    /** What writes a text piece by piece. */
    interface Pen {
        void text(String text);

        void code(int index);

        void open(Mark mark);

        void close();

        void end(InText.End end);
    }

    /**
     * Writes a text with its codes and its marks, which are nested, in reading order.
     *
     * @param ends in reading order too
     */
    static void write(CodedText content, List<Mark> marks, List<InText.End> ends, Pen pen) {
        List<InlineCode> codes = content.codes();
        int at = 0;
        int code = 0;
        while (true) {
            writeEnds(ends, at, code, pen);
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
                int next = next(content, marks, ends, at, code);
                pen.text(content.text().substring(at, next));
                at = next;
            } else {
                return;
            }
        }
    }

    private static void writeEnds(List<InText.End> ends, int at, int code, Pen pen) {
        for (InText.End end : ends) {
            if (end.isAt(at, code)) {
                pen.end(end);
            }
        }
    }

    private static int next(
            CodedText content, List<Mark> marks, List<InText.End> ends, int at, int code) {
        int next = content.text().length();
        if (code < content.codes().size()) {
            next = Math.min(next, content.codes().get(code).position());
        }
        for (Mark mark : marks) {
            next = mark.from > at ? Math.min(next, mark.from) : next;
            next = mark.to > at ? Math.min(next, mark.to) : next;
        }
        for (InText.End end : ends) {
            next = end.at() > at ? Math.min(next, end.at()) : next;
        }
        return next;
    }
}
