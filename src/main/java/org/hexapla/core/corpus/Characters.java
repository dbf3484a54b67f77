package org.hexapla.core.corpus;

import java.io.IOException;

/** What may stand in a file and what has to stand for the rest. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NEXT_LINE = '\u0085';
    private static final char MARK = '\uFEFF';

    private Characters() {}

    /** The text with U+FFFD for each half of a surrogate pair that has no other half. */
    static String paired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder paired = new StringBuilder(text.length());
                text.codePoints().map(Characters::whole).forEach(paired::appendCodePoint);
                return paired.toString();
            }
        }
        return text;
    }

    private static int whole(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? REPLACEMENT : codePoint;
    }

    /** The text on one line: each run of white space one blank, none at either end. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhite(c)) {
                gap = folded.length() > 0;
                continue;
            }
            if (gap) {
                folded.append(' ');
                gap = false;
            }
            folded.append(c);
        }
        return paired(folded.toString());
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE || c == MARK;
    }

    /**
     * Writes text that stands in XML 1.0, in an element or an attribute, with U+FFFD for each
     * character that it can not hold at all.
     */
    static void appendAsXml(String text, Appendable out) throws IOException {
        String whole = paired(text);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(c < ' ' || c > REPLACEMENT ? REPLACEMENT : c);
            }
        }
    }
}
