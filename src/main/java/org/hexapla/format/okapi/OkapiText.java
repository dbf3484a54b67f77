package org.hexapla.format.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * A text with codes, between Okapi's form and ours.
 *
 * <p>A line break or a tab is a code for Okapi and nothing in the text; here its code is followed
 * by the character itself, so that the words on its two sides stay apart. White space at either end
 * belongs to the layout and is left out.
 */
public final class OkapiText {
    /** Says what Okapi's code is, which it often does not say itself. */
    @FunctionalInterface
    public interface Naming {
        /**
         * @param letters how many characters that are not white space stand before the code
         */
        Name name(Code code, int letters);
    }

    /** What a code is; a null type leaves the code out. */
    public record Name(String type, String display) {}

    private OkapiText() {}

    public static CodedText read(TextFragment fragment, Naming naming) {
        String coded = fragment.getCodedText();
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        Map<Integer, Name> opened = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            if (!TextFragment.isMarker(c)) {
                text.append(c);
                letters += isSpace(c) ? 0 : 1;
                continue;
            }
            Code code = fragment.getCode(coded.charAt(++i));
            InlineCode.Kind kind = kind(code);
            Name name =
                    kind == InlineCode.Kind.CLOSE && opened.containsKey(code.getId())
                            ? opened.get(code.getId())
                            : naming.name(code, letters);
            opened.put(code.getId(), name);
            codes.add(
                    new InlineCode(
                            Integer.toString(code.getId()),
                            kind,
                            name.type(),
                            text.length(),
                            kind == InlineCode.Kind.CLOSE ? "" : name.display()));
            text.append(character(name.type()));
        }
        return strip(new CodedText(text.toString(), codes));
    }

    static InlineCode.Kind kind(Code code) {
        return switch (code.getTagType()) {
            case OPENING -> InlineCode.Kind.OPEN;
            case CLOSING -> InlineCode.Kind.CLOSE;
            case PLACEHOLDER -> InlineCode.Kind.PLACEHOLDER;
        };
    }

    /** What stands in the text for a code of that type. */
    public static String character(String type) {
        return switch (type) {
            case "break" -> "\n";
            case "tab" -> "\t";
            default -> "";
        };
    }

    // Codes at the ends stay, at the first or last character that does.
    private static CodedText strip(CodedText content) {
        String text = content.text();
        int from = leading(text);
        int to = Math.max(from, text.length() - trailing(text));
        List<InlineCode> codes = new ArrayList<>();
        for (InlineCode code : content.codes()) {
            codes.add(code.at(Math.min(to, Math.max(from, code.position())) - from));
        }
        return new CodedText(text.substring(from, to), codes);
    }

    /** How much white space a text begins with. */
    static int leading(String text) {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** How much white space a text ends with. */
    static int trailing(String text) {
        int at = text.length();
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return text.length() - at;
    }

    /** Whether it is a blank of any kind. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** A text without its spaces, by which what a filter gave is found again. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(codePoint -> !isSpace(codePoint))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
