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

    /** Whether there is nothing to read: no code, and only spaces and what has no width. */
    public boolean isBlank() {
        return codes.isEmpty() && text.codePoints().allMatch(CodedText::isBlank);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** The text as it is read, with what codes put into the line. */
    public String asRead() {
        StringBuilder read = new StringBuilder();
        int at = 0;
        for (InlineCode code : codes) {
            read.append(text, at, code.position()).append(code.inLine());
            at = code.position();
        }
        return read.append(text, at, text.length()).toString();
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
     * something or stands within what opens there; a code at either end of the whole text is kept.
     * So slices that meet share no code and lose none.
     */
    public CodedText slice(int from, int to) {
        List<InlineCode> inside = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            InlineCode code = codes.get(i);
            int at = code.position();
            boolean begins = at > from || from == 0 || from == to || goesOn(i);
            boolean ends = at < to || to == text.length() || from == to || !goesOn(i);
            if (at >= from && at <= to && begins && ends) {
                inside.add(code.at(at - from));
            }
        }
        return new CodedText(text.substring(from, to), inside);
    }

    /** Whether the code goes with the text after it where the text is cut at its position. */
    private boolean goesOn(int index) {
        InlineCode code = codes.get(index);
        if (code.kind() == InlineCode.Kind.OPEN) {
            return !closesAtOnce(index);
        }
        boolean alone = code.kind() == InlineCode.Kind.PLACEHOLDER;
        for (int i = index - 1; alone && i >= 0; i--) {
            if (codes.get(i).position() < code.position()) {
                return false;
            }
            if (codes.get(i).kind() == InlineCode.Kind.OPEN && !closesAtOnce(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean closesAtOnce(int opening) {
        InlineCode open = codes.get(opening);
        for (int i = opening + 1; i < codes.size(); i++) {
            InlineCode code = codes.get(i);
            if (code.position() > open.position()) {
                return false;
            }
            if (code.kind() == InlineCode.Kind.CLOSE && code.id().equals(open.id())) {
                return true;
            }
        }
        return false;
    }
}
