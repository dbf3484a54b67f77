package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge.Present;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Merge.Sent;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a translator wrote from how a program laid the file out: one that indents its XML
 * breaks lines in texts too, and some put a blank after each.
 *
 * <p>A line break at an end of a text, with the blanks around it, is layout where the source has no
 * blank there. One within is where neither the source nor the text that was sent or is here has
 * any, and a blank follows it or the source in the file was broken too. Blanks that are only added
 * to the ends of a text that was sent, or is here, are no change of it; in a text that somebody
 * edited they are kept, as all else.
 */
final class Layout {
    private static final Pattern BREAK = Pattern.compile("\\s*[\\n\\r]\\s*");
    private static final Pattern INDENT = Pattern.compile("[\\n\\r][ \\t]");

    private Layout() {}

    /** The text that came back without its layout. */
    static CodedText without(Returned returned, CodedText text, Present now, @Nullable Sent then) {
        CodedText words = unbroken(returned, text, now, then);
        CodedText bare = bare(words);
        boolean same = then != null && then.isText(bare) || SameText.isSame(bare, now.target());
        return same ? bare : words;
    }

    private static CodedText unbroken(
            Returned returned, CodedText text, Present now, @Nullable Sent then) {
        if (!isBroken(text.text())) {
            return text;
        }
        String source = now.source().text();
        boolean ours =
                isBroken(source)
                        || now.target() != null && isBroken(now.target().text())
                        || then != null && then.target() != null && isBroken(then.target());
        boolean reflowed = isBroken(returned.source().text());
        String all = text.text();
        List<Piece> pieces = new ArrayList<>();
        Matcher found = BREAK.matcher(all);
        while (found.find()) {
            boolean first = found.start() == 0;
            boolean last = found.end() == all.length();
            boolean outside =
                    first && !source.equals(source.stripLeading())
                            || last && !source.equals(source.stripTrailing());
            boolean indented = reflowed || INDENT.matcher(found.group()).find();
            if (first || last ? !outside : !ours && indented) {
                pieces.add(new Piece(found.start(), found.end(), first || last ? "" : " "));
            }
        }
        return replaced(text, pieces);
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** The text without blanks, and without marks that nobody sees or needs, at its ends. */
    static CodedText bare(CodedText text) {
        String all = text.text();
        int from = 0;
        while (from < all.length() && isNothing(all.charAt(from))) {
            from++;
        }
        int to = all.length();
        while (to > from && isNothing(all.charAt(to - 1))) {
            to--;
        }
        List<Piece> ends = new ArrayList<>();
        if (from > 0) {
            ends.add(new Piece(0, from, ""));
        }
        if (to < all.length()) {
            ends.add(new Piece(to, all.length(), ""));
        }
        return replaced(text, ends);
    }

    // A byte order mark and a space without width; marks of direction mean something.
    private static boolean isNothing(char character) {
        return Character.isWhitespace(character) || character == '\uFEFF' || character == '\u200B';
    }

    /** What stands in the place of the characters from {@code from} up to {@code to}. */
    private record Piece(int from, int to, String instead) {}

    private static CodedText replaced(CodedText text, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        int next = 0;
        int at = 0;
        for (Piece piece : pieces) {
            next = copied(text, new Piece(at, piece.from, ""), next, out, codes);
            out.append(piece.instead);
            at = piece.to;
        }
        copied(text, new Piece(at, text.text().length(), ""), next, out, codes);
        return new CodedText(out.toString(), codes);
    }

    /** Adds a piece with the codes up to its end; a code in what was replaced stands after it. */
    private static int copied(
            CodedText text, Piece piece, int next, StringBuilder out, List<InlineCode> codes) {
        int shift = out.length() - piece.from;
        int code = next;
        while (code < text.codes().size() && text.codes().get(code).position() <= piece.to) {
            InlineCode one = text.codes().get(code++);
            codes.add(one.at(Math.max(one.position(), piece.from) + shift));
        }
        out.append(text.text(), piece.from, piece.to);
        return code;
    }
}
