package org.hexapla.core.sentence;

import org.hexapla.core.script.Blank;

/**
 * The marks behind which a sentence may end, and what closes behind them: {@code .”}, {@code !!)},
 * {@code . »}, {@code 。】}. Only behind one are the rules asked.
 */
final class Stops {
    private static final int NOTE_DIGITS = 3;

    private Stops() {}

    /** The first stop at or after {@code from}, or the length of the text. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !isStop(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after all stops that follow each other, and after what closes behind them. */
    static int end(String text, int stop) {
        int at = closed(text, stop);
        for (int guillemet = spaced(text, at); guillemet > at; guillemet = spaced(text, at)) {
            at = closed(text, guillemet);
        }
        return at;
    }

    private static int closed(String text, int from) {
        int at = from;
        while (at < text.length() && (isStop(text.charAt(at)) || closes(text, at))) {
            at++;
        }
        return at;
    }

    /**
     * Where a guillemet closes behind a blank, as French sets it; {@code at} itself if none does.
     */
    private static int spaced(String text, int at) {
        int guillemet = at;
        while (guillemet < text.length()
                && guillemet < at + 2
                && Blank.is(text.charAt(guillemet))) {
            guillemet++;
        }
        boolean closes =
                guillemet < text.length()
                        && text.charAt(guillemet) == '»'
                        && closes(text, guillemet);
        return closes ? guillemet : at;
    }

    /**
     * The offset after the mark of a note that stands at {@code at}, such as {@code 2}, {@code ²},
     * {@code [2]} or {@code **}; {@code at} itself where none does.
     */
    static int afterNote(String text, int at) {
        int length = text.length();
        int stars = afterStars(text, at);
        if (stars > at) {
            return stars;
        }
        boolean bracket = at < length && text.charAt(at) == '[';
        int from = bracket ? at + 1 : at;
        int to = from;
        while (to < length && to < from + NOTE_DIGITS && isNoteDigit(text.charAt(to))) {
            to++;
        }
        if (to == from || bracket && (to == length || text.charAt(to) != ']')) {
            return at;
        }
        return bracket ? to + 1 : to;
    }

    private static int afterStars(String text, int at) {
        int to = at;
        while (to < text.length() && to < at + NOTE_DIGITS && isStar(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isStar(char c) {
        return c == '*' || c == '†' || c == '‡';
    }

    private static boolean isNoteDigit(char c) {
        return Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isStop(char c) {
        if (c < 0x80) {
            return c == '.' || c == '?' || c == '!';
        }
        return switch (c) {
            case '…', '。', '！', '？', '｡', '．', '؟', '۔', '‼', '⁇', '⁈', '⁉', '।', '։' -> true;
            default -> false;
        };
    }

    /** Marks that open in one language close in another; with a blank behind them they close. */
    private static boolean closes(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'' || c == '’') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION, Character.FORMAT -> true;
            case Character.INITIAL_QUOTE_PUNCTUATION -> !isTextAt(text, at + 1);
            case Character.FINAL_QUOTE_PUNCTUATION ->
                    c == '”' || c == '’' || !isTextAt(text, at + 1) || isCaseless(text, at + 1);
            default -> false;
        };
    }

    private static boolean isTextAt(String text, int at) {
        return at < text.length() && !Blank.is(text.charAt(at)) && !isStop(text.charAt(at));
    }

    private static boolean isCaseless(String text, int at) {
        int type = Character.getType(text.charAt(at));
        return type != Character.UPPERCASE_LETTER && type != Character.LOWERCASE_LETTER;
    }
}
