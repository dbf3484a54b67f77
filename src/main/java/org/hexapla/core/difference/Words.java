package org.hexapla.core.difference;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * Cuts texts into tokens, at the word boundaries of the language. A run of characters that need no
 * spaces between words is cut at every character; what combines with a character stays with it.
 */
final class Words {
    private final BreakIterator boundaries;

    Words(Language language) {
        boundaries = BreakIterator.getWordInstance(language.locale());
    }

    List<Token> of(CodedText text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (InlineCode code : text.codes()) {
            words(text.text().substring(at, code.position()), tokens);
            at = code.position();
            tokens.add(token(code));
        }
        words(text.text().substring(at), tokens);
        return tokens;
    }

    /** The mark of a control character keeps a code from being taken for a word. */
    private static Token token(InlineCode code) {
        String key = "\u0000" + code.kind() + " " + code.id();
        return new Token(key, new CodedText("", List.of(code.at(0))));
    }

    private void words(String text, List<Token> tokens) {
        boundaries.setText(text);
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            word(text.substring(from, to), tokens);
            from = to;
        }
    }

    private static void word(String word, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            boolean alone =
                    i > from
                            && !isCombining(word.codePointAt(i))
                            && (isUnspaced(word.codePointBefore(i))
                                    || isUnspaced(word.codePointAt(i)));
            if (alone) {
                tokens.add(token(word.substring(from, i)));
                from = i;
            }
        }
        tokens.add(token(word.substring(from)));
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Canonically equal words are the same word: tools return one form for the other. */
    private static Token token(String word) {
        return new Token(Normalizer.normalize(word, Normalizer.Form.NFC), CodedText.of(word));
    }
}
