package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of text with the inline codes that stand in it.
 *
 * @param text the text alone, as it came
 * @param codes the codes in the order of their positions, none beyond the text's end; codes at one
 *     position stand in the order of the list
 */
public record CodedText(String text, List<InlineCode> codes) {
    public static final CodedText EMPTY = new CodedText("", List.of());

    public CodedText {
        List<InlineCode> sorted = new ArrayList<>(codes);
        sorted.sort(Comparator.comparingInt(InlineCode::position));
        codes = List.copyOf(sorted);
        if (!codes.isEmpty() && codes.get(codes.size() - 1).position() > text.length()) {
            throw new IllegalArgumentException("a code stands beyond the end of its text");
        }
    }

    /** Text without codes. */
    public static CodedText of(String text) {
        return new CodedText(text, List.of());
    }

    public boolean isBlank() {
        return text.isBlank() && codes.isEmpty();
    }

    /** This text and the next one after it, with nothing between. */
    public CodedText then(CodedText next) {
        List<InlineCode> all = new ArrayList<>(codes);
        for (InlineCode code : next.codes) {
            all.add(code.at(code.position() + text.length()));
        }
        return new CodedText(text + next.text, all);
    }

    /**
     * The part from {@code from} up to {@code to}. A code that stands at a cut goes with the text
     * before it when it closes something or stands alone, and with the text after it when it opens
     * something; a code at either end of the whole text is kept. So slices that meet share no code
     * and lose none.
     */
    public CodedText slice(int from, int to) {
        List<InlineCode> inside = new ArrayList<>();
        for (InlineCode code : codes) {
            if (belongs(code, from, to)) {
                inside.add(code.at(code.position() - from));
            }
        }
        return new CodedText(text.substring(from, to), inside);
    }

    private boolean belongs(InlineCode code, int from, int to) {
        int at = code.position();
        if (at > from && at < to) {
            return true;
        }
        boolean opens = code.kind() == InlineCode.Kind.OPEN;
        if (at == from && at == to) {
            return true;
        }
        if (at == from) {
            return from == 0 || opens;
        }
        return at == to && (to == text.length() || !opens);
    }
}
