package org.hexapla.format.okapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts another text into the place of one of the original's, with the original's codes.
 *
 * <p>A code of the new text is taken for the original's of the same id and type, one of which it is
 * not known what it does for that of the same id, a note's mark for the one that prints the same
 * number, else for an unused one of the same type; what the original does not have is left out.
 * Notes, pictures and marks without a text that the new text lacks are put at its end, or at its
 * beginning if they stood there, so that none is lost; formatting that held the whole original
 * holds the whole new text. Pairs come out nested whatever the new text does. A number or letter
 * that the author typed before the original stands before the new text.
 */
public final class Refit {
    private final TextFragment original;
    private final CodedText originalText;
    private final int mark;

    // The original without its codes and what stands for them.
    private final String bare;
    private final Map<InlineCode, Code> codes = new HashMap<>();
    private final Set<InlineCode> used = new HashSet<>();

    /**
     * @param originalText the same text in our form, as {@link OkapiText} reads it
     * @param mark how many characters of it are a typed mark, which the new text does not have
     */
    public Refit(TextFragment original, CodedText originalText, int mark) {
        this.original = original;
        this.originalText = new CodedText(originalText.text(), whole(originalText.codes()));
        this.mark = mark;
        this.bare = original.getText().strip();
        for (InlineCode own : this.originalText.codes()) {
            if (isInMark(own)) {
                used.add(own);
            }
            for (Code code : original.getCodes()) {
                boolean same = Integer.toString(code.getId()).equals(own.id());
                if (same && OkapiText.kind(code) == own.kind()) {
                    codes.put(own, code);
                }
            }
        }
    }

    private static List<InlineCode> whole(List<InlineCode> codes) {
        int[] partners = InlineCode.partners(codes);
        List<InlineCode> whole = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            boolean alone = codes.get(i).kind() == InlineCode.Kind.PLACEHOLDER;
            if (alone || partners[i] >= 0) {
                whole.add(codes.get(i));
            }
        }
        return whole;
    }

    public TextFragment with(CodedText text) {
        TextFragment out = new TextFragment();
        String edge = original.getText();
        if (OkapiText.leading(text.text()) == 0) {
            out.append(edge.substring(0, OkapiText.leading(edge)));
        }
        List<@Nullable InlineCode> matched = matched(text.codes());
        List<InlineCode> wrapping = wrapping();
        wrapping.forEach(code -> append(out, code));
        Deque<InlineCode> open = new ArrayDeque<>();
        for (int i = 0; i < matched.size(); i++) {
            InlineCode own = matched.get(i);
            if (own != null && text.codes().get(i).position() == 0 && opensBeforeMark(own)) {
                appendCode(out, own, open);
                matched.set(i, null);
            }
        }
        // What stood before all text, such as the number of a footnote, stands there again.
        appendLost(out, 0);
        appendMark(out);
        appendBody(out, text, matched, open);
        appendLost(out, originalText.text().length());
        for (int i = wrapping.size() - 1; i >= 0; i--) {
            append(out, closing(wrapping.get(i)));
        }
        if (OkapiText.trailing(text.text()) == 0) {
            out.append(edge.substring(edge.length() - OkapiText.trailing(edge)));
        }
        return out;
    }

    private void append(TextFragment out, InlineCode own) {
        used.add(own);
        Code code = codes.get(own);
        if (code != null) {
            out.append(code.clone());
        }
    }

    private void appendMark(TextFragment out) {
        int written = 0;
        for (InlineCode code : originalText.codes()) {
            if (isInMark(code)) {
                out.append(flat(originalText.text().substring(written, code.position())));
                written = code.position() + OkapiText.character(code.type()).length();
                append(out, code);
            }
        }
        if (written < mark) {
            out.append(flat(originalText.text().substring(written, mark)));
        }
    }

    private boolean isInMark(InlineCode code) {
        return switch (code.kind()) {
            case PLACEHOLDER -> code.position() < mark;
            case OPEN -> code.position() < mark && closing(code).position() <= mark;
            case CLOSE -> code.position() <= mark && opening(code).position() < mark;
        };
    }

    private void appendLost(TextFragment out, int upTo) {
        for (InlineCode lost : originalText.codes()) {
            if (lost.position() <= upTo && !used.contains(lost) && mustStay(lost)) {
                append(out, lost);
            }
        }
    }

    private static boolean mustStay(InlineCode code) {
        boolean seen = code.isNote() || code.type().equals("image");
        boolean mark = code.type().equals("other") && code.display().isEmpty();
        return code.kind() == InlineCode.Kind.PLACEHOLDER && (seen || mark);
    }

    /** For each code of the new text the original's that it stands for, or null. */
    private List<@Nullable InlineCode> matched(List<InlineCode> mine) {
        InlineCode[] matched = new InlineCode[mine.size()];
        int[] partners = InlineCode.partners(mine);
        for (Likeness likeness : Likeness.values()) {
            for (int i = 0; i < matched.length; i++) {
                boolean single = mine.get(i).kind() == InlineCode.Kind.PLACEHOLDER;
                boolean opens = mine.get(i).kind() == InlineCode.Kind.OPEN && partners[i] >= 0;
                boolean free = matched[i] == null && !isOfMark(mine.get(i));
                InlineCode found = free && (single || opens) ? unused(mine.get(i), likeness) : null;
                if (found != null) {
                    matched[i] = found;
                    used.add(found);
                    if (opens) {
                        matched[partners[i]] = closing(found);
                        used.add(closing(found));
                    }
                }
            }
        }
        List<@Nullable InlineCode> list = new ArrayList<>();
        for (InlineCode found : matched) {
            list.add(found);
        }
        return list;
    }

    /** How a code of the new text may be like one of the original, the surest first. */
    private enum Likeness {
        SAME_NOTE {
            @Override
            boolean holds(InlineCode own, InlineCode other) {
                return own.isNote() && other.isNote() && own.display().equals(other.display());
            }
        },
        SAME_ID {
            @Override
            boolean holds(InlineCode own, InlineCode other) {
                return own.id().equals(other.id()) && own.type().equals(other.type());
            }
        },
        /** It was read when nobody could tell what it does. */
        SAME_ID_ONCE_UNKNOWN {
            @Override
            boolean holds(InlineCode own, InlineCode other) {
                return own.id().equals(other.id()) && other.type().equals("other");
            }
        },
        SAME_TYPE {
            @Override
            boolean holds(InlineCode own, InlineCode other) {
                return own.type().equals(other.type()) && !own.type().equals("other");
            }
        };

        abstract boolean holds(InlineCode own, InlineCode other);
    }

    private @Nullable InlineCode unused(InlineCode code, Likeness likeness) {
        for (InlineCode own : originalText.codes()) {
            if (own.kind() == code.kind() && !used.contains(own) && likeness.holds(own, code)) {
                return own;
            }
        }
        return null;
    }

    /** Whether the code came into the new text only because the mark was taken off. */
    private boolean isOfMark(InlineCode code) {
        return originalText.codes().stream()
                .anyMatch(own -> isInMark(own) && Likeness.SAME_ID.holds(own, code));
    }

    private InlineCode opening(InlineCode closing) {
        for (InlineCode code : originalText.codes()) {
            if (code.kind() == InlineCode.Kind.OPEN && code.id().equals(closing.id())) {
                return code;
            }
        }
        throw new IllegalStateException("the code " + closing.id() + " never opens");
    }

    private InlineCode closing(InlineCode opening) {
        for (InlineCode code : originalText.codes()) {
            if (code.kind() == InlineCode.Kind.CLOSE && code.id().equals(opening.id())) {
                return code;
            }
        }
        throw new IllegalStateException("the code " + opening.id() + " never closes");
    }

    /** The original's pairs that hold all of it and that the new text does not have. */
    private List<InlineCode> wrapping() {
        List<InlineCode> wrapping = new ArrayList<>();
        int end = originalText.text().length();
        for (InlineCode code : originalText.codes()) {
            boolean opens = code.kind() == InlineCode.Kind.OPEN && code.position() == 0;
            if (opens && !used.contains(code) && closing(code).position() == end) {
                wrapping.add(code);
            }
        }
        return wrapping;
    }

    private boolean opensBeforeMark(InlineCode own) {
        return own.kind() == InlineCode.Kind.OPEN && own.position() < mark;
    }

    private void appendBody(
            TextFragment out,
            CodedText text,
            List<@Nullable InlineCode> matched,
            Deque<InlineCode> open) {
        int written = 0;
        for (int i = 0; i < matched.size(); i++) {
            InlineCode own = matched.get(i);
            int position = text.codes().get(i).position();
            if (position > written) {
                out.append(flat(text.text().substring(written, position)));
                written = position;
            }
            if (own != null) {
                appendCode(out, own, open);
                written = isFollowed(text, own, position) ? position + 1 : written;
            }
        }
        if (written < text.text().length()) {
            out.append(flat(text.text().substring(written)));
        }
        while (!open.isEmpty()) {
            append(out, closing(open.pop()));
        }
    }

    private void appendCode(TextFragment out, InlineCode own, Deque<InlineCode> open) {
        if (own.kind() == InlineCode.Kind.OPEN) {
            open.push(own);
        }
        if (own.kind() != InlineCode.Kind.CLOSE) {
            append(out, own);
            return;
        }
        boolean stillOpen = open.stream().anyMatch(opener -> opener.id().equals(own.id()));
        while (stillOpen) {
            InlineCode opener = open.pop();
            append(out, closing(opener));
            stillOpen = !opener.id().equals(own.id());
        }
    }

    /** Whether the character follows in the text that stands for the code as well. */
    private static boolean isFollowed(CodedText text, InlineCode own, int position) {
        String character = OkapiText.character(own.type());
        return !character.isEmpty() && text.text().startsWith(character, position);
    }

    // A line break without its code would be a space on paper, unless the original has it so too.
    private String flat(String text) {
        String flat = bare.indexOf('\n') < 0 ? text.replace('\n', ' ') : text;
        return bare.indexOf('\t') < 0 ? flat.replace('\t', ' ') : flat;
    }
}
