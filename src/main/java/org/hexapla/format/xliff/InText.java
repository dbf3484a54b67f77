package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * What a tool wrote for itself within one source or target.
 *
 * @param key {@linkplain Mark#key names} the text that marks and ends stand in; empty where there
 *     are none
 * @param marks elements around a piece of the text, the outer ones first
 * @param ends the points where annotations begin and end that are no elements, in reading order
 * @param codes what is said of inline codes, which they keep in another text too
 */
record InText(String key, List<Mark> marks, List<End> ends, List<OnCode> codes) {
    static final InText NONE = new InText("", List.of(), List.of(), List.of());

    InText {
        marks = List.copyOf(marks);
        ends = List.copyOf(ends);
        codes = List.copyOf(codes);
    }

    /**
     * The beginning ({@code sm}) or the end ({@code em}) of an annotation of XLIFF 2 that may cross
     * codes and segments.
     *
     * @param at the characters of the text before it
     * @param codes the codes before it
     */
    record End(int at, int codes, boolean opens, List<SafeXml.Attribute> attributes) {
        End {
            attributes = List.copyOf(attributes);
        }

        /** The id of the annotation, or null. */
        @Nullable String id() {
            return Mark.value(attributes, opens ? "id" : "startRef");
        }

        boolean isAt(int place, int codesBefore) {
            return at == place && codes == codesBefore;
        }
    }

    /**
     * Attributes of an inline code.
     *
     * @param element as which it stands, {@code g} or {@code ph}: another takes other attributes
     * @param id of the code, as it is here
     * @param nth how many of that element and id stand before it
     */
    record OnCode(String element, String id, int nth, List<SafeXml.Attribute> attributes) {
        OnCode {
            attributes = List.copyOf(attributes);
        }
    }

    boolean isEmpty() {
        return marks.isEmpty() && ends.isEmpty() && codes.isEmpty();
    }

    /** Whether marks and ends may stand in that text. */
    boolean isOf(CodedText text) {
        return !key.isEmpty() && key.equals(Mark.key(text));
    }

    /** The annotations that both begin and end in the text, as elements around it. */
    List<Mark> asMarks() {
        Map<String, End> open = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (End end : ends) {
            if (end.opens()) {
                open.put(String.valueOf(end.id()), end);
                continue;
            }
            End start = open.remove(String.valueOf(end.id()));
            if (start != null) {
                Mark mark = new Mark(start.at, start.codes, end.at, end.codes, start.attributes());
                if (!mark.isEmpty()) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    /** All attributes in it. */
    List<SafeXml.Attribute> attributes() {
        List<SafeXml.Attribute> all = new ArrayList<>();
        marks.forEach(mark -> all.addAll(mark.attributes()));
        ends.forEach(end -> all.addAll(end.attributes()));
        codes.forEach(code -> all.addAll(code.attributes()));
        return all;
    }
}
