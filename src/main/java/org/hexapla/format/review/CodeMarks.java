package org.hexapla.format.review;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.format.xml.XmlOut;

/**
 * Inline codes as marks that people see in a text and can move: {@code ⟦1⟧} and {@code ⟦/1⟧} around
 * what a code spans, {@code ⟦2/⟧} for one that stands alone, followed by what a reader sees there,
 * as {@code ⟦2/ 3⟧} for the third footnote.
 *
 * <p>A character that no Word file keeps, and the brackets themselves, are marks with their number:
 * {@code ⟦U+27E6⟧}.
 */
final class CodeMarks {
    static final char LEFT = '\u27E6';
    static final char RIGHT = '\u27E7';

    private static final Pattern MARK =
            Pattern.compile(
                    "\u27E6\\s*(?:U\\+(?<hex>[0-9A-Fa-f]{1,6})|(?<close>/?)\\s*"
                            + "(?<id>[^\u27E6\u27E7/\\s]+)\\s*(?<alone>/?)[^\u27E6\u27E7]*)\u27E7");
    private static final int LONGEST_DISPLAY = 24;

    private CodeMarks() {}

    /** A run of text, or one mark. */
    record Piece(String text, boolean isMark) {}

    /**
     * The text with its codes as marks, in pieces that are to look alike; none is empty. A line
     * break at either end is a mark too, since editing leaves empty lines there that count nothing.
     */
    static List<Piece> pieces(CodedText content) {
        List<Piece> pieces = new ArrayList<>();
        String text = content.text();
        int written = 0;
        for (InlineCode code : content.codes()) {
            add(text, written, code.position(), pieces);
            written = code.position();
            pieces.add(mark(inner(code)));
        }
        add(text, written, text.length(), pieces);
        return pieces;
    }

    private static Piece mark(String inner) {
        return new Piece(LEFT + inner + RIGHT, true);
    }

    /** What stands between the brackets. */
    static String inner(InlineCode code) {
        String id = written(code.id());
        return switch (code.kind()) {
            case OPEN -> id;
            case CLOSE -> "/" + id;
            case PLACEHOLDER -> (id + "/ " + shown(code.display())).strip();
        };
    }

    /** An id as it stands in a mark. */
    static String written(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String shown(String display) {
        String plain = display.replaceAll("[\u27E6\u27E7\\p{Cntrl}]", " ").strip();
        return plain.codePointCount(0, plain.length()) > LONGEST_DISPLAY
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_DISPLAY))
                : plain;
    }

    private static void add(String text, int from, int to, List<Piece> pieces) {
        StringBuilder plain = new StringBuilder();
        int next;
        for (int i = from; i < to; i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            boolean atAnEnd = i == 0 || next == text.length();
            if (isKept(codePoint) && !(atAnEnd && codePoint == '\n')) {
                plain.appendCodePoint(codePoint);
                continue;
            }
            addPlain(plain, pieces);
            pieces.add(mark(String.format("U+%04X", codePoint)));
        }
        addPlain(plain, pieces);
    }

    private static void addPlain(StringBuilder plain, List<Piece> pieces) {
        if (plain.length() > 0) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }

    // Line separators and the like are taken for ends of lines on the way.
    private static boolean isKept(int codePoint) {
        return switch (codePoint) {
            case LEFT, RIGHT, '\r', 0x85, 0x2028, 0x2029, 0xFEFF -> false;
            default -> XmlOut.holds(codePoint);
        };
    }

    /**
     * The text that marks stand in. A bracket that is no mark stays in the text and stands for a
     * code that nobody knows too, so that it is noticed.
     */
    static CodedText read(String marked) {
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int read = 0;
        while (mark.find()) {
            appendPlain(marked.substring(read, mark.start()), text, codes);
            read = mark.end();
            String hex = mark.group("hex");
            if (hex == null) {
                codes.add(code(mark, text.length()));
            } else if (Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
                text.appendCodePoint(Integer.parseInt(hex, 16));
            } else {
                appendPlain(mark.group(), text, codes);
            }
        }
        appendPlain(marked.substring(read), text, codes);
        return new CodedText(text.toString(), codes);
    }

    private static InlineCode code(Matcher mark, int position) {
        boolean closes = !mark.group("close").isEmpty();
        boolean alone = !mark.group("alone").isEmpty();
        InlineCode.Kind kind =
                closes
                        ? InlineCode.Kind.CLOSE
                        : alone ? InlineCode.Kind.PLACEHOLDER : InlineCode.Kind.OPEN;
        return new InlineCode(decoded(mark.group("id")), kind, "other", position, "");
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    private static void appendPlain(String plain, StringBuilder text, List<InlineCode> codes) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == LEFT || c == RIGHT) {
                String id = String.valueOf(c);
                codes.add(
                        new InlineCode(
                                id, InlineCode.Kind.PLACEHOLDER, "other", text.length(), ""));
            }
            text.append(c);
        }
    }
}
