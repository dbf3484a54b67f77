package org.hexapla.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;

/**
 * What somebody looks for: words, which are found in all their forms, and phrases in quotation
 * marks, which are found as they stand. All of them have to be in one row in one language. What
 * stands together in a script without spaces is a phrase without quotation marks. Nothing is a stop
 * word; nothing in a query is an operator.
 */
public final class Query {
    private static final int MOST_TERMS = 100;
    private static final String OPENING = "\"“„«「『＂";
    private static final List<String> CLOSING = List.of("\"”", "”\"", "“”", "»", "」", "』", "＂");
    private static final String CLOSING_ONLY = "”»」』";
    private static final String APOSTROPHES = "'’ʼ＇";
    private static final int LONGEST_ELISION = 2;

    /**
     * A word or a phrase.
     *
     * @param text as it was typed
     * @param tokens at least one; several of a phrase
     */
    record Term(String text, List<Token> tokens, boolean isPhrase) {
        Term {
            tokens = List.copyOf(tokens);
        }

        String key() {
            return isPhrase + tokens.stream().map(Token::exact).collect(Collectors.joining(" "));
        }
    }

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private boolean hasOpenQuotes;
    private boolean hasCharacters;

    private Query(String text) {
        this.text = text;
    }

    /** Reads what was typed; whatever it is, it is a query, if perhaps an empty one. */
    public static Query of(String typed) {
        Query query = new Query(typed.strip());
        query.read();
        return query;
    }

    private void read() {
        List<Term> all = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int quote = OPENING.indexOf(text.charAt(i));
            int close = quote < 0 ? -1 : closing(CLOSING.get(quote), i + 1);
            if (close > 0) {
                addLoose(loose.toString(), all);
                loose.setLength(0);
                addPhrase(text.substring(i + 1, close), all);
                i = close;
            } else {
                hasOpenQuotes |= quote >= 0 || CLOSING_ONLY.indexOf(text.charAt(i)) >= 0;
                loose.append(text.charAt(i));
            }
            i++;
        }
        addLoose(loose.toString(), all);
        hasCharacters =
                all.stream().flatMap(term -> term.tokens().stream()).anyMatch(Token::isCharacter);
        Set<String> seen = new HashSet<>();
        all.stream().filter(term -> seen.add(term.key())).limit(MOST_TERMS).forEach(terms::add);
    }

    private int closing(String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void addPhrase(String phrase, List<Term> all) {
        List<Token> tokens = Tokens.of(phrase);
        if (!tokens.isEmpty()) {
            all.add(new Term(phrase, tokens, true));
        }
    }

    private static void addLoose(String words, List<Term> all) {
        for (String chunk : words.split("[\\s\\p{Z}]+")) {
            List<Token> tokens = Tokens.of(chunk);
            if (tokens.stream().anyMatch(Token::isCharacter)) {
                all.add(new Term(chunk, tokens, true));
                continue;
            }
            for (int i = 0; i < tokens.size(); i++) {
                if (!isElision(chunk, tokens, i)) {
                    all.add(new Term(chunk, tokens.subList(i, i + 1), false));
                }
            }
        }
    }

    /** Whether a token is what an apostrophe left of a small word: {@code l'} or {@code 's}. */
    private static boolean isElision(String chunk, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean before = token.end() < chunk.length() && isApostrophe(chunk.charAt(token.end()));
        boolean after = token.start() > 0 && isApostrophe(chunk.charAt(token.start() - 1));
        return tokens.size() > 1
                && token.end() - token.start() <= LONGEST_ELISION
                && (before || after);
    }

    private static boolean isApostrophe(char character) {
        return APOSTROPHES.indexOf(character) >= 0;
    }

    /** How many characters are compared; {@code ﷺ} alone are eighteen. */
    public int length() {
        return whole().tokens().stream()
                .mapToInt(token -> token.exact().codePointCount(0, token.exact().length()))
                .sum();
    }

    /** What was typed, without blanks around it. */
    public String text() {
        return text;
    }

    /** Whether it has neither letters nor digits. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a quotation mark has no partner; such a mark is taken for text. */
    public boolean hasOpenQuotes() {
        return hasOpenQuotes;
    }

    List<Term> terms() {
        return terms;
    }

    /**
     * Whether a term is found as it stands in a language. Where a language without spaces is looked
     * through by its own characters, letters and digits among them may be parts of words too.
     */
    boolean asItStands(Term term, Language language) {
        return term.isPhrase() || language.isUnspaced() && hasCharacters;
    }

    /** How many words and phrases have to be found. */
    public int size() {
        return terms.size();
    }

    /** All that was typed as one phrase. */
    Term whole() {
        return new Term(text, Tokens.of(text), true);
    }

    /** Where a text matches. */
    public Matches in(String text, Language language) {
        List<Token> tokens = Tokens.of(text);
        List<Mark> found = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            add(terms.get(term), term, text, tokens, language, found);
        }
        long different = found.stream().mapToInt(Mark::term).distinct().count();
        return new Matches(Mark.merged(found, text), different == terms.size());
    }

    private void add(
            Term term,
            int number,
            String in,
            List<Token> tokens,
            Language language,
            List<Mark> found) {
        if (!asItStands(term, language)) {
            addWords(term, number, in, tokens, language, found);
        } else if (language.isUnspaced()) {
            addCharacters(term, number, tokens, found);
        } else {
            addSequences(term, number, tokens, found);
        }
    }

    private static void addWords(
            Term term,
            int number,
            String in,
            List<Token> tokens,
            Language language,
            List<Mark> found) {
        Set<String> wanted = new LinkedHashSet<>(forms(term, language));
        for (Token token : tokens) {
            boolean matches =
                    language.isUnspaced()
                            ? wanted.contains(token.exact())
                            : Stems.of(in, token, language).stream().anyMatch(wanted::contains);
            if (matches) {
                found.add(new Mark(token.start(), token.end(), number));
            }
        }
    }

    /** The terms of the index any of which a word may be found by. */
    static List<String> forms(Term word, Language language) {
        Token token = word.tokens().get(0);
        return language.isUnspaced()
                ? List.of(token.exact())
                : Stems.of(word.text(), token, language);
    }

    private static void addSequences(Term term, int number, List<Token> tokens, List<Mark> found) {
        int size = term.tokens().size();
        for (int i = 0; i + size <= tokens.size(); i++) {
            int same = 0;
            while (same < size
                    && tokens.get(i + same).exact().equals(term.tokens().get(same).exact())) {
                same++;
            }
            if (same == size) {
                found.add(new Mark(tokens.get(i).start(), tokens.get(i + size - 1).end(), number));
            }
        }
    }

    private static void addCharacters(Term term, int number, List<Token> tokens, List<Mark> found) {
        String wanted = Terms.characters(term.tokens());
        StringBuilder all = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Token token : tokens) {
            String exact = token.exact();
            boolean asLong = exact.length() == token.end() - token.start();
            for (int i = 0; i < exact.length(); i++) {
                starts.add(asLong ? token.start() + i : token.start());
                ends.add(asLong ? token.start() + i + 1 : token.end());
            }
            all.append(exact);
        }
        int at = all.indexOf(wanted);
        while (at >= 0) {
            int last = at + wanted.length() - 1;
            found.add(new Mark(starts.get(at), ends.get(last), number));
            at = all.indexOf(wanted, last + 1);
        }
    }
}
