package org.hexapla.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;

/**
 * What of a text goes into the index, as terms with blanks between them. A language with spaces has
 * its words in order, for phrases, and the stems of its words. A language without has each two
 * neighbouring characters in order, whatever stands between them, so that any part of a text is
 * found; and each character and each word in letters once.
 */
final class Terms {
    /** So few words are found in too many texts. */
    private static final int LEAST_TELLING = 3;

    private static final int MOST_TELLING = 200;

    private Terms() {}

    /** The term of one character, which is not that of a word of one letter. */
    static String character(int point) {
        return "." + Character.toString(point);
    }

    /** The terms of a text in order, in which phrases are looked for. */
    static String inOrder(List<Token> tokens, Language language) {
        if (language.isUnspaced()) {
            return pairs(characters(tokens));
        }
        StringJoiner words = new StringJoiner(" ");
        tokens.forEach(token -> words.add(token.exact()));
        return words.toString();
    }

    /** The terms of a text by which single words are found; the order does not matter. */
    static String alone(String text, List<Token> tokens, Language language) {
        if (language.isUnspaced()) {
            Set<String> each = new LinkedHashSet<>();
            tokens.stream()
                    .filter(token -> !token.isCharacter())
                    .forEach(token -> each.add(token.exact()));
            characters(tokens).codePoints().mapToObj(Terms::character).forEach(each::add);
            return String.join(" ", each);
        }
        StringJoiner stems = new StringJoiner(" ");
        tokens.forEach(token -> Stems.of(text, token, language).forEach(stems::add));
        return stems.toString();
    }

    /**
     * The terms, each once, by which a text like this one is found: without words that stand in any
     * text, where others are left, and of a long text the first ones. A single character of a
     * language without spaces has none.
     */
    static List<String> telling(String text, Language language) {
        List<Token> tokens = Tokens.of(text);
        List<Token> telling =
                tokens.stream().filter(token -> !StopWords.holds(token.exact(), language)).toList();
        List<Token> some = telling.size() < LEAST_TELLING ? tokens : telling;
        String terms = inOrder(some, language);
        return terms.isEmpty()
                ? List.of()
                : Stream.of(terms.split(" ")).distinct().limit(MOST_TELLING).toList();
    }

    /** The letters and digits of a text without anything between them. */
    static String characters(List<Token> tokens) {
        StringBuilder all = new StringBuilder();
        tokens.forEach(token -> all.append(token.exact()));
        return all.toString();
    }

    /** Each two neighbours of a text, with blanks between the pairs. */
    static String pairs(String characters) {
        int[] points = characters.codePoints().toArray();
        StringBuilder pairs = new StringBuilder(points.length * 3);
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.append(i == 0 ? "" : " ")
                    .appendCodePoint(points[i])
                    .appendCodePoint(points[i + 1]);
        }
        return pairs.toString();
    }
}
