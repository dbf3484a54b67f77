package org.hexapla.core.script;

/** What counts as white space in a text: also the blanks that do not break a line. */
public final class Blank {
    private Blank() {}

    public static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF';
    }

    public static boolean all(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
